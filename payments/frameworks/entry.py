"""One table of a framework file, taken key by key: nothing is missed and nothing is extra."""

from collections.abc import Mapping
from typing import Any, TypeVar

Table = Mapping[str, Any]
T = TypeVar("T")


class Malformed(ValueError):
    """A framework file that may not be used, and why."""


class Entry:
    """A table and the words that tell a reader where it stands."""

    def __init__(self, table: Table, where: str) -> None:
        self.left = dict(table)
        self.where = where

    def take(self, key: str, kind: type[T]) -> T:
        """The key's value, of that type and no other."""
        if key not in self.left:
            raise Malformed(f"{self.where} does not give its {key}.")
        value = self.left.pop(key)
        # `true` is an int to Python, and must not pass for a figure here.
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise Malformed(f"{self.where}: {key} is not written as {kind.__name__}.")
        return value

    def take_or(self, key: str, default: T) -> T:
        """The key's value, of its default's type, or the default."""
        return self.take(key, type(default)) if key in self.left else default

    def words(self, key: str) -> tuple[str, ...]:
        """A list of words."""
        found = self.take(key, list)
        if not all(isinstance(word, str) for word in found):
            raise Malformed(f"{self.where}: {key} is not a list of words.")
        return tuple(found)

    def words_or_none(self, key: str) -> tuple[str, ...]:
        """A list of words, empty when it is not there."""
        return self.words(key) if key in self.left else ()

    def part(self, key: str) -> "Entry":
        """A table inside this one."""
        return Entry(self.take(key, dict), f"{self.where}, {key}")

    def part_or_none(self, key: str) -> "Entry | None":
        """A table inside this one, if it is there."""
        return self.part(key) if key in self.left else None

    def parts(self, key: str) -> list["Entry"]:
        """The tables of a list, named by their code, year or place in it."""
        found = self.take(key, list) if key in self.left else []
        return [
            Entry(table, f"{self.where}, {key} {table.get('code', table.get('year', place))}")
            for place, table in enumerate(found, start=1)
        ]

    def source(self) -> str:
        """Where it was read; it may not be left out or left empty."""
        source = self.take("source", str)
        if not source.strip():
            raise Malformed(f"{self.where} has an empty source.")
        return source

    def done(self) -> None:
        """Refuse whatever nobody asked for."""
        if self.left:
            raise Malformed(f"{self.where} says {', '.join(sorted(self.left))}: unknown here.")
