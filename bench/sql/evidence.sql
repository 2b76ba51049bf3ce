-- About a hundred dated rows a family, of the kinds that a claim reads, families kept together.
-- Days lie between 2009 and 2015; the claim is asked for in their midst.
insert into families_attendance (authority_id, record_id, feed_import_id, row_number, academic_year,
                                 term, sessions_possible, sessions_authorised,
                                 sessions_unauthorised, school_urn)
select %(authority)s, 2 * p.id, %(feed)s, 2, y || '/' || lpad(((y + 1) %% 100)::text, 2, '0'), t,
       120, app_bench.dice(p.id, y, 12),
       case when app_bench.dice(p.id, 9, 4) = 0 then app_bench.dice(p.id, y + length(t), 50)
            else app_bench.dice(p.id, y + length(t), 12) end,
       '100' || app_bench.dice(p.id, 10, 900)
from bench_person p, generate_series(2009, 2014) y, unnest(array['autumn', 'spring', 'summer']) t
where not p.adult
order by p.id, y, t;

insert into families_exclusion (authority_id, record_id, feed_import_id, row_number, exclusion_ref,
                                started_on, category, sessions)
select %(authority)s, 2 * p.id, %(feed)s, 2, 'X' || k,
       date '2009-01-01' + app_bench.dice(p.id, 20 + k, 2400),
       (array['fixed', 'fixed', 'fixed', 'lunchtime', 'permanent'])
         [1 + app_bench.dice(p.id, 40 + k, 4 + (app_bench.dice(p.id, 41, 12) = 0)::int)], 4
from bench_person p, generate_series(1, 3) k where not p.adult order by p.id;

insert into families_placement (authority_id, record_id, feed_import_id, row_number, started_on,
                                ended_on, placement)
select %(authority)s, 2 * p.id, %(feed)s, 2, date '2009-09-01' + 900 * k,
       case when k = 0 then date '2009-09-01' + 899 end,
       (array['school', 'school', 'school', 'pru', 'alternative'])[1 + app_bench.dice(p.id, 60 + k, 5)]
from bench_person p, generate_series(0, 1) k where not p.adult order by p.id;

insert into families_offence (authority_id, record_id, feed_import_id, row_number, offence_ref,
                              offence_on, proven)
select %(authority)s, 2 * p.id, %(feed)s, 2, 'O' || k,
       date '2009-01-01' + app_bench.dice(p.id, 80 + k, 2400), app_bench.dice(p.id, 90 + k, 3) > 0
from bench_person p, generate_series(1, 3) k order by p.id;

insert into families_asbincident (authority_id, record_id, feed_import_id, row_number, incident_ref,
                                  incident_on, category, action)
select %(authority)s, 2 * p.id, %(feed)s, 2, 'A' || p.id / 8 || '-' || app_bench.dice(p.id, 100 + k, 30),
       date '2009-01-01' + app_bench.dice(p.id, 110 + k, 2400), 'nuisance',
       case when app_bench.dice(p.id, 120 + k, 10) = 0 then 'asbo' else '' end
from bench_person p, generate_series(1, 4) k
on conflict do nothing;

insert into families_benefit (authority_id, record_id, feed_import_id, row_number, benefit,
                              started_on, ended_on)
select %(authority)s, 2 * p.id, %(feed)s, 2,
       (array['jsa', 'esa', 'is', 'uc', 'ca'])[1 + app_bench.dice(p.id, 130 + k, 5)],
       date '2009-01-01' + 350 * k + app_bench.dice(p.id, 140 + k, 60),
       case when k < 5 or app_bench.dice(p.id, 150, 3) > 0
            then date '2009-01-01' + 350 * k + 60 + app_bench.dice(p.id, 160 + k, 230) end
from bench_person p, generate_series(0, 5) k where p.adult order by p.id;

insert into families_employment (authority_id, record_id, feed_import_id, row_number, started_on,
                                 ended_on, employer)
select %(authority)s, 2 * p.id, %(feed)s, 2,
       date '2009-01-01' + 350 * k + app_bench.dice(p.id, 170 + k, 90),
       case when k < 5 or app_bench.dice(p.id, 180, 2) = 0
            then date '2009-01-01' + 350 * k + 90 + app_bench.dice(p.id, 190 + k, 160) end,
       'Employer ' || app_bench.dice(p.id, 200 + k, 40)
from bench_person p, generate_series(0, 5) k where p.adult order by p.id;

insert into families_workprogrammestart (authority_id, record_id, feed_import_id, row_number, kind,
                                         started_on)
select %(authority)s, 2 * p.id, %(feed)s, 2, 'work_programme',
       date '2011-06-01' + app_bench.dice(p.id, 210, 1400)
from bench_person p where p.adult and app_bench.dice(p.id, 220, 2) = 0 order by p.id;

insert into families_housingevent (authority_id, record_id, feed_import_id, row_number, event,
                                   event_on, tenancy_ref)
select %(authority)s, 2 * p.id, %(feed)s, 2,
       (array['notice_seeking_possession', 'eviction', 'homeless_application'])
         [1 + app_bench.dice(p.id, 230 + k, 3)],
       date '2009-01-01' + 1100 * k + app_bench.dice(p.id, 240 + k, 1000), 'T' || p.id / 8
from bench_person p, generate_series(0, 1) k where p.adult order by p.id;
