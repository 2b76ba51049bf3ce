-- What the forms of one family offer to choose from, as one JSON value: its people, the
-- objectives and open actions of the plan in force, the agencies of the partnership, and the
-- colleagues who sign in.
select json_build_object(
  'people', coalesce((
    select json_agg(json_build_object(
             'id', p.id, 'ref', p.ref, 'name', trim(p.forename || ' ' || p.surname),
             'forename', p.forename, 'relationship', m.relationship)
           order by m.relationship = 'child', p.date_of_birth nulls last, p.id)
    from families_familymember m join families_person p on p.id = m.person_id
    where m.family_id = %(family)s
      and (m.joined_on is null or m.joined_on <= %(today)s::date)
      and (m.left_on is null or m.left_on > %(today)s::date)), '[]'),
  'objectives', coalesce((
    select json_agg(json_build_object('id', o.id, 'ref', o.ref, 'title', o.title)
                    order by o.status <> 'open', o.due_on nulls last, o.id)
    from interventions_objective o join interventions_actionplan p on p.id = o.plan_id
    where p.family_id = %(family)s and p.status <> 'closed'), '[]'),
  'actions', coalesce((
    select json_agg(json_build_object('id', t.id, 'ref', t.ref, 'title', t.title)
                    order by t.due_on nulls last, t.id)
    from interventions_planaction t join interventions_actionplan p on p.id = t.plan_id
    where p.family_id = %(family)s and p.status <> 'closed'
      and t.status in ('to_do', 'doing')), '[]'),
  'agencies', coalesce((
    select json_agg(json_build_object('id', a.id, 'ref', a.slug, 'name', a.name) order by a.name)
    from agencies_agency a
    where a.id in (select h.agency_id from agencies_partnership h
                   where h.authority_id = %(authority)s and h.starts_on <= %(today)s::date
                     and (h.ends_on is null or h.ends_on > %(today)s::date))), '[]'),
  'colleagues', coalesce((
    select json_agg(json_build_object('id', c.id, 'ref', c.ref, 'name', c.name,
                                      'agency_id', c.agency_id, 'agency', c.agency) order by c.name)
    from (select distinct on (u.id) u.id, u.ref, u.name, a.id as agency_id, a.name as agency
          from agencies_membership m
          join agencies_user u on u.id = m.user_id and u.is_active
          join agencies_agency a on a.id = m.agency_id
          where m.authority_id = %(authority)s
            and m.role in ('lead_worker', 'line_manager', 'coordinator', 'partner')
            and m.starts_on <= %(today)s::date
            and (m.ends_on is null or m.ends_on > %(today)s::date)
          order by u.id, m.id) c), '[]')
)
