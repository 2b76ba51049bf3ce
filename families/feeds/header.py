"""Finding the canonical columns in a file's first row, with or without a saved mapping."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from families.feeds.specs import FeedSpec

PROBLEM_COLUMN = "problem"  # our own, in a report that was corrected and sent again


class HeaderProblem(Exception):
    """The file is refused whole; the text is one sentence for the sender."""


@dataclass(frozen=True)
class SavedMapping:
    """How one agency's file becomes the canonical feed."""

    columns: Mapping[str, str] = field(default_factory=dict)  # ours -> theirs
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # ours -> {theirs: ours}
    day_first: bool = False


@dataclass(frozen=True)
class Header:
    """Where each canonical column stands in the rows, and what was passed over."""

    cells: tuple[str, ...]
    positions: Mapping[str, int]
    ignored: tuple[str, ...]


def find_columns(spec: FeedSpec, cells: Sequence[str], mapping: SavedMapping) -> Header:
    """Match a header row to the feed, or say in one sentence why it cannot be."""
    wanted = {name: _plain(mapping.columns.get(name, name)) for name in spec.header}
    sent = [_plain(cell) for cell in cells]
    positions = {name: sent.index(theirs) for name, theirs in wanted.items() if theirs in sent}
    if not positions:
        raise HeaderProblem(
            "The first row has none of the column names of this feed: it must be the header."
        )
    missing = [name for name in spec.required if name not in positions]
    if missing:
        raise HeaderProblem(_missing(missing, mapping))
    twice = [name for name in positions if sent.count(wanted[name]) > 1]
    if twice:
        raise HeaderProblem(f"The column {mapping.columns.get(twice[0], twice[0])} is there twice.")
    known = set(wanted.values()) | {PROBLEM_COLUMN, ""}
    ignored = tuple(cell for cell, plain in zip(cells, sent, strict=True) if plain not in known)
    return Header(tuple(cells), positions, ignored)


def _missing(names: list[str], mapping: SavedMapping) -> str:
    theirs = [mapping.columns.get(name, name) for name in names]
    if len(theirs) == 1:
        return f"The column {theirs[0]} is missing."
    return f"The columns {', '.join(theirs[:-1])} and {theirs[-1]} are missing."


def _plain(name: str) -> str:
    """Capitals, spaces and hyphens make no difference."""
    return re.sub(r"[\s_-]+", "_", name.strip().casefold())
