"""Money is whole pence; shares are exact fractions; rounding happens where a framework says."""

from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor

PENCE_IN_A_POUND = 100


def pounds(pence: int) -> str:
    """£1,234.56, and whole pounds without the pence: £3,200."""
    sign = "-" if pence < 0 else ""
    whole, rest = divmod(abs(pence), PENCE_IN_A_POUND)
    return f"{sign}£{whole:,}.{rest:02d}" if rest else f"{sign}£{whole:,}"


def share(text: str) -> Fraction:
    """The exact share written as "5/6"; anything outside 0 to 1 is refused."""
    fraction = Fraction(text)
    if not 0 <= fraction <= 1:
        raise ValueError(f"{text} is not a share between 0 and 1.")
    return fraction


def _half_up(exact: Fraction) -> int:
    return floor(exact + Fraction(1, 2))


ROUNDINGS: dict[str, Callable[[Fraction], int]] = {
    "floor": floor,
    "half_up": _half_up,
    "ceiling": ceil,
}


def share_of(whole: int, fraction: Fraction, *, rounding: str) -> int:
    """`fraction` of `whole`, rounded the named way."""
    return ROUNDINGS[rounding](whole * fraction)
