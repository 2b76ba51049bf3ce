"""Puts the measured rows of one family together into the `Facts` that rules judge."""

from collections.abc import Mapping
from datetime import date

from payments.frameworks import NO_ABSENCE, NONE, Absence, Count, Facts, Member, Spell

Rows = list[tuple]


def facts_of(
    rows: Mapping[str, Rows],
    *,
    as_of: date,
    attached_on: date | None,
    discretion_reason: str,
    changes_on: date | None,
) -> Facts:
    """The facts of one family. `changes_on`: the next day somebody joins or leaves it."""
    offences = rows["offences"][0] if rows["offences"] else None
    incidents = rows["asb_incidents"][0] if rows["asb_incidents"] else None
    housing = rows["housing"][0] if rows["housing"] else None
    return Facts(
        attached_on=attached_on,
        members=_members(rows, as_of),
        proven_offences=_count(offences, 1),
        asb_actions=_count(incidents, 1),
        housing_actions=_count(housing, 1),
        asb_before=_count(incidents, 7),
        asb_after=_count(incidents, 4),
        offences_before=_count(offences, 7),
        offences_after=_count(offences, 4),
        discretion_reason=discretion_reason,
        next_fact_on=_next_fact_on(rows, as_of, changes_on),
    )


def _count(row: tuple | None, at: int) -> Count:
    """The number, ids and first day that a statement gives in three columns side by side."""
    if row is None or not row[at]:
        return NONE
    return Count(row[at], tuple(sorted(row[at + 1])), row[at + 2])


def _members(rows: Mapping[str, Rows], as_of: date) -> tuple[Member, ...]:
    absence = {row[1]: _absence(row) for row in rows["absence"]}
    fixed = {row[1]: _count(row, 2) for row in rows["exclusions"]}
    permanent = {row[1]: _count(row, 5) for row in rows["exclusions"]}
    provision = {row[1]: _count(row, 2) for row in rows["provision"]}
    placements = _spells(rows["placements"], as_of)
    benefits = _spells(rows["benefits"], as_of)
    jobs = _spells(rows["jobs"], as_of)
    return tuple(
        [
            Member(
                person_id,
                label,
                born_on,
                relationship,
                absence.get(person_id, NO_ABSENCE),
                fixed.get(person_id, NONE),
                permanent.get(person_id, NONE),
                placements.get(person_id, ()),
                benefits.get(person_id, ()),
                jobs.get(person_id, ()),
                provision.get(person_id, NONE),
            )
            for _, person_id, label, born_on, relationship in rows["members"]
        ]
    )


def _absence(row: tuple) -> Absence:
    _, _, terms, possible, authorised, unauthorised, ids = row
    return Absence(terms.bit_count(), possible, authorised, unauthorised, tuple(sorted(ids)))


def _spells(rows: Rows, as_of: date) -> dict[int, tuple[Spell, ...]]:
    """The spells that have begun, by person; those to come only say when."""
    found: dict[int, tuple[Spell, ...]] = {}
    for _, person_id, row_id, kind, started_on, ended_on in rows:
        if started_on <= as_of:
            spell = Spell(row_id, kind, started_on, ended_on)
            found[person_id] = (*found.get(person_id, ()), spell)
    return found


def _next_fact_on(rows: Mapping[str, Rows], as_of: date, changes_on: date | None) -> date | None:
    """The earliest day, from the day asked about on, that anything is recorded for."""
    days = [] if changes_on is None else [changes_on]
    for kind in ("exclusions", "provision", "offences", "asb_incidents", "housing"):
        days += [row[-1] for row in rows[kind] if row[-1] is not None]
    for kind in ("placements", "benefits", "jobs"):
        days += [row[4] for row in rows[kind] if row[4] >= as_of]
    return min(days, default=None)
