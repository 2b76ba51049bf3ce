"""Agreeing the plan with the family."""

from django import forms

from core.forms import DatePartsField
from interventions.forms.typed import VersionedForm


class PlanForm(VersionedForm):
    agreed_on = DatePartsField(
        label="When was the plan agreed with the family?", what="the day the plan was agreed"
    )
    family_words = forms.CharField(
        label="What the family wants, in their own words",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def clean(self):
        self.no_later_than_today("agreed_on")


def initial_of(plan) -> dict:
    return {
        "version": plan.version,
        "agreed_on": plan.agreed_on,
        "family_words": plan.family_words,
    }
