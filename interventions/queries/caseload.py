"""The caseload: whose families, what is overdue, and how full each post is."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from agencies.capacity import capacity
from agencies.permissions import Permission, roles_with
from core import sql

SQL = Path(__file__).parent.parent / "sql"
QUIET_AFTER_DAYS = 14
NEVER = date.max


@dataclass(frozen=True)
class Post:
    """A worker's post and how many families it leads of those it can hold."""

    name: str
    ref: str
    own: bool
    agency: str
    fte: Decimal
    families: int
    capacity: int


@dataclass(frozen=True)
class Caseload:
    families: list[dict]
    own: list[Post]
    team: list[Post]


def caseload_of(*, on: date, worker: str = "", sort: str = "") -> Caseload:
    """The acting person's caseload in one statement, what needs attention first."""
    found = sql.value(
        SQL / "caseload.sql",
        today=on,
        worker=worker,
        coordinator_roles=roles_with(Permission.REVIEW_SIGN_COORDINATOR),
    )
    families = [_judged(family, on=on) for family in found["families"]]
    posts = [_post(post) for post in found["posts"]]
    return Caseload(
        families=_sorted(families, sort),
        own=[post for post in posts if post.own],
        team=[post for post in posts if not post.own],
    )


def _judged(family: dict, *, on: date) -> dict:
    """The days that matter, counted, and whether they ask for attention."""
    review_on = _day(family["review_on"])
    last_on = _day(family["last_contact_on"])
    quiet = (on - last_on).days if last_on else None
    family["review_overdue"] = review_on is not None and review_on < on
    family["days_since_contact"] = quiet
    family["quiet"] = quiet is None or quiet > QUIET_AFTER_DAYS
    family["needs"] = (
        not family["review_overdue"],
        not family["overdue_actions"],
        family["plan_status"] == "agreed",
        not family["quiet"],
    )
    family["needs_attention"] = not all(family["needs"])
    family["review_sort"] = review_on or NEVER
    return family


def _sorted(families: list[dict], sort: str) -> list[dict]:
    orders = {
        "name": lambda one: one["name"].lower(),
        "review": lambda one: one["review_sort"],
        "contact": lambda one: -1 * _or_many(one["days_since_contact"]),
        "actions": lambda one: -1 * one["open_actions"],
    }
    families = sorted(families, key=lambda one: (one["name"].lower(), one["family_ref"]))
    chosen = orders.get(sort.removeprefix("-"), lambda one: (one["needs"], one["review_sort"]))
    return sorted(families, key=chosen, reverse=sort.startswith("-"))


def _or_many(days: int | None) -> int:
    return 99_999 if days is None else days


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _post(row: dict) -> Post:
    fte = Decimal(row["fte"])
    return Post(
        name=row["name"],
        ref=row["ref"],
        own=row["own"],
        agency=row["agency"],
        fte=fte,
        families=row["families"],
        capacity=capacity(
            kind=row["kind"],
            fte=fte,
            family_worker_norm=row["norm"],
            capacity_set=row["capacity_set"],
        ),
    )
