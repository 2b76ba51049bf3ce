"""What each role may do. This table is the whole policy; everything else asks it."""

from datetime import date
from enum import StrEnum, auto

from django.db.models import Q

from agencies.choices import Category, Role
from agencies.models import Membership
from core import context


class Permission(StrEnum):
    # Families the person works with (leads, manages, was granted): everybody who has a role.
    PLAN_EDIT = auto()
    REVIEW_SIGN_MANAGER = auto()
    # Every family of the authority, by name.
    FAMILY_VIEW_ALL = auto()
    FAMILY_ALLOCATE = auto()
    REVIEW_SIGN_COORDINATOR = auto()
    ACCESS_GRANT = auto()
    FEED_IMPORT = auto()
    FAMILY_IDENTIFY = auto()
    CLAIM_VIEW = auto()
    CLAIM_COMPUTE = auto()
    CLAIM_EXPORT = auto()
    FIGURES_VIEW = auto()
    AUDIT_TRAIL_VIEW = auto()


P = Permission
ROLE_PERMISSIONS: dict[str, frozenset[Permission]] = {
    Role.LEAD_WORKER: frozenset({P.PLAN_EDIT}),
    Role.LINE_MANAGER: frozenset({P.PLAN_EDIT, P.REVIEW_SIGN_MANAGER}),
    Role.COORDINATOR: frozenset(
        {
            P.PLAN_EDIT,
            P.FAMILY_VIEW_ALL,
            P.FAMILY_ALLOCATE,
            P.REVIEW_SIGN_COORDINATOR,
            P.ACCESS_GRANT,
            P.CLAIM_VIEW,
            P.FIGURES_VIEW,
            P.FAMILY_IDENTIFY,
        }
    ),
    Role.ANALYST: frozenset(
        {P.FAMILY_VIEW_ALL, P.FEED_IMPORT, P.FAMILY_IDENTIFY, P.FIGURES_VIEW, P.CLAIM_VIEW}
    ),
    Role.FINANCE: frozenset(
        {P.FAMILY_VIEW_ALL, P.CLAIM_VIEW, P.CLAIM_COMPUTE, P.CLAIM_EXPORT, P.FIGURES_VIEW}
    ),
    Role.AUDITOR: frozenset(
        {P.FAMILY_VIEW_ALL, P.CLAIM_VIEW, P.CLAIM_EXPORT, P.AUDIT_TRAIL_VIEW, P.FIGURES_VIEW}
    ),
    Role.DIRECTOR: frozenset({P.FIGURES_VIEW}),
    Role.PARTNER: frozenset(),
}
del P

# Kept from people whose role does not need them, even inside a family they may open.
SENSITIVE = frozenset({Category.HEALTH, Category.DOMESTIC_ABUSE})
SEES_SENSITIVE = frozenset({Role.LEAD_WORKER, Role.LINE_MANAGER, Role.COORDINATOR, Role.AUDITOR})


def roles_with(permission: Permission) -> list[str]:
    return [role for role, granted in ROLE_PERMISSIONS.items() if permission in granted]


def on_day(day: date) -> Q:
    """Rows with starts_on and ends_on that hold on a day (half-open)."""
    return Q(starts_on__lte=day) & (Q(ends_on__isnull=True) | Q(ends_on__gt=day))


def memberships_of(user, *, on: date) -> list[Membership]:
    """The person's live memberships; none for somebody whose account is closed."""
    if not user.is_authenticated or not user.is_active:
        return []
    acting = context.current()
    if acting.user_id != user.pk:
        return _memberships(user, on)
    key = ("memberships", on)
    if key not in acting.memo:
        acting.memo[key] = _memberships(user, on)
    return acting.memo[key]


def _memberships(user, on: date) -> list[Membership]:
    found = Membership.objects.filter(on_day(on), user=user)
    return list(found.select_related("authority", "agency").order_by("pk"))


def authorities_where(user, permission: Permission, *, on: date) -> list[int]:
    """Ids of the authorities for which this person holds a role with this permission."""
    roles = roles_with(permission)
    return sorted({m.authority_id for m in memberships_of(user, on=on) if m.role in roles})


def may(user, permission: Permission, *, authority_id: int, on: date) -> bool:
    return authority_id in authorities_where(user, permission, on=on)
