"""Many new rows at once by COPY, with the times they really happened at."""

from collections import defaultdict
from collections.abc import Iterator

from django.db import connection, models

IDS_AT_ONCE = 500


class Rows:
    """Collects unsaved records, gives each its id at once, and writes all of them in order.

    bulk_create would set every auto_now field to this minute; here a review of March stays one.
    """

    def __init__(self) -> None:
        self.records: dict[type[models.Model], list[models.Model]] = {}
        self.ids: dict[type[models.Model], Iterator[int]] = defaultdict(lambda: iter(()))

    def add(self, model: type[models.Model], **fields) -> models.Model:
        record = model(pk=self._next_id(model), **fields)
        self.records.setdefault(model, []).append(record)
        return record

    def write(self) -> int:
        return sum(_copy(model, records) for model, records in self.records.items())

    def _next_id(self, model: type[models.Model]) -> int:
        found = next(self.ids[model], None)
        if found is None:
            self.ids[model] = iter(_new_ids(model))
            found = next(self.ids[model])
        return found


def _new_ids(model: type[models.Model]) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "select nextval(pg_get_serial_sequence(%s, 'id')) from generate_series(1, %s)",
            [model._meta.db_table, IDS_AT_ONCE],
        )
        return [row[0] for row in cursor.fetchall()]


def _copy(model: type[models.Model], records: list[models.Model]) -> int:
    fields = model._meta.concrete_fields
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in fields)
    with (
        connection.cursor() as cursor,
        cursor.copy(f"copy {quote(model._meta.db_table)} ({columns}) from stdin") as writer,
    ):
        for record in records:
            values = (getattr(record, field.attname) for field in fields)
            writer.write_row(
                [
                    field.get_db_prep_save(value, connection)
                    for field, value in zip(fields, values, strict=True)
                ]
            )
    return len(records)
