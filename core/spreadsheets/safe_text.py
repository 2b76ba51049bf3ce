"""Text that a spreadsheet programme would run as a formula is written so that it will not.

The way of OWASP's "CSV injection" page: an apostrophe before it. Reading takes the apostrophe
off again, so a file that we exported comes back with the very text it left with.
"""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001
_GUARDED = (*FORMULA_STARTS, "'")


def guard(text: str) -> str:
    """'=1+1 instead of =1+1; other text as it is."""
    return f"'{text}" if text.startswith(_GUARDED) and _needs(text) else text


def unguard(text: str) -> str:
    """The text that `guard` was given."""
    return text[1:] if text.startswith("'") and _needs(text) else text


def _needs(text) -> bool:
    return text.lstrip("'").startswith(FORMULA_STARTS)
