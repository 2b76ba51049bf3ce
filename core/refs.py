"""References that cannot be guessed, short enough to read aloud."""

import secrets

# Crockford's alphabet without vowels: no words, no 0/O or 1/I/L mix-ups.
_ALPHABET = "23456789bcdfghjkmnpqrstvwxyz"


def new_ref() -> str:
    """Twelve characters, 57 bits: the public name of a record in URLs."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(12))
