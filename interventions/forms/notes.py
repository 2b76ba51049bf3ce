"""A note: the day, the kind, the words; whom it concerns and what it finished."""

from django import forms

from core.forms import DatePartsField
from interventions.choices import NoteKind
from interventions.forms.typed import SentOnceForm, choices_of, ids_of


class NoteForm(SentOnceForm):
    text = forms.CharField(
        label="What happened?",
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": "Enter what happened"},
    )
    kind = forms.ChoiceField(
        label="How were you in touch?",
        choices=NoteKind.choices,
        widget=forms.RadioSelect(attrs={"class": "govuk-radios--inline"}),
    )
    happened_on = DatePartsField(label="On which day?", what="the day it happened")
    members = forms.MultipleChoiceField(
        label="Whom did you see or speak to?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    actions = forms.MultipleChoiceField(
        label="Which actions are done?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="They are marked as done on the day of this note",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, rows in (("members", "people"), ("actions", "actions")):
            if self.choices[rows]:
                self.fields[name].choices = choices_of(self.choices[rows])
            else:
                del self.fields[name]

    def clean(self):
        self.no_later_than_today("happened_on")

    def values(self) -> dict:
        """What the action takes: members and actions as ids."""
        typed = self.cleaned_data
        return {
            "text": typed["text"],
            "kind": typed["kind"],
            "happened_on": typed["happened_on"],
            "once_key": typed["once_key"],
            "members": ids_of(typed.get("members", []), self.choices["people"]),
            "actions": ids_of(typed.get("actions", []), self.choices["actions"]),
        }
