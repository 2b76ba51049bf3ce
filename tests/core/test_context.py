"""Every way of writing carries who did it, and no context means no rows."""

import json

import pytest
from django.apps import apps
from django.db import connection, transaction

from core import context
from families.models import Family
from tests import factories


def last_event(family):
    with factories.system():
        event = apps.get_model("families", "FamilyEvent")
        return event.objects.filter(pgh_obj_id=family.pk).order_by("-pgh_id").first()


def by_orm(family):
    Family.objects.filter(pk=family.pk).update(name="Oakley")


def by_save(family):
    family.name = "Oakley"
    family.save()


def by_bulk_update(family):
    family.name = "Oakley"
    Family.objects.bulk_update([family], ["name"])


def by_executemany(family):
    with connection.cursor() as cursor:
        cursor.executemany(
            "update families_family set name = %s where id = %s", [("Oakley", family.pk)]
        )


def by_copy(family):
    with connection.cursor() as cursor:
        cursor.execute("create temp table names (id bigint, name text) on commit drop")
        with cursor.copy("copy names from stdin") as copy:
            copy.write_row((family.pk, "Oakley"))
        cursor.execute("update families_family f set name = n.name from names n where n.id = f.id")


@pytest.mark.parametrize("write", [by_orm, by_save, by_bulk_update, by_executemany, by_copy])
def test_every_way_of_writing_says_who_and_where(cast, write):
    with context.acting_as(cast.worker.pk, path="/families/x/"), transaction.atomic():
        write(cast.family)
    event = last_event(cast.family)
    said = event.pgh_context
    said = json.loads(said) if isinstance(said, str) else said
    assert (said["user"], said["path"]) == (cast.worker.pk, "/families/x/")
    assert event.name == "Oak", "the history keeps the earlier value"


def test_system_work_leaves_its_reason(cast):
    with factories.system():
        by_orm(cast.family)
    said = last_event(cast.family).pgh_context
    said = json.loads(said) if isinstance(said, str) else said
    assert said["system"] == "test data"


def test_system_work_ends_with_its_block(cast):
    with factories.system():
        assert Family.objects.exists()
    with context.acting_as(cast.nobody.pk), transaction.atomic():
        assert not Family.objects.exists()
