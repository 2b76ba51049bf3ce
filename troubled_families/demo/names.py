"""Words to invent people and addresses from. Nobody in particular has ever had these together."""

from pathlib import Path


def _read() -> dict[str, list[str]]:
    """Sections of words; a street or an employer is a whole line."""
    found: dict[str, list[str]] = {}
    section = ""
    text = (Path(__file__).parent / "data" / "names.txt").read_text(encoding="utf-8")
    for line in filter(None, text.splitlines()):
        if line.startswith("["):
            section = line.strip("[]")
            found[section] = []
        elif section in ("streets", "employers"):
            found[section].append(line)
        else:
            found[section] += line.split()
    return found


_WORDS = _read()
SURNAMES, STREETS, EMPLOYERS = _WORDS["surnames"], _WORDS["streets"], _WORDS["employers"]
WOMEN, MEN, GIRLS, BOYS = (_WORDS[kind] for kind in ("women", "men", "girls", "boys"))
