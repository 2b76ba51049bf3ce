-- Whom this run is about, for the length of one transaction. `place` is the family's place in the
-- order of its reference: every stream of evidence comes in that order, so that they can be merged.
drop table if exists pg_temp.gathered_family, pg_temp.gathered_member, pg_temp.gathered_record;
create temp table gathered_family (
  place integer not null,
  family_id bigint not null,
  family_ref text not null,
  attachment_id bigint,
  attached_on date,
  discretion_reason text not null
) on commit drop;
create temp table gathered_member (
  place integer not null,
  person_id bigint not null,
  label text not null,
  born_on date,
  adult_on date,
  relationship text not null
) on commit drop;
create temp table gathered_record (
  record_id bigint not null,
  place integer not null,
  person_id bigint not null,
  adult_on date,
  attached_on date,
  before_from date,
  benefits_since date not null
) on commit drop;
