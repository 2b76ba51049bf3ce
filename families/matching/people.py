"""Two people side by side: surely one, perhaps one, or nothing to say.

Sure is only what nobody would doubt: twins, a father and son of one name, and people who share a
refuge must never become one. Whatever is merely suggestive goes to a person, with the reason.
"""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

IDENTIFIERS = {"nhs_number": "NHS number", "nino": "National Insurance number", "upn": "UPN"}


class Strength(IntEnum):
    NOTHING = 0
    PROPOSED = 1
    SURE = 2


@dataclass(frozen=True, slots=True)
class Verdict:
    strength: Strength
    because: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """Everything agencies say of one person; texts are normalised, identifiers are valid."""

    person_id: int
    names: frozenset[tuple[str, str]]  # (forename or "", surname), lower case, letters only
    born_on: frozenset[date] = frozenset()
    postcodes: frozenset[str] = frozenset()
    identifiers: frozenset[tuple[str, str]] = frozenset()  # (kind, value)
    family_ids: frozenset[int] = frozenset()
    # Names that another person of the same agency shares, with birth date and postcode.
    ambiguous: bool = False

    def of_kind(self, kind: str) -> set[str]:
        return {value for found, value in self.identifiers if found == kind}


def conflict(one: Known, two: Known) -> str:
    """Why these two cannot be one person as the records stand; empty if they could."""
    for kind, called in IDENTIFIERS.items():
        mine, theirs = one.of_kind(kind), two.of_kind(kind)
        if mine and theirs and not mine & theirs:
            return f"their {called}s differ"
    if one.born_on and two.born_on and not one.born_on & two.born_on:
        return "their dates of birth differ"
    return ""


def compare(one: Known, two: Known) -> Verdict:
    """What the two have in common, and whether that is enough."""
    against = conflict(one, two)
    shared = sorted(one.identifiers & two.identifiers)
    if shared:
        return _same_identifier(one, two, IDENTIFIERS[shared[0][0]], against)
    return _same_name(one, two, against)


def _same_identifier(one: Known, two: Known, called: str, against: str) -> Verdict:
    said = f"Same {called}"
    if against:
        return Verdict(Strength.PROPOSED, f"{said}, but {against}.")
    if not _names_agree(one, two):
        return Verdict(Strength.PROPOSED, f"{said}, but the names differ.")
    agreeing = "and date of birth" if one.born_on & two.born_on else "and name"
    return Verdict(Strength.SURE, f"{said} {agreeing}.")


def _names_agree(one: Known, two: Known) -> bool:
    """A forename in common, or a surname where one has no forename: twins differ in it."""
    forenames = {f for f, _ in one.names if f}, {f for f, _ in two.names if f}
    if all(forenames):
        return bool(forenames[0] & forenames[1])
    return bool({s for _, s in one.names} & {s for _, s in two.names})


def _same_name(one: Known, two: Known, against: str) -> Verdict:
    same_birth = bool(one.born_on & two.born_on)
    same_home = bool(one.postcodes & two.postcodes)
    full = {name for name in one.names if name[0]} & {name for name in two.names if name[0]}
    if full and same_birth:
        return _same_name_and_birth(one, two, against, same_home)
    swapped = {(s, f) for f, s in one.names if f} & two.names
    if swapped and same_birth and not against:
        return Verdict(
            Strength.PROPOSED, "Forename and surname the other way round, same date of birth."
        )
    if full and same_home and not against and not (one.born_on and two.born_on):
        return Verdict(Strength.PROPOSED, "Same name and postcode, but one has no date of birth.")
    return Verdict(Strength.NOTHING)


def _same_name_and_birth(one: Known, two: Known, against: str, same_home: bool) -> Verdict:
    if against:
        return Verdict(Strength.PROPOSED, f"Same name and date of birth, but {against}.")
    if not same_home:
        return Verdict(Strength.PROPOSED, "Same name and date of birth, but not the same postcode.")
    if one.ambiguous or two.ambiguous:
        return Verdict(
            Strength.PROPOSED,
            "Same name, date of birth and postcode, but an agency knows two such people.",
        )
    return Verdict(Strength.SURE, "Same name, date of birth and postcode.")
