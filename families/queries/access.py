"""Why a person sees a family, who else does, and who has opened it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Q
from django.shortcuts import get_object_or_404

from agencies.choices import Role
from agencies.models import Membership, SharingAgreement, User
from agencies.permissions import Permission, memberships_of, on_day, roles_with
from core.choices import AuditAction
from core.formats import long_date
from core.models import AuditEntry
from core.periods import ONE_DAY
from families.models import FamilyUserObjectPermission
from families.permissions import rights_in
from families.queries.family import current_lead

WIDE_REASONS = {
    Role.COORDINATOR: "co-ordinators choose lead workers and sign reviews",
    Role.ANALYST: "analysts load partner files and find families",
    Role.FINANCE: "finance officers compute and check claims",
    Role.AUDITOR: "internal auditors check the evidence of claims",
}


@dataclass
class Reader:
    """Somebody who opened the record: how often, and when last."""

    name: str
    times: int
    last_at: object


def access_page(user, family, *, as_of: date) -> dict:
    """Everything the page “Who can see this” shows, each question asked once."""
    memberships = memberships_of(user, on=as_of)
    rights = rights_in(family, memberships)
    lead, agreement = current_lead(family), _agreement_of(family, as_of=as_of)
    covers = covers_of(family)
    live = [cover for cover in covers if cover.ends_on > as_of]
    roles, partners = _readers_by_role(family, as_of=as_of)
    page = {
        "lead": lead,
        "reasons": _reasons(user, family, memberships, lead, live, agreement),
        "covers": live,
        "ended": [cover for cover in covers if cover.ends_on <= as_of],
        "roles": roles,
        "partners": partners if agreement else 0,
        "gives_cover": Permission.ACCESS_GRANT in rights,
        "readers": None,
    }
    if rights & {Permission.ACCESS_GRANT, Permission.AUDIT_TRAIL_VIEW}:
        page["readers"] = readers(family)
    return page


def why_visible(user, family, *, as_of: date) -> list[str]:
    """One sentence for each reason; they are the policies of PostgreSQL in words."""
    return access_page(user, family, as_of=as_of)["reasons"]


def _reasons(user, family, memberships, lead, covers, agreement) -> list[str]:
    mine = [m for m in memberships if m.authority_id == family.authority_id]
    sentences = [
        f"You are {_a(m.get_role_display().lower())} for {family.authority}: "
        f"{WIDE_REASONS[m.role]}, so they see every family of the authority."
        for m in mine
        if m.role in WIDE_REASONS
    ]
    sentences += _through_the_work(user, lead, {m.role for m in mine})
    sentences += [
        f"{cover.granted_by} asked you to cover until {long_date(cover.last_on)}: {cover.reason}"
        for cover in covers
        if cover.user_id == user.pk and mine
    ]
    partner = any(m.role == Role.PARTNER and m.agency_id == family.lead_agency_id for m in mine)
    if partner and agreement:
        sentences.append(
            f"{family.lead_agency} leads the work. Its sharing agreement "
            f"({agreement.legal_basis}) runs until {long_date(agreement.ends_on)}."
        )
    return sentences


def _through_the_work(user, lead, roles) -> list[str]:
    if lead is None:
        return []
    if lead.user_id == user.pk and Role.LEAD_WORKER in roles:
        return [f"You are the lead worker, since {long_date(lead.starts_on)}."]
    managed = lead.post and lead.post.line_manager_id == user.pk and Role.LINE_MANAGER in roles
    return [f"You manage {lead.user}, the lead worker."] if managed else []


def _agreement_of(family, *, as_of) -> SharingAgreement | None:
    """The agreement under which the lead agency's people see the family, if one holds."""
    held = SharingAgreement.objects.filter(
        on_day(as_of), authority=family.authority_id, agency=family.lead_agency_id
    )
    return held.order_by("-ends_on").first()


def covers_of(family) -> list[FamilyUserObjectPermission]:
    """Cover given for a family; what has ended, PostgreSQL shows to co-ordinators only."""
    found = FamilyUserObjectPermission.objects.filter(content_object=family)
    covers = list(found.select_related("user", "granted_by").order_by("-ends_on", "user__name"))
    for cover in covers:
        cover.last_on = cover.ends_on - ONE_DAY
    return covers


def _readers_by_role(family, *, as_of) -> tuple[list[tuple[str, int]], int]:
    """How many people see every family of the authority, by role; and the lead agency's own."""
    wide = roles_with(Permission.FAMILY_VIEW_ALL)
    its_own = Q(role=Role.PARTNER, agency=family.lead_agency_id)
    found = Membership.objects.filter(
        on_day(as_of),
        Q(role__in=wide) | its_own,
        authority=family.authority_id,
        user__is_active=True,
    )
    counted = dict(found.values_list("role").annotate(Count("user", distinct=True)).order_by())
    partners = counted.pop(Role.PARTNER, 0)
    return [(Role(role).label, counted[role]) for role in sorted(counted)], partners


def readers(family) -> list[Reader]:
    """Who has opened any page of the record, latest first."""
    reads = AuditEntry.objects.filter(family_id=family.pk, action=AuditAction.READ)
    grouped = reads.values_list("user_id").annotate(Count("pk"), Max("at")).order_by("-at__max")
    found = list(grouped[:100])
    names = dict(User.objects.filter(pk__in=[one[0] for one in found]).values_list("pk", "name"))
    return [Reader(names.get(pk, "The system"), times, last) for pk, times, last in found]


def colleagues_for(family, user, *, as_of: date) -> list[User]:
    """Who could cover: people of the authority who edit plans, but not the one who asks."""
    roles = roles_with(Permission.PLAN_EDIT)
    found = Membership.objects.filter(on_day(as_of), authority=family.authority_id, role__in=roles)
    lead = current_lead(family)
    people = User.objects.filter(pk__in=found.values("user"), is_active=True).exclude(pk=user.pk)
    return list(people.exclude(pk=lead.user_id if lead else 0).order_by("name"))


def get_cover_for(family, pk: int) -> FamilyUserObjectPermission:
    """A cover of this family; 404 for one that belongs to another or does not exist."""
    covers = FamilyUserObjectPermission.objects.filter(content_object=family)
    return get_object_or_404(covers.select_related("user", "content_object"), pk=pk)


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
