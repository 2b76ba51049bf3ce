-- What partners' files say happened in the family since a day: how many facts of each kind.
with record as (
  select r.id from families_sourcerecord r
  join families_familymember m on m.person_id = r.person_id
  where m.family_id = %(family)s
)
select kind, count(*) as facts, max(happened_on) as last_on
from (
  select 'Proven offences' as kind, offence_on as happened_on from families_offence
  where record_id in (select id from record) and proven
  union all
  select 'Anti-social behaviour incidents', incident_on from families_asbincident
  where record_id in (select id from record)
  union all
  select 'School exclusions', started_on from families_exclusion
  where record_id in (select id from record)
  union all
  select 'Police call-outs', callout_on from families_policecallout
  where record_id in (select id from record)
  union all
  select 'Domestic abuse incidents', incident_on from families_domesticabuseincident
  where record_id in (select id from record)
  union all
  select 'Steps of the landlord', event_on from families_housingevent
  where record_id in (select id from record)
  union all
  select 'Jobs started', started_on from families_employment
  where record_id in (select id from record)
  union all
  select 'Benefits ended', ended_on from families_benefit
  where record_id in (select id from record)
) found
where happened_on >= %(since)s::date and happened_on <= %(today)s::date
group by kind
order by kind
