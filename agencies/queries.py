"""Finding authorities, agencies and the people who sign in."""

import re

from agencies.models import Agency, AuthorityCode, LocalAuthority


def authority_for_code(code: str) -> LocalAuthority:
    """The council that has, or once had, this GSS code.

    ValueError says the code cannot be one; LocalAuthority.DoesNotExist that nobody has it.
    Both carry a sentence for the person who typed it.
    """
    wanted = code.strip().upper()
    if not re.fullmatch(r"E\d{8}", wanted):
        raise ValueError(f"“{code}” is not an authority's code: an E and eight digits is expected.")
    found = AuthorityCode.objects.select_related("authority").filter(code=wanted).first()
    if found is None:
        raise LocalAuthority.DoesNotExist(
            f"No English upper-tier authority has had the code {wanted} since April 2012."
        )
    return found.authority


def agency_for_slug(slug: str, *, authority: LocalAuthority) -> Agency:
    """An agency that works, or worked, with this authority; no slug: the authority's own."""
    if not slug:
        return Agency.objects.get(own_authority=authority)
    found = Agency.objects.filter(partnerships__authority=authority, slug=slug).first()
    if found is None:
        known = Agency.objects.filter(partnerships__authority=authority).distinct()
        slugs = ", ".join(sorted(agency.slug for agency in known))
        raise Agency.DoesNotExist(
            f"No agency “{slug}” works with {authority}. It works with: {slugs}."
        )
    return found
