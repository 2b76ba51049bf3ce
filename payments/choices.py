"""The vocabulary of claims (rules.md 6)."""

from django.db.models import TextChoices


class ClaimStatus(TextChoices):
    COMPUTING = "computing", "Being computed"
    DRAFT = "draft", "Draft"
    CHECKED = "checked", "Checked"
    IN_AUDIT = "in_audit", "In audit"
    SIGNED_OFF = "signed_off", "Signed off"
    SUBMITTED = "submitted", "Submitted"
    WITHDRAWN = "withdrawn", "Withdrawn"


CLAIM_TRANSITIONS: dict[str, frozenset[str]] = {
    ClaimStatus.COMPUTING: frozenset({ClaimStatus.DRAFT, ClaimStatus.WITHDRAWN}),
    ClaimStatus.DRAFT: frozenset(
        {ClaimStatus.COMPUTING, ClaimStatus.CHECKED, ClaimStatus.WITHDRAWN}
    ),
    ClaimStatus.CHECKED: frozenset(
        {ClaimStatus.DRAFT, ClaimStatus.IN_AUDIT, ClaimStatus.WITHDRAWN}
    ),
    ClaimStatus.IN_AUDIT: frozenset({ClaimStatus.SIGNED_OFF, ClaimStatus.WITHDRAWN}),
    ClaimStatus.SIGNED_OFF: frozenset({ClaimStatus.SUBMITTED, ClaimStatus.WITHDRAWN}),
    ClaimStatus.SUBMITTED: frozenset(),
    ClaimStatus.WITHDRAWN: frozenset(),
}

# A claim that may still be computed again; every later state is frozen.
OPEN_STATUSES = (ClaimStatus.COMPUTING, ClaimStatus.DRAFT)
