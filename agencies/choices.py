"""The vocabulary of who works with families."""

from django.db.models import TextChoices


class Role(TextChoices):
    LEAD_WORKER = "lead_worker", "Lead worker"
    LINE_MANAGER = "line_manager", "Line manager"
    COORDINATOR = "coordinator", "Co-ordinator"
    ANALYST = "analyst", "Data analyst"
    FINANCE = "finance", "Finance officer"
    AUDITOR = "auditor", "Internal auditor"
    DIRECTOR = "director", "Programme director"
    PARTNER = "partner", "Partner agency"


class AgencyKind(TextChoices):
    COUNCIL = "council", "Council"
    POLICE = "police", "Police"
    YOUTH_OFFENDING = "youth_offending", "Youth offending"
    PROBATION = "probation", "Probation"
    FIRE = "fire", "Fire and rescue"
    EDUCATION = "education", "Education"
    SOCIAL_CARE = "social_care", "Social care"
    HOUSING = "housing", "Housing"
    HEALTH = "health", "Health"
    WORK = "work", "Work and benefits"
    COMMUNITY_SAFETY = "community_safety", "Community safety"
    CHARITY = "charity", "Charity"


class PostKind(TextChoices):
    CONNECTOR = "connector", "Connector"
    FIP_WORKER = "fip_worker", "Family intervention worker"
    FAMILY_WORKER = "family_worker", "Family worker"


class Category(TextChoices):
    """What a piece of information is about; agreements open or close each."""

    CRIME = "crime", "Crime and anti-social behaviour"
    EDUCATION = "education", "Education"
    WORK = "work", "Work and benefits"
    SOCIAL_CARE = "social_care", "Children's social care"
    HOUSING = "housing", "Housing"
    HEALTH = "health", "Health"
    DOMESTIC_ABUSE = "domestic_abuse", "Domestic abuse"


class TermName(TextChoices):
    AUTUMN = "autumn", "Autumn"
    SPRING = "spring", "Spring"
    SUMMER = "summer", "Summer"
