-- One row a fact, beside the row we already have of it. Rows of one person lie together.
create temp table fact on commit drop as
select distinct on (p.record_id, {staged_keys})
  s.*, p.record_id, t.id as target_id, t.id is not null and {differs} as differs
from staged_fact s
join sent p on p.source_person_id = s.source_person_id
left join {table} t on t.record_id = p.record_id and ({target_keys}) = ({staged_keys})
order by p.record_id, {staged_keys}, s.row_number desc;

analyze fact;

-- The same fact twice in one file: the last row counts; said when they differ.
insert into families_quarantinedrow
  (authority_id, feed_import_id, row_number, "column", value, problem, warning_only, cells)
select %(authority)s, %(import)s, s.row_number, '{first_key}', left(s.{first_key}::text, 200),
  'Row ' || f.row_number || ' says the same fact differently and was used.', true, '{{}}'
from staged_fact s
join sent p on p.source_person_id = s.source_person_id
join fact f on f.record_id = p.record_id and ({fact_keys}) = ({staged_keys})
where (select count(*) from fact) < (select count(*) from staged_fact)
  and f.row_number <> s.row_number and {twice_differs};

select
  count(*) filter (where target_id is null) as new,
  count(*) filter (where target_id is not null
    and (differs or record_id in (select record_id from touched))) as changed
from fact;

update {table} t
set {assignments}, feed_import_id = %(import)s, row_number = s.row_number
from fact s where t.id = s.target_id and s.differs;

insert into {table} (authority_id, record_id, feed_import_id, row_number, {columns})
select %(authority)s, s.record_id, %(import)s, s.row_number, {staged_columns}
from fact s where s.target_id is null;
