"""The doors: a family to look at, and a family to work on."""

from django.core.exceptions import PermissionDenied

from families.queries import get_family_for
from interventions import permissions

__all__ = ["get_family_for", "get_family_to_edit_for"]


def get_family_to_edit_for(user, ref, *, on):
    """404 to strangers; 403 to those who may look but not touch."""
    family = get_family_for(user, ref)
    if not permissions.can_edit(user, family, on=on):
        raise PermissionDenied
    return family
