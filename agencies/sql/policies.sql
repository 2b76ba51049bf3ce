-- Who may see which rows. The functions run as the owner of the tables, who is not subject to
-- row-level security, so that policies can ask about memberships without recursion. Each is
-- called as (select app.f()), which PostgreSQL runs once a statement. statement_timestamp(), not
-- now(): a membership that ended must not live on in a long transaction.
-- The roles are those of agencies/permissions.py; a test compares the two.

create function app.today() returns date language sql stable parallel safe as
$$ select (statement_timestamp() at time zone 'Europe/London')::date $$;

create function app.uid() returns bigint language sql stable parallel safe as
$$ select nullif(current_setting('app.user_id', true), '')::bigint $$;

create function app.authorities_in(roles text[]) returns bigint[]
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct m.authority_id), '{}')
  from public.agencies_membership m
  join public.agencies_user u on u.id = m.user_id and u.is_active
  where m.user_id = app.uid() and m.role = any (roles)
    and m.starts_on <= app.today() and (m.ends_on is null or m.ends_on > app.today())
$$;

-- Authorities whose every family this person may see by name (FAMILY_VIEW_ALL).
create function app.wide_authorities() returns bigint[] language sql stable as
$$ select app.authorities_in(array['coordinator', 'analyst', 'finance', 'auditor']) $$;

-- Authorities this person works for at all.
create function app.my_authorities() returns bigint[] language sql stable as $$
  select app.authorities_in(array['lead_worker', 'line_manager', 'coordinator', 'analyst',
                                  'finance', 'auditor', 'director', 'partner'])
$$;

-- Authorities whose claims and figures this person may see (CLAIM_VIEW).
create function app.claim_authorities() returns bigint[] language sql stable as
$$ select app.authorities_in(array['coordinator', 'analyst', 'finance', 'auditor']) $$;

-- Authorities whose health and domestic abuse facts this person may see (SEES_SENSITIVE, wide).
create function app.sensitive_authorities() returns bigint[] language sql stable as
$$ select app.authorities_in(array['coordinator', 'auditor']) $$;

-- Who works where is set up by the system, not by the web login: nobody grants himself a role.
revoke insert, update, delete on
  agencies_membership, agencies_agency, agencies_partnership, agencies_sharingagreement,
  agencies_localauthority, agencies_authoritycode, agencies_district, agencies_ward,
  agencies_schoolterm, agencies_workerpost, agencies_user_groups, agencies_user_user_permissions,
  auth_group, auth_permission, auth_group_permissions
from tf_dml;
revoke insert, delete on agencies_user from tf_dml;

-- A document holds a partner's file or a statement; a draft and a job belong to one person.
call app.protect('core_document', 'authority_id = any ((select app.wide_authorities())::bigint[])');
call app.protect('core_draft', 'user_id = (select app.uid())');
call app.protect('core_job', 'requested_by_id = (select app.uid())');
create policy worker on core_job for all to tf_worker using (true) with check (true);
call app.protect('core_auditentry', $p$
  user_id = (select app.uid())
  or authority_id = any ((select app.authorities_in(array['auditor', 'coordinator']))::bigint[])
$p$);
