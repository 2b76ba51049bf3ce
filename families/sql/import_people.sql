-- The people of a file become persons and source records, and their addresses.
insert into families_person (id, authority_id, ref, forename, surname, date_of_birth, sex)
select s.person_id, %(authority)s, fresh.ref, s.forename, s.surname, s.date_of_birth, s.sex
from (select *, row_number() over (order by record_id) as n from sent where is_new) s
join unnest(%(refs)s::text[]) with ordinality as fresh (ref, n) on fresh.n = s.n;

insert into families_sourcerecord (id, authority_id, agency_id, person_id, source_person_id,
  forename, surname, date_of_birth, sex, nhs_number, nino, upn, unusable)
select record_id, %(authority)s, %(agency)s, person_id, source_person_id,
  forename, surname, date_of_birth, sex, nhs_number, nino, upn, unusable
from sent where is_new order by record_id;

with changed as (
  update families_sourcerecord r
  set forename = s.forename, surname = s.surname, date_of_birth = s.date_of_birth, sex = s.sex,
      nhs_number = s.nhs_number, nino = s.nino, upn = s.upn, unusable = s.unusable
  from sent s
  where r.id = s.record_id and not s.is_new
    and (r.forename, r.surname, r.date_of_birth, r.sex, r.nhs_number, r.nino, r.upn, r.unusable)
      is distinct from
        (s.forename, s.surname, s.date_of_birth, s.sex, s.nhs_number, s.nino, s.upn, s.unusable)
  returning r.id
)
insert into touched select id from changed;

-- A person is called what the authority's own agency says, else what the newest record says.
update families_person p
set forename = best.forename, surname = best.surname,
    date_of_birth = best.date_of_birth, sex = best.sex
from (
  select r.person_id,
    coalesce((array_agg(r.forename order by own desc, r.id desc)
              filter (where r.forename <> ''))[1], '') as forename,
    (array_agg(r.surname order by own desc, r.id desc))[1] as surname,
    (array_agg(r.date_of_birth order by own desc, r.id desc)
      filter (where r.date_of_birth is not null))[1] as date_of_birth,
    coalesce((array_agg(r.sex order by own desc, r.id desc)
              filter (where r.sex <> ''))[1], '') as sex
  from (
    select r.*, a.own_authority_id is not distinct from r.authority_id as own
    from families_sourcerecord r join agencies_agency a on a.id = r.agency_id
    where r.person_id in (select s.person_id from sent s join touched t using (record_id))
  ) r
  group by r.person_id
) best
where p.id = best.person_id
  and (p.forename, p.surname, p.date_of_birth, p.sex)
    is distinct from (best.forename, best.surname, best.date_of_birth, best.sex);

-- An address is one thing: another postcode forgets the old street, the same one keeps it.
create temp table lives on commit drop as
select s.record_id, s.person_id, s.is_new, a.id as address_id,
  case when s.postcode in ('', a.postcode) then coalesce(nullif(s.line_1, ''), a.line_1, '')
    else s.line_1 end as line_1,
  coalesce(nullif(s.postcode, ''), a.postcode, '') as postcode,
  case when s.uprn <> '' then s.uprn
    when s.postcode in ('', a.postcode) and s.line_1 in ('', a.line_1) then coalesce(a.uprn, '')
    else '' end as uprn
from sent s left join families_address a on a.record_id = s.record_id
where s.line_1 <> '' or s.postcode <> '' or s.uprn <> '';

-- What is kept secret about a person anywhere is kept secret here too.
insert into families_address (authority_id, record_id, line_1, postcode, uprn, confidential)
select %(authority)s, l.record_id, l.line_1, l.postcode, l.uprn, not l.is_new and exists (
    select from families_sourcerecord r join families_address a on a.record_id = r.id
    where r.person_id = l.person_id and a.confidential)
from lives l where l.address_id is null order by l.record_id;

with changed as (
  update families_address a set line_1 = l.line_1, postcode = l.postcode, uprn = l.uprn
  from lives l
  where a.id = l.address_id
    and (a.line_1, a.postcode, a.uprn) is distinct from (l.line_1, l.postcode, l.uprn)
  returning a.record_id
)
insert into touched select record_id from changed;

analyze touched;
