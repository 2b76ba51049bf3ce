import re
from datetime import timedelta

import pytest
from django.urls import reverse

from interventions.models import Note, PlanReview, SignOff
from tests import factories


@pytest.fixture
def here(world):
    return reverse("interventions:review-detail", args=[world.family.ref, world.review.ref])


def due(world, name, days=-1, lead="worker"):
    family = factories.family(name, lead=world.cast.people[lead])
    agreed_on = world.today - timedelta(50)
    plan = factories.plan(family, agreed_on=agreed_on, review_due_on=world.today + timedelta(days))
    with factories.system():
        return plan.reviews.get()


def signatures(review):
    with factories.system():
        return sorted(SignOff.objects.filter(review=review).values_list("role", "signed_by__name"))


def test_two_people_sign_and_the_system_dates_the_next(client, world, here):
    client.force_login(world.cast.manager)
    page = client.post(here, {"comment": "Good work"}, follow=True)
    assert "The other signature is still missing" in page.content.decode()
    client.force_login(world.cast.coordinator)
    page = client.post(here, {"comment": ""}, follow=True)
    assert "review complete. Next review" in page.content.decode()
    assert signatures(world.review) == [
        ("coordinator", "Coordinator"),
        ("line_manager", "Manager"),
    ]
    with factories.system():
        done, following = PlanReview.objects.filter(plan=world.plan).order_by("pk")
    assert (done.status, done.completed_on) == ("complete", world.today)
    assert following.status == "due"
    assert following.due_on >= world.today + timedelta(42)


def test_a_person_signs_once_and_a_double_click_is_harmless(client, world, here):
    client.force_login(world.cast.coordinator)
    for _ in range(2):
        assert client.post(here, {"comment": ""}).status_code == 302
    assert signatures(world.review) == [("coordinator", "Coordinator")]
    text = client.get(here).content.decode()
    assert "You have signed this review" in text
    assert "Still missing: line manager" in text


def test_nobody_gives_both_signatures(client, world, here):
    """A co-ordinator who also line-manages signs in one role only."""
    with factories.system():
        world.cast.manager.memberships.create(
            authority=world.cast.authority,
            agency=world.cast.authority.own_agency,
            role="coordinator",
            starts_on=factories.LONG_AGO,
        )
    client.force_login(world.cast.manager)
    client.post(here, {"comment": ""})
    client.post(here, {"comment": ""})
    assert signatures(world.review) == [("line_manager", "Manager")]


@pytest.mark.parametrize("name", ["worker", "auditor", "finance"])
def test_review_is_seen_not_signed_by_others(sign_in, world, here, name):
    client = sign_in(world.cast.people[name])
    text = client.get(here).content.decode()
    assert "Waiting for the line manager and the co-ordinator to sign" in text
    assert client.post(here, {"comment": ""}).status_code == 403
    assert signatures(world.review) == []


@pytest.mark.parametrize("name", ["other_manager", "far_coordinator", "partner", "director"])
def test_review_does_not_exist_for_strangers(sign_in, world, here, name):
    client = sign_in(world.cast.people[name])
    assert client.get(here).status_code == 404
    assert client.post(here, {"comment": ""}).status_code == 404


def test_review_of_another_family_is_not_found(sign_in, world):
    other = due(world, "Elder", lead="other_worker")
    there = reverse("interventions:review-detail", args=[world.family.ref, other.ref])
    assert sign_in(world.cast.coordinator).get(there).status_code == 404


def test_review_detail_tells_what_changed_since_the_plan_was_agreed(client, world, here):
    client.force_login(world.cast.worker)
    change = reverse("interventions:objective-change", args=[world.family.ref, world.objective.ref])
    data = {
        "version": 1,
        "title": "Ava goes to school",
        "problem": "school",
        "status": "achieved",
        "members": [world.cast.child.ref],
    }
    client.post(change, data)
    with factories.system():
        note = Note.objects.create(
            authority=world.cast.authority,
            family=world.family,
            happened_on=world.today,
            kind="visit",
            text="We met",
            written_by=world.cast.worker,
            agency=world.cast.authority.own_agency,
        )
        note.members.add(world.cast.child)
    factories.action(
        world.plan, "Bought an alarm clock", status="done", done_on=world.today - timedelta(3)
    )
    client.force_login(world.cast.coordinator)
    text = client.get(here).content.decode()
    assert "Bought an alarm clock" in text
    assert text.index("In progress") < text.index("Achieved")
    assert "updated since" in text
    assert "Actions overdue" in text
    assert "1 visit" in text
    assert "says that Jo Oak was seen" in text
    assert "No objective names Jo Oak" in text


def test_review_detail_keeps_a_comment_for_later(sign_in, world, here):
    client = sign_in(world.cast.coordinator)
    client.post(here, {"comment": "Half a thou", "later": "yes"})
    text = client.get(here).content.decode()
    assert "Half a thou" in text
    assert signatures(world.review) == []


def test_review_list_counts_and_filters(sign_in, world):
    due(world, "Later", days=30)
    soon = due(world, "Soon", days=3, lead="other_worker")
    client = sign_in(world.cast.coordinator)
    text = client.get("/reviews/").content.decode()
    assert "Oak" in text
    assert "Soon" in text
    assert ">Later<" not in text
    assert ">Later<" in client.get("/reviews/?show=all").content.decode()
    only = client.get("/reviews/", {"worker": world.cast.other_worker.ref}).content.decode()
    assert ">Soon<" in only
    assert ">Oak<" not in only
    there = reverse("interventions:review-detail", args=[soon.family.ref, soon.ref])
    client.post(there, {"comment": ""})
    one = client.get("/reviews/?show=signed_once").content.decode()
    assert ">Soon<" in one
    assert "Co-ordinator: Coordinator" in one
    assert "Line manager: not signed" in one
    assert ">Soon<" not in client.get("/reviews/?show=mine").content.decode()


@pytest.mark.parametrize(
    ("name", "sees"),
    [
        ("manager", True),
        ("worker", True),
        ("auditor", True),
        ("other_manager", False),
        ("far_coordinator", False),
        ("partner", False),
        ("director", False),
    ],
)
def test_review_list_holds_only_families_one_may_know(sign_in, world, name, sees):
    text = sign_in(world.cast.people[name]).get("/reviews/?show=all").content.decode()
    assert (">Oak<" in text) is sees


def test_a_sitting_goes_from_one_review_to_the_next(sign_in, world):
    due(world, "Beech", days=-20)
    due(world, "Cedar", days=-2)
    client = sign_in(world.cast.coordinator)
    page = client.post(reverse("interventions:review-batch"), {"show": "due"}, follow=True)
    assert "Review 1 of 3" in page.content.decode()
    assert "Beech family" in page.content.decode()
    page = client.post(page.request["PATH_INFO"], {"comment": ""}, follow=True)
    assert "Review 2 of 3" in page.content.decode()
    assert "Oak family" in page.content.decode()
    page = client.get(re.search(r'href="([^"]+)">Skip<', page.content.decode())[1])
    assert "Review 3 of 3" in page.content.decode()
    page = client.post(page.request["PATH_INFO"], {"comment": ""}, follow=True)
    assert "You have signed 2 of 3 reviews" in page.content.decode()


def test_a_sitting_of_the_line_manager_holds_her_own_peoples(sign_in, world):
    due(world, "Elder", lead="other_worker")
    client = sign_in(world.cast.manager)
    page = client.post(reverse("interventions:review-batch"), {"show": "due"}, follow=True)
    assert "Review 1 of 1" in page.content.decode()


def test_a_sitting_that_was_not_begun_says_how(sign_in, world):
    text = sign_in(world.cast.coordinator).get(reverse("interventions:review-batch"))
    assert "You have not begun a sitting" in text.content.decode()


def test_family_review_list_says_who_has_not_signed(client, world, here):
    client.force_login(world.cast.manager)
    client.post(here, {"comment": ""})
    there = reverse("interventions:family-review-list", args=[world.family.ref])
    text = client.get(there).content.decode()
    assert "Line manager: Manager" in text
    assert "Co-ordinator: not signed" in text


def test_review_pages_keep_their_queries(sign_in, world, here, django_assert_max_num_queries):
    client = sign_in(world.cast.coordinator)
    client.get("/reviews/")
    with django_assert_max_num_queries(8) as few:
        client.get("/reviews/")
    for number in range(8):
        due(world, f"Many{number}")
    with django_assert_max_num_queries(len(few)):
        client.get("/reviews/")
    with django_assert_max_num_queries(18):
        client.get(here)
