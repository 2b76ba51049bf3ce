-- What a join of these people would move: their records and their memberships.
select p.id as person_id,
       array(select r.id from families_sourcerecord r where r.person_id = p.id order by r.id)
         as records,
       array(select m.id from families_familymember m where m.person_id = p.id order by m.id)
         as members
from families_person p where p.id = any (%(people)s::bigint[])
