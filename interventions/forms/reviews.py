"""Finding reviews, and signing one."""

from django import forms

from core.forms import FilterForm
from interventions.choices import ReviewFilter
from interventions.forms.typed import TypedForm


class ReviewFilterForm(FilterForm):
    show = forms.ChoiceField(
        label="Show", choices=ReviewFilter.choices, widget=forms.RadioSelect, required=False
    )
    worker = forms.ChoiceField(label="Lead worker", required=False)
    agency = forms.ChoiceField(label="Agency", required=False)

    def offer(self, *, workers: list, agencies: list) -> None:
        """The workers and agencies that have a review open."""
        self.fields["worker"].choices = [("", "All"), *workers]
        self.fields["agency"].choices = [("", "All"), *agencies]


class SignForm(TypedForm):
    comment = forms.CharField(
        label="Comment",
        required=False,
        max_length=4000,
        help_text="What you agreed, or what has to change before the next review",
        widget=forms.Textarea(attrs={"rows": 4}),
    )


def asked_for(values) -> dict:
    """The filter of an address; anything unknown means what is due."""
    show = values.get("show", "")
    return {
        "show": show if show in ReviewFilter else ReviewFilter.DUE.value,
        "worker": values.get("worker", ""),
        "agency": values.get("agency", ""),
    }
