-- Repoint the records and memberships of the joined people to those who are kept. An address that
-- is secret in one record becomes secret in all of the person's, and stays so when they part.
with joined as (
  select * from unnest(%(kept)s::bigint[], %(other)s::bigint[]) as j (kept, other)
),
one as (
  select kept, other as person_id from joined union select kept, kept from joined
),
known as (
  select one.kept, r.id as record_id
  from one join families_sourcerecord r on r.person_id = one.person_id
),
secret as (
  select distinct k.kept from known k join families_address a using (record_id) where a.confidential
),
hidden as (
  update families_address a set confidential = true
  from known k join secret s on s.kept = k.kept
  where a.record_id = k.record_id and not a.confidential
),
members as (
  update families_familymember m set person_id = j.kept
  from joined j where m.person_id = j.other
)
update families_sourcerecord r set person_id = j.kept
from joined j where r.person_id = j.other
