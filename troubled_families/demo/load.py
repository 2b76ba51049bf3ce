"""Loading the demo: people who work there, partners' files, matching, casework."""

import io
from collections.abc import Callable
from datetime import date

from django.db import transaction

from agencies.models import Agency, User, Ward
from families.actions.imports import import_file
from families.actions.matching import match_people
from families.choices import FamilyStatus, ImportStatus
from families.models import Family
from payments.actions import attach_listed
from troubled_families.demo import cast, feeds, invention, organisation
from troubled_families.demo.casework import Casework
from troubled_families.demo.context import Context
from troubled_families.demo.people import Household

FILES_OF = "2014-01"


class NotLoaded(Exception):
    """Why the demo cannot be loaded, in one sentence."""


def is_loaded() -> bool:
    return User.objects.filter(email__in=[one.email for one in cast.SIGN_INS]).exists()


@transaction.atomic
def load(*, today: date, say: Callable[[str], None]) -> None:
    """All of it or nothing. Call inside system_work, on a database with reference data."""
    homes = invention.families()
    authority = organisation.build(today=today)
    say("agencies, posts and sign-ins")
    _send_files(authority, homes, today, say)
    report = match_people(authority=authority, on=today)
    say(f"{report.joined} people matched across agencies, {report.to_decide} left to decide")
    _what_no_file_says(authority, homes)
    attach_listed(authority=authority)
    rows = Casework(today=today, context=Context(authority, homes)).write_all(homes)
    say(f"{rows:,} rows of plans, notes and reviews")


def _send_files(authority, homes: list[Household], today: date, say) -> None:
    agencies = Agency.objects.filter(partnerships__authority=authority).in_bulk(field_name="slug")
    analyst = User.objects.get(email=f"analyst@{cast.DOMAIN}")
    rows = 0
    for slug, kind, content in feeds.files(homes):
        received = import_file(
            authority=authority,
            agency=agencies[slug],
            kind=kind,
            mapping_name="",
            name=f"{slug}-{kind}-{FILES_OF}.csv",
            source=io.BytesIO(content),
            today=today,
            by=analyst,
        )
        if received.status != ImportStatus.DONE or received.rows_refused:
            raise NotLoaded(f"{received.file_name} was not taken whole: {received.problem}")
        rows += received.rows_new
    say(f"{rows:,} rows of partners' files")


def _what_no_file_says(authority, homes: list[Household]) -> None:
    """Who named the family, who supports it, where it lives, why it is in by discretion."""
    agencies = Agency.objects.filter(partnerships__authority=authority).in_bulk(field_name="slug")
    wards = list(Ward.objects.filter(district__authority=authority).order_by("gss_code"))
    found = Family.objects.filter(authority=authority)
    families = {family.family_ref: family for family in found}
    for home in homes:
        family = families[home.ref]
        family.identified_by = agencies[home.identified_by]
        family.identified_on = home.identified_on
        family.discretion_reason = home.discretion_reason
        family.ward = wards[sum(home.postcode.encode()) % len(wards)]
        if home.attached_on:
            family.lead_agency = agencies[home.lead_agency]
        if home.attached_on and not home.connector:
            family.status = FamilyStatus.SUPPORTED
    Family.objects.bulk_update(
        families.values(),
        ["identified_by", "identified_on", "discretion_reason", "ward", "lead_agency", "status"],
    )
