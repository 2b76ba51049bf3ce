"""Small worlds for tests: each function makes one thing, inside `system_work`.

    family = factories.family(name="Oak")
    ava = factories.member(family, forename="Ava", born=date(2003, 5, 1))
    factories.evidence(Offence, ava, offence_ref="O1", offence_on=day, proven=True)

Reading rows back in a test: `with factories.system(): ...`, because the last request may have
left its own person acting.
"""

from datetime import date
from functools import partial, wraps
from itertools import count

from agencies.choices import AgencyKind, PostKind, Role
from agencies.models import (
    Agency,
    AuthorityCode,
    LocalAuthority,
    Membership,
    Partnership,
    SchoolTerm,
    SharingAgreement,
    User,
    WorkerPost,
)
from core.system import system_work
from families.choices import FamilyStatus, FeedKind, ImportStatus
from families.models import (
    Address,
    Family,
    FamilyMember,
    FeedImport,
    LeadWorkerAssignment,
    Person,
    SourceRecord,
)
from interventions.choices import PlanStatus
from interventions.models import ActionPlan, Objective, PlanAction, PlanReview

PASSWORD = "a long enough pass phrase"
LONG_AGO = date(2012, 4, 1)
system = partial(system_work, "test data")
_number = count(1)


def _made_by_system(make):
    @wraps(make)
    def made(*args, **kwargs):
        with system():
            return make(*args, **kwargs)

    return made


@_made_by_system
def authority(code="E06000031", name="Peterborough", **fields) -> LocalAuthority:
    """The authority with this code, with its own agency and partnership."""
    found = LocalAuthority.objects.filter(gss_code=code).first()
    if found:
        return found
    made = LocalAuthority.objects.create(
        gss_code=code, name=name, official_name=name, kind="unitary", region="East", **fields
    )
    AuthorityCode.objects.create(code=code, authority=made)
    own = Agency.objects.create(
        slug=f"{name.lower()}-council",
        name=f"{name} council",
        kind=AgencyKind.COUNCIL,
        own_authority=made,
    )
    Partnership.objects.create(authority=made, agency=own, starts_on=LONG_AGO)
    return made


@_made_by_system
def agency(name="Police", kind=AgencyKind.POLICE, at=None, agreement=True) -> Agency:
    """A partner agency of an authority, with an agreement for everything unless told not."""
    made, _ = Agency.objects.get_or_create(
        slug=name.lower().replace(" ", "-"), defaults={"name": name, "kind": kind}
    )
    at = at or authority()
    Partnership.objects.get_or_create(authority=at, agency=made, starts_on=LONG_AGO)
    if agreement:
        SharingAgreement.objects.get_or_create(
            authority=at,
            agency=made,
            starts_on=LONG_AGO,
            defaults={"ends_on": date(2099, 1, 1), "legal_basis": "public task"},
        )
    return made


@_made_by_system
def user(role=Role.LEAD_WORKER, *, name="", at=None, agency=None, ends_on=None) -> User:
    """Somebody with one role for one authority, through its own agency unless told."""
    number = next(_number)
    at = at or authority()
    made = User.objects.create_user(
        f"person{number}@example.org", PASSWORD, name=name or f"{Role(role).label} {number}"
    )
    Membership.objects.create(
        user=made,
        authority=at,
        agency=agency or at.own_agency,
        role=role,
        starts_on=LONG_AGO,
        ends_on=ends_on,
    )
    return made


@_made_by_system
def post(worker, *, line_manager=None, kind=PostKind.CONNECTOR, fte="1.00", **fields) -> WorkerPost:
    membership = worker.memberships.get()
    return WorkerPost.objects.create(
        authority=membership.authority,
        agency=membership.agency,
        user=worker,
        line_manager=line_manager,
        kind=kind,
        fte=fte,
        starts_on=LONG_AGO,
        **fields,
    )


@_made_by_system
def family(name="Oak", *, at=None, lead=None, since=LONG_AGO, **fields) -> Family:
    """A family; with `lead`, that person leads it (through the newest post, if any)."""
    at = at or authority()
    number = next(_number)
    values = {
        "family_ref": f"F{number:04}",
        "identified_on": LONG_AGO,
        "identified_by": at.own_agency,
        "lead_agency": at.own_agency,
        "status": FamilyStatus.WORKED_WITH if lead else FamilyStatus.IDENTIFIED,
        "worked_with_from": since if lead else None,
    } | fields
    made = Family.objects.create(authority=at, name=name, **values)
    if lead:
        LeadWorkerAssignment.objects.create(
            authority=at,
            family=made,
            user=lead,
            post=lead.posts.order_by("-pk").first(),
            starts_on=since,
        )
    return made


@_made_by_system
def member(family, forename="Ava", *, born=None, relationship="child", **fields) -> Person:
    """A person in a family, known to the authority's own agency."""
    joined, left = fields.pop("joined_on", None), fields.pop("left_on", None)
    person = Person.objects.create(
        authority=family.authority,
        forename=forename,
        surname=fields.pop("surname", family.name),
        date_of_birth=born,
        **fields,
    )
    FamilyMember.objects.create(
        authority=family.authority,
        family=family,
        person=person,
        relationship=relationship,
        joined_on=joined,
        left_on=left,
    )
    record(person)
    return person


@_made_by_system
def record(person, *, agency=None, key="", **fields) -> SourceRecord:
    """An agency's record of a person; the authority's own agency unless told."""
    return SourceRecord.objects.get_or_create(
        authority=person.authority,
        agency=agency or person.authority.own_agency,
        source_person_id=key or f"P{person.pk}",
        defaults={
            "person": person,
            "forename": person.forename,
            "surname": person.surname,
            "date_of_birth": person.date_of_birth,
        }
        | fields,
    )[0]


@_made_by_system
def address(person, *, line_1="1 Old Road", postcode="PE1 1AA", confidential=False) -> Address:
    return Address.objects.create(
        authority=person.authority,
        record=record(person),
        line_1=line_1,
        postcode=postcode,
        confidential=confidential,
    )


@_made_by_system
def feed_import(at=None, *, agency=None, kind=FeedKind.OFFENCES, **fields) -> FeedImport:
    at = at or authority()
    return FeedImport.objects.create(
        authority=at,
        agency=agency or at.own_agency,
        kind=kind,
        file_name=f"{kind}.csv",
        status=ImportStatus.DONE,
        **fields,
    )


@_made_by_system
def evidence(model, person, *, agency=None, **fields):
    """One evidence row of a person, as if imported."""
    return model.objects.create(
        authority=person.authority,
        record=record(person, agency=agency),
        feed_import=feed_import(person.authority, agency=agency),
        row_number=2,
        **fields,
    )


@_made_by_system
def plan(family, *, agreed_on=LONG_AGO, review_due_on=None) -> ActionPlan:
    made = ActionPlan.objects.create(
        authority=family.authority,
        family=family,
        status=PlanStatus.AGREED if agreed_on else PlanStatus.DRAFT,
        agreed_on=agreed_on,
    )
    if review_due_on:
        PlanReview.objects.create(
            authority=family.authority, family=family, plan=made, due_on=review_due_on
        )
    return made


@_made_by_system
def objective(plan, title="Back to school", **fields) -> Objective:
    return Objective.objects.create(
        authority=plan.authority,
        family=plan.family,
        plan=plan,
        title=title,
        **{"problem": "school"} | fields,
    )


@_made_by_system
def action(plan, title="Walk to school together", **fields) -> PlanAction:
    return PlanAction.objects.create(
        authority=plan.authority, family=plan.family, plan=plan, title=title, **fields
    )


@_made_by_system
def preset_terms(first=2010, last=2016) -> None:
    """The preset school terms of rules.md 1, for the academic years starting in these years."""
    for year in range(first, last + 1):
        label = f"{year}/{(year + 1) % 100:02}"
        for term, starts, ends in (
            ("autumn", date(year, 9, 1), date(year, 12, 31)),
            ("spring", date(year + 1, 1, 1), date(year + 1, 4, 30)),
            ("summer", date(year + 1, 5, 1), date(year + 1, 8, 31)),
        ):
            SchoolTerm.objects.get_or_create(
                authority=None,
                academic_year=label,
                term=term,
                defaults={"first_on": starts, "last_on": ends},
            )
