from datetime import timedelta

from django.urls import reverse

from interventions.models import Assessment
from tests import factories
from tests.interventions.conftest import boxes


def url(name, world, *more):
    return reverse(f"interventions:{name}", args=[world.family.ref, *more])


def typed(world, **changes):
    return {
        "family_words": "We want quiet evenings",
        "strengths": "They eat together",
        "worries": "The rent",
        f"needs_{world.cast.parent.ref}": "Work",
        f"seen_{world.cast.parent.ref}": "on",
        f"needs_{world.cast.child.ref}": "",
        "once_key": "k" * 32,
        **boxes("assessed_on", world.today),
    } | changes


def test_assessment_add_covers_every_member_once(worker, world):
    for _ in range(2):
        page = worker.post(url("assessment-add", world), typed(world), follow=True)
    assert "Assessment saved" in page.content.decode()
    with factories.system():
        assessment = Assessment.objects.get()
        members = {one.person: (one.needs, one.seen) for one in assessment.members.all()}
    assert members == {world.cast.parent: ("Work", True), world.cast.child: ("", False)}


def test_assessment_pages_tell_who_was_not_seen(worker, world):
    worker.post(url("assessment-add", world), typed(world))
    listed = worker.get(url("assessment-list", world)).content.decode()
    assert "Jo Oak" in listed
    with factories.system():
        ref = Assessment.objects.get().ref
    text = worker.get(url("assessment-detail", world, ref)).content.decode()
    assert "We want quiet evenings" in text
    assert "Not seen" in text
    assert "No need written down" in text


def test_assessment_add_refuses_nothing_at_all_and_a_day_to_come(worker, world):
    empty = {"once_key": "k" * 32, **boxes("assessed_on", world.today + timedelta(1))}
    text = worker.post(url("assessment-add", world), empty).content.decode()
    assert "Write at least one thing about the family" in text
    assert "The day of the assessment must be today or in the past" in text


def test_assessment_add_brings_back_what_was_typed(worker, world):
    here = url("assessment-add", world)
    worker.post(here, typed(world, strengths="They laugh a lot") | {"later": "yes"})
    text = worker.get(here).content.decode()
    assert "They laugh a lot" in text
    assert "We kept what you were writing" in text
    with factories.system():
        assert not Assessment.objects.exists()


def test_assessment_is_for_those_who_work_with_the_family(sign_in, world):
    client = sign_in(world.cast.auditor)
    assert client.get(url("assessment-list", world)).status_code == 200
    assert client.post(url("assessment-add", world), typed(world)).status_code == 403
    client = sign_in(world.cast.other_worker)
    assert client.get(url("assessment-list", world)).status_code == 404
