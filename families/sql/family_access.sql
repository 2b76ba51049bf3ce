-- That an address is kept secret may be known to those who see the family; where it is may not.
-- Counts addresses of the family's people that the reader's own role does not show.
create function app.withheld_addresses(family bigint) returns integer
language sql stable security definer set search_path = pg_catalog as $$
  select count(*)::integer
  from public.families_address a join public.families_sourcerecord r on r.id = a.record_id
  join public.families_family f on f.id = family
  where a.confidential and r.person_id = any (app.people_of(array[family]))
    and not (f.id = any (app.my_full_families()) or f.authority_id = any (app.sensitive_authorities()))
    and (f.id = any (app.my_families()) or f.authority_id = any (app.wide_authorities()))
$$;
