"""A co-ordinator goes through the reviews that are due, signs, and sees who has not."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from interventions.models import PlanReview
from tests import factories

pytestmark = pytest.mark.journey


@pytest.fixture
def reviews(cast):
    today = timezone.localdate()
    families = [
        cast.family,
        *(factories.family(name, lead=cast.worker) for name in ("Fir", "Yarrow")),
    ]
    for days, family in enumerate(families, start=1):
        factories.plan(
            family, agreed_on=today - timedelta(50), review_due_on=today - timedelta(10 - days)
        )


def test_a_coordinator_signs_several_reviews_in_one_sitting(visitor, visit, cast, reviews):
    page = visitor.sign_in(cast.coordinator).go("interventions:review-list").page
    visitor.faultless()
    page.get_by_role("button", name="Review 3 families one after another").click()
    expect(page.get_by_text("Review 1 of 3")).to_be_visible()
    visitor.faultless()
    page.get_by_label("Comment").fill("Good work")
    page.get_by_role("button", name="Sign and go to the next").click()
    expect(page.get_by_text("Review 2 of 3")).to_be_visible()
    page.get_by_role("link", name="Skip", exact=True).first.click()
    expect(page.get_by_text("Review 3 of 3")).to_be_visible()
    page.get_by_role("button", name="Sign the review").click()
    expect(page.get_by_text("You have signed 2 of 3 reviews")).to_be_visible()
    visitor.faultless()

    visitor.go("interventions:review-list")
    row = page.get_by_role("row").filter(has_text="Oak")
    expect(row).to_contain_text("Line manager: not signed (Manager)")
    expect(row).to_contain_text("Co-ordinator: Coordinator")

    hers = visit().sign_in(cast.manager).go("interventions:review-list").page
    hers.get_by_role("row").filter(has_text="Oak").get_by_role(
        "link", name="Oak", exact=True
    ).click()
    expect(hers.get_by_text("Good work")).to_be_visible()
    hers.get_by_role("button", name="Sign the review").click()
    expect(hers.get_by_text("review complete. Next review")).to_be_visible()
    with factories.system():
        dates = list(PlanReview.objects.filter(family=cast.family).values_list("due_on", flat=True))
    assert len(dates) == 2
    assert max(dates) >= timezone.localdate() + timedelta(42)
