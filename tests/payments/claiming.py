"""Claims for tests: computed as the worker computes them."""

import csv
import io
from datetime import date

from core.periods import months_before
from payments.actions.claims import compute_now
from payments.frameworks import Spell, framework
from payments.models import ClaimLine, ClaimTotal, Determination
from payments.queries import runs
from payments.statements import CanonicalLines
from tests import factories
from tests.spec.world import PRESET_TERMS, Event, Person, TermRow, World

SLUG = "troubled-families-2012"
RULES = framework(SLUG)
ANN, AVA = 1, 2
ATTACHED_ON = date(2012, 9, 3)
JULY, OCTOBER = date(2013, 7, 31), date(2013, 10, 31)


def compute(authority, as_of, **options):
    with factories.system():
        return compute_now(authority=authority, framework=SLUG, as_of=as_of, by=None, **options)


def achieving(*, attached_on=ATTACHED_ON, works_from=None, absent=0) -> World:
    """A mother and her daughter at school; R1 when little absent, R3 some months into a job."""
    jobs = [(ANN, Spell(1, "shop", works_from))] if works_from else []
    ended = works_from or None
    return World(
        attached_on=attached_on,
        people=[
            Person(ANN, "Ann", date(1980, 5, 1), "parent"),
            Person(AVA, "Ava", date(2003, 5, 1), "child"),
        ],
        attendance=[TermRow(1, AVA, term.id, 100, 0, absent) for term in PRESET_TERMS],
        benefits=[(ANN, Spell(1, "esa", months_before(ATTACHED_ON, 6), ended))],
        jobs=jobs,
    )


def with_provision(world: World, on: date) -> World:
    world.provisions = [Event(1, ANN, "", on, "work_programme")]
    return world


def amounts(claim) -> dict[tuple[str, str], tuple[str, int]]:
    """(family, component): (outcome, pence), of every line."""
    with factories.system():
        return {
            (line.family_ref, line.component): (line.outcome, line.amount_pence)
            for line in ClaimLine.objects.filter(claim=claim)
        }


def lines_csv(claim) -> bytes:
    target = io.BytesIO()
    with factories.system():
        CanonicalLines(target).add(runs.lines_of(claim))
    return target.getvalue()


def read_csv(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def everything(claim):
    """Every row of a claim but for the numbers the tables give them."""
    with factories.system():
        return [
            sorted(
                tuple(str(value) for value in row)
                for row in model.objects.filter(claim=claim).values_list(
                    *[field.attname for field in model._meta.fields if field.name != "id"]
                )
            )
            for model in (ClaimLine, ClaimTotal, Determination)
        ]
