"""Everything partners recorded about a family, from 2011 to January 2014."""

from random import Random

from troubled_families.demo import facts_crime, facts_life, facts_school
from troubled_families.demo.chronicle import Chronicle
from troubled_families.demo.people import Household


def write(rng: Random, home: Household) -> None:
    """Put this household's facts into it, feed by feed."""
    chronicle = Chronicle(rng, home)
    facts_school.write(chronicle)
    if "crime" in home.problems:
        facts_crime.write(chronicle)
    facts_life.write(chronicle)
