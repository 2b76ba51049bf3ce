-- What changed in the plan since the last review, computed from the rows and their history, as
-- one JSON value. The status an objective had on `since` is in the first change after it.
select json_build_object(
  'done', coalesce((
    select json_agg(json_build_object('title', t.title, 'done_on', t.done_on, 'outcome', t.outcome,
                                      'who', coalesce(u.name, nullif(t.owner_name, ''), a.name))
                    order by t.done_on, t.id)
    from interventions_planaction t
    left join agencies_user u on u.id = t.owner_id
    left join agencies_agency a on a.id = t.owner_agency_id
    where t.plan_id = %(plan)s and t.status = 'done' and t.done_on >= %(since)s::date), '[]'),
  'overdue', coalesce((
    select json_agg(json_build_object('title', t.title, 'due_on', t.due_on,
                                      'who', coalesce(u.name, nullif(t.owner_name, ''), a.name))
                    order by t.due_on, t.id)
    from interventions_planaction t
    left join agencies_user u on u.id = t.owner_id
    left join agencies_agency a on a.id = t.owner_agency_id
    where t.plan_id = %(plan)s and t.status in ('to_do', 'doing')
      and t.due_on < %(today)s::date), '[]'),
  'open_actions', (
    select count(*) from interventions_planaction t
    where t.plan_id = %(plan)s and t.status in ('to_do', 'doing')),
  'objectives', coalesce((
    select json_agg(json_build_object(
             'title', o.title, 'status', o.status, 'progress', o.progress, 'due_on', o.due_on,
             'target', o.target, 'was', coalesce(before.status, o.status),
             'changed', before.pgh_obj_id is not null,
             'overdue', o.status = 'open' and o.due_on < %(today)s::date)
           order by o.status <> 'open', o.due_on nulls last, o.id)
    from interventions_objective o
    left join (
      select distinct on (e.pgh_obj_id) e.pgh_obj_id, e.status
      from interventions_objectiveevent e
      where e.plan_id = %(plan)s and e.pgh_label = 'update'
        and e.pgh_created_at >= %(since)s::date
      order by e.pgh_obj_id, e.pgh_created_at) before on before.pgh_obj_id = o.id
    where o.plan_id = %(plan)s), '[]'),
  'contacts', (
    select json_build_object(
      'count', count(*) filter (where n.kind <> 'no_reply'),
      'visits', count(*) filter (where n.kind = 'visit'),
      'no_reply', count(*) filter (where n.kind = 'no_reply'),
      'last_on', max(n.happened_on) filter (where n.kind <> 'no_reply'))
    from interventions_note n
    where n.family_id = %(family)s and n.happened_on >= %(since)s::date),
  'notes', coalesce((
    select json_agg(x) from (
      select n.happened_on, n.kind, n.text, u.name as by
      from interventions_note n join agencies_user u on u.id = n.written_by_id
      where n.family_id = %(family)s and n.happened_on >= %(since)s::date
      order by n.happened_on desc, n.id desc limit 3) x), '[]'),
  'without_objective', coalesce((
    select json_agg(trim(p.forename || ' ' || p.surname) order by p.date_of_birth nulls last, p.id)
    from families_familymember m join families_person p on p.id = m.person_id
    where m.family_id = %(family)s
      and (m.joined_on is null or m.joined_on <= %(today)s::date)
      and (m.left_on is null or m.left_on > %(today)s::date)
      and m.person_id not in (
        select om.person_id from interventions_objective_members om
        join interventions_objective o on o.id = om.objective_id
        where o.plan_id = %(plan)s)), '[]'),
  'without_voice', coalesce((
    select json_agg(trim(p.forename || ' ' || p.surname) order by p.date_of_birth nulls last, p.id)
    from families_familymember m join families_person p on p.id = m.person_id
    where m.family_id = %(family)s
      and (m.joined_on is null or m.joined_on <= %(today)s::date)
      and (m.left_on is null or m.left_on > %(today)s::date)
      and m.person_id not in (
        select nm.person_id from interventions_note_members nm
        join interventions_note n on n.id = nm.note_id
        where n.family_id = %(family)s and n.happened_on >= %(since)s::date)
      and m.person_id not in (
        select am.person_id from interventions_assessedmember am
        join interventions_assessment s on s.id = am.assessment_id
        where s.family_id = %(family)s and am.seen and s.assessed_on >= %(since)s::date)), '[]')
)
