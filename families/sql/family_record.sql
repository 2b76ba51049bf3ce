-- The family page in one statement: one row, one JSON object. Row-level security applies to every
-- table, so what the reader may not see is simply not here; `sees_*` says which blanks are walls.
with
member as materialized (
  select m.person_id, m.relationship, m.joined_on, m.left_on,
         coalesce(m.left_on > %(as_of)s, true) as now
  from families_familymember m where m.family_id = %(family)s
),
record as materialized (
  select r.id, r.person_id, r.agency_id, r.nhs_number, r.nino, r.upn, r.unusable
  from families_sourcerecord r where r.person_id = any (array(select person_id from member))
),
ids as materialized (select coalesce(array_agg(id), '{}') as of_records from record),
fact (kind, rows, last_on) as (
  select 'school_attendance', count(*), max(case term when 'autumn' then
           make_date(left(academic_year, 4)::int, 12, 31) when 'spring' then
           make_date(left(academic_year, 4)::int + 1, 4, 30) else
           make_date(left(academic_year, 4)::int + 1, 8, 31) end)
    from families_attendance where record_id = any ((select of_records from ids)::bigint[])
  union all select 'school_exclusions', count(*), max(started_on)
    from families_exclusion where record_id = any ((select of_records from ids)::bigint[])
  union all select 'school_placements', count(*), max(started_on)
    from families_placement where record_id = any ((select of_records from ids)::bigint[])
  union all select 'offences', count(*), max(offence_on)
    from families_offence where record_id = any ((select of_records from ids)::bigint[])
  union all select 'asb_incidents', count(*), max(incident_on)
    from families_asbincident where record_id = any ((select of_records from ids)::bigint[])
  union all select 'benefits', count(*), max(started_on)
    from families_benefit where record_id = any ((select of_records from ids)::bigint[])
  union all select 'employment', count(*), max(started_on)
    from families_employment where record_id = any ((select of_records from ids)::bigint[])
  union all select 'work_programme', count(*), max(started_on)
    from families_workprogrammestart where record_id = any ((select of_records from ids)::bigint[])
  union all select 'social_care', count(*), max(started_on)
    from families_socialcarestatus where record_id = any ((select of_records from ids)::bigint[])
  union all select 'domestic_abuse', count(*), max(incident_on)
    from families_domesticabuseincident
    where record_id = any ((select of_records from ids)::bigint[])
  union all select 'health_needs', count(*), max(started_on)
    from families_healthneed where record_id = any ((select of_records from ids)::bigint[])
  union all select 'housing', count(*), max(event_on)
    from families_housingevent where record_id = any ((select of_records from ids)::bigint[])
  union all select 'police_callouts', count(*), max(callout_on)
    from families_policecallout where record_id = any ((select of_records from ids)::bigint[])
),
sent as (  -- when each kind of file last came in for the whole authority, and from whom
  select distinct on (i.kind) i.kind, i.finished_at, i.received_at, a.name as agency
  from families_feedimport i join agencies_agency a on a.id = i.agency_id
  where i.authority_id = %(authority)s and i.status = 'done'
  order by i.kind, i.received_at desc
)
select json_build_object(
  'sees_evidence', %(family)s = any (app.my_full_families())
                   or %(authority)s = any (app.wide_authorities()),
  'sees_sensitive', %(family)s = any (app.my_full_families())
                    or %(authority)s = any (app.sensitive_authorities()),
  'people', (
    select coalesce(json_agg(json_build_object(
      'id', p.id, 'forename', p.forename, 'surname', p.surname, 'born', p.date_of_birth,
      'age', extract(year from age(%(as_of)s::date::timestamp, p.date_of_birth::timestamp))::int, 'sex', p.sex,
      'relationship', m.relationship, 'now', m.now, 'joined_on', m.joined_on,
      'left_on', m.left_on,
      'known_to', (select coalesce(json_agg(distinct a.name), '[]') from record r
                   join agencies_agency a on a.id = r.agency_id where r.person_id = p.id),
      'numbers', (select coalesce(json_agg(distinct k.kind), '[]') from record r,
                  lateral (values ('NHS number', r.nhs_number, 'nhs_number'),
                                  ('National Insurance number', r.nino, 'nino'),
                                  ('Unique pupil number', r.upn, 'upn')) k (kind, value, code)
                  where r.person_id = p.id and k.value <> '' and k.code <> all (r.unusable)),
      'wrong_numbers', (select coalesce(json_agg(distinct k.kind), '[]') from record r,
                  lateral (values ('NHS number', r.nhs_number, 'nhs_number'),
                                  ('National Insurance number', r.nino, 'nino'),
                                  ('Unique pupil number', r.upn, 'upn')) k (kind, value, code)
                  where r.person_id = p.id and k.value <> '' and k.code = any (r.unusable))
    ) order by not m.now, m.relationship = 'child', p.date_of_birth, p.id), '[]')
    from member m join families_person p on p.id = m.person_id),
  'addresses', (
    select coalesce(json_agg(found order by found.people desc, found.line_1), '[]') from (
      select a.line_1, a.postcode, bool_or(a.confidential) as confidential,
             count(distinct r.person_id) as people, array_agg(distinct p.forename) as names
      from record r join member m on m.person_id = r.person_id and m.now
      join families_address a on a.record_id = r.id
      join families_person p on p.id = r.person_id
      group by a.line_1, a.postcode) found),
  'withheld_addresses', app.withheld_addresses(%(family)s),
  'leads', (
    select coalesce(json_agg(json_build_object(
      'id', l.id, 'name', u.name, 'email', u.email, 'phone', u.phone, 'agency', a.name,
      'kind', w.kind, 'starts_on', l.starts_on, 'ends_on', l.ends_on, 'reason', l.reason)
      order by l.starts_on desc, l.id desc), '[]')
    from families_leadworkerassignment l join agencies_user u on u.id = l.user_id
    left join agencies_workerpost w on w.id = l.post_id
    left join agencies_agency a on a.id = w.agency_id
    where l.family_id = %(family)s),
  'evidence', (
    select json_object_agg(f.kind, json_build_object('rows', f.rows, 'last_on', f.last_on))
    from fact f),
  'sent', (
    select coalesce(json_object_agg(s.kind, json_build_object(
      'on', (coalesce(s.finished_at, s.received_at) at time zone 'Europe/London')::date,
      'agency', s.agency)), '{}')
    from sent s),
  'agencies', (
    select coalesce(json_agg(found order by found.name), '[]') from (
      select a.name, count(distinct r.person_id) as people,
             (select (max(coalesce(i.finished_at, i.received_at))
                      at time zone 'Europe/London')::date
              from families_feedimport i
              where i.agency_id = a.id and i.authority_id = %(authority)s
                and i.status = 'done') as last_on
      from record r join member m on m.person_id = r.person_id
      join agencies_agency a on a.id = r.agency_id group by a.id, a.name) found)
) as page
