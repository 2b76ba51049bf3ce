"""Forms of the family pages: the list's filter, the lead worker, cover, closing."""

from datetime import date, timedelta

from django import forms
from django.core.exceptions import ValidationError

from core.forms import DatePartsField, FilterForm
from families.choices import FamilyStatus

MANY = 20  # more posts than this are a list to choose from, not a page of radios


class SearchForm(forms.Form):
    """Sent by POST: names must not be in addresses, logs or the browser's history."""

    q = forms.CharField(
        label="Search families",
        help_text="Family name, reference, or the name of a family member",
        max_length=80,
        required=False,
        strip=True,
    )
    mark_optional = False


class FamilyFilterForm(FilterForm):
    status = forms.MultipleChoiceField(
        label="Status",
        choices=FamilyStatus.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "govuk-checkboxes--small"}),
    )
    district = forms.ChoiceField(label="District", required=False)
    ward = forms.ChoiceField(label="Ward", required=False)
    identified_by = forms.ChoiceField(label="Identified by", required=False)
    lead_agency = forms.ChoiceField(label="Lead agency", required=False)
    lead_worker = forms.ChoiceField(label="Lead worker", required=False)

    def __init__(self, *args, choices: dict[str, list], **kwargs):
        super().__init__(*args, **kwargs)
        for name, found in choices.items():
            if len(found) < 2:
                del self.fields[name]
            else:
                self.fields[name].choices = [("", "All"), *found]

    def chosen(self) -> dict:
        """What was chosen; a value that does not exist filters nothing."""
        self.full_clean()
        return {name: value for name, value in self.cleaned_data.items() if value}


class AllocateForm(forms.Form):
    post = forms.ChoiceField(
        label="Who will lead the work?",
        error_messages={"required": "Choose who will lead the work"},
    )
    on = DatePartsField(
        label="From which day?",
        what="the day the new lead worker starts",
        help_text="The present lead worker stops on the same day.",
    )
    reason = forms.CharField(
        label="Why is the lead worker changing?",
        help_text="Shown in the history of the family.",
        max_length=200,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say why the lead worker is changing"},
    )
    expected = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, posts, present, as_of, **kwargs):
        super().__init__(*args, **kwargs)
        self.posts = {str(post.pk): post for post in posts if not _leads(post, present)}
        self.present, self.as_of = present, as_of
        field = self.fields["post"]
        field.choices = [(key, _described(post)) for key, post in self.posts.items()]
        if len(self.posts) <= MANY:
            field.widget = forms.RadioSelect(choices=field.choices)
        if present is None:
            self.fields["reason"].label = "Why this lead worker?"
            self.fields["reason"].error_messages["required"] = "Say why you chose this person"
            self.fields["on"].help_text = ""

    def clean_post(self):
        return self.posts[self.cleaned_data["post"]]

    def clean_on(self):
        on = self.cleaned_data["on"]
        if on > self.as_of:
            raise ValidationError("The day must be today or earlier")
        if self.present and on < self.present.starts_on:
            raise ValidationError(
                "The day must be on or after the day the present lead worker started"
            )
        return on

    def clean(self):
        found = super().clean()
        post, on = found.get("post"), found.get("on")
        if post and on and on < post.starts_on:
            self.add_error("on", f"{post.user} was not in post on that day")
        return found


class CloseForm(forms.Form):
    on = DatePartsField(label="When did the work end?", what="the day the work ended")
    because = forms.CharField(
        label="Why did it end?",
        max_length=200,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say why the work ended"},
    )

    def __init__(self, *args, family, present, as_of, **kwargs):
        super().__init__(*args, **kwargs)
        self.earliest = max(family.identified_on, present.starts_on if present else date.min)
        self.as_of = as_of

    def clean_on(self):
        on = self.cleaned_data["on"]
        if on > self.as_of:
            raise ValidationError("The day must be today or earlier")
        if on < self.earliest:
            raise ValidationError(
                "The day must be after the family was identified and its lead worker started"
            )
        return on


class CoverForm(forms.Form):
    to = forms.ChoiceField(
        label="Who will cover?", error_messages={"required": "Choose who will cover"}
    )
    last_on = DatePartsField(
        label="Last day of cover",
        what="the last day of cover",
        help_text="At most six weeks from today.",
    )
    reason = forms.CharField(
        label="Why is cover needed?",
        help_text="For example: Priya is on leave and a visit is due.",
        max_length=200,
        error_messages={"required": "Say why cover is needed"},
    )

    def __init__(self, *args, colleagues, as_of, longest: timedelta, **kwargs):
        super().__init__(*args, **kwargs)
        self.colleagues = {str(one.ref): one for one in colleagues}
        names = [(ref, one.name) for ref, one in self.colleagues.items()]
        self.fields["to"].choices = [("", "Choose a colleague"), *names]
        self.fields["to"].widget = forms.Select(choices=self.fields["to"].choices)
        self.as_of, self.longest = as_of, longest

    def clean_to(self):
        return self.colleagues[self.cleaned_data["to"]]

    def clean_last_on(self):
        last = self.cleaned_data["last_on"]
        if last < self.as_of:
            raise ValidationError("The last day of cover must be today or later")
        if last >= self.as_of + self.longest:
            raise ValidationError("Cover can last at most six weeks")
        return last


def _leads(post, present) -> bool:
    return present is not None and present.post_id == post.pk


def _described(post) -> str:
    full = ", full" if post.leads >= post.room_for else ""
    return (
        f"{post.user.name} – {post.get_kind_display()}, {post.agency.name}: "
        f"leads {post.leads} of {post.room_for}{full}"
    )
