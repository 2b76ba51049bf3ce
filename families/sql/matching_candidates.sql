-- People who share anything that could make them one person: a valid identifier, a full name (in
-- either order) with a date of birth, or a full name with a postcode. One row per such person,
-- with all that agencies know of them and the numbers of what they share.
with record as (
  select r.id, r.person_id, r.agency_id, r.date_of_birth as born,
         regexp_replace(normalize(lower(r.forename), NFKD), '[^[:alpha:]]', '', 'g') as forename,
         regexp_replace(normalize(lower(r.surname), NFKD), '[^[:alpha:]]', '', 'g') as surname,
         nullif(upper(replace(a.postcode, ' ', '')), '') as postcode,
         case when not 'nhs_number' = any (r.unusable)
              then nullif(replace(r.nhs_number, ' ', ''), '') end as nhs_number,
         -- The last letter of a National Insurance number is often left off.
         case when not 'nino' = any (r.unusable)
              then nullif(left(upper(replace(r.nino, ' ', '')), 8), '') end as nino,
         case when not 'upn' = any (r.unusable)
              then nullif(upper(replace(r.upn, ' ', '')), '') end as upn
  from families_sourcerecord r
  left join families_address a on a.record_id = r.id
  where r.authority_id = %(authority)s
),
keyed as (
  select distinct person_id, key
  from record
  cross join lateral unnest(array[
    'nhs_number ' || nhs_number,
    'nino ' || nino,
    'upn ' || upn,
    case when forename <> '' and surname <> '' then
      'name ' || least(forename, surname) || ' ' || greatest(forename, surname) || ' ' || born end,
    case when forename <> '' and surname <> '' then
      'home ' || forename || ' ' || surname || ' ' || postcode end
  ]) as key
  where key is not null
),
shared as (
  select row_number() over () as number, array_agg(person_id) as people
  from keyed group by key
  -- What more people share is somebody's placeholder; pairs would grow with its square.
  having count(*) between 2 and 20
),
sharing as (
  select person_id, array_agg(number) as shares
  from shared cross join lateral unnest(people) as person_id group by person_id
),
known as (
  select r.* from record r where r.person_id in (select person_id from sharing)
),
twice as (
  -- One agency, one name, birth date and postcode, two people: twins, or a careless register.
  select distinct unnest(array_agg(distinct person_id)) as person_id
  from known where forename <> '' and born is not null and postcode is not null
  group by agency_id, forename, surname, born, postcode
  having count(distinct person_id) > 1
)
select s.person_id, s.shares,
       array_agg(distinct k.forename || '|' || k.surname) as names,
       array_agg(distinct k.born) filter (where k.born is not null) as born_on,
       array_agg(distinct k.postcode) filter (where k.postcode is not null) as postcodes,
       array_agg(distinct k.nhs_number) filter (where k.nhs_number is not null) as nhs_number,
       array_agg(distinct k.nino) filter (where k.nino is not null) as nino,
       array_agg(distinct k.upn) filter (where k.upn is not null) as upn,
       (select array_agg(distinct m.family_id) from families_familymember m
        where m.person_id = s.person_id) as family_ids,
       exists (select from twice t where t.person_id = s.person_id) as ambiguous
from sharing s join known k on k.person_id = s.person_id
group by s.person_id, s.shares
order by s.person_id
