from families.queries.access import (
    colleagues_for,
    covers_of,
    get_cover_for,
    partner_readers,
    readers,
    why_visible,
    wide_role_counts,
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
    "partner_readers",
    "posts_with_room",
    "readers",
    "record_search",
    "why_visible",
    "wide_role_counts",
]
