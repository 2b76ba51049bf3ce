"""One family: the door to its record, and what its page shows."""

from django.shortcuts import get_object_or_404

from core import audit
from families.models import Family


def get_family_for(user, ref) -> Family:
    """The one door to a family. 404 if the person may not know it exists; the read is recorded."""
    seen = Family.objects.visible_to(user)
    related = seen.select_related("authority", "lead_agency", "identified_by", "ward__district")
    family = get_object_or_404(related, ref=ref)
    audit.record_read("family.read", target=family)
    return family
