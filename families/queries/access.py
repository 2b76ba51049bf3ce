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
from families.models import FamilyUserObjectPermission
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


def why_visible(user, family, *, as_of: date) -> list[str]:
    """One sentence for each reason; they are the policies of PostgreSQL in words."""
    mine = [m for m in memberships_of(user, on=as_of) if m.authority_id == family.authority_id]
    sentences = [
        f"You are {_a(m.get_role_display().lower())} for {family.authority}: "
        f"{WIDE_REASONS[m.role]}, so they see every family of the authority."
        for m in mine
        if m.role in WIDE_REASONS
    ]
    sentences += _through_the_work(user, family, mine)
    for cover in covers_of(family, as_of=as_of):
        if cover.user_id == user.pk:
            sentences.append(
                f"{cover.granted_by} asked you to cover until {long_date(cover.last_on)}: "
                f"{cover.reason}"
            )
    return sentences + _through_the_agency(family, mine, as_of)


def _through_the_work(user, family, memberships) -> list[str]:
    lead, roles = current_lead(family), {m.role for m in memberships}
    if lead is None:
        return []
    if lead.user_id == user.pk and Role.LEAD_WORKER in roles:
        return [f"You are the lead worker, since {long_date(lead.starts_on)}."]
    managed = lead.post and lead.post.line_manager_id == user.pk
    return [f"You manage {lead.user}, the lead worker."] if managed else []


def _through_the_agency(family, memberships, as_of) -> list[str]:
    """A partner sees the families its agency leads, as long as both have signed for it."""
    agencies = [m.agency_id for m in memberships if m.role == Role.PARTNER]
    if family.lead_agency_id not in agencies:
        return []
    agreements = SharingAgreement.objects.filter(
        on_day(as_of), authority=family.authority_id, agency=family.lead_agency_id
    )
    return [
        f"{family.lead_agency} leads the work. Its sharing agreement ({one.legal_basis}) "
        f"runs until {long_date(one.ends_on)}."
        for one in agreements
    ]


def covers_of(family, *, as_of: date, ended=False) -> list[FamilyUserObjectPermission]:
    """Cover in force (or ended, which PostgreSQL shows to co-ordinators only)."""
    live = Q(ends_on__gt=as_of)
    found = FamilyUserObjectPermission.objects.filter(content_object=family)
    found = found.filter(~live if ended else live).select_related("user", "granted_by")
    covers = list(found.order_by("-ends_on", "user__name"))
    for cover in covers:
        cover.last_on = date.fromordinal(cover.ends_on.toordinal() - 1)
    return covers


def wide_role_counts(family, *, as_of: date) -> list[tuple[str, int]]:
    """How many people see every family of the authority, by role."""
    wide = roles_with(Permission.FAMILY_VIEW_ALL)
    found = Membership.objects.filter(
        on_day(as_of), authority=family.authority_id, role__in=wide, user__is_active=True
    )
    counted = found.values_list("role").annotate(Count("user", distinct=True)).order_by("role")
    return [(Role(role).label, number) for role, number in counted]


def partner_readers(family, *, as_of: date) -> int:
    """People of the lead agency who see the family under its agreement."""
    live = SharingAgreement.objects.filter(
        on_day(as_of), authority=family.authority_id, agency=family.lead_agency_id
    )
    if not live.exists():
        return 0
    return Membership.objects.filter(
        on_day(as_of),
        authority=family.authority_id,
        agency=family.lead_agency_id,
        role=Role.PARTNER,
        user__is_active=True,
    ).count()


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
