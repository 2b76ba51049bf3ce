-- Claims are seen by those whose role has CLAIM_VIEW; that a family is attached, by its workers too.
call app.protect_by_family('payments_attachment', 'family_id');
call app.protect('payments_claim', 'authority_id = any ((select app.claim_authorities())::bigint[])');
call app.protect('payments_claimline', 'authority_id = any ((select app.claim_authorities())::bigint[])');
call app.protect('payments_claimtotal', 'authority_id = any ((select app.claim_authorities())::bigint[])');
call app.protect('payments_determination',
                 'authority_id = any ((select app.claim_authorities())::bigint[])');

-- A claim that left the draft is frozen, whoever asks.
create function app.claim_is_open() returns trigger language plpgsql as $$
begin
  if exists (select 1 from public.payments_claim c
             where c.id = coalesce(old.claim_id, new.claim_id)
               and c.status not in ('computing', 'draft', 'withdrawn')) then
    raise exception 'This claim is frozen: its lines cannot be changed.';
  end if;
  return coalesce(new, old);
end $$;
create trigger frozen before update or delete on payments_claimline
  for each row execute function app.claim_is_open();
create trigger frozen before update or delete on payments_determination
  for each row execute function app.claim_is_open();
create trigger frozen before update or delete on payments_claimtotal
  for each row execute function app.claim_is_open();
