-- The caseload page as one JSON value. `families`: those this person leads, line-manages or
-- covers; for a co-ordinator who names a worker, that worker's. `posts`: this person's own, those
-- managed, and for a co-ordinator all of the authority, with the families each leads.
with coordinated as (
  select app.authorities_in(%(coordinator_roles)s::text[]) as ids
), chosen as (
  -- By id, one index look-up each: the policy on families alone cannot be planned that way.
  select unnest(app.my_full_families()) as id where %(worker)s::text = ''
  union
  select l.family_id
  from agencies_user u
  join families_leadworkerassignment l on l.user_id = u.id
  where u.ref = %(worker)s::text and l.starts_on <= %(today)s::date
    and (l.ends_on is null or l.ends_on > %(today)s::date)
    and (l.authority_id = any ((select ids from coordinated)::bigint[])
         or l.family_id = any ((select app.my_full_families())::bigint[]))
), mine as (
  select f.id, f.ref, f.name, f.family_ref, lead.user_id as lead_id, lead.name as lead,
         case when lead.user_id = app.uid() then 'lead'
              when lead.line_manager_id = app.uid() then 'manage'
              when f.id = any ((select app.my_full_families())::bigint[]) then 'cover'
              else 'coordinate' end as because
  from chosen
  join families_family f on f.id = chosen.id
  left join lateral (
    select l.user_id, u.name, w.line_manager_id
    from families_leadworkerassignment l
    join agencies_user u on u.id = l.user_id
    left join agencies_workerpost w on w.id = l.post_id
    where l.family_id = f.id and l.starts_on <= %(today)s::date
      and (l.ends_on is null or l.ends_on > %(today)s::date)) lead on true
  where f.closed_on is null
), work as (
  select plan.family_id, plan.status, plan.agreed_on, r.due_on as review_on,
         r.status as review_status, t.open, t.overdue, t.next_due_on
  from interventions_actionplan plan
  left join interventions_planreview r on r.plan_id = plan.id and r.status <> 'complete'
  left join lateral (
    select count(*) as open, count(*) filter (where x.due_on < %(today)s::date) as overdue,
           min(x.due_on) as next_due_on
    from interventions_planaction x
    where x.plan_id = plan.id and x.status in ('to_do', 'doing')) t on true
  where plan.status <> 'closed' and plan.family_id = any (array(select id from mine))
)
select json_build_object(
  'families', coalesce((
    select json_agg(json_build_object(
      'ref', mine.ref, 'name', mine.name, 'family_ref', mine.family_ref, 'lead', mine.lead,
      'because', mine.because, 'plan_status', work.status, 'agreed_on', work.agreed_on,
      'review_on', work.review_on, 'review_status', work.review_status,
      'open_actions', coalesce(work.open, 0), 'overdue_actions', coalesce(work.overdue, 0),
      'people', (select count(*) from families_familymember m
                 where m.family_id = mine.id and (m.left_on is null or m.left_on > %(today)s::date)),
      'last_contact_on', (select max(n.happened_on) from interventions_note n
                          where n.family_id = mine.id and n.kind <> 'no_reply')))
    from mine left join work on work.family_id = mine.id), '[]'),
  'posts', coalesce((
    select json_agg(json_build_object(
      'name', u.name, 'ref', u.ref, 'own', w.user_id = app.uid(), 'agency', a.name,
      'kind', w.kind, 'fte', w.fte::text, 'capacity_set', w.capacity_set,
      'norm', y.family_worker_norm,
      'families', (select count(*) from families_leadworkerassignment l
                   join families_family f on f.id = l.family_id
                   where l.post_id = w.id and l.starts_on <= %(today)s::date
                     and (l.ends_on is null or l.ends_on > %(today)s::date)
                     and f.closed_on is null)) order by u.name, w.id)
    from agencies_workerpost w
    join agencies_user u on u.id = w.user_id
    join agencies_agency a on a.id = w.agency_id
    join agencies_localauthority y on y.id = w.authority_id
    where w.starts_on <= %(today)s::date and (w.ends_on is null or w.ends_on > %(today)s::date)
      and (w.user_id = app.uid() or w.line_manager_id = app.uid()
           or w.authority_id = any ((select ids from coordinated)::bigint[]))), '[]')
)
