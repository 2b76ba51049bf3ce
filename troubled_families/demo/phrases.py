"""What people write in plans and notes. {child} and {parent} stand for names, {she} for the parent,
{herself} and {her} for the child."""

from dataclasses import dataclass

from interventions.choices import NoteKind, Problem


@dataclass(frozen=True)
class Goal:
    """An expected outcome with its actions: (what, whose: an agency, `worker` or `parent`)."""

    needs: str  # the problem in a household that calls for it; empty: any family
    problem: Problem
    title: str
    measure: str
    baseline: str
    target: str
    about: str  # child | parent | all
    actions: tuple[tuple[str, str], ...]


GOALS = (
    Goal(
        "absence",
        Problem.SCHOOL,
        "{child} is at school every day",
        "Unauthorised absence of {child}, each term",
        "More than 20% of sessions",
        "Below 10% for two terms",
        "child",
        (
            ("Agree a morning routine and a phone call at 8.15 on school days", "worker"),
            ("Meet the head of year with {parent} and {child}", "education-attendance-service"),
            ("Walk {child} to the bus until half-term", "parent"),
        ),
    ),
    Goal(
        "exclusions",
        Problem.SCHOOL,
        "{child} has someone to talk to before things boil over",
        "Fixed exclusions of {child}",
        "Three or more in a year",
        "None this term",
        "child",
        (
            ("Name one adult at school {child} can go to", "education-attendance-service"),
            ("Six sessions on handling anger", "adolescent-intervention-service"),
        ),
    ),
    Goal(
        "placement",
        Problem.SCHOOL,
        "{child} is back in a school of {her} own",
        "Days a week {child} is taught at school and not in the unit",
        "None",
        "Five by the summer",
        "child",
        (
            ("Find a school with a place and visit it together", "education-attendance-service"),
            ("Two mornings a week to begin with", "parent"),
        ),
    ),
    Goal(
        "crime",
        Problem.CRIME_ASB,
        "No more complaints from the neighbours",
        "Incidents reported to the police in six months",
        "Three to eight",
        "One at most",
        "all",
        (
            ("Home visit together with the neighbourhood officer", "police"),
            (
                "Explain the behaviour contract and what follows if it is broken",
                "safer-peterborough-partnership",
            ),
            ("Be home by nine on school nights", "parent"),
        ),
    ),
    Goal(
        "offences",
        Problem.CRIME_ASB,
        "{child} stays out of trouble",
        "Proven offences of {child} in six months",
        "At least one",
        "None",
        "child",
        (
            ("Weekly session with a youth offending worker", "youth-offending-service"),
            ("A place at the Friday boxing club", "worker"),
        ),
    ),
    Goal(
        "work",
        Problem.WORK,
        "{parent} is ready for work",
        "Steps towards a job: CV, course, interview, start",
        "No CV, four years out of work",
        "Interview by the due date",
        "parent",
        (
            ("Book the careers interview and go along to it", "jobcentre-plus"),
            ("Write a CV together", "worker"),
            ("Sort out childcare for two mornings a week", "parent"),
        ),
    ),
    Goal(
        "social housing",
        Problem.HOME,
        "The tenancy is safe",
        "Weeks of rent owed",
        "Nine weeks",
        "Two weeks or less, paid each week",
        "all",
        (
            ("Agree an affordable repayment with the landlord", "cross-keys"),
            ("Go through money in and money out", "worker"),
            ("Home fire safety check", "fire"),
        ),
    ),
    Goal(
        "mental health",
        Problem.HEALTH,
        "{parent} gets help with low mood",
        "How {parent} says the week went, 0 to 10",
        "3",
        "6 for a month",
        "parent",
        (
            ("First appointment with a counsellor", "mind"),
            ("Go to the GP together", "worker"),
        ),
    ),
    Goal(
        "domestic abuse",
        Problem.DOMESTIC_ABUSE,
        "Everybody is safe at home",
        "Incidents in six months",
        "One to three",
        "None",
        "all",
        (
            ("Safety plan, kept where only {parent} has it", "worker"),
            ("Marker on the address for an urgent response", "police"),
        ),
    ),
    Goal(
        "social care",
        Problem.CHILD_NEED,
        "The children's needs are met without a statutory plan",
        "Actions of the child-in-need plan that are done",
        "2 of 9",
        "All",
        "all",
        (
            ("Come to each core group meeting", "parent"),
            ("Step-down meeting with the social worker", "childrens-social-care"),
        ),
    ),
    Goal(
        "",
        Problem.RELATIONSHIPS,
        "We do something together every week",
        "Weeks with an evening together",
        "None",
        "Three weeks in four",
        "all",
        (
            ("Choose one evening without telephones", "parent"),
            ("Places on the Saturday family activity", "ormiston"),
        ),
    ),
)

FAMILY_WORDS = (
    "We want people to stop turning up at the door with bad news.",
    "I want the kids to like coming home.",
    "One person to ring instead of nine.",
    "I want to get through a month without owing anybody.",
    "To stay in this house and for it to be quiet.",
    "I want school to ring when something has gone well for once.",
    "I'd like a job where I can still pick the little ones up.",
    "That we talk instead of shout.",
)
STRENGTHS = (
    "The children are close and look after each other. {parent} keeps every appointment once "
    "{she} knows what it is for.",
    "{parent}'s mother lives nearby and helps. There is a routine at bedtime that works.",
    "{child} is good with younger children and wants to work with them.",
    "They have lived here for eleven years and know everybody. {parent} asks for help early now.",
    "A warm home, meals together on Sundays, and a dog everybody walks.",
)
WORRIES = (
    "Mornings fall apart: nobody is up before nine. Letters are not opened.",
    "{child} is out late with older friends. Neighbours have started to complain again.",
    "Debt is hidden until it is urgent. {parent} has not been sleeping.",
    "Three services gave three different pieces of advice last month.",
    "Arguments in the evening frighten the youngest, who then refuses school.",
)
NEEDS = (
    "Doing well at present; wants to be left in peace.",
    "Would like someone to talk to outside the family.",
    "Needs help with reading letters and forms.",
    "Wants to go back to school but not to the same class.",
    "Tired, and worried about money.",
    "Happy and lively; nobody is worried.",
    "Needs a doctor's appointment that is kept.",
)
NOTES = (
    (
        NoteKind.VISIT,
        "Home visit. {child} got up by {herself} three days this week. "
        "{parent} is proud and said so. Went through the letters together.",
    ),
    (
        NoteKind.VISIT,
        "Visited after school. Kitchen table covered in bills: sorted into three "
        "piles, rang the landlord together, repayment agreed.",
    ),
    (NoteKind.VISIT, "Nobody up at 8.30. Knocked until they were. {child} at school by ten."),
    (
        NoteKind.VISIT,
        "Calm visit. {parent} talked about the job interview; practised two questions.",
    ),
    (
        NoteKind.VISIT,
        "Everybody in. Looked at the plan and ticked off two actions. {child} chose "
        "the next evening together.",
    ),
    (
        NoteKind.CALL,
        "{parent} rang, upset about a letter from school. Read it to me; it was good news.",
    ),
    (
        NoteKind.CALL,
        "School rang: {child} walked out of maths but came back by {herself}.",
    ),
    (NoteKind.CALL, "Rang before the appointment; {parent} will take the 10.15 bus."),
    (
        NoteKind.MEETING,
        "Team around the family at the school. Attendance is better, evenings are "
        "not. The club place starts next week.",
    ),
    (NoteKind.MEETING, "Met the neighbourhood officer: no report for four weeks."),
    (NoteKind.MESSAGE, "Text from {parent}: “got the CV printed”. Answered the same day."),
    (NoteKind.MESSAGE, "Letter about the tenancy passed on; no answer needed."),
    (NoteKind.NO_REPLY, "Called as agreed, nobody in. Left a card with Thursday's time."),
    (NoteKind.NO_REPLY, "Two calls and a text, no reply. Will knock on Monday."),
    (NoteKind.OTHER, "Checked attendance with the school office before the review."),
)
PROGRESS = (
    "Better in the weeks when the morning call happens.",
    "Slow, but it is moving.",
    "A setback after the holidays, picking up again.",
    "On course for the due date.",
    "",
    "",
)
SIGNED_BY_MANAGER = (
    "Good, steady work. Keep the visits weekly.",
    "Ask education for the attendance figures before the next review.",
    "Agreed. The second objective needs a new date.",
    "",
    "",
)
SIGNED_BY_COORDINATOR = (
    "Agreed.",
    "Agreed. Take the housing question to the MASG.",
    "Agreed; think about stepping down after the next review.",
    "",
)
OUTCOMES = ("Went well.", "Done, and they would do it again.", "Done at the second attempt.", "")
