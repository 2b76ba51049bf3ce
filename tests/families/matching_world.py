"""Small people for the tests of matching, each as one agency's file made them."""

from datetime import date

from families.actions import matching
from families.choices import MatchStatus
from families.models import Address, Person, PersonMatch, SourceRecord
from tests import factories

BORN = date(2003, 5, 1)
TODAY = date(2013, 5, 22)


def somebody(agency, forename="Ava", surname="Oak", born=BORN, home="PE1 1AA", **fields):
    """A person as one agency's file made them: a person, a record, an address."""
    line = fields.pop("line", "1 Old Road")
    where = {key: fields.pop(key) for key in ("uprn", "confidential") if key in fields}
    with factories.system():
        person = Person.objects.create(
            authority=factories.authority(), forename=forename, surname=surname, date_of_birth=born
        )
        record = factories.record(person, agency=agency, key=f"S{person.pk}", **fields)
        if home or where:
            Address.objects.create(
                authority=person.authority, record=record, line_1=line, postcode=home, **where
            )
    return person


def run(on=TODAY):
    with factories.system():
        return matching.match_people(authority=factories.authority(), on=on)


def holders():
    with factories.system():
        return dict(SourceRecord.objects.values_list("source_person_id", "person_id"))


def pairs(status=MatchStatus.PROPOSED):
    with factories.system():
        return {
            frozenset(pair)
            for pair in PersonMatch.objects.filter(status=status).values_list("kept", "other")
        }
