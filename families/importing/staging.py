"""Where rows wait before they are merged: temporary tables, filled by COPY in blocks."""

from families.feeds.rows import Taken
from families.feeds.specs import FeedSpec

BLOCK = 5_000  # rows held in memory
PERSON_TABLE = """
create temp table staged_person (
  row_number int, source_person_id text, forename text, surname text, date_of_birth date, sex text,
  line_1 text, postcode text, uprn text, nhs_number text, nino text, upn text, unusable text[],
  filled smallint
) on commit drop"""
REFUSED_TABLE = """
create temp table refused_row (row_number int, "column" text, value text, problem text)
on commit drop"""
QUARANTINE = """
copy families_quarantinedrow
  (authority_id, feed_import_id, row_number, "column", value, problem, warning_only, cells)
from stdin"""
WORK_TABLES = (
    "staged_person, staged_fact, refused_row, sent, touched, lives, fact, listed_family,"
    " touched_family, lead, listed, belongs"
)
IN_COPY = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"})
IN_ARRAY = str.maketrans({"\\": r"\\", '"': r"\""})


class Staging:
    """Takes rows one by one and holds at most a block of them."""

    def __init__(self, cursor, spec: FeedSpec, feed_import) -> None:
        self.cursor, self.spec, self.feed_import = cursor, spec, feed_import
        self.facts: list[str] = []
        self.people: list[str] = []
        self.problems: list[tuple] = []
        self.refused = 0
        # Two imports in one transaction (tests, a long bulk load) start from nothing each.
        cursor.execute(f"drop table if exists {WORK_TABLES}", prepare=False)
        cursor.execute(PERSON_TABLE, prepare=False)
        cursor.execute(REFUSED_TABLE, prepare=False)
        columns = [f"{column.field} {column.kind.sql}" for column in spec.columns]
        whole = ["cells text[]"] if spec.whole_rows else []
        facts = ", ".join(["row_number int", "source_person_id text", *columns, *whole])
        cursor.execute(f"create temp table staged_fact ({facts}) on commit drop", prepare=False)

    def add(self, number: int, cells: list[str], taken: Taken) -> None:
        if taken.problems:
            self._problems(number, cells, taken)
        if taken.fact:
            whole = f"\t{_array(cells)}" if self.spec.whole_rows else ""
            self.facts.append(f"{number}\t{taken.source}\t{taken.fact}{whole}\n")
            if taken.person:
                self.people.append(f"{number}\t{taken.source}\t{taken.person}\n")
            if len(self.facts) >= BLOCK:
                self.flush()

    def warn(self, number: int, column: str, sentence: str) -> None:
        self.problems.append(self._row(number, column, "", sentence, True, []))

    def flush(self) -> None:
        """Send what is held."""
        self._copy("copy staged_person from stdin", self.people)
        self._copy("copy staged_fact from stdin", self.facts)
        if self.problems:
            with self.cursor.copy(QUARANTINE) as copy:
                for problem in self.problems:
                    copy.write_row(problem)
            self.problems.clear()

    def _copy(self, statement: str, lines: list[str]) -> None:
        if lines:
            with self.cursor.copy(statement) as copy:
                copy.write("".join(lines))
            lines.clear()

    def _problems(self, number: int, cells: list[str], taken: Taken) -> None:
        clean = [_storable(cell) for cell in cells]
        self.refused += not taken.fact
        for problem in taken.problems:
            as_sent = [] if problem.warning_only else clean
            value, sentence = _storable(problem.value), _storable(problem.sentence)
            self.problems.append(
                self._row(number, problem.column, value, sentence, problem.warning_only, as_sent)
            )
        if len(self.problems) >= BLOCK:
            self.flush()

    def _row(self, number, column, value, sentence, warning_only, cells) -> tuple:
        ours = self.feed_import
        return (
            ours.authority_id,
            ours.pk,
            number,
            column[:80],
            value[:200],
            sentence[:300],
            warning_only,
            cells,
        )


def _storable(text: str) -> str:
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _array(cells: list[str]) -> str:
    """The row as sent, as an array inside a line of COPY."""
    quoted = ",".join(f'"{_storable(cell).translate(IN_ARRAY)}"' for cell in cells)
    return f"{{{quoted}}}".translate(IN_COPY)
