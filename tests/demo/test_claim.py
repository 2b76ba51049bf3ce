"""What a claim finds in the demo: a believable mixture, with reasons."""

from collections import Counter
from datetime import date

import pytest

from agencies.queries import authority_for_code
from payments.actions.candidates import candidates
from payments.actions.claims import compute_now
from tests import factories
from troubled_families.demo import cast
from troubled_families.demo.chronicle import CLAIM_ON

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def above_row_level_security(demo, db):
    with factories.system():
        yield


def test_152_of_the_160_families_are_eligible_at_the_end_of_the_first_year():
    found = list(
        candidates(
            authority=authority_for_code(cast.AUTHORITY),
            framework=cast.FRAMEWORK,
            as_of=date(2013, 3, 31),
        )
    )
    assert len(found) == 160
    assert sum(one.answer.eligible for one in found) == 152
    assert sum(one.answer.mandatory for one in found) == 53
    assert all(one.answer.reasons for one in found)


def test_a_claim_as_of_january_2014_finds_results_met_not_met_and_without_evidence():
    claim = compute_now(
        authority=authority_for_code(cast.AUTHORITY),
        framework=cast.FRAMEWORK,
        as_of=CLAIM_ON,
        by=None,
    )
    outcomes = Counter(claim.lines.values_list("component", "outcome"))
    assert outcomes["attachment", "met"] == 134
    assert outcomes["R1", "met"] == 72
    assert outcomes["R1", "not_met"] == 48
    assert outcomes["R1", "no_evidence"] == 14
    assert outcomes["R2", "met"] == 16
    assert outcomes["R3", "met"] == 13
    why = " ".join(claim.lines.filter(outcome="not_met").values_list("reasons", flat=True))
    for reason in ("sessions unauthorised", "fixed exclusions", "a fall of", "33% needed"):
        assert reason in why
