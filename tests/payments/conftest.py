"""Twelve attached families of the cast's authority, and a claim computed for them."""

from dataclasses import dataclass
from datetime import date

import pytest

from families.models import (
    AsbIncident,
    Attendance,
    Benefit,
    Employment,
    Family,
    WorkProgrammeStart,
)
from payments.actions import claims
from payments.models import Claim
from tests import factories
from tests.cast import Cast

SLUG = "troubled-families-2012"
AS_OF = date(2013, 5, 31)


@dataclass
class ClaimWorld:
    """Oak earns R1 and R2, Elm earns R3, Ash joined in the second year, ten more only joined."""

    cast: Cast
    claim: Claim


def _attached(family, on):
    Family.objects.filter(pk=family.pk).update(attached_on=on)


def _schooling(child):
    terms = [("2011/12", "summer"), ("2012/13", "autumn"), ("2012/13", "spring")]
    for number, (year, term) in enumerate(terms):
        factories.evidence(
            Attendance,
            child,
            academic_year=year,
            term=term,
            sessions_possible=120,
            sessions_authorised=4,
            sessions_unauthorised=5 + number,
        )


@pytest.fixture
def attached(cast):
    """The families, attached, with their evidence; nothing claimed yet."""
    factories.preset_terms(2010, 2014)
    police = factories.agency("Police")
    _schooling(cast.child)
    days = [date(2012, 2, 1), date(2012, 3, 1), date(2012, 4, 1), date(2012, 5, 1)]
    for number, day in enumerate([*days, date(2013, 2, 3)]):
        factories.evidence(
            AsbIncident,
            cast.child,
            agency=police,
            incident_ref=f"A{number}",
            incident_on=day,
            category="noise",
        )
    factories.evidence(
        WorkProgrammeStart, cast.parent, kind="work_programme", started_on=date(2013, 3, 1)
    )
    kim = factories.member(cast.other_family, "Kim", born=date(1979, 1, 1), relationship="parent")
    factories.evidence(
        Benefit, kim, benefit="jsa", started_on=date(2011, 1, 1), ended_on=date(2012, 10, 31)
    )
    factories.evidence(Employment, kim, started_on=date(2012, 11, 1), employer="Mill")
    with factories.system():
        _attached(cast.family, date(2012, 6, 1))
        _attached(cast.other_family, date(2012, 7, 1))
        _attached(cast.partner_family, date(2013, 4, 10))
    for number in range(10):
        family = factories.family(f"Beech{number}")
        with factories.system():
            _attached(family, date(2012, 8, 1))
    return cast


def computed(cast, as_of=AS_OF) -> Claim:
    with factories.system():
        return claims.compute_now(
            authority=cast.authority, framework=SLUG, as_of=as_of, by=cast.finance
        )


@pytest.fixture
def claimed(attached):
    """The claim of 31 May 2013 as a draft."""
    return ClaimWorld(attached, computed(attached))
