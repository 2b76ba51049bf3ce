"""What every form that is typed for a while has: a version, a key, its draft, spoken values.

A form is made with the choices of one family (`queries.plans.choices_for`), whose rows it turns
back into ids; references, not ids, go to the browser.
"""

from datetime import date

from django import forms
from django.forms.utils import ErrorDict
from django.http import QueryDict
from django.utils.crypto import get_random_string

from core.formats import long_date

EMPTY = "Nothing"


class TypedForm(forms.Form):
    """A form whose words survive: as a draft, through a conflict, through a double click."""

    def __init__(self, *args, today: date, choices: dict | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.today = today
        self.choices = choices or {}

    def judged_not_yet(self) -> "TypedForm":
        """Show what is typed without complaining: for drafts."""
        self._errors = ErrorDict()
        self.cleaned_data = {}
        return self

    def no_later_than_today(self, name: str) -> date | None:
        day = self.cleaned_data.get(name)
        if day and day > self.today:
            what = self.fields[name].what
            self.add_error(name, f"{what[:1].upper()}{what[1:]} must be today or in the past")
        return day

    def spoken(self, name: str, value) -> str:
        """A value of a field as a person reads it, for the two texts of a conflict."""
        field = self.fields[name]
        if value in (None, "", []):
            return EMPTY
        if isinstance(value, date):
            return long_date(value)
        if isinstance(value, list):
            labels = dict(field.choices)
            return ", ".join(str(labels.get(one, one)) for one in value)
        flat = dict(_flattened(getattr(field, "choices", ())))
        return str(flat.get(value, value))


class SentOnceForm(TypedForm):
    once_key = forms.CharField(widget=forms.HiddenInput, max_length=64, required=False)


class VersionedForm(TypedForm):
    version = forms.IntegerField(widget=forms.HiddenInput)


def new_key() -> str:
    """The key by which a form that is sent twice is recognised."""
    return get_random_string(32)


def as_query(fields: dict) -> QueryDict:
    """A draft's fields as if they had been posted."""
    typed = QueryDict(mutable=True)
    for name, values in fields.items():
        typed.setlist(name, values if isinstance(values, list) else [values])
    return typed


def rows_by_ref(rows: list[dict]) -> dict[str, dict]:
    return {row["ref"]: row for row in rows}


def ids_of(refs: list[str], rows: list[dict]) -> list[int]:
    by_ref = rows_by_ref(rows)
    return [by_ref[ref]["id"] for ref in refs]


def refs_of(ids: list[int], rows: list[dict]) -> list[str]:
    return [row["ref"] for row in rows if row["id"] in ids]


def choices_of(rows: list[dict]) -> list[tuple[str, str]]:
    return [(row["ref"], row.get("name") or row["title"]) for row in rows]


def _flattened(choices):
    for value, label in choices:
        if isinstance(label, (list, tuple)):
            yield from label
        else:
            yield value, label
