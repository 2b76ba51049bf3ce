"""The second wall: what PostgreSQL shows each person, whatever the code above asks for."""

import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, transaction

from agencies import permissions
from agencies.choices import Role
from core import context
from families.models import Address, DomesticAbuseIncident, Family, Offence
from tests import factories

# Tables without personal data of families, each with its reason.
EXEMPT = {
    "agencies_": "who works where: the directory of staff, readable by staff",
    "auth_": "Django's permissions: no people",
    "django_": "migrations, content types, sessions (opaque)",
    "account_": "sign-in e-mail addresses of staff",
    "mfa_": "second factors of staff, encrypted",
    "axes_": "failed sign-ins of staff",
    "guardian_": "unused generic grants; ours are in families_",
    "pghistory_": "unused: the context is kept with each event",
    "payments_cohorttarget": "numbers agreed with the department",
    "core_auditseal": "digests",
}


def tables():
    with connection.cursor() as cursor:
        cursor.execute(
            "select relname, relrowsecurity from pg_class"
            " where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"
        )
        return dict(cursor.fetchall())


def test_no_table_with_personal_data_lacks_row_level_security(db):
    bare = {name for name, protected in tables().items() if not protected}
    assert {name for name in bare if not name.startswith(tuple(EXEMPT))} == set()


def seen_by(user, model):
    with context.acting_as(user and user.pk), transaction.atomic():
        return set(model.objects.values_list("pk", flat=True))


def test_nobody_sees_nothing(cast):
    assert seen_by(None, Family) == set()


WHO_SEES = {
    "worker": {"family"},
    "other_worker": {"other_family"},
    "manager": {"family"},
    "other_manager": {"other_family"},
    "coordinator": {"family", "other_family", "partner_family", "lapsed_family"},
    "analyst": {"family", "other_family", "partner_family", "lapsed_family"},
    "finance": {"family", "other_family", "partner_family", "lapsed_family"},
    "auditor": {"family", "other_family", "partner_family", "lapsed_family"},
    "director": set(),
    "partner": {"partner_family"},
    "lapsed": set(),
    "left": set(),
    "nobody": set(),
    "far_worker": {"far_family"},
    "far_coordinator": {"far_family"},
    "far_finance": {"far_family"},
}


@pytest.mark.parametrize("person", WHO_SEES)
def test_who_sees_which_family(cast, person):
    expected = {getattr(cast, name).pk for name in WHO_SEES[person]}
    user = cast.people[person]
    assert seen_by(user, Family) == expected
    with context.acting_as(user.pk), transaction.atomic():
        assert set(Family.objects.visible_to(user).values_list("pk", flat=True)) == expected


def test_the_cast_of_this_table_is_the_whole_cast(cast):
    assert set(WHO_SEES) == set(cast.people)


def test_evidence_follows_the_family_and_sensitive_kinds_need_their_role(cast):
    day = factories.LONG_AGO
    offence = factories.evidence(Offence, cast.child, offence_ref="O1", offence_on=day, proven=True)
    abuse = factories.evidence(
        DomesticAbuseIncident, cast.parent, incident_ref="D1", incident_on=day, role="victim"
    )
    sees = {
        name: (bool(seen_by(user, Offence)), bool(seen_by(user, DomesticAbuseIncident)))
        for name, user in cast.people.items()
    }
    both, one, none = (True, True), (True, False), (False, False)
    assert offence.pk
    assert abuse.pk
    assert {name: what for name, what in sees.items() if what != none} == {
        "worker": both,
        "manager": both,
        "coordinator": both,
        "auditor": both,
        "analyst": one,
        "finance": one,
    }


def test_a_confidential_address_is_for_those_who_work_with_the_family(cast):
    factories.address(cast.parent, confidential=True)
    sees = {name for name, user in cast.people.items() if seen_by(user, Address)}
    assert sees == {"worker", "manager", "coordinator", "auditor"}


def test_the_database_names_the_same_roles_as_the_table_of_permissions(db):
    wide = set(permissions.roles_with(permissions.Permission.FAMILY_VIEW_ALL))
    claims = set(permissions.roles_with(permissions.Permission.CLAIM_VIEW))
    sensitive = permissions.SEES_SENSITIVE & wide
    for function, roles in {
        "wide_authorities": wide,
        "claim_authorities": claims,
        "sensitive_authorities": sensitive,
        "my_authorities": set(Role.values),
    }.items():
        with connection.cursor() as cursor:
            cursor.execute("select prosrc from pg_proc where proname = %s", [function])
            (source,) = cursor.fetchone()
        assert {role for role in Role.values if f"'{role}'" in source} == roles, function


def test_history_cannot_be_rewritten(cast):
    with factories.system():
        Family.objects.filter(pk=cast.family.pk).update(name="Oakley")
    event = apps.get_model("families", "FamilyEvent")
    with pytest.raises(ProgrammingError), factories.system():
        event.objects.all().delete()


def test_a_worker_cannot_write_into_another_family(cast):
    with (
        pytest.raises(ProgrammingError, match="row-level security"),
        context.acting_as(cast.worker.pk),
        transaction.atomic(),
    ):
        Family.objects.create(
            authority=cast.authority,
            family_ref="X1",
            name="Stolen",
            identified_on=factories.LONG_AGO,
        )
