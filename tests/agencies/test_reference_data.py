from collections import Counter
from datetime import date

import pytest

from agencies import queries
from agencies.actions.reference import load_reference_data
from agencies.models import Agency, AuthorityCode, LocalAuthority, Partnership, SchoolTerm, Ward
from tests import factories

pytestmark = pytest.mark.django_db
IN_2012 = date(2012, 4, 1)


@pytest.fixture
def loaded(db):
    with factories.system():
        load_reference_data()


def in_2012():
    return LocalAuthority.objects.exclude(starts_on__gt=IN_2012)


def test_the_152_upper_tier_authorities_of_2012(loaded):
    assert in_2012().count() == 152
    assert Counter(in_2012().values_list("region", flat=True)) == {
        "London": 33,
        "North West": 23,
        "South East": 19,
        "South West": 16,
        "Yorkshire and The Humber": 15,
        "West Midlands": 14,
        "North East": 12,
        "East of England": 11,
        "East Midlands": 9,
    }
    kinds = Counter(in_2012().values_list("kind", flat=True))
    assert kinds["county"] == 27 and kinds["metropolitan district"] == 36
    assert kinds["london borough"] == 32 and kinds["unitary"] == 56


def test_153_authorities_exist_today(loaded):
    assert LocalAuthority.objects.filter(ends_on=None).count() == 153


@pytest.mark.parametrize(
    ("code", "ends_on", "successors"),
    [
        ("E06000028", date(2019, 4, 1), {"E06000058"}),
        ("E10000009", date(2019, 4, 1), {"E06000058", "E06000059"}),
        ("E10000021", date(2021, 4, 1), {"E06000061", "E06000062"}),
        ("E10000006", date(2023, 4, 1), {"E06000063", "E06000064"}),
        ("E10000002", date(2020, 4, 1), {"E06000060"}),
    ],
)
def test_successors(loaded, code, ends_on, successors):
    authority = queries.authority_for_code(code)
    assert authority.ends_on == ends_on
    assert set(authority.successors.values_list("gss_code", flat=True)) == successors


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("E06000048", "E06000057"),
        ("E08000020", "E08000037"),
        ("E08000016", "E08000038"),
        ("E08000019", "E08000039"),
    ],
)
def test_every_code_an_authority_ever_had_finds_it(loaded, old, new):
    assert queries.authority_for_code(old) == queries.authority_for_code(new)
    assert queries.authority_for_code(f" {old.lower()} ").gss_code == new


def test_a_code_of_nobody_and_a_text_that_is_no_code(loaded):
    with pytest.raises(LocalAuthority.DoesNotExist, match="E99999999 since April 2012"):
        queries.authority_for_code("E99999999")
    with pytest.raises(ValueError, match="“Peterborough” is not an authority's code"):
        queries.authority_for_code("Peterborough")


def test_each_authority_has_its_own_agency_and_works_with_it(loaded):
    assert Agency.objects.filter(own_authority=None).count() == 0
    assert Agency.objects.count() == LocalAuthority.objects.count() == 161
    peterborough = queries.authority_for_code("E06000031")
    assert peterborough.own_agency.slug == "peterborough-council"
    assert queries.agency_for_slug("", authority=peterborough) == peterborough.own_agency
    assert Partnership.objects.filter(agency=peterborough.own_agency).count() == 1
    slugs = set(Agency.objects.values_list("slug", flat=True))
    assert {"dorset-council", "dorset-county-council", "kent-council"} <= slugs


def test_an_agency_that_does_not_work_here_is_refused_with_those_that_do(loaded):
    with pytest.raises(Agency.DoesNotExist, match="It works with: peterborough-council"):
        queries.agency_for_slug("leeds-council", authority=queries.authority_for_code("E06000031"))


def test_preset_terms(loaded):
    terms = SchoolTerm.objects.filter(authority=None)
    assert terms.count() == 3 * 23
    days = {
        (term.term, term.first_on, term.last_on) for term in terms.filter(academic_year="2013/14")
    }
    assert days == {
        ("autumn", date(2013, 9, 1), date(2013, 12, 31)),
        ("spring", date(2014, 1, 1), date(2014, 4, 30)),
        ("summer", date(2014, 5, 1), date(2014, 8, 31)),
    }
    assert terms.first().academic_year == "2008/09" and terms.last().academic_year == "2030/31"


def test_wards_of_the_demo_areas(loaded):
    of = Counter(Ward.objects.values_list("district__authority__name", flat=True))
    assert of == {"Peterborough": 22, "Cambridgeshire": 98, "Hertfordshire": 176, "Kent": 20}


def test_loading_again_changes_nothing_and_keeps_what_an_authority_decided(loaded):
    with factories.system():
        LocalAuthority.objects.filter(name="Kent").update(programme_name="Our Families", region="?")
        before = list(AuthorityCode.objects.order_by("code").values_list("code", "authority"))
        load_reference_data()
    kent = queries.authority_for_code("E10000016")
    assert (kent.programme_name, kent.region) == ("Our Families", "South East")
    assert list(AuthorityCode.objects.order_by("code").values_list("code", "authority")) == before
    assert Agency.objects.count() == 161 and SchoolTerm.objects.count() == 69
    assert Partnership.objects.count() == 161
