-- A child's fixed and permanent exclusions that began within the last three terms.
select r.place, r.person_id,
       count(distinct e.exclusion_ref) filter (where w.counts and e.category = 'fixed'),
       array_agg(e.id) filter (where w.counts and e.category = 'fixed'),
       min(e.started_on) filter (where w.counts and e.category = 'fixed'),
       count(distinct e.exclusion_ref) filter (where w.counts and e.category = 'permanent'),
       array_agg(e.id) filter (where w.counts and e.category = 'permanent'),
       min(e.started_on) filter (where w.counts and e.category = 'permanent'),
       min(e.started_on) filter (where e.started_on >= %(as_of)s::date)
from families_exclusion e
join gathered_record r on r.record_id = e.record_id
cross join lateral (
  select e.started_on >= %(terms_from)s::date and e.started_on < %(terms_to)s::date) w (counts)
where e.category in ('fixed', 'permanent')
  and e.started_on >= %(terms_from)s::date
group by r.place, r.person_id
order by r.place, r.person_id
