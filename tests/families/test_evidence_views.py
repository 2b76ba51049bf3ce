"""Evidence row by row: whose, from which file, corrected when."""

from datetime import date

from django.urls import reverse

from core.system import acting_for
from families import queries
from families.models import Attendance, DomesticAbuseIncident, Offence
from tests import factories
from tests.families.test_family_views import text


def evidence(family):
    return reverse("families:evidence-list", args=[family.ref])


def attendance(person, **fields):
    values = {"sessions_possible": 100, "sessions_authorised": 27, "sessions_unauthorised": 3}
    term = {"academic_year": "2012/13", "term": "spring"}
    return factories.evidence(Attendance, person, **term, **values | fields)


def test_evidence_list_is_hidden_with_the_family(client, cast):
    for person, seen in {
        "worker": 200,
        "finance": 200,
        "other_worker": 404,
        "director": 404,
    }.items():
        client.force_login(cast.people[person])
        assert client.get(evidence(cast.family)).status_code == seen, person


def test_evidence_list_shows_person_figures_and_source(client, cast):
    attendance(cast.child)
    client.force_login(cast.finance)
    page = text(client.get(evidence(cast.family)))
    for said in ("Ava Oak", "Spring", "27", "70.0%", "offences.csv, row 2", "Peterborough council"):
        assert said in page, said


def test_each_row_has_the_anchor_that_findings_link_to(client, cast):
    offence = factories.evidence(
        Offence, cast.child, offence_ref="O1", offence_on=date(2013, 5, 3), proven=True
    )
    client.force_login(cast.auditor)
    page = client.get(evidence(cast.family)).content.decode()
    assert queries.anchor("offences", offence.pk) == f"offences-{offence.pk}"
    assert f'id="offences-{offence.pk}"' in page
    assert 'id="offences"' in page


def test_a_corrected_value_says_what_it_was(client, cast):
    row = attendance(cast.child)
    later = factories.feed_import(kind="school_attendance")
    with factories.system():
        Attendance.objects.filter(pk=row.pk).update(sessions_authorised=12, feed_import=later)
    client.force_login(cast.worker)
    page = text(client.get(evidence(cast.family)))
    assert "Authorised absence was 27, corrected " in page
    assert "(school_attendance.csv)" in page
    assert "Unauthorised absence was" not in page


def test_domestic_abuse_is_for_those_who_need_it(client, cast):
    factories.evidence(
        DomesticAbuseIncident,
        cast.parent,
        incident_ref="D77",
        incident_on=date(2013, 2, 1),
        role="victim",
    )
    for person in ("worker", "coordinator", "auditor"):
        client.force_login(cast.people[person])
        assert "D77" in text(client.get(evidence(cast.family))), person
    for person in ("finance", "analyst"):
        client.force_login(cast.people[person])
        page = text(client.get(evidence(cast.family)))
        assert "D77" not in page, person
        assert "Not shown to your role: domestic abuse, health needs." in page
        with acting_for(cast.people[person]):
            assert not DomesticAbuseIncident.objects.exists()


def test_evidence_of_another_family_never_appears(cast):
    stranger = factories.member(cast.other_family, "Sam")
    attendance(stranger)
    with acting_for(cast.coordinator):
        assert queries.family_evidence(cast.family)["sections"] == []
        assert len(queries.family_evidence(cast.other_family)["sections"]) == 1


def test_evidence_list_costs_the_same_however_many_rows(
    client, cast, django_assert_num_queries, django_assert_max_num_queries
):
    client.force_login(cast.worker)
    client.get(evidence(cast.family))
    with django_assert_max_num_queries(12) as few:
        client.get(evidence(cast.family))
    for number in range(30):
        factories.evidence(
            Offence,
            cast.child,
            offence_ref=f"O{number}",
            offence_on=date(2013, 1, 1),
            proven=False,
        )
    with django_assert_num_queries(len(few)):
        client.get(evidence(cast.family))
