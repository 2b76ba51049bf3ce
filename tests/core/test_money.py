from fractions import Fraction

import pytest

from core.money import pounds, share, share_of


@pytest.mark.parametrize(
    ("pence", "said"),
    [(320000, "£3,200"), (123456, "£1,234.56"), (5, "£0.05"), (0, "£0"), (-150, "-£1.50")],
)
def test_pounds(pence: int, said: str) -> None:
    assert pounds(pence) == said


def test_a_share_is_exact() -> None:
    assert share("5/6") == Fraction(5, 6)
    assert share("1") == 1


@pytest.mark.parametrize("text", ["7/6", "-1/6", "five sixths"])
def test_what_is_no_share_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        share(text)


@pytest.mark.parametrize(
    ("rounding", "expected"), [("floor", 208), ("half_up", 208), ("ceiling", 209)]
)
def test_share_of_rounds_as_named(rounding: str, expected: int) -> None:
    assert share_of(250, Fraction(5, 6), rounding=rounding) == expected


def test_half_up_rounds_a_half_up() -> None:
    assert share_of(3, Fraction(1, 2), rounding="half_up") == 2
