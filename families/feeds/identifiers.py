"""Numbers that name a person: written one way, and their check digits.

Each function takes what was sent and answers (the number as we write it, whether it may be used
to match). A number that fails is kept to look at and never matched on.
"""

import re

from nhs_number.validate import is_valid as nhs_is_valid
from stdnum.gb import upn as stdnum_upn

UPN_LENGTH = 13
UPN = re.compile(r"[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]")
# Two prefixes are never used and seven are set aside (HMRC's manual NIM39110); TN are temporary.
# A feed may leave the suffix out.
NINO = re.compile(r"(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]?")
# The Department for Education's authority numbers, of the past and of today: a pupil keeps the
# number of the authority that first gave it. python-stdnum's own list lacks the newer six.
AUTHORITY_NUMBERS = frozenset(
    [*range(201, 214), *range(301, 321), *range(330, 337), *range(340, 345), *range(350, 360)]
    + [*range(370, 374), 380, 381, 382, 383, 384, *range(390, 395), 420, 800, 801, 802, 803]
    + [805, 806, 807, 808, 810, 811, 812, 813, 815, 816, 820, 821, 822, 823, 825, 826, 830, 831]
    + [*range(835, 842), 845, 846, 850, 851, 852, 855, 856, 857, 860, 861, *range(865, 897)]
    + [908, 909, 916, 919, 921, 925, 926, 928, 929, 931, 933, 935, 936, 937, 938]
    + [940, 941, 942, 943]
)


def upn(text: str) -> tuple[str, bool]:
    """A unique pupil number: authority, school, year, serial, and a check letter in front."""
    number = _compact(text)
    good = (
        len(number) == UPN_LENGTH
        and UPN.fullmatch(number) is not None
        and int(number[1:4]) in AUTHORITY_NUMBERS
        and stdnum_upn.calc_check_digit(number[1:]) == number[0]
    )
    return number, good


def nhs(text: str) -> tuple[str, bool]:
    """An NHS number; all one digit passes the arithmetic and is never a person's."""
    number = _compact(text).replace("-", "")
    good = (
        len(number) == 10
        and number.isdecimal()
        and number.isascii()
        and len(set(number)) > 1
        and bool(nhs_is_valid(number))
    )
    return number, good


def nino(text: str) -> tuple[str, bool]:
    """A National Insurance number; it has no check digit."""
    number = _compact(text)
    return number, NINO.fullmatch(number) is not None


POSTCODE = re.compile(r"(GIR|[A-Z]{1,2}\d[A-Z\d]?)(\d[ABD-HJLNP-UW-Z]{2})")
LONGEST_UPRN = 12


def postcode(text: str) -> tuple[str, bool]:
    """A postcode in capitals with its one space."""
    found = POSTCODE.fullmatch(_compact(text))
    return (f"{found[1]} {found[2]}", True) if found else (text.strip().upper(), False)


def uprn(text: str) -> tuple[str, bool]:
    """A unique property reference: up to twelve digits, no check digit, no leading zeros."""
    number = _compact(text)
    good = number.isdecimal() and number.isascii() and len(number) <= LONGEST_UPRN
    return (number.lstrip("0"), bool(number.strip("0"))) if good else (number, False)


def _compact(text: str) -> str:
    return "".join(text.split()).upper()
