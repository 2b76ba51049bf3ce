"""Who may change a plan and who may sign its review. Who may see it, PostgreSQL decides."""

from datetime import date

from agencies.permissions import Permission, memberships_of, on_day, roles_with
from families.models import LeadWorkerAssignment
from families.permissions import can_edit
from interventions.choices import SignOffRole

__all__ = ["can_edit", "signs_as"]


def signs_as(user, family, *, on: date) -> list[SignOffRole]:
    """In which roles this person may sign the family's reviews; nobody signs their own work."""
    here = [m for m in memberships_of(user, on=on) if m.authority_id == family.authority_id]
    roles = {m.role for m in here}
    coordinates = roles & set(roles_with(Permission.REVIEW_SIGN_COORDINATOR))
    manages = roles & set(roles_with(Permission.REVIEW_SIGN_MANAGER))
    if not (coordinates or manages):
        return []
    lead = LeadWorkerAssignment.objects.filter(on_day(on), family=family)
    lead = lead.select_related("post").first()
    if lead and lead.user_id == user.pk:
        return []
    is_manager = lead and lead.post and lead.post.line_manager_id == user.pk
    return [
        role
        for role, may in (
            (SignOffRole.LINE_MANAGER, manages and is_manager),
            (SignOffRole.COORDINATOR, coordinates),
        )
        if may
    ]
