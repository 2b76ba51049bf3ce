-- What evidence hangs on: every agency's records of the members.
insert into gathered_record
select r.id, m.place, m.person_id, m.adult_on, f.attached_on,
       (f.attached_on - make_interval(months => %(before_months)s::integer))::date,
       case when f.attached_on is null then %(as_of)s::date
            else least(f.attached_on, %(employment_from)s::date) end
from gathered_member m
join gathered_family f on f.place = m.place
join families_sourcerecord r on r.person_id = m.person_id
