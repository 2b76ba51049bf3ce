"""The authority's own list: families, members, days, lead workers."""

from datetime import date

import pytest

from families.choices import FamilyStatus, ImportStatus
from families.models import (
    Address,
    AgencyCost,
    Family,
    FamilyMember,
    LeadWorkerAssignment,
    Person,
    QuarantinedRow,
)
from tests import factories
from tests.families.feed_files import TODAY, counted, row, send

pytestmark = pytest.mark.django_db
PARENT = row(
    "cohort",
    source_person_id="P2",
    forename="Sam",
    surname="Ash",
    date_of_birth="1980-01-01",
    relationship="parent",
)
CHILD = row("cohort")


def cohort(*rows, **options):
    return send("cohort", *rows, **options)


def family(ref="F1"):
    return Family.objects.get(family_ref=ref)


def told(done):
    with factories.system():
        found = QuarantinedRow.objects.filter(feed_import=done)
        return [(one.row_number, one.column, one.problem) for one in found]


def test_families_and_members_come_from_the_list():
    done = cohort(CHILD, PARENT, row("cohort", source_person_id="P3", family_ref="F2"))
    assert counted(done) == (3, 0, 0, 0)
    with factories.system():
        oak = family()
        assert (oak.name, oak.status, oak.identified_on) == ("Ash", FamilyStatus.IDENTIFIED, TODAY)
        assert oak.attached_on is None
        members = oak.members.order_by("relationship").values_list("relationship", "joined_on")
        assert list(members) == [("child", None), ("parent", None)]
        assert Family.objects.count() == 2


def test_days_and_status_of_an_attached_family():
    days = {
        "attached_on": "2012-06-01",
        "assessed_on": "2012-05-01",
        "plan_agreed_on": "2012-07-01",
    }
    cohort(CHILD | days, PARENT)
    with factories.system():
        oak = family()
        assert oak.status == FamilyStatus.WORKED_WITH
        assert (oak.attached_on, oak.worked_with_from) == (date(2012, 6, 1), date(2012, 6, 1))
        assert (oak.assessed_on, oak.plan_agreed_on) == (date(2012, 5, 1), date(2012, 7, 1))
        assert oak.identified_on == date(2012, 5, 1)


def test_the_list_twice_changes_nothing():
    worker = factories.user()
    rows = [CHILD | {"attached_on": "2012-06-01", "lead_worker": worker.email}, PARENT]
    cohort(*rows)
    with factories.system():
        before = list(Family.objects.values()), list(LeadWorkerAssignment.objects.values())
    assert counted(cohort(*rows)) == (0, 0, 2, 0)
    with factories.system():
        after = list(Family.objects.values()), list(LeadWorkerAssignment.objects.values())
        assert after == before
        assert not Family.pgh_event_model.objects.filter(pgh_label="update").exists()


def test_attaching_later_changes_the_family_and_keeps_the_past():
    cohort(CHILD, PARENT)
    done = cohort(CHILD | {"attached_on": "2012-06-01"}, PARENT, confirmed=True)
    assert counted(done) == (0, 2, 0, 0)
    with factories.system():
        assert family().attached_on == date(2012, 6, 1)
        assert family().status == FamilyStatus.WORKED_WITH
    assert counted(cohort(CHILD, PARENT)) == (0, 0, 2, 0)
    with factories.system():
        assert family().attached_on == date(2012, 6, 1)


def test_a_person_in_two_families_is_refused_in_both():
    done = cohort(CHILD, PARENT, CHILD | {"family_ref": "F2"})
    assert counted(done) == (1, 0, 0, 2)
    sentence = (
        "This person is listed in families F1 and F2: a person can be in one family at a time."
    )
    assert told(done) == [(2, "family_ref", sentence), (4, "family_ref", sentence)]
    with factories.system():
        assert Family.objects.count() == 1
        assert Person.objects.get().surname == "Ash"
        assert QuarantinedRow.objects.first().cells[0] == "P1"


def test_two_records_of_one_person_cannot_be_in_two_families():
    cohort(CHILD, PARENT)
    with factories.system():
        child, parent = Person.objects.order_by("pk")
        parent.records.update(person=child)
    done = cohort(CHILD, PARENT | {"family_ref": "F2"})
    assert done.rows_refused == 2


def test_different_days_of_attachment_refuse_the_family():
    done = cohort(
        CHILD | {"attached_on": "2012-06-01"},
        PARENT | {"attached_on": "2012-06-02"},
        row("cohort", source_person_id="P3", family_ref="F2"),
    )
    assert counted(done) == (1, 0, 0, 2)
    assert told(done)[0][2] == (
        "The rows of family F1 give different days of attachment: 2012-06-01 and 2012-06-02."
    )
    with factories.system():
        assert not Family.objects.filter(family_ref="F1").exists()


def test_a_known_lead_worker_leads_from_the_day_of_attachment():
    worker = factories.user()
    post = factories.post(worker)
    listed = {"attached_on": "2012-06-01", "lead_worker": worker.email.upper()}
    assert told(cohort(CHILD | listed)) == []
    with factories.system():
        lead = LeadWorkerAssignment.objects.get()
        assert (lead.user, lead.post, lead.starts_on) == (worker, post, date(2012, 6, 1))
        assert family().lead_agency == post.agency


def test_an_unknown_lead_worker_is_told_and_kept():
    done = cohort(CHILD | {"lead_worker": "who@example.org"})
    assert counted(done) == (1, 0, 0, 0)
    assert done.warnings == 1
    assert told(done)[0][:2] == (2, "lead_worker")
    with factories.system():
        assert family().listed_lead_worker == "who@example.org"
        assert family().status == FamilyStatus.IDENTIFIED
        assert not LeadWorkerAssignment.objects.exists()


def test_somebody_of_another_authority_is_unknown():
    far = factories.user(at=factories.authority("E10000015", "Hertfordshire"))
    assert cohort(CHILD | {"lead_worker": far.email}).warnings == 1


def test_the_list_does_not_undo_what_the_screen_decided():
    first, second = factories.user(), factories.user()
    rows = [CHILD | {"attached_on": "2012-06-01", "lead_worker": first.email}, PARENT]
    cohort(*rows)
    with factories.system():
        LeadWorkerAssignment.objects.update(ends_on=date(2013, 1, 1))
        LeadWorkerAssignment.objects.create(
            authority=factories.authority(),
            family=family(),
            user=second,
            starts_on=date(2013, 1, 1),
        )
    assert counted(cohort(*rows)) == (0, 0, 2, 0)
    with factories.system():
        assert LeadWorkerAssignment.objects.get(ends_on=None).user == second


def test_a_new_name_in_the_list_changes_the_lead():
    first, second = factories.user(), factories.user()
    rows = [CHILD | {"attached_on": "2012-06-01"}, PARENT]
    cohort(rows[0] | {"lead_worker": first.email}, PARENT)
    cohort(rows[0] | {"lead_worker": second.email}, PARENT, confirmed=True)
    with factories.system():
        past, present = LeadWorkerAssignment.objects.order_by("pk")
        assert (past.user, past.ends_on) == (first, TODAY)
        assert (present.user, present.starts_on, present.ends_on) == (second, TODAY, None)


def test_a_corrected_family_moves_the_membership_and_says_so():
    others = [row("cohort", source_person_id=f"X{n}", family_ref="F9") for n in range(3)]
    cohort(CHILD, PARENT, *others)
    done = cohort(CHILD | {"family_ref": "F2"}, PARENT, *others)
    assert counted(done) == (0, 1, 4, 0)
    assert told(done)[0][2].startswith("This person was listed in family F1 before")
    with factories.system():
        (member,) = FamilyMember.objects.filter(person__surname="Oak", family__family_ref="F2")
        assert member.left_on is None
        assert FamilyMember.objects.count() == 5


def test_who_has_left_stays_gone():
    cohort(CHILD, PARENT)
    with factories.system():
        FamilyMember.objects.filter(relationship="child").update(left_on=date(2013, 1, 1))
    assert counted(cohort(CHILD, PARENT)) == (0, 0, 2, 0)


def test_secret_address_of_somebody_without_one():
    hidden = {"address_line_1": "", "postcode": "", "address_confidential": "Y"}
    cohort(CHILD | hidden)
    with factories.system():
        assert Address.objects.get().confidential


def test_costs_belong_to_a_family_of_the_list():
    done = send("agency_costs", row("agency_costs"))
    assert counted(done) == (0, 0, 0, 1)
    assert told(done)[0][1] == "family_ref"
    with factories.system():
        assert not Person.objects.exists()
    cohort(CHILD)
    police = factories.agency()
    assert counted(send("agency_costs", row("agency_costs"), agency=police)) == (1, 0, 0, 0)
    with factories.system():
        cost = AgencyCost.objects.get()
        assert (cost.amount_pence, cost.family.family_ref) == (125050, "F1")


def test_another_agencys_list_refers_the_family():
    police = factories.agency()
    assert cohort(CHILD, agency=police).status == ImportStatus.DONE
    with factories.system():
        assert family().identified_by == police
