"""Matching against the database: what is joined, proposed and undone."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from families.actions import matching
from families.choices import MatchStatus
from families.models import Address, FamilyMember, Person, PersonMatch, SourceRecord
from families.queries.matching import matches_to_decide
from tests import factories
from tests.families.matching_world import BORN, holders, pairs, run, somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def police(db):
    return factories.agency("Police")


@pytest.fixture
def schools(db):
    return factories.agency("Schools", kind="education")


def test_names_are_compared_without_accents_case_and_hyphens(police, schools):
    one = somebody(police, "Zoë", "O'Neill-Smith")
    two = somebody(schools, "ZOE", "Oneill Smith", home="pe11aa")
    assert run().joined == 1
    assert set(holders().values()) == {one.pk} and two.pk != one.pk


def test_running_again_changes_nothing(police, schools):
    somebody(police)
    somebody(schools)
    somebody(police, "Ben", born=date(2001, 1, 1))
    somebody(schools, "Ben", born=date(2001, 1, 1), home="PE9 9ZZ")
    somebody(police, "Jo", born=date(1980, 1, 1))
    first = run()
    assert (first.joined, first.to_decide, first.new_to_decide) == (1, 1, 1)
    assert first.families == ["M-00001"]
    with factories.system():
        before = list(PersonMatch.objects.order_by("pk").values()), holders()
        members = list(FamilyMember.objects.order_by("pk").values())
    again = run()
    assert (again.joined, again.new_to_decide, again.families, again.members) == (0, 0, [], 0)
    with factories.system():
        assert (list(PersonMatch.objects.order_by("pk").values()), holders()) == before
        assert list(FamilyMember.objects.order_by("pk").values()) == members


def test_an_identifier_that_is_unusable_joins_nobody(police, schools):
    somebody(police, upn="B801200005001", unusable=["upn"])
    somebody(schools, "Ava", "Elm", home="", upn="B801200005001")
    assert run().joined == 0 and pairs() == set()


def test_twins_and_namesakes_at_one_agency_stay_apart(police, schools):
    twins = somebody(police, "Ava"), somebody(police, "Amy")
    same_name = somebody(police, "Tom"), somebody(police, "Tom"), somebody(schools, "Tom")
    report = run()
    assert report.joined == 0
    assert pairs() == {
        frozenset({one.pk, two.pk}) for one in same_name for two in same_name if one != two
    }
    assert not any(twins[0].pk in pair for pair in pairs())


def test_a_proposal_whose_ground_is_gone_goes_too(police, schools):
    somebody(police)
    wrong = somebody(schools, home="PE9 9ZZ")
    assert run().to_decide == 1
    with factories.system():
        wrong.records.update(date_of_birth=date(1999, 1, 1))
    assert run().to_decide == 0


def test_a_proposal_that_becomes_sure_is_joined(police, schools):
    somebody(police, nhs_number="9434765919")
    later = somebody(schools, home="PE9 9ZZ")
    assert run().to_decide == 1
    with factories.system():
        later.records.update(nhs_number="943 476 5919")
    report = run()
    assert (report.joined, report.to_decide) == (1, 0)
    assert len(pairs(MatchStatus.JOINED)) == 1


def test_kept_apart_is_never_proposed_again_even_after_other_joins(police, schools):
    housing = factories.agency("Housing")
    one, two = somebody(police), somebody(schools, home="PE9 9ZZ")
    run()
    with factories.system():
        matching.keep_apart(match=matches_to_decide(one.authority).get(), by=factories.user())
    third = somebody(housing, home="PE9 9ZZ")  # surely the second, so not the first either
    report = run()
    assert (report.joined, report.to_decide) == (1, 0)
    assert holders()[f"S{third.pk}"] == two.pk


def test_a_decision_is_made_once(police, schools):
    somebody(police)
    somebody(schools, home="PE9 9ZZ")
    run()
    by = factories.user()
    with factories.system():
        match = matches_to_decide(factories.authority()).get()
        matching.join(match=match, by=by)
        with pytest.raises(matching.CannotJoin, match="has been decided: same person"):
            matching.keep_apart(match=match, by=by)


def test_two_of_one_family_are_not_joined(police):
    family = factories.family()
    one = factories.member(family, "Ava", born=BORN)
    two = factories.member(family, "Ava", born=BORN)
    run()
    with factories.system(), pytest.raises(matching.CannotJoin, match="the same family"):
        matching.join(match=matches_to_decide(family.authority).get(), by=factories.user())
    assert set(holders().values()) == {one.pk, two.pk}


def test_the_person_in_a_family_is_kept_and_learns_what_was_missing(schools):
    early = somebody(schools, upn="B801200005001", born=BORN, home="")
    family = factories.family()
    child = factories.member(family, "Ava", born=None)
    with factories.system():
        child.records.update(upn="B801200005001")
    assert run().joined == 1
    assert set(holders().values()) == {child.pk}
    with factories.system():
        child.refresh_from_db()
        assert child.date_of_birth == BORN
        matching.part(match=PersonMatch.objects.get(), by=factories.user())
        child.refresh_from_db()
    assert child.date_of_birth is None
    assert set(holders().values()) == {child.pk, early.pk}
    assert run().joined == 0 and pairs() == set()


def test_an_address_secret_to_one_agency_is_secret_to_all_and_stays_so(police, schools):
    somebody(police, confidential=True)
    somebody(schools)
    assert run().joined == 1
    with factories.system():
        matching.part(match=PersonMatch.objects.get(), by=factories.user())
        assert set(Address.objects.values_list("confidential", flat=True)) == {True}


def state():
    with factories.system():
        return (
            sorted(SourceRecord.objects.values_list("pk", "person")),
            sorted(FamilyMember.objects.values_list("pk", "person")),
            list(
                Person.objects.order_by("pk").values_list("pk", "forename", "date_of_birth", "sex")
            ),
        )


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_parting_is_the_exact_inverse_of_joining_in_any_order(db, data):
    authority, by = factories.authority(), factories.user()
    forenames = data.draw(st.lists(st.sampled_from(["", "Ava"]), min_size=3, max_size=6))
    births = data.draw(
        st.lists(
            st.sampled_from([None, BORN, date(2003, 1, 5)]),
            min_size=len(forenames),
            max_size=len(forenames),
        )
    )
    agency = authority.own_agency
    world = [
        somebody(agency, forename, born=born, home="")
        for forename, born in zip(forenames, births, strict=True)
    ]
    for person in data.draw(st.sets(st.sampled_from(world), max_size=2)):
        family = factories.family()
        with factories.system():
            FamilyMember.objects.create(
                authority=authority, family=family, person=person, relationship="child"
            )
    before = state()
    joined = []
    loose = list(world)
    while len(loose) > 1 and data.draw(st.booleans()):
        kept, other = data.draw(st.permutations(loose))[:2]
        with factories.system():
            match = PersonMatch.objects.create(
                authority=authority, kept=kept, other=other, because="a guess"
            )
            matching.join(match=match, by=by)
        joined.append(match)
        loose.remove(other)
        assert other.pk not in {person for _, person in state()[0]}
    for match in data.draw(st.permutations(joined)):
        with factories.system():
            matching.part(match=match, by=by)
    assert state() == before
