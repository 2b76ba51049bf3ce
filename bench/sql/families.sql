-- Families, their people and what agencies know them as. %(families)s families of one authority.
-- Every figure comes from app_bench.dice(number, salt, sides), so that a fill is the same each time.
insert into families_family (id, authority_id, ref, family_ref, name, status, identified_on,
                             closed_because, discretion_reason, attached_on, listed_lead_worker,
                             lead_agency_id, identified_by_id)
select n, %(authority)s, substr(md5('f' || n), 1, 12), 'B' || lpad(n::text, 7, '0'),
       (array['Ash', 'Beech', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Holly', 'Larch', 'Oak', 'Rowan'])
         [1 + app_bench.dice(n, 1, 10)],
       'identified', date '2012-04-01', '', '',
       date '2012-04-01' + app_bench.dice(n, 2, 640), '', %(agency)s, %(agency)s
from generate_series(1, %(families)s) n;

-- Person number = 8 * family + place: 0 and 1 are adults, 2 to 5 children.
create temp table bench_person as
select 8 * f + place as id, f as family_id, place < 2 as adult,
       case when place < 2 then date '1965-01-01' + app_bench.dice(8 * f + place, 3, 9000)
            else date '1994-09-01' + app_bench.dice(8 * f + place, 3, 6000) end as born_on
from generate_series(1::bigint, %(families)s) f, generate_series(0, 5) place
where place in (0, 2)
   or (place = 1 and app_bench.dice(f, 4, 2) = 0)
   or (place > 2 and place - 2 <= app_bench.dice(f, 5, 4));

insert into families_person (id, authority_id, ref, forename, surname, date_of_birth, sex)
select p.id, %(authority)s, substr(md5('p' || p.id), 1, 12),
       (array['Ann', 'Ben', 'Cal', 'Dee', 'Eve', 'Fay', 'Guy', 'Ida', 'Joy', 'Kit'])
         [1 + app_bench.dice(p.id, 6, 10)],
       f.name, p.born_on, ''
from bench_person p join families_family f on f.id = p.family_id order by p.id;

insert into families_familymember (authority_id, family_id, person_id, relationship, joined_on)
select %(authority)s, family_id, id, case when adult then 'parent' else 'child' end,
       case when app_bench.dice(id, 7, 20) = 0 then date '2012-01-01' end
from bench_person order by id;

-- Every person is known to the authority, every second one to another agency as well.
insert into families_sourcerecord (id, authority_id, agency_id, person_id, source_person_id,
                                   forename, surname, date_of_birth, sex, nhs_number, nino, upn,
                                   unusable)
select 2 * p.id + second, %(authority)s, case second when 0 then %(agency)s else %(other)s end,
       p.id, 'S' || p.id, '', 'Oak', p.born_on, '', '', '', '', '{}'
from bench_person p, generate_series(0, 1) second
where second = 0 or app_bench.dice(p.id, 8, 2) = 0
order by 1;
analyze families_family, families_person, families_familymember, families_sourcerecord;
