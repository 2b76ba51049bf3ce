-- Members on the day, once each. adult_on: whoever is born on 29 February grows up on 1 March.
insert into gathered_member
select distinct on (f.place, m.person_id)
       f.place, m.person_id, coalesce(nullif(p.forename, ''), p.surname), p.date_of_birth,
       b.birthday + (extract(day from p.date_of_birth) - extract(day from b.birthday))::integer,
       m.relationship
from gathered_family f
join families_familymember m on m.family_id = f.family_id
join families_person p on p.id = m.person_id
cross join lateral (
  select (p.date_of_birth + make_interval(years => %(adult_from)s::integer))::date) b (birthday)
where (m.joined_on is null or m.joined_on <= %(as_of)s::date)
  and (m.left_on is null or m.left_on > %(as_of)s::date)
order by f.place, m.person_id, m.id
