"""How many families a post can hold: norm per full-time post, times FTE."""

from decimal import ROUND_DOWN, Decimal

from agencies.choices import PostKind

# seed 001: a full-time connector about 10 families, a family intervention worker about 5.
NORMS = {PostKind.CONNECTOR: 10, PostKind.FIP_WORKER: 5}


def capacity(*, kind: str, fte: Decimal, family_worker_norm: int, capacity_set: int | None) -> int:
    """Families this post can lead at once. A family worker's norm is set by the authority."""
    if capacity_set is not None:
        return capacity_set
    norm = NORMS.get(PostKind(kind), family_worker_norm)
    return int((norm * fte).to_integral_value(rounding=ROUND_DOWN))
