-- Where a child is taught on the day, or will be.
select r.place, r.person_id, e.id, e.placement, e.started_on, e.ended_on
from families_placement e
join gathered_record r on r.record_id = e.record_id
where e.ended_on is null or e.ended_on >= %(as_of)s::date
order by r.place, r.person_id, e.id
