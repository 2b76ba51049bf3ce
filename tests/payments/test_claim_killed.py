"""A worker killed in the middle of a claim changes nothing; the next one finishes it."""

import signal
import subprocess
import sys
import textwrap

from django.db import connection

from core import jobs
from core.choices import JobStatus
from core.models import Job
from payments.actions import claims
from payments.choices import ClaimStatus
from payments.models import Claim
from payments.tasks import compute_claim
from tests import factories
from tests.payments.claiming import JULY, SLUG, achieving, compute
from tests.payments.processes import environment
from tests.payments.test_claims import everything
from tests.payments.worlds import store

# A worker that stops for good once the first families are judged and written.
WORKER = """
import sys, signal
import django
django.setup()
from payments.actions import claims
from payments.tasks import compute_claim

claims.FAMILIES_AT_ONCE = 2
progress = claims.jobs.Progress.__call__

def tell(self, done=0, total=0, stage=""):
    progress(self, done, total, stage)
    if done:
        print("half-way", flush=True)
        signal.pause()

claims.jobs.Progress.__call__ = tell
compute_claim(job_id=int(sys.argv[1]))
"""


def killed_half_way(job) -> None:
    worker = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(WORKER), str(job.pk)],
        env=environment() | {"DJANGO_SETTINGS_MODULE": "troubled_families.settings"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    said = worker.stdout.readline()
    worker.send_signal(signal.SIGKILL)
    _, problem = worker.communicate()
    assert said == "half-way\n", problem
    with connection.cursor() as cursor:
        # PostgreSQL notices the death a moment later: wait for its lock to be free.
        cursor.execute("select pg_advisory_lock(hashtext('job'), %s)", [job.pk])
        cursor.execute("select pg_advisory_unlock(hashtext('job'), %s)", [job.pk])


def families(authority):
    store(achieving(), achieving(absent=40), achieving(), achieving(), achieving(), at=authority)


def started(authority) -> Claim:
    user = factories.user("finance", at=authority)
    with factories.system():
        return claims.start(authority=authority, framework=SLUG, as_of=JULY, by=user)


def test_a_killed_claim_is_finished_by_the_next_worker(transactional_db, monkeypatch):
    monkeypatch.setattr(jobs, "_send", lambda job: None)
    authority = factories.authority()
    families(authority)
    claim = started(authority)
    killed_half_way(claim.job)
    assert everything(claim) == [[], [], []]
    with factories.system():
        claim.refresh_from_db()
        assert claim.status == ClaimStatus.COMPUTING

    compute_claim(job_id=claim.job_id)

    with factories.system():
        claim.refresh_from_db()
        assert claim.status == ClaimStatus.DRAFT
        assert Job.objects.get(pk=claim.job_id).status == JobStatus.DONE
    finished, digest = everything(claim), claim.digest
    with factories.system():
        Claim.objects.filter(pk=claim.pk).update(status=ClaimStatus.COMPUTING)
        claims.compute(claim=claim)  # undisturbed
    assert everything(claim) == finished
    assert claim.digest == digest


def test_a_killed_recomputation_leaves_the_former_draft(transactional_db, monkeypatch):
    monkeypatch.setattr(jobs, "_send", lambda job: None)
    authority = factories.authority()
    families(authority)
    before = everything(compute(authority, JULY))
    claim = started(authority)
    killed_half_way(claim.job)
    assert everything(claim) == before
    compute_claim(job_id=claim.job_id)
    assert everything(claim) == before


def test_a_message_delivered_twice_computes_once(transactional_db, monkeypatch):
    monkeypatch.setattr(jobs, "_send", lambda job: None)
    authority = factories.authority()
    families(authority)
    claim = started(authority)
    compute_claim(job_id=claim.job_id)
    first = everything(claim)
    compute_claim(job_id=claim.job_id)
    assert everything(claim) == first


def test_a_problem_is_told_and_the_claim_withdrawn(transactional_db, monkeypatch):
    monkeypatch.setattr(jobs, "_send", lambda job: None)
    authority = factories.authority()
    families(authority)
    claim = started(authority)
    with factories.system():
        authority.families.update(attached_on=None)
    compute_claim(job_id=claim.job_id)
    with factories.system():
        job = Job.objects.get(pk=claim.job_id)
        claim.refresh_from_db()
    assert (job.status, claim.status) == (JobStatus.FAILED, ClaimStatus.WITHDRAWN)
    assert job.problem == claim.withdrawn_because
    assert "No family of Peterborough was attached" in job.problem
