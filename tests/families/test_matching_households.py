"""Households found by address, and the command that finds them."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from families.actions import matching
from families.models import Family
from tests import factories
from tests.families.matching_world import BORN, TODAY, run, somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def police(db):
    return factories.agency("Police")


@pytest.fixture
def schools(db):
    return factories.agency("Schools", kind="education")


def parent_and_child(agency, surname="Oak", **where):
    return (
        somebody(agency, "Jo", surname, date(1980, 2, 3), **where),
        somebody(agency, "Ava", surname, BORN, **where),
    )


def test_a_parent_and_a_child_at_one_address_become_a_family_to_look_at(police):
    parent, child = parent_and_child(police)
    partner = somebody(police, "Lee", "Ash", date(1979, 3, 3), home="PE1 1AA", line="1, Old Road")
    assert run().families == ["M-00001"]
    with factories.system():
        family = Family.objects.get()
        members = dict(family.members.values_list("person", "relationship"))
    assert (family.name, family.status, family.identified_on) == ("Oak", "proposed", TODAY)
    assert members == {parent.pk: "parent", child.pk: "child", partner.pk: "parent"}


def test_the_property_number_goes_before_the_written_address(police, schools):
    parent_and_child(police, uprn="100090000001", line="Flat 1, 9 High Street")
    parent_and_child(schools, "Elm", uprn="100090000002", line="Flat 2, 9 High Street")
    somebody(schools, "Kit", "Elm", date(2005, 1, 1), line="flat 2 9 high street")
    report = run()
    assert report.families == ["M-00001", "M-00002"] and report.members == 5


@pytest.mark.parametrize(
    "where", [{"confidential": True}, {"home": "", "line": "1 Old Road"}, {"line": ""}]
)
def test_a_secret_or_incomplete_address_brings_nobody_together(police, where):
    parent_and_child(police, **where)
    assert run().families == []


def test_a_refuge_stays_secret_when_only_one_source_says_so(police, schools):
    parent_and_child(police)
    somebody(schools, "Eve", "Ash", date(1985, 1, 1), confidential=True)
    assert run().families == []


def test_a_hostel_two_adults_and_two_children_are_not_families(police):
    for n in range(8):
        parent_and_child(police, f"Name{n}", line="Hostel")
    somebody(police, "Jo", "Fir", date(1980, 1, 1), line="2 Old Road")
    somebody(police, "Al", "Fir", date(1970, 1, 1), line="2 Old Road")
    somebody(police, "Di", "Yew", date(2005, 1, 1), line="3 Old Road")
    somebody(police, "Ed", "Yew", date(2003, 1, 1), line="3 Old Road")
    assert run().families == []


def test_people_of_a_known_family_and_their_address_are_left_alone(police):
    family = factories.family()
    mother = factories.member(family, "Jo", born=date(1980, 2, 3), relationship="parent")
    factories.address(mother)
    parent_and_child(police)
    report = run()
    assert report.families == []
    with factories.system():
        assert Family.objects.get().members.count() == 1


def test_somebody_found_later_joins_the_family_proposed_for_the_address(police, schools):
    parent_and_child(police)
    run()
    somebody(schools, "Ben", "Oak", date(2006, 1, 1))
    report = run()
    assert (report.families, report.members) == ([], 1)
    with factories.system():
        assert Family.objects.get().members.count() == 3


def test_another_authoritys_people_are_not_looked_at(police):
    far = factories.authority("E10000015", "Hertfordshire")
    parent_and_child(police)
    with factories.system():
        assert matching.match_people(authority=far, on=TODAY).families == []


def test_the_command_says_what_it_did(police):
    parent_and_child(police)
    out = StringIO()
    call_command("match_people", authority="E06000031", stdout=out)
    assert out.getvalue().splitlines() == [
        "Peterborough: 0 people joined to a record of the same person; 0 pairs to decide (0 new).",
        "1 family found by address (M-00001 to M-00001); 2 people placed.",
    ]
    call_command("match_people", authority="E06000031", stdout=(out := StringIO()))
    assert "No new family found by address." in out.getvalue()


def test_the_command_refuses_in_one_sentence(db):
    with pytest.raises(CommandError, match="is not an authority's code") as refused:
        call_command("match_people", authority="Peterborough")
    assert refused.value.returncode == 2
    with pytest.raises(CommandError, match="No English upper-tier authority") as refused:
        call_command("match_people", authority="E99999999")
    assert refused.value.returncode == 1
