"""The files partners would have sent, row by row, as feeds.md wants them."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from families.feeds.specs import FEEDS, PERSON_COLUMNS
from troubled_families.demo.cast import COUNCIL
from troubled_families.demo.people import Household, Person

DAYS_TO_ASSESS, DAYS_TO_AGREE = 14, 28
# The paper: the first 98 families cost about GBP 2.2 million over two years; for 22 of them the
# savings calculator found GBP 436,000.
COSTED, COST_POUNDS = 98, 2_200_000
SAVED_BY, SAVED_POUNDS = 22, 436_000
COSTING_AGENCIES = ("childrens-social-care", "police", "housing-solutions", "cross-keys")
PREVIOUS = (date(2011, 4, 1), date(2013, 3, 31))
PREDICTED = (date(2013, 4, 1), date(2015, 3, 31))
# Whose records know which number of a person.
KNOWS_NHS = {"mind", "community-health"}
KNOWS_UPN = {COUNCIL, "education-attendance-service"}
KNOWS_NINO = {"jobcentre-plus"}
# One agency's records that differ a little, so that somebody has to decide who they are.
DOUBTFUL_AT = "mind"
DOUBTFUL = ("moved", "moved", "swapped", "no birth date")

Rows = dict[tuple[str, str], list[dict]]


def files(homes: list[Household]) -> Iterator[tuple[str, str, bytes]]:
    """(agency, kind, CSV file): the authority's own list first, then what partners know."""
    rows = all_rows(homes)
    for agency, kind in sorted(rows, key=lambda key: (key[1] != "cohort", key)):
        yield agency, kind, _csv(kind, rows[agency, kind])


def all_rows(homes: list[Household]) -> Rows:
    rows: Rows = defaultdict(list)
    known_as = Records(homes)
    for home in homes:
        for person in home.people:
            rows[COUNCIL, "cohort"].append(
                known_as.at(COUNCIL, home, person) | _cohort(home, person)
            )
        for kind, facts in home.facts.items():
            for fact in facts:
                agency = fact["agency"] or COUNCIL
                columns = {key: value for key, value in fact.items() if key not in _NOT_COLUMNS}
                rows[agency, kind].append(known_as.at(agency, home, fact["person"]) | columns)
    for home, agency, columns in _costs(homes):
        rows[agency, "agency_costs"].append(known_as.at(agency, home, home.parent) | columns)
    return rows


_NOT_COLUMNS = {"agency", "person"}


class Records:
    """How each agency writes a person down."""

    def __init__(self, homes: list[Household]) -> None:
        seen = {
            fact["person"].number: fact["person"]
            for home in homes
            for fact in home.facts.get("health_needs", ())
            if fact["agency"] == DOUBTFUL_AT
        }
        numbers = sorted(seen)[: len(DOUBTFUL)]
        self.doubtful = dict(zip(numbers, DOUBTFUL, strict=True))

    def at(self, agency: str, home: Household, person: Person) -> dict:
        record = {
            "source_person_id": source_id(agency, person),
            "forename": person.forename,
            "surname": person.surname,
            "date_of_birth": person.born_on,
            "sex": person.sex,
            "address_line_1": home.line_1,
            "postcode": home.postcode,
            "uprn": home.uprn if agency == COUNCIL else "",
            "nhs_number": person.nhs_number if agency in KNOWS_NHS else "",
            "nino": person.nino if agency in KNOWS_NINO else "",
            "upn": person.upn if agency in KNOWS_UPN else "",
        }
        if agency == DOUBTFUL_AT:
            self._doubt(record, self.doubtful.get(person.number))
        return record

    @staticmethod
    def _doubt(record: dict, how: str | None) -> None:
        if how == "moved":
            record |= {"address_line_1": "3 Old Station Yard", "postcode": "PE2 6SP"}
        elif how == "swapped":
            record |= {"forename": record["surname"], "surname": record["forename"]}
        elif how == "no birth date":
            record["date_of_birth"] = ""


def source_id(agency: str, person: Person) -> str:
    """The agency's own key of a person."""
    return f"{_initials(agency)}{person.number:05}"


def _initials(agency: str) -> str:
    return "".join(word[0] for word in agency.upper().split("-")) + agency[-1].upper()


def _cohort(home: Household, person: Person) -> dict:
    since = home.attached_on
    return {
        "family_ref": home.ref,
        "relationship": person.relationship,
        "attached_on": since,
        "lead_worker": home.connector,
        "assessed_on": since and since + timedelta(days=DAYS_TO_ASSESS),
        "plan_agreed_on": since and since + timedelta(days=DAYS_TO_AGREE),
        "address_confidential": "Y" if home.confidential else "N",
    }


def _costs(homes: list[Household]) -> Iterator[tuple[Household, str, dict]]:
    """What each agency spent on the first families, and for some what it expects to spend."""
    rng = Random("costs")
    costed = sorted((h for h in homes if h.attached_on), key=lambda h: (h.attached_on, h.number))
    costed = costed[:COSTED]
    shares = [(home, agency) for home in costed for agency in COSTING_AGENCIES]
    calculated = SAVED_BY * len(COSTING_AGENCIES)
    # The calculator was tried first on the families who cost most.
    weights = [rng.randint(20, 100) * (2 if n < calculated else 1) for n in range(len(shares))]
    previous = _parts(COST_POUNDS, weights)
    saved = _parts(SAVED_POUNDS, previous[:calculated])
    for number, (home, agency) in enumerate(shares):
        yield home, agency, _cost(home, "previous", PREVIOUS, previous[number])
        if number < calculated:
            expected = previous[number] - saved[number]
            yield home, agency, _cost(home, "predicted", PREDICTED, expected)


def _cost(home: Household, basis: str, period: tuple[date, date], pounds: int) -> dict:
    return {
        "family_ref": home.ref,
        "period_start": period[0],
        "period_end": period[1],
        "basis": basis,
        "amount_pounds": pounds,
        "category": "services",
    }


def _parts(total: int, weights: list[int]) -> list[int]:
    """`total` in whole parts, as large as their weights say."""
    parts = [total * weight // sum(weights) for weight in weights]
    parts[0] += total - sum(parts)
    return parts


def _csv(kind: str, rows: list[dict]) -> bytes:
    columns = [*PERSON_COLUMNS, *(column.name for column in FEEDS[kind].columns)]
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(
        {key: "" if value is None else value for key, value in row.items()} for row in rows
    )
    return text.getvalue().encode()
