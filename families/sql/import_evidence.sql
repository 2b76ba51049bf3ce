-- One row a fact, beside the row we already have of it. Rows of one person lie together.
create temp table fact on commit drop as
select distinct on (p.record_id, {staged_keys})
  s.*, p.record_id, t.id as target_id, t.id is not null and {differs} as differs
from staged_fact s
join sent p on p.source_person_id = s.source_person_id
left join {table} t on t.record_id = p.record_id and ({target_keys}) = ({staged_keys})
order by p.record_id, {staged_keys}, s.row_number desc;

select
  count(*) filter (where target_id is null) as new,
  count(*) filter (where target_id is not null
    and (differs or record_id in (select record_id from touched))) as changed,
  count(*) filter (where differs) as to_update,
  (select count(*) from staged_fact) > count(*) as twice
from fact;

insert into {table} (authority_id, record_id, feed_import_id, row_number, {columns})
select %(authority)s, s.record_id, %(import)s, s.row_number, {staged_columns}
from fact s where s.target_id is null;
