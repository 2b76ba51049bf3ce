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
