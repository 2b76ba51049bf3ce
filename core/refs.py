"""References that cannot be guessed, short enough to read aloud."""

import secrets

# Crockford's alphabet without vowels: no words, no 0/O or 1/I/L mix-ups.
_ALPHABET = "23456789bcdfghjkmnpqrstvwxyz"


def new_ref() -> str:
    """Twelve characters, 57 bits: the public name of a record in URLs."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(12))


# 252 of the 256 bytes fall evenly on the 28 letters; the rest are drawn again.
_EVEN = len(_ALPHABET) * (256 // len(_ALPHABET))
_LETTERS = bytes(ord(_ALPHABET[byte % len(_ALPHABET)]) for byte in range(256))
_DRAWN_AGAIN = bytes(range(_EVEN, 256))


def new_refs(count: int) -> list[str]:
    """Many references at once, for rows that are made by the thousand."""
    drawn = ""
    while len(drawn) < count * 12:
        missing = count * 12 - len(drawn)
        drawn += secrets.token_bytes(missing + 16).translate(_LETTERS, _DRAWN_AGAIN).decode()
    return [drawn[start : start + 12] for start in range(0, count * 12, 12)]
