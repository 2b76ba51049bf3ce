"""Reading what partners sent: the list, one import and its refused rows, the saved mappings."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from agencies.models import Partnership, User
from agencies.permissions import Permission, authorities_where, memberships_of, on_day
from families.feeds.header import PROBLEM_COLUMN, SavedMapping
from families.models import ColumnMapping, FeedImport, QuarantinedRow


class UnknownMapping(Exception):
    """The text is one sentence: no such mapping for this agency and feed."""


def importing_authorities(user, *, on: date) -> list[int]:
    """Where this person may import files; refused if nowhere."""
    found = authorities_where(user, Permission.FEED_IMPORT, on=on)
    if not found:
        raise PermissionDenied
    return found


def imports_for(user, *, on: date, agency="", kind="", status=""):
    """Imports of the authorities this person imports for, newest first."""
    found = FeedImport.objects.filter(authority__in=importing_authorities(user, on=on))
    wanted = {"agency": agency, "kind": kind, "status": status}
    found = found.filter(**{name: value for name, value in wanted.items() if value})
    return found.select_related("agency", "authority", "received_by").order_by(
        "-received_at", "-pk"
    )


def get_import_for(user, ref: str, *, on: date) -> FeedImport:
    """The one door to an import: 404 to strangers, 403 to colleagues who do not import."""
    places = {m.authority_id for m in memberships_of(user, on=on)}
    found = get_object_or_404(
        FeedImport.objects.select_related("agency", "authority", "received_by"),
        ref=ref,
        authority__in=places,
    )
    if found.authority_id not in authorities_where(user, Permission.FEED_IMPORT, on=on):
        raise PermissionDenied
    return found


def problems_of(feed_import):
    return QuarantinedRow.objects.filter(feed_import=feed_import).order_by("row_number", "pk")


def problem_rows(feed_import):
    """The refused rows as they were sent, each with what is wrong with it."""
    refused = problems_of(feed_import).filter(warning_only=False)
    row, said = None, []
    for problem in refused.iterator():
        if row and problem.row_number != row.row_number:
            yield _with_problems(feed_import, row, said)
            said = []
        row = problem
        said.append(f"{problem.column}: {problem.problem}" if problem.column else problem.problem)
    if row:
        yield _with_problems(feed_import, row, said)


def problem_headings(feed_import) -> list[str]:
    """The sender's own columns; the column of an earlier report is not repeated."""
    return [*_without_ours(feed_import, feed_import.header), PROBLEM_COLUMN]


def _with_problems(feed_import, row, said) -> list[str]:
    width = len(feed_import.header)
    cells = [*row.cells, *[""] * (width - len(row.cells))]
    return [*_without_ours(feed_import, cells), " ".join(said)]


def _without_ours(feed_import, cells) -> list[str]:
    ours = [
        place
        for place, name in enumerate(feed_import.header)
        if name.strip().casefold() == PROBLEM_COLUMN
    ]
    return [cell for place, cell in enumerate(cells) if place not in ours]


def saved_mapping(feed_import) -> SavedMapping:
    """The mapping an import names, or none."""
    if not feed_import.mapping_name:
        return SavedMapping()
    found = ColumnMapping.objects.filter(
        authority_id=feed_import.authority_id,
        agency_id=feed_import.agency_id,
        kind=feed_import.kind,
        name=feed_import.mapping_name,
    ).first()
    if found is None:
        raise UnknownMapping(
            f"{feed_import.agency} has no mapping called “{feed_import.mapping_name}”"
            f" for {feed_import.get_kind_display().lower()}."
        )
    return SavedMapping(found.columns, found.codes, found.date_format == "dmy")


def senders_for(user, *, on: date):
    """The partnerships of today through which this person may bring in a file."""
    found = Partnership.objects.filter(on_day(on), authority__in=importing_authorities(user, on=on))
    return found.select_related("authority", "agency").order_by("authority__name", "agency__name")


def mappings_for(user, *, on: date):
    found = ColumnMapping.objects.filter(authority__in=importing_authorities(user, on=on))
    return found.select_related("authority", "agency").order_by("agency__name", "kind", "name")


def get_mapping_for(user, pk: int, *, on: date) -> ColumnMapping:
    """The one door to a mapping: 404 to strangers, 403 to colleagues who do not import."""
    places = {m.authority_id for m in memberships_of(user, on=on)}
    found = get_object_or_404(
        ColumnMapping.objects.select_related("authority", "agency"), pk=pk, authority__in=places
    )
    if found.authority_id not in authorities_where(user, Permission.FEED_IMPORT, on=on):
        raise PermissionDenied
    return found


def latest_by_feed(user, *, on: date) -> list[FeedImport]:
    """The last file that went in, of each agency and feed: how fresh the evidence is."""
    found = imports_for(user, on=on, status="done").order_by(
        "authority_id", "agency_id", "kind", "-received_at", "-pk"
    )
    newest = found.distinct("authority_id", "agency_id", "kind")
    return sorted(newest, key=lambda one: (one.agency.name, one.get_kind_display()))


def importer_by_email(email: str) -> User | None:
    """The person a command acts for; a closed account is nobody."""
    return User.objects.filter(email__iexact=email, is_active=True).first()


def mapping_exists(*, authority, agency, kind: str, name: str) -> bool:
    found = ColumnMapping.objects.filter(authority=authority, agency=agency, kind=kind, name=name)
    return found.exists()
