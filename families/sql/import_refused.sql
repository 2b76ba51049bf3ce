-- Rows that only the whole file or the database could judge go into quarantine, with what they sent.
insert into families_quarantinedrow
  (authority_id, feed_import_id, row_number, "column", value, problem, warning_only, cells)
select %(authority)s, %(import)s, row_number, r."column", left(r.value, 200), left(r.problem, 300),
  false, s.cells
from refused_row r join staged_fact s using (row_number);

delete from staged_fact where row_number in (select row_number from refused_row);

delete from staged_person p
where not exists (select from staged_fact s where s.source_person_id = p.source_person_id);

select count(distinct row_number) as refused from refused_row;
