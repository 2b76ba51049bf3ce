"""The life of a claim while it may still change: started, computed, computed again, withdrawn."""

from collections.abc import Iterable
from datetime import date
from itertools import islice

from django.db import IntegrityError, connection, transaction
from django.db.models.functions import Now

from agencies.models import LocalAuthority, User
from core import audit, jobs, states
from core.models import Job
from core.periods import in_words
from payments import frameworks, gather
from payments.actions.attachments import attach_listed
from payments.actions.ledger import Ledger
from payments.actions.problems import CannotClaim
from payments.choices import CLAIM_TRANSITIONS, ClaimStatus
from payments.models import Claim, ClaimLine, ClaimTotal, Determination
from payments.queries import runs

FAMILIES_AT_ONCE = 1000


@transaction.atomic
def start(
    *, authority: LocalAuthority, framework: str, as_of: date, by: User, return_to=""
) -> Claim:
    """Open the claim for that day and have it computed in the background.

    CannotClaim says in a sentence why there is nothing to compute. A claim already waiting or
    being computed is returned as it is.
    """
    claim = _opened(authority=authority, framework=framework, as_of=as_of, by=by)
    try:
        claim.job = jobs.enqueue(
            "payments.tasks.compute_claim",
            title=f"Claim of {authority} as of {in_words(as_of)}",
            by=by,
            once_key=f"claim {claim.pk}",
            return_to=return_to.format(ref=claim.ref),
            claim_id=claim.pk,
        )
    except Job.DoesNotExist:
        return claim  # a colleague's job, which only the colleague sees, is at it
    claim.save(update_fields=["job"])
    return claim


@transaction.atomic
def compute_now(
    *,
    authority: LocalAuthority,
    framework: str,
    as_of: date,
    by: User | None,
    progress=jobs.silent,
) -> Claim:
    """Open the claim for that day and compute it before returning."""
    _take_turn(authority, framework)
    claim = _opened(authority=authority, framework=framework, as_of=as_of, by=by)
    compute(claim=claim, progress=progress)
    return claim


def _opened(*, authority: LocalAuthority, framework: str, as_of: date, by) -> Claim:
    """The claim for that day, being computed from now on; made if there is none."""
    try:
        terms = frameworks.framework(framework)
    except frameworks.NoTerms as problem:
        raise CannotClaim(str(problem)) from problem
    _refuse_before_frozen(authority, framework, as_of)
    attach_listed(authority=authority)
    _refuse_without_terms(terms, authority, as_of)
    claim = runs.claim_as_of(authority, framework, as_of)
    if claim is None:
        return _created(authority, terms, as_of, by)
    if claim.status == ClaimStatus.DRAFT:
        states.move(claim, to=ClaimStatus.COMPUTING, transitions=CLAIM_TRANSITIONS, prepared_by=by)
        audit.record("claim.started_again", target=claim)
    elif claim.status != ClaimStatus.COMPUTING:
        raise CannotClaim(_frozen(claim))
    return claim


def _created(authority: LocalAuthority, terms: frameworks.Framework, as_of: date, by) -> Claim:
    try:
        with transaction.atomic():
            claim = Claim.objects.create(
                authority=authority,
                framework=terms.slug,
                framework_digest=terms.digest,
                as_of=as_of,
                prepared_by=by,
            )
    except IntegrityError:  # somebody else pressed the button at the same moment
        return runs.claim_as_of(authority, terms.slug, as_of)
    audit.record("claim.started", target=claim)
    return claim


def _refuse_without_terms(terms: frameworks.Framework, authority, as_of: date) -> None:
    """Say at once what would stop the computation: no tariff, no school terms, no families."""
    if as_of not in terms.results:
        raise CannotClaim(f"{terms.title} pays nothing for {in_words(as_of)}.")
    try:
        frameworks.windows(terms, as_of=as_of, terms=gather.school_terms(authority))
    except frameworks.NoTerms as problem:
        raise CannotClaim(str(problem)) from problem
    if not runs.attached_by(authority, terms.slug, as_of):
        raise CannotClaim(_nobody_attached(authority, terms, as_of))


def _nobody_attached(authority, terms: frameworks.Framework, as_of: date) -> str:
    return f"No family of {authority} was attached to {terms.title} by {in_words(as_of)}."


def _take_turn(authority: LocalAuthority, framework: str) -> None:
    """Claims of one authority and framework build on one another: one at a time."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(hashtext(%s), %s::integer)",
            [f"claims {framework}", authority.pk],
        )


def _refuse_before_frozen(authority: LocalAuthority, framework: str, as_of: date) -> None:
    later = runs.frozen_after(authority, framework, as_of)
    if later is not None:
        raise CannotClaim(
            f"{_frozen(later)} Nothing before it can be claimed any more: choose a later day."
        )


def _frozen(claim: Claim) -> str:
    status = claim.get_status_display().lower()
    return f"The claim as of {in_words(claim.as_of)} is {status} and cannot be computed again."


@transaction.atomic
def compute(*, claim: Claim, progress=jobs.silent) -> None:
    """Judge every attached family as of the claim's day and write down all of it, or nothing.

    Done twice, it leaves the same rows. A claim another worker has just computed is left alone.
    """
    _take_turn(claim.authority, claim.framework)
    claim.refresh_from_db(from_queryset=Claim.objects.select_for_update())
    if claim.status == ClaimStatus.DRAFT:
        return
    if claim.status != ClaimStatus.COMPUTING:
        raise CannotClaim(claim.withdrawn_because or _frozen(claim))
    _refuse_before_frozen(claim.authority, claim.framework, claim.as_of)
    progress(0, 0, "Setting aside what was computed before")
    _take_back_later(runs.open_after(claim), claim, "computed after it")
    _clear(claim)
    attach_listed(authority=claim.authority)
    try:
        _judge_all(claim, frameworks.framework(claim.framework), progress)
    except frameworks.NoTerms as problem:
        raise CannotClaim(str(problem)) from problem


def _judge_all(claim: Claim, framework: frameworks.Framework, progress) -> None:
    progress(0, 0, "Gathering the evidence")
    with gather.gathered(
        framework, authority=claim.authority, as_of=claim.as_of, claim_id=claim.pk
    ) as gathering:
        if not gathering.families:
            raise CannotClaim(_nobody_attached(claim.authority, framework, claim.as_of))
        ledger = Ledger(claim, framework, gathering.windows)
        families = gathering.measured()
        done = 0
        while batch := list(islice(families, FAMILIES_AT_ONCE)):
            ledger.enter(batch)
            done += len(batch)
            progress(done, gathering.families, "Judging the families")
    totals = frameworks.authority_totals(framework, ledger.lines(), runs.earlier_units(claim))
    _write_totals(claim, totals)
    states.move(
        claim,
        to=ClaimStatus.DRAFT,
        transitions=CLAIM_TRANSITIONS,
        computed_at=Now(),
        framework_digest=framework.digest,
        digest=ledger.canonical.digest(),
        pdf=None,
    )
    claim.refresh_from_db()
    audit.record(
        "claim.computed",
        target=claim,
        families=done,
        digest=claim.digest,
        payable_pence=sum(total.payable_pence for total in totals),
    )


def _write_totals(claim: Claim, totals: list[frameworks.Total]) -> None:
    ClaimTotal.objects.bulk_create(
        ClaimTotal(
            authority_id=claim.authority_id,
            claim=claim,
            tariff_year=total.tariff_year,
            component=total.component,
            unit_pence=total.unit_pence,
            families=total.families,
            valid=total.valid,
            valid_to_date=total.valid_to_date,
            funded_before=total.funded_before,
            funded=total.funded,
            payable_pence=total.payable_pence,
        )
        for total in totals
    )


def _take_back_later(later: Iterable[Claim], claim: Claim, happened: str) -> None:
    for one in later:
        _take_back(
            one,
            f"The claim as of {in_words(claim.as_of)}, which comes before this one, was "
            f"{happened}. Compute this day again.",
        )


@transaction.atomic
def withdraw(*, claim: Claim, because: str) -> list[Claim]:
    """Take back a claim that was not submitted: its lines no longer count as claimed.

    The open claims after it counted them, and are taken back too: they are returned.
    """
    later = list(runs.built_on(claim))
    _take_back(claim, because)
    _take_back_later(later, claim, "withdrawn")
    return later


def _take_back(claim: Claim, because: str) -> None:
    states.move(
        claim,
        to=ClaimStatus.WITHDRAWN,
        transitions=CLAIM_TRANSITIONS,
        withdrawn_because=because,
    )
    ClaimLine.objects.filter(claim=claim, voided_at=None).update(voided_at=Now())
    audit.record("claim.withdrawn", target=claim, because=because)


def _clear(claim: Claim) -> None:
    """Before computing again: nothing that the draft said stays."""
    for model in (ClaimLine, ClaimTotal, Determination):
        model.objects.filter(claim=claim).delete()


@transaction.atomic
def give_up(*, claim: Claim, because: str) -> None:
    """A computation ended with a problem: the former draft stands, a claim without one goes."""
    claim.refresh_from_db(from_queryset=Claim.objects.select_for_update())
    if claim.status != ClaimStatus.COMPUTING:
        return
    if claim.computed_at is None:
        _take_back(claim, because)
    else:
        states.move(claim, to=ClaimStatus.DRAFT, transitions=CLAIM_TRANSITIONS)
        audit.record("claim.left_as_it_was", target=claim, because=because)
