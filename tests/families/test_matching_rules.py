"""Who is one person: the decision alone, no database."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from families.matching import Known, Strength, compare, judge

BORN = date(2003, 5, 1)
NHS, NINO, UPN = "nhs_number", "nino", "upn"


def known(person_id=1, name="ava oak", born=BORN, home="PE11AA", family=None, **ids):
    forename, _, surname = name.rpartition(" ")
    return Known(
        person_id=person_id,
        names=frozenset({(forename, surname)}),
        born_on=frozenset({born} if born else ()),
        postcodes=frozenset({home} if home else ()),
        identifiers=frozenset((k, v) for k, v in ids.items() if k != "ambiguous"),
        family_ids=frozenset({family} if family else ()),
        ambiguous=ids.get("ambiguous", False),
    )


SURE = [
    ("same number and birth date", known(upn="U1"), known(upn="U1", home="PE2")),
    ("married name", known(nhs_number="N1"), known(nhs_number="N1", name="ava elm")),
    ("one birth date missing", known(nino="X1"), known(nino="X1", born=None)),
    ("no forename, same surname", known(upn="U1"), known(upn="U1", name="oak")),
    ("name, birth date and postcode", known(), known()),
    ("another number on one side only", known(upn="U1"), known(nhs_number="N1")),
]
PROPOSED = [
    (
        "birth dates differ",
        known(upn="U1"),
        known(upn="U1", born=date(2003, 1, 5)),
        "of birth differ",
    ),
    ("another number differs", known(upn="U1", nino="A"), known(upn="U1", nino="B"), "Insurance"),
    ("twins with one number", known(upn="U1"), known(upn="U1", name="amy oak"), "names differ"),
    ("no name agrees", known(upn="U1"), known(upn="U1", name="jo elm"), "names differ"),
    ("moved house", known(), known(home="PE22BB"), "not the same postcode"),
    ("no postcode", known(), known(home=""), "not the same postcode"),
    ("names swapped", known(), known(name="oak ava"), "other way round"),
    ("numbers differ", known(upn="U1"), known(upn="U2"), "UPNs differ"),
    ("no birth date", known(), known(born=None), "no date of birth"),
    ("twice at one agency", known(), known(ambiguous=True), "knows two such people"),
]
NOTHING = [
    ("twins", known(), known(name="amy oak")),
    ("father and son of one name", known(), known(born=date(1975, 1, 1))),
    ("strangers in one house", known(), known(name="lee ash", born=date(1990, 2, 2))),
    ("namesakes far apart, one without a birth date", known(), known(born=None, home="PE9")),
]


@pytest.mark.parametrize(("one", "two"), [c[1:] for c in SURE], ids=[c[0] for c in SURE])
def test_sure(one, two):
    verdict = compare(one, two)
    assert verdict.strength is Strength.SURE and verdict.because.startswith("Same ")
    assert compare(two, one) == verdict


@pytest.mark.parametrize(
    ("one", "two", "why"), [c[1:] for c in PROPOSED], ids=[c[0] for c in PROPOSED]
)
def test_proposed_with_a_reason(one, two, why):
    verdict = compare(one, two)
    assert verdict.strength is Strength.PROPOSED and why in verdict.because
    assert compare(two, one) == verdict


@pytest.mark.parametrize(("one", "two"), [c[1:] for c in NOTHING], ids=[c[0] for c in NOTHING])
def test_nothing_to_say(one, two):
    assert compare(one, two).strength is Strength.NOTHING


def people(*known_people):
    return {one.person_id: one for one in known_people}


def test_a_chain_of_sure_pairs_becomes_one_person_kept_where_the_family_is():
    world = people(known(1, upn="U1"), known(2, upn="U1", nino="A"), known(3, nino="A", family=9))
    decided = judge(world, [(1, 2), (2, 3)])
    assert [(j.kept, j.other) for j in decided.joins] == [(3, 1), (3, 2)]
    assert decided.proposals == []


def test_a_chain_whose_ends_conflict_is_left_to_a_person():
    world = people(
        known(1, nhs_number="N1"), known(2), known(3, nhs_number="N2")
    )  # the second could be either
    decided = judge(world, [(1, 2), (2, 3), (1, 3)])
    assert decided.joins == []
    assert {(p.kept, p.other) for p in decided.proposals} == {(1, 2), (2, 3), (1, 3)}
    assert all("NHS numbers differ" in p.because for p in decided.proposals)


def test_two_people_in_families_are_never_joined_by_themselves():
    decided = judge(people(known(1, upn="U", family=1), known(2, upn="U", family=2)), [(1, 2)])
    assert decided.joins == [] and "listed in a family" in decided.proposals[0].because


def test_a_pair_kept_apart_is_neither_joined_nor_proposed_nor_joined_through_a_third():
    world = people(known(1, upn="U"), known(2, upn="U"), known(3, upn="U"))
    assert judge(world, [(1, 2)], apart={(1, 2)}) == judge({}, [])
    decided = judge(world, [(1, 2), (1, 3), (2, 3)], apart={(1, 2)})
    assert decided.joins == []
    assert {(p.kept, p.other) for p in decided.proposals} == {(1, 3), (2, 3)}


def test_too_many_alike_are_nobodys_records():
    world = people(*[known(n, upn="U") for n in range(1, 15)])
    decided = judge(world, [(1, n) for n in range(2, 15)])
    assert decided.joins == [] and len(decided.proposals) == 13


identifiers = st.fixed_dictionaries(
    {}, optional={kind: st.sampled_from(["1", "2"]) for kind in (NHS, NINO, UPN)}
)
anybody = st.builds(
    lambda name, born, home, ids: known(1, name, born, home, **ids),
    st.sampled_from(["ava oak", "amy oak", "oak ava", "ava elm", "oak"]),
    st.sampled_from([None, BORN, date(2003, 1, 5)]),
    st.sampled_from(["", "PE11AA", "PE22BB"]),
    identifiers,
)


@given(st.lists(anybody, min_size=2, max_size=6))
def test_nobody_is_ever_joined_with_somebody_whose_number_or_birth_date_differs(found):
    from dataclasses import replace
    from itertools import combinations

    world = {n: replace(one, person_id=n) for n, one in enumerate(found)}
    decided = judge(world, list(combinations(world, 2)))
    groups: dict[int, set[int]] = {}
    for join in decided.joins:
        groups.setdefault(join.kept, {join.kept}).add(join.other)
    for group in groups.values():
        for one, two in combinations(group, 2):
            for kind in (NHS, NINO, UPN):
                mine, theirs = world[one].of_kind(kind), world[two].of_kind(kind)
                assert not mine or not theirs or mine & theirs
            births = world[one].born_on | world[two].born_on
            assert len(births) <= 1
    assert {j.other for j in decided.joins}.isdisjoint(groups)
