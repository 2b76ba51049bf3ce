"""Attendance, exclusions and placements of a family's children."""

from datetime import date

from troubled_families.demo.chronicle import Chronicle, day_between
from troubled_families.demo.people import Person

TERMS = (
    ("2011/12", "autumn", 144),
    ("2011/12", "spring", 118),
    ("2011/12", "summer", 118),
    ("2012/13", "autumn", 144),
    ("2012/13", "spring", 116),
    ("2012/13", "summer", 120),
    ("2013/14", "autumn", 142),
)
BEFORE_HELP = 4  # terms up to autumn 2012; then come those a claim looks at
YEAR_BEGINS = {
    "2011/12": date(2011, 9, 1),
    "2012/13": date(2012, 9, 1),
    "2013/14": date(2013, 9, 1),
}
AT_SCHOOL_FROM = 4


def write(c: Chronicle) -> None:
    children = [child for child in c.home.children if child.upn]
    index = children[0]  # the eldest
    trouble = ""
    if "school" in c.home.problems:
        trouble = c.rng.choice(["absence"] * 6 + ["exclusions"] * 2 + ["placement"] * 2)
        c.home.problems.add(trouble)
    for child in children:
        worse = child is index and trouble in ("absence", "placement")
        _attendance(c, child, worse)
    if trouble == "exclusions":
        _exclusions(c, index)
    if trouble == "placement":
        _placement(c, index)


def _attendance(c: Chronicle, child: Person, worse: bool) -> None:
    goes_on = c.home.outcome == "school"
    for number, (year, term, possible) in enumerate(TERMS):
        if child.age_on(YEAR_BEGINS[year]) < AT_SCHOOL_FROM:
            continue
        if c.home.outcome == "missing" and number == len(TERMS) - 1 and child is c.home.children[0]:
            continue  # the new school has not sent this term
        if worse and (number < BEFORE_HELP or goes_on):
            share = c.rng.uniform(0.19, 0.42)
        elif worse:
            share = c.rng.uniform(0.03, 0.11)
        else:
            share = c.rng.uniform(0.0, 0.05)
        unauthorised = round(possible * share)
        authorised = min(round(possible * c.rng.uniform(0.01, 0.07)), possible - unauthorised)
        c.add(
            "school_attendance",
            "education-attendance-service",
            child,
            academic_year=year,
            term=term,
            sessions_possible=possible,
            sessions_authorised=authorised,
            sessions_unauthorised=unauthorised,
        )


def _exclusions(c: Chronicle, child: Person) -> None:
    later = c.rng.randint(3, 5) if c.home.outcome == "school" else c.rng.randint(0, 2)
    days = [
        *[
            day_between(c.rng, date(2012, 1, 9), date(2012, 12, 18))
            for _ in range(c.rng.randint(3, 6))
        ],
        *[day_between(c.rng, date(2013, 1, 9), date(2013, 12, 18)) for _ in range(later)],
    ]
    for day in sorted(days):
        c.add(
            "school_exclusions",
            "education-attendance-service",
            child,
            exclusion_ref=c.ref("X"),
            start_date=day,
            category="fixed",
            sessions=c.rng.choice([2, 4, 6, 10]),
        )


def _placement(c: Chronicle, child: Person) -> None:
    back = date(2013, 9, 2) if c.home.outcome != "school" else None
    c.add(
        "school_placements",
        "education-attendance-service",
        child,
        start_date=day_between(c.rng, date(2012, 1, 9), date(2012, 5, 25)),
        end_date=back and date(2013, 7, 19),
        placement=c.rng.choice(["pru", "pru", "alternative"]),
    )
    if back:
        c.add(
            "school_placements",
            "education-attendance-service",
            child,
            start_date=back,
            end_date=None,
            placement="school",
        )
