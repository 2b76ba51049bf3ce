"""Who may be the same person: pure decisions over what agencies know of each."""

from families.matching.groups import Join, Judgement, Proposal, judge
from families.matching.people import IDENTIFIERS, Known, Strength, Verdict, compare

__all__ = [
    "IDENTIFIERS",
    "Join",
    "Judgement",
    "Known",
    "Proposal",
    "Strength",
    "Verdict",
    "compare",
    "judge",
]
