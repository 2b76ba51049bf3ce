"""The figures of the paper of 22 May 2013, counted from what the demo stored."""

import io
from collections import Counter
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.models import Count, F, Sum

from agencies.capacity import capacity
from agencies.models import Agency, SharingAgreement, User, WorkerPost
from agencies.queries import authority_for_code
from core.system import acting_for
from families.choices import FamilyStatus, FeedKind, ImportStatus, MatchStatus
from families.models import (
    Address,
    Family,
    FamilyMember,
    FeedImport,
    LeadWorkerAssignment,
    PersonMatch,
    QuarantinedRow,
    SourceRecord,
)
from interventions.choices import ReviewStatus
from interventions.models import ActionPlan, Note, Objective, PlanAction, PlanReview, SignOff
from payments.models import Attachment, CohortTarget
from tests import factories
from tests.demo.conftest import TODAY
from troubled_families.demo import cast, load

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def above_row_level_security(demo, db):
    with factories.system():
        yield


def by_status():
    return dict(Family.objects.values_list("status").annotate(Count("pk")).order_by())


def test_450_families_of_whom_160_are_identified_70_with_connectors_64_with_partners():
    targets = dict(CohortTarget.objects.values_list("financial_year", "families"))
    assert targets == {None: 450, 2012: 150, 2013: 200, 2014: 60}
    assert by_status() == {
        FamilyStatus.WORKED_WITH: 70,
        FamilyStatus.SUPPORTED: 64,
        FamilyStatus.IDENTIFIED: 26,
    }


def test_the_police_identified_27_more_than_any_other_agency():
    named = Family.objects.values_list("identified_by__slug").annotate(Count("pk")).order_by()
    first, second = Counter(dict(named)).most_common(2)
    assert first == ("police", 27) and second[1] < 27
    assert sum(dict(named).values()) == 160


def test_fifteen_connectors_hold_seventy_families_within_their_capacity():
    posts = WorkerPost.objects.annotate(led=Count("user__led_families"))
    assert posts.count() == 15
    assert len(set(posts.values_list("agency", flat=True))) == 12
    assert set(posts.values_list("funding_pence", flat=True)) == {15_000_00}
    assert posts.filter(fte__lt=1).count() == 10
    for post in posts:
        room = capacity(
            kind=post.kind, fte=post.fte, family_worker_norm=15, capacity_set=post.capacity_set
        )
        assert 0 < post.led <= room
        assert post.line_manager.memberships.get().agency_id == post.agency_id
    assert sum(post.led for post in posts) == LeadWorkerAssignment.objects.count() == 70


def test_the_authority_calls_things_its_own_names():
    authority = authority_for_code("E06000031")
    assert authority.programme_name == "Connecting Families"
    assert "MASG" in authority.panel_name
    assert authority.family_budget_pence == 2_000_00 and authority.review_every_days == 42


def test_every_feed_came_in_whole_with_its_file_and_its_rows():
    imports = FeedImport.objects.all()
    assert set(imports.values_list("kind", flat=True)) == set(FeedKind.values)
    assert set(imports.values_list("status", flat=True)) == {ImportStatus.DONE}
    assert not imports.filter(rows_refused__gt=0).exists()
    assert imports.aggregate(new=Sum("rows_new"))["new"] > 5000
    # Placeholders in place of National Insurance numbers warn and are not used.
    columns = set(QuarantinedRow.objects.values_list("column", flat=True))
    assert columns == {"nino"}


def test_people_of_all_agencies_were_matched_and_four_are_left_to_decide():
    waiting = PersonMatch.objects.filter(status=MatchStatus.PROPOSED)
    assert waiting.count() == 4
    members = FamilyMember.objects.values("person")
    strangers = SourceRecord.objects.exclude(person__in=members)
    assert set(strangers.values_list("person", flat=True)) == {match.other_id for match in waiting}
    assert not Family.objects.filter(status=FamilyStatus.PROPOSED).exists()


def test_four_families_live_at_an_address_nobody_else_is_told():
    secret = Address.objects.filter(confidential=True)
    families = secret.values_list("record__person__memberships__family", flat=True).distinct()
    assert families.count() == 4
    shown = Address.objects.filter(confidential=False)
    assert not shown.filter(record__person__memberships__family__in=list(families)).exists()


def test_families_joined_the_programme_as_the_list_says():
    assert Attachment.objects.count() == 134
    assert set(Attachment.objects.values_list("framework", flat=True)) == {cast.FRAMEWORK}
    assert not Attachment.objects.exclude(attached_on=F("family__attached_on")).exists()


def test_plans_have_objectives_with_measures_and_actions_of_several_agencies():
    plans = ActionPlan.objects.annotate(aims=Count("objectives"))
    assert plans.filter(family__status=FamilyStatus.WORKED_WITH).count() == 70
    assert plans.filter(family__status=FamilyStatus.SUPPORTED).count() == 52
    assert all(1 <= plan.aims <= 5 for plan in plans)
    assert not Objective.objects.filter(measure="").exists()
    assert not Objective.objects.filter(members=None).exists()
    owners = PlanAction.objects.values_list("owner_agency__slug", flat=True)
    assert len(set(owners)) > 8
    assert not Note.objects.filter(happened_on__gte=TODAY).exists()


def test_reviews_are_alive_around_the_day_of_loading():
    due = PlanReview.objects.exclude(status=ReviewStatus.COMPLETE)
    assert due.count() == 70
    assert 5 <= due.filter(due_on__lt=TODAY).count() <= 15
    assert due.filter(due_on__range=(TODAY, TODAY + timedelta(days=7))).count() >= 12
    assert 8 <= due.filter(status=ReviewStatus.SIGNED_ONCE).count() <= 20
    assert not due.filter(due_on__week_day__in=(1, 7)).exists()
    done = PlanReview.objects.filter(status=ReviewStatus.COMPLETE).annotate(n=Count("sign_offs"))
    assert done.count() > 100 and set(done.values_list("n", flat=True)) == {2}
    assert not done.filter(completed_on__gt=TODAY).exists()
    assert not SignOff.objects.filter(signed_at__date__gt=TODAY).exists()


def test_one_agreement_has_run_out():
    over = SharingAgreement.objects.filter(ends_on__lte=TODAY)
    assert [agreement.agency.slug for agreement in over] == ["drink-and-drug-sense"]
    assert SharingAgreement.objects.count() == len(cast.PARTNERS)


@pytest.mark.parametrize(
    ("who", "families"),
    [
        ("connector", 8),
        ("manager", 8),
        ("coordinator", 160),
        ("analyst", 160),
        ("finance", 160),
        ("auditor", 160),
        ("director", 0),
        ("partner", 16),
        ("lapsed", 0),
        ("stranger", 0),
    ],
)
def test_everybody_of_the_cast_can_sign_in_and_sees_their_families(who, families):
    user = User.objects.get(email__startswith=f"{who}@")
    assert user.check_password(cast.PASSWORD)
    assert len(cast.SIGN_INS) == 10
    with acting_for(user), connection.cursor() as cursor:
        cursor.execute("set local role tf_worker")
        assert Family.objects.visible_to(user).count() == families
        assert Family.objects.count() == families
        cursor.execute("set local role tf_system")


def test_the_table_of_sign_ins_names_everybody():
    call_command("demo_sign_ins", stdout=(out := io.StringIO()))
    lines = out.getvalue().splitlines()
    assert cast.PASSWORD in lines[0]
    assert all(any(one.email in line for line in lines) for one in cast.SIGN_INS)
    assert max(map(len, lines)) <= 120


def test_loading_again_does_nothing():
    before = Family.objects.count(), User.objects.count(), Agency.objects.count()
    call_command("load_demo", stdout=(out := io.StringIO()), verbosity=2)
    assert "is there already" in out.getvalue()
    assert (Family.objects.count(), User.objects.count(), Agency.objects.count()) == before
    assert load.is_loaded()
