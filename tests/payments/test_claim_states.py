"""What a claim's state forbids and undoes: later drafts, frozen claims, withdrawals."""

from datetime import date

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from core.states import InvalidTransition
from payments.actions import CannotClaim
from payments.actions import claims as actions
from payments.choices import ClaimStatus
from payments.models import Claim, ClaimLine, ClaimTotal
from tests import factories
from tests.payments.claiming import (
    JULY,
    OCTOBER,
    SLUG,
    achieving,
    amounts,
    compute,
    everything,
)
from tests.payments.worlds import store


def test_an_earlier_day_withdraws_later_drafts(db):
    authority = factories.authority()
    store(achieving(), at=authority)
    later = compute(authority, OCTOBER)
    earlier = compute(authority, JULY)
    with factories.system():
        later.refresh_from_db()
        assert later.status == ClaimStatus.WITHDRAWN
        assert "31 July 2013" in later.withdrawn_because
        assert not later.lines.filter(voided_at=None).exists()
    assert amounts(earlier)["W0001", "R1"] == ("met", 70000)
    anew = compute(authority, OCTOBER)
    assert anew.pk != later.pk
    assert amounts(anew)["W0001", "R1"] == ("already_claimed", 0)


def test_withdrawing_a_claim_withdraws_the_later_drafts_that_counted_it(db):
    authority = factories.authority()
    store(achieving(), at=authority)
    july, october = compute(authority, JULY), compute(authority, OCTOBER)
    november = compute(authority, date(2013, 11, 30))
    with factories.system():
        assert actions.withdraw(claim=october, because="Wrong day.") == [november]
        for claim in (july, october, november):
            claim.refresh_from_db()
        assert july.status == ClaimStatus.DRAFT
        assert october.withdrawn_because == "Wrong day."
        assert november.status == ClaimStatus.WITHDRAWN
        assert november.withdrawn_because == (
            "The claim as of 31 October 2013, which comes before this one, was withdrawn. "
            "Compute this day again."
        )
        assert not ClaimLine.objects.exclude(claim=july).filter(voided_at=None).exists()


def test_a_claim_that_never_claimed_anything_takes_nothing_with_it(db):
    authority = factories.authority()
    store(achieving(), at=authority)
    october = compute(authority, OCTOBER)
    with factories.system():
        july = Claim.objects.create(authority=authority, framework=SLUG, as_of=JULY)
        assert actions.withdraw(claim=july, because="Stopped.") == []
        october.refresh_from_db()
        assert october.status == ClaimStatus.DRAFT


def test_a_claim_past_its_draft_stays_when_an_earlier_one_is_withdrawn(db):
    authority = factories.authority()
    store(achieving(), at=authority)
    july, october = compute(authority, JULY), compute(authority, OCTOBER)
    with factories.system():
        Claim.objects.filter(pk=october.pk).update(status=ClaimStatus.CHECKED)
        assert actions.withdraw(claim=july, because="Wrong day.") == []
        october.refresh_from_db()
        assert october.status == ClaimStatus.CHECKED


def test_nothing_is_claimed_before_a_claim_past_its_draft(db):
    authority = factories.authority()
    store(achieving(), at=authority)
    claim = compute(authority, OCTOBER)
    with factories.system():
        Claim.objects.filter(pk=claim.pk).update(status=ClaimStatus.SUBMITTED)
    for as_of in (JULY, OCTOBER):
        with pytest.raises(CannotClaim, match="31 October 2013 is submitted"):
            compute(authority, as_of)


def test_the_database_refuses_the_second_claim_for_a_result(db):
    authority = factories.authority()
    store(achieving(), at=authority)
    july = compute(authority, JULY)
    with factories.system():
        line = ClaimLine.objects.get(claim=july, component="R1")
        other = Claim.objects.create(authority=authority, framework=SLUG, as_of=OCTOBER)
        line.pk, line.claim = None, other
        with pytest.raises(IntegrityError, match="claimed_once"), transaction.atomic():
            line.save()


@pytest.mark.parametrize("change", ["insert", "update", "delete"])
def test_a_claim_past_its_draft_is_frozen(db, change):
    authority = factories.authority()
    store(achieving(), at=authority)
    claim = compute(authority, JULY)
    with factories.system():
        Claim.objects.filter(pk=claim.pk).update(status=ClaimStatus.CHECKED)
        line = ClaimLine.objects.get(claim=claim, component="R2")
        with pytest.raises(ProgrammingError, match="frozen"), transaction.atomic():
            if change == "delete":
                line.delete()
            elif change == "update":
                ClaimLine.objects.filter(pk=line.pk).update(amount_pence=1)
            else:
                line.pk, line.component = None, "R9"
                line.save()


def test_a_claim_with_lines_cannot_be_deleted_from_under_them(db):
    authority = factories.authority()
    store(achieving(), at=authority)
    claim = compute(authority, JULY)
    with factories.system(), connection.cursor() as cursor:
        ClaimTotal.objects.filter(claim=claim).delete()
        with pytest.raises(IntegrityError, match="cannot be deleted"), transaction.atomic():
            cursor.execute("delete from payments_claim")
        line = ClaimLine.objects.filter(claim=claim).first()
        line.pk, line.claim_id, line.component = None, 0, "R9"
        with pytest.raises(ProgrammingError, match="frozen"), transaction.atomic():
            line.save()


def test_a_failed_computation_leaves_the_former_draft(db):
    authority = factories.authority()
    store(achieving(), at=authority)
    claim = compute(authority, JULY)
    before = everything(claim)
    with factories.system():
        Claim.objects.filter(pk=claim.pk).update(status=ClaimStatus.COMPUTING)
        actions.give_up(claim=claim, because="No terms.")
        assert claim.status == ClaimStatus.DRAFT
        new = Claim.objects.create(authority=authority, framework=SLUG, as_of=OCTOBER)
        actions.give_up(claim=new, because="No terms.")
        assert (new.status, new.withdrawn_because) == (ClaimStatus.WITHDRAWN, "No terms.")
    assert everything(claim) == before


def test_a_withdrawn_claim_cannot_be_computed(db):
    authority = factories.authority()
    store(achieving(), at=authority)
    claim = compute(authority, JULY)
    with factories.system():
        actions.withdraw(claim=claim, because="Wrong day.")
        with pytest.raises(CannotClaim, match=r"Wrong day\."):
            actions.compute(claim=claim)
        with pytest.raises(InvalidTransition):
            actions.withdraw(claim=claim, because="Again.")
