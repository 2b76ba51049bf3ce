"""Notes of a family, and whose agency a note is written for."""

from datetime import date

from agencies.permissions import memberships_of
from interventions.models import Note


def notes_of(family):
    """The notes, newest first, with who they name and what they moved."""
    found = Note.objects.filter(family=family).select_related("written_by", "agency")
    return found.prefetch_related("members", "actions")


def agency_of(user, family, *, on: date):
    """The agency through which this person works for the family's authority."""
    here = [m for m in memberships_of(user, on=on) if m.authority_id == family.authority_id]
    return here[0].agency
