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

-- The references from a line to its attachment and from a determination to its family, likewise
-- once per statement. Found rows are held as a foreign key holds them: nobody deletes them before
-- the claim is there to be seen. The owner looks, because references hold for what one cannot see.
create function app.line_is_of_attachment() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  held bigint;
begin
  perform from public.payments_attachment a
  join (select distinct attachment_id, family_id, authority_id from touched) t
    on t.attachment_id = a.id and t.family_id = a.family_id and t.authority_id = a.authority_id
  for key share of a;
  get diagnostics held = row_count;
  if held <> (select count(*) from (select distinct attachment_id, family_id, authority_id
                                    from touched) t) then
    raise foreign_key_violation using message = 'A line is of no attachment of its family.';
  end if;
  return null;
end $$;
create trigger attached after insert on payments_claimline referencing new table as touched
  for each statement execute function app.line_is_of_attachment();

create function app.determination_is_of_family() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  held bigint;
begin
  perform from public.families_family f
  join (select distinct family_id, authority_id from touched) t
    on t.family_id = f.id and t.authority_id = f.authority_id
  for key share of f;
  get diagnostics held = row_count;
  if held <> (select count(*) from (select distinct family_id, authority_id from touched) t) then
    raise foreign_key_violation using message = 'A determination is of no family there is.';
  end if;
  return null;
end $$;
create trigger judged after insert on payments_determination referencing new table as touched
  for each statement execute function app.determination_is_of_family();

-- So that what was found when it was written stays what it refers to.
create function app.reference_is_kept() returns trigger language plpgsql as $$
begin
  raise foreign_key_violation using message = 'A line or determination is never given to another.';
end $$;
create trigger kept before update of claim_id, family_id, authority_id, attachment_id
  on payments_claimline for each row
  when ((old.claim_id, old.family_id, old.authority_id, old.attachment_id)
        is distinct from (new.claim_id, new.family_id, new.authority_id, new.attachment_id))
  execute function app.reference_is_kept();
create trigger kept before update of claim_id, family_id, authority_id
  on payments_determination for each row
  when ((old.claim_id, old.family_id, old.authority_id)
        is distinct from (new.claim_id, new.family_id, new.authority_id))
  execute function app.reference_is_kept();

create function app.attachment_has_no_lines() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from gone join public.payments_claimline l
             on l.family_id = gone.family_id and l.attachment_id = gone.id) then
    raise foreign_key_violation using message = 'An attachment with lines cannot be deleted.';
  end if;
  return null;
end $$;
create trigger kept after delete on payments_attachment referencing old table as gone
  for each statement execute function app.attachment_has_no_lines();

create function app.family_has_no_determinations() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from gone join public.payments_determination d on d.family_id = gone.id) then
    raise foreign_key_violation using message = 'A family that was judged cannot be deleted.';
  end if;
  return null;
end $$;
create trigger kept after delete on families_family referencing old table as gone
  for each statement execute function app.family_has_no_determinations();
