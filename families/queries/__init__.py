from families.queries.access import (
    access_page,
    colleagues_for,
    covers_of,
    get_cover_for,
    readers,
    why_visible,
)
from families.queries.evidence import anchor, family_evidence
from families.queries.family import current_lead, family_page, get_family_for, posts_with_room
from families.queries.lists import (
    EXPORTED,
    FamilyList,
    exporting_membership,
    filter_choices,
    record_search,
)

__all__ = [
    "EXPORTED",
    "FamilyList",
    "access_page",
    "anchor",
    "colleagues_for",
    "covers_of",
    "current_lead",
    "exporting_membership",
    "family_evidence",
    "family_page",
    "filter_choices",
    "get_cover_for",
    "get_family_for",
    "posts_with_room",
    "readers",
    "record_search",
    "why_visible",
]
