"""Every page of ours, how it is asked for, and what each person of the cast gets.

page: (method, URL arguments -> names in the world, one letter a person in the order of
`test_permission_matrix.PEOPLE`). Pages are about the Oak family, which `worker` leads.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

from django.contrib.auth.models import Permission
from django.utils import timezone

from agencies.models import User
from core.models import Job
from families.models import ColumnMapping, FamilyUserObjectPermission, Offence
from interventions.models import AssessedMember, Assessment, Note
from payments.models import Attachment, Claim, ClaimLine, ClaimTotal, Determination
from tests import factories
from tests.cast import Cast

ROOMS = ("troubled_families.", "payments.", "interventions.", "families.", "agencies.", "core.")

FAMILY, CLAIM, IMPORT = {"ref": "family"}, {"ref": "claim"}, {"ref": "import"}
# worker, other_worker, manager, other_manager | coordinator, analyst, finance, auditor
# | director, partner, lapsed, left, nobody | far_worker, far_coordinator, far_finance
EVERYBODY = ".... .... ..... ..."  # each sees their own share of it
SENT_ON = ">>>> >>>> >>>>> >>>"
WITH_THE_FAMILY = ".-.- .... ----- ---"
WORKS_ON_THE_PLAN = ".-.- .xxx ----- ---"
DECIDES_ON_THE_FAMILY = "x-x- .xxx ----- ---"
TAKES_FILES_IN = "xxxx x.xx xxxxx xxx"
SEES_CLAIMS = "xxxx .... xxxxx x.."
SEES_THE_CLAIM = "---- .... ----- ---"
TAKES_THE_CLAIM_AWAY = "---- xx>> ----- ---"

PAGES: dict[str, tuple[str, dict[str, str], str]] = {
    "home-detail": ("get", {}, ">>>> .... .>>.. >.."),
    "health-live": ("get", {}, EVERYBODY),
    "health-ready": ("get", {}, EVERYBODY),
    "page-help": ("get", {}, EVERYBODY),
    "page-accessibility": ("get", {}, EVERYBODY),
    "page-privacy": ("get", {}, EVERYBODY),
    "core:draft-keep": ("post", {}, EVERYBODY),
    "core:draft-drop": ("post", {}, SENT_ON),
    "core:job-detail": ("get", {"ref": "job"}, ".--- ---- ----- ---"),
    "families:family-list": ("get", {}, EVERYBODY),
    "families:family-search": ("post", {}, SENT_ON),
    "families:family-export": ("post", {}, SEES_CLAIMS),
    "families:family-detail": ("get", FAMILY, WITH_THE_FAMILY),
    "families:family-allocate": ("get", FAMILY, DECIDES_ON_THE_FAMILY),
    "families:family-close": ("get", FAMILY, DECIDES_ON_THE_FAMILY),
    "families:evidence-list": ("get", FAMILY, WITH_THE_FAMILY),
    "families:access-list": ("get", FAMILY, WITH_THE_FAMILY),
    "families:access-grant": ("get", FAMILY, DECIDES_ON_THE_FAMILY),
    "families:access-end": ("post", {"ref": "family", "cover": "cover"}, "x-x- -xxx ----- ---"),
    "families:import-list": ("get", {}, TAKES_FILES_IN),
    "families:import-new": ("get", {}, TAKES_FILES_IN),
    "families:mapping-list": ("get", {}, TAKES_FILES_IN),
    "families:mapping-new": ("get", {}, TAKES_FILES_IN),
    "families:mapping-edit": ("get", {"pk": "mapping"}, "---- x.xx ----- ---"),
    "families:import-detail": ("get", IMPORT, "xxxx x.xx xxx-- ---"),
    "families:import-export": ("post", IMPORT, "xxxx x.xx xxx-- ---"),
    "families:import-confirm": ("post", IMPORT, "xxxx x409xx xxx-- ---"),
    "families:import-discard": ("post", IMPORT, "xxxx x409xx xxx-- ---"),
    "interventions:caseload-list": ("get", {}, EVERYBODY),
    "interventions:review-list": ("get", {}, EVERYBODY),
    "interventions:review-batch": ("get", {}, EVERYBODY),
    "interventions:plan-detail": ("get", FAMILY, WITH_THE_FAMILY),
    "interventions:plan-agree": ("get", FAMILY, WORKS_ON_THE_PLAN),
    "interventions:objective-add": ("get", FAMILY, WORKS_ON_THE_PLAN),
    "interventions:objective-change": (
        "get",
        {"ref": "family", "objective_ref": "objective"},
        WORKS_ON_THE_PLAN,
    ),
    "interventions:action-add": ("get", FAMILY, WORKS_ON_THE_PLAN),
    "interventions:action-change": (
        "get",
        {"ref": "family", "action_ref": "action"},
        WORKS_ON_THE_PLAN,
    ),
    "interventions:action-mark": (
        "post",
        {"ref": "family", "action_ref": "action"},
        ">->- >xxx ----- ---",
    ),
    "interventions:note-list": ("get", FAMILY, WITH_THE_FAMILY),
    "interventions:note-add": ("get", FAMILY, WORKS_ON_THE_PLAN),
    "interventions:assessment-list": ("get", FAMILY, WITH_THE_FAMILY),
    "interventions:assessment-add": ("get", FAMILY, WORKS_ON_THE_PLAN),
    "interventions:assessment-detail": (
        "get",
        {"ref": "family", "assessment_ref": "assessment"},
        WITH_THE_FAMILY,
    ),
    "interventions:family-review-list": ("get", FAMILY, WITH_THE_FAMILY),
    "interventions:review-detail": (
        "get",
        {"ref": "family", "review_ref": "review"},
        WITH_THE_FAMILY,
    ),
    "payments:claim-list": ("get", {}, SEES_CLAIMS),
    "payments:claim-add": ("get", {}, "xxxx xx.x xxxxx xx."),
    "payments:attachment-list": ("get", {}, SEES_CLAIMS),
    "payments:claim-detail": ("get", CLAIM, SEES_THE_CLAIM),
    "payments:claim-progress": ("get", CLAIM, "---- >>>> ----- ---"),
    "payments:claim-recompute": ("post", CLAIM, "---- xx>x ----- ---"),
    "payments:claim-withdraw": ("get", CLAIM, "---- xx.x ----- ---"),
    "payments:line-list": ("get", CLAIM, SEES_THE_CLAIM),
    "payments:line-detail": ("get", {"ref": "claim", "family": "family"}, SEES_THE_CLAIM),
    "payments:statement-pdf": ("get", CLAIM, TAKES_THE_CLAIM_AWAY),
    "payments:statement-xlsx": ("get", CLAIM, TAKES_THE_CLAIM_AWAY),
    "payments:statement-csv": ("get", CLAIM, TAKES_THE_CLAIM_AWAY),
    "payments:family-claim-list": ("get", FAMILY, "x-x- .... ----- ---"),
}


@dataclass
class World:
    """The cast, and the refs that URLs take."""

    cast: Cast
    refs: dict[str, object] = field(default_factory=dict)

    def arguments(self, kwargs: dict[str, str]) -> dict[str, object]:
        return {name: self.refs[what] for name, what in kwargs.items()}

    def missing(self, kwargs: dict[str, str]) -> dict[str, object]:
        """The same URL for something that does not exist."""
        return {
            name: 987654321 if isinstance(self.refs[what], int) else "zzzzzzzzzzzz"
            for name, what in kwargs.items()
        }


def make(cast: Cast) -> World:
    """One of everything about the Oak family."""
    today = timezone.localdate()
    plan = factories.plan(cast.family, review_due_on=today - timedelta(days=3))
    objective = factories.objective(plan)
    action = factories.action(plan, objective=objective, owner_agency=cast.authority.own_agency)
    feed_import = factories.feed_import(cast.authority)
    offence = factories.evidence(
        Offence, cast.child, offence_ref="O1", offence_on=date(2013, 1, 2), proven=True
    )
    world = World(cast)
    with factories.system():
        review = plan.reviews.get()
        note(cast, "First visit")
        assessment = Assessment.objects.create(
            authority=cast.authority,
            family=cast.family,
            assessed_on=date(2013, 1, 2),
            assessed_by=cast.worker,
        )
        AssessedMember.objects.create(
            authority=cast.authority,
            family=cast.family,
            assessment=assessment,
            person=cast.child,
        )
        job = Job.objects.create(
            task="core.tasks.seal_audit_trail", title="Sealing", requested_by=cast.worker
        )
        claim, line = claimed(cast, offence)
        mapping = ColumnMapping.objects.create(
            authority=cast.authority,
            agency=cast.authority.own_agency,
            kind="offences",
            name="Police file",
        )
        cover = FamilyUserObjectPermission.objects.create(
            user=cast.people["other_manager"],
            content_object=cast.other_family,
            permission=Permission.objects.get(codename="cover_family"),
            reason="Cover for leave",
            granted_by=cast.coordinator,
            ends_on=today + timedelta(days=7),
        )
    world.refs = {
        "family": cast.family.ref,
        "objective": objective.ref,
        "action": action.ref,
        "review": review.ref,
        "assessment": assessment.ref,
        "job": job.ref,
        "import": feed_import.ref,
        "claim": claim.ref,
        "line": line.pk,
        "mapping": mapping.pk,
        "cover": cover.pk,
    }
    return world


def note(cast: Cast, text: str, by: User | None = None) -> Note:
    return Note.objects.create(
        authority=cast.authority,
        family=cast.family,
        happened_on=date(2013, 1, 2),
        kind="visit",
        text=text,
        written_by=by or cast.worker,
        agency=cast.authority.own_agency,
    )


def claimed(cast: Cast, offence: Offence) -> tuple[Claim, ClaimLine]:
    """A draft claim with one line for the Oak family and one finding that counted an offence."""
    claim = Claim.objects.create(
        authority=cast.authority,
        framework="troubled-families-2012",
        as_of=date(2014, 1, 31),
        status="draft",
        digest="0" * 64,
        computed_at=timezone.now(),
    )
    attachment = Attachment.objects.create(
        authority=cast.authority,
        family=cast.family,
        framework="troubled-families-2012",
        attached_on=date(2012, 6, 1),
    )
    Determination.objects.create(
        authority=cast.authority,
        claim=claim,
        family=cast.family,
        as_of=claim.as_of,
        findings=[
            {
                "component": "R1",
                "rule": "offending_reduced",
                "outcome": "not_met",
                "because": "1 proven offence in the last six months",
                "figures": {},
                "evidence": {"offences": [offence.pk]},
            }
        ],
    )
    line = ClaimLine.objects.create(
        authority=cast.authority,
        claim=claim,
        family=cast.family,
        attachment=attachment,
        family_ref=cast.family.family_ref,
        attached_on=attachment.attached_on,
        framework=claim.framework,
        tariff_year=2012,
        component="attachment",
        counted_as="attachment",
        outcome="met",
        amount_pence=100,
        reasons="attached on 1 June 2012",
    )
    ClaimTotal.objects.create(
        authority=cast.authority,
        claim=claim,
        tariff_year=2012,
        component="attachment",
        families=1,
        valid=1,
        valid_to_date=1,
        funded_before=0,
        funded=0,
        unit_pence=100,
        payable_pence=0,
    )
    return claim, line


def grow(world: World) -> None:
    """More of everything that a page might list one query at a time."""
    cast = world.cast
    agency = factories.agency("Probation", "probation")
    with factories.system():
        oak = cast.family.actionplans.get()
    for number in range(6):
        worker = factories.user(agency=agency)
        factories.post(worker, line_manager=cast.manager)
        family = factories.family(f"Beech{number}", lead=cast.worker, identified_by=agency)
        factories.member(family, f"Kim{number}", born=date(2004, 1, 1))
        plan = factories.plan(family, review_due_on=timezone.localdate())
        factories.action(plan, owner_agency=agency, due_on=date(2013, 1, 1))
        child = factories.member(cast.family, f"Max{number}", born=date(2005, 1, 1 + number))
        objective = factories.objective(oak, f"Goal {number}", due_on=date(2013, 3, 1))
        factories.action(oak, f"Step {number}", objective=objective, owner_agency=agency)
        factories.evidence(
            Offence,
            child,
            agency=agency,
            offence_ref=f"G{number}",
            offence_on=date(2013, 2, 1),
            proven=True,
        )
        factories.address(child, line_1=f"{number} New Road")
        factories.feed_import(cast.authority, agency=agency)
        with factories.system():
            note(cast, f"Visit {number}", by=worker)
