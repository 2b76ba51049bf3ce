"""The 160 families of Connecting Families, invented whole: the same ones on every machine."""

from datetime import date, timedelta
from random import Random

from core.periods import in_words
from troubled_families.demo import facts, shares
from troubled_families.demo.cast import (
    CONNECTORS,
    COUNCIL,
    DOMAIN,
    HOSTS,
    IDENTIFIED_BY_COUNCIL,
    PARTNERS,
    SIGN_INS,
)
from troubled_families.demo.chronicle import day_between, workday
from troubled_families.demo.people import Household, Inventor

SEED = "Connecting Families, 22 May 2013"
PROGRAMME_BEGAN_ON, YEAR_ENDS_ON, PAPER_ON = date(2012, 7, 2), date(2013, 3, 28), date(2013, 5, 17)
JOINED_IN_2013 = 16  # of the 134 families worked with; the others joined in 2012-13
CONFIDENTIAL = 4
# What a claim as of 31 January 2014 finds in families worked with; the rest meet the result.
OUTCOMES = {"school": 24, "asb": 16, "offending": 8, "missing": 14}
WORK_OUTCOMES = {"job 30 weeks": 5, "job": 8, "short job": 5, "provision": 16}


def email_of(name: str, agency: str) -> str:
    """The address a demo person signs in with: their role's, or their own."""
    for one in SIGN_INS:
        if (one.name, one.agency) == (name, agency):
            return one.email
    return f"{name.split('. ')[-1].lower().replace(' ', '.')}@{agency}.{DOMAIN}"


def families() -> list[Household]:
    """All of them, with everything partners recorded about them."""
    rng = Random(SEED)
    inventor = Inventor(rng)
    homes = [
        inventor.household(number, problems)
        for number, problems in enumerate(shares.draw(rng), start=1)
    ]
    # Those with one criterion are the last: identified, and nobody works with them yet.
    _who_works_with_whom(rng, homes)
    _who_named_whom(rng, homes)
    worked_with = [home for home in homes if home.attached_on]
    _outcomes(rng, worked_with)
    for home in homes:
        facts.write(rng, home)
        home.discretion_reason = _discretion(home)
    abused = [home for home in worked_with if "domestic abuse" in home.problems]
    for home in rng.sample(abused, CONFIDENTIAL):
        home.confidential = True
    return homes


def _who_works_with_whom(rng: Random, homes: list[Household]) -> None:
    """Seventy with connectors and 64 with partner agencies, in the order they are drawn."""
    led = [
        (email_of(name, agency), agency)
        for name, agency, _, number in CONNECTORS
        for _ in range(number)
    ]
    supported = [("", host.slug) for host in HOSTS for _ in range(host.families)]
    places = [*led, *supported]
    started = homes[: len(places)]
    rng.shuffle(places)
    days = [
        *[
            day_between(rng, PROGRAMME_BEGAN_ON, YEAR_ENDS_ON)
            for _ in range(len(places) - JOINED_IN_2013)
        ],
        *[day_between(rng, date(2013, 4, 2), PAPER_ON) for _ in range(JOINED_IN_2013)],
    ]
    rng.shuffle(days)
    for home, (email, agency), day in zip(started, places, days, strict=True):
        home.connector, home.lead_agency, home.attached_on = email, agency, workday(day)


def _who_named_whom(rng: Random, homes: list[Household]) -> None:
    named = [partner.slug for partner in PARTNERS for _ in range(partner.identified)]
    named += [COUNCIL] * IDENTIFIED_BY_COUNCIL
    rng.shuffle(named)
    for home, slug in zip(homes, named, strict=True):
        home.identified_by = slug
        known_by = home.attached_on or date(2013, 5, 1)
        home.identified_on = workday(known_by - timedelta(days=rng.randint(10, 70)))


def _outcomes(rng: Random, homes: list[Household]) -> None:
    """Hand out what will be found, only where the family has that problem."""
    free = rng.sample(homes, len(homes))
    fits = {
        "school": lambda home: "school" in home.problems,
        "asb": lambda home: "crime" in home.problems,
        "offending": lambda home: "crime" in home.problems,
        "missing": lambda home: True,
    }
    for outcome, number in OUTCOMES.items():
        for home in [home for home in free if fits[outcome](home)][:number]:
            home.outcome = outcome
            free.remove(home)
    for home in free:
        home.outcome = "met"
    _work_outcomes(rng, homes)


def _work_outcomes(rng: Random, homes: list[Household]) -> None:
    able = [home for home in rng.sample(homes, len(homes)) if "work" in home.problems]
    for problem, number in WORK_OUTCOMES.items():
        wanted = [home for home in able if problem != "provision" or home.outcome == "met"]
        for home in wanted[:number]:
            home.problems.add(problem)
            able.remove(home)


def _discretion(home: Household) -> str:
    """Why a family that meets two of the three is in; nothing where all three are met."""
    criteria = home.problems & {"crime", "school", "work"}
    if len(criteria) != 2:
        return ""
    reasons = {
        "social care": "a child with a social worker",
        "domestic abuse": "domestic abuse in the home",
        "called out": "frequent police call-outs",
        "mental health": "a parent's mental health",
        "long-standing illness": "long-standing illness",
        "many children": "a large family under strain",
    }
    found = [text for problem, text in reasons.items() if problem in home.problems][:2]
    told = " and ".join(found) or "high cost to several agencies"
    return f"MASG of {in_words(home.identified_on)}: {told}."
