"""Pairs into groups. A chain of sure pairs is joined only if no two of its people conflict."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from families.matching.people import Known, Strength, Verdict, compare, conflict

LARGEST_GROUP = 12  # more records of one person than this is somebody's placeholder

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Join:
    kept: int
    other: int
    because: str


@dataclass(frozen=True, slots=True)
class Proposal:
    kept: int
    other: int
    because: str


@dataclass(slots=True)
class Judgement:
    joins: list[Join] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)


def judge(
    people: Mapping[int, Known], pairs: Iterable[Pair], *, apart: Collection[Pair] = frozenset()
) -> Judgement:
    """Decide every pair of candidates. `apart`: pairs a person has already kept apart."""
    sure: dict[Pair, Verdict] = {}
    perhaps: dict[Pair, Verdict] = {}
    for pair in sorted({(min(pair), max(pair)) for pair in pairs}):
        if pair in apart:
            continue
        verdict = compare(people[pair[0]], people[pair[1]])
        if verdict.strength is Strength.SURE:
            sure[pair] = verdict
        elif verdict.strength is Strength.PROPOSED:
            perhaps[pair] = verdict
    decided = Judgement()
    for group in _components(sure):
        doubt = _doubt([people[one] for one in group], apart)
        if doubt:
            perhaps |= _doubtful(group, sure, doubt)
        else:
            decided.joins += _joins(group, sure, people)
    decided.proposals = [
        Proposal(*_kept_first(people[one], people[two]), verdict.because)
        for (one, two), verdict in sorted(perhaps.items())
    ]
    return decided


def _components(pairs: Iterable[Pair]) -> list[list[int]]:
    """Connected groups, each sorted, in the order of their first person."""
    leads: dict[int, int] = {}

    def lead(one: int) -> int:
        while leads.setdefault(one, one) != one:
            leads[one] = leads[leads[one]]
            one = leads[one]
        return one

    for one, two in pairs:
        low, high = sorted((lead(one), lead(two)))
        leads[high] = low
    groups: dict[int, list[int]] = defaultdict(list)
    for one in sorted(leads):
        groups[lead(one)].append(one)
    return list(groups.values())


def _doubt(group: list[Known], apart: Collection[Pair]) -> str:
    """Why this group must be looked at by a person; empty if it may be joined."""
    if len(group) > LARGEST_GROUP:
        return "more people than one person's records would make are alike"
    if sum(bool(known.family_ids) for known in group) > 1:
        return "both may already be listed in a family"
    for one, two in combinations(group, 2):
        if (one.person_id, two.person_id) in apart:
            return "one of those alike was kept apart from the other"
        if why := conflict(one, two):
            return f"among those alike {why}"
    return ""


def _doubtful(group: list[int], sure: Mapping[Pair, Verdict], doubt: str) -> dict[Pair, Verdict]:
    members = set(group)
    return {
        pair: Verdict(Strength.PROPOSED, f"{verdict.because.removesuffix('.')}, but {doubt}.")
        for pair, verdict in sure.items()
        if members.issuperset(pair)
    }


def _joins(
    group: list[int], sure: Mapping[Pair, Verdict], people: Mapping[int, Known]
) -> list[Join]:
    """All into one: the person who is in a family, else the first known."""
    kept = min(group, key=lambda one: (not people[one].family_ids, one))
    reasons = {one: verdict.because for pair, verdict in sure.items() for one in pair}
    direct = {
        one: verdict.because
        for pair, verdict in sure.items()
        if kept in pair
        for one in pair
        if one != kept
    }
    return [Join(kept, one, direct.get(one, reasons[one])) for one in group if one != kept]


def _kept_first(one: Known, two: Known) -> Pair:
    if two.family_ids and not one.family_ids:
        return two.person_id, one.person_id
    return one.person_id, two.person_id
