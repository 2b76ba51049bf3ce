-- What the authority's list says of each family. An empty cell never erases what is known.
create temp table listed_family on commit drop as
select l.*, f.id as family_id, f.id is null as is_new, coalesce(f.listed_lead_worker, '') as led_by,
  coalesce(f.status, '') as was, u.id as lead_id, post.id as post_id, post.agency_id
from (
  select s.family_ref, min(s.row_number) as first_row, max(s.attached_on) as attached_on,
    max(s.assessed_on) as assessed_on, max(s.plan_agreed_on) as plan_agreed_on,
    max(s.lead_worker) as lead_worker,
    count(distinct s.lead_worker) filter (where s.lead_worker <> '') > 1
      or count(distinct s.assessed_on) > 1 or count(distinct s.plan_agreed_on) > 1 as unsure,
    (array_agg(p.surname order by (s.relationship = 'parent') desc, p.date_of_birth nulls last,
               p.source_person_id collate "C"))[1] as name
  from staged_fact s join sent p using (source_person_id)
  group by s.family_ref
) l
left join families_family f on f.authority_id = %(authority)s and f.family_ref = l.family_ref
left join agencies_user u on l.lead_worker <> '' and lower(u.email) = l.lead_worker and u.is_active
  and exists (
    select from agencies_membership m
    where m.user_id = u.id and m.authority_id = %(authority)s and m.starts_on <= %(today)s
      and (m.ends_on is null or m.ends_on > %(today)s))
left join lateral (
  select w.id, w.agency_id from agencies_workerpost w
  where w.user_id = u.id and w.authority_id = %(authority)s and w.starts_on <= %(today)s
    and (w.ends_on is null or w.ends_on > %(today)s)
  order by w.id desc limit 1
) post on true;

insert into families_quarantinedrow
  (authority_id, feed_import_id, row_number, "column", value, problem, warning_only, cells)
select %(authority)s, %(import)s, first_row, 'lead_worker', left(lead_worker, 200),
  'Nobody with this e-mail address works for the authority, so no lead worker was set.', true, '{}'::text[]
from listed_family where lead_worker <> '' and lead_id is null
union all
select %(authority)s, %(import)s, first_row, 'family_ref', family_ref,
  'The rows of this family differ in lead worker, assessment or plan day: the latest was used.',
  true, '{}'::text[]
from listed_family where unsure;

select count(*) filter (where is_new) as new_families from listed_family;
