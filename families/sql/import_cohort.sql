-- Families of the list, their members and their lead workers.
insert into families_family (authority_id, ref, family_ref, name, status, identified_on,
  identified_by_id, worked_with_from, closed_because, discretion_reason, attached_on,
  listed_lead_worker, assessed_on, plan_agreed_on)
select %(authority)s, fresh.ref, l.family_ref, l.name,
  case when l.attached_on is null and l.lead_id is null then 'identified' else 'worked_with' end,
  least(l.attached_on, l.assessed_on, l.plan_agreed_on, %(today)s::date),
  (select id from agencies_agency where id = %(agency)s and own_authority_id is null),
  case when l.attached_on is not null or l.lead_id is not null
    then coalesce(l.attached_on, %(today)s::date) end,
  '', '', l.attached_on, l.lead_worker, l.assessed_on, l.plan_agreed_on
from (select *, row_number() over (order by first_row) as n from listed_family where is_new) l
join unnest(%(refs)s::text[]) with ordinality as fresh (ref, n) on fresh.n = l.n
order by l.n;

update listed_family l set family_id = f.id from families_family f
where l.is_new and f.authority_id = %(authority)s and f.family_ref = l.family_ref;

create temp table touched_family (family_id bigint) on commit drop;

with listed as (
  select f.id, coalesce(l.attached_on, f.attached_on) as attached_on,
    coalesce(nullif(l.lead_worker, ''), f.listed_lead_worker) as listed_lead_worker,
    coalesce(l.assessed_on, f.assessed_on) as assessed_on,
    coalesce(l.plan_agreed_on, f.plan_agreed_on) as plan_agreed_on,
    case when f.status in ('proposed', 'identified')
        and (l.attached_on is not null or l.lead_id is not null) then 'worked_with'
      when f.status = 'proposed' then 'identified' else f.status end as status,
    case when l.attached_on is not null or l.lead_id is not null
      then coalesce(f.worked_with_from, l.attached_on, %(today)s::date)
      else f.worked_with_from end as worked_with_from
  from listed_family l join families_family f on f.id = l.family_id where not l.is_new
), changed as (
  update families_family f
  set attached_on = l.attached_on, listed_lead_worker = l.listed_lead_worker,
      assessed_on = l.assessed_on, plan_agreed_on = l.plan_agreed_on, status = l.status,
      worked_with_from = l.worked_with_from
  from listed l
  where f.id = l.id
    and (f.attached_on, f.listed_lead_worker, f.assessed_on, f.plan_agreed_on, f.status,
         f.worked_with_from)
      is distinct from (l.attached_on, l.listed_lead_worker, l.assessed_on, l.plan_agreed_on,
         l.status, l.worked_with_from)
  returning f.id
)
insert into touched_family select id from changed;

-- The list names a new lead worker, or the first one. What was decided on the screen since the
-- last list stays: the same name in the list again changes nothing.
create temp table lead on commit drop as
select l.family_id, l.lead_id, l.post_id, l.agency_id,
  case when had.family_id is null then coalesce(l.attached_on, %(today)s::date)
    else %(today)s::date end as starts_on
from listed_family l
left join (select distinct family_id from families_leadworkerassignment) had using (family_id)
where l.lead_id is not null and l.was <> 'closed'
  and (had.family_id is null or l.lead_worker <> l.led_by)
  and not exists (
    select from families_leadworkerassignment a
    where a.family_id = l.family_id and a.user_id = l.lead_id and a.ends_on is null);

update families_leadworkerassignment a set ends_on = greatest(a.starts_on, lead.starts_on)
from lead where a.family_id = lead.family_id and a.ends_on is null;

insert into families_leadworkerassignment
  (authority_id, family_id, user_id, post_id, starts_on, reason)
select %(authority)s, family_id, lead_id, post_id, starts_on, 'As listed by the authority'
from lead order by family_id;

update families_family f set lead_agency_id = lead.agency_id
from lead where f.id = lead.family_id and lead.agency_id is not null
  and f.lead_agency_id is distinct from lead.agency_id;

insert into touched_family select family_id from lead;

create temp table listed on commit drop as
select distinct on (p.person_id) p.person_id, p.record_id, s.row_number, s.relationship,
  s.address_confidential, f.family_id, f.family_ref
from staged_fact s
join sent p using (source_person_id)
join listed_family f using (family_ref)
order by p.person_id, s.row_number desc;

-- The list has no days of joining, so it corrects the present membership instead of adding one;
-- somebody who has left this family stays gone.
create temp table belongs on commit drop as
select l.*, m.id as member_id, m.family_id as family_before,
  m.id is not null and (m.family_id, m.relationship) <> (l.family_id, l.relationship) as differs,
  m.id is null and not exists (
    select from families_familymember g
    where g.person_id = l.person_id and g.family_id = l.family_id) as is_new
from listed l
left join lateral (
  select m.id, m.family_id, m.relationship from families_familymember m
  where m.person_id = l.person_id and m.left_on is null
  order by (m.family_id = l.family_id) desc, m.id limit 1
) m on true;

insert into families_quarantinedrow
  (authority_id, feed_import_id, row_number, "column", value, problem, warning_only, cells)
select %(authority)s, %(import)s, b.row_number, 'family_ref', b.family_ref,
  'This person was listed in family ' || f.family_ref || ' before and is now in this one.', true, '{}'::text[]
from belongs b join families_family f on f.id = b.family_before
where b.differs and b.family_before <> b.family_id;

update families_familymember m set family_id = b.family_id, relationship = b.relationship
from belongs b where m.id = b.member_id and b.differs;

insert into families_familymember (authority_id, family_id, person_id, relationship)
select %(authority)s, family_id, person_id, relationship
from belongs where is_new order by family_id, row_number;

-- Secret for one is secret for all: every agency's address of the person, and those to come.
insert into families_address (authority_id, record_id, line_1, postcode, uprn, confidential)
select %(authority)s, l.record_id, '', '', '', true from listed l
where l.address_confidential
  and not exists (select from families_address a where a.record_id = l.record_id)
order by l.record_id;

with changed as (
  update families_address a set confidential = l.address_confidential
  from listed l join families_sourcerecord r on r.person_id = l.person_id
  where a.record_id = r.id and a.confidential <> l.address_confidential
  returning l.record_id
)
insert into touched select record_id from changed;

select count(*) filter (where is_new) as new,
  count(*) filter (where not is_new and (differs
    or record_id in (select record_id from touched)
    or family_id in (select family_id from touched_family))) as changed
from belongs;
