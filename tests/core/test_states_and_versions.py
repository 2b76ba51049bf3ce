"""Two clicks, one change; two people, nothing overwritten."""

from datetime import date

import pytest
from django.db import transaction

from core import context, states, versions
from interventions.models import Objective
from payments.choices import CLAIM_TRANSITIONS, ClaimStatus
from payments.models import Claim
from tests import factories


@pytest.fixture
def claim(cast):
    with factories.system():
        return Claim.objects.create(
            authority=cast.authority,
            framework="troubled-families-2012",
            as_of=date(2014, 1, 31),
            status=ClaimStatus.DRAFT,
        )


def test_the_second_of_two_clicks_is_refused(cast, claim):
    with factories.system():
        also = Claim.objects.get(pk=claim.pk)
        states.move(claim, to=ClaimStatus.CHECKED, transitions=CLAIM_TRANSITIONS)
        with pytest.raises(states.InvalidTransition, match="somebody else"):
            states.move(also, to=ClaimStatus.CHECKED, transitions=CLAIM_TRANSITIONS)


def test_the_table_says_which_moves_exist(claim):
    with factories.system(), pytest.raises(states.InvalidTransition, match="Submitted"):
        states.move(claim, to=ClaimStatus.SUBMITTED, transitions=CLAIM_TRANSITIONS)


def test_every_status_has_its_row_in_the_table():
    assert set(CLAIM_TRANSITIONS) == set(ClaimStatus)


def test_a_stale_version_overwrites_nothing_and_brings_the_other_text(cast):
    objective = factories.objective(factories.plan(cast.family), progress="")
    with context.acting_as(cast.worker.pk), transaction.atomic():
        versions.save(objective, expected=1, progress="Hers")
    with context.acting_as(cast.manager.pk), transaction.atomic():
        mine = Objective.objects.get(pk=objective.pk)
        with pytest.raises(versions.Conflict) as conflict:
            versions.save(mine, expected=1, progress="His")
    assert conflict.value.current.progress == "Hers"
    with factories.system():
        assert Objective.objects.get(pk=objective.pk).progress == "Hers"
