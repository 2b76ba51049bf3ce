-- One row a family: whose it is, and the next day somebody joins or leaves.
select f.place, f.family_id, f.family_ref, f.attachment_id, f.attached_on, f.discretion_reason,
       n.next_on
from gathered_family f
left join (
  select m.family_id, min(day.changes_on) as next_on
  from families_familymember m
  join gathered_family g on g.family_id = m.family_id
  cross join lateral (values (m.joined_on), (m.left_on)) day (changes_on)
  where day.changes_on > %(as_of)s::date
  group by m.family_id
) n on n.family_id = f.family_id
order by f.place
