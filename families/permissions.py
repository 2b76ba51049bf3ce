"""Who may do what to one family. Who may see it at all is decided by PostgreSQL."""

from datetime import date

from django.db.models.expressions import RawSQL

from agencies.permissions import SEES_SENSITIVE, Permission, may, memberships_of
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


def sees_readers(user, family, *, on: date) -> bool:
    """Who has opened this record: shown to auditors and to those who give access."""
    where = family.authority_id
    return can_give_cover(user, family, on=on) or may(
        user, Permission.AUDIT_TRAIL_VIEW, authority_id=where, on=on
    )


def sees_sensitive(user, family, *, on: date) -> bool:
    """Health, domestic abuse, confidential addresses: as the row-level policies say."""
    roles = {m.role for m in memberships_of(user, on=on) if m.authority_id == family.authority_id}
    wide = roles & SEES_SENSITIVE & {"coordinator", "auditor"}
    return bool(wide) or works_with(user, family)
