"""Forms of the import pages: the file, the list's filter, the saved mapping."""

from django import forms
from django.core.exceptions import ValidationError

from core.forms import FilterForm
from families.choices import FeedKind, ImportStatus
from families.feeds.specs import FEEDS


class ImportFilterForm(FilterForm):
    kind = forms.ChoiceField(label="Feed", choices=[("", "All"), *FeedKind.choices], required=False)
    status = forms.ChoiceField(
        label="Status", choices=[("", "All"), *ImportStatus.choices], required=False
    )
    agency = forms.ChoiceField(label="Agency", required=False)

    def __init__(self, *args, senders, **kwargs):
        super().__init__(*args, **kwargs)
        agencies = dict.fromkeys((str(one.agency_id), one.agency.name) for one in senders)
        self.fields["agency"].choices = [("", "All"), *agencies]

    def chosen(self) -> dict:
        """What was chosen; a value that does not exist filters nothing."""
        self.full_clean()
        return {name: value for name, value in self.cleaned_data.items() if value}


class _SenderForm(forms.Form):
    """Which agency, and which of its feeds."""

    sender = forms.ChoiceField(
        label="Who sent it?", error_messages={"required": "Choose who sent the file"}
    )
    kind = forms.ChoiceField(
        label="What is in it?",
        choices=[("", "Choose a feed"), *FeedKind.choices],
        error_messages={"required": "Choose what is in the file"},
    )

    def __init__(self, *args, senders, **kwargs):
        super().__init__(*args, **kwargs)
        self.senders = {str(one.pk): one for one in senders}
        several = len({one.authority_id for one in senders}) > 1
        named = [
            (key, f"{one.agency} for {one.authority}" if several else one.agency.name)
            for key, one in self.senders.items()
        ]
        self.fields["sender"].choices = [("", "Choose an agency"), *named]

    def clean_sender(self):
        return self.senders[self.cleaned_data["sender"]]


class ImportForm(_SenderForm):
    mapping = forms.ChoiceField(
        label="Column mapping",
        help_text="Only if the file does not have the canonical column names",
        required=False,
    )
    file = forms.FileField(
        label="The file",
        help_text="CSV, XLSX or ODS, with the column names in the first row",
        allow_empty_file=True,
        error_messages={"required": "Choose a file"},
    )

    def __init__(self, *args, mappings, **kwargs):
        super().__init__(*args, **kwargs)
        self.mappings = {str(one.pk): one for one in mappings}
        named = [
            (key, f"{one.name}: {one.agency}, {one.get_kind_display()}")
            for key, one in self.mappings.items()
        ]
        self.fields["mapping"].choices = [("", "None"), *named]
        if not named:
            del self.fields["mapping"]

    def clean(self):
        cleaned = super().clean()
        mapping = self.mappings.get(cleaned.get("mapping") or "")
        sender, kind = cleaned.get("sender"), cleaned.get("kind")
        if mapping and sender and kind:
            place = (mapping.authority_id, mapping.agency_id, mapping.kind)
            if place != (sender.authority_id, sender.agency_id, kind):
                self.add_error("mapping", "This mapping belongs to another agency or feed")
        cleaned["mapping_name"] = mapping.name if mapping else ""
        return cleaned


class MappingForm(forms.Form):
    """Columns and codes as lines of text: `surname = Family name`."""

    name = forms.CharField(
        label="Name", max_length=60, error_messages={"required": "Enter a name for the mapping"}
    )
    columns = forms.CharField(
        label="Columns",
        help_text="One a line: our column = the column of the file, "
        "for example surname = Family name",
        widget=forms.Textarea(attrs={"rows": 12}),
        error_messages={"required": "Enter at least one column"},
    )
    date_format = forms.ChoiceField(
        label="How are dates written?",
        choices=[("iso", "2013-12-31"), ("dmy", "31/12/2013")],
        widget=forms.RadioSelect,
        initial="iso",
    )
    codes = forms.CharField(
        label="Codes",
        help_text="One a line: our column: their code = our code, "
        "for example category: PERM = permanent",
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def __init__(self, *args, kind="", **kwargs):
        super().__init__(*args, **kwargs)
        self.kind = kind

    def clean_columns(self):
        return dict(_pairs(self.cleaned_data["columns"], self._known()))

    def clean_codes(self):
        codes: dict[str, dict[str, str]] = {}
        for number, line in _lines(self.cleaned_data["codes"]):
            name, colon, rest = line.partition(":")
            theirs, equals, ours = rest.partition("=")
            if not (colon and equals and theirs.strip()):
                raise ValidationError(f"Line {number} must be column: their code = our code")
            _known_column(number, name.strip(), self._known())
            codes.setdefault(name.strip(), {})[theirs.strip()] = ours.strip()
        return codes

    def _known(self):
        return FEEDS[self.kind].header if self.kind else ()


class NewMappingForm(MappingForm, _SenderForm):
    """A mapping that is not yet any agency's."""

    field_order = ["sender", "kind", "name", "columns", "date_format", "codes"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        kind = self.data.get("kind", "")
        self.kind = kind if kind in FEEDS else ""


def _lines(text):
    return [(n, line) for n, line in enumerate(text.splitlines(), start=1) if line.strip()]


def _pairs(text, known):
    for number, line in _lines(text):
        ours, equals, theirs = line.partition("=")
        if not (equals and theirs.strip()):
            raise ValidationError(f"Line {number} must be our column = their column")
        _known_column(number, ours.strip(), known)
        yield ours.strip(), theirs.strip()


def _known_column(number, name, known) -> None:
    if known and name not in known:
        raise ValidationError(f"Line {number}: this feed has no column “{name}”")
