-- The pairs to decide are those of this run: new ones come, those without a ground any more go,
-- those already known keep their day. What somebody decided stays.
with wanted as (
  select * from unnest(%(kept)s::bigint[], %(other)s::bigint[], %(because)s::text[])
    as w (kept, other, because)
),
gone as (
  delete from families_personmatch m
  where m.authority_id = %(authority)s and m.status = 'proposed'
    and not exists (select from wanted w where w.kept = m.kept_id and w.other = m.other_id)
)
insert into families_personmatch
  (authority_id, kept_id, other_id, status, because, records_moved, members_moved, filled, found_at)
select %(authority)s, w.kept, w.other, 'proposed', w.because, '{}', '{}', '{}', now()
from wanted w
on conflict (kept_id, other_id) do update set because = excluded.because
where families_personmatch.status = 'proposed'
  and families_personmatch.because <> excluded.because
