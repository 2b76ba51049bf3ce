-- What earlier or frozen claims asked for these families: still valid, so never asked again.
select f.place, l.component, l.amount_pence
from gathered_family f
join payments_claimline l on l.family_id = f.family_id
join payments_claim c on c.id = l.claim_id
where l.framework = %(framework)s and l.amount_pence > 0 and l.voided_at is null
  and c.id <> %(claim)s::bigint and c.status <> 'withdrawn'
  and (c.as_of < %(as_of)s::date or c.status not in ('computing', 'draft'))
order by f.place
