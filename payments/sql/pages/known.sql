-- What an auditor asks about one family of a claim, in one statement: who belonged to it on the
-- claim's day, who led the work, and what was assessed, planned and reviewed by then.
select json_build_object(
  'people', (
    select coalesce(json_object_agg(p.id, trim(p.forename || ' ' || p.surname)), '{}')
    from families_person p
    where p.id in (select m.person_id from families_familymember m
                   where m.family_id = %(family)s)),
  'members', (
    select coalesce(json_agg(json_build_object(
      'name', trim(p.forename || ' ' || p.surname), 'relationship', m.relationship,
      'age', extract(year from age(%(as_of)s::date::timestamp, p.date_of_birth::timestamp))::int)
      order by p.date_of_birth nulls last, p.id), '[]')
    from families_familymember m join families_person p on p.id = m.person_id
    where m.family_id = %(family)s
      and (m.joined_on is null or m.joined_on <= %(as_of)s)
      and (m.left_on is null or m.left_on > %(as_of)s)),
  'leads', (
    select coalesce(json_agg(json_build_object(
      'name', u.name, 'agency', a.name, 'from', l.starts_on, 'until', l.ends_on)
      order by l.starts_on), '[]')
    from families_leadworkerassignment l join agencies_user u on u.id = l.user_id
    left join agencies_workerpost w on w.id = l.post_id
    left join agencies_agency a on a.id = w.agency_id
    where l.family_id = %(family)s and l.starts_on <= %(as_of)s),
  'assessed_on', (
    select max(s.assessed_on) from interventions_assessment s
    where s.family_id = %(family)s and s.assessed_on <= %(as_of)s),
  'plan_agreed_on', (
    select max(p.agreed_on) from interventions_actionplan p
    where p.family_id = %(family)s and p.agreed_on <= %(as_of)s),
  'objectives', (
    select count(*) from interventions_objective o join interventions_actionplan p
      on p.id = o.plan_id
    where o.family_id = %(family)s and p.agreed_on <= %(as_of)s),
  'reviews', (
    select count(*) from interventions_planreview r
    where r.family_id = %(family)s and r.completed_on <= %(as_of)s),
  'reviewed_on', (
    select max(r.completed_on) from interventions_planreview r
    where r.family_id = %(family)s and r.completed_on <= %(as_of)s)
) as known
