-- Families of the authority; when claiming, those attached to the framework on or before the day.
insert into gathered_family
select row_number() over (order by f.family_ref collate "C"), f.id, f.family_ref, a.id,
       a.attached_on, f.discretion_reason
from families_family f
left join payments_attachment a
  on %(claiming)s::boolean and a.family_id = f.id and a.framework = %(framework)s
where f.authority_id = %(authority)s
  and (not %(claiming)s::boolean or a.attached_on <= %(as_of)s::date)
  and (%(families)s::bigint[] is null or f.id = any (%(families)s::bigint[]))
