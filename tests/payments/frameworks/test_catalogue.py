"""A framework file that is wrong must stop the product, in a sentence."""

import tomllib
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from core.periods import Period
from payments.frameworks import CATALOGUE, Malformed, NoTerms, framework, framework_for
from payments.frameworks.catalogue import PUBLISHED, in_order
from payments.frameworks.reading import build, read

SLUG = "troubled-families-2012"
FILE = PUBLISHED / f"{SLUG}.toml"
Data = dict[str, Any]


def published() -> Data:
    return tomllib.loads(FILE.read_text())


def test_the_digest_is_that_of_the_file() -> None:
    assert framework(SLUG).digest == sha256(FILE.read_bytes()).hexdigest()


def test_a_published_framework_cannot_be_changed_in_memory() -> None:
    with pytest.raises(TypeError):
        framework(SLUG).tariffs[2012] = None  # type: ignore[index]


def test_every_amount_adds_up_to_four_thousand_pounds() -> None:
    for tariff in framework(SLUG).tariffs.values():
        assert tariff.pence["attachment"] + tariff.results_cap_pence == 400000
        assert tariff.pence["R1"] + tariff.pence["R2"] == tariff.results_cap_pence
        assert tariff.pence["R3"] == tariff.results_cap_pence


@pytest.mark.parametrize("day", [date(2012, 4, 1), date(2015, 3, 31)])
def test_a_family_is_attached_to_the_framework_in_force_that_day(day: date) -> None:
    assert framework_for(day).slug == SLUG


@pytest.mark.parametrize("day", [date(2012, 3, 31)])
def test_outside_every_framework_there_are_no_terms(day: date) -> None:
    with pytest.raises(NoTerms, match="No framework takes families attached on 31 March 2012"):
        framework_for(day)


def test_an_unknown_framework_is_answered_with_the_known_ones() -> None:
    with pytest.raises(NoTerms, match="no framework called tf-2099. There are: .*2012"):
        framework("tf-2099")


def drop(*path: str | int) -> Callable[[Data], None]:
    def change(data: Data) -> None:
        *parents, last = path
        table: Any = data
        for key in parents:
            table = table[key]
        del table[last]

    return change


def put(value: object, *path: str | int) -> Callable[[Data], None]:
    def change(data: Data) -> None:
        *parents, last = path
        table: Any = data
        for key in parents:
            table = table[key]
        table[last] = value

    return change


EXTRA = {"value": 1, "source": "somewhere", "verified": False}

REFUSED = [
    (put("crime_and_punishment", "criteria", 0, "rule"), "names a rule that does not exist"),
    (put(["since_the_flood"], "results", 1, "gates"), "names a rule that does not exist"),
    (drop("parameters", "asb_percent"), "rule asb_reduced needs asb_percent"),
    (drop("parameters", "asb_actions"), "rule crime_or_asb needs asb_actions"),
    (put(EXTRA, "parameters", "abs_percent"), "no rule asks for abs_percent"),
    (put("15", "parameters", "absence_percent", "value"), "value is not written as int"),
    (put(True, "parameters", "absence_percent", "value"), "value is not written as int"),
    (put([1, 2], "parameters", "asb_actions", "value"), "is not a list of words"),
    (drop("source"), "does not give its source"),
    (drop("criteria", 0, "source"), "criteria crime_asb does not give its source"),
    (drop("results", 0, "verified"), "results R3 does not give its verified"),
    (drop("tariffs", 1, "source"), "tariffs 2013 does not give its source"),
    (drop("parameters", "crime_months", "source"), "crime_months does not give its source"),
    (put("  ", "funding", "source"), "funding has an empty source"),
    (drop("eligibility", "source"), "eligibility does not give its source"),
    (drop("fee_release", "source"), "fee_release does not give its source"),
    (drop("results", 2, "paid_with", "source"), "paid_with does not give its source"),
    (put("R9", "results", 2, "paid_with", "result"), "names results it does not have"),
    (put("R9", "results", 0, "tops_up", "result"), "names results it does not have"),
    (put(["attachment", "R1", "R2"], "components"), "do not name the same things"),
    (put("R1", "results", 2, "code"), "do not name the same things"),
    (drop("tariffs", 2), "takes families in 2014 but has no tariff"),
    (drop("tariffs", 0, "pence", "R2"), "does not price each component"),
    (put(-1, "tariffs", 0, "pence", "R2"), "does not price each component"),
    (put("bankers", "funding", "rounding"), "rounding bankers is unknown"),
    (put("7/6", "funding", "share"), "is not a share such as 5/6"),
    (put("5/0", "funding", "share"), "is not a share such as 5/6"),
    (put("monthly", "payment_model"), "payment_model monthly is unknown"),
    (put("2012-04-01", "attachments_from"), "attachments_from is not written as date"),
    (put("why not", "remarks"), "says remarks: unknown here"),
    (put([], "fee_release", "bands"), "no band for an authority that worked with nobody"),
]


@pytest.mark.parametrize(("change", "sentence"), REFUSED, ids=[said for _, said in REFUSED])
def test_it_refuses(change: Callable[[Data], None], sentence: str) -> None:
    data = deepcopy(published())
    change(data)
    with pytest.raises(Malformed, match=sentence):
        build(data, slug=SLUG, digest="")


def test_the_published_file_itself_is_accepted() -> None:
    assert build(published(), slug=SLUG, digest="").components == ("attachment", "R1", "R2", "R3")


def test_a_file_that_is_not_toml_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "broken.toml"
    path.write_text("title = ")
    with pytest.raises(Malformed, match="broken.toml cannot be read"):
        read(path)


def test_two_frameworks_may_not_take_families_on_the_same_day() -> None:
    first = framework(SLUG)
    second = replace(first, slug="next", attachments=Period(date(2015, 3, 31)))
    with pytest.raises(Malformed, match="would both take a family attached on 31 March 2015"):
        in_order([second, first])


def test_results_of_one_may_be_paid_while_the_next_takes_families() -> None:
    first = framework(SLUG)
    second = replace(first, slug="next", attachments=Period(date(2015, 4, 1)))
    assert list(in_order([second, first])) == [SLUG, "next"]
    assert date(2015, 5, 31) in first.results
    assert date(2015, 6, 1) not in first.results


def test_every_published_framework_has_a_scenario_file() -> None:
    spec = Path(__file__).parents[2] / "spec"
    assert {path.stem for path in spec.glob("*.toml")} == set(CATALOGUE)
