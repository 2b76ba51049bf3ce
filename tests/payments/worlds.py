"""Puts a World (tests/spec/world.py) into the tables, and hands it back with the tables' ids."""

from dataclasses import replace
from datetime import date

from agencies.models import Agency, LocalAuthority, SchoolTerm
from families.choices import FeedKind
from families.models import (
    AsbIncident,
    Attendance,
    Benefit,
    Employment,
    Exclusion,
    Family,
    FamilyMember,
    FeedImport,
    HousingEvent,
    Offence,
    Person,
    Placement,
    SourceRecord,
    WorkProgrammeStart,
)
from payments.frameworks import Term
from tests import factories
from tests.spec import world as spec

LONG_AGO = date(1900, 1, 1)


def terms_by_first_day() -> dict[date, SchoolTerm]:
    return {term.first_on: term for term in SchoolTerm.objects.filter(authority=None)}


class Store:
    """Stores families of one authority. Call inside `factories.system()`."""

    def __init__(self, authority: LocalAuthority) -> None:
        self.authority = authority
        self.terms = terms_by_first_day()
        self.agencies = [authority.own_agency]
        self.feed = FeedImport.objects.create(
            authority=authority,
            agency=authority.own_agency,
            kind=FeedKind.COHORT,
            file_name="world.csv",
        )
        self.number = 0

    def family(self, world: spec.World, ref: str = "") -> tuple[Family, spec.World]:
        """The family as stored, and its world with the ids of the tables."""
        self.number += 1
        family = Family.objects.create(
            authority=self.authority,
            family_ref=ref or f"W{self.number:04}",
            name="Oak",
            identified_on=LONG_AGO,
            attached_on=world.attached_on,
            discretion_reason="; ".join(event.kind for event in world.reasons),
        )
        self.people = {person.id: self._person(family, person) for person in world.people}
        self.records: dict[tuple[int, int], SourceRecord] = {}
        self.taken: set[tuple] = set()
        stored = replace(
            world,
            people=[replace(p, id=self.people[p.id].pk) for p in world.people],
            terms=tuple(Term(t.pk, t.first_on, t.last_on) for t in self.terms.values()),
            attendance=[self._attendance(row) for row in world.attendance],
            reasons=[
                spec.Event(0, 0, "", LONG_AGO, family.discretion_reason) for _ in world.reasons[:1]
            ],
        )
        self._events(world, stored)
        self._spells(world, stored)
        return family, stored

    def _person(self, family: Family, person: spec.Person) -> Person:
        made = Person.objects.create(
            authority=self.authority,
            forename=person.name,
            surname="Oak",
            date_of_birth=person.born_on,
        )
        FamilyMember.objects.create(
            authority=self.authority,
            family=family,
            person=made,
            relationship=person.relationship,
            joined_on=person.joined_on,
            left_on=person.left_on,
        )
        return made

    def _row(self, model, person: int, key: tuple, **fields):
        """One evidence row, from another agency where this one has a row with that key."""
        sender = 0
        while (model, person, sender, key) in self.taken:
            sender += 1
        self.taken.add((model, person, sender, key))
        return model.objects.create(
            authority=self.authority,
            record=self._record(person, sender),
            feed_import=self.feed,
            row_number=2,
            **fields,
        )

    def _record(self, person: int, sender: int) -> SourceRecord:
        if (person, sender) not in self.records:
            while len(self.agencies) <= sender:
                number = len(self.agencies)
                self.agencies.append(
                    Agency.objects.get_or_create(
                        slug=f"sender-{number}",
                        defaults={"name": f"Sender {number}", "kind": "police"},
                    )[0]
                )
            known = self.people[person]
            self.records[person, sender] = SourceRecord.objects.create(
                authority=self.authority,
                agency=self.agencies[sender],
                person=known,
                source_person_id=f"P{known.pk}",
                surname=known.surname,
            )
        return self.records[person, sender]

    def _attendance(self, row: spec.TermRow) -> spec.TermRow:
        preset = next(term for term in spec.PRESET_TERMS if term.id == row.term)
        term = self.terms[preset.first_on]
        made = self._row(
            Attendance,
            row.person,
            (row.term,),
            academic_year=term.academic_year,
            term=term.term,
            sessions_possible=row.possible,
            sessions_authorised=row.authorised,
            sessions_unauthorised=row.unauthorised,
        )
        return replace(row, id=made.pk, person=self.people[row.person].pk, term=term.pk)

    def _event(self, event: spec.Event, made, ref: str = "") -> spec.Event:
        return replace(event, id=made.pk, person=self.people[event.person].pk, ref=ref or event.ref)

    def _events(self, world: spec.World, stored: spec.World) -> None:
        stored.exclusions = [
            self._event(
                e,
                self._row(
                    Exclusion,
                    e.person,
                    (e.ref,),
                    exclusion_ref=e.ref,
                    started_on=e.on,
                    category=e.kind,
                ),
            )
            for e in world.exclusions
        ]
        stored.offences = [
            self._event(
                e,
                self._row(
                    Offence, e.person, (e.ref,), offence_ref=e.ref, offence_on=e.on, proven=True
                ),
            )
            for e in world.offences
        ]
        stored.incidents = [
            self._event(
                e,
                self._row(
                    AsbIncident,
                    e.person,
                    (e.ref,),
                    incident_ref=e.ref,
                    incident_on=e.on,
                    action=e.action,
                ),
            )
            for e in world.incidents
        ]
        stored.housing = [
            self._event(
                e,
                self._row(
                    HousingEvent,
                    e.person,
                    (e.kind, e.on),
                    event=e.kind,
                    event_on=e.on,
                    tenancy_ref=e.ref,
                ),
                ref=f"{e.kind} {e.on} {e.ref}",
            )
            for e in world.housing
        ]
        stored.provisions = [
            self._event(
                e,
                made := self._row(
                    WorkProgrammeStart, e.person, (e.kind, e.on), kind=e.kind, started_on=e.on
                ),
                ref=f"{made.pk}",
            )
            for e in world.provisions
        ]

    def _spells(self, world: spec.World, stored: spec.World) -> None:
        stored.placements = [
            self._spell(
                who,
                s,
                self._row(
                    Placement,
                    who,
                    (s.start_on,),
                    placement=s.kind,
                    started_on=s.start_on,
                    ended_on=s.end_on,
                ),
            )
            for who, s in world.placements
        ]
        stored.benefits = [
            self._spell(
                who,
                s,
                self._row(
                    Benefit,
                    who,
                    (s.kind, s.start_on),
                    benefit=s.kind,
                    started_on=s.start_on,
                    ended_on=s.end_on,
                ),
            )
            for who, s in world.benefits
        ]
        stored.jobs = [
            self._spell(
                who,
                s,
                self._row(
                    Employment,
                    who,
                    (s.start_on, s.kind),
                    employer=s.kind,
                    started_on=s.start_on,
                    ended_on=s.end_on,
                ),
            )
            for who, s in world.jobs
        ]

    def _spell(self, who: int, spell, made):
        return self.people[who].pk, spell._replace(id=made.pk)


def store(*worlds: spec.World, at=None) -> list[tuple[Family, spec.World]]:
    """Store families with the preset terms, in the order of their references."""
    authority = at or factories.authority()
    if not SchoolTerm.objects.exists():
        factories.preset_terms(2009, 2017)
    with factories.system():
        shelf = Store(authority)
        return [shelf.family(world) for world in worlds]
