"""References from lines and determinations hold, though no foreign key looks each row up."""

import pytest
from django.db import IntegrityError, connection, transaction

from payments.models import Attachment, ClaimLine, Determination
from tests import factories
from tests.payments.claiming import JULY, achieving, compute
from tests.payments.worlds import store


@pytest.fixture
def claimed(db):
    """A claim of two families."""
    authority = factories.authority()
    store(achieving(), achieving(), at=authority)
    return compute(authority, JULY)


def _line(claim) -> ClaimLine:
    line = ClaimLine.objects.filter(claim=claim, component="R2").order_by("pk").first()
    line.pk, line.component = None, "R9"
    return line


def test_a_line_is_of_an_attachment_of_its_own_family(claimed):
    with factories.system():
        _line(claimed).save()  # as it should be
        other = Attachment.objects.order_by("pk").last()
        for changes in (
            {"attachment_id": 0},
            {"attachment_id": other.pk},
            {"family_id": other.family_id},
            {"authority_id": 0},
        ):
            line = _line(claimed)
            line.component = "R8"
            for name, value in changes.items():
                assert getattr(line, name) != value
                setattr(line, name, value)
            with pytest.raises(IntegrityError, match="no attachment"), transaction.atomic():
                line.save()


def test_a_determination_is_of_a_family_there_is(claimed):
    with factories.system():
        found = Determination.objects.filter(claim=claimed).first()
        found.pk, found.family_id = None, 0
        with pytest.raises(IntegrityError, match="no family"), transaction.atomic():
            found.save()


@pytest.mark.parametrize("model", [ClaimLine, Determination])
def test_neither_is_given_to_another_family(claimed, model):
    with factories.system():
        first, *_, last = model.objects.filter(claim=claimed).order_by("family_id")
        rows = model.objects.filter(pk=first.pk)
        with pytest.raises(IntegrityError, match="never given"), transaction.atomic():
            rows.update(family_id=last.family_id)
        assert rows.update(authority_id=first.authority_id) == 1  # to the same is no change


@pytest.mark.parametrize("table", ["payments_attachment", "families_family"])
def test_what_they_refer_to_cannot_be_deleted_from_under_them(claimed, table):
    with factories.system(), connection.cursor() as cursor:
        with pytest.raises(IntegrityError, match="cannot be deleted"), transaction.atomic():
            cursor.execute(f"delete from {table}")
        ClaimLine.objects.filter(claim=claimed).delete()
        if table == "payments_attachment":
            cursor.execute(f"delete from {table}")
