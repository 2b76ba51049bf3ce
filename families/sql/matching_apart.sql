-- Pairs somebody has decided are different people, each named by whoever holds the records now.
with recursive holder as (
  select p.id as person_id, p.id as now_id
  from (select kept_id as id from families_personmatch
        where authority_id = %(authority)s and status = 'kept_apart'
        union
        select other_id from families_personmatch
        where authority_id = %(authority)s and status = 'kept_apart') p
  union all
  select h.person_id, m.kept_id
  from holder h join families_personmatch m on m.other_id = h.now_id and m.status = 'joined'
),
last as (
  select distinct on (h.person_id) h.person_id, h.now_id
  from holder h
  where not exists (select from families_personmatch m
                    where m.other_id = h.now_id and m.status = 'joined')
)
select distinct least(k.now_id, o.now_id) as one, greatest(k.now_id, o.now_id) as two
from families_personmatch m
join last k on k.person_id = m.kept_id
join last o on o.person_id = m.other_id
where m.authority_id = %(authority)s and m.status = 'kept_apart' and k.now_id <> o.now_id
