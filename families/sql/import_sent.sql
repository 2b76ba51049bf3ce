-- Whom this file speaks of: one row a person, laid over what the agency sent before.
-- The fullest row of a person counts, among equally full ones the last. An empty cell never
-- erases what is known.
create temp table sent on commit drop as
with fullest as (
  select distinct on (source_person_id collate "C") * from staged_person
  order by source_person_id collate "C", filled desc, row_number desc
)
select
  s.source_person_id,
  s.row_number,
  coalesce(nullif(s.forename, ''), r.forename, '') as forename,
  s.surname,
  coalesce(s.date_of_birth, r.date_of_birth) as date_of_birth,
  coalesce(nullif(s.sex, ''), r.sex, '') as sex,
  coalesce(nullif(s.nhs_number, ''), r.nhs_number, '') as nhs_number,
  coalesce(nullif(s.nino, ''), r.nino, '') as nino,
  coalesce(nullif(s.upn, ''), r.upn, '') as upn,
  array_remove(array[
    case when 'nhs_number' = any (case when s.nhs_number = '' then r.unusable else s.unusable end)
      then 'nhs_number' end,
    case when 'nino' = any (case when s.nino = '' then r.unusable else s.unusable end)
      then 'nino' end,
    case when 'upn' = any (case when s.upn = '' then r.unusable else s.unusable end)
      then 'upn' end
  ], null)::varchar[] as unusable,
  s.line_1,
  s.postcode,
  s.uprn,
  r.id is null as is_new,
  coalesce(r.id, nextval(pg_get_serial_sequence('families_sourcerecord', 'id'))) as record_id,
  coalesce(r.person_id, nextval(pg_get_serial_sequence('families_person', 'id'))) as person_id
from fullest s
left join families_sourcerecord r
  on r.authority_id = %(authority)s and r.agency_id = %(agency)s
  and r.source_person_id = s.source_person_id;

analyze sent (source_person_id, record_id, person_id);

create temp table touched (record_id bigint) on commit drop;

-- One person, two names or birthdays in one file: said, the fullest row was taken.
insert into families_quarantinedrow
  (authority_id, feed_import_id, row_number, "column", value, problem, warning_only, cells)
select %(authority)s, %(import)s, s.row_number, 'source_person_id', left(s.source_person_id, 200),
  'Row ' || p.row_number || ' gives this person another name or date of birth and was used.',
  true, '{}'::text[]
from staged_person s
join sent p on p.source_person_id = s.source_person_id
where s.row_number <> p.row_number
  and (s.surname <> p.surname
       or s.forename not in ('', p.forename)
       or s.date_of_birth <> p.date_of_birth);

select count(*) filter (where is_new) as new_people from sent;
