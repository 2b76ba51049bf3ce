"""A finance officer: a claim started, watched, followed down to a row of evidence, taken away."""

import io
from contextlib import contextmanager
from datetime import date
from hashlib import sha256

import pytest
from django.db import connection
from openpyxl import load_workbook
from playwright.sync_api import expect
from pypdf import PdfReader

from families.models import AsbIncident, Attendance, Benefit, Employment, Family
from payments.models import Claim
from tests import factories
from tests.payments.claiming import SLUG, lines_csv, read_csv

pytestmark = pytest.mark.journey

JOINED_ON = date(2013, 5, 1)
TERMS = (("2012/13", "spring"), ("2012/13", "summer"), ("2013/14", "autumn"))
LONG = 60_000  # milliseconds: the worker shares its machine with others
ANSWERS = {"Day": "31", "Month": "1", "Year": "2014"}
# Eight joined: six are funded. R1 for five: four. R3 for one: none of 5/6 of a family.
PAYABLE = 6 * 2_400 + 4 * 1_400
EARNED = 8 * 2_400 + 5 * 1_400 + 1_600


@pytest.fixture
def families(cast):
    """R1 for Oak and four Beeches, R3 for Elm, neither for Ash, and nothing known about Yew."""
    factories.preset_terms(2012, 2013)
    at_school(cast.child, absent=6)
    nuisances(cast.child)
    kim = factories.member(cast.other_family, "Kim", born=date(1979, 1, 1), relationship="parent")
    factories.evidence(
        Benefit, kim, benefit="jsa", started_on=date(2011, 1, 1), ended_on=date(2013, 5, 31)
    )
    factories.evidence(Employment, kim, started_on=date(2013, 6, 1), employer="Mill")
    at_school(factories.member(cast.partner_family, "Max", born=date(2002, 1, 1)), absent=40)
    factories.member(cast.lapsed_family, "Tia", born=date(2004, 1, 1))
    beeches = [factories.family(f"Beech{number}") for number in range(4)]
    for beech in beeches:
        at_school(factories.member(beech, "Lee", born=date(2003, 1, 1)), absent=0)
    joined = [
        cast.family,
        cast.other_family,
        cast.partner_family,
        cast.lapsed_family,
        *beeches,
    ]
    with factories.system():
        Family.objects.filter(pk__in=[one.pk for one in joined]).update(attached_on=JOINED_ON)
    return joined


def at_school(child, *, absent):
    for year, term in TERMS:
        factories.evidence(
            Attendance,
            child,
            academic_year=year,
            term=term,
            sessions_possible=120,
            sessions_authorised=4,
            sessions_unauthorised=absent,
        )


def nuisances(child):
    """Three incidents before the family joined, one in the last months."""
    days = [date(2012, 12, 1), date(2013, 1, 2), date(2013, 2, 3), date(2013, 12, 4)]
    for number, day in enumerate(days):
        factories.evidence(
            AsbIncident, child, incident_ref=f"A{number}", incident_on=day, category="noise"
        )


@contextmanager
def somebody_computing(authority):
    """Another claim of the authority has the turn: hers waits, and she sees it waiting."""
    with factories.system(), connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(hashtext(%s), %s::integer)",
            [f"claims {SLUG}", authority.pk],
        )
        yield


def test_a_claim_from_its_start_to_the_files_that_leave(visitor, cast, families, worker):
    page = visitor.sign_in(cast.finance).go("payments:claim-list").page
    visitor.faultless()
    with somebody_computing(cast.authority):
        start(visitor)
        expect(page.get_by_text("Computing the claim")).to_be_visible()
        visitor.faultless()
    until_done(visitor, "Payable by this claim")
    visitor.faultless()
    with factories.system():
        claim = Claim.objects.get()
    heading = page.get_by_role("heading", name="Payable by this claim")
    expect(heading).to_have_text(f"Payable by this claim: £{PAYABLE:,}")
    expect(page.get_by_role("link", name=f"£{EARNED:,}")).to_be_visible()
    expect(page.get_by_text(claim.digest)).to_be_visible()

    down_to_the_evidence(visitor, cast)
    visitor.go("payments:claim-detail", ref=claim.ref)
    files_agree(visitor, claim)


def start(visitor):
    page = visitor.page
    page.get_by_role("button", name="Start a new claim").click()
    for box, value in ANSWERS.items():
        page.get_by_label(box, exact=True).fill(value)
    visitor.faultless()
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_text("Families attached by then")).to_be_visible()
    visitor.faultless()
    page.get_by_role("button", name="Compute the claim").click()


def until_done(visitor, heading):
    """The page turns by itself; without scripts its link is followed until it has turned."""
    page = visitor.page
    again = page.get_by_role("link", name="Check progress")
    for _ in range(0 if visitor.scripts else 200):
        if not again.count():
            break
        again.click()
    expect(page.get_by_role("heading", name=heading)).to_be_visible(timeout=LONG)


def down_to_the_evidence(visitor, cast):
    """The lines, one family, what was found, and the very row on the page of its evidence."""
    page = visitor.page
    page.get_by_role("link", name="Lines", exact=True).click()
    visitor.faultless()
    page.get_by_role("link", name=cast.family.family_ref, exact=True).first.click()
    result = page.get_by_role("region", name="Crime, anti-social behaviour and education")
    expect(result).to_contain_text("£1,400")
    expect(result).to_contain_text("Ava: 18 of 360 sessions unauthorised, 5.0%, limit 15%")
    visitor.faultless()
    counted = result.get_by_role("table").filter(has_text="Anti-social behaviour: 4 rows counted")
    with factories.system():
        latest = AsbIncident.objects.get(incident_ref="A3")
    link = counted.locator(f"a[href$='#asb_incidents-{latest.pk}']")
    expect(link).to_have_text("Ava Oak")
    link.click()
    row = page.locator(f"#asb_incidents-{latest.pk}")
    expect(row).to_be_in_viewport()
    expect(row).to_contain_text("4 December 2013")
    visitor.faultless()


def files_agree(visitor, claim):
    """Page, CSV, XLSX, PDF and lines.csv: to the penny, with one digest."""
    page = visitor.page
    canonical = lines_csv(claim)
    assert sha256(canonical).hexdigest() == claim.digest
    assert earned(read_csv(canonical)) == EARNED * 100
    rows = read_csv(taken(page, "CSV").read_bytes())
    assert (earned(rows), {row["digest"] for row in rows}) == (EARNED * 100, {claim.digest})
    book = load_workbook(io.BytesIO(taken(page, "XLSX").read_bytes()))
    facts = dict(row[:2] for row in book["Summary"].values)
    assert facts["Digest (SHA-256)"] == claim.digest
    assert facts["Payable"] == f"£{PAYABLE:,}"
    *totals, last = [row[-1] for row in book["Totals"].values][1:]
    assert sum(totals) == last == PAYABLE
    assert sum([row[-1] for row in book["Lines"].values][1:]) == EARNED

    page.get_by_role("button", name="Make the PDF").click()
    until_done(visitor, "as of 31 January 2014")
    if visitor.scripts:  # the page of the job stays; followed by hand it leads back by itself
        page.get_by_role("button", name="See the result").click(timeout=LONG)
    words = "".join(one.extract_text() for one in PdfReader(taken(page, "PDF")).pages).split()
    assert claim.digest in "".join(words)
    said = " ".join(words)
    assert f"Payable £{PAYABLE:,}" in said
    assert f"before the funded share, £{EARNED:,} in all" in said


def earned(rows) -> int:
    return sum(int(row["amount_pence"]) for row in rows)


def taken(page, name):
    """The file behind one of the download buttons."""
    with page.expect_download() as download:
        page.get_by_role("button", name=name, exact=True).click()
    return download.value.path()
