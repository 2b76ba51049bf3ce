"""Six-weekly reviews: a history of signed ones, and one that is due, overdue or half signed."""

from datetime import date, timedelta
from random import Random

from interventions.choices import ReviewStatus, SignOffRole
from interventions.models import PlanReview, SignOff
from interventions.next_review import next_review_on
from interventions.queries.working_days import bank_holidays
from troubled_families.demo import phrases

# Days from today to the review that is due, family by family, connector after connector; so that
# each caseload has something overdue, something this week and something later.
DUE_IN = (-6, 2, 5, 12, 19, 26, 33, 40, -2, 1, 9, 16, 23, 30, 37, 4, -13, 7, 3, 21, 28, 35, 11)
# Of those, the reviews one of the two has signed: by position in DUE_IN.
SIGNED_BY_MANAGER = {0, 2, 9, 15}
SIGNED_BY_COORDINATOR = {8}


class Reviews:
    """Dates and signatures of the reviews of the families with a connector."""

    def __init__(self, rows, *, today: date, context) -> None:
        self.rows, self.today, self.context = rows, today, context
        self.every_days = context.authority.review_every_days
        self.interval = timedelta(days=self.every_days)
        self.holidays = bank_holidays()

    def dates(self, number: int) -> list[tuple[date, date | None]]:
        """(due, completed) of each review, the last still open."""
        rng = Random(f"review {number} {self.today}")
        wanted = self.today + timedelta(days=DUE_IN[number % len(DUE_IN)])
        due_on = next_review_on(after=wanted, every_days=0, holidays=self.holidays)
        found: list[tuple[date, date | None]] = [(due_on, None)]
        for _ in range(rng.randint(1, 5)):
            completed_on = due_on - self.interval
            due_on = self.working_day(completed_on - timedelta(days=rng.randint(0, 6)))
            found.append((due_on, completed_on))
        return found[::-1]

    def working_day(self, day: date) -> date:
        return next_review_on(after=day, every_days=0, holidays=self.holidays)

    def write(self, plan, dates, number: int, family) -> None:
        """`family` says who and when: see casework.OneFamily."""
        for due_on, completed_on in dates:
            place = number % len(DUE_IN)
            half = place in SIGNED_BY_MANAGER | SIGNED_BY_COORDINATOR
            status = ReviewStatus.SIGNED_ONCE if half else ReviewStatus.DUE
            review = self.rows.add(
                PlanReview,
                **family.base,
                plan=plan,
                due_on=due_on,
                status=ReviewStatus.COMPLETE if completed_on else status,
                completed_on=completed_on,
            )
            signed_on = completed_on or self.today - timedelta(days=1)
            if completed_on or place in SIGNED_BY_MANAGER:
                self.sign(review, family, SignOffRole.LINE_MANAGER, signed_on)
            if completed_on or place in SIGNED_BY_COORDINATOR:
                self.sign(review, family, SignOffRole.COORDINATOR, signed_on)

    def sign(self, review: PlanReview, family, role: SignOffRole, day: date) -> None:
        manager = role == SignOffRole.LINE_MANAGER
        comments = phrases.SIGNED_BY_MANAGER if manager else phrases.SIGNED_BY_COORDINATOR
        lead = self.context.leads[family.family.pk]
        self.rows.add(
            SignOff,
            **family.base,
            review=review,
            role=role,
            signed_by=lead.post.line_manager if manager else self.context.coordinator,
            signed_at=family.at(day, 10 if manager else 15),
            comment=family.rng.choice(comments),
        )
