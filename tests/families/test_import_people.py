"""Who is one person, what they are called, where they live, and what stays secret."""

import pytest

from families.models import Address, Benefit, Person, SourceRecord
from tests import factories
from tests.families.feed_files import PERSON, counted, record, row, send

pytestmark = pytest.mark.django_db


def benefit(**cells):
    return row("benefits", **cells)


def test_one_key_of_one_agency_is_one_person_whatever_the_feed():
    send("benefits", row("benefits"))
    send("offences", row("offences"))
    with factories.system():
        assert (Person.objects.count(), SourceRecord.objects.count()) == (1, 1)


def test_the_same_key_of_another_agency_is_another_person():
    send("benefits", row("benefits"))
    send("offences", row("offences"), agency=factories.agency())
    with factories.system():
        assert Person.objects.count() == 2


def test_an_empty_cell_never_erases_what_is_known():
    send("benefits", benefit())
    bare = dict.fromkeys(PERSON, "") | {"source_person_id": "P1", "surname": "Oak"}
    assert counted(send("benefits", benefit(**bare))) == (0, 0, 1, 0)
    with factories.system():
        assert record().forename == "Ava"
        assert str(Person.objects.get().date_of_birth) == "2003-05-01"


def test_a_corrected_name_changes_the_record_and_the_person():
    send("benefits", benefit())
    done = send("benefits", benefit(surname="Ash"), confirmed=True)
    assert counted(done) == (0, 1, 0, 0)
    with factories.system():
        assert Person.objects.get().surname == "Ash"
        (before,) = SourceRecord.pgh_event_model.objects.all()
        assert before.surname == "Oak"


def test_the_authoritys_own_record_names_the_person():
    """Joined people: the own agency's record wins, however new the other one is."""
    police = factories.agency()
    send("benefits", benefit())
    send("offences", row("offences", surname="Ook"), agency=police)
    with factories.system():
        own, theirs = SourceRecord.objects.order_by("pk")
        theirs.person = own.person
        theirs.save()
    send("offences", row("offences", surname="Oook"), agency=police, confirmed=True)
    with factories.system():
        assert own.person.surname == "Oak"
    send("benefits", benefit(surname="Oakes"), confirmed=True)
    with factories.system():
        assert Person.objects.get(pk=own.person_id).surname == "Oakes"


def test_two_names_for_one_key_are_told():
    done = send("benefits", benefit(), benefit(start_date="2012-02-01", surname="Elm", forename=""))
    assert done.warnings == 1
    with factories.system():
        (problem,) = done.problems.all()
        assert (problem.row_number, problem.column) == (3, "source_person_id")
        assert Person.objects.get().surname == "Oak"
        assert Benefit.objects.count() == 2


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"address_line_1": "", "postcode": ""}, ("1 Old Road", "PE1 1AA", "100")),
        ({"address_line_1": "", "postcode": "pe1 1aa"}, ("1 Old Road", "PE1 1AA", "100")),
        ({"address_line_1": "2 New Road"}, ("2 New Road", "PE1 1AA", "")),
        ({"address_line_1": "", "postcode": "PE2 2BB"}, ("", "PE2 2BB", "")),
        ({"postcode": "PE2 2BB", "uprn": "200"}, ("1 Old Road", "PE2 2BB", "200")),
    ],
)
def test_an_address_is_one_thing(cells, expected):
    send("benefits", benefit(uprn="100"))
    send("benefits", benefit(**cells), confirmed=True)
    with factories.system():
        home = Address.objects.get()
        assert (home.line_1, home.postcode, home.uprn) == expected


def test_no_address_makes_no_row():
    send("benefits", benefit(address_line_1="", postcode=""))
    with factories.system():
        assert not Address.objects.exists()


def test_what_is_secret_is_secret_in_every_agencys_record():
    school = factories.agency("School", "education")
    send("school_attendance", row("school_attendance"), agency=school)
    send("cohort", row("cohort", source_person_id="L1"))
    with factories.system():
        listed = record("L1")
        SourceRecord.objects.filter(agency=school).update(person=listed.person)
    send("cohort", row("cohort", source_person_id="L1", address_confidential="Y"), confirmed=True)
    with factories.system():
        assert set(Address.objects.values_list("confidential", flat=True)) == {True}
    police = factories.agency()
    send("offences", row("offences", address_line_1="", postcode=""), agency=police)
    with factories.system():
        SourceRecord.objects.filter(agency=police).update(person=listed.person)
    send("offences", row("offences"), agency=police, confirmed=True)
    with factories.system():
        assert Address.objects.get(record__agency=police).confidential
    send("cohort", row("cohort", source_person_id="L1", address_confidential="N"), confirmed=True)
    with factories.system():
        assert not Address.objects.filter(confidential=True).exists()
