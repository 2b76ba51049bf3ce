-- A child's sessions over the last three terms, all senders together. One bit a term held.
with counted as (
  select academic_year, term, 1 << (row_number() over (order by first_on))::integer as bit
  from agencies_schoolterm
  where id = any (%(term_ids)s::bigint[])
)
select r.place, r.person_id, bit_or(t.bit), sum(e.sessions_possible),
       sum(e.sessions_authorised), sum(e.sessions_unauthorised), array_agg(e.id)
from families_attendance e
join counted t on t.academic_year = e.academic_year and t.term = e.term
join gathered_record r on r.record_id = e.record_id
group by r.place, r.person_id
order by r.place, r.person_id
