"""Work and benefits, the police at the door, social care and health."""

from datetime import date, timedelta

from troubled_families.demo import names
from troubled_families.demo.chronicle import CLAIM_ON, Chronicle, day_between
from troubled_families.demo.people import Person


def write(c: Chronicle) -> None:
    _work(c)
    _police(c)
    _care_and_health(c)


def _work(c: Chronicle) -> None:
    problems, parent = c.home.problems, c.home.parent
    if "work" not in problems:
        for adult in c.home.adults[: c.rng.randint(1, 2)]:
            _job(c, adult, day_between(c.rng, date(2007, 1, 8), date(2011, 6, 1)))
        return
    benefit = (
        "jsa"
        if "job 30 weeks" in problems
        else c.rng.choice(["is", "is", "esa", "esa", "jsa", "ca", "ib"])
    )
    if "job" in problems and benefit == "jsa":
        benefit = "is"
    started = _started_work_on(c)
    c.add(
        "benefits",
        "jobcentre-plus",
        parent,
        benefit=benefit,
        start_date=day_between(c.rng, date(2008, 2, 4), date(2012, 3, 26)),
        end_date=started and started - timedelta(days=1),
    )
    if started:
        _job(c, parent, started)
    if "no one in work" not in problems:
        _job(c, c.home.adults[1], day_between(c.rng, date(2009, 1, 5), date(2012, 9, 3)))
    if "provision" in problems:
        c.add(
            "work_programme",
            "jobcentre-plus",
            parent,
            kind=c.rng.choice(["work_programme", "esf_provision"]),
            start_date=day_between(c.rng, *c.after),
        )


def _started_work_on(c: Chronicle) -> date | None:
    """In time for 30 weeks, for 13 weeks, not quite in time, or not at all."""
    days = {
        "job 30 weeks": (date(2013, 6, 3), date(2013, 7, 1)),
        "job": (date(2013, 8, 5), date(2013, 10, 28)),
        "short job": (date(2013, 11, 18), date(2014, 1, 6)),
    }
    for problem, between in days.items():
        if problem in c.home.problems:
            return day_between(c.rng, *between)
    return None


def _job(c: Chronicle, adult: Person, since: date) -> None:
    c.add(
        "employment",
        "",  # the authority's own checks
        adult,
        start_date=since,
        end_date=None,
        employer=c.rng.choice(names.EMPLOYERS),
        hours_per_week=c.rng.choice([16, 20, 25, 30, 37]),
    )


def _police(c: Chronicle) -> None:
    if "called out" in c.home.problems:
        for _ in range(c.rng.randint(2, 8)):
            c.add(
                "police_callouts",
                "police",
                c.home.parent,
                callout_ref=c.ref("C"),
                callout_date=day_between(c.rng, *c.before),
                tag=c.rng.choice(["domestic", "neighbours", "missing child", "disturbance"]),
            )
    if "domestic abuse" in c.home.problems:
        for _ in range(c.rng.randint(1, 3)):
            _abuse(c, day_between(c.rng, *c.before))


def _abuse(c: Chronicle, day: date) -> None:
    ref = c.ref("DA")
    youngest = [child for child in c.home.children if child.born_on < day][-1]
    roles = [(c.home.parent, "victim"), (youngest, "child")]
    partners = [one for one in c.home.adults[1:] if one.relationship != "grandparent"]
    roles += [(one, "perpetrator") for one in partners[:1]]
    for person, role in roles:
        c.add("domestic_abuse", "police", person, incident_ref=ref, incident_date=day, role=role)


def _care_and_health(c: Chronicle) -> None:
    if "social care" in c.home.problems:
        status = c.rng.choice(["cin"] * 6 + ["cp"] * 3 + ["looked_after"])
        since = day_between(c.rng, date(2011, 9, 1), c.before[1])
        ends = c.home.outcome == "met" and c.rng.random() < 0.6
        for child in c.home.children[: c.rng.randint(1, 3)]:
            c.add(
                "social_care",
                "childrens-social-care",
                child,
                status=status,
                start_date=max(since, child.born_on),
                end_date=day_between(c.rng, date(2013, 8, 1), CLAIM_ON) if ends else None,
            )
    if "mental health" in c.home.problems:
        _need(c, "mental_health", "mind", c.home.parent)
    if "long-standing illness" in c.home.problems:
        kind = c.rng.choice(["physical", "physical", "learning_disability"])
        _need(c, kind, "community-health", c.rng.choice(c.home.adults + c.home.children[:1]))


def _need(c: Chronicle, need: str, agency: str, person: Person) -> None:
    c.add(
        "health_needs",
        agency,
        person,
        need=need,
        start_date=day_between(c.rng, date(2010, 1, 4), c.before[1]),
        end_date=None,
        managed="Y" if c.home.outcome == "met" and c.rng.random() < 0.5 else "N",
    )
