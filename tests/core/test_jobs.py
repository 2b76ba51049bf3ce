"""Long tasks: one at a time, taken up again when their worker died, failed in words."""

from datetime import timedelta

import psycopg
import pytest
from django.db import connection
from django.utils import timezone

from core import jobs
from core.choices import JobStatus
from core.models import Job
from tests import factories
from tests.devstack.conftest import within

TASK = "core.tasks.seal_audit_trail"


@pytest.fixture
def sent(monkeypatch):
    """What went to the broker, without a worker to take it."""
    from core import tasks

    calls = []
    monkeypatch.setattr(tasks.seal_audit_trail, "delay", lambda **kw: calls.append(kw["job_id"]))
    return calls


def ask(**extra):
    with factories.system():
        return jobs.enqueue(TASK, title="Sealing", **extra)


def worker_elsewhere(job):
    """Another worker's connection, holding this job."""
    elsewhere = psycopg.connect(**connection.get_connection_params())
    elsewhere.execute("select pg_advisory_lock(hashtext('job'), %s::int)", [job.pk])
    return elsewhere


def status_of(job):
    with factories.system():
        return Job.objects.get(pk=job.pk)


def test_a_job_is_sent_only_once_its_transaction_has_committed(transactional_db, sent):
    with factories.system():
        job = jobs.enqueue(TASK, title="Sealing")
        assert sent == []
    assert sent == [job.pk]


def test_a_double_click_is_one_job(transactional_db, sent):
    first, second = ask(once_key="claim 1"), ask(once_key="claim 1")
    assert first.pk == second.pk
    assert len(sent) == 1


def test_a_job_runs_once_and_is_then_over(transactional_db, sent):
    job = ask()
    with jobs.running(job.pk) as (taken, progress):
        progress(1, 2, "half")
        assert taken.pk == job.pk
    assert status_of(job).status == JobStatus.DONE
    with jobs.running(job.pk) as nothing:
        assert nothing is None


def test_another_worker_finds_a_running_job_taken(transactional_db, sent):
    job = ask()
    elsewhere = worker_elsewhere(job)
    with jobs.running(job.pk) as nothing:
        assert nothing is None
    elsewhere.close()  # as when its worker dies: PostgreSQL frees the lock
    assert within(10, lambda: jobs.nobody_works_on(job.pk))
    with jobs.running(job.pk) as (taken, _):
        assert taken


def test_a_problem_is_said_in_its_own_words(transactional_db, sent):
    job = ask()
    with jobs.running(job.pk):
        raise jobs.JobProblem("No family is attached on 31 January 2014.")
    after = status_of(job)
    assert (after.status, after.problem) == (
        JobStatus.FAILED,
        "No family is attached on 31 January 2014.",
    )


def test_a_fault_of_ours_is_said_without_its_details(transactional_db, sent):
    job = ask()
    with pytest.raises(ZeroDivisionError), jobs.running(job.pk):
        raise ZeroDivisionError("secret")
    assert "secret" not in status_of(job).problem


def age(job, **changes):
    long_ago = timezone.now() - timedelta(minutes=5)
    with factories.system():
        Job.objects.filter(pk=job.pk).update(created_at=long_ago, heard_from_at=long_ago, **changes)


def test_a_lost_job_is_sent_again(transactional_db, sent):
    job = ask()
    assert jobs.resume_lost() == 0, "a young job is given time"
    age(job)
    assert jobs.resume_lost() == 1
    assert sent == [job.pk, job.pk]


def test_a_job_somebody_works_on_is_left_alone(transactional_db, sent):
    job = ask()
    age(job, status=JobStatus.RUNNING)
    elsewhere = worker_elsewhere(job)
    assert jobs.resume_lost() == 0
    elsewhere.close()


def test_a_job_that_keeps_dying_is_given_up_with_a_sentence(transactional_db, sent):
    job = ask()
    age(job, attempts=jobs.MOST_ATTEMPTS)
    assert jobs.resume_lost() == 0
    assert "Nothing was saved" in status_of(job).problem
