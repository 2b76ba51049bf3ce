"""Constraints that refuse with a sentence a person can read."""

from django.db.models import CheckConstraint, F, Q


def in_order(earlier: str, later: str, *, name: str, message: str) -> CheckConstraint:
    """`later` may never be before `earlier`; either may be empty."""
    return CheckConstraint(
        name=name,
        condition=Q(**{f"{later}__isnull": True})
        | Q(**{f"{earlier}__isnull": True})
        | Q(**{f"{later}__gte": F(earlier)}),
        violation_error_message=message,
    )
