"""An action: who does what by when, and what came of it."""

from django import forms

from core.forms import DatePartsField
from interventions.choices import ActionStatus
from interventions.forms.typed import (
    SentOnceForm,
    TypedForm,
    VersionedForm,
    choices_of,
    rows_by_ref,
)
from interventions.queries.grouping import is_named


class ActionFields(TypedForm):
    title = forms.CharField(
        label="What will be done?",
        max_length=200,
        help_text="For example: Jo and Ava walk to school together",
        error_messages={"required": "Enter what will be done"},
    )
    objective = forms.ChoiceField(label="Which objective does it serve?", required=False)
    owner = forms.ChoiceField(
        label="Who will do it?",
        required=False,
        help_text="A family member, a colleague, or an agency if you do not know the name",
    )
    owner_name = forms.CharField(
        label="Their name, if it is not in the list",
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"class": "govuk-!-width-two-thirds"}),
    )
    due_on = DatePartsField(label="By when?", what="the date it is due", required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        people, agencies = self.choices["people"], self.choices["agencies"]
        colleagues = [
            (f"user:{one['ref']}", f"{one['name']}, {one['agency']}")
            for one in self.choices["colleagues"]
        ]
        self.fields["objective"].choices = [
            ("", "No particular one"),
            *choices_of(self.choices["objectives"]),
        ]
        self.fields["owner"].choices = [
            ("", "Nobody named yet"),
            ("The family", [(f"member:{one['ref']}", one["name"]) for one in people]),
            ("Agencies", [(f"agency:{one['ref']}", one["name"]) for one in agencies]),
            ("Colleagues", colleagues),
        ]

    def values(self) -> dict:
        """What the action takes: the owner as agency, colleague or name."""
        left_out = {"version", "once_key", "objective", "owner", "owner_name"}
        typed = {name: value for name, value in self.cleaned_data.items() if name not in left_out}
        objectives = rows_by_ref(self.choices["objectives"])
        objective = objectives.get(self.cleaned_data["objective"])
        return typed | self._owner() | {"objective_id": objective["id"] if objective else None}

    def _owner(self) -> dict:
        kind, _, ref = self.cleaned_data["owner"].partition(":")
        owner = {
            "owner_agency_id": None,
            "owner_id": None,
            "owner_name": self.cleaned_data["owner_name"],
        }
        if kind == "member":
            owner["owner_name"] = rows_by_ref(self.choices["people"])[ref]["name"]
        elif kind == "agency":
            owner["owner_agency_id"] = rows_by_ref(self.choices["agencies"])[ref]["id"]
        elif kind == "user":
            colleague = rows_by_ref(self.choices["colleagues"])[ref]
            owner |= {
                "owner_id": colleague["id"],
                "owner_agency_id": colleague["agency_id"],
                "owner_name": "",
            }
        return owner


class ActionAddForm(SentOnceForm, ActionFields):
    pass


class ActionChangeForm(VersionedForm, ActionFields):
    status = forms.ChoiceField(
        label="How far is it?",
        choices=ActionStatus.choices,
        widget=forms.RadioSelect(attrs={"class": "govuk-radios--inline"}),
    )
    done_on = DatePartsField(
        label="When was it done?",
        what="the day it was done",
        required=False,
        help_text="Only if it is done. Leave empty for today",
    )
    outcome = forms.CharField(
        label="What came of it?",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    field_order = ["status", "done_on", "outcome", "title", "owner", "owner_name", "due_on"]

    def clean(self):
        done_on = self.no_later_than_today("done_on")
        if "done_on" in self.errors:
            return
        is_done = self.cleaned_data.get("status") == ActionStatus.DONE
        self.cleaned_data["done_on"] = (done_on or self.today) if is_done else None


class ActionMarkForm(VersionedForm):
    """The button beside an action on the plan page."""

    status = forms.ChoiceField(choices=ActionStatus.choices)

    def chosen(self) -> dict:
        return {
            "version": self.cleaned_data["version"],
            "status": ActionStatus(self.cleaned_data["status"]),
        }


def initial_of(action, choices: dict) -> dict:
    names = ("title", "due_on", "status", "done_on", "outcome")
    owner, name = _owner_of(action, choices)
    return {one: getattr(action, one) for one in names} | {
        "version": action.version,
        "objective": action.objective.ref if action.objective else "",
        "owner": owner,
        "owner_name": name,
    }


def _owner_of(action, choices: dict) -> tuple[str, str]:
    """The option that stands for the owner, and the name where no option does."""
    if action.owner_id:
        known = [one["ref"] for one in choices["colleagues"] if one["id"] == action.owner_id]
        return (f"user:{known[0]}", "") if known else ("", action.owner.name)
    members = [one["ref"] for one in choices["people"] if is_named(action.owner_name, one)]
    if members and not action.owner_agency_id:
        return f"member:{members[0]}", ""
    agency = f"agency:{action.owner_agency.slug}" if action.owner_agency_id else ""
    return agency, action.owner_name
