"""Forms of the claim pages: a new claim, the filter of its lines, taking a claim back."""

from datetime import date

from django import forms
from django.core.exceptions import ValidationError

from core.forms import DatePartsField, FilterForm
from core.periods import ONE_DAY, financial_year_name, in_words
from payments import frameworks, gather
from payments.frameworks import Framework, Outcome
from payments.statements import component_name

OUTCOMES = {outcome.value: outcome.value.replace("_", " ").capitalize() for outcome in Outcome}


class ClaimForm(forms.Form):
    """Which authority, framework and day. What cannot be chosen is not asked."""

    authority = forms.ChoiceField(
        label="Authority", error_messages={"required": "Choose the authority that claims"}
    )
    framework = forms.ChoiceField(
        label="Programme", error_messages={"required": "Choose the programme that pays"}
    )
    as_of = DatePartsField(
        label="Count the evidence up to which day?",
        what="the day the evidence is counted up to",
        help_text="The data cut-off of the claim. For example, 31 7 2013",
    )

    def __init__(self, *args, authorities, terms: list[Framework], today: date, **kwargs):
        super().__init__(*args, **kwargs)
        self.authorities = {str(one.pk): one for one in authorities}
        self.terms = {one.slug: one for one in terms}
        self.today = today
        self._offer("authority", [(key, one.name) for key, one in self.authorities.items()])
        self._offer("framework", [(key, one.title) for key, one in self.terms.items()])

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        field.choices = choices
        if len(choices) == 1:
            field.initial = choices[0][0]
            field.widget = forms.HiddenInput()
        else:
            field.widget = forms.RadioSelect(choices=choices)

    def clean_authority(self):
        return self.authorities[self.cleaned_data["authority"]]

    def clean_framework(self):
        return self.terms[self.cleaned_data["framework"]]

    def clean_as_of(self):
        as_of = self.cleaned_data["as_of"]
        if as_of > self.today:
            raise ValidationError("The day the evidence is counted up to must be today or earlier")
        return as_of

    def clean(self):
        """Say here what would stop the computation: no terms of payment, no school terms."""
        found = super().clean()
        framework, as_of = found.get("framework"), found.get("as_of")
        authority = found.get("authority")
        if not (framework and as_of and authority):
            return found
        if as_of not in framework.results:
            self.add_error("as_of", f"{framework.title} pays nothing for {in_words(as_of)}")
            return found
        try:
            frameworks.windows(framework, as_of=as_of, terms=gather.school_terms(authority))
        except frameworks.NoTerms as problem:
            self.add_error("as_of", str(problem))
        return found


def last_month_end(framework: Framework, today: date) -> date:
    """The last day of the month before today, or of the programme once it is over."""
    ended = today.replace(day=1) - ONE_DAY
    over = framework.results.end
    return ended if over is None else min(ended, over - ONE_DAY)


class LineFilterForm(FilterForm):
    q = forms.CharField(label="Family reference", max_length=40)
    component = forms.ChoiceField(label="Paid for")
    outcome = forms.ChoiceField(label="Outcome", choices=[("", "All"), *OUTCOMES.items()])
    year = forms.ChoiceField(label="Year of joining")
    amount = forms.ChoiceField(
        label="Amount in this claim",
        choices=[("", "Any"), ("yes", "With an amount"), ("no", "Without an amount")],
    )
    turned_around = forms.BooleanField(label="Only results that turned a family around")

    def __init__(self, *args, framework: Framework, components: list[str], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["component"].choices = [
            ("", "All"),
            *((code, _named(framework, code)) for code in components),
        ]
        self.fields["year"].choices = [
            ("", "All"),
            *((year, financial_year_name(year)) for year in sorted(framework.tariffs)),
        ]

    def chosen(self) -> dict:
        """What was chosen; a value that does not exist filters nothing."""
        self.full_clean()
        return {name: value for name, value in self.cleaned_data.items() if value}


def _named(framework: Framework, code: str) -> str:
    name = component_name(framework, code)
    return name if name.lower() == code.lower() else f"{code}: {name}"


class WithdrawForm(forms.Form):
    because = forms.CharField(
        label="Why is the claim withdrawn?",
        help_text="Kept with the claim, for the auditors and for whoever computes the day again.",
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Say why the claim is withdrawn"},
    )
