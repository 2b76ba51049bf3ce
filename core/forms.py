"""GOV.UK markup for plain Django forms, the three-box date field and the filter form's base."""

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import BaseRenderer
from django.template import TemplateDoesNotExist, engines
from django.template.backends.jinja2 import Jinja2
from django.template.loader import get_template

CHOICE_GROUPS = (forms.RadioSelect, forms.CheckboxSelectMultiple)
CLASSES = (
    ((*CHOICE_GROUPS, forms.MultiWidget), ""),  # their own templates carry the classes
    (forms.CheckboxInput, "govuk-checkboxes__input"),
    (forms.Select, "govuk-select"),
    (forms.Textarea, "govuk-textarea"),
    (forms.FileInput, "govuk-file-upload"),
    (forms.Widget, "govuk-input"),
)
MONTHS = [
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
]
OWN_WIDGETS = {
    "django/forms/widgets/radio.html": "govuk/radios.html",
    "django/forms/widgets/checkbox_select.html": "govuk/checkboxes.html",
    "django/forms/widgets/clearable_file_input.html": "django/forms/widgets/input.html",
}


class GovukBoundField(forms.BoundField):
    """What the field template needs to know and a plain bound field cannot say."""

    @property
    def kind(self) -> str:
        widget = self.field.widget
        if isinstance(widget, (*CHOICE_GROUPS, forms.MultiWidget)):
            return "group"
        if isinstance(widget, forms.CheckboxInput):
            return "checkbox"
        if isinstance(widget, forms.PasswordInput):
            return "password"
        return "counted" if self.most_characters else "single"

    @property
    def most_characters(self) -> int | None:
        """The limit that a text area counts down to."""
        limit = getattr(self.field, "max_length", None)
        return limit if isinstance(self.field.widget, forms.Textarea) else None

    @property
    def label_text(self) -> str:
        """The label, saying when an answer may be left out."""
        marked = getattr(self.form, "mark_optional", True)
        optional = marked and not self.field.required and self.kind != "checkbox"
        return (
            f"{self.label} (optional)" if optional and "optional" not in self.label else self.label
        )

    @property
    def sentences(self) -> list[str]:
        """Its errors; one that only says "required" is told as what to do."""
        verb = "Enter" if self.kind in ("single", "counted", "password") else "Choose"
        if isinstance(self.field.widget, forms.Select):
            verb = "Choose"
        plain = forms.Field.default_error_messages["required"]
        name = self.label[:1].lower() + self.label[1:]
        return [f"{verb} {name}" if error == plain else error for error in self.errors]

    @property
    def first_id(self) -> str:
        """Where a link of the error summary goes: the control that has to be put right."""
        widget = self.field.widget
        if isinstance(widget, CHOICE_GROUPS):
            return f"{self.auto_id}_0"
        if isinstance(widget, forms.MultiWidget):
            return f"{self.auto_id}_{min(self.wrong_parts, default=0)}"
        return self.auto_id

    @property
    def wrong_parts(self) -> set[int]:
        """Which boxes of a date are at fault, so that only those are marked."""
        return getattr(self.field, "wrong_parts", set()) if self.errors else set()

    @property
    def aria_describedby(self) -> str | None:
        described = super().aria_describedby
        if not self.most_characters:
            return described
        return f"{described or ''} {self.auto_id}-info".strip()

    def build_widget_attrs(self, attrs, widget=None):
        attrs = super().build_widget_attrs(attrs, widget)
        widget = widget or self.field.widget
        base = next(name for kinds, name in CLASSES if isinstance(widget, kinds))
        error = f"{base}--error" if base and self.errors and self.kind != "checkbox" else ""
        counted = "govuk-js-character-count" if self.kind == "counted" else ""
        password = "govuk-password-input__input govuk-js-password-input-input"
        revealed = password if self.kind == "password" else ""
        names = (base, error, counted, revealed, widget.attrs.get("class", ""))
        attrs["class"] = " ".join(filter(None, names))
        # Pages say what is wrong in their own words, not in the browser's bubbles.
        attrs.pop("required", None)
        return attrs

    def as_widget(self, widget=None, attrs=None, only_initial=False):
        widget = widget or self.field.widget
        # GOV.UK pages use labels and hints instead, and let people type past the limit.
        kept = {k: v for k, v in widget.attrs.items() if k not in ("placeholder", "maxlength")}
        if self.kind != "counted" and "maxlength" in widget.attrs:
            kept["maxlength"] = widget.attrs["maxlength"]
        widget.attrs = kept
        if isinstance(widget, DatePartsWidget):
            widget.wrong_parts = self.wrong_parts
        return super().as_widget(widget, attrs, only_initial)


class GovukRenderer(BaseRenderer):
    """The renderer of every form: our templates, then Django's, in the one environment."""

    form_template_name = "govuk/form.html"
    field_template_name = "govuk/field.html"
    formset_template_name = "govuk/formset.html"
    bound_field_class = GovukBoundField

    def get_template(self, template_name):
        name = OWN_WIDGETS.get(template_name, template_name)
        engine = next(one for one in engines.all() if isinstance(one, Jinja2))
        try:
            return engine.get_template(name)
        except TemplateDoesNotExist:
            return get_template(name)  # third-party widgets, such as the admin's


class FilterForm(forms.Form):
    """A GET form above a list: nothing in it is required, so nothing is marked optional."""

    mark_optional = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.required = False


class DatePartsWidget(forms.MultiWidget):
    """Day, month and year in three boxes."""

    template_name = "govuk/date_parts.html"

    def __init__(self, attrs=None):
        self.wrong_parts = set()
        box = forms.TextInput
        numeric = {"inputmode": "numeric"}
        boxes = {"day": box(numeric), "month": box(), "year": box(numeric)}
        super().__init__(boxes, attrs)

    def decompress(self, value):
        return [value.day, value.month, value.year] if value else ["", "", ""]

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        named = zip(
            context["widget"]["subwidgets"],
            ("Day", "Month", "Year"),
            (2, 2, 4),
            strict=True,
        )
        for index, (box, label, width) in enumerate(named):
            box |= {"label": label, "width": width, "wrong": index in self.wrong_parts}
        return context


class DatePartsField(forms.MultiValueField):
    """A date asked for in three boxes, with the Design System's error wording.

    `what` names it inside a sentence: "the date of the visit".
    """

    widget = DatePartsWidget
    hidden_widget = forms.MultipleHiddenInput

    def __init__(self, *, what="a date", **kwargs):
        self.what = what
        self.wrong_parts: set[int] = set()
        boxes = [forms.CharField(required=False) for _ in range(3)]
        super().__init__(fields=boxes, require_all_fields=False, **kwargs)

    def clean(self, value):
        parts = [str(part or "").strip() for part in value or ("", "", "")]
        if not any(parts):
            self._nothing()
            return None
        missing = [index for index, part in enumerate(parts) if not part]
        if missing:
            names = " and ".join(("day", "month", "year")[index] for index in missing)
            self._refuse(missing, f"{self._sentence_start()} must include a {names}")
        try:
            found = date(_year(parts[2]), _month(parts[1]), int(parts[0]))
        except ValueError:
            self._refuse(range(3), f"{self._sentence_start()} must be a real date")
        self.run_validators(found)
        return found

    def has_changed(self, initial, data):
        """Compare the typed boxes with the date they started from."""
        before = self.widget.decompress(initial)
        return [str(part) for part in before] != [str(part or "") for part in data or ("",) * 3]

    def _nothing(self) -> None:
        if self.required:
            self._refuse(range(3), f"Enter {self.what}")

    def _refuse(self, parts, sentence):
        self.wrong_parts = set(parts)
        raise ValidationError(sentence, code="invalid")

    def _sentence_start(self) -> str:
        return self.what[:1].upper() + self.what[1:]


def _year(text) -> int:
    """Four digits, so that 13 is never read as the year 13."""
    if len(text) != 4:
        raise ValueError(text)
    return int(text)


def _month(text) -> int:
    """A number, or the month's name or its first three letters."""
    if text.isdigit():
        return int(text)
    return MONTHS.index(text[:3].lower()) + 1
