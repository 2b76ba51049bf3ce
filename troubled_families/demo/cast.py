"""Who works in the demo: the agencies and posts of the paper, and one sign-in per role."""

from dataclasses import dataclass

from agencies.choices import AgencyKind as Kind
from agencies.choices import Category, Role

AUTHORITY = "E06000031"
FAR_AUTHORITY = "E10000015"
PROGRAMME = "Connecting Families"
PANEL = "Multi-Agency Support Group (MASG)"
FRAMEWORK = "troubled-families-2012"
COUNCIL = "peterborough-council"
DOMAIN = "peterborough.example"
PASSWORD = "connecting-families-2013"
FAMILY_BUDGET_PENCE = 2_000_00
POST_FUNDING_PENCE = 15_000_00
# Families agreed with the department: in all, and to begin with in each year.
TARGETS = {None: 450, 2012: 150, 2013: 200, 2014: 60}

CRIME, SCHOOL, WORK = Category.CRIME, Category.EDUCATION, Category.WORK
CARE, HOME, HEALTH = Category.SOCIAL_CARE, Category.HOUSING, Category.HEALTH


@dataclass(frozen=True)
class Partner:
    """An agency that works with the programme. `families` is what it supports by itself."""

    slug: str
    name: str
    kind: Kind
    sees: tuple[Category, ...]
    identified: int = 0  # families it named when all agencies were asked
    families: int = 0  # families it supports without a connector


PARTNERS = (
    # The twelve that host connectors.
    Partner("police", "Police", Kind.POLICE, (CRIME,), identified=27, families=4),
    Partner("cross-keys", "Cross Keys", Kind.HOUSING, (HOME, CRIME), families=11),
    Partner(
        "adolescent-intervention-service",
        "Adolescent Intervention Service",
        Kind.SOCIAL_CARE,
        (CARE, SCHOOL, CRIME),
        families=8,
    ),
    Partner(
        "youth-offending-service",
        "Youth Offending Service",
        Kind.YOUTH_OFFENDING,
        (CRIME, SCHOOL),
        identified=24,
        families=9,
    ),
    Partner("probation", "Probation", Kind.PROBATION, (CRIME, WORK), identified=17, families=3),
    Partner("fire", "Fire", Kind.FIRE, (HOME,)),
    Partner(
        "safer-peterborough-partnership",
        "Safer Peterborough Partnership",
        Kind.COMMUNITY_SAFETY,
        (CRIME, HOME),
        families=3,
    ),
    Partner(
        "education-attendance-service",
        "Education Attendance Service",
        Kind.EDUCATION,
        (SCHOOL,),
        identified=26,
        families=9,
    ),
    Partner(
        "ormiston",
        "Ormiston Children's Trust",
        Kind.CHARITY,
        (SCHOOL, CARE, HOME),
        families=8,
    ),
    Partner("mind", "Peterborough & Fenland Mind", Kind.CHARITY, (HEALTH,), families=3),
    Partner(
        "housing-solutions",
        "Housing Solutions",
        Kind.HOUSING,
        (HOME, WORK),
        identified=23,
        families=4,
    ),
    Partner("drink-and-drug-sense", "Drink & Drug Sense", Kind.CHARITY, (HEALTH,), families=2),
    # Others that identify families or send files.
    Partner(
        "childrens-social-care",
        "Children's Social Care",
        Kind.SOCIAL_CARE,
        (CARE, SCHOOL),
        identified=25,
    ),
    Partner("jobcentre-plus", "Jobcentre Plus", Kind.WORK, (WORK,)),
    Partner("community-health", "Community Health Services", Kind.HEALTH, (HEALTH,)),
)
HOSTS = PARTNERS[:12]
IDENTIFIED_BY_COUNCIL = 18  # found by the council's own matching
LAPSED = "drink-and-drug-sense"  # its agreement has run out
PARTNER_SIGN_IN = "ormiston"

# Name, host agency, full-time equivalent in hundredths, families.
CONNECTORS = (
    ("Hazel Turner", "ormiston", 100, 8),
    ("Gavin Pryor", "police", 100, 8),
    ("Ilona Marek", "cross-keys", 100, 8),
    ("Samuel Osei", "youth-offending-service", 100, 8),
    ("Bridget Nolan", "education-attendance-service", 100, 8),
    ("Dean Fairley", "cross-keys", 50, 3),
    ("Rukhsana Mir", "adolescent-intervention-service", 50, 3),
    ("Toby Lindqvist", "adolescent-intervention-service", 50, 3),
    ("Marion Speight", "youth-offending-service", 50, 3),
    ("Colm Devaney", "probation", 50, 3),
    ("Lorraine Ashby", "fire", 50, 3),
    ("Vikram Sood", "safer-peterborough-partnership", 50, 3),
    ("Agnes Kelleher", "mind", 50, 3),
    ("Errol Bright", "housing-solutions", 50, 3),
    ("Petra Novak", "drink-and-drug-sense", 50, 3),
)
# One in each host agency; they sign the six-weekly reviews of their agency's connectors.
LINE_MANAGERS = {
    "ormiston": "Judith Marlowe",
    "police": "Insp. Ruth Calloway",
    "cross-keys": "Philip Ansty",
    "youth-offending-service": "Noor Jamil",
    "education-attendance-service": "Edwin Tapper",
    "adolescent-intervention-service": "Carys Bevan",
    "probation": "Malcolm Reddy",
    "fire": "Stn Mgr Helena Frith",
    "safer-peterborough-partnership": "Desmond Oakes",
    "mind": "Tamsin Rudge",
    "housing-solutions": "Lionel Okoro",
    "drink-and-drug-sense": "Freda Wynn",
}


@dataclass(frozen=True)
class SignIn:
    """Somebody to try the product as."""

    email: str
    name: str
    role: Role
    agency: str
    comes_to: str
    authority: str = AUTHORITY


SIGN_INS = (
    SignIn(
        f"connector@{DOMAIN}",
        "Hazel Turner",
        Role.LEAD_WORKER,
        "ormiston",
        "update the plan of a family between two visits",
    ),
    SignIn(
        f"manager@{DOMAIN}",
        "Judith Marlowe",
        Role.LINE_MANAGER,
        "ormiston",
        "sign her connectors' reviews and see what is stuck",
    ),
    SignIn(
        f"coordinator@{DOMAIN}",
        "Naomi Brand",
        Role.COORDINATOR,
        COUNCIL,
        "review six-weekly plans in one sitting",
    ),
    SignIn(
        f"analyst@{DOMAIN}",
        "Kwame Boateng",
        Role.ANALYST,
        COUNCIL,
        "load partners' files and find eligible families",
    ),
    SignIn(
        f"finance@{DOMAIN}",
        "Sheila Garton",
        Role.FINANCE,
        COUNCIL,
        "compute a claim (try 31 January 2014) and export it",
    ),
    SignIn(
        f"auditor@{DOMAIN}",
        "Martin Yule",
        Role.AUDITOR,
        COUNCIL,
        "follow a claim down to the rows of evidence",
    ),
    SignIn(
        f"director@{DOMAIN}",
        "Adele Forsyth",
        Role.DIRECTOR,
        COUNCIL,
        "see the programme in figures, without a name",
    ),
    SignIn(
        f"partner@{DOMAIN}",
        "Rory Kemp",
        Role.PARTNER,
        PARTNER_SIGN_IN,
        "see the families Ormiston leads, as its agreement allows",
    ),
    SignIn(
        f"lapsed@{DOMAIN}",
        "Greta Holm",
        Role.PARTNER,
        LAPSED,
        "see nothing: Drink & Drug Sense's agreement has run out",
    ),
    SignIn(
        "stranger@hertfordshire.example",
        "Bernard Voss",
        Role.COORDINATOR,
        "hertfordshire-council",
        "see nothing of Peterborough",
        authority=FAR_AUTHORITY,
    ),
)
