import re
from datetime import date

import pytest
from django import forms
from django.template import engines

from core.forms import DatePartsField, FilterForm


class Referral(forms.Form):
    family_name = forms.CharField(
        label="Family <b>name", error_messages={"required": "Enter the family name"}
    )
    ward = forms.ChoiceField(label="Ward", choices=[("", "Choose"), ("a", "Abbey")])
    referred_on = DatePartsField(label="When?", what="the date of referral", help_text="27 3 2013")
    source = forms.ChoiceField(
        label="Who referred?",
        widget=forms.RadioSelect,
        choices=[("s", "School <i>"), ("p", "Police")],
    )
    needs = forms.MultipleChoiceField(
        label="Needs", required=False, widget=forms.CheckboxSelectMultiple, choices=[("w", "Work")]
    )
    note = forms.CharField(label="Note", widget=forms.Textarea, max_length=500, help_text="Be kind")
    agreed = forms.BooleanField(label="The family agreed")
    version = forms.IntegerField(widget=forms.HiddenInput, initial=3)


def summary_of(*some) -> str:
    source = '{% from "macros/forms.html" import error_summary %}{{ error_summary(some) }}'
    return engines["jinja2"].from_string(source).render({"some": list(some)})


def dated(day, month, year) -> forms.Form:
    class OneDate(forms.Form):
        on = DatePartsField(what="the date of the visit")

    return OneDate({"on_day": day, "on_month": month, "on_year": year})


def test_labels_and_choices_are_escaped():
    html = str(Referral())

    assert "Family &lt;b&gt;name" in html
    assert "School &lt;i&gt;" in html


def test_every_link_of_the_error_summary_lands_on_a_control():
    form = Referral({})
    page = summary_of(form) + str(form)

    links = re.findall(r'href="#([^"]+)"', page)
    assert len(links) == 7
    for target in links:
        assert re.search(rf'<(input|select|textarea)[^>]* id="{target}"', page), target


def test_hint_and_error_are_read_with_their_control():
    html = str(Referral({"note": ""})["note"].as_field_group())

    described = re.search(r'<textarea[^>]*aria-describedby="([^"]+)"', html).group(1).split()
    assert described == ["id_note_helptext", "id_note_error", "id_note-info"]
    assert all(f'id="{name}"' in html for name in described)


def test_plain_required_errors_say_what_to_do():
    form = Referral({})

    assert form["ward"].sentences == ["Choose ward"]
    assert form["note"].sentences == ["Enter note"]
    assert form["family_name"].sentences == ["Enter the family name"]


def test_browser_bubbles_stay_off_and_text_areas_count_instead_of_cutting():
    html = str(Referral())

    assert " required" not in html
    assert "maxlength" not in html.replace('data-maxlength="500"', "")


def test_optional_questions_say_so():
    html = str(Referral())

    assert "Needs (optional)" in html
    assert "Note (optional)" not in html


def test_filters_demand_nothing_and_mark_nothing_optional():
    class Filter(FilterForm):
        name = forms.CharField(label="Name")

    form = Filter({})

    assert form.is_valid()
    assert "optional" not in str(form)


def test_formset_names_each_item():
    formset = forms.formset_factory(Referral, extra=2)()
    formset.item_name = "Referral"

    assert "Referral 2</legend>" in str(formset)


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        (("3", "5", "2013"), date(2013, 5, 3)),
        (("03", "05", "2013"), date(2013, 5, 3)),
        (("3", "May", "2013"), date(2013, 5, 3)),
        ((" 29 ", "feb", "2012"), date(2012, 2, 29)),
    ],
)
def test_dates_in_three_boxes(parts, found):
    form = dated(*parts)

    assert form.is_valid(), form.errors
    assert form.cleaned_data["on"] == found


@pytest.mark.parametrize(
    ("parts", "sentence", "wrong"),
    [
        (("", "", ""), "Enter the date of the visit", {0, 1, 2}),
        (("3", "", "2013"), "The date of the visit must include a month", {1}),
        (("", "5", ""), "The date of the visit must include a day and year", {0, 2}),
        (("31", "2", "2013"), "The date of the visit must be a real date", {0, 1, 2}),
        (("3", "5", "13"), "The date of the visit must be a real date", {0, 1, 2}),
        (("3", "²", "2013"), "The date of the visit must be a real date", {0, 1, 2}),
        (("x", "5", "2013"), "The date of the visit must be a real date", {0, 1, 2}),
    ],
)
def test_wrong_dates_are_told_in_gov_uk_words(parts, sentence, wrong):
    form = dated(*parts)

    assert form["on"].sentences == [sentence]
    assert form["on"].wrong_parts == wrong
    assert str(form).count("govuk-input--error") == len(wrong)


def test_a_date_shows_what_it_started_from_and_notices_a_change():
    class OneDate(forms.Form):
        on = DatePartsField(required=False)

    start = {"on": date(2013, 5, 3)}
    assert 'name="on_month" type="text" value="5"' in str(OneDate(initial=start))
    same = {"on_day": "3", "on_month": "5", "on_year": "2013"}
    assert not OneDate(same, initial=start).has_changed()
    assert OneDate(same | {"on_day": "4"}, initial=start).has_changed()


def test_form_page_keeps_drafts_only_when_asked():
    source = """{% from "macros/forms.html" import form_page %}
    {{ form_page(form, csrf_input, "Save", draft_key=key) }}"""
    template = engines["jinja2"].from_string(source)

    with_draft = template.render({"form": Referral(), "csrf_input": "", "key": "/families/x/"})
    assert "data-autosave" in with_draft
    assert 'name="draft_key" value="/families/x/"' in with_draft
    without = template.render({"form": Referral(), "csrf_input": "", "key": None})
    assert "autosave" not in without
