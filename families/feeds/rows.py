"""One row of a file becomes a line to copy, or problems. The whole cost of a good row is here."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import call, itemgetter

from families.feeds import identifiers
from families.feeds.cells import (
    Answer,
    Check,
    Day,
    OneOf,
    Reading,
    Refusal,
    Remembered,
    Text,
    escaped,
)
from families.feeds.header import Header, SavedMapping
from families.feeds.specs import PERSON_COLUMNS, Column, FeedSpec, InOrder, NoMoreThan

MOST_PEOPLE_REMEMBERED = 50_000
LONGEST_IDENTIFIER = 20


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one cell. A warning lets the row in."""

    column: str
    value: str
    sentence: str
    warning_only: bool = False


@dataclass(slots=True)
class Taken:
    """What a row gave: the fact as a line to copy, the person if not sent before, problems."""

    source: str = ""
    fact: str = ""
    person: str = ""
    problems: list[Problem] = field(default_factory=list)


RowRule = Callable[[Sequence[str]], Problem | None]
NAMES = (
    Column("source_person_id", "source_person_id", Text(80), required=True),
    Column("forename", "forename", Text(80)),
    Column("surname", "surname", Text(80), required=True),
    Column("date_of_birth", "date_of_birth", Day(past=True)),
    Column("sex", "sex", OneOf("F M X U")),
    Column("address_line_1", "line_1", Text(120)),
)
Judge = Callable[[str], tuple[str, bool]]
NUMBERS: tuple[tuple[str, Judge], ...] = (
    ("postcode", lru_cache(10_000)(identifiers.postcode)),
    ("uprn", identifiers.uprn),
    ("nhs_number", identifiers.nhs),
    ("nino", identifiers.nino),
    ("upn", identifiers.upn),
)
OF_ADDRESS = {"postcode", "uprn"}
FIRST_NUMBER = PERSON_COLUMNS.index("postcode")
CALLED = {
    "postcode": "a UK postcode, so it was left out",
    "uprn": "a property reference number, so it was left out",
    "nhs_number": "a valid NHS number, so it is not used to match",
    "nino": "a valid National Insurance number, so it is not used to match",
    "upn": "a valid unique pupil number, so it is not used to match",
}


class RowReader:
    """Compiled for one feed, one header and one sender's habits."""

    def __init__(
        self, spec: FeedSpec, header: Header, mapping: SavedMapping, reading: Reading
    ) -> None:
        self.spec = spec
        self.width = len(header.cells)
        # A column the file does not have reads the empty cell after the last.
        places = {name: header.positions.get(name, self.width) for name in spec.header}
        self.pick_person = itemgetter(*(places[name] for name in PERSON_COLUMNS))
        self.pick_fact = itemgetter(*(places[column.name] for column in spec.columns))
        self.fact_checks = [_check(column, mapping, reading) for column in spec.columns]
        self.name_checks = [_check(column, mapping, reading) for column in NAMES]
        self.rules = [_rule(spec, rule) for rule in spec.rules]
        self.people: dict[str, tuple[str, ...]] = {}

    def read(self, cells: list[str]) -> Taken:
        """The row as lines to copy, or what is wrong with it."""
        over = self.width + 1 - len(cells)
        if over > 0:
            cells = cells + [""] * over
        values: list[Answer] = list(map(call, self.fact_checks, self.pick_fact(cells)))
        person = self.pick_person(cells)
        try:
            fact = "\t".join(values)  # type: ignore[arg-type]  # a Refusal is found by this line
        except TypeError:
            return self._refused(cells, values, person)
        for rule in self.rules:
            if problem := rule(values):  # type: ignore[arg-type]
                return self._refused(cells, values, person, problem)
        if over < 1:
            return self._refused(cells, values, person)
        if self.people.get(person[0]) == person:
            return Taken(escaped(person[0]), fact)
        return self._person(person, fact)

    def _person(self, sent: tuple[str, ...], fact: str) -> Taken:
        """The row of a person not met before (or sent differently now)."""
        names: list[Answer] = list(map(call, self.name_checks, sent))
        try:
            source, *texts = names[0], "\t".join(names[1:])  # type: ignore[arg-type]
        except TypeError:
            return Taken(problems=list(_refusals(NAMES, sent, names)))
        if isinstance(source, Refusal):
            return Taken(problems=list(_refusals(NAMES, sent, names)))
        if len(self.people) >= MOST_PEOPLE_REMEMBERED:
            self.people.clear()
        self.people[sent[0]] = sent
        numbers, unusable, problems = self._numbers(sent)
        filled = len(sent) - sent.count("")
        return Taken(source, fact, f"{texts[0]}\t{numbers}\t{unusable}\t{filled}", problems)

    def _numbers(self, sent: tuple[str, ...]) -> tuple[str, str, list[Problem]]:
        """Postcode, UPRN and identifiers as copied, the list of unusable ones, and warnings."""
        copied: list[str] = []
        unusable: list[str] = []
        problems: list[Problem] = []
        for (name, check), text in zip(NUMBERS, sent[FIRST_NUMBER:], strict=True):
            number, good = check(text) if text else ("", True)
            if not good:
                problems.append(Problem(name, text, f"This is not {CALLED[name]}.", True))
                number = "" if name in OF_ADDRESS else escaped(number[:LONGEST_IDENTIFIER])
                if name not in OF_ADDRESS:
                    unusable.append(name)
            copied.append(number)
        return "\t".join(copied), f"{{{','.join(unusable)}}}", problems

    def _refused(
        self, cells: list[str], values: list[Answer], person: tuple[str, ...], *more: Problem
    ) -> Taken:
        """Every problem of a bad row, so that it is corrected once."""
        names = [check(text) for check, text in zip(self.name_checks, person, strict=False)]
        problems = [
            *_refusals(NAMES, person, names),
            *_refusals(self.spec.columns, self.pick_fact(cells), values),
            *more,
        ]
        if extra := [cell for cell in cells[self.width :] if cell]:
            problems.append(Problem("", extra[0], "This row has more cells than the header."))
        return Taken(problems=problems)


def _check(column: Column, mapping: SavedMapping, reading: Reading) -> Check:
    """A column's check with the sender's codes and the rule for empty cells around it."""
    check = column.kind.check(reading)
    theirs = {their.casefold(): ours for their, ours in mapping.codes.get(column.name, {}).items()}
    empty: Answer = Refusal("This is missing.") if column.required else column.kind.blank

    def whole(text: str) -> Answer:
        return check(text) if text else empty

    def translated(text: str) -> Answer:
        return whole(theirs.get(text.casefold(), text))

    if theirs:
        return Remembered(translated).__getitem__
    # Names and references are seldom said twice: remembering them costs more than it saves.
    return whole if isinstance(column.kind, Text) else Remembered(whole).__getitem__


def _refusals(
    columns: Iterable[Column], sent: Sequence[str], answers: Sequence[Answer]
) -> Iterable[Problem]:
    for column, text, answer in zip(columns, sent, answers, strict=False):
        if isinstance(answer, Refusal):
            yield Problem(column.name, text, answer.sentence)


def _rule(spec: FeedSpec, rule: InOrder | NoMoreThan) -> RowRule:
    names = [column.name for column in spec.columns]
    if isinstance(rule, InOrder):
        return _in_order(names, rule)
    return _no_more_than(names, rule)


def _in_order(names: list[str], rule: InOrder) -> RowRule:
    first, second = names.index(rule.first), names.index(rule.second)

    def check(values: Sequence[str]) -> Problem | None:
        # NULL sorts after every day, being a backslash.
        if values[second] >= values[first]:
            return None
        sentence = f"This is before {rule.first} {values[first]}."
        return Problem(rule.second, values[second], sentence)

    return check


def _no_more_than(names: list[str], rule: NoMoreThan) -> RowRule:
    parts, whole = [names.index(part) for part in rule.parts], names.index(rule.whole)

    def check(values: Sequence[str]) -> Problem | None:
        total = sum(int(values[part]) for part in parts)
        if total <= int(values[whole]):
            return None
        words = " and ".join(rule.parts)
        sentence = f"{words} together are {total}, more than {rule.whole} {values[whole]}."
        return Problem(rule.parts[-1], values[parts[-1]], sentence)

    return check
