"""Runs every scenario file against the framework of the same name."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from payments.frameworks import (
    Line,
    authority_totals,
    determine,
    eligibility,
    fee_release,
    forecast_pence,
    framework,
    most_for,
    standard_unit,
    windows,
)
from payments.frameworks.definition import Framework
from tests.spec.reading import Telling
from tests.spec.world import measure

FILES = sorted(Path(__file__).parent.glob("*.toml"))


def told(kind: str) -> list[Any]:
    """Every entry of one kind in every file, with what is usual there filled in."""
    found = []
    for path in FILES:
        text = tomllib.loads(path.read_text())
        for entry in text.get(kind, []):
            usual = text["usual"] if kind == "scenario" else {}
            case = {**usual, **entry}
            found.append(pytest.param(path.stem, case, id=f"{path.stem}: {entry['name']}"))
    return found


@pytest.mark.parametrize(("slug", "case"), told("scenario"))
def test_scenario(slug: str, case: dict[str, Any]) -> None:
    rules = framework(slug)
    world = Telling(case, rules).world_told()
    asked = windows(rules, as_of=case["as_of"], terms=world.terms)
    facts = measure(world, asked)
    assert {"expect", "eligible"} & case.keys(), "a scenario must expect something"

    said = ""
    if "expect" in case:
        claimed = {code: 100 * pounds for code, pounds in case.get("claimed", {}).items()}
        determination = determine(rules, facts, as_of=case["as_of"], claimed=claimed)
        answers = {
            component.code: f"{component.outcome} {component.amount_pence // 100}"
            for component in determination.components
        }
        assert answers == answers | case["expect"]
        assert determination.turned_around == case.get("turned_around", determination.turned_around)
        said += "; ".join(component.reasons for component in determination.components)
    if "eligible" in case:
        answer = eligibility(rules, facts, as_of=case["as_of"])
        way_in = "mandatory" if answer.mandatory else "discretionary"
        assert (way_in if answer.eligible else "no") == case["eligible"]
        assert list(answer.criteria_met) == case["criteria_met"]
        said += answer.reasons
    for sentence in case.get("says", []):
        assert sentence in said


@pytest.mark.parametrize(("slug", "case"), told("authority"))
def test_authority(slug: str, case: dict[str, Any]) -> None:
    rules = framework(slug)
    year = case["year"]
    lines = [
        Line(year, code, standard_unit(rules, year, code).pence, valid=True)
        for code, number in case["valid"].items()
        for _ in range(number)
    ]
    totals = authority_totals(rules, lines, {})
    assert {total.component: total.funded for total in totals} == case["funded"]
    assert sum(total.payable_pence for total in totals) == 100 * case["pays_pounds"]


@pytest.mark.parametrize(("slug", "case"), told("at_most"))
def test_at_most(slug: str, case: dict[str, Any]) -> None:
    fees, results = most_for(framework(slug), families=case["families"], year=case["year"])
    assert (fees, results) == (100 * case["fees_pounds"], 100 * case["results_pounds"])


@pytest.mark.parametrize(("slug", "case"), told("forecast"))
def test_forecast(slug: str, case: dict[str, Any]) -> None:
    rules = framework(slug)
    exact = forecast_pence(rules, families=case["families"], unit_pence=100 * case["unit_pounds"])
    assert f"{int(exact) // 100:,}" == case["pounds"]


@pytest.mark.parametrize(("slug", "case"), told("fee_release"))
def test_fee_release(slug: str, case: dict[str, Any]) -> None:
    rules: Framework = framework(slug)
    release = fee_release(
        rules,
        year=case["year"],
        worked_with=case["worked_with"],
        agreed=case["agreed"],
        fees_pence=100 * case["fees_pounds"],
    )
    assert release.now_pence == 100 * case["now_pounds"]
    assert release.now_pence + release.held_pence == 100 * case["fees_pounds"]
