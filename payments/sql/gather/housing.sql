-- Steps of a landlord in the months that make eligible. One notice to two tenants is one.
select r.place,
       count(distinct (e.event, e.event_on, e.tenancy_ref))
         filter (where e.event_on < %(crime_to)s::date),
       array_agg(e.id) filter (where e.event_on < %(crime_to)s::date),
       min(e.event_on) filter (where e.event_on < %(crime_to)s::date),
       min(e.event_on) filter (where e.event_on >= %(as_of)s::date)
from families_housingevent e
join gathered_record r on r.record_id = e.record_id
where e.event = any (%(housing_actions)s::text[])
  and e.event_on >= %(crime_from)s::date
group by r.place
order by r.place
