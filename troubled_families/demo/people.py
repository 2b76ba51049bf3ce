"""Invented households: who lives together, where, and known by which numbers."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random

from stdnum.gb.upn import calc_check_digit

from core.periods import completed_years
from troubled_families.demo import names

POSTCODES = (Path(__file__).parent / "data" / "postcodes.txt").read_text().splitlines()
SEEN_FROM = date(2013, 5, 22)  # the day of the paper: ages are meant as of this day
# Too young for three terms at school by January 2014, too old to be left out of them.
NO_BIRTHS = (date(2008, 9, 1), date(2009, 2, 1))
AUTHORITY_NUMBER, NO_SCHOOL = "874", "0000"
DAYS_A_YEAR = 365.25


@dataclass
class Person:
    number: int
    forename: str
    surname: str
    born_on: date
    sex: str
    relationship: str
    nhs_number: str = ""
    nino: str = ""
    upn: str = ""

    def age_on(self, day: date) -> int:
        return completed_years(self.born_on, day)


@dataclass
class Household:
    """A family as invented, before anybody has written down anything about it."""

    number: int
    ref: str
    surname: str
    problems: set[str]
    people: list[Person]
    line_1: str
    postcode: str
    uprn: str
    landlord: str
    identified_by: str = ""
    identified_on: date = date(2012, 9, 1)
    attached_on: date | None = None
    connector: str = ""  # e-mail
    lead_agency: str = ""
    outcome: str = ""  # what a claim will find; see facts.py
    discretion_reason: str = ""
    confidential: bool = False
    facts: dict[str, list[dict]] = field(default_factory=dict)

    @property
    def adults(self) -> list[Person]:
        return [one for one in self.people if one.relationship != "child"]

    @property
    def parent(self) -> Person:
        return self.people[0]

    @property
    def children(self) -> list[Person]:
        return [one for one in self.people if one.relationship == "child"]

    def children_aged(self, low: int, high: int, *, on: date) -> list[Person]:
        return [child for child in self.children if low <= child.age_on(on) <= high]


class Inventor:
    """Makes households that differ, always the same ones for the same random numbers."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.made = 0
        self.surnames = rng.sample(names.SURNAMES, len(names.SURNAMES))

    def household(self, number: int, problems: set[str]) -> Household:
        surname = self.surnames[number - 1]
        people = self._adults(surname, problems)
        people += self._children(surname, people[0], problems)
        street = self.rng.choice(names.STREETS)
        return Household(
            number=number,
            ref=f"CF-{number:03}",
            surname=surname,
            problems=problems,
            people=people,
            line_1=f"{self.rng.randint(1, 140)} {street}",
            postcode=self.rng.choice(POSTCODES),
            uprn=f"999{number:09}",
            landlord="social" if "social housing" in problems else "private",
        )

    def _adults(self, surname: str, problems: set[str]) -> list[Person]:
        age = self.rng.randint(34, 46)
        lone = "lone parent" in problems
        first_sex = "F" if not lone or self.rng.random() < 0.88 else "M"
        adults = [self._person(surname, age, first_sex, "parent")]
        if not lone:
            other = surname if self.rng.random() < 0.6 else self.rng.choice(self.surnames[160:])
            adults.append(
                self._person(
                    other,
                    age + self.rng.randint(-5, 8),
                    "M" if first_sex == "F" else "F",
                    "parent" if other == surname else "partner",
                )
            )
        if self.rng.random() < 0.05:
            adults.append(self._person(surname, age + 24, "F", "grandparent"))
        return adults

    def _children(self, surname: str, parent: Person, problems: set[str]) -> list[Person]:
        many = "many children" in problems
        number = self.rng.choice([3, 3, 3, 4, 4, 5]) if many else self.rng.choice([1, 2, 2])
        # The eldest is old enough to have offended, and at school throughout 2012 to 2014.
        ages = [self.rng.uniform(11.6, 14.9)]
        while len(ages) < number:
            age = self.rng.uniform(0.4, 15.0)
            if all(abs(age - other) > 1 for other in ages):
                ages.append(age)
        used: set[str] = set()
        return [
            self._person(surname, age, self.rng.choice("FM"), "child", used)
            for age in sorted(ages, reverse=True)
        ]

    def _person(self, surname, age, sex, relationship, used=()) -> Person:
        self.made += 1
        child = relationship == "child"
        pool = (names.GIRLS if sex == "F" else names.BOYS) if child else None
        pool = pool or (names.WOMEN if sex == "F" else names.MEN)
        forename = self.rng.choice([name for name in pool if name not in used])
        if child:
            used.add(forename)
        born_on = self._born(age, child)
        return Person(
            number=self.made,
            forename=forename,
            surname=surname,
            born_on=born_on,
            sex=sex,
            relationship=relationship,
            nhs_number=nhs_number(self.made),
            nino=f"QQ{100000 + self.made}C" if not child and self.made % 37 == 0 else "",
            upn=upn(born_on, self.made) if child and born_on < NO_BIRTHS[0] else "",
        )

    def _born(self, age: float, child: bool) -> date:
        years = age if child else age + self.rng.random()
        born_on = SEEN_FROM - timedelta(days=round(years * DAYS_A_YEAR))
        if NO_BIRTHS[0] <= born_on < NO_BIRTHS[1]:
            born_on += NO_BIRTHS[1] - NO_BIRTHS[0]
        return born_on


def nhs_number(serial: int) -> str:
    """A number of the test range 999, with its check digit."""
    while True:
        digits = f"999{serial:06}"
        total = sum(
            int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=True)
        )
        check = (11 - total % 11) % 11
        if check < 10:
            return f"{digits}{check}"
        serial += 500_000


def upn(born_on: date, serial: int) -> str:
    """A pupil number of a school that does not exist, with its check letter."""
    entered = born_on.year + 5
    digits = f"{AUTHORITY_NUMBER}{NO_SCHOOL}{entered % 100:02}{serial % 1000:03}"
    return f"{calc_check_digit(digits)}{digits}"
