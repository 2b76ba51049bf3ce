"""What one cell may hold, and how it is written for PostgreSQL's COPY.

A check takes the trimmed text of a filled cell and answers the text to copy, or a `Refusal` with
the sentence for the sender. Answers are remembered, because a file of a million rows holds a few
thousand different dates, codes and counts.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import ClassVar

NULL = r"\N"
MOST_REMEMBERED = 20_000
LARGEST_COUNT = 32_767
FIRST_YEAR, LAST_YEAR = 1900, 2100
DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
YEAR = re.compile(r"(\d{4})[/-](?:20)?(\d{2})")
# COPY's own signs, and white space that would break a line of it.
ESCAPES = dict.fromkeys([*range(32), *range(127, 160)], "") | str.maketrans(
    {"\\": r"\\", "\t": " ", "\n": " ", "\r": " "}
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a cell cannot go in: one sentence."""

    sentence: str


Answer = str | Refusal
Check = Callable[[str], Answer]


@dataclass(frozen=True, slots=True)
class Reading:
    """How this sender writes things, and the day the file came."""

    day_first: bool
    received_on: date


class Remembered(dict[str, Answer]):
    """A check that remembers what it answered, within bounds."""

    def __init__(self, check: Check) -> None:
        self.check = check

    def __missing__(self, text: str) -> Answer:
        answer = self.check(text)
        if len(self) < MOST_REMEMBERED:
            self[text] = answer
        return answer


def escaped(text: str) -> str:
    """Text for COPY. Letters with accents are joined, so that equal names compare equal."""
    if text.isascii():
        return text.translate(ESCAPES) if not text.isprintable() or "\\" in text else text
    text = text.encode("utf-8", "replace").decode()
    return unicodedata.normalize("NFC", text).translate(ESCAPES)


@dataclass(frozen=True, slots=True)
class Text:
    """Free text up to a length."""

    longest: int
    sql: ClassVar[str] = "text"
    blank: ClassVar[str] = ""

    def check(self, reading: Reading) -> Check:
        longest = self.longest
        too_long = Refusal(f"This is longer than {longest} characters.")

        def text(value: str) -> Answer:
            return too_long if len(value) > longest else escaped(value)

        return text


@dataclass(frozen=True, slots=True)
class Email:
    """An e-mail address, in small letters."""

    sql: ClassVar[str] = "text"
    blank: ClassVar[str] = ""

    def check(self, reading: Reading) -> Check:
        return lambda value: (
            Refusal("This is longer than 254 characters.")
            if len(value) > 254
            else escaped(value.lower())
        )


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day; `past` for what cannot lie after the day the file came."""

    past: bool = False
    sql: ClassVar[str] = "date"
    blank: ClassVar[str] = NULL

    def check(self, reading: Reading) -> Check:
        latest = reading.received_on.isoformat()
        like = "31/12/2013" if reading.day_first else "2013-12-31"

        def day(value: str) -> Answer:
            found = _day(value, day_first=reading.day_first)
            if found is None:
                return Refusal(f"“{value[:40]}” is not a date like {like}.")
            if self.past and found > latest:
                return Refusal(f"The date {found} lies in the future.")
            return found

        return day


def _day(value: str, *, day_first: bool) -> str | None:
    """The ISO text of a day that exists. Workbooks send ISO whatever the sender's habit is."""
    if day_first and (parts := DAY_FIRST.fullmatch(value)):
        value = f"{parts[3]}-{parts[2]:0>2}-{parts[1]:0>2}"
    if not ISO_DAY.fullmatch(value) or not value.isascii():
        return None
    try:
        found = date.fromisoformat(value)
    except ValueError:
        return None
    return value if FIRST_YEAR <= found.year <= LAST_YEAR else None


@dataclass(frozen=True, slots=True)
class OneOf:
    """A code from a list, in whatever letters it was sent."""

    codes: str
    sql: ClassVar[str] = "text"
    blank: ClassVar[str] = ""

    def check(self, reading: Reading) -> Check:
        codes = self.codes.split()
        known = {code.casefold(): code for code in codes}
        listed = ", ".join(codes[:-1]) + f" or {codes[-1]}"

        def code(value: str) -> Answer:
            found = known.get(value.casefold())
            return found or Refusal(f"“{value[:40]}” is not {listed}.")

        return code


@dataclass(frozen=True, slots=True)
class YesNo:
    """Y or N."""

    blank: str = NULL
    sql: ClassVar[str] = "boolean"
    answers: ClassVar[dict[str, str]] = {
        **dict.fromkeys(("y", "yes", "true", "1"), "t"),
        **dict.fromkeys(("n", "no", "false", "0"), "f"),
    }

    def check(self, reading: Reading) -> Check:
        def yes_no(value: str) -> Answer:
            found = self.answers.get(value.lower())
            return found or Refusal(f"“{value[:40]}” is not Y or N.")

        return yes_no


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number from 0."""

    sql: ClassVar[str] = "smallint"
    blank: ClassVar[str] = NULL

    def check(self, reading: Reading) -> Check:
        return _count


def _count(value: str) -> Answer:
    digits = value.removesuffix(".0")
    if not (digits.isascii() and digits.isdecimal()):
        return Refusal(f"“{value[:40]}” is not a whole number from 0.")
    if len(digits) > 9 or int(digits) > LARGEST_COUNT:
        return Refusal(f"“{value[:40]}” is larger than any count of sessions.")
    return str(int(digits))


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours of a week, to a tenth."""

    sql: ClassVar[str] = "numeric(4, 1)"
    blank: ClassVar[str] = NULL

    def check(self, reading: Reading) -> Check:
        def hours(value: str) -> Answer:
            found = _decimal(value)
            if found is None or not 0 <= found <= 168:
                return Refusal(f"“{value[:40]}” is not a number of hours in a week.")
            return f"{found:f}"

        return hours


@dataclass(frozen=True, slots=True)
class Pounds:
    """An amount in pounds, copied as whole pence."""

    sql: ClassVar[str] = "bigint"
    blank: ClassVar[str] = NULL

    def check(self, reading: Reading) -> Check:
        def pence(value: str) -> Answer:
            found = _decimal(value.removeprefix("£").replace(",", ""))
            if found is None or found < 0 or found >= 10**12 or found * 100 % 1:
                return Refusal(f"“{value[:40]}” is not an amount in pounds like 1250.50.")
            return str(int(found * 100))

        return pence


def _decimal(value: str) -> Decimal | None:
    if len(value) > 20 or not value.isascii() or value.strip("0123456789.-"):
        return None
    try:
        return Decimal(value)
    except InvalidOperation:
        return None


@dataclass(frozen=True, slots=True)
class AcademicYear:
    """A school year written 2013/14."""

    sql: ClassVar[str] = "text"
    blank: ClassVar[str] = ""

    def check(self, reading: Reading) -> Check:
        return _academic_year


def _academic_year(value: str) -> Answer:
    found = YEAR.fullmatch(value) if value.isascii() else None
    if not found or (int(found[1]) + 1) % 100 != int(found[2]):
        return Refusal(f"“{value[:40]}” is not a school year like 2013/14.")
    return f"{found[1]}/{found[2]}"


Kind = Text | Email | Day | OneOf | YesNo | Count | Hours | Pounds | AcademicYear
