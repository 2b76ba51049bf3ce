"""The vocabulary of families, members and partner feeds (feeds.md)."""

from django.db.models import TextChoices


class Sex(TextChoices):
    FEMALE = "F", "Female"
    MALE = "M", "Male"
    OTHER = "X", "Other"
    UNKNOWN = "U", "Not known"


class Relationship(TextChoices):
    PARENT = "parent", "Parent or carer"
    CHILD = "child", "Child"
    GRANDPARENT = "grandparent", "Grandparent"
    PARTNER = "partner", "Partner"
    OTHER = "other", "Other"


class FamilyStatus(TextChoices):
    PROPOSED = "proposed", "Found by matching"
    IDENTIFIED = "identified", "Identified"
    SUPPORTED = "supported", "Supported by a partner agency"
    WORKED_WITH = "worked_with", "Worked with"
    CLOSED = "closed", "Closed"


FAMILY_TRANSITIONS: dict[str, frozenset[str]] = {
    FamilyStatus.PROPOSED: frozenset({FamilyStatus.IDENTIFIED, FamilyStatus.CLOSED}),
    FamilyStatus.IDENTIFIED: frozenset(
        {FamilyStatus.SUPPORTED, FamilyStatus.WORKED_WITH, FamilyStatus.CLOSED}
    ),
    FamilyStatus.SUPPORTED: frozenset({FamilyStatus.WORKED_WITH, FamilyStatus.CLOSED}),
    FamilyStatus.WORKED_WITH: frozenset({FamilyStatus.SUPPORTED, FamilyStatus.CLOSED}),
    FamilyStatus.CLOSED: frozenset({FamilyStatus.SUPPORTED, FamilyStatus.WORKED_WITH}),
}


class FeedKind(TextChoices):
    COHORT = "cohort", "Families of the programme"
    SCHOOL_ATTENDANCE = "school_attendance", "School attendance"
    SCHOOL_EXCLUSIONS = "school_exclusions", "School exclusions"
    SCHOOL_PLACEMENTS = "school_placements", "School placements"
    OFFENCES = "offences", "Offences"
    ASB_INCIDENTS = "asb_incidents", "Anti-social behaviour"
    BENEFITS = "benefits", "Benefits"
    EMPLOYMENT = "employment", "Employment"
    WORK_PROGRAMME = "work_programme", "Work Programme and ESF provision"
    SOCIAL_CARE = "social_care", "Children's social care"
    DOMESTIC_ABUSE = "domestic_abuse", "Domestic abuse"
    HEALTH_NEEDS = "health_needs", "Health needs"
    HOUSING = "housing", "Housing"
    POLICE_CALLOUTS = "police_callouts", "Police call-outs"
    AGENCY_COSTS = "agency_costs", "Agency costs"


class ImportStatus(TextChoices):
    RECEIVED = "received", "Received"
    CONFIRM = "confirm", "Waiting for confirmation"
    DONE = "done", "Imported"
    REFUSED = "refused", "Refused"


class MatchStatus(TextChoices):
    PROPOSED = "proposed", "To decide"
    JOINED = "joined", "Same person"
    KEPT_APART = "kept_apart", "Different people"
