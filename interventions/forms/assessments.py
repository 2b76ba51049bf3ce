"""A whole-family assessment: what the family says, and what each member needs."""

from django import forms

from core.forms import DatePartsField
from interventions.forms.typed import SentOnceForm


def _words(label: str, hint: str = "") -> forms.CharField:
    area = forms.Textarea(attrs={"rows": 4})
    return forms.CharField(
        label=label, help_text=hint, required=False, max_length=8000, widget=area
    )


class AssessmentForm(SentOnceForm):
    assessed_on = DatePartsField(label="Day of the assessment", what="the day of the assessment")
    family_words = _words("What the family says", "In their words, also where they disagree")
    strengths = _words("What goes well")
    worries = _words("What worries you or the family")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for person in self.choices["people"]:
            name = person["name"]
            self.fields[f"needs_{person['ref']}"] = _words(f"What {name} needs")
            self.fields[f"seen_{person['ref']}"] = forms.BooleanField(
                label=f"{name} spoke for themselves", required=False
            )

    def about_people(self) -> list[tuple]:
        """(name, needs field, seen field) of each member, for the page."""
        return [
            (one["name"], self[f"needs_{one['ref']}"], self[f"seen_{one['ref']}"])
            for one in self.choices["people"]
        ]

    def clean(self):
        self.no_later_than_today("assessed_on")
        written = {name: value for name, value in self.cleaned_data.items() if name != "once_key"}
        if not any(isinstance(value, str) and value for value in written.values()):
            self.add_error("strengths", "Write at least one thing about the family")

    def values(self) -> dict:
        """What the action takes: every member covered, also those with nothing written."""
        typed = self.cleaned_data
        names = ("assessed_on", "family_words", "strengths", "worries", "once_key")
        members = [
            {
                "person_id": one["id"],
                "needs": typed[f"needs_{one['ref']}"],
                "seen": typed[f"seen_{one['ref']}"],
            }
            for one in self.choices["people"]
        ]
        return {name: typed[name] for name in names} | {"members": members}
