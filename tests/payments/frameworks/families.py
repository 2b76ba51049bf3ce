"""Random families for property tests: few facts, dates close to the edges that matter."""

from datetime import date, timedelta

from hypothesis import strategies as st

from payments.frameworks import Spell
from tests.spec.world import PRESET_TERMS, Event, Person, TermRow, World

ANN, TOM, AVA, BEN = range(1, 5)
FIRST_ON = date(2012, 6, 1)
LAST_ON = date(2014, 12, 31)

days = st.dates(FIRST_ON, LAST_ON)
ids = st.integers(1, 10**6)
blank = st.just("")


def events(
    person: st.SearchStrategy[int],
    *,
    kind: st.SearchStrategy[str] = blank,
    action: st.SearchStrategy[str] = blank,
    most: int = 5,
) -> st.SearchStrategy[list[Event]]:
    """Dated rows, some of them sharing a reference."""
    row = st.builds(
        Event,
        id=ids,
        person=person,
        ref=st.sampled_from("abcdefgh"),
        on=days,
        kind=kind,
        action=action,
    )
    return st.lists(row, max_size=most)


@st.composite
def spells(
    draw: st.DrawFn, person: st.SearchStrategy[int], kind: st.SearchStrategy[str], most: int = 3
) -> list[tuple[int, Spell]]:
    """Jobs, benefits or placements, open or ended."""
    found = []
    for _ in range(draw(st.integers(0, most))):
        start = draw(st.dates(date(2012, 1, 1), LAST_ON))
        length = draw(st.none() | st.integers(0, 400))
        end = None if length is None else start + timedelta(days=length)
        found.append((draw(person), Spell(draw(ids), draw(kind), start, end)))
    return found


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """A family of four about whom anything may be on record."""
    attached_on = draw(st.none() | st.dates(date(2012, 4, 1), date(2014, 3, 31)))
    leaves = draw(st.none() | days)
    grown = st.sampled_from([ANN, ANN, TOM])
    young = st.sampled_from([AVA, AVA, BEN])
    anyone = st.sampled_from([ANN, TOM, AVA, BEN])
    return World(
        attached_on=attached_on,
        people=[
            Person(ANN, "Ann", date(1980, 1, 1)),
            Person(TOM, "Tom", draw(st.dates(date(1994, 6, 1), date(1996, 12, 31)))),
            Person(AVA, "Ava", draw(st.dates(date(1997, 1, 1), date(1999, 1, 1))), left_on=leaves),
            Person(BEN, "Ben", draw(st.none() | st.dates(date(2007, 6, 1), date(2010, 1, 1)))),
        ],
        attendance=[
            TermRow(draw(ids), person, term.id, 60, 0, draw(st.sampled_from([0, 3, 9, 14])))
            for person in (AVA, BEN)
            for term in PRESET_TERMS
            if draw(st.integers(0, 9))
        ],
        exclusions=draw(events(young, kind=st.sampled_from(["fixed", "fixed", "permanent"]))),
        placements=draw(spells(young, st.sampled_from(["pru", "school"]), most=1)),
        offences=draw(events(young)),
        incidents=draw(events(anyone, action=st.sampled_from(["", "", "asbo"]), most=8)),
        housing=draw(events(anyone, kind=st.sampled_from(["eviction", "homeless"]), most=1)),
        benefits=draw(spells(grown, st.sampled_from(["jsa", "esa", "uc"]))),
        jobs=draw(spells(grown, st.just("shop"), most=4)),
        provisions=draw(events(grown, kind=st.just("work_programme"), most=2)),
        reasons=draw(events(st.just(0), kind=st.just("high cost"), most=1)),
    )


WORKING_ON = date(2014, 1, 31)


@st.composite
def working_worlds(draw: st.DrawFn) -> World:
    """A family in which nothing moves but benefits, jobs and a placement, all begun."""
    attached_on = draw(st.dates(date(2012, 10, 1), date(2013, 9, 30)))
    ends = st.none() | st.integers(0, 300)

    def spell(kind: str, start: date, length: int | None) -> Spell:
        end = None if length is None else start + timedelta(days=length)
        return Spell(draw(ids), kind, start, end)

    benefits = [
        (ANN, spell(kind, attached_on - timedelta(days=draw(st.integers(0, 30))), draw(ends)))
        for kind in draw(st.lists(st.sampled_from(["jsa", "esa", "esa"]), max_size=2))
    ]
    jobs = [
        (ANN, spell("shop", WORKING_ON - timedelta(days=back), draw(ends)))
        for back in draw(st.lists(st.integers(0, 250), max_size=4))
    ]
    placements = [
        (AVA, spell("pru", WORKING_ON - timedelta(days=back), draw(ends)))
        for back in draw(st.lists(st.integers(0, 250), max_size=1))
    ]
    return World(
        attached_on=attached_on,
        people=[Person(ANN, "Ann", date(1980, 1, 1)), Person(AVA, "Ava", date(2004, 1, 1))],
        terms=tuple(term for term in PRESET_TERMS if term.last_on < WORKING_ON),
        benefits=benefits,
        jobs=jobs,
        placements=placements,
    )
