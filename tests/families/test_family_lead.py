"""Who leads the work: changed once, without gap or overlap, and kept in the history."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests import factories
from tests.families.test_family_views import detail, page_of, text


def allocate(family):
    return reverse("families:family-allocate", args=[family.ref])


def on(day, name="on"):
    return {f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year}


def test_family_allocate_is_for_the_coordinator(client, cast):
    for person, seen in {
        "coordinator": 200,
        "worker": 403,
        "analyst": 403,
        "director": 404,
    }.items():
        client.force_login(cast.people[person])
        assert client.get(allocate(cast.family)).status_code == seen, person


def test_family_allocate_shows_how_full_each_post_is(client, cast):
    client.force_login(cast.coordinator)
    page = text(client.get(allocate(cast.family)))
    assert "Other Worker – Connector, Peterborough council: leads 1 of 10" in page
    assert "Worker – Connector, Peterborough council: leads 1 of 10" in page


def test_family_allocate_changes_the_lead_and_keeps_the_history(client, cast):
    with factories.system():
        present = cast.family.lead_workers.get()
        post = cast.other_worker.posts.get()
    today = timezone.localdate()
    sent = {"post": post.pk, "reason": "Maternity leave", "expected": present.pk, **on(today)}
    client.force_login(cast.coordinator)
    response = client.post(allocate(cast.family), sent, follow=True)
    assert "Other Worker now leads the work" in text(response)
    leads = page_of(cast.family, cast.coordinator)["leads"]
    assert [(one["name"], one["starts_on"], one["ends_on"]) for one in leads] == [
        ("Other Worker", today.isoformat(), None),
        ("Worker", "2012-04-01", today.isoformat()),
    ]
    client.force_login(cast.worker)
    assert client.get(detail(cast.family)).status_code == 404
    client.force_login(cast.other_worker)
    assert client.get(detail(cast.family)).status_code == 200


def test_family_allocate_sent_twice_changes_once(client, cast):
    with factories.system():
        present = cast.family.lead_workers.get()
        post = cast.other_worker.posts.get()
    sent = {"post": post.pk, "reason": "x", "expected": present.pk, **on(timezone.localdate())}
    client.force_login(cast.coordinator)
    assert client.post(allocate(cast.family), sent).status_code == 302
    again = client.post(allocate(cast.family), sent)
    # The chosen person leads by now, so is no choice any more; or the database refuses.
    assert again.status_code in (200, 409)
    with factories.system():
        assert cast.family.lead_workers.count() == 2


def test_family_allocate_refuses_what_somebody_else_changed_meanwhile(client, cast):
    with factories.system():
        post = cast.other_worker.posts.get()
    sent = {"post": post.pk, "reason": "x", "expected": 0, **on(timezone.localdate())}
    client.force_login(cast.coordinator)
    response = client.post(allocate(cast.family), sent)
    assert response.status_code == 409
    assert "changed by somebody else" in text(response)


@pytest.mark.parametrize("days", [1, 20000])
def test_family_allocate_refuses_days_that_leave_a_gap_or_overlap(client, cast, days):
    """Tomorrow, or a day before the present lead worker started."""
    day = timezone.localdate() + timedelta(days=1) if days == 1 else date(2010, 1, 1)
    with factories.system():
        present, post = cast.family.lead_workers.get(), cast.other_worker.posts.get()
    sent = {"post": post.pk, "reason": "x", "expected": present.pk, **on(day)}
    client.force_login(cast.coordinator)
    response = client.post(allocate(cast.family), sent)
    assert response.status_code == 200
    assert "There is a problem" in text(response)
    assert ("must be today or earlier" in text(response)) == (days == 1)


def test_a_first_lead_worker_starts_the_work(client, cast):
    family = factories.family("Larch")
    with factories.system():
        post = cast.worker.posts.get()
    today = timezone.localdate()
    client.force_login(cast.coordinator)
    client.post(allocate(family), {"post": post.pk, "reason": "Lives near", **on(today)})
    with factories.system():
        family.refresh_from_db()
    assert (family.status, family.worked_with_from) == ("worked_with", today)


def test_family_close_ends_the_lead_and_a_new_lead_opens_it_again(client, cast):
    today = timezone.localdate()
    url = reverse("families:family-close", args=[cast.family.ref])
    client.force_login(cast.worker)
    assert client.get(url).status_code == 403
    client.force_login(cast.coordinator)
    page = text(client.post(url, {"because": "All is well", **on(today)}, follow=True))
    assert f"Closed on {today.day} {today:%B %Y}: All is well" in page
    with factories.system():
        assert not cast.family.lead_workers.filter(ends_on__isnull=True).exists()
        post = cast.other_worker.posts.get()
    client.post(allocate(cast.family), {"post": post.pk, "reason": "Back", **on(today)})
    with factories.system():
        cast.family.refresh_from_db()
    assert (cast.family.status, cast.family.closed_on) == ("worked_with", None)
