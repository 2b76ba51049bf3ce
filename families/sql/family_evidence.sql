-- Every evidence row of a family's people, with the file it came from and its earlier values.
-- Row-level security decides which tables answer: health and domestic abuse are closed to most.
with
record as materialized (
  select r.id, r.person_id, a.name as agency
  from families_sourcerecord r join agencies_agency a on a.id = r.agency_id
  where r.person_id in (select m.person_id from families_familymember m
                        where m.family_id = %(family)s)
),
ids (of) as materialized (select coalesce(array_agg(id), '{}') from record),
fact (kind, data) as (
  select 'school_attendance', to_jsonb(e) from families_attendance e, ids where e.record_id = any (of)
  union all select 'school_exclusions', to_jsonb(e) from families_exclusion e, ids where e.record_id = any (of)
  union all select 'school_placements', to_jsonb(e) from families_placement e, ids where e.record_id = any (of)
  union all select 'offences', to_jsonb(e) from families_offence e, ids where e.record_id = any (of)
  union all select 'asb_incidents', to_jsonb(e) from families_asbincident e, ids where e.record_id = any (of)
  union all select 'benefits', to_jsonb(e) from families_benefit e, ids where e.record_id = any (of)
  union all select 'employment', to_jsonb(e) from families_employment e, ids where e.record_id = any (of)
  union all select 'work_programme', to_jsonb(e) from families_workprogrammestart e, ids where e.record_id = any (of)
  union all select 'social_care', to_jsonb(e) from families_socialcarestatus e, ids where e.record_id = any (of)
  union all select 'domestic_abuse', to_jsonb(e) from families_domesticabuseincident e, ids where e.record_id = any (of)
  union all select 'health_needs', to_jsonb(e) from families_healthneed e, ids where e.record_id = any (of)
  union all select 'housing', to_jsonb(e) from families_housingevent e, ids where e.record_id = any (of)
  union all select 'police_callouts', to_jsonb(e) from families_policecallout e, ids where e.record_id = any (of)
  union all select 'agency_costs', to_jsonb(e) from families_agencycost e
    where e.family_id = %(family)s
),
earlier (kind, data) as (
  select 'school_attendance', to_jsonb(h) from families_attendanceevent h, ids where h.record_id = any (of)
  union all select 'school_exclusions', to_jsonb(h) from families_exclusionevent h, ids where h.record_id = any (of)
  union all select 'school_placements', to_jsonb(h) from families_placementevent h, ids where h.record_id = any (of)
  union all select 'offences', to_jsonb(h) from families_offenceevent h, ids where h.record_id = any (of)
  union all select 'asb_incidents', to_jsonb(h) from families_asbincidentevent h, ids where h.record_id = any (of)
  union all select 'benefits', to_jsonb(h) from families_benefitevent h, ids where h.record_id = any (of)
  union all select 'employment', to_jsonb(h) from families_employmentevent h, ids where h.record_id = any (of)
  union all select 'work_programme', to_jsonb(h) from families_workprogrammestartevent h, ids where h.record_id = any (of)
  union all select 'social_care', to_jsonb(h) from families_socialcarestatusevent h, ids where h.record_id = any (of)
  union all select 'domestic_abuse', to_jsonb(h) from families_domesticabuseincidentevent h, ids where h.record_id = any (of)
  union all select 'health_needs', to_jsonb(h) from families_healthneedevent h, ids where h.record_id = any (of)
  union all select 'housing', to_jsonb(h) from families_housingeventevent h, ids where h.record_id = any (of)
  union all select 'police_callouts', to_jsonb(h) from families_policecalloutevent h, ids where h.record_id = any (of)
)
select json_build_object(
  'facts', (
    select coalesce(json_agg(f.data || jsonb_build_object(
      'feed', f.kind, 'person', r.person_id, 'agency', r.agency)), '[]')
    from fact f left join record r on r.id = (f.data ->> 'record_id')::bigint),
  'earlier', (select coalesce(json_agg(e.data || jsonb_build_object('feed', e.kind)), '[]')
              from earlier e where e.data ->> 'pgh_label' = 'update'),
  'imports', (
    select coalesce(json_object_agg(i.id, json_build_object(
      'ref', i.ref, 'file', i.file_name, 'kind', i.kind, 'agency', a.name,
      'on', (coalesce(i.finished_at, i.received_at) at time zone 'Europe/London')::date)), '{}')
    from families_feedimport i join agencies_agency a on a.id = i.agency_id
    where i.id in (select (data ->> 'feed_import_id')::bigint from fact
                   union select (data ->> 'feed_import_id')::bigint from earlier)),
  'people', (
    select coalesce(json_object_agg(p.id, trim(p.forename || ' ' || p.surname)), '{}')
    from families_person p where p.id in (select person_id from record)),
  'sees_evidence', %(family)s = any (app.my_full_families())
                   or %(authority)s = any (app.wide_authorities()),
  'sees_sensitive', %(family)s = any (app.my_full_families())
                    or %(authority)s = any (app.sensitive_authorities())
) as page
