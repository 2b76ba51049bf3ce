-- The ground every room stands on: rights, the audit trail, and one way to protect a table.

create schema if not exists app;
grant usage on schema app to tf_dml, tf_system;
grant usage on schema public to tf_dml, tf_system;
grant select, insert, update, delete on all tables in schema public to tf_dml, tf_system;
grant usage, select on all sequences in schema public to tf_dml, tf_system;
alter default privileges in schema public
  grant select, insert, update, delete on tables to tf_dml, tf_system;
alter default privileges in schema public grant usage, select on sequences to tf_dml, tf_system;
alter default privileges in schema app grant execute on functions to tf_dml, tf_system;

-- One policy for a table: the same rows may be read and written. History tables hold the same
-- secrets: same walls, and append-only by right as well as by trigger.
create procedure app.protect(tbl text, seen text) language plpgsql as $$
begin
  execute format('alter table public.%I enable row level security', tbl);
  execute format('create policy seen on public.%I for all to tf_dml using (%s) with check (%s)',
                 tbl, seen, seen);
  if to_regclass(format('public.%I', tbl || 'event')) is not null then
    execute format('alter table public.%I enable row level security', tbl || 'event');
    execute format('create policy seen on public.%I for select to tf_dml using (%s)',
                   tbl || 'event', seen);
    execute format('create policy kept on public.%I for insert to tf_dml with check (true)',
                   tbl || 'event');
    execute format('revoke update, delete on public.%I from tf_dml, tf_system', tbl || 'event');
  end if;
end $$;

-- The audit trail: append-only, the user and the request taken from the transaction.
revoke insert, update, delete on core_auditentry, core_auditseal from tf_dml, tf_system;

create function app.log(action text, event text, target text, authority bigint, family bigint,
                        details text) returns void
language sql security definer set search_path = pg_catalog as $$
  insert into public.core_auditentry
    (at, xid, user_id, authority_id, action, event, target, family_id, details, request_id)
  values (clock_timestamp(), pg_current_xact_id()::text::bigint,
          nullif(current_setting('app.user_id', true), '')::bigint, authority, action, event,
          target, family, details::jsonb,
          left(coalesce(current_setting('pghistory.context_id', true), ''), 36))
$$;

create function app.digest_of(after_xid bigint, before_xid bigint, previous text) returns text
language sql stable security definer set search_path = pg_catalog as $$
  select encode(sha256(convert_to(previous || coalesce(
           string_agg(e::text, e'\n' order by e.id), ''), 'UTF8')), 'hex')
  from public.core_auditentry e where e.xid >= after_xid and e.xid < before_xid
$$;

create function app.seal() returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  last record;
  upto bigint := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
  lines bigint;
begin
  perform pg_advisory_xact_lock(hashtext('app.seal'));
  select s.below_xid, s.digest into last from public.core_auditseal s order by s.below_xid desc
    limit 1;
  select count(*) into lines from public.core_auditentry
    where xid >= coalesce(last.below_xid, 0) and xid < upto;
  if lines > 0 then
    insert into public.core_auditseal (sealed_at, below_xid, entries, digest)
    values (clock_timestamp(), upto, lines,
            app.digest_of(coalesce(last.below_xid, 0), upto, coalesce(last.digest, '')));
  end if;
  return lines;
end $$;

create function app.first_broken_seal() returns bigint
language sql stable security definer set search_path = pg_catalog as $$
  select s.id from (
    select id, below_xid, entries, digest, lag(below_xid, 1, 0::bigint) over w as after_xid,
           lag(digest, 1, '') over w as previous
    from public.core_auditseal window w as (order by below_xid)) s
  where s.digest <> app.digest_of(s.after_xid, s.below_xid, s.previous)
     or s.entries <> (select count(*) from public.core_auditentry e
                      where e.xid >= s.after_xid and e.xid < s.below_xid)
  order by s.below_xid limit 1
$$;
revoke execute on all functions in schema app from public;
grant execute on all functions in schema app to tf_dml, tf_system;
