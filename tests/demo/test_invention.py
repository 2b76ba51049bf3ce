"""The invented families, before anything is stored."""

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from families.feeds import identifiers
from families.feeds.specs import FEEDS
from troubled_families.demo import feeds, invention, names
from troubled_families.demo.cast import CONNECTORS, PARTNERS
from troubled_families.demo.chronicle import CLAIM_ON, Chronicle

SHARES = Path(invention.__file__).parent / "data" / "family_characteristics_2014.csv"
PAPER_ON = date(2013, 5, 22)


def facts(home, kind, **wanted):
    return [
        fact
        for fact in home.facts.get(kind, ())
        if all(fact[key] in values for key, values in wanted.items())
    ]


def lately(home, kind, column):
    """Whether such a thing happened in the six months before the family joined."""
    first, last = Chronicle(None, home).before
    return any(first <= fact[column] <= last for fact in facts(home, kind))


SEEN = {
    "three or more children": lambda home: len(home.children) >= 3,
    "lone parent household": lambda home: (
        sum(one.relationship in ("parent", "partner") for one in home.people) == 1
    ),
    "problem related to education": lambda home: "school" in home.problems,
    "health problem": lambda home: facts(home, "health_needs"),
    "mental health concern": lambda home: facts(home, "health_needs", need=["mental_health"]),
    "long-standing illness or disability": lambda home: facts(
        home, "health_needs", need=["physical", "learning_disability"]
    ),
    "crime or anti-social behaviour": lambda home: (
        facts(home, "offences") or facts(home, "asb_incidents")
    ),
    "police called out in previous 6 months": lambda home: lately(
        home, "police_callouts", "callout_date"
    ),
    "domestic violence or abuse on entry": lambda home: lately(
        home, "domestic_abuse", "incident_date"
    ),
    "child in need / CP / taken into care": lambda home: facts(
        home, "social_care", status=["cin", "cp", "looked_after"]
    ),
    "at risk of eviction previous 6 months": lambda home: lately(home, "housing", "event_date"),
    "no one in work": lambda home: (
        not any(fact["start_date"] < date(2013, 6, 1) for fact in facts(home, "employment"))
    ),
    "adult on out-of-work benefit": lambda home: facts(home, "benefits"),
    "social housing": lambda home: home.landlord == "social",
}


@pytest.mark.parametrize(
    "row", csv.DictReader(SHARES.open()), ids=lambda row: row["characteristic"]
)
def test_the_families_have_the_problems_the_national_study_found(homes, row):
    found = sum(bool(SEEN[row["characteristic"]](home)) for home in homes)
    assert abs(100 * found / len(homes) - int(row["percent_of_families"])) <= 5


def test_they_are_the_same_on_every_machine(homes):
    assert invention.families() == homes


def test_nobody_is_twice_and_numbers_are_of_the_test_ranges(homes):
    people = [person for home in homes for person in home.people]
    assert len({(p.forename, p.surname, p.born_on) for p in people}) == len(people)
    for kind, check in (("nhs_number", identifiers.nhs), ("upn", identifiers.upn)):
        numbers = [getattr(p, kind) for p in people if getattr(p, kind)]
        assert len(set(numbers)) == len(numbers) > 300
        assert all(check(number)[1] for number in numbers)
    assert all(p.nhs_number.startswith("9") for p in people)
    assert all(p.upn[4:8] == "0000" for p in people if p.upn)
    ninos = [p.nino for p in people if p.nino]
    assert ninos and not any(identifiers.nino(number)[1] for number in ninos)


def test_households_are_believable(homes):
    assert len({home.surname for home in homes}) == len(homes)
    for home in homes:
        children = [child.age_on(PAPER_ON) for child in home.children]
        assert 1 <= len(children) <= 5 and children == sorted(children, reverse=True)
        assert len({child.forename for child in home.children}) == len(children)
        assert 11 <= children[0] <= 14
        mother = home.parent.age_on(PAPER_ON)
        assert 15 <= mother - children[0] <= 40
        assert identifiers.postcode(home.postcode) == (home.postcode, True)


def test_nothing_happens_to_somebody_unborn_or_after_the_files_were_sent(homes):
    for home in homes:
        for kind, found in home.facts.items():
            for fact in found:
                days = [value for value in fact.values() if isinstance(value, date)]
                assert all(fact["person"].born_on <= day <= CLAIM_ON for day in days if day), kind


def test_families_join_on_working_days_after_they_were_identified(homes):
    started = [home for home in homes if home.attached_on]
    assert len(started) == 134
    assert all(home.identified_on < home.attached_on < PAPER_ON for home in started)
    assert all(home.attached_on.weekday() < 5 for home in started)
    assert sum(home.attached_on < date(2013, 4, 1) for home in started) == 118


def test_partners_send_every_feed_with_its_own_header(homes):
    sent = list(feeds.files(homes))
    assert {kind for _, kind, _ in sent} == FEEDS.keys()
    assert sent[0][1] == "cohort"
    for agency, kind, content in sent:
        header = content.decode().splitlines()[0].split(",")
        assert header == list(FEEDS[kind].header), agency
    senders = {agency for agency, _, _ in sent} - {"peterborough-council"}
    assert senders <= {partner.slug for partner in PARTNERS}


def test_the_costs_are_those_of_the_paper(homes):
    rows = [row for key, rows in feeds.all_rows(homes).items() for row in rows if "basis" in row]
    pounds = Counter()
    for row in rows:
        pounds[row["basis"]] += row["amount_pounds"]
    calculated = {row["family_ref"] for row in rows if row["basis"] == "predicted"}
    theirs = sum(
        row["amount_pounds"]
        for row in rows
        if row["basis"] == "previous" and row["family_ref"] in calculated
    )
    assert pounds["previous"] == 2_200_000
    assert len({row["family_ref"] for row in rows}) == 98 and len(calculated) == 22
    assert theirs - pounds["predicted"] == 436_000
    assert min(row["amount_pounds"] for row in rows) > 0


def test_fifteen_connectors_of_twelve_agencies_some_of_them_half_time():
    assert len(CONNECTORS) == 15
    assert len({agency for _, agency, _, _ in CONNECTORS}) == 12
    assert {fte for _, _, fte, _ in CONNECTORS} == {50, 100}
    assert all(number * 10 <= fte for _, _, fte, number in CONNECTORS)


def test_there_are_names_enough():
    lists = [names.SURNAMES, names.WOMEN, names.MEN, names.GIRLS, names.BOYS]
    assert all(len(set(words)) == len(words) > 50 for words in lists)
