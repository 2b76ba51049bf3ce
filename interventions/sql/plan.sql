-- Everything the plan page shows of one family, as one JSON value: the people, the plan in force,
-- its objectives and actions, the review that is open, and the last contact.
with plan as (
  select * from interventions_actionplan where family_id = %(family)s and status <> 'closed'
)
select json_build_object(
  'plan', (
    select json_build_object('status', status, 'agreed_on', agreed_on,
                             'family_words', family_words, 'version', version)
    from plan),
  'lead', (
    select json_build_object('name', u.name, 'agency', a.name, 'ref', u.ref)
    from families_leadworkerassignment l
    join agencies_user u on u.id = l.user_id
    left join agencies_workerpost w on w.id = l.post_id
    left join agencies_agency a on a.id = w.agency_id
    where l.family_id = %(family)s and l.starts_on <= %(today)s::date
      and (l.ends_on is null or l.ends_on > %(today)s::date)
    limit 1),
  'people', coalesce((
    select json_agg(json_build_object(
             'id', p.id, 'ref', p.ref, 'name', trim(p.forename || ' ' || p.surname),
             'forename', p.forename, 'relationship', m.relationship, 'born_on', p.date_of_birth)
           order by m.relationship = 'child', p.date_of_birth nulls last, p.id)
    from families_familymember m join families_person p on p.id = m.person_id
    where m.family_id = %(family)s
      and (m.joined_on is null or m.joined_on <= %(today)s::date)
      and (m.left_on is null or m.left_on > %(today)s::date)), '[]'),
  'objectives', coalesce((
    select json_agg(json_build_object(
             'id', o.id, 'ref', o.ref, 'title', o.title, 'problem', o.problem,
             'measure', o.measure, 'baseline', o.baseline, 'target', o.target,
             'due_on', o.due_on, 'status', o.status, 'progress', o.progress,
             'overdue', o.status = 'open' and o.due_on < %(today)s::date,
             'members', (
               select coalesce(json_agg(json_build_object(
                        'id', p.id, 'name', trim(p.forename || ' ' || p.surname)) order by p.id),
                        '[]')
               from interventions_objective_members om join families_person p on p.id = om.person_id
               where om.objective_id = o.id))
           order by o.status <> 'open', o.due_on nulls last, o.id)
    from interventions_objective o join plan on plan.id = o.plan_id), '[]'),
  'actions', coalesce((
    select json_agg(json_build_object(
             'id', t.id, 'ref', t.ref, 'title', t.title, 'objective_id', t.objective_id,
             'agency', a.name, 'owner', coalesce(u.name, nullif(t.owner_name, '')),
             'is_member', u.id is null and a.id is null and t.owner_name <> '',
             'due_on', t.due_on, 'status', t.status, 'done_on', t.done_on,
             'outcome', t.outcome, 'version', t.version,
             'open', t.status in ('to_do', 'doing'),
             'overdue', t.status in ('to_do', 'doing') and t.due_on < %(today)s::date)
           order by t.status not in ('to_do', 'doing'), t.due_on nulls last, t.id)
    from interventions_planaction t
    join plan on plan.id = t.plan_id
    left join agencies_agency a on a.id = t.owner_agency_id
    left join agencies_user u on u.id = t.owner_id), '[]'),
  'review', (
    select json_build_object('ref', r.ref, 'due_on', r.due_on, 'status', r.status,
             'overdue', r.due_on < %(today)s::date,
             'signed', (select coalesce(json_agg(json_build_object(
                                 'role', s.role, 'name', u.name) order by s.signed_at), '[]')
                        from interventions_signoff s join agencies_user u on u.id = s.signed_by_id
                        where s.review_id = r.id))
    from interventions_planreview r join plan on plan.id = r.plan_id
    where r.status <> 'complete'),
  'last_contact_on', (
    select max(n.happened_on) from interventions_note n
    where n.family_id = %(family)s and n.kind <> 'no_reply'),
  'last_assessed_on', (
    select max(s.assessed_on) from interventions_assessment s where s.family_id = %(family)s)
)
