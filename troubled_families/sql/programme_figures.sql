-- The programme in figures, without a name: counted for everybody with FIGURES_VIEW, so also for a
-- director, who may see no family. Null for anybody else. The roles are those of
-- agencies/permissions.py; a test compares the two.
create function app.programme_figures(authority bigint, as_of date) returns json
language sql stable security definer set search_path = pg_catalog as $$
  select json_build_object(
    'statuses', (
      select coalesce(json_object_agg(s.status, s.families), '{}') from (
        select f.status, count(*) as families from public.families_family f
        where f.authority_id = authority group by f.status) s),
    'by_agency', (
      select coalesce(json_agg(a order by a.families desc, a.name), '[]') from (
        select ag.slug, ag.name, count(*) as families
        from public.families_family f join public.agencies_agency ag on ag.id = f.identified_by_id
        where f.authority_id = authority and f.status <> 'proposed'
        group by ag.slug, ag.name) a),
    'joined', (
      select coalesce(json_object_agg(y.year, y.families), '{}') from (
        select extract(year from f.attached_on - interval '3 months')::int as year,
               count(*) as families
        from public.families_family f
        where f.authority_id = authority and f.attached_on is not null group by 1) y),
    'targets', (
      select coalesce(json_agg(json_build_object('year', t.financial_year,
                                                 'families', t.families)), '[]')
      from public.payments_cohorttarget t where t.authority_id = authority),
    'posts', (
      select coalesce(json_agg(p), '[]') from (
        select w.kind, w.fte, w.capacity_set, count(*) as posts,
               sum(w.funding_pence) as funding_pence, sum(led.families) as led
        from public.agencies_workerpost w,
             lateral (select count(*) as families from public.families_leadworkerassignment l
                      where l.post_id = w.id and l.ends_on is null) led
        where w.authority_id = authority and w.starts_on <= as_of
          and (w.ends_on is null or w.ends_on > as_of)
        group by w.kind, w.fte, w.capacity_set) p),
    'reviews', (
      select json_build_object(
        'overdue', count(*) filter (where r.due_on < as_of),
        'soon', count(*) filter (where r.due_on between as_of and as_of + 13),
        'half_signed', count(*) filter (where r.status = 'signed_once'))
      from public.interventions_planreview r join public.families_family f on f.id = r.family_id
      where r.authority_id = authority and r.status <> 'complete' and f.status <> 'closed'),
    'claims', (
      select coalesce(json_agg(c), '[]') from (
        select c.ref, c.as_of, c.status, coalesce(sum(t.funded), 0) as results,
               coalesce(sum(t.payable_pence), 0) as payable_pence
        from public.payments_claim c
        left join public.payments_claimtotal t on t.claim_id = c.id
        where c.authority_id = authority and c.status <> 'withdrawn'
        group by c.id order by c.as_of desc, c.id desc limit 5) c)
  )
  where authority = any (app.authorities_in(
    array['coordinator', 'analyst', 'finance', 'auditor', 'director']))
$$;
