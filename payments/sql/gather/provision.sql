-- Starts on the Work Programme or the ESF provision in the last months.
select r.place, r.person_id,
       count(*) filter (where e.started_on < %(provision_to)s::date),
       array_agg(e.id) filter (where e.started_on < %(provision_to)s::date),
       min(e.started_on) filter (where e.started_on < %(provision_to)s::date),
       min(e.started_on) filter (where e.started_on >= %(as_of)s::date)
from families_workprogrammestart e
join gathered_record r on r.record_id = e.record_id
where e.kind = any (%(provisions)s::text[])
  and e.started_on >= %(provision_from)s::date
group by r.place, r.person_id
order by r.place, r.person_id
