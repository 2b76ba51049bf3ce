-- A corrected day is followed until a claim past its draft has a line for the family.
update payments_attachment a
set attached_on = f.attached_on
from families_family f,
     unnest(%(slugs)s::text[], %(starts)s::date[], %(ends)s::date[]) w (slug, starts_on, ends_on)
where f.id = a.family_id and a.authority_id = %(authority)s and a.framework = w.slug
  and a.attached_on <> f.attached_on
  and f.attached_on >= w.starts_on and (w.ends_on is null or f.attached_on < w.ends_on)
  and not exists (
    select from payments_claimline l
    join payments_claim c on c.id = l.claim_id
    where l.family_id = a.family_id and l.attachment_id = a.id and l.voided_at is null
      and c.status not in ('computing', 'draft', 'withdrawn'))
