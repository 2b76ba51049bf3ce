"""SQL measures what a plain reading of the same rows gives, on any day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from payments import gather
from payments.actions import attach_listed
from payments.frameworks import framework
from payments.models import Claim
from tests import factories
from tests.payments.frameworks.families import worlds
from tests.payments.worlds import store
from tests.spec.world import PRESET_TERMS, World, measure

RULES = framework("troubled-families-2012")
in_a_transaction = settings(
    max_examples=25,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],  # shrinking with a database takes minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def gathered(authority, as_of, *, claiming, families=None):
    """Facts by family id, as the claim (or the identification) of that day sees them."""
    with factories.system():
        claim = None
        if claiming:
            attach_listed(authority=authority)
            claim = Claim.objects.create(authority=authority, framework=RULES.slug, as_of=as_of).pk
        with gather.gathered(
            RULES, authority=authority, as_of=as_of, claim_id=claim, families=families
        ) as gathering:
            return gathering.windows, {f.family_id: f.facts for f in gathering.measured()}


def plainly(world: World, windows, *, claiming):
    """What `measure` says, for the evidence that may matter to this framework at all."""
    counted = [(who, spell) for who, spell in world.benefits if spell.kind != "uc"]
    asked = replace(world, benefits=counted, attached_on=world.attached_on if claiming else None)
    day = windows.as_of
    facts = measure(asked, windows)
    if not claiming:
        members = tuple(replace(member, jobs=()) for member in facts.members)
        facts = replace(facts, members=members)
    return replace(
        facts, discretion_ids=(), next_fact_on=measure(_mattering(asked, day), windows).next_fact_on
    )


def _mattering(world: World, day: date) -> World:
    present = {person.id: person for person in world.people if person.is_member_on(day)}

    def of(rows):
        return [row for row in rows if row.person in present]

    def spells(rows):
        return [(who, spell) for who, spell in rows if who in present]

    def minor(offence):
        born = present[offence.person].born_on
        return born is not None and offence.on < _grown_on(born)

    return replace(
        world,
        people=[
            replace(person, joined_on=None if person.joined_on == day else person.joined_on)
            for person in world.people
            if person.left_on != day
        ],
        exclusions=of(world.exclusions),
        placements=spells(world.placements),
        offences=[offence for offence in of(world.offences) if minor(offence)],
        incidents=of(world.incidents),
        housing=[event for event in of(world.housing) if event.kind != "homeless"],
        benefits=spells(world.benefits),
        jobs=spells(world.jobs) if world.attached_on else [],
        provisions=of(world.provisions),
        reasons=[],
    )


def _grown_on(born: date) -> date:
    try:
        return born.replace(year=born.year + 18)
    except ValueError:
        return date(born.year + 18, 3, 1)


# Days on which windows open and close, and any other.
edges = st.sampled_from(
    [term.last_on for term in PRESET_TERMS[9:18]]
    + [term.last_on + timedelta(days=1) for term in PRESET_TERMS[9:18]]
    + [date(2014, 2, 28), date(2013, 8, 31), date(2014, 5, 31)]
)
days = edges | st.dates(date(2013, 1, 1), date(2015, 5, 31))


@pytest.mark.parametrize("claiming", [True, False])
@in_a_transaction
@given(families=st.lists(worlds(), min_size=1, max_size=3), as_of=days)
def test_sql_measures_what_a_plain_reading_gives(db, claiming, families, as_of):
    with transaction.atomic():
        authority = factories.authority()
        stored = store(*families, at=authority)
        windows, facts = gathered(authority, as_of, claiming=claiming)
        for family, world in stored:
            attached = world.attached_on is not None and world.attached_on <= as_of
            if claiming and not attached:
                assert family.pk not in facts
            else:
                expected = plainly(world, windows, claiming=claiming)
                assert in_one_order(facts[family.pk]) == in_one_order(expected)
        transaction.set_rollback(True)


def in_one_order(facts):
    """Members and spells by id: no rule depends on their order, and no promise is made of it."""
    return replace(
        facts,
        members=tuple(
            replace(
                member,
                placements=tuple(sorted(member.placements)),
                benefits=tuple(sorted(member.benefits, key=lambda spell: spell.id)),
                jobs=tuple(sorted(member.jobs, key=lambda spell: spell.id)),
                absence=member.absence._replace(ids=tuple(sorted(member.absence.ids))),
            )
            for member in sorted(facts.members, key=lambda member: member.person_id)
        ),
    )
