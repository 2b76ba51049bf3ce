"""The claim as one would write it without thinking: family by family, rule by rule, by ORM.

The rules are the product's own; only the gathering and the writing differ. Its answers must be
those of the set-wise run, or the comparison means nothing.
"""

from agencies.models import SchoolTerm
from core.periods import birthday, last_months
from families.models import (
    AsbIncident,
    Attendance,
    Benefit,
    Employment,
    Exclusion,
    FamilyMember,
    HousingEvent,
    Offence,
    Placement,
    SourceRecord,
    WorkProgrammeStart,
)
from payments.frameworks import (
    NONE,
    Absence,
    Count,
    Facts,
    Member,
    Spell,
    determine,
    next_boundary_on,
)
from payments.models import ClaimLine, Determination


def judge(claim, attachment, framework, windows) -> list[tuple]:
    """One family: its lines as (component, outcome, pence), written to the tables as well."""
    facts = facts_of(attachment, windows)
    judged = determine(framework, facts, as_of=claim.as_of, claimed={})
    Determination.objects.create(
        authority_id=claim.authority_id,
        claim=claim,
        family_id=attachment.family_id,
        as_of=claim.as_of,
        findings=[f._asdict() for c in judged.components for f in c.findings],
        next_boundary_on=next_boundary_on(framework, facts, windows),
    )
    for component in judged.components:
        ClaimLine.objects.create(
            authority_id=claim.authority_id,
            claim=claim,
            family_id=attachment.family_id,
            attachment=attachment,
            family_ref=attachment.family.family_ref,
            attached_on=attachment.attached_on,
            framework=framework.slug,
            tariff_year=judged.tariff_year,
            component=component.code,
            counted_as=component.counts_as,
            outcome=component.outcome,
            amount_pence=component.amount_pence,
            reasons=component.reasons,
        )
    return [(c.code, c.outcome.value, c.amount_pence) for c in judged.components]


def facts_of(attachment, windows) -> Facts:
    day = windows.as_of
    before = last_months(attachment.attached_on, windows.before_months)
    found = FamilyMember.objects.filter(family_id=attachment.family_id)
    present = [
        member
        for member in found.select_related("person")
        if (member.joined_on is None or member.joined_on <= day)
        and (member.left_on is None or member.left_on > day)
    ]
    crime, after, earlier = [], [], []
    actions, asb_after, asb_before, housing = [], [], [], []
    for member in present:
        records = list(SourceRecord.objects.filter(person_id=member.person_id))
        proven = [
            row
            for row in Offence.objects.filter(record__in=records, proven=True)
            if member.person.date_of_birth
            and row.offence_on < birthday(member.person.date_of_birth, windows.adult_from)
        ]
        crime += [row for row in proven if row.offence_on in windows.crime]
        after += [row for row in proven if row.offence_on in windows.after]
        earlier += [row for row in proven if row.offence_on in before]
        incidents = list(AsbIncident.objects.filter(record__in=records))
        codes = windows.asb_actions + windows.housing_actions
        actions += [r for r in incidents if r.action in codes and r.incident_on in windows.crime]
        asb_after += [row for row in incidents if row.incident_on in windows.after]
        asb_before += [row for row in incidents if row.incident_on in before]
        events = HousingEvent.objects.filter(record__in=records, event__in=windows.housing_actions)
        housing += [row for row in events if row.event_on in windows.crime]
    return Facts(
        attached_on=attachment.attached_on,
        members=tuple(_member(member, attachment, windows) for member in present),
        proven_offences=_count(crime, "offence_ref", "offence_on"),
        offences_after=_count(after, "offence_ref", "offence_on"),
        offences_before=_count(earlier, "offence_ref", "offence_on"),
        asb_actions=_count(actions, "incident_ref", "incident_on"),
        asb_after=_count(asb_after, "incident_ref", "incident_on"),
        asb_before=_count(asb_before, "incident_ref", "incident_on"),
        housing_actions=_count(housing, "id", "event_on"),
    )


def _member(member, attachment, windows) -> Member:
    person = member.person
    records = list(SourceRecord.objects.filter(person=person))
    terms = terms_of(windows)
    attended = [
        row
        for row in Attendance.objects.filter(record__in=records)
        if (row.academic_year, row.term) in terms
    ]
    excluded = [
        row
        for row in Exclusion.objects.filter(record__in=records)
        if row.started_on in windows.terms
    ]
    since = min(attachment.attached_on, windows.employment.start)
    started = WorkProgrammeStart.objects.filter(record__in=records, kind__in=windows.provisions)
    return Member(
        person_id=person.pk,
        label=person.first_name,
        born_on=person.date_of_birth,
        relationship=member.relationship,
        absence=Absence(
            len({(row.academic_year, row.term) for row in attended}),
            sum(row.sessions_possible for row in attended),
            sum(row.sessions_authorised for row in attended),
            sum(row.sessions_unauthorised for row in attended),
            tuple(row.pk for row in attended),
        ),
        fixed_exclusions=_count(
            [row for row in excluded if row.category == "fixed"], "exclusion_ref", "started_on"
        ),
        permanent_exclusions=_count(
            [row for row in excluded if row.category == "permanent"], "exclusion_ref", "started_on"
        ),
        placements=_spells(Placement, records, "placement", windows.as_of, windows.as_of),
        benefits=tuple(
            spell
            for spell in _spells(Benefit, records, "benefit", since, windows.as_of)
            if spell.kind in windows.out_of_work
        ),
        jobs=_spells(Employment, records, "employer", windows.employment.start, windows.as_of),
        provision=_count(
            [r for r in started if r.started_on in windows.provision], "id", "started_on"
        ),
    )


def terms_of(windows) -> set[tuple[str, str]]:
    found = SchoolTerm.objects.filter(pk__in=windows.term_ids)
    return {(term.academic_year, term.term) for term in found}


def _spells(model, records, kind: str, first_on, last_on) -> tuple[Spell, ...]:
    return tuple(
        Spell(row.pk, getattr(row, kind), row.started_on, row.ended_on)
        for row in model.objects.filter(record__in=records, started_on__lte=last_on)
        if row.ended_on is None or row.ended_on >= first_on
    )


def _count(rows, ref: str, on: str) -> Count:
    if not rows:
        return NONE
    return Count(
        len({getattr(row, ref) for row in rows}),
        tuple(row.pk for row in rows),
        min(getattr(row, on) for row in rows),
    )
