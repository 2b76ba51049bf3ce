"""One plan laid out by problem, by person or by agency, saying where nothing is agreed yet."""

from dataclasses import dataclass, field

from interventions.choices import Grouping, Problem


@dataclass
class Group:
    """A heading of the plan page with what stands under it."""

    title: str
    objectives: list[dict] = field(default_factory=list)
    actions: list[dict] = field(default_factory=list)
    hint: str = ""
    blank: str = ""
    problem: str = ""
    person: str = ""


def group_plan(page: dict, *, by: str) -> list[Group]:
    """The groups of the plan page; every objective and action appears in at least one."""
    by_objective: dict[int, list[dict]] = {}
    for action in page["actions"]:
        by_objective.setdefault(action["objective_id"], []).append(action)
    for objective in page["objectives"]:
        objective["actions"] = by_objective.get(objective["id"], [])
    titles = {objective["id"]: objective["title"] for objective in page["objectives"]}
    for action in page["actions"]:
        action["objective"] = titles.get(action["objective_id"], "")
    layout = {Grouping.PERSON: _by_person, Grouping.AGENCY: _by_agency}.get(by, _by_problem)
    return layout(page)


def problems_without_objective(page: dict) -> list[Problem]:
    """Honest blanks: what the plan says nothing about."""
    named = {objective["problem"] for objective in page["objectives"]}
    return [problem for problem in Problem if problem not in named]


def people_without_objective(page: dict) -> list[dict]:
    """Members whom no objective names."""
    named = {member["id"] for objective in page["objectives"] for member in objective["members"]}
    return [person for person in page["people"] if person["id"] not in named]


def is_named(owner: str | None, person: dict) -> bool:
    """Whether an owner written down by name is this member: "Jo Oak", or just "Jo"."""
    return bool(owner) and owner in (person["name"], person["forename"])


def _by_problem(page: dict) -> list[Group]:
    groups = []
    for problem in Problem:
        found = [one for one in page["objectives"] if one["problem"] == problem]
        if found:
            groups.append(Group(problem.label, objectives=found, problem=problem.value))
    return [*groups, *_loose(page)]


def _by_person(page: dict) -> list[Group]:
    groups = []
    for person in page["people"]:
        theirs = [
            one
            for one in page["objectives"]
            if person["id"] in {member["id"] for member in one["members"]}
        ]
        shown = {action["id"] for one in theirs for action in one["actions"]}
        own = [
            action
            for action in page["actions"]
            if is_named(action["owner"], person) and action["id"] not in shown
        ]
        blank = "" if theirs else f"No objective names {person['name']} yet."
        groups.append(Group(person["name"], theirs, own, blank=blank, person=person["ref"]))
    whole = [one for one in page["objectives"] if not one["members"]]
    if whole:
        groups.append(Group("The whole family", whole))
    groups += _of_people_who_left(page)
    return [*groups, *_loose(page)]


def _of_people_who_left(page: dict) -> list[Group]:
    here = {person["id"] for person in page["people"]}
    left = [
        one
        for one in page["objectives"]
        if one["members"] and not here & {member["id"] for member in one["members"]}
    ]
    return [Group("People no longer in the family", left)] if left else []


def _by_agency(page: dict) -> list[Group]:
    groups: dict[str, Group] = {}
    last = {
        "The family itself": "Actions that family members took on",
        "Nobody yet": "Actions without an agency or a name",
    }
    for action in page["actions"]:
        title = action["agency"] or ("The family itself" if action["owner"] else "Nobody yet")
        hint = last.get(title, "")
        groups.setdefault(title, Group(title, hint=hint)).actions.append(action)
    named = sorted((one for one in groups.values() if one.title not in last), key=_title)
    return [*named, *(groups[title] for title in last if title in groups)]


def _loose(page: dict) -> list[Group]:
    loose = [action for action in page["actions"] if not action["objective_id"]]
    return [Group("Actions without an objective", actions=loose)] if loose else []


def _title(group: Group) -> str:
    return group.title
