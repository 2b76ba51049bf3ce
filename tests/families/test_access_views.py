"""Why somebody sees a family, cover for a while, and who has looked."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.db import ProgrammingError, transaction
from django.urls import reverse
from django.utils import timezone

from core.system import acting_for
from families import queries
from families.actions import family as actions
from families.models import FamilyUserObjectPermission
from tests import factories
from tests.families.test_family_lead import on
from tests.families.test_family_views import detail, text


def access(family):
    return reverse("families:access-list", args=[family.ref])


def give(cast, *, to, until, family=None):
    with acting_for(cast.coordinator):
        return actions.give_cover(
            family=family or cast.family,
            to=to,
            until=until,
            reason="Priya is on leave",
            by=cast.coordinator,
            as_of=timezone.localdate(),
        )


@pytest.mark.parametrize(
    ("person", "because"),
    [
        ("worker", "You are the lead worker, since 1 April 2012."),
        ("manager", "You manage Worker, the lead worker."),
        ("coordinator", "You are a co-ordinator for Peterborough"),
        ("finance", "You are a finance officer for Peterborough"),
        ("auditor", "You are a internal auditor for Peterborough"),
    ],
)
def test_access_list_says_why(client, cast, person, because):
    client.force_login(cast.people[person])
    assert because.replace("a internal", "an internal") in text(client.get(access(cast.family)))


def test_access_list_names_the_agreement_of_a_partner(client, cast):
    client.force_login(cast.partner)
    page = text(client.get(access(cast.partner_family)))
    assert "Police leads the work. Its sharing agreement (public task) runs until" in page


def test_everybody_who_sees_a_family_is_told_why(cast):
    """The sentences and the policies agree, for the whole cast and every family."""
    families = [cast.family, cast.other_family, cast.partner_family, cast.lapsed_family]
    today = timezone.localdate()
    give(cast, to=cast.other_worker, until=today + timedelta(days=2))
    for family in [*families, cast.far_family]:
        for name, person in cast.people.items():
            with acting_for(person):
                seen = type(family).objects.visible_to(person).filter(pk=family.pk).exists()
                reasons = queries.why_visible(person, family, as_of=today)
            assert bool(reasons) == seen, (name, family.name, reasons)


def test_access_list_shows_readers_to_those_who_answer_for_access(client, cast):
    client.force_login(cast.worker)
    client.get(detail(cast.family))
    client.get(access(cast.family))
    for person in ("coordinator", "auditor"):
        client.force_login(cast.people[person])
        assert "Who has opened this record" in text(client.get(access(cast.family))), person
        with acting_for(cast.people[person]):
            times = {one.name: one.times for one in queries.readers(cast.family)}
        assert times["Worker"] == 2
    client.force_login(cast.finance)
    page = text(client.get(access(cast.family)))
    assert "Who has opened this record" not in page
    assert "Every opening of this record is written down" in page


def test_access_grant_lets_a_colleague_in_until_the_last_day(client, cast):
    today = timezone.localdate()
    url = reverse("families:access-grant", args=[cast.family.ref])
    last = today + timedelta(days=10)
    sent = {"to": cast.other_worker.ref, "reason": "On leave", **on(last, "last_on")}
    client.force_login(cast.worker)
    assert client.post(url, sent).status_code == 403
    client.force_login(cast.coordinator)
    page = text(client.post(url, sent, follow=True))
    assert "Other Worker can now cover this family" in page
    client.force_login(cast.other_worker)
    assert client.get(detail(cast.family)).status_code == 200
    assert "asked you to cover until" in text(client.get(access(cast.family)))


@pytest.mark.parametrize("days", [-1, 42, 400])
def test_access_grant_refuses_the_past_and_more_than_six_weeks(client, cast, days):
    last = timezone.localdate() + timedelta(days=days)
    client.force_login(cast.coordinator)
    response = client.post(
        reverse("families:access-grant", args=[cast.family.ref]),
        {"to": cast.other_worker.ref, "reason": "x", **on(last, "last_on")},
    )
    assert "There is a problem" in text(response)
    with factories.system():
        assert not FamilyUserObjectPermission.objects.exists()


def test_access_grant_never_offers_oneself_strangers_or_the_lead(cast):
    with acting_for(cast.coordinator):
        found = queries.colleagues_for(cast.family, cast.coordinator, as_of=timezone.localdate())
    assert {one.name for one in found} == {"Other Worker", "Manager", "Other Manager"}


def test_cover_that_ended_gives_nothing(client, cast):
    today = timezone.localdate()
    cover = give(cast, to=cast.other_worker, until=today + timedelta(days=1))
    client.force_login(cast.other_worker)
    assert client.get(detail(cast.family)).status_code == 200
    with factories.system():
        FamilyUserObjectPermission.objects.filter(pk=cover.pk).update(ends_on=today)
    assert client.get(detail(cast.family)).status_code == 404
    with acting_for(cast.other_worker):
        assert not FamilyUserObjectPermission.objects.exists()


def test_cover_gives_nothing_to_somebody_of_another_authority(client, cast):
    give(cast, to=cast.far_worker, until=timezone.localdate() + timedelta(days=2))
    client.force_login(cast.far_worker)
    assert client.get(detail(cast.family)).status_code == 404


def test_access_end_takes_it_back_and_keeps_the_account(client, cast):
    cover = give(cast, to=cast.other_worker, until=timezone.localdate() + timedelta(days=9))
    url = reverse("families:access-end", args=[cast.family.ref, cover.pk])
    client.force_login(cast.manager)
    assert client.post(url).status_code == 403
    client.force_login(cast.coordinator)
    page = text(client.post(url, follow=True))
    assert "Other Worker no longer covers this family" in page
    assert "Cover that has ended" in page
    client.force_login(cast.other_worker)
    assert client.get(detail(cast.family)).status_code == 404


def test_access_end_only_reaches_cover_of_the_family_in_the_address(client, cast):
    tomorrow = timezone.localdate() + timedelta(days=1)
    cover = give(cast, to=cast.worker, until=tomorrow, family=cast.other_family)
    client.force_login(cast.coordinator)
    url = reverse("families:access-end", args=[cast.family.ref, cover.pk])
    assert client.post(url).status_code == 404


def grant_row(cast, *, to, family=None):
    permission = Permission.objects.get(codename="cover_family")
    return FamilyUserObjectPermission(
        user=to,
        permission=permission,
        content_object=family or cast.family,
        granted_by=cast.coordinator,
        reason="x",
        ends_on=timezone.localdate() + timedelta(days=3),
    )


@pytest.mark.parametrize("person", ["coordinator", "worker", "analyst", "far_coordinator"])
def test_the_database_refuses_cover_given_to_oneself(cast, person):
    someone = cast.people[person]
    refused = pytest.raises(ProgrammingError, match="row-level security")
    with refused, transaction.atomic(), acting_for(someone):
        grant_row(cast, to=someone).save()


def test_the_database_refuses_cover_by_a_coordinator_of_another_authority(cast):
    refused = pytest.raises(ProgrammingError, match="row-level security")
    with refused, transaction.atomic(), acting_for(cast.far_coordinator):
        grant_row(cast, to=cast.other_worker).save()


def test_the_action_says_so_in_a_sentence_first(cast):
    with pytest.raises(ValidationError, match="cannot give cover to yourself"):
        give(cast, to=cast.coordinator, until=timezone.localdate() + timedelta(days=1))


def test_cover_can_be_given_again_after_it_ended(cast):
    today = timezone.localdate()
    first = give(cast, to=cast.other_worker, until=today + timedelta(days=1))
    with acting_for(cast.coordinator):
        actions.end_cover(cover=first, on=today, by=cast.coordinator)
    give(cast, to=cast.other_worker, until=today + timedelta(days=5))
    with acting_for(cast.other_worker):
        (cover,) = queries.covers_of(cast.family)
    assert cover.last_on == today + timedelta(days=4)
