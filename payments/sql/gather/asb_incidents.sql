-- Anti-social behaviour, distinct references per family: actions that make eligible, incidents in
-- the last months, and incidents in those before attachment.
select r.place,
       count(distinct e.incident_ref) filter (where w.lately),
       array_agg(e.id) filter (where w.lately),
       min(e.incident_on) filter (where w.lately),
       count(distinct e.incident_ref) filter (where w.after),
       array_agg(e.id) filter (where w.after),
       min(e.incident_on) filter (where w.after),
       count(distinct e.incident_ref) filter (where w.before),
       array_agg(e.id) filter (where w.before),
       min(e.incident_on) filter (where w.before),
       min(e.incident_on) filter (where e.incident_on >= %(as_of)s::date)
from families_asbincident e
join gathered_record r on r.record_id = e.record_id
cross join lateral (
  select e.incident_on >= %(crime_from)s::date and e.incident_on < %(crime_to)s::date
           and e.action = any (%(asb_actions)s::text[] || %(housing_actions)s::text[]),
         e.incident_on >= %(after_from)s::date and e.incident_on < %(after_to)s::date,
         e.incident_on >= r.before_from and e.incident_on < r.attached_on
) w (lately, after, before)
where w.lately or w.after or w.before or e.incident_on >= %(as_of)s::date
group by r.place
order by r.place
