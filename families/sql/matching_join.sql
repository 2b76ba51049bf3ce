-- Repoint the records and memberships of the joined people to those who are kept.
with joined as (
  select * from unnest(%(kept)s::bigint[], %(other)s::bigint[]) as j (kept, other)
),
members as (
  update families_familymember m set person_id = j.kept
  from joined j where m.person_id = j.other
)
update families_sourcerecord r set person_id = j.kept
from joined j where r.person_id = j.other
