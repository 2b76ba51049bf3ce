"""Offences, anti-social behaviour and what landlords and the police did about it."""

from datetime import date, timedelta

from troubled_families.demo.chronicle import CLAIM_ON, Chronicle, day_between
from troubled_families.demo.people import Person

COUNTED_FROM, COUNTED_TO = date(2012, 4, 5), date(2013, 3, 30)  # eligible on 31 March 2013


def write(c: Chronicle) -> None:
    counted = max(c.before[0], COUNTED_FROM), min(c.before[1], COUNTED_TO)
    youths = [child for child in c.home.children if child.age_on(counted[0]) >= 10]
    before = c.rng.randint(3, 8)
    fewer = c.rng.randint(0, before * 4 // 10)
    # The action taken is an incident too: one more before.
    as_many = c.rng.randint(before // 2 + 1, before + 1)
    after = as_many if c.home.outcome == "asb" else fewer
    for days, number in ((c.before, before), (c.after, after)):
        for _ in range(number):
            _incident(c, day_between(c.rng, *days), youths)
    if c.home.outcome == "offending" or c.rng.random() < 0.45:
        _offences(c, youths, counted)
    if "eviction risk" in c.home.problems:
        _landlord(c, counted)
    else:
        _action(c, day_between(c.rng, *counted), youths)


def _incident(c: Chronicle, day: date, youths: list[Person]) -> None:
    c.add(
        "asb_incidents",
        "police",
        c.rng.choice(youths + c.home.adults[:1]),
        incident_ref=c.ref("ASB"),
        incident_date=day,
        category=c.rng.choice(["nuisance", "nuisance", "personal", "environmental"]),
        action="",
    )


def _action(c: Chronicle, day: date, youths: list[Person]) -> None:
    c.add(
        "asb_incidents",
        "safer-peterborough-partnership",
        c.rng.choice(youths),
        incident_ref=c.ref("SPP"),
        incident_date=day,
        category="nuisance",
        action=c.rng.choice(["asb_contract"] * 3 + ["asb_injunction", "asbo"]),
    )


def _offences(c: Chronicle, youths: list[Person], counted) -> None:
    c.home.problems.add("offences")
    before = c.rng.randint(2, 4)
    after = before if c.home.outcome == "offending" else c.rng.randint(0, before // 2)
    for days, number in ((counted, before), (c.after, after)):
        for _ in range(number):
            day = day_between(c.rng, *days)
            c.add(
                "offences",
                "youth-offending-service",
                youths[0],
                offence_ref=c.ref("Y"),
                offence_date=day,
                proven="Y",
                outcome_date=min(day + timedelta(days=c.rng.randint(14, 60)), CLAIM_ON),
            )


def _landlord(c: Chronicle, counted) -> None:
    c.add(
        "housing",
        "cross-keys" if c.home.landlord == "social" else "housing-solutions",
        c.home.parent,
        event="notice_seeking_possession",
        event_date=day_between(c.rng, *counted),
        tenancy_ref=f"T{c.home.number:05}",
    )
