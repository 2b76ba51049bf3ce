"""What crosses rooms: the programme in figures, and where each person starts their day."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.cache import cache
from django.db import connection
from django.utils import timezone

from agencies.capacity import capacity
from agencies.choices import PostKind, Role
from agencies.permissions import ROLE_PERMISSIONS, Permission, memberships_of
from core import charts
from core.periods import financial_year_name
from families.choices import FamilyStatus

KEPT_FOR_SECONDS = 60
CURRENT = (FamilyStatus.IDENTIFIED, FamilyStatus.SUPPORTED, FamilyStatus.WORKED_WITH)


@dataclass(frozen=True)
class Start:
    """Where a person begins: an authority's figures, the caseload, the list, or nothing yet."""

    page: str  # figures | caseload | list | nothing
    authority: object = None
    roles: frozenset = frozenset()

    def may(self, permission: Permission) -> bool:
        return any(permission in ROLE_PERMISSIONS[role] for role in self.roles)


def start_of(user, *, on: date) -> Start:
    """By role; somebody with several authorities starts with the first, never with a mixture."""
    memberships = memberships_of(user, on=on)
    for page, permission in (
        ("figures", Permission.FIGURES_VIEW),
        ("caseload", Permission.PLAN_EDIT),
    ):
        for membership in memberships:
            if permission in ROLE_PERMISSIONS[membership.role]:
                here = {m.role for m in memberships if m.authority_id == membership.authority_id}
                return Start(page, membership.authority, frozenset(here))
    return Start("list" if memberships else "nothing")


def programme_figures(authority, *, as_of: date) -> dict:
    """The dashboard of one authority, counted at most once a minute by one statement.

    Whoever calls this has FIGURES_VIEW there; PostgreSQL asks again when it counts.
    """
    key = f"figures:{authority.pk}:{as_of}"
    figures = cache.get(key)
    if figures is None:
        with connection.cursor() as cursor:
            cursor.execute("select app.programme_figures(%s, %s)", [authority.pk, as_of])
            (counted,) = cursor.fetchone()
        if counted is None:
            return {}
        figures = counted | {"counted_at": timezone.now()}
        cache.set(key, figures, KEPT_FOR_SECONDS)
    return _told(figures, authority)


def _told(figures, authority) -> dict:
    statuses = figures["statuses"]
    total = next((t["families"] for t in figures["targets"] if t["year"] is None), None)
    return figures | {
        "identified": sum(n for status, n in statuses.items() if status != "proposed"),
        "worked_with": statuses.get(FamilyStatus.WORKED_WITH, 0),
        "supported": statuses.get(FamilyStatus.SUPPORTED, 0),
        "not_yet": statuses.get(FamilyStatus.IDENTIFIED, 0),
        "closed": statuses.get(FamilyStatus.CLOSED, 0),
        "target": total,
        "kinds": _kinds(figures["posts"], authority),
        "agencies_chart": _agencies_chart(figures["by_agency"]),
        "years_chart": _years_chart(figures),
    }


def _kinds(posts, authority) -> list[dict]:
    """Posts, full-time equivalents, capacity and families led, by kind of post."""
    kinds: dict[str, dict] = {}
    for post in posts:
        kind = PostKind(post["kind"])
        line = kinds.setdefault(
            kind,
            {
                "label": kind.label,
                "posts": 0,
                "fte": Decimal(0),
                "capacity": 0,
                "led": 0,
                "funding_pence": 0,
            },
        )
        fte = Decimal(str(post["fte"]))
        holds = capacity(
            kind=kind,
            fte=fte,
            family_worker_norm=authority.family_worker_norm,
            capacity_set=post["capacity_set"],
        )
        line["posts"] += post["posts"]
        line["fte"] += fte * post["posts"]
        line["capacity"] += holds * post["posts"]
        line["led"] += post["led"]
        line["funding_pence"] += post["funding_pence"]
    for line in kinds.values():
        line["fte"] = f"{line['fte']:.2f}".rstrip("0").rstrip(".")
    return [kinds[kind] for kind in PostKind if kind in kinds]


def _agencies_chart(by_agency):
    if not by_agency:
        return None
    return charts.bars(
        "Families identified, by agency",
        [one["name"] for one in by_agency],
        [one["families"] for one in by_agency],
        name="Families",
        first="Agency",
        horizontal=True,
    )


def _years_chart(figures):
    """The families agreed for each year beside those that joined in it."""
    targets = {t["year"]: t["families"] for t in figures["targets"] if t["year"] is not None}
    joined = {int(year): families for year, families in figures["joined"].items()}
    years = sorted(targets.keys() | joined.keys())
    if not years:
        return None
    return charts.grouped_bars(
        "Families agreed for each year, and families that joined",
        [financial_year_name(year) for year in years],
        [
            ("Agreed", [targets.get(year, 0) for year in years]),
            ("Joined", [joined.get(year, 0) for year in years]),
        ],
        first="Financial year",
    )


def starts_with_claims(start: Start) -> bool:
    """Finance officers come for the claims: those stand first on their page."""
    return Role.FINANCE in start.roles


def services_answer() -> list[str]:
    """The services that do not answer, in words; empty when all is well."""
    silent = []
    try:
        with connection.cursor() as cursor:
            cursor.execute("select 1")
    except Exception:  # noqa: BLE001 - any failure means the same to a load balancer
        silent.append("the database")
    try:
        cache.get("ready")
    except Exception:  # noqa: BLE001
        silent.append("the cache")
    return silent
