-- A person can be in one family at a time; two records may already be known as one person.
insert into refused_row (row_number, "column", value, problem)
with listed as (
  select s.row_number, s.source_person_id, s.family_ref,
    coalesce('person ' || r.person_id, s.source_person_id) as who
  from staged_fact s
  left join families_sourcerecord r
    on r.authority_id = %(authority)s and r.agency_id = %(agency)s
    and r.source_person_id = s.source_person_id
), twice as (
  select who, string_agg(distinct family_ref, ' and ' order by family_ref) as families
  from listed group by who having count(distinct family_ref) > 1
)
select row_number, 'family_ref', family_ref,
  'This person is listed in families ' || left(families, 120)
  || ': a person can be in one family at a time.'
from listed join twice using (who);

-- A family joins the programme on one day.
insert into refused_row (row_number, "column", value, problem)
select s.row_number, 'attached_on', coalesce(s.attached_on::text, ''),
  'The rows of family ' || s.family_ref || ' give different days of attachment: '
  || left(twice.days, 120) || '.'
from staged_fact s
join (
  select family_ref, string_agg(distinct attached_on::text, ' and ' order by attached_on::text) as days
  from staged_fact group by family_ref having count(distinct attached_on) > 1
) twice using (family_ref);
