-- The database roles of this system: the one source for the embedded database, for `make setup`
-- against a server of yours, and for the production container. Can be run again at any time.
--
-- Run it in the system's own database (psql -d tf -f deploy/roles.sql) as a superuser, or as a
-- login with CREATEROLE, CREATEDB and BYPASSRLS that may grant rights on that database.
-- It sets no passwords: alter role tf_owner|tf_web|tf_worker password '...'.
do $roles$
declare
  role_name text;
begin
  -- Whoever migrates owns the tables; tests create databases.
  if not exists (select from pg_roles where rolname = 'tf_owner') then
    create role tf_owner login nosuperuser createdb;
  end if;
  if not exists (select from pg_roles where rolname = 'tf_web') then
    create role tf_web login nosuperuser;
  end if;
  if not exists (select from pg_roles where rolname = 'tf_worker') then
    create role tf_worker login nosuperuser;
  end if;
  -- Table rights hang on tf_dml, and so do the policies.
  if not exists (select from pg_roles where rolname = 'tf_dml') then
    create role tf_dml nologin nosuperuser;
  end if;
  -- Work of the system itself (imports, claims, reference data) steps up to this one, by name
  -- and for one transaction.
  if not exists (select from pg_roles where rolname = 'tf_system') then
    create role tf_system nologin nosuperuser bypassrls;
  end if;

  grant tf_dml to tf_web, tf_worker, tf_system;
  -- Never to tf_web: no request may leave row-level security behind.
  grant tf_system to tf_worker, tf_owner with inherit false, set true;
  -- Tests look through the eyes of each.
  grant tf_web, tf_worker to tf_owner with inherit false, set true;

  alter role tf_web set statement_timeout = '15s';
  alter role tf_web set lock_timeout = '3s';
  alter role tf_web set idle_in_transaction_session_timeout = '30s';
  alter role tf_worker set statement_timeout = '30min';
  -- A migration that waits for a lock makes everybody queue behind it: better it gives up.
  alter role tf_owner set lock_timeout = '2s';

  execute format('revoke all on database %I from public', current_database());
  execute format('grant all on database %I to tf_owner', current_database());
  foreach role_name in array array['tf_web', 'tf_worker'] loop
    execute format('grant connect on database %I to %I', current_database(), role_name);
  end loop;
  -- Claims and imports gather in temporary tables.
  execute format('grant temporary on database %I to tf_system', current_database());
  execute 'grant all on schema public to tf_owner';
end
$roles$;
