"""Any bytes get an answer; no row is lost; order and repetition of rows make no difference."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from families.choices import ImportStatus
from families.feeds.specs import FEEDS
from families.models import Attendance, FamilyMember, Offence, QuarantinedRow, SourceRecord
from tests import factories
from tests.families.feed_files import row, send

few = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)
TERMS = ("autumn", "spring", "summer")
# A zero byte says that a file is not text, which refuses it whole.
LETTERS = st.characters(exclude_characters="\0", exclude_categories=["Cs"])
CELL = st.one_of(
    st.sampled_from(["", "P1", "Oak", "2013-02-30", "2013-01-02", "jsa", "Y", "-1", "=1+1", "\\N"]),
    st.text(LETTERS, max_size=30),
)


def lines_of(kind):
    header = FEEDS[kind].header
    return st.lists(st.fixed_dictionaries({name: CELL for name in header}), max_size=6)


@st.composite
def any_feed(draw):
    kind = draw(st.sampled_from(sorted(FEEDS)))
    return kind, draw(lines_of(kind))


class AnyFile(TestCase):
    databases = ["default", "progress"]

    @few
    @given(
        st.sampled_from(sorted(FEEDS)),
        st.binary(max_size=300),
        st.sampled_from(["csv", "xlsx", "ods"]),
    )
    def test_any_bytes_get_an_answer(self, kind, content, ending):
        done = send(kind, content=content, name=f"file.{ending}")
        assert done.status in (ImportStatus.DONE, ImportStatus.REFUSED)
        assert done.problem or done.rows_read

    @few
    @given(any_feed())
    def test_no_row_is_lost_whatever_is_in_it(self, feed):
        kind, rows = feed
        done = send(kind, *rows)
        if done.status == ImportStatus.REFUSED:
            assert done.problem == "This file has a header and no rows."
            return
        found = done.rows_new + done.rows_changed + done.rows_same + done.rows_refused
        assert found == done.rows_read <= len(rows)
        with factories.system():
            refused = QuarantinedRow.objects.filter(feed_import=done, warning_only=False)
            assert refused.values("row_number").distinct().count() == done.rows_refused
            assert all(problem.problem for problem in refused)

    @few
    @given(
        st.lists(
            st.tuples(st.integers(1, 5), st.sampled_from(TERMS), st.integers(0, 9)),
            min_size=1,
            max_size=12,
            unique_by=lambda one: one[:2],
        ),
        st.randoms(use_true_random=False),
    )
    def test_shuffled_and_repeated_rows_give_the_same_tables(self, facts, random):
        rows = [
            row(
                "school_attendance",
                source_person_id=f"P{person}",
                surname=f"Oak{person}",
                term=term,
                sessions_unauthorised=str(missed),
            )
            for person, term, missed in facts
        ]
        send("school_attendance", *rows)
        first = told(Attendance, "term", "sessions_unauthorised", "record__surname")
        again = [*rows, *random.choices(rows, k=5)]
        random.shuffle(again)
        done = send("school_attendance", *again)
        assert (done.rows_new, done.rows_changed) == (0, 0)
        with factories.system():
            Attendance.objects.all().delete()
        send("school_attendance", *again)
        assert told(Attendance, "term", "sessions_unauthorised", "record__surname") == first

    @few
    @given(
        st.dictionaries(st.integers(1, 8), st.integers(1, 3), min_size=1),
        st.randoms(use_true_random=False),
    )
    def test_a_shuffled_list_gives_the_same_families(self, places, random):
        rows = [
            row("cohort", source_person_id=f"P{person}", family_ref=f"F{family}")
            for person, family in places.items()
        ]
        send("cohort", *rows)
        first = told(FamilyMember, "family__family_ref", "person__records__source_person_id")
        random.shuffle(rows)
        done = send("cohort", *rows, *rows)
        assert (done.rows_new, done.rows_changed) == (0, 0)
        members = told(FamilyMember, "family__family_ref", "person__records__source_person_id")
        assert members == first
        with factories.system():
            assert SourceRecord.objects.count() == len(places)

    @few
    @given(st.text(LETTERS, min_size=1, max_size=40))
    def test_what_was_refused_comes_back_as_it_was_sent(self, name):
        from families.queries.imports import problem_rows

        done = send("offences", row("offences", offence_ref=name, proven="perhaps"))
        with factories.system():
            (refused,) = problem_rows(done)
            place = FEEDS["offences"].header.index("offence_ref")
            sent = name.replace("\r\n", "\n").strip()
            assert refused[place].replace("\r\n", "\n").lstrip("'") == sent.lstrip("'")
            assert not Offence.objects.exists()


def told(model, *names):
    with factories.system():
        return sorted(model.objects.values_list(*names))
