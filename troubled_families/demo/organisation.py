"""Who works there: agencies, agreements, people who sign in, posts. Written in bulk."""

from datetime import date, timedelta
from decimal import Decimal

from django.contrib.auth.hashers import make_password

from agencies.choices import PostKind, Role
from agencies.models import (
    Agency,
    LocalAuthority,
    Membership,
    Partnership,
    SharingAgreement,
    User,
    WorkerPost,
)
from agencies.queries import authority_for_code
from core.periods import APRIL
from payments.models import CohortTarget
from troubled_families.demo import cast
from troubled_families.demo.invention import email_of

BEGAN_ON = date(2012, 4, 1)
POSTS_BEGAN_ON = date(2012, 7, 2)
LEGAL_BASIS = "Children Act 2004 s.10 and s.11; Crime and Disorder Act 1998 s.115"
LAPSED_DAYS_AGO = 40


def build(*, today: date) -> LocalAuthority:
    """The authority as it calls things, with everybody who works with its programme."""
    authority = authority_for_code(cast.AUTHORITY)
    authority.programme_name = cast.PROGRAMME
    authority.panel_name = cast.PANEL
    authority.family_budget_pence = cast.FAMILY_BUDGET_PENCE
    authority.save()
    CohortTarget.objects.bulk_create(
        CohortTarget(
            authority=authority, framework=cast.FRAMEWORK, financial_year=year, families=families
        )
        for year, families in cast.TARGETS.items()
    )
    agencies = _agencies(authority, today)
    users = _users()
    _memberships(authority, agencies, users)
    _posts(authority, agencies, users, today)
    return authority


def _agencies(authority, today: date) -> dict[str, Agency]:
    Agency.objects.bulk_create(
        [Agency(slug=one.slug, name=one.name, kind=one.kind) for one in cast.PARTNERS],
        ignore_conflicts=True,
    )
    agencies = Agency.objects.in_bulk([one.slug for one in cast.PARTNERS], field_name="slug")
    Partnership.objects.bulk_create(
        [
            Partnership(authority=authority, agency=agency, starts_on=BEGAN_ON)
            for agency in agencies.values()
        ]
    )
    SharingAgreement.objects.bulk_create(
        [
            SharingAgreement(
                authority=authority,
                agency=agencies[one.slug],
                categories=list(one.sees),
                legal_basis=LEGAL_BASIS,
                starts_on=BEGAN_ON,
                ends_on=today - timedelta(days=LAPSED_DAYS_AGO)
                if one.slug == cast.LAPSED
                else _next_april(today, years=1),
            )
            for one in cast.PARTNERS
        ]
    )
    far = authority_for_code(cast.FAR_AUTHORITY)
    for council in (authority.own_agency, far.own_agency):
        agencies[council.slug] = council
    return agencies


def _users() -> dict[str, User]:
    """Everybody, by e-mail. One password for all; it is hashed once."""
    people = {one.email: one.name for one in cast.SIGN_INS}
    people |= {email_of(name, agency): name for name, agency, _, _ in cast.CONNECTORS}
    people |= {email_of(name, agency): name for agency, name in cast.LINE_MANAGERS.items()}
    password = make_password(cast.PASSWORD)
    made = [User(email=email, name=name, password=password) for email, name in people.items()]
    return {user.email: user for user in User.objects.bulk_create(made)}


def _memberships(authority, agencies, users) -> None:
    far = authority_for_code(cast.FAR_AUTHORITY)
    rows = [(one.email, one.role, one.agency, one.authority) for one in cast.SIGN_INS]
    rows += [
        (email_of(name, agency), Role.LEAD_WORKER, agency, cast.AUTHORITY)
        for name, agency, _, _ in cast.CONNECTORS
    ]
    rows += [
        (email_of(name, agency), Role.LINE_MANAGER, agency, cast.AUTHORITY)
        for agency, name in cast.LINE_MANAGERS.items()
    ]
    where = {cast.AUTHORITY: authority, cast.FAR_AUTHORITY: far}
    Membership.objects.bulk_create(
        Membership(
            user=users[email],
            authority=where[code],
            agency=agencies[agency],
            role=role,
            starts_on=BEGAN_ON,
        )
        for email, role, agency, code in dict.fromkeys(rows)
    )


def _posts(authority, agencies, users, today: date) -> None:
    WorkerPost.objects.bulk_create(
        WorkerPost(
            authority=authority,
            agency=agencies[agency],
            user=users[email_of(name, agency)],
            line_manager=users[email_of(cast.LINE_MANAGERS[agency], agency)],
            kind=PostKind.CONNECTOR,
            fte=Decimal(hundredths) / 100,
            funding_pence=cast.POST_FUNDING_PENCE,
            funded_until=_next_april(today) - timedelta(days=1),
            starts_on=POSTS_BEGAN_ON,
        )
        for name, agency, hundredths, _ in cast.CONNECTORS
    )


def _next_april(today: date, *, years: int = 0) -> date:
    """The next 1 April, or that many years later."""
    first = today.replace(month=APRIL, day=1)
    return first.replace(year=first.year + years + (first <= today))
