"""Reads every framework file once, at import, and refuses to start if one is malformed."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from pathlib import Path

from core.periods import in_words
from payments.frameworks import criteria_rules, result_rules  # noqa: F401 - they register rules
from payments.frameworks.definition import Framework
from payments.frameworks.entry import Malformed
from payments.frameworks.findings import NoTerms
from payments.frameworks.reading import read

PUBLISHED = Path(__file__).parent / "published"


def in_order(frameworks: Iterable[Framework]) -> dict[str, Framework]:
    """By slug, oldest first; a family attached on one day belongs to one framework."""
    ordered = sorted(frameworks, key=lambda framework: framework.attachments.start)
    for earlier, later in pairwise(ordered):
        if earlier.attachments.overlaps(later.attachments):
            raise Malformed(
                f"{earlier.slug} and {later.slug} would both take a family attached on "
                f"{in_words(later.attachments.start)}."
            )
    return {framework.slug: framework for framework in ordered}


CATALOGUE = in_order(read(path) for path in sorted(PUBLISHED.glob("*.toml")))


def framework(slug: str) -> Framework:
    """The framework of that name; NoTerms when there is none."""
    try:
        return CATALOGUE[slug]
    except KeyError:
        known = ", ".join(CATALOGUE)
        raise NoTerms(f"There is no framework called {slug}. There are: {known}.") from None


def framework_for(day: date) -> Framework:
    """The framework that takes families attached on `day`; NoTerms when none does."""
    for found in CATALOGUE.values():
        if day in found.attachments:
            return found
    raise NoTerms(f"No framework takes families attached on {in_words(day)}.")
