"""The work with the families as it stands today: plans, actions, notes, assessments, reviews.

The facts lie in 2011 to 2014, where the programme's terms apply; the casework is dated back from
the day the demo is loaded, so that reviews are due this week and not thirteen years ago.
"""

from datetime import date, datetime, time, timedelta
from itertools import cycle
from random import Random

from django.utils import timezone

from families.models import Family
from interventions.choices import ActionStatus, NoteKind, ObjectiveStatus, PlanStatus
from interventions.models import (
    ActionPlan,
    AssessedMember,
    Assessment,
    Note,
    Objective,
    PlanAction,
)
from troubled_families.demo import phrases
from troubled_families.demo.bulk import Rows
from troubled_families.demo.chronicle import workday
from troubled_families.demo.context import Context
from troubled_families.demo.people import Household, Person
from troubled_families.demo.reviews import Reviews

PLANS_WITH_PARTNERS = 52  # of the 64 families partner agencies support
NOTES_FOR_WEEKS = 12
LONGEST_SILENCE = 9  # every ninth family has not been seen for a month


class Casework:
    """Everything for one load; `write` sends it in one go."""

    def __init__(self, *, today: date, context: Context) -> None:
        self.today, self.context = today, context
        self.rows = Rows()

    def write_all(self, homes: list[Household]) -> int:
        led = [home for home in homes if home.connector]
        supported = [home for home in homes if home.attached_on and not home.connector]
        reviews = Reviews(self.rows, today=self.today, context=self.context)
        for number, home in enumerate(sorted(led, key=lambda home: (home.connector, home.number))):
            OneFamily(self, home).write(reviews, number)
        for home in supported[:PLANS_WITH_PARTNERS]:
            OneFamily(self, home).write(None, home.number)
        return self.rows.write()


class OneFamily:
    """One family's plan and what has been done about it."""

    def __init__(self, work: Casework, home: Household) -> None:
        self.work, self.home, self.rows, self.today = work, home, work.rows, work.today
        self.rng = Random(f"{home.ref} {work.today}")
        context = work.context
        self.family: Family = context.families[home.ref]
        self.worker = context.worker_of(home)
        self.agency = context.agencies[home.lead_agency]
        self.base = {"authority": context.authority, "family": self.family}
        # The eldest child is the one most plans are about.
        self.child = home.children[0]
        girl = self.child.sex == "F"
        self.names = {
            "child": self.child.forename,
            "parent": home.parent.forename,
            "she": "she" if home.parent.sex == "F" else "he",
            "herself": "herself" if girl else "himself",
            "her": "her" if girl else "his",
        }

    def write(self, reviews: Reviews | None, number: int) -> None:
        agreed_on = workday(self.today - timedelta(days=self.rng.randint(60, 150)))
        dates = reviews.dates(number) if reviews else []
        if dates:
            agreed_on = dates[0][0] - reviews.interval
        self.agreed_on = agreed_on
        self.assess(workday(agreed_on - timedelta(days=self.rng.randint(7, 20))))
        plan = self.rows.add(
            ActionPlan,
            **self.base,
            status=PlanStatus.AGREED,
            agreed_on=agreed_on,
            family_words=self.rng.choice(phrases.FAMILY_WORDS),
            created_at=self.at(agreed_on, 15),
        )
        actions = [action for goal in self.goals() for action in self.objective(plan, goal)]
        if reviews:
            reviews.write(plan, dates, number, self)
        self.notes(actions, number)

    def say(self, text: str) -> str:
        return text.format(**self.names)

    def at(self, day: date, hour: int) -> datetime:
        moment = time(hour, self.rng.randrange(0, 60, 5))
        return timezone.make_aware(datetime.combine(day, moment))

    def people(self, about: str) -> list[Person]:
        return {"child": [self.child], "parent": [self.home.parent]}.get(about, self.home.people)

    # --- assessment ------------------------------------------------------------------------
    def assess(self, day: date) -> None:
        assessment = self.rows.add(
            Assessment,
            **self.base,
            assessed_on=day,
            assessed_by=self.worker,
            strengths=self.say(self.rng.choice(phrases.STRENGTHS)),
            worries=self.say(self.rng.choice(phrases.WORRIES)),
            family_words=self.rng.choice(phrases.FAMILY_WORDS),
            created_at=self.at(day, 16),
        )
        for person in self.home.people:
            self.rows.add(
                AssessedMember,
                **self.base,
                assessment=assessment,
                person_id=self.work.context.person_ids[person.number],
                needs=self.rng.choice(phrases.NEEDS),
                seen=bool(person.upn) or person.relationship != "child",
            )

    # --- plan ------------------------------------------------------------------------------
    def goals(self) -> list[phrases.Goal]:
        fitting = [
            goal for goal in phrases.GOALS if not goal.needs or goal.needs in self.home.problems
        ]
        return sorted(
            self.rng.sample(fitting, min(len(fitting), self.rng.randint(3, 5))),
            key=phrases.GOALS.index,
        )

    def objective(self, plan: ActionPlan, goal: phrases.Goal) -> list[PlanAction]:
        status = self.rng.choice([ObjectiveStatus.OPEN] * 7 + [ObjectiveStatus.ACHIEVED, "partly"])
        due_on = self.today + timedelta(days=self.rng.randint(-10, 110))
        if status != ObjectiveStatus.OPEN:
            due_on = self.today - timedelta(days=self.rng.randint(3, 30))
        changed_on = self.today - timedelta(days=self.rng.randint(1, 40))
        objective = self.rows.add(
            Objective,
            **self.base,
            plan=plan,
            title=self.say(goal.title),
            problem=goal.problem,
            measure=self.say(goal.measure),
            baseline=goal.baseline,
            target=goal.target,
            due_on=max(due_on, self.agreed_on),
            status=status,
            progress=self.rng.choice(phrases.PROGRESS),
            changed_at=self.at(changed_on, 11),
        )
        for person in self.people(goal.about):
            self.rows.add(
                Objective.members.through,
                objective_id=objective.pk,
                person_id=self.work.context.person_ids[person.number],
            )
        return [self.action(plan, objective, *action) for action in goal.actions]

    def action(self, plan, objective: Objective, title: str, whose: str) -> PlanAction:
        done = objective.status == ObjectiveStatus.ACHIEVED or self.rng.random() < 0.4
        running = (self.today - self.agreed_on).days
        status, done_on = self.rng.choice([ActionStatus.TO_DO, ActionStatus.DOING]), None
        due_on = self.today + timedelta(days=self.rng.randint(-9, 45))
        if done:
            done_on = self.agreed_on + timedelta(days=self.rng.randint(5, max(running - 1, 5)))
            status, due_on = ActionStatus.DONE, done_on + timedelta(days=self.rng.randint(-3, 9))
        return self.rows.add(
            PlanAction,
            **self.base,
            plan=plan,
            objective=objective,
            title=self.say(title),
            **self.owner(whose),
            due_on=due_on,
            status=status,
            done_on=done_on,
            outcome=self.rng.choice(phrases.OUTCOMES) if done else "",
            changed_at=self.at(done_on or self.today - timedelta(days=self.rng.randint(2, 30)), 14),
        )

    def owner(self, whose: str) -> dict:
        if whose == "parent":
            return {"owner_name": str(self.home.parent.forename)}
        if whose == "worker":
            return {"owner_agency": self.agency, "owner": self.worker}
        return {"owner_agency": self.work.context.agencies[whose]}

    # --- notes -----------------------------------------------------------------------------
    def notes(self, actions: list[PlanAction], number: int) -> None:
        day = self.today - timedelta(days=self.rng.randint(1, 6))
        if number % LONGEST_SILENCE == LONGEST_SILENCE - 1:
            day -= timedelta(days=30)
        day = workday(day)
        oldest = max(self.agreed_on, self.today - timedelta(weeks=NOTES_FOR_WEEKS))
        texts = cycle(self.rng.sample(phrases.NOTES, len(phrases.NOTES)))
        while day >= oldest:
            self.note(day, *next(texts), actions)
            day = workday(day - timedelta(days=self.rng.randint(4, 12)))

    def note(self, day: date, kind: NoteKind, text: str, actions: list[PlanAction]) -> None:
        note = self.rows.add(
            Note,
            **self.base,
            happened_on=day,
            kind=kind,
            text=self.say(text),
            written_by=self.worker,
            agency=self.agency,
            written_at=self.at(day, 17),
        )
        if "{child}" in text:
            self._of_note(note, self.child)
        if "{parent}" in text:
            self._of_note(note, self.home.parent)
        if kind == NoteKind.VISIT and actions:
            # Each action is spoken of once.
            action = actions.pop(self.rng.randrange(len(actions)))
            self.rows.add(Note.actions.through, note_id=note.pk, planaction_id=action.pk)

    def _of_note(self, note: Note, person: Person) -> None:
        person_id = self.work.context.person_ids[person.number]
        self.rows.add(Note.members.through, note_id=note.pk, person_id=person_id)
