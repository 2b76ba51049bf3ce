"""The finance officer's pages: who sees them, what they say, what starts and stops a claim."""

import re
from datetime import date

import pytest
from django.urls import reverse

from core import formats
from core.models import Job
from payments.models import Claim, ClaimLine, ClaimTotal
from tests import factories
from tests.payments.conftest import AS_OF, SLUG, computed

FORM = {
    "framework": SLUG,
    "as_of_day": "31",
    "as_of_month": "5",
    "as_of_year": "2013",
}


def text(response) -> str:
    return response.content.decode()


def card(page: str, label: str) -> str:
    """The figure above a label of the dashboard cards."""
    before = page[: page.index(f">{label}<")]
    return re.findall(r"app-card__figure\">([^<]+)<", before)[-1]


def address(name, claim, **kwargs):
    return reverse(f"payments:{name}", kwargs={"ref": claim.ref, **kwargs})


def answers(cast, **changes):
    return FORM | {"authority": str(cast.authority.pk)} | changes


@pytest.mark.parametrize("page", ["claim-detail", "line-list"])
@pytest.mark.parametrize(
    ("person", "status"),
    [
        ("finance", 200),
        ("auditor", 200),
        ("coordinator", 200),
        ("analyst", 200),
        ("worker", 404),
        ("director", 404),
        ("partner", 404),
        ("left", 404),
        ("far_finance", 404),
    ],
)
def test_a_claim_is_seen_by_those_who_may(client, claimed, page, person, status):
    client.force_login(claimed.cast.people[person])
    assert client.get(address(page, claimed.claim)).status_code == status


@pytest.mark.parametrize(
    ("person", "may_compute", "may_export"),
    [("finance", True, True), ("auditor", False, True), ("coordinator", False, False)],
)
def test_buttons_are_there_for_those_who_may_press_them(
    client, claimed, person, may_compute, may_export
):
    client.force_login(claimed.cast.people[person])
    page = text(client.get(address("claim-detail", claimed.claim)))
    assert ("Compute again" in page) is may_compute
    assert ("Download" in page) is may_export


def test_who_may_look_but_not_compute_is_told_so(client, claimed):
    client.force_login(claimed.cast.auditor)
    for page in ("claim-recompute", "claim-withdraw"):
        assert client.post(address(page, claimed.claim)).status_code == 403
    assert client.get(reverse("payments:claim-add")).status_code == 403
    client.force_login(claimed.cast.far_finance)
    assert client.post(address("claim-recompute", claimed.claim)).status_code == 404


def test_the_list_shows_what_is_payable_and_the_targets(client, claimed):
    client.force_login(claimed.cast.finance)
    page = text(client.get(reverse("payments:claim-list")))
    with factories.system():
        payable = sum(ClaimTotal.objects.values_list("payable_pence", flat=True))
    assert "31 May 2013" in page
    assert f"£{payable // 100:,}" in page
    assert ">13<" in page  # families of the claim, and all who joined
    assert "2012-13" in page
    assert "Start a new claim" in page
    assert "Hammersmith and Fulham" in page  # the source of the tariff


def test_the_list_is_empty_for_another_authority(client, claimed):
    client.force_login(claimed.cast.far_finance)
    page = text(client.get(reverse("payments:claim-list")))
    assert "No claim has been started yet" in page
    assert "31 May 2013" not in page


def test_the_head_of_a_claim_agrees_with_its_rows(client, claimed):
    client.force_login(claimed.cast.finance)
    page = text(client.get(address("claim-detail", claimed.claim)))
    with factories.system():
        lines = ClaimLine.objects.filter(claim=claimed.claim)
        earned = sum(line.amount_pence for line in lines)
        payable = sum(total.payable_pence for total in ClaimTotal.objects.all())
        families = lines.filter(component="attachment").count()
    assert card(page, "families attached") == f"{families}" == "13"
    assert card(page, "families turned around so far") == "2"
    assert card(page, "payable by this claim") == f"£{payable // 100:,}"
    assert card(page, "earned by families, before 5/6") == f"£{earned // 100:,}"
    assert claimed.claim.digest in page
    # Twelve joined in 2012-13: ten of them are funded.
    assert "12 valid to date × 5/6 = 10: 10 funded, 0 before, 10 now; 10 × £3,200" in page


def test_a_new_claim_is_checked_before_it_is_computed(client, attached):
    client.force_login(attached.finance)
    add = reverse("payments:claim-add")
    assert client.get(add).status_code == 200
    check = text(client.post(add, answers(attached)))
    assert "Check before computing" in check
    assert re.search(r"Families attached by then</dt>\s*<dd[^>]*>13</dd>", check)
    with factories.system():
        assert not Claim.objects.exists()


def test_pressing_compute_twice_makes_one_claim_and_one_job(client, attached):
    client.force_login(attached.finance)
    add = reverse("payments:claim-add")
    first = client.post(add, answers(attached, confirmed="yes"))
    second = client.post(add, answers(attached, confirmed="yes"))
    with factories.system():
        claim = Claim.objects.get()
        job = Job.objects.get()
    assert first["Location"] == second["Location"] == address("claim-detail", claim)
    assert (claim.status, claim.job_id) == ("computing", job.pk)
    assert job.return_to == address("claim-detail", claim)
    page = text(client.get(address("claim-detail", claim)))
    assert "Computing the claim" in page
    assert address("claim-progress", claim) in page


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"as_of_year": ""}, "must include a year"),
        ({"as_of_day": "31", "as_of_month": "2"}, "must be a real date"),
        ({"as_of_year": "2015", "as_of_month": "7"}, "pays nothing for 31 July 2015"),
        ({"as_of_year": "2099"}, "must be today or earlier"),
        ({"as_of_year": "2012", "as_of_month": "5"}, "No family had joined the programme"),
    ],
)
def test_a_day_that_cannot_be_claimed_says_why(client, attached, changes, sentence):
    client.force_login(attached.finance)
    page = client.post(reverse("payments:claim-add"), answers(attached, **changes))
    assert page.status_code == 200
    assert sentence in text(page)
    assert "There is a problem" in text(page)


def test_without_school_terms_a_claim_says_so(client, attached):
    with factories.system():
        from agencies.models import SchoolTerm

        SchoolTerm.objects.filter(last_on__gte=date(2012, 9, 1)).exclude(
            first_on__gte=date(2013, 6, 1)
        ).delete()
        SchoolTerm.objects.filter(last_on__lt=date(2012, 6, 1)).delete()
    client.force_login(attached.finance)
    page = text(client.post(reverse("payments:claim-add"), answers(attached)))
    assert "3 school terms must have ended before 31 May 2013" in page


def test_the_check_names_later_drafts_that_will_go(client, claimed):
    client.force_login(claimed.cast.finance)
    check = client.post(
        reverse("payments:claim-add"),
        answers(claimed.cast, as_of_month="3"),
    )
    assert "Later drafts" in text(check)
    assert "Claim as of 31 May 2013" in text(check)


def test_compute_again_and_withdraw(client, claimed):
    client.force_login(claimed.cast.finance)
    again = client.post(address("claim-recompute", claimed.claim))
    assert again["Location"] == address("claim-detail", claimed.claim)
    with factories.system():
        assert Claim.objects.get().status == "computing"
    claim = computed(claimed.cast)
    assert claim.ref == claimed.claim.ref
    client.force_login(claimed.cast.finance)
    assert "Say why" in text(client.post(address("claim-withdraw", claim), {"because": ""}))
    client.post(address("claim-withdraw", claim), {"because": "The school file was wrong"})
    page = text(client.get(address("claim-detail", claim)))
    assert "The school file was wrong" in page
    with factories.system():
        assert not ClaimLine.objects.filter(voided_at=None).exists()
    listed = text(client.get(reverse("payments:claim-list")))
    assert "Withdrawn claims" in listed


def test_withdrawing_says_which_later_drafts_go_too(client, claimed):
    later = computed(claimed.cast, as_of=date(2013, 6, 30))
    client.force_login(claimed.cast.finance)
    withdraw = address("claim-withdraw", claimed.claim)
    asked = text(client.get(withdraw))
    assert "will be withdrawn too" in asked
    assert address("claim-detail", later) in asked
    assert "will be withdrawn too" not in text(client.get(address("claim-withdraw", later)))
    done = client.post(withdraw, {"because": "The school file was wrong"}, follow=True)
    assert "Withdrawn with it: as of 30 June 2013." in text(done)
    page = text(client.get(address("claim-detail", later)))
    assert "The claim as of 31 May 2013, which comes before this one, was withdrawn." in page


def test_others_are_told_who_computes_since_when(client, attached):
    client.force_login(attached.finance)
    client.post(reverse("payments:claim-add"), answers(attached, confirmed="yes"))
    with factories.system():
        claim = Claim.objects.get()
    at = formats.moment(claim.created_at)
    client.force_login(attached.auditor)
    for page in (
        text(client.get(address("claim-detail", claim))),
        text(client.get(address("claim-progress", claim), headers={"HX-Request": "true"})),
    ):
        assert f"Being computed, started by Finance on {at}." in page
        assert f'href="{address("claim-detail", claim)}">Refresh' in page
        assert "<progress" not in page
    computed(attached)
    client.force_login(attached.finance)
    client.post(address("claim-recompute", claim))
    client.force_login(attached.auditor)
    assert "Being computed again, started by Finance." in text(
        client.get(address("claim-detail", claim))
    )


def test_progress_is_told_until_it_is_over(client, attached):
    client.force_login(attached.finance)
    client.post(reverse("payments:claim-add"), answers(attached, confirmed="yes"))
    with factories.system():
        claim = Claim.objects.get()
        Job.objects.update(done=3, total=13, stage="Judging the families")
    progress = address("claim-progress", claim)
    assert client.get(progress)["Location"] == address("claim-detail", claim)
    part = text(client.get(progress, headers={"HX-Request": "true"}))
    assert "3 of 13 families" in part
    assert "<html" not in part
    computed(attached)
    client.force_login(attached.finance)
    assert client.get(progress, headers={"HX-Request": "true"})["HX-Refresh"] == "true"
    client.force_login(attached.far_finance)
    assert client.get(progress).status_code == 404


def test_a_computation_that_failed_says_so_and_can_be_started_again(client, attached):
    client.force_login(attached.finance)
    client.post(reverse("payments:claim-add"), answers(attached, confirmed="yes"))
    with factories.system():
        Job.objects.update(status="failed", problem="Something went wrong on our side.")
        claim = Claim.objects.get()
    page = text(client.get(address("claim-detail", claim)))
    assert "Something went wrong on our side." in page
    client.post(address("claim-recompute", claim))
    with factories.system():
        assert Job.objects.filter(status="queued").count() == 1
        assert Claim.objects.get().ref == claim.ref


def test_the_day_may_come_with_the_address(client, attached):
    client.force_login(attached.finance)
    add = reverse("payments:claim-add")
    assert boxes(client.get(f"{add}?as_of={AS_OF}")) == ["31", "5", "2013"]
    assert boxes(client.get(f"{add}?as_of=soon")) == ["31", "5", "2015"]  # the last day of all


def boxes(response) -> list[str]:
    page = text(response)
    return [
        re.search(rf'name="as_of_{part}"[^>]*value="(\d+)"', page)[1]
        for part in ("day", "month", "year")
    ]
