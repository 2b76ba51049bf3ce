"""Identifiers against the published vectors, and the traps around them."""

import csv
from pathlib import Path

import pytest

from families.feeds import identifiers

CHECKS = {"upn": identifiers.upn, "nhs": identifiers.nhs, "nino": identifiers.nino}


def vectors():
    with (Path(__file__).parent / "identifier_vectors.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["identifier"] in CHECKS:
                good = row["expected"].startswith("valid")
                yield pytest.param(row["identifier"], row["value"], good, id=row["value"])


@pytest.mark.parametrize(("name", "value", "good"), vectors())
def test_published_vectors(name, value, good):
    assert CHECKS[name](value) == (value, good)


@pytest.mark.parametrize("authority", [838, 839, 940, 941, 942, 943])
def test_authorities_newer_than_the_library_are_known(authority):
    from stdnum.gb.upn import calc_check_digit

    number = f"{authority}402324017"
    assert identifiers.upn(calc_check_digit(number) + number)[1]


def test_a_number_of_no_authority_is_refused():
    from stdnum.gb.upn import calc_check_digit

    number = "999402324017"
    assert not identifiers.upn(calc_check_digit(number) + number)[1]


@pytest.mark.parametrize("text", ["943 476 5919", "943-476-5919", " 9434765919 "])
def test_an_nhs_number_may_be_spaced(text):
    assert identifiers.nhs(text) == ("9434765919", True)


@pytest.mark.parametrize("text", ["٩٤٣٤٧٦٥٩١٩", "943476591", "94347659190", "943476591A"])
def test_an_nhs_number_has_ten_plain_digits(text):
    assert not identifiers.nhs(text)[1]


@pytest.mark.parametrize("prefix", ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ", "DA", "FA", "AO"])
def test_prefixes_that_are_never_given(prefix):
    assert not identifiers.nino(f"{prefix}123456C")[1]


@pytest.mark.parametrize("text", ["ab 12 34 56 c", "AB123456"])
def test_a_national_insurance_number_in_other_clothes(text):
    assert identifiers.nino(text)[1]


@pytest.mark.parametrize(
    ("sent", "kept"), [("pe11xy", "PE1 1XY"), ("SW1A 1AA", "SW1A 1AA"), ("e1  6an", "E1 6AN")]
)
def test_postcodes_are_written_one_way(sent, kept):
    assert identifiers.postcode(sent) == (kept, True)


@pytest.mark.parametrize("sent", ["PE1", "PE1 1C1", "PE1 1CI", "12345", "ZZ99"])
def test_what_is_not_a_postcode(sent):
    assert not identifiers.postcode(sent)[1]


@pytest.mark.parametrize(
    ("sent", "kept", "good"),
    [
        ("000100090000", "100090000", True),
        ("100090000000", "100090000000", True),
        ("1000900000001", "1000900000001", False),
        ("0", "", False),
        ("10009A", "10009A", False),
    ],
)
def test_property_references(sent, kept, good):
    assert identifiers.uprn(sent) == (kept, good)
