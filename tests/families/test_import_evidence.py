"""Every feed goes in, goes in again unchanged, and is corrected with its past kept."""

import pytest
from django.apps import apps

from families.choices import ImportStatus
from families.feeds.specs import FEEDS
from tests import factories
from tests.families.feed_files import counted, row, send

pytestmark = pytest.mark.django_db
EVIDENCE = sorted(set(FEEDS) - {"cohort"})
MODELS = {model._meta.db_table: model for model in apps.get_app_config("families").get_models()}


@pytest.fixture(autouse=True)
def listed_family(db):
    factories.family(family_ref="F1")


@pytest.mark.parametrize("kind", EVIDENCE)
def test_a_good_row_becomes_one_fact(kind):
    done = send(kind, row(kind))
    assert done.status == ImportStatus.DONE, done.problem
    assert counted(done) == (1, 0, 0, 0)
    with factories.system():
        fact = MODELS[FEEDS[kind].table].objects.get()
        assert (fact.feed_import_id, fact.row_number) == (done.pk, 2)
        assert fact.record.source_person_id == "P1"
        assert fact.record.address.postcode == "PE1 1AA"


@pytest.mark.parametrize("kind", EVIDENCE)
def test_the_same_file_twice_changes_nothing(kind):
    send(kind, row(kind), row(kind, source_person_id="P2"))
    before = everything()
    done = send(kind, row(kind), row(kind, source_person_id="P2"))
    assert counted(done) == (0, 0, 2, 0)
    assert everything() == before


def everything():
    """All rows of all tables that imports fill, history included."""
    tables = [model for name, model in MODELS.items() if "import" not in name]
    with factories.system():
        return {model.__name__: list(model.objects.order_by("pk").values()) for model in tables}
