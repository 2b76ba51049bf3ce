"""The people of every access test, and the families they are about.

`worker` leads `family`; `other_worker` has every right over a *different* family; `manager` line-
manages `worker`; `coordinator`, `analyst`, `finance`, `auditor`, `director` work for the same
authority; `partner` is of the agency that leads `partner_family`; `lapsed` of an agency whose
agreement ended; `left` had a role until last year; `far_*` have every right in another authority.
"""

from dataclasses import dataclass
from datetime import date

from agencies.choices import Role
from agencies.models import LocalAuthority, SharingAgreement, User
from families.models import Family, Person
from tests import factories


@dataclass
class Cast:
    authority: LocalAuthority
    far_authority: LocalAuthority
    people: dict[str, User]
    family: Family
    other_family: Family
    partner_family: Family
    lapsed_family: Family
    far_family: Family
    parent: Person
    child: Person

    def __getattr__(self, name: str) -> User:
        try:
            return self.__dict__["people"][name]
        except KeyError:
            raise AttributeError(name) from None


def make() -> Cast:
    here = factories.authority()
    far = factories.authority("E10000015", "Hertfordshire")
    police = factories.agency("Police")
    lapsed_agency = factories.agency("Ended Charity", kind="charity", agreement=False)
    with factories.system():
        SharingAgreement.objects.create(
            authority=here,
            agency=lapsed_agency,
            legal_basis="public task",
            starts_on=date(2012, 4, 1),
            ends_on=date(2013, 4, 1),
        )
    people = {
        name: factories.user(role, name=name.replace("_", " ").title())
        for name, role in {
            "worker": Role.LEAD_WORKER,
            "other_worker": Role.LEAD_WORKER,
            "manager": Role.LINE_MANAGER,
            "other_manager": Role.LINE_MANAGER,
            "coordinator": Role.COORDINATOR,
            "analyst": Role.ANALYST,
            "finance": Role.FINANCE,
            "auditor": Role.AUDITOR,
            "director": Role.DIRECTOR,
        }.items()
    }
    people["partner"] = factories.user(Role.PARTNER, name="Partner", agency=police)
    people["lapsed"] = factories.user(Role.PARTNER, name="Lapsed", agency=lapsed_agency)
    people["left"] = factories.user(Role.COORDINATOR, name="Left", ends_on=date(2024, 1, 1))
    people["far_worker"] = factories.user(Role.LEAD_WORKER, name="Far Worker", at=far)
    people["far_coordinator"] = factories.user(Role.COORDINATOR, name="Far Co", at=far)
    people["far_finance"] = factories.user(Role.FINANCE, name="Far Finance", at=far)
    people["nobody"] = factories.user(Role.PARTNER, name="Nobody", ends_on=date(2013, 1, 1))
    factories.post(people["worker"], line_manager=people["manager"])
    factories.post(people["other_worker"], line_manager=people["other_manager"])
    family = factories.family("Oak", lead=people["worker"])
    return Cast(
        authority=here,
        far_authority=far,
        people=people,
        family=family,
        other_family=factories.family("Elm", lead=people["other_worker"]),
        partner_family=factories.family("Ash", lead_agency=police),
        lapsed_family=factories.family("Yew", lead_agency=lapsed_agency),
        far_family=factories.family("Pine", at=far, lead=people["far_worker"]),
        parent=factories.member(family, "Jo", born=date(1980, 2, 3), relationship="parent"),
        child=factories.member(family, "Ava", born=date(2003, 5, 1)),
    )
