-- Proven offences by minors (on the day of the offence), distinct references per family: in the
-- months that make eligible, in the last months, and in those before attachment.
select r.place,
       count(distinct e.offence_ref) filter (where w.lately),
       array_agg(e.id) filter (where w.lately),
       min(e.offence_on) filter (where w.lately),
       count(distinct e.offence_ref) filter (where w.after),
       array_agg(e.id) filter (where w.after),
       min(e.offence_on) filter (where w.after),
       count(distinct e.offence_ref) filter (where w.before),
       array_agg(e.id) filter (where w.before),
       min(e.offence_on) filter (where w.before),
       min(e.offence_on) filter (where e.offence_on >= %(as_of)s::date)
from families_offence e
join gathered_record r on r.record_id = e.record_id
cross join lateral (
  select e.offence_on >= %(crime_from)s::date and e.offence_on < %(crime_to)s::date,
         e.offence_on >= %(after_from)s::date and e.offence_on < %(after_to)s::date,
         e.offence_on >= r.before_from and e.offence_on < r.attached_on
) w (lately, after, before)
where e.proven and e.offence_on < r.adult_on
  and (w.lately or w.after or w.before or e.offence_on >= %(as_of)s::date)
group by r.place
order by r.place
