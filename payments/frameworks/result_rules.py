"""The tests of what has been achieved."""

from datetime import date

from core.periods import in_words, months_after
from payments.frameworks.criteria_rules import absence_in_words
from payments.frameworks.employment import EmploymentTest, employment_tests
from payments.frameworks.facts import Count, Facts, Member
from payments.frameworks.findings import Finding, Outcome, counted, percent
from payments.frameworks.people import adults, children_of_unknown_age, school_children
from payments.frameworks.registry import rule

MET, NOT_MET = Outcome.MET, Outcome.NOT_MET
NEUTRAL, NO_EVIDENCE = Outcome.NEUTRAL, Outcome.NO_EVIDENCE


@rule()
def since_attachment(facts: Facts, *, as_of: date, months_since_attachment: int) -> Finding:
    """The family was attached at least so many months ago."""
    assert facts.attached_on is not None
    from_on = months_after(facts.attached_on, months_since_attachment)
    if as_of >= from_on:
        said = f"attached {in_words(facts.attached_on)}, {months_since_attachment} months or more"
        return Finding("since_attachment", MET, said, {"months": months_since_attachment})
    return Finding(
        "since_attachment",
        NOT_MET,
        f"attached {in_words(facts.attached_on)}: can be claimed from {in_words(from_on)}",
        {"months": months_since_attachment, "from_on": from_on.isoformat()},
    )


@rule()
def education(
    facts: Facts,
    *,
    as_of: date,
    school_age_from: int,
    school_age_to: int,
    school_terms: int,
    fixed_exclusions: int,
    absence_percent: int,
) -> Finding:
    """Every school-age child stayed below the limits for exclusions and unauthorised absence."""
    children = school_children(
        facts, as_of=as_of, school_age_from=school_age_from, school_age_to=school_age_to
    )
    undated = children_of_unknown_age(facts)
    if not children and not undated:
        return Finding("education", NEUTRAL, "no child of school age")
    judged = [_schooling(c, school_terms, fixed_exclusions, absence_percent) for c in children]
    judged += [(NO_EVIDENCE, f"{child.label}: no date of birth") for child in undated]
    outcomes = {outcome for outcome, _ in judged}
    outcome = next(o for o in (NOT_MET, NO_EVIDENCE, MET) if o in outcomes)
    figures: dict[str, object] = {
        "children": [
            {
                "person": child.person_id,
                "terms": child.absence.terms,
                "possible": child.absence.possible,
                "unauthorised": child.absence.unauthorised,
                "fixed_exclusions": child.fixed_exclusions.number,
            }
            for child in children
        ],
        "absence_percent": absence_percent,
        "fixed_exclusions": fixed_exclusions,
    }
    return Finding(
        "education",
        outcome,
        "; ".join([said for _, said in judged]),
        figures,
        _school_evidence(children),
    )


def _school_evidence(children: list[Member]) -> dict[str, tuple[int, ...]]:
    attendance = tuple([i for child in children for i in child.absence.ids])
    exclusions = tuple([i for child in children for i in child.fixed_exclusions.ids])
    evidence = {"school_attendance": attendance} if attendance else {}
    if exclusions:
        evidence["school_exclusions"] = exclusions
    return evidence


def _schooling(
    child: Member, terms: int, fixed_limit: int, absence_limit: int
) -> tuple[Outcome, str]:
    absence, fixed = child.absence, child.fixed_exclusions.number
    excluded = f"{counted(fixed, 'fixed exclusion')}, limit {fixed_limit}"
    if absence.terms < terms:
        said = f"attendance recorded for {absence.terms} of {terms} terms"
        return NO_EVIDENCE, f"{child.label}: {said}, {excluded}"
    if not absence.possible:
        return NO_EVIDENCE, f"{child.label}: no possible sessions recorded, {excluded}"
    below = 100 * absence.unauthorised < absence_limit * absence.possible
    return (
        MET if below and fixed < fixed_limit else NOT_MET,
        f"{child.label}: {absence_in_words(child, absence_limit)}, {excluded}",
    )


@rule()
def asb_reduced(facts: Facts, *, as_of: date, reduction_months: int, asb_percent: int) -> Finding:
    """The whole family's anti-social behaviour incidents fell by at least so many per cent."""
    return _reduction(
        "asb_reduced",
        ("asb_incidents", "anti-social behaviour incident"),
        (facts.asb_before, facts.asb_after),
        reduction_months,
        asb_percent,
    )


@rule("adult_from")
def offending_reduced(
    facts: Facts, *, as_of: date, reduction_months: int, offending_percent: int
) -> Finding:
    """Proven offences by minors fell by at least so many per cent."""
    return _reduction(
        "offending_reduced",
        ("offences", "proven offence by minors", "proven offences by minors"),
        (facts.offences_before, facts.offences_after),
        reduction_months,
        offending_percent,
    )


def _reduction(
    name: str, noun: tuple[str, ...], counts: tuple[Count, Count], months: int, needed: int
) -> Finding:
    kind, *nouns = noun
    before, after = counts[0].number, counts[1].number
    figures: dict[str, object] = {"before": before, "after": after, "percent": needed}
    evidence = {kind: counts[0].ids + counts[1].ids} if before or after else {}
    if not before and not after:
        said = f"{counted(0, *nouns)} before attachment or in the last {months} months"
        return Finding(name, NEUTRAL, said, figures)
    said = (
        f"{counted(before, *nouns)} in the {months} months before attachment, "
        f"{after} in the last {months}"
    )
    if not before:
        return Finding(name, NOT_MET, f"{said}: none before, so none may arise", figures, evidence)
    outcome = MET if 100 * (before - after) >= needed * before else NOT_MET
    change = "a rise" if after > before else f"a fall of {percent(before - after, before)}"
    return Finding(name, outcome, f"{said}: {change}, {needed}% needed", figures, evidence)


@rule("provisions")
def progress_to_work(
    facts: Facts, *, as_of: date, adult_from: int, provision_months: int
) -> Finding:
    """An adult started a work provision in the last months."""
    starters = [
        adult
        for adult in adults(facts, as_of=as_of, adult_from=adult_from)
        if adult.provision.number
    ]
    if not starters:
        said = f"no adult started a work provision in the last {provision_months} months"
        return Finding("progress_to_work", NOT_MET, said, {"adults": 0})
    names = " and ".join([adult.label for adult in starters])
    return Finding(
        "progress_to_work",
        MET,
        f"{names} started a work provision in the last {provision_months} months",
        {"adults": len(starters)},
        {"work_programme": tuple([i for adult in starters for i in adult.provision.ids])},
    )


@rule()
def continuous_employment(
    facts: Facts,
    *,
    as_of: date,
    adult_from: int,
    out_of_work: tuple[str, ...],
    long_test_benefits: tuple[str, ...],
    long_test_weeks: int,
    long_test_within_weeks: int,
    short_test_weeks: int,
) -> Finding:
    """An adult left an out-of-work benefit for work that lasted."""
    tests = employment_tests(
        facts,
        as_of=as_of,
        adult_from=adult_from,
        out_of_work=out_of_work,
        long_test_benefits=long_test_benefits,
        long_test_weeks=long_test_weeks,
        long_test_within_weeks=long_test_within_weeks,
        short_test_weeks=short_test_weeks,
    )
    if not tests:
        said = "no adult had an out-of-work benefit on the day of attachment"
        return Finding("continuous_employment", NOT_MET, said, {"adults": []})
    passed = any([test.passed for test in tests])
    return Finding(
        "continuous_employment",
        MET if passed else NOT_MET,
        "; ".join([_in_work(test) for test in tests]),
        {
            "adults": [
                {
                    "person": test.adult.person_id,
                    "days_in_work": test.days,
                    "days_needed": test.needed,
                    "within_days": test.within,
                    "benefit_free": test.benefit_free,
                }
                for test in tests
            ]
        },
        _work_evidence(tests),
    )


def _in_work(test: EmploymentTest) -> str:
    said = (
        f"{test.adult.label}: in work on {test.days} of the last {test.within} days, "
        f"{test.needed} needed"
    )
    return said if test.benefit_free else f"{said}, an out-of-work benefit was open in them"


def _work_evidence(tests: list[EmploymentTest]) -> dict[str, tuple[int, ...]]:
    evidence = {"benefits": tuple([b.id for test in tests for b in test.adult.benefits])}
    jobs = tuple([job.id for test in tests for job in test.adult.jobs])
    if jobs:
        evidence["employment"] = jobs
    return evidence
