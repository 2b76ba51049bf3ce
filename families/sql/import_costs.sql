-- Costs name a family by the authority's own reference; an unknown one refuses the row.
alter table staged_fact add column family_id bigint;

update staged_fact s set family_id = f.id
from families_family f where f.authority_id = %(authority)s and f.family_ref = s.family_ref;

insert into refused_row (row_number, "column", value, problem)
select row_number, 'family_ref', family_ref, 'No family of this authority has the reference '
  || family_ref || ': send the cohort first.'
from staged_fact where family_id is null;
