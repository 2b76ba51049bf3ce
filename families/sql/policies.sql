-- Which families a person may see, and what of them. Policies compare an authority column or an
-- array computed once a statement; `exists` on the family table would be 90 times slower.

-- Families this person leads, line-manages the lead worker of, or covers: the whole record.
create function app.my_full_families() returns bigint[]
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct found.family_id), '{}') from (
    select l.family_id
    from public.families_leadworkerassignment l
    where l.user_id = app.uid()
      and l.authority_id = any (app.authorities_in(array['lead_worker']))
      and l.starts_on <= app.today() and (l.ends_on is null or l.ends_on > app.today())
    union all
    select l.family_id
    from public.families_leadworkerassignment l
    join public.agencies_workerpost p on p.id = l.post_id
    where p.line_manager_id = app.uid()
      and l.authority_id = any (app.authorities_in(array['line_manager']))
      and l.starts_on <= app.today() and (l.ends_on is null or l.ends_on > app.today())
    union all
    select g.content_object_id
    from public.families_familyuserobjectpermission g
    join public.families_family f on f.id = g.content_object_id
    where g.user_id = app.uid() and g.ends_on > app.today()
      and f.authority_id = any (app.my_authorities())
  ) found
$$;

-- And those a partner agency leads, while its partnership and its agreement hold.
create function app.my_families() returns bigint[]
language sql stable security definer set search_path = pg_catalog as $$
  select app.my_full_families() || coalesce((
    select array_agg(distinct f.id)
    from public.agencies_membership m
    join public.agencies_user u on u.id = m.user_id and u.is_active
    join public.agencies_partnership p
      on p.agency_id = m.agency_id and p.authority_id = m.authority_id
    join public.agencies_sharingagreement a
      on a.agency_id = m.agency_id and a.authority_id = m.authority_id
    join public.families_family f
      on f.lead_agency_id = m.agency_id and f.authority_id = m.authority_id
    where m.user_id = app.uid() and m.role = 'partner'
      and m.starts_on <= app.today() and (m.ends_on is null or m.ends_on > app.today())
      and p.starts_on <= app.today() and (p.ends_on is null or p.ends_on > app.today())
      and a.starts_on <= app.today() and a.ends_on > app.today()
  ), '{}')
$$;

create function app.people_of(families bigint[]) returns bigint[]
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct person_id), '{}')
  from public.families_familymember where family_id = any (families)
$$;

-- Agencies' records of the people in this person's families: what evidence hangs on.
create function app.my_records() returns bigint[]
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(r.id), '{}') from public.families_sourcerecord r
  where r.person_id = any (app.people_of(app.my_full_families()))
$$;

create procedure app.protect_by_family(tbl text, family_column text) language plpgsql as $$
begin
  call app.protect(tbl, format(
    'authority_id = any ((select app.wide_authorities())::bigint[])
     or %I = any ((select app.my_families())::bigint[])', family_column));
end $$;

create procedure app.protect_by_person(tbl text, person_column text) language plpgsql as $$
begin
  call app.protect(tbl, format(
    'authority_id = any ((select app.wide_authorities())::bigint[])
     or %I = any ((select app.people_of(app.my_families()))::bigint[])', person_column));
end $$;

create procedure app.protect_evidence(tbl text, wide text) language plpgsql as $$
begin
  call app.protect(tbl, format(
    'authority_id = any ((select app.%I())::bigint[])
     or record_id = any ((select app.my_records())::bigint[])', wide));
end $$;

call app.protect_by_family('families_family', 'id');
call app.protect_by_family('families_familymember', 'family_id');
call app.protect_by_family('families_leadworkerassignment', 'family_id');
call app.protect_by_person('families_person', 'id');
call app.protect_by_person('families_sourcerecord', 'person_id');
call app.protect('families_personmatch',
                 'authority_id = any ((select app.wide_authorities())::bigint[])');

-- An address: with the record; a confidential one only to those who work with the family.
call app.protect('families_address', $p$
  (authority_id = any ((select app.wide_authorities())::bigint[]) and not confidential)
  or authority_id = any ((select app.sensitive_authorities())::bigint[])
  or record_id = any ((select app.my_records())::bigint[])
$p$);

call app.protect_evidence('families_attendance', 'wide_authorities');
call app.protect_evidence('families_exclusion', 'wide_authorities');
call app.protect_evidence('families_placement', 'wide_authorities');
call app.protect_evidence('families_offence', 'wide_authorities');
call app.protect_evidence('families_asbincident', 'wide_authorities');
call app.protect_evidence('families_benefit', 'wide_authorities');
call app.protect_evidence('families_employment', 'wide_authorities');
call app.protect_evidence('families_workprogrammestart', 'wide_authorities');
call app.protect_evidence('families_socialcarestatus', 'wide_authorities');
call app.protect_evidence('families_housingevent', 'wide_authorities');
call app.protect_evidence('families_policecallout', 'wide_authorities');
call app.protect_evidence('families_agencycost', 'wide_authorities');
call app.protect_evidence('families_domesticabuseincident', 'sensitive_authorities');
call app.protect_evidence('families_healthneed', 'sensitive_authorities');

-- Imports: their counts are shown wherever their evidence is; their refused rows are not.
call app.protect('families_feedimport', 'authority_id = any ((select app.my_authorities())::bigint[])');
call app.protect('families_quarantinedrow',
                 'authority_id = any ((select app.wide_authorities())::bigint[])');
call app.protect('families_columnmapping',
                 'authority_id = any ((select app.wide_authorities())::bigint[])');

-- Cover: an ended grant does not exist for the application; only a co-ordinator gives or ends one.
alter table families_familyuserobjectpermission enable row level security;
create policy live on families_familyuserobjectpermission for select to tf_dml
  using (ends_on > app.today());
create policy given on families_familyuserobjectpermission for all to tf_dml
  using (content_object_id in (select f.id from families_family f where f.authority_id =
           any ((select app.authorities_in(array['coordinator']))::bigint[])))
  with check (user_id <> (select app.uid()) and content_object_id in (
           select f.id from families_family f where f.authority_id =
           any ((select app.authorities_in(array['coordinator']))::bigint[])));
alter table families_familygroupobjectpermission enable row level security;
