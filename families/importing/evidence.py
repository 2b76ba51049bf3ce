"""The merge of any evidence feed, written from its spec."""

from families.feeds.header import Header
from families.feeds.specs import FeedSpec
from families.importing.statements import run

# Staged as the sender's reference, kept as the family it names.
KEPT_AS = {"family_ref": "family_id"}


def merge(cursor, spec: FeedSpec, header: Header, params: dict) -> dict:
    """Insert new facts, update those that differ; a column the file does not have stays."""
    keys = [KEPT_AS.get(column.field, column.field) for column in spec.columns if column.key]
    values = [
        column.field
        for column in spec.columns
        if not column.key and column.name in header.positions
    ]
    columns = [KEPT_AS.get(column.field, column.field) for column in spec.columns]
    names = {
        "table": spec.table,
        "first_key": keys[0],
        "staged_keys": _listed("s", keys),
        "target_keys": _listed("t", keys),
        "fact_keys": _listed("f", keys),
        "differs": _differ("t", "s", values),
        "twice_differs": _differ("f", "s", values),
        "assignments": ", ".join(f"{name} = s.{name}" for name in values),
        "columns": ", ".join(columns),
        "staged_columns": _listed("s", columns),
    }
    found = run(cursor, "evidence", params, **names)
    if found["twice"]:
        run(cursor, "evidence_twice", params, **names)
    if found["to_update"]:
        run(cursor, "evidence_update", params, **names)
    return found


def _listed(alias: str, names: list[str]) -> str:
    return ", ".join(f"{alias}.{name}" for name in names)


def _differ(one: str, other: str, names: list[str]) -> str:
    """Whether any value differs; facts that are all key never do."""
    if not names:
        return "false"
    return f"({_listed(one, names)}) is distinct from ({_listed(other, names)})"
