from datetime import timedelta

import pytest
from django.urls import reverse

from interventions.actions import notes
from interventions.models import Note, PlanAction
from tests import factories
from tests.interventions.conftest import boxes


@pytest.fixture
def add(world):
    return reverse("interventions:note-add", args=[world.family.ref])


def typed(world, **changes):
    return {
        "text": "Everybody was in good spirits.",
        "kind": "visit",
        "once_key": "k" * 32,
        **boxes("happened_on", world.today),
    } | changes


def test_note_add_is_filled_in_so_that_only_the_words_are_missing(worker, world, add):
    text = worker.get(add).content.decode()
    assert f'value="{world.today.year}"' in text
    assert 'value="visit" id="id_kind_0" checked' in text
    assert "Walk to school together" in text


def test_note_add_names_several_members_and_marks_several_actions_done(worker, world, add):
    other = factories.action(world.plan, "Dentist")
    yesterday = world.today - timedelta(1)
    data = typed(
        world,
        members=[world.cast.child.ref, world.cast.parent.ref],
        actions=[world.action.ref, other.ref],
        **boxes("happened_on", yesterday),
    )
    page = worker.post(add, data, follow=True)
    assert "Note saved" in page.content.decode()
    with factories.system():
        note = Note.objects.get()
        assert set(note.members.all()) == {world.cast.child, world.cast.parent}
        assert note.agency == world.cast.authority.own_agency
        done = PlanAction.objects.filter(status="done", done_on=yesterday, version=2)
        assert set(done) == {world.action, other} == set(note.actions.all())


def test_note_add_sent_twice_is_one_note(worker, world, add):
    for _ in range(2):
        assert worker.post(add, typed(world)).status_code == 302
    with factories.system():
        assert Note.objects.count() == 1


def test_a_note_keeps_the_day_somebody_else_gave_an_action(worker, world, add):
    with factories.system():
        PlanAction.objects.filter(pk=world.action.pk).update(
            status="done", done_on=world.today - timedelta(5), version=2
        )
        notes.add(
            family=world.family,
            agency=world.cast.authority.own_agency,
            happened_on=world.today,
            kind="visit",
            text="x",
            members=[],
            actions=[world.action.pk],
            once_key="z",
            by=world.cast.worker,
        )
        action = PlanAction.objects.get(pk=world.action.pk)
    assert (action.done_on, action.version) == (world.today - timedelta(5), 2)


def test_note_add_refuses_an_empty_note_and_a_day_to_come(worker, world, add):
    data = typed(world, text="", **boxes("happened_on", world.today + timedelta(1)))
    text = worker.post(add, data).content.decode()
    assert "Enter what happened" in text
    assert "The day it happened must be today or in the past" in text


def test_note_add_brings_back_what_was_typed(worker, world, add):
    keep = {"draft_key": add, **typed(world, text="Jo said that", **boxes("happened_on", None))}
    worker.post(reverse("core:draft-keep"), keep)
    text = worker.get(add).content.decode()
    assert "Jo said that" in text
    assert "We kept what you were writing" in text
    worker.post(add, typed(world))
    assert "We kept what you were writing" not in worker.get(add).content.decode()


def test_a_draft_is_its_writers_alone(client, world, add):
    client.force_login(world.cast.worker)
    client.post(reverse("core:draft-keep"), {"draft_key": add, "text": "Mine alone"})
    client.force_login(world.cast.manager)
    assert "Mine alone" not in client.get(add).content.decode()


def test_note_list_shows_the_newest_first_with_members(worker, world, add):
    worker.post(add, typed(world, members=[world.cast.child.ref], actions=[world.action.ref]))
    old = world.today - timedelta(30)
    worker.post(
        add, typed(world, text="An old call", kind="call", once_key="2") | boxes("happened_on", old)
    )
    there = reverse("interventions:note-list", args=[world.family.ref])
    text = worker.get(there).content.decode()
    assert text.index("good spirits") < text.index("An old call")
    assert "With Ava Oak" in text
    assert "Done: Walk to school together" in text


def test_note_list_of_a_family_without_notes(sign_in, world):
    there = reverse("interventions:note-list", args=[world.family.ref])
    text = sign_in(world.cast.auditor).get(there).content.decode()
    assert "No notes yet." in text
    assert "Add a note" not in text


def test_note_list_keeps_its_queries(worker, world, add, django_assert_max_num_queries):
    there = reverse("interventions:note-list", args=[world.family.ref])
    worker.post(add, typed(world, members=[world.cast.child.ref]))
    worker.get(there)  # shows the message, which waits in the session
    with django_assert_max_num_queries(15) as few:
        worker.get(there)
    asked = len(few)
    for number in range(5):
        worker.post(add, typed(world, once_key=str(number), members=[world.cast.parent.ref]))
    worker.get(there)
    with django_assert_max_num_queries(asked):
        worker.get(there)
