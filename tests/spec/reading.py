"""Reads a scenario file: short phrases an official writes become a World."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import count
from typing import Any

from payments.frameworks import Spell, windows
from payments.frameworks.definition import Framework
from tests.spec.world import Event, Person, TermRow, World

WHEN = r"(\d{4}-\d\d-\d\d)"
SPELL = re.compile(rf"(?:(\w+) )?from {WHEN}(?: to {WHEN})?$")
DATED = re.compile(rf"(.+) on {WHEN}(?: naming (.+))?$")
ABSENCE = re.compile(r"(\d+) of (\d+)$")


class Telling:
    """One scenario being told: people by name, and a new id for every row."""

    def __init__(self, told: Mapping[str, Any], framework: Framework) -> None:
        self.told = told
        self.framework = framework
        self.ids: Iterator[int] = count(1)
        self.world = World(attached_on=told.get("attached_on"))
        self.named: dict[str, int] = {}

    def world_told(self) -> World:
        """The family as the scenario tells it."""
        self._people()
        self._absence()
        for key, tell in self._dated_kinds().items():
            for name, phrases in self.told.get(key, {}).items():
                for phrase in phrases:
                    tell(self.named[name], phrase)
        for phrase in self.told.get("asb_incidents", []):
            self._incidents(phrase)
        if "local_discretion" in self.told:
            reason, on = _matched(DATED, self.told["local_discretion"])[:2]
            self.world.reasons.append(Event(next(self.ids), 0, "", _day(on), reason))
        return self.world

    def _dated_kinds(self) -> dict[str, Callable[[int, str], None]]:
        world = self.world
        return {
            "offences": self._numbered(world.offences),
            "exclusions": self._of_kind(world.exclusions),
            "housing": self._of_kind(world.housing),
            "provisions": self._of_kind(world.provisions),
            "asb_actions": self._actions,
            "placements": self._spells(world.placements),
            "benefits": self._spells(world.benefits),
            "jobs": self._spells(world.jobs),
        }

    def _people(self) -> None:
        for place, (name, told) in enumerate(self.told["people"].items(), start=1):
            self.named[name] = place
            about = told if isinstance(told, Mapping) else {"born_on": told}
            self.world.people.append(Person(place, name, **about))

    def _absence(self) -> None:
        for name, terms in self.told.get("absence", {}).items():
            asked = windows(self.framework, as_of=self.told["as_of"], terms=self.world.terms)
            for term, phrase in zip(asked.term_ids, terms, strict=True):
                if phrase != "no row":
                    missed, possible = map(int, _matched(ABSENCE, phrase))
                    row = TermRow(next(self.ids), self.named[name], term, possible, 0, missed)
                    self.world.attendance.append(row)

    def _numbered(self, rows: list[Event]) -> Callable[[int, str], None]:
        def tell(person: int, phrase: str) -> None:
            number, on, _ = _matched(DATED, phrase)
            for _ in range(int(number)):
                row_id = next(self.ids)
                rows.append(Event(row_id, person, f"ref {row_id}", _day(on)))

        return tell

    def _of_kind(self, rows: list[Event]) -> Callable[[int, str], None]:
        def tell(person: int, phrase: str) -> None:
            what, on, _ = _matched(DATED, phrase)
            number, _, kind = what.rpartition(" ")
            for _ in range(int(number or 1)):
                row_id = next(self.ids)
                rows.append(Event(row_id, person, f"ref {row_id}", _day(on), kind))

        return tell

    def _actions(self, person: int, phrase: str) -> None:
        action, on, _ = _matched(DATED, phrase)
        row_id = next(self.ids)
        row = Event(row_id, person, f"ref {row_id}", _day(on), action=action)
        self.world.incidents.append(row)

    def _incidents(self, phrase: str) -> None:
        number, on, names = _matched(DATED, phrase)
        people = names.split(", ") if names else [next(iter(self.named))]
        for _ in range(int(number)):
            ref = f"incident {next(self.ids)}"
            for name in people:
                row = Event(next(self.ids), self.named[name], ref, _day(on))
                self.world.incidents.append(row)

    def _spells(self, rows: list[tuple[int, Spell]]) -> Callable[[int, str], None]:
        def tell(person: int, phrase: str) -> None:
            kind, start, end = _matched(SPELL, phrase)
            spell = Spell(next(self.ids), kind or "", _day(start), _day(end) if end else None)
            rows.append((person, spell))

        return tell


def _matched(pattern: re.Pattern[str], phrase: str) -> tuple[Any, ...]:
    found = pattern.match(phrase)
    if found is None:
        raise ValueError(f"A scenario says “{phrase}”, which nobody here can read.")
    return found.groups()


def _day(text: str) -> date:
    return date.fromisoformat(text)
