-- A claim that left the draft is frozen, whoever asks. One look per statement, not per line: a
-- claim writes 400,000 lines at a time.
drop trigger frozen on payments_claimline;
drop trigger frozen on payments_determination;
drop trigger frozen on payments_claimtotal;
drop function app.claim_is_open();

create function app.claim_is_open() returns trigger language plpgsql as $$
begin
  if exists (select from (select distinct claim_id from touched) t
             left join public.payments_claim c on c.id = t.claim_id
             where c.id is null or c.status not in ('computing', 'draft', 'withdrawn')) then
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

-- With the trigger above this is the reference from lines and determinations to their claim. A
-- foreign key looks the claim up for each row, which took a fifth of the time of a claim.
create function app.claim_has_no_lines() returns trigger language plpgsql as $$
begin
  if exists (select from public.payments_claimline where claim_id in (select id from gone))
     or exists (select from public.payments_determination where claim_id in (select id from gone))
  then
    raise foreign_key_violation using message = 'A claim with lines cannot be deleted.';
  end if;
  return null;
end $$;
create trigger kept after delete on payments_claim referencing old table as gone
  for each statement execute function app.claim_has_no_lines();
