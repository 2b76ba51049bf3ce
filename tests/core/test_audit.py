"""The account of who saw what: append-only, sealed, and tampering shows."""

import pytest
from django.db import ProgrammingError, connection, transaction
from structlog.testing import capture_logs

from core import audit, context, sealing
from core.models import AuditEntry, AuditSeal
from core.tasks import verify_audit_trail
from tests import factories
from tests.devstack.conftest import within


@pytest.fixture
def entries(transactional_db):
    from tests import cast

    people = cast.make()
    for person in (people.worker, people.coordinator):
        with context.acting_as(person.pk), transaction.atomic():
            audit.record_read("family.read", target=people.family)
    return people


def test_a_line_says_who_what_and_which_family(entries):
    with factories.system():
        line = AuditEntry.objects.order_by("pk").first()
    assert (line.user_id, line.event, line.family_id, line.authority_id) == (
        entries.worker.pk,
        "family.read",
        entries.family.pk,
        entries.authority.pk,
    )


def test_lines_can_be_neither_changed_nor_deleted_nor_forged(entries):
    for statement in (
        "update core_auditentry set user_id = 0",
        "delete from core_auditentry",
        "insert into core_auditentry (xid, action, event, target, details, request_id, at)"
        " values (1, 'read', 'x', 'x', '{}', '', now())",
    ):
        with pytest.raises(ProgrammingError), factories.system(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_seals_cover_every_finished_line_and_show_tampering(entries, django_db_blocker):
    # A line is sealed once every transaction that was open with it has ended, also those of
    # other tests on this server.
    assert within(60, lambda: sealing.seal() == 2)
    assert sealing.seal() == 0
    assert sealing.first_broken() is None
    with capture_logs() as said:
        verify_audit_trail()
    assert said == []
    with factories.system():
        assert AuditSeal.objects.count() == 1
    from tests.conftest import become

    become("owner")
    try:
        with connection.cursor() as cursor:
            cursor.execute("update core_auditentry set user_id = 0")
    finally:
        become("worker")
    assert sealing.first_broken() is not None
    with capture_logs() as said:
        verify_audit_trail()
    assert [line["event"] for line in said] == ["the audit trail does not fit its seals"]


def test_the_auditor_reads_the_account_and_a_worker_only_their_own_lines(entries):
    with context.acting_as(entries.auditor.pk), transaction.atomic():
        assert AuditEntry.objects.count() == 2
    with context.acting_as(entries.worker.pk), transaction.atomic():
        assert AuditEntry.objects.count() == 1
    with context.acting_as(entries.far_coordinator.pk), transaction.atomic():
        assert AuditEntry.objects.count() == 0
