"""An objective: what shall be different, for whom, by when; how far it is."""

from django import forms

from core.forms import DatePartsField
from interventions.choices import ObjectiveStatus, Problem
from interventions.forms.typed import (
    SentOnceForm,
    TypedForm,
    VersionedForm,
    choices_of,
    ids_of,
    refs_of,
)

WIDE = {"class": "govuk-!-width-two-thirds"}


class ObjectiveFields(TypedForm):
    title = forms.CharField(
        label="What will be different?",
        max_length=200,
        help_text="In the family's words where you can, for example: "
        "we get up in time and Ava goes to school",
        error_messages={"required": "Enter what will be different"},
    )
    problem = forms.ChoiceField(
        label="What is it about?",
        choices=Problem.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what it is about"},
    )
    members = forms.MultipleChoiceField(
        label="Who is it for?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Leave empty when it is for the whole family",
    )
    measure = forms.CharField(
        label="How will you know?",
        required=False,
        max_length=200,
        help_text="A count, or how somebody feels. Pick a suggestion or write your own",
        widget=forms.TextInput(attrs={"list": "measures", "autocomplete": "off"}),
    )
    baseline = forms.CharField(
        label="Where is it now?", required=False, max_length=120, widget=forms.TextInput(WIDE)
    )
    target = forms.CharField(
        label="Where should it be?", required=False, max_length=120, widget=forms.TextInput(WIDE)
    )
    due_on = DatePartsField(label="By when?", what="the date it is due", required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["members"].choices = choices_of(self.choices["people"])

    def values(self, *, kept: list[int] = ()) -> dict:
        """What the action takes: members as ids, everything else as typed.

        `kept`: members so far; those who left the family are not offered and stay named.
        """
        left_out = {"version", "once_key", "members"}
        typed = {name: value for name, value in self.cleaned_data.items() if name not in left_out}
        people = self.choices["people"]
        left = set(kept) - {person["id"] for person in people}
        return typed | {"members": [*ids_of(self.cleaned_data["members"], people), *left]}


class ObjectiveAddForm(SentOnceForm, ObjectiveFields):
    pass


class ObjectiveChangeForm(VersionedForm, ObjectiveFields):
    status = forms.ChoiceField(
        label="How far is it?",
        choices=ObjectiveStatus.choices,
        widget=forms.RadioSelect(attrs={"class": "govuk-radios--inline"}),
    )
    progress = forms.CharField(
        label="What has changed?",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    field_order = ["status", "progress", "title", "target", "due_on", "members"]


def initial_of(objective, members: list[int], people: list[dict]) -> dict:
    names = ("title", "problem", "measure", "baseline", "target", "due_on", "status", "progress")
    return {name: getattr(objective, name) for name in names} | {
        "version": objective.version,
        "members": refs_of(members, people),
    }
