-- A day taken off the list, or moved to another framework's time, attaches no more; unless a claim
-- has a line for it.
delete from payments_attachment a
using families_family f
where f.id = a.family_id and a.authority_id = %(authority)s and a.attached_by_id is null
  and not exists (
    select from unnest(%(slugs)s::text[], %(starts)s::date[], %(ends)s::date[])
      w (slug, starts_on, ends_on)
    where w.slug = a.framework and f.attached_on >= w.starts_on
      and (w.ends_on is null or f.attached_on < w.ends_on))
  and not exists (
    select from payments_claimline l
    where l.family_id = a.family_id and l.attachment_id = a.id)
