-- Every tenth family has a worker (ten each), a plan and a review due.
insert into families_leadworkerassignment (authority_id, family_id, user_id, post_id, starts_on,
                                           reason)
select %(authority)s, f.id, w.user_id, w.id, date '2012-09-01', ''
from families_family f
join (select user_id, id, row_number() over (order by id) - 1 as place, count(*) over () as posts
      from agencies_workerpost where authority_id = %(authority)s) w
  on w.place = (f.id / 10) %% w.posts
where f.id %% 10 = 0;
update families_family set status = 'worked_with', worked_with_from = '2012-09-01' where id %% 10 = 0;

insert into interventions_actionplan (id, authority_id, family_id, ref, status, agreed_on,
                                      family_words, version, created_at)
select f.id, %(authority)s, f.id, substr(md5('a' || f.id), 1, 12), 'agreed', '2012-10-01', '', 1,
       now()
from families_family f where f.id %% 10 = 0;
insert into interventions_planreview (authority_id, family_id, plan_id, ref, due_on, status)
select authority_id, family_id, id, substr(md5('r' || id), 1, 12),
       current_date + app_bench.dice(id, 300, 42), 'due'
from interventions_actionplan;
