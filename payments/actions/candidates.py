"""Which families of an authority are eligible, and why."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from typing import BinaryIO, NamedTuple

from django.db import transaction

from agencies.models import LocalAuthority
from core import jobs
from core.periods import in_words
from core.spreadsheets.safe_text import guard
from payments import frameworks, gather
from payments.actions.attachments import attach_listed
from payments.actions.problems import CannotClaim

HEADINGS = ("family_ref", "criteria_met", "eligible", "mandatory", "reasons")


class Candidate(NamedTuple):
    """One family and what the framework says of it."""

    family_id: int
    family_ref: str
    answer: frameworks.Eligibility


class Found(NamedTuple):
    """How many families were looked at, and how many are eligible; of these, by all criteria."""

    families: int
    eligible: int
    mandatory: int


@transaction.atomic
def identify(
    *,
    authority: LocalAuthority,
    framework: str,
    as_of: date,
    target: BinaryIO,
    progress=jobs.silent,
) -> Found:
    """Write candidates.csv (feeds.md): every family of the authority, eligible or not."""
    attach_listed(authority=authority)
    text = io.TextIOWrapper(target, encoding="utf-8", newline="")
    writer = csv.writer(text)
    writer.writerow(HEADINGS)
    families = eligible = mandatory = 0
    for _, ref, answer in candidates(
        authority=authority, framework=framework, as_of=as_of, progress=progress
    ):
        families += 1
        eligible += answer.eligible
        mandatory += answer.mandatory
        writer.writerow(
            (
                guard(ref),
                ";".join(answer.criteria_met),
                "Y" if answer.eligible else "N",
                "Y" if answer.mandatory else "N",
                guard(answer.reasons),
            )
        )
    text.detach()
    return Found(families, eligible, mandatory)


def candidates(
    *, authority: LocalAuthority, framework: str, as_of: date, families=None, progress=jobs.silent
) -> Iterator[Candidate]:
    """Every family of the authority (or these), judged, in the order of references."""
    try:
        terms = frameworks.framework(framework)
        if as_of not in terms.results:
            raise CannotClaim(f"{terms.title} has no terms for {in_words(as_of)}.")
        with gather.gathered(
            terms, authority=authority, as_of=as_of, families=families
        ) as gathering:
            if not gathering.families:
                raise CannotClaim(f"{authority} has no families on record.")
            for number, family in enumerate(gathering.measured(), start=1):
                answer = frameworks.eligibility(terms, family.facts, as_of=as_of)
                yield Candidate(family.family_id, family.family_ref, answer)
                if not number % 1000:
                    progress(number, gathering.families, "Judging the families")
    except frameworks.NoTerms as problem:
        raise CannotClaim(str(problem)) from problem
