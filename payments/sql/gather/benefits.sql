-- Out-of-work benefits open on some day since attachment or in the employment window, or to come.
select r.place, r.person_id, e.id, e.benefit, e.started_on, e.ended_on
from families_benefit e
join gathered_record r on r.record_id = e.record_id
where e.benefit = any (%(out_of_work)s::text[])
  and (e.ended_on is null or e.ended_on >= r.benefits_since)
order by r.place, r.person_id, e.id
