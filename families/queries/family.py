"""One family: the door to its record, what its page shows, and who could lead it."""

from datetime import date
from pathlib import Path

from django.db.models import Count
from django.shortcuts import get_object_or_404

from agencies.capacity import capacity
from agencies.choices import PostKind
from agencies.models import WorkerPost
from agencies.permissions import on_day
from core import audit, sql
from core.formats import long_date
from families.choices import FeedKind, Relationship
from families.models import Family, LeadWorkerAssignment
from families.queries.evidence import KINDS

SQL = Path(__file__).parent.parent / "sql"


def get_family_for(user, ref) -> Family:
    """The one door to a family. 404 if the person may not know it exists; the read is recorded."""
    seen = Family.objects.visible_to(user)
    related = seen.select_related("authority", "lead_agency", "identified_by", "ward__district")
    family = get_object_or_404(related, ref=ref)
    audit.record_read("family.read", target=family)
    return family


def family_page(family, *, as_of: date) -> dict:
    """Everything the family page shows, in one statement."""
    page = sql.value(
        SQL / "family_record.sql", family=family.pk, authority=family.authority_id, as_of=as_of
    )
    for person in page["people"]:
        person["name"] = f"{person['forename']} {person['surname']}".strip()
        person["relationship"] = Relationship(person["relationship"]).label
    for lead in page["leads"]:
        lead["kind"] = PostKind(lead["kind"]).label if lead["kind"] else "Lead worker"
    page["lead"] = next((lead for lead in page["leads"] if lead["ends_on"] is None), None)
    page["known"] = [_known(kind, page) for kind in KINDS if kind in page["evidence"]]
    return page


def _known(kind, page) -> dict:
    """What is known of one kind, and what a blank means: nothing happened, or nobody told us."""
    found, sent = page["evidence"][kind], page["sent"].get(kind)
    line = {"kind": kind, "label": FeedKind(kind).label, "rows": found["rows"], "last_on": None}
    if KINDS[kind].sensitive and not page["sees_sensitive"]:
        return line | {"state": "hidden", "sentence": ""}
    if found["rows"]:
        latest = f"{sent['agency']}, {long_date(sent['on'])}" if sent else ""
        return line | {"state": "known", "last_on": found["last_on"], "sentence": latest}
    if sent:
        sentence = f"{sent['agency']} last sent a file on {long_date(sent['on'])}"
        return line | {"state": "none", "sentence": sentence}
    return line | {"state": "unknown", "sentence": "nobody has ever sent this"}


def current_lead(family) -> LeadWorkerAssignment | None:
    present = family.lead_workers.filter(ends_on__isnull=True)
    return present.select_related("user", "post__line_manager").first()


def posts_with_room(authority, *, as_of: date) -> list[WorkerPost]:
    """The posts that can lead families today, each with `leads` and `room_for`."""
    led = LeadWorkerAssignment.objects.filter(authority=authority, ends_on__isnull=True)
    leads = dict(led.values_list("post").annotate(Count("pk")).order_by())
    found = WorkerPost.objects.filter(on_day(as_of), authority=authority)
    found = found.select_related("user", "agency")
    posts = list(found.order_by("agency__name", "user__name", "pk"))
    for post in posts:
        post.leads = leads.get(post.pk, 0)
        post.room_for = capacity(
            kind=post.kind,
            fte=post.fte,
            family_worker_norm=authority.family_worker_norm,
            capacity_set=post.capacity_set,
        )
    return posts
