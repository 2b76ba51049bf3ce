"""Who may do what to one family. Who may see it at all is decided by PostgreSQL."""

from datetime import date

from django.db.models.expressions import RawSQL

from agencies.permissions import ROLE_PERMISSIONS, Permission, may
from families.models import Family


def works_with(user, family) -> bool:
    """Whether this person leads, line-manages or covers the work with the family today."""
    mine = RawSQL("select unnest(app.my_full_families())", [])
    return user.is_authenticated and Family.objects.filter(pk=family.pk, pk__in=mine).exists()


def can_edit(user, family, *, on: date) -> bool:
    """Plans, notes and assessments: the co-ordinator, and those who work with the family."""
    where = family.authority_id
    if not may(user, Permission.PLAN_EDIT, authority_id=where, on=on):
        return False
    return can_allocate(user, family, on=on) or works_with(user, family)


def can_allocate(user, family, *, on: date) -> bool:
    """Choose the lead worker, close the family."""
    return may(user, Permission.FAMILY_ALLOCATE, authority_id=family.authority_id, on=on)


def can_give_cover(user, family, *, on: date) -> bool:
    return may(user, Permission.ACCESS_GRANT, authority_id=family.authority_id, on=on)


def rights_in(family, memberships) -> frozenset[Permission]:
    """What live memberships, already fetched, allow for this family's authority."""
    roles = [m.role for m in memberships if m.authority_id == family.authority_id]
    return frozenset().union(*(ROLE_PERMISSIONS[role] for role in roles))
