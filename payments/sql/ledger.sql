-- A claim that left the draft is frozen, whoever asks. One look per statement, not per line: a
-- claim writes 400,000 lines at a time.
drop trigger frozen on payments_claimline;
drop trigger frozen on payments_determination;
drop trigger frozen on payments_claimtotal;
drop function app.claim_is_open();

create function app.claim_is_open() returns trigger language plpgsql as $$
begin
  if exists (select 1 from public.payments_claim c
             where c.id in (select distinct claim_id from touched)
               and c.status not in ('computing', 'draft', 'withdrawn')) then
    raise exception 'This claim is frozen: its lines cannot be changed.';
  end if;
  return null;
end $$;

do $$
declare
  tbl text;
begin
  foreach tbl in array array['claimline', 'determination', 'claimtotal'] loop
    execute format('create trigger frozen_insert after insert on payments_%s referencing new table
      as touched for each statement execute function app.claim_is_open()', tbl);
    execute format('create trigger frozen_update after update on payments_%s referencing old table
      as touched for each statement execute function app.claim_is_open()', tbl);
    execute format('create trigger frozen_delete after delete on payments_%s referencing old table
      as touched for each statement execute function app.claim_is_open()', tbl);
  end loop;
end $$;
