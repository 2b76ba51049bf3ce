import pytest

from interventions.queries.grouping import (
    group_plan,
    people_without_objective,
    problems_without_objective,
)


def person(pk, forename):
    name = f"{forename} Oak"
    return {"id": pk, "ref": forename.lower(), "name": name, "forename": forename}


JO, AVA = person(1, "Jo"), person(2, "Ava")


def objective(pk, title, *, problem="school", members=()):
    return {"id": pk, "title": title, "problem": problem, "members": list(members)}


def action(pk, title, *, objective_id=None, agency=None, owner=None):
    return {
        "id": pk,
        "title": title,
        "objective_id": objective_id,
        "agency": agency,
        "owner": owner,
        "open": True,
    }


@pytest.fixture
def page():
    return {
        "people": [JO, AVA],
        "objectives": [
            objective(1, "School", members=[AVA]),
            objective(2, "Rent", problem="home"),
        ],
        "actions": [
            action(1, "Walk", objective_id=1, owner="Jo Oak"),
            action(2, "Call the landlord", objective_id=2, agency="Housing", owner="Tom Reed"),
            action(3, "Dentist"),
        ],
    }


def titles(groups):
    return [group.title for group in groups]


def test_by_problem_every_objective_once_and_loose_actions_at_the_end(page):
    groups = group_plan(page, by="problem")
    assert titles(groups) == ["School", "Home", "Actions without an objective"]
    assert [one["title"] for one in groups[0].objectives[0]["actions"]] == ["Walk"]
    assert [one["title"] for one in groups[2].actions] == ["Dentist"]


def test_by_person_says_whom_no_objective_names(page):
    groups = group_plan(page, by="person")
    assert titles(groups) == [
        "Jo Oak",
        "Ava Oak",
        "The whole family",
        "Actions without an objective",
    ]
    assert groups[0].blank == "No objective names Jo Oak yet."
    assert [one["title"] for one in groups[0].actions] == ["Walk"]
    assert groups[1].blank == ""


def test_by_person_knows_a_member_by_the_first_name_alone(page):
    page["actions"].append(action(4, "Swimming", owner="Ava"))
    ava = group_plan(page, by="person")[1]
    assert [one["title"] for one in ava.actions] == ["Swimming"]


def test_by_person_keeps_what_was_agreed_with_somebody_who_left(page):
    page["people"] = [JO]
    assert "People no longer in the family" in titles(group_plan(page, by="person"))


def test_by_agency_every_action_once(page):
    groups = group_plan(page, by="agency")
    assert titles(groups) == ["Housing", "The family itself", "Nobody yet"]
    shown = [one["title"] for group in groups for one in group.actions]
    assert sorted(shown) == ["Call the landlord", "Dentist", "Walk"]


def test_blanks_are_named(page):
    assert people_without_objective(page) == [JO]
    assert "health" in problems_without_objective(page)
    assert "school" not in problems_without_objective(page)
