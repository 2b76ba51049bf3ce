-- People in no family who live at one address: a row each, household by household. A household
-- has two generations (somebody who was a child in the programme's time, and somebody 14 years
-- older), or a surname in common where a date of birth is missing. Where anybody's address is
-- confidential, nobody is put together with anybody: that is what a refuge looks like.
with said as (
  select a.id, r.person_id, a.confidential, nullif(ltrim(a.uprn, '0'), '') as uprn,
         nullif(upper(replace(a.postcode, ' ', '')), '') || ' ' || nullif(
           regexp_replace(normalize(lower(a.line_1), NFKD), '[^[:alnum:]]', '', 'g'), '') as line
  from families_address a join families_sourcerecord r on r.id = a.record_id
  where a.authority_id = %(authority)s
),
numbered as (
  select line, min(uprn) as uprn from said where uprn is not null and line is not null group by line
),
home as (
  select s.id, s.person_id, s.confidential,
         coalesce('uprn ' || coalesce(s.uprn, n.uprn), s.line) as home
  from said s left join numbered n using (line)
),
dwelling as (
  -- Where most sources say somebody lives; the latest where they disagree.
  select distinct on (person_id) person_id, home
  from home where home is not null
  group by person_id, home
  order by person_id, count(*) desc, max(id) desc
),
resident as (
  select d.home, p.id as person_id, p.surname, p.date_of_birth as born,
         lower(p.surname) as called, m.family_id, m.status
  from dwelling d
  join families_person p on p.id = d.person_id
  left join lateral (
    select f.id as family_id, f.status
    from families_familymember m join families_family f on f.id = m.family_id
    where m.person_id = p.id and (m.left_on is null or m.left_on > %(found_on)s::date)
    order by f.status = 'proposed', f.id limit 1
  ) m on true
  where d.home not in (select h.home from home h where h.confidential and h.home is not null)
),
household as (
  select home, min(family_id) as family_id, max(born) as youngest, min(born) as eldest
  from resident
  group by home
  having count(*) between 2 and %(at_most)s::int
    and bool_or(family_id is null)
    -- A known family is added to by people who know it, not by an address.
    and not coalesce(bool_or(status <> 'proposed'), false)
    and (max(born) > %(children_born_after)s::date
           and min(born) <= max(born) - interval '14 years'
         or bool_or(born is null) and count(distinct called) < count(*))
)
select r.home, h.family_id, r.person_id, r.surname,
       case when r.born <= h.youngest - interval '14 years' then 'parent'
            when r.born > %(children_born_after)s::date then 'child'
            else 'other' end as relationship
from household h join resident r on r.home = h.home
where r.family_id is null
order by r.home, r.born nulls last, r.person_id
