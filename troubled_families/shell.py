"""What every page shows around its content: whose programme, where one can go."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from agencies.permissions import ROLE_PERMISSIONS, Permission, memberships_of

# (permission or None for everybody with a role, URL name, text)
NAVIGATION = [
    (Permission.PLAN_EDIT, "interventions:caseload-list", "My families"),
    (Permission.FAMILY_VIEW_ALL, "families:family-list", "Families"),
    (Permission.PLAN_EDIT, "interventions:review-list", "Reviews"),
    (Permission.CLAIM_VIEW, "payments:claim-list", "Claims"),
    (Permission.FEED_IMPORT, "families:import-list", "Partner files"),
]


def shell(request):
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {
            "nav": [],
            "programme_name": "Family Help",
            "authority_name": "",
            "demo": settings.DEMO,
        }
    memberships = memberships_of(user, on=timezone.localdate())
    granted = set().union(*(ROLE_PERMISSIONS[m.role] for m in memberships))
    authority = memberships[0].authority if memberships else None
    return {
        "nav": [
            (reverse(name), text, request.path.startswith(reverse(name)))
            for permission, name, text in NAVIGATION
            if permission in granted
        ],
        "programme_name": authority.programme_name if authority else "Family Help",
        "authority_name": authority.name if authority else "",
        "demo": settings.DEMO,
    }
