"""The tests of who is eligible."""

from datetime import date

from core.periods import in_words
from payments.frameworks.facts import Facts, Member
from payments.frameworks.findings import Finding, Outcome, counted, percent
from payments.frameworks.people import adults, children_of_unknown_age, school_children
from payments.frameworks.registry import rule

MET, NOT_MET, NO_EVIDENCE = Outcome.MET, Outcome.NOT_MET, Outcome.NO_EVIDENCE


@rule("adult_from", "asb_actions", "housing_actions")
def crime_or_asb(facts: Facts, *, as_of: date, crime_months: int) -> Finding:
    """A minor's proven offence, or anyone's ASB or housing action, in the last months."""
    offences, actions, housing = facts.proven_offences, facts.asb_actions, facts.housing_actions
    found = offences.number + actions.number + housing.number
    return Finding(
        "crime_or_asb",
        MET if found else NOT_MET,
        f"{counted(offences.number, 'proven offence')} by minors, "
        f"{counted(actions.number, 'anti-social behaviour action')} and "
        f"{counted(housing.number, 'housing action')} in the last {crime_months} months",
        {
            "proven_offences": offences.number,
            "asb_actions": actions.number,
            "housing_actions": housing.number,
            "months": crime_months,
        },
        {
            kind: ids
            for kind, ids in (
                ("offences", offences.ids),
                ("asb_incidents", actions.ids),
                ("housing", housing.ids),
            )
            if ids
        },
    )


@rule("school_terms")
def out_of_education(
    facts: Facts,
    *,
    as_of: date,
    school_age_from: int,
    school_age_to: int,
    fixed_exclusions: int,
    absence_percent: int,
    excluded_placements: tuple[str, ...],
) -> Finding:
    """A school-age child excluded, out of mainstream school, or absent without leave too often."""
    children = school_children(
        facts, as_of=as_of, school_age_from=school_age_from, school_age_to=school_age_to
    )
    reasons: list[str] = []
    evidence: dict[str, tuple[int, ...]] = {}
    for child in children:
        for kind, ids, reason in _troubles_at_school(
            child, fixed_exclusions, absence_percent, excluded_placements
        ):
            reasons.append(f"{child.label}: {reason}")
            evidence[kind] = evidence.get(kind, ()) + ids
    if reasons:
        figures: dict[str, object] = {"children": len(children), "problems": len(reasons)}
        return Finding("out_of_education", MET, "; ".join(reasons), figures, evidence)
    return _nothing_at_school(facts, children)


def _troubles_at_school(
    child: Member, fixed_limit: int, absence_limit: int, placements: tuple[str, ...]
) -> list[tuple[str, tuple[int, ...], str]]:
    fixed, permanent, absence = child.fixed_exclusions, child.permanent_exclusions, child.absence
    found: list[tuple[str, tuple[int, ...], str]] = []
    if permanent.number:
        found.append(("school_exclusions", permanent.ids, "permanently excluded"))
    if fixed.number >= fixed_limit:
        said = f"{counted(fixed.number, 'fixed exclusion')}, limit {fixed_limit}"
        found.append(("school_exclusions", fixed.ids, said))
    for spell in child.placements:
        if spell.kind in placements:
            found.append(("school_placements", (spell.id,), f"placement is {spell.kind}"))
    if absence.possible and 100 * absence.unauthorised >= absence_limit * absence.possible:
        found.append(("school_attendance", absence.ids, absence_in_words(child, absence_limit)))
    return found


def absence_in_words(child: Member, limit: int) -> str:
    """27 of 181 sessions unauthorised, 14.9%, limit 15%."""
    absence = child.absence
    return (
        f"{absence.unauthorised} of {absence.possible} sessions unauthorised, "
        f"{percent(absence.unauthorised, absence.possible)}, limit {limit}%"
    )


def _nothing_at_school(facts: Facts, children: list[Member]) -> Finding:
    unknown = [child.label for child in children if not child.absence.possible]
    undated = [child.label for child in children_of_unknown_age(facts)]
    if unknown or undated:
        said = [f"{label}: no attendance recorded" for label in unknown]
        said += [f"{label}: no date of birth" for label in undated]
        return Finding("out_of_education", NO_EVIDENCE, "; ".join(said))
    if not children:
        return Finding("out_of_education", NOT_MET, "no child of school age")
    return Finding(
        "out_of_education",
        NOT_MET,
        f"{counted(len(children), 'child', 'children')} of school age, none excluded or absent "
        "beyond the limits",
        {"children": len(children), "problems": 0},
    )


@rule()
def out_of_work(
    facts: Facts, *, as_of: date, adult_from: int, out_of_work: tuple[str, ...]
) -> Finding:
    """An adult with an out-of-work benefit open on the day."""
    found = [
        (adult.label, spell)
        for adult in adults(facts, as_of=as_of, adult_from=adult_from)
        for spell in adult.benefits
        if spell.kind in out_of_work
        and spell.start_on <= as_of
        and (spell.end_on is None or spell.end_on >= as_of)
    ]
    if not found:
        return Finding("out_of_work", NOT_MET, "no adult has an out-of-work benefit")
    return Finding(
        "out_of_work",
        MET,
        "; ".join(
            [f"{label}: {spell.kind} since {in_words(spell.start_on)}" for label, spell in found]
        ),
        {"benefits": len(found)},
        {"benefits": tuple([spell.id for _, spell in found])},
    )
