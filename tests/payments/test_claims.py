"""Claims through the database: what was claimed before, computed again, refused."""

import threading
from datetime import date
from hashlib import sha256

import pytest
from django.db import connections

from payments.actions import CannotClaim, attach_listed
from payments.actions import claims as actions
from payments.choices import ClaimStatus
from payments.frameworks import framework
from payments.models import Attachment, Claim, Determination
from tests import factories
from tests.payments.claiming import (
    JULY,
    OCTOBER,
    SLUG,
    achieving,
    amounts,
    compute,
    everything,
    lines_csv,
    with_provision,
)
from tests.payments.worlds import store
from tests.spec.reading import Telling
from tests.spec.test_scenarios import told
from tests.spec.world import World

RULES = framework(SLUG)


def test_every_scenario_gives_the_same_through_the_database(db):
    scenarios = [
        case
        for parameter in told("scenario")
        for slug, case in [parameter.values]
        if slug == SLUG and "expect" in case and "claimed" not in case
    ]
    assert len(scenarios) > 20
    by_day: dict[date, list] = {}
    for case in scenarios:
        by_day.setdefault(case["as_of"], []).append(case)
    for number, (as_of, cases) in enumerate(by_day.items()):
        authority = factories.authority(f"E0600009{number}", f"Authority {number}")
        worlds = [Telling(case, RULES).world_told() for case in cases]
        stored = store(*worlds, at=authority)
        found = amounts(compute(authority, as_of))
        for case, (family, _) in zip(cases, stored, strict=True):
            said = {
                component: f"{outcome} {pence // 100}"
                for (ref, component), (outcome, pence) in found.items()
                if ref == family.family_ref
            }
            assert said == said | case["expect"], case["name"]


def test_a_better_result_later_pays_what_the_cap_leaves(db):
    authority = factories.authority()
    store(achieving(works_from=date(2013, 7, 1)), at=authority)

    july = compute(authority, JULY)
    october = compute(authority, OCTOBER)

    assert amounts(july) == {
        ("W0001", "attachment"): ("met", 320000),
        ("W0001", "R1"): ("met", 70000),
        ("W0001", "R2"): ("not_met", 0),
        ("W0001", "R3"): ("not_met", 0),
    }
    assert amounts(october) == {
        ("W0001", "attachment"): ("already_claimed", 0),
        ("W0001", "R1"): ("already_claimed", 0),
        ("W0001", "R2"): ("not_met", 0),
        ("W0001", "R3"): ("met", 10000),
    }
    with factories.system():
        named = set(october.totals.filter(valid__gt=0).values_list("component", "unit_pence"))
    assert named == {("R3 after R1", 10000)}


def test_five_in_six_is_counted_from_the_first_claim_on(db):
    authority = factories.authority()
    july_families = [achieving() for _ in range(7)]
    october_families = [achieving(attached_on=date(2012, 11, 1), absent=90) for _ in range(4)]
    store(*july_families, at=authority)
    july = compute(authority, JULY)
    with factories.system():
        assert _funded(july, "R1") == (7, 7, 0, 5)
    store(*october_families, at=factories.authority("E06000032", "Luton"))
    with factories.system():
        for family in factories.authority("E06000032").families.all():
            type(family).objects.filter(pk=family.pk).update(
                authority=authority, family_ref=f"X{family.family_ref}"
            )
    october = compute(authority, OCTOBER)
    with factories.system():
        # 11 families attached to date: 9 funded, 5 of them before.
        assert _funded(october, "attachment") == (4, 11, 5, 4)
        assert _funded(october, "R1") == (0, 7, 5, 0)


def _funded(claim, component):
    total = claim.totals.get(component=component)
    return total.valid, total.valid_to_date, total.funded_before, total.funded


def test_computing_again_leaves_the_same_rows(db):
    authority = factories.authority()
    store(achieving(), achieving(absent=40), with_provision(achieving(), JULY), at=authority)
    claim = compute(authority, JULY)
    first = everything(claim)
    again = compute(authority, JULY)
    assert again.pk == claim.pk
    assert everything(again) == first
    assert again.digest == claim.digest == sha256(lines_csv(again)).hexdigest()


@pytest.mark.parametrize(
    ("as_of", "sentence"),
    [
        (date(2011, 1, 1), "pays nothing for 1 January 2011"),
        (date(2015, 6, 1), "pays nothing for 1 June 2015"),
        (date(2012, 8, 31), "No family of Peterborough was attached"),
    ],
)
def test_a_day_with_nothing_to_claim_says_so(db, as_of, sentence):
    authority = factories.authority()
    store(achieving(), at=authority)
    with pytest.raises(CannotClaim, match=sentence):
        compute(authority, as_of)
    with factories.system():
        assert not Claim.objects.exists()


def test_no_school_terms_says_so(db):
    authority = factories.authority()
    factories.preset_terms(2013, 2014)
    with pytest.raises(CannotClaim, match="3 school terms must have ended before 31 July 2013"):
        compute(authority, JULY)


def test_an_authoritys_own_term_dates_take_the_place_of_the_preset(db):
    from payments import gather

    authority = factories.authority()
    factories.preset_terms(2012, 2013)
    with factories.system():
        authority.school_terms.create(
            academic_year="2012/13",
            term="summer",
            first_on=date(2013, 4, 15),
            last_on=date(2013, 7, 24),
        )
        terms = {term.first_on: term.last_on for term in gather.school_terms(authority)}
    assert terms[date(2013, 4, 15)] == date(2013, 7, 24)
    assert date(2013, 5, 1) not in terms
    assert len(terms) == 6


def test_a_corrected_day_moves_an_attachment_until_a_claim_stands_on_it(db):
    authority = factories.authority()
    [(family, _)] = store(achieving(), at=authority)

    def corrected(day):
        with factories.system():
            type(family).objects.filter(pk=family.pk).update(attached_on=day)
            attach_listed(authority=authority)
            return list(Attachment.objects.values_list("attached_on", flat=True))

    assert corrected(date(2012, 9, 3)) == [date(2012, 9, 3)]
    assert corrected(date(2012, 10, 1)) == [date(2012, 10, 1)]
    assert corrected(None) == []
    assert corrected(date(2012, 10, 1)) == [date(2012, 10, 1)]
    claim = compute(authority, JULY)
    assert corrected(date(2012, 10, 2)) == [date(2012, 10, 2)]
    with factories.system():
        Claim.objects.filter(pk=claim.pk).update(status=ClaimStatus.SUBMITTED)
    assert corrected(date(2012, 10, 3)) == [date(2012, 10, 2)]
    assert corrected(None) == [date(2012, 10, 2)]


def test_findings_carry_their_figures_and_the_rows_counted(db):
    authority = factories.authority()
    [(family, world)] = store(achieving(absent=14), at=authority)
    claim = compute(authority, JULY)
    with factories.system():
        kept = Determination.objects.get(claim=claim)
    education = next(f for f in kept.findings if f["rule"] == "education")
    counted = [
        row.id for row in world.attendance if row.id in education["evidence"]["school_attendance"]
    ]
    assert education["component"] == "R1"
    assert education["outcome"] == "met"
    assert "Ava: 42 of 300 sessions unauthorised, 14.0%, limit 15%" in education["because"]
    assert len(counted) == 3
    assert kept.next_boundary_on == date(2013, 9, 1)  # the summer term joins the last three


def test_a_thousand_families_take_as_many_statements_as_one(db, django_assert_max_num_queries):
    few, many = factories.authority(), factories.authority("E06000032", "Luton")
    store(achieving(), at=few)
    store(*[World(attached_on=date(2012, 9, 3)) for _ in range(40)], at=many)
    numbers = []
    for authority in (few, many):
        with django_assert_max_num_queries(200) as seen:
            compute(authority, JULY)
        numbers.append(len(seen))
    assert numbers[0] == numbers[1]


def test_two_workers_at_once_leave_one_claim(transactional_db):
    authority = factories.authority()
    store(achieving(), achieving(), at=authority)
    with factories.system():
        claim = Claim.objects.create(authority=authority, framework=SLUG, as_of=JULY)
    together = threading.Barrier(2)
    problems = []

    def work():
        try:
            together.wait()
            with factories.system():
                actions.compute(claim=Claim.objects.get(pk=claim.pk))
        except Exception as problem:  # noqa: BLE001 - told below, in the test's own thread
            problems.append(problem)
        finally:
            connections.close_all()

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert problems == []
    with factories.system():
        claim.refresh_from_db()
        assert claim.status == ClaimStatus.DRAFT
        assert claim.lines.count() == 8
        assert claim.determinations.count() == 2
