-- Jobs held on some day of the employment window, or to come.
select r.place, r.person_id, e.id, e.employer, e.started_on, e.ended_on
from families_employment e
join gathered_record r on r.record_id = e.record_id
where r.attached_on is not null
  and (e.ended_on is null or e.ended_on >= %(employment_from)s::date)
order by r.place, r.person_id, e.id
