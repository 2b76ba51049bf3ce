"""The SQL of an import: files of several statements, run in order with the same parameters."""

import re
from pathlib import Path

from core import sql

FOLDER = Path(__file__).resolve().parent.parent / "sql"
END = re.compile(r";\s*\n")


def run(cursor, name: str, params: dict, **names: str) -> dict:
    """Run `import_<name>.sql`; the columns of its one-row answers together as a dict.

    Not prepared: the temporary tables are other tables each time.
    """
    text = sql.text(FOLDER / f"import_{name}.sql")
    answers: dict = {}
    for statement in END.split(text.format(**names) if names else text):
        if not statement.strip():
            continue
        cursor.execute(statement, params, prepare=False)
        if cursor.description:
            columns = [column.name for column in cursor.description]
            answers |= dict(zip(columns, cursor.fetchone(), strict=True))
    return answers
