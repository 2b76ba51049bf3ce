-- The same fact twice in one file: the last row counts; said when they differ.
insert into families_quarantinedrow
  (authority_id, feed_import_id, row_number, "column", value, problem, warning_only, cells)
select %(authority)s, %(import)s, s.row_number, '{first_key}', left(s.{first_key}::text, 200),
  'Row ' || f.row_number || ' says the same fact differently and was used.', true, '{{}}'
from staged_fact s
join sent p on p.source_person_id = s.source_person_id
join fact f on f.record_id = p.record_id and ({fact_keys}) = ({staged_keys})
where f.row_number <> s.row_number and {twice_differs};
