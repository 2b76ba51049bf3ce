-- The authority's list says when each family joined: the framework of that day takes it.
insert into payments_attachment
  (authority_id, family_id, framework, attached_on, attached_by_id, created_at)
select f.authority_id, f.id, w.slug, f.attached_on, null, now()
from families_family f
join unnest(%(slugs)s::text[], %(starts)s::date[], %(ends)s::date[]) w (slug, starts_on, ends_on)
  on f.attached_on >= w.starts_on and (w.ends_on is null or f.attached_on < w.ends_on)
where f.authority_id = %(authority)s
  and not exists (
    select from payments_attachment a where a.family_id = f.id and a.framework = w.slug)
order by f.id
on conflict (family_id, framework) do nothing
