"""The vocabulary of assessments, plans, actions, notes and reviews."""

from django.db.models import TextChoices


class Problem(TextChoices):
    """What an objective is about. Relational goals are equals, not extras."""

    CRIME_ASB = "crime_asb", "Crime and anti-social behaviour"
    SCHOOL = "school", "School"
    WORK = "work", "Work and money"
    CHILD_NEED = "child_need", "Children who need help"
    DOMESTIC_ABUSE = "domestic_abuse", "Domestic abuse"
    HEALTH = "health", "Health"
    HOME = "home", "Home"
    RELATIONSHIPS = "relationships", "Relationships and everyday life"


# What others have measured; a suggestion, never a closed list. Feelings and relations count too.
MEASURES = {
    Problem.CRIME_ASB: [
        "Anti-social behaviour incidents in six months",
        "Proven offences of the young people in six months",
        "Police called to the home in a month",
    ],
    Problem.SCHOOL: [
        "Unauthorised absence this term, in per cent",
        "Fixed exclusions this term",
        "Mornings on time in a week",
    ],
    Problem.WORK: [
        "Weeks in work out of the last 26",
        "Hours of training or volunteering in a week",
        "Rent arrears, in pounds",
    ],
    Problem.CHILD_NEED: [
        "Social care status of each child",
        "Meals the family eats together in a week",
        "Health visitor or nursery appointments kept",
    ],
    Problem.DOMESTIC_ABUSE: [
        "Incidents reported in three months",
        "Feels safe at home, from 1 to 10",
    ],
    Problem.HEALTH: [
        "Appointments kept out of those offered",
        "Days without alcohol or drugs in a month",
        "How I feel this week, from 1 to 10",
    ],
    Problem.HOME: [
        "Steps taken by the landlord in six months",
        "Repairs still to be done",
        "Rooms fit to use",
    ],
    Problem.RELATIONSHIPS: [
        "How well we get on, from 1 to 10, in each person's words",
        "Evenings without a row in a week",
        "Things done together in a week",
    ],
}


class PlanStatus(TextChoices):
    DRAFT = "draft", "Being agreed"
    AGREED = "agreed", "Agreed"
    CLOSED = "closed", "Closed"


class ObjectiveStatus(TextChoices):
    OPEN = "open", "In progress"
    ACHIEVED = "achieved", "Achieved"
    PARTLY = "partly", "Partly achieved"
    STOPPED = "stopped", "Stopped"


class ActionStatus(TextChoices):
    TO_DO = "to_do", "To do"
    DOING = "doing", "Under way"
    DONE = "done", "Done"
    DROPPED = "dropped", "Dropped"


OPEN_ACTIONS = (ActionStatus.TO_DO, ActionStatus.DOING)


class NoteKind(TextChoices):
    VISIT = "visit", "Home visit"
    CALL = "call", "Phone call"
    MEETING = "meeting", "Meeting"
    MESSAGE = "message", "Message or letter"
    NO_REPLY = "no_reply", "Tried, no reply"
    OTHER = "other", "Other"


class ReviewStatus(TextChoices):
    DUE = "due", "Due"
    SIGNED_ONCE = "signed_once", "One signature missing"
    COMPLETE = "complete", "Complete"


class SignOffRole(TextChoices):
    LINE_MANAGER = "line_manager", "Line manager"
    COORDINATOR = "coordinator", "Co-ordinator"


PLAN_TRANSITIONS = {
    PlanStatus.DRAFT: {PlanStatus.AGREED},
    PlanStatus.AGREED: {PlanStatus.CLOSED},
    PlanStatus.CLOSED: set(),
}
REVIEW_TRANSITIONS = {
    ReviewStatus.DUE: {ReviewStatus.SIGNED_ONCE},
    ReviewStatus.SIGNED_ONCE: {ReviewStatus.COMPLETE},
    ReviewStatus.COMPLETE: set(),
}


class Grouping(TextChoices):
    """How the plan page is laid out."""

    PROBLEM = "problem", "Problem"
    PERSON = "person", "Person"
    AGENCY = "agency", "Agency"


class ReviewFilter(TextChoices):
    """Which reviews the list shows."""

    DUE = "due", "Overdue or due in 7 days"
    OVERDUE = "overdue", "Overdue"
    WEEK = "week", "Due in 7 days"
    MINE = "mine", "Waiting for my signature"
    SIGNED_ONCE = "signed_once", "One signature missing"
    ALL = "all", "All, also later ones"
