-- The authority's list says when each family joined: the framework of that day takes it. A
-- corrected day is followed until a claim past its draft has a line for the family.
insert into payments_attachment as a
  (authority_id, family_id, framework, attached_on, attached_by_id, created_at)
select f.authority_id, f.id, w.slug, f.attached_on, null, now()
from families_family f
join unnest(%(slugs)s::text[], %(starts)s::date[], %(ends)s::date[]) w (slug, starts_on, ends_on)
  on f.attached_on >= w.starts_on and (w.ends_on is null or f.attached_on < w.ends_on)
where f.authority_id = %(authority)s
order by f.id
on conflict (family_id, framework) do update set attached_on = excluded.attached_on
where a.attached_on <> excluded.attached_on
  and not exists (
    select from payments_claimline l
    join payments_claim c on c.id = l.claim_id
    where l.family_id = a.family_id and l.attachment_id = a.id and l.voided_at is null
      and c.status not in ('computing', 'draft', 'withdrawn'))
