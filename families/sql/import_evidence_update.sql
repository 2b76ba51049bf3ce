-- Facts that the file tells differently now; the earlier row goes into the history.
analyze fact;

update {table} t
set {assignments}, feed_import_id = %(import)s, row_number = s.row_number
from fact s where t.id = s.target_id and s.differs;
