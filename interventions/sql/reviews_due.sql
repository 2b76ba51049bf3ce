-- The open reviews this person may know of, as one JSON value: how many of each kind, the
-- agencies and workers to filter by, and one page of those asked for. `mine`: this person's
-- signature is the one missing (or one of the two).
with coordinated as (
  select app.authorities_in(%(coordinator_roles)s::text[]) as ids
), managed as (
  select app.authorities_in(%(manager_roles)s::text[]) as ids
), open_review as (
  select r.id, r.ref, r.due_on, r.status, f.ref as family, f.name, f.family_ref,
         u.name as lead, u.ref as lead_ref, a.name as agency, a.slug as agency_ref,
         manager.name as manager, s.roles, s.signed,
         r.due_on < %(today)s::date as overdue,
         r.due_on between %(today)s::date and %(today)s::date + 7 as this_week,
         coalesce(l.user_id <> app.uid(), true)
         and not app.uid() = any (s.people)
         and ((r.authority_id = any ((select ids from coordinated)::bigint[])
               and not 'coordinator' = any (s.roles))
              or (w.line_manager_id = app.uid()
                  and r.authority_id = any ((select ids from managed)::bigint[])
                  and not 'line_manager' = any (s.roles))) as mine
  from interventions_planreview r
  join families_family f on f.id = r.family_id
  left join families_leadworkerassignment l
    on l.family_id = f.id and l.starts_on <= %(today)s::date
    and (l.ends_on is null or l.ends_on > %(today)s::date)
  left join agencies_user u on u.id = l.user_id
  left join agencies_workerpost w on w.id = l.post_id
  left join agencies_user manager on manager.id = w.line_manager_id
  left join agencies_agency a on a.id = coalesce(w.agency_id, f.lead_agency_id)
  cross join lateral (
    select coalesce(array_agg(x.role::text), '{}') as roles,
           coalesce(array_agg(x.signed_by_id), '{}') as people,
           coalesce(json_agg(json_build_object('role', x.role, 'name', by.name)
                             order by x.signed_at), '[]') as signed
    from interventions_signoff x join agencies_user by on by.id = x.signed_by_id
    where x.review_id = r.id) s
  where r.status <> 'complete' and f.closed_on is null
    and (f.authority_id = any ((select app.wide_authorities())::bigint[])
         or f.id = any ((select app.my_families())::bigint[]))
), asked as (
  select * from open_review
  where (%(worker)s::text = '' or lead_ref = %(worker)s::text)
    and (%(agency)s::text = '' or agency_ref = %(agency)s::text)
    and case %(show)s::text
          when 'overdue' then overdue
          when 'week' then this_week
          when 'due' then overdue or this_week
          when 'mine' then mine
          when 'signed_once' then status = 'signed_once'
          else true
        end
)
select json_build_object(
  'counts', (
    select json_build_object(
      'all', count(*), 'overdue', count(*) filter (where overdue),
      'week', count(*) filter (where this_week),
      'due', count(*) filter (where overdue or this_week),
      'mine', count(*) filter (where mine),
      'signed_once', count(*) filter (where status = 'signed_once'))
    from open_review),
  'workers', coalesce((
    select json_agg(json_build_array(x.lead_ref, x.lead) order by x.lead)
    from (select distinct lead_ref, lead from open_review where lead is not null) x), '[]'),
  'agencies', coalesce((
    select json_agg(json_build_array(x.agency_ref, x.agency) order by x.agency)
    from (select distinct agency_ref, agency from open_review where agency is not null) x), '[]'),
  'found', (select count(*) from asked),
  'to_sign', coalesce((
    select json_agg(json_build_array(x.family, x.ref) order by x.due_on, x.name, x.ref)
    from (select family, ref, due_on, name from asked where mine
          order by due_on, name, ref limit 200) x), '[]'),
  'rows', coalesce((
    select json_agg(to_json(x) order by x.due_on, x.name, x.ref)
    from (select * from asked order by due_on, name, ref
          limit %(limit)s::int offset %(offset)s::int) x), '[]')
)
