"""Lines, one family down to its evidence, the family's claims, and what is downloaded."""

import csv
import io
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import AuditEntry, Document, Job
from families.models import AsbIncident, Attendance, FamilyMember
from payments.models import Claim, ClaimLine
from tests import factories
from tests.payments.test_claim_pages import address, text

MOST_QUERIES = 12


def asked(client, url) -> list[str]:
    """The statements a page asks, without savepoints of the test's own transaction."""
    client.get(url)
    with CaptureQueriesContext(connection) as found:
        assert client.get(url).status_code == 200
    return [q["sql"] for q in found if not q["sql"].startswith(("SAVEPOINT", "RELEASE"))]


def summed(page: str) -> tuple[int, int, str]:
    """Lines, families and the sum that stand above a list."""
    lines = int(re.search(r"(\d+) lines?</p>", page)[1])
    families, pounds = re.search(
        r"About (\d+) famil\w+\. Amounts add up to <strong><span[^>]*>(£[\d,.]+)<", page
    ).groups()
    return lines, int(families), pounds


@pytest.mark.parametrize(
    ("query", "narrowed"),
    [
        ("", {}),
        ("component=R1", {"counted_as": "R1"}),
        ("component=attachment&year=2013", {"component": "attachment", "tariff_year": 2013}),
        ("outcome=not_met", {"outcome": "not_met"}),
        ("amount=yes", {"amount_pence__gt": 0}),
        ("amount=no&year=2012", {"amount_pence": 0, "tariff_year": 2012}),
        ("turned_around=on", {"component__in": ["R1", "R3"], "outcome": "met"}),
        ("component=nonsense", {}),
    ],
)
def test_the_sum_is_of_the_lines_that_are_shown(client, claimed, query, narrowed):
    client.force_login(claimed.cast.finance)
    page = text(client.get(f"{address('line-list', claimed.claim)}?{query}"))
    with factories.system():
        lines = list(ClaimLine.objects.filter(claim=claimed.claim, **narrowed))
    pence = sum(line.amount_pence for line in lines)
    assert lines
    families = len({line.family_id for line in lines})
    assert summed(page) == (len(lines), families, f"£{pence // 100:,}")


def test_a_family_is_found_by_its_reference_and_nothing_is_said_so(client, claimed):
    client.force_login(claimed.cast.finance)
    lines = address("line-list", claimed.claim)
    ref = claimed.cast.family.family_ref
    page = text(client.get(f"{lines}?q={ref.lower()}"))
    assert summed(page)[:2] == (4, 1)
    assert f">{ref}</a>" in page
    assert "No lines match" in text(client.get(f"{lines}?q=nobody"))


def test_htmx_gets_the_list_alone(client, claimed):
    client.force_login(claimed.cast.finance)
    response = client.get(address("line-list", claimed.claim), headers={"HX-Request": "true"})
    assert "<html" not in text(response)
    assert "HX-Request" in response["Vary"]


def detail(claimed, family):
    return address("line-detail", claimed.claim, family=family.ref)


def test_every_counted_row_is_shown_where_it_came_from(client, claimed):
    client.force_login(claimed.cast.finance)
    page = text(client.get(detail(claimed, claimed.cast.family)))
    with factories.system():
        rows = [
            *(("school_attendance", row.pk) for row in Attendance.objects.all()),
            *(("asb_incidents", row.pk) for row in AsbIncident.objects.all()),
        ]
    evidence = reverse("families:evidence-list", kwargs={"ref": claimed.cast.family.ref})
    for kind, pk in rows:
        assert f'href="{evidence}#{kind}-{pk}"' in page
    assert "School attendance: 3 rows counted" in page
    assert "Anti-social behaviour: 5 rows counted" in page
    assert "Ava: 18 of 360 sessions unauthorised, 5.0%, limit 15%" in page
    assert "Before the family joined: <strong>4</strong>" in page
    assert re.search(r"Police, offences\.csv, row 2, received", page)
    assert "£700" in page
    # and the anchors are where they are said to be
    there = text(client.get(evidence))
    for kind, pk in rows:
        assert f'id="{kind}-{pk}"' in there


def test_the_page_says_how_the_amount_arises(client, claimed):
    client.force_login(claimed.cast.finance)
    elm = text(client.get(detail(claimed, claimed.cast.other_family)))
    assert "in work on 210 of the last 210 days, 182 needed" in elm
    assert "£800</span> for families that joined in 2012-13" in elm
    assert "£800</span> for one family" in elm
    oak = text(client.get(detail(claimed, claimed.cast.family)))
    assert "Nothing" in oak  # claimed in other claims
    assert "work provision in the last 6 months" in oak


def test_what_an_earlier_claim_asked_for_is_linked(client, claimed):
    from tests.payments.conftest import computed

    later = computed(claimed.cast, as_of=claimed.claim.as_of.replace(month=6, day=30))
    client.force_login(claimed.cast.finance)
    page = text(client.get(address("line-detail", later, family=claimed.cast.family.ref)))
    assert "£700 was claimed before" in page
    assert f'href="{detail(claimed, claimed.cast.family)}#R1"' in page


def test_a_row_that_left_the_family_since_is_owned_up_to(client, claimed):
    with factories.system():
        FamilyMember.objects.filter(person=claimed.cast.child).delete()
    client.force_login(claimed.cast.finance)
    page = text(client.get(detail(claimed, claimed.cast.family)))
    assert "3 counted rows are no longer among" in page
    assert "5 counted rows are no longer among" in page


def test_opening_a_family_of_a_claim_is_written_down(client, claimed):
    client.force_login(claimed.cast.auditor)
    client.get(detail(claimed, claimed.cast.family))
    with factories.system():
        entry = AuditEntry.objects.get(event="claim_line.read")
    assert (entry.family_id, entry.user_id) == (claimed.cast.family.pk, claimed.cast.auditor.pk)


def test_a_family_that_is_not_in_the_claim_is_not_there(client, claimed):
    client.force_login(claimed.cast.finance)
    for family in (claimed.cast.lapsed_family, claimed.cast.far_family):
        assert client.get(detail(claimed, family)).status_code == 404
    client.force_login(claimed.cast.worker)
    assert client.get(detail(claimed, claimed.cast.family)).status_code == 404


@pytest.mark.parametrize(
    ("person", "status"),
    [("finance", 200), ("auditor", 200), ("worker", 403), ("other_worker", 404)],
)
def test_a_familys_claims(client, claimed, person, status):
    client.force_login(claimed.cast.people[person])
    page = client.get(reverse("payments:family-claim-list", args=[claimed.cast.family.ref]))
    assert page.status_code == status
    if status == 200:
        assert "Claim as of 31 May 2013" in text(page)
        assert "£700" in text(page)


def test_a_family_that_never_joined_has_no_claims(client, claimed):
    client.force_login(claimed.cast.finance)
    page = text(
        client.get(reverse("payments:family-claim-list", args=[claimed.cast.lapsed_family.ref]))
    )
    assert "has not joined a programme that pays" in page


def test_the_numbers_of_the_targets_open_to_their_families(client, claimed):
    client.force_login(claimed.cast.finance)
    attached = reverse("payments:attachment-list")
    assert "13 families" in text(client.get(attached))
    assert "12 families" in text(client.get(f"{attached}?year=2012"))
    assert "1 family<" in text(client.get(f"{attached}?year=2013"))
    assert "No family joined in that year" in text(client.get(f"{attached}?year=2014"))
    client.force_login(claimed.cast.worker)
    assert client.get(attached).status_code == 403


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_downloads_carry_the_claims_digest_and_are_written_down(client, claimed, kind):
    client.force_login(claimed.cast.auditor)
    response = client.get(address(f"statement-{kind}", claimed.claim))
    content = b"".join(response.streaming_content)
    assert response["Content-Disposition"].endswith(f'.{kind}"')
    if kind == "csv":
        rows = list(csv.DictReader(io.StringIO(content.decode())))
        assert {row["digest"] for row in rows} == {claimed.claim.digest}
        assert len(rows) == 4 * 13
        assert b"Ava" not in content
    with factories.system():
        entry = AuditEntry.objects.get(event=f"claim.exported_{kind}")
    assert entry.details["digest"] == claimed.claim.digest
    assert entry.user_id == claimed.cast.auditor.pk


@pytest.mark.parametrize("kind", ["csv", "xlsx", "pdf"])
@pytest.mark.parametrize(("person", "status"), [("coordinator", 403), ("far_finance", 404)])
def test_who_may_not_export_does_not(client, claimed, kind, person, status):
    client.force_login(claimed.cast.people[person])
    assert client.get(address(f"statement-{kind}", claimed.claim)).status_code == status


def test_the_pdf_is_made_in_a_job_once_and_then_given_out(client, claimed):
    client.force_login(claimed.cast.finance)
    pdf = address("statement-pdf", claimed.claim)
    assert client.get(pdf)["Location"] == address("claim-detail", claimed.claim)
    for _ in range(2):
        waiting = client.post(pdf)
        with factories.system():
            job = Job.objects.get()
        assert waiting["Location"] == reverse("core:job-detail", args=[job.ref])
    with factories.system():
        kept = Document.objects.create(
            authority_id=claimed.cast.authority.pk,
            name="claim.pdf",
            content_type="application/pdf",
            sha256="0" * 64,
            size=4,
            content=b"%PDF",
        )
        Claim.objects.filter(pk=claimed.claim.pk).update(pdf=kept)
    client.force_login(claimed.cast.finance)
    given = client.get(pdf)
    assert given["Content-Type"] == "application/pdf"
    assert b"".join(given.streaming_content) == b"%PDF"


def test_lines_that_no_longer_give_the_digest_are_not_exported(client, claimed):
    with factories.system():
        Claim.objects.filter(pk=claimed.claim.pk).update(digest="0" * 64)
    client.force_login(claimed.cast.finance)
    refused = client.get(address("statement-csv", claimed.claim), follow=True)
    assert "do not give its digest" in text(refused)


def test_pages_ask_few_questions(client, claimed):
    client.force_login(claimed.cast.finance)
    ref = claimed.cast.family.ref
    for url in (
        reverse("payments:claim-list"),
        reverse("payments:claim-add"),
        reverse("payments:attachment-list"),
        address("claim-detail", claimed.claim),
        address("line-list", claimed.claim),
        detail(claimed, claimed.cast.family),
        reverse("payments:family-claim-list", args=[ref]),
    ):
        statements = asked(client, url)
        assert len(statements) <= MOST_QUERIES, (url, statements)
