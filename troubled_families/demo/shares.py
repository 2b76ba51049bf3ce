"""How many of the 160 families have which problem: drawn exactly, then handed out at random.

The shares are those of "Understanding Troubled Families" (2014). Families of this programme meet
two of three criteria at least, so school, crime and work lie a little higher than the study's.
"""

from random import Random

FAMILIES = 160
# Which of the criteria families meet, so that nearly all are eligible: all three, two, or one.
CRITERIA = (
    [{"crime", "school", "work"}] * 53
    + [{"school", "work"}] * 61
    + [{"crime", "work"}] * 20
    + [{"crime", "school"}] * 18
    + [{"school"}] * 4
    + [{"work"}] * 4
)
WITH_ONE = 8  # not eligible; the last of the list above

LONE_PARENT = 78  # 49%
THREE_OR_MORE_CHILDREN = 64  # 40%
NO_ONE_IN_WORK = 118  # 74%
SOCIAL_HOUSING = 112  # 70%
HEALTH = 114  # 71%
MENTAL_HEALTH = 74  # 46%
LONG_STANDING = 51  # 32%
CALLED_OUT = 67  # 42%
DOMESTIC_ABUSE = 46  # 29%
SOCIAL_CARE = 56  # 35%
EVICTION_RISK = 35  # 22%


def draw(rng: Random) -> list[set[str]]:
    """A set of problems for each family; those with one criterion come last."""
    several = CRITERIA[:-WITH_ONE]
    rng.shuffle(several)
    families = [set(criteria) for criteria in [*several, *CRITERIA[-WITH_ONE:]]]
    _give(rng, families, "lone parent", LONE_PARENT)
    _give(rng, families, "many children", THREE_OR_MORE_CHILDREN)
    _give(rng, families, "no one in work", NO_ONE_IN_WORK, among=lambda one: "work" in one)
    # Somebody with a job beside an adult on benefit takes two adults.
    for one in families:
        if "work" in one and "no one in work" not in one and "lone parent" in one:
            _swap(families, one)
    _give(rng, families, "social housing", SOCIAL_HOUSING)
    _give(rng, families, "eviction risk", EVICTION_RISK, among=lambda one: "crime" in one)
    _give(rng, families, "called out", CALLED_OUT)
    _give(rng, families, "domestic abuse", DOMESTIC_ABUSE)
    _give(rng, families, "social care", SOCIAL_CARE)
    _give_health(rng, families)
    return families


def _give(rng, families, problem, number, among=lambda one: True) -> None:
    for one in rng.sample([one for one in families if among(one)], number):
        one.add(problem)


def _give_health(rng, families) -> None:
    ill = rng.sample(families, HEALTH)
    for one in ill:
        one.add("health")
    both = MENTAL_HEALTH + LONG_STANDING - HEALTH
    for one in ill[:MENTAL_HEALTH]:
        one.add("mental health")
    for one in ill[MENTAL_HEALTH - both :]:
        one.add("long-standing illness")


def _swap(families, one) -> None:
    """Exchange a lone parent for a couple who have no job at all."""
    other = next(
        other for other in families if "no one in work" in other and "lone parent" not in other
    )
    one.discard("lone parent")
    other.add("lone parent")
