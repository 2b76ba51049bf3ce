from pathlib import Path

import pytest
from django.core.paginator import Paginator
from django.template import engines
from django.test import RequestFactory
from jinja2 import UndefinedError

ROOT = Path(__file__).parents[2]


def shown(source, **context) -> str:
    return engines["jinja2"].from_string(source).render(context)


def page_at(path):
    return RequestFactory().get(path)


def test_a_misspelt_name_is_an_error():
    with pytest.raises(UndefinedError):
        shown("{{ famly }}")


def test_a_misspelt_column_of_a_sql_page_is_an_error():
    with pytest.raises(UndefinedError):
        shown("{{ family.surnme | date }}", family={"surname": "Oak"})


def test_everything_is_escaped():
    assert shown("{{ name }}", name="<b>") == "&lt;b&gt;"


def test_design_system_components_take_the_documented_parameters():
    html = shown('{{ govukButton({"text": "Save <b>", "preventDoubleClick": true}) }}')

    assert 'data-prevent-double-click="true"' in html
    assert "Save &lt;b&gt;" in html


def test_query_changes_one_value_and_keeps_the_others():
    request = page_at("/families/?ward=A%26B&page=3")

    assert shown("{{ query(request, page=4) }}", request=request) == "?ward=A%26B&amp;page=4"
    assert shown("{{ query(request, page=None) }}", request=request) == "?ward=A%26B"


def test_sort_heading_says_its_order_and_turns_it_round():
    source = """{% from "macros/tables.html" import table %}
    {% call table("All", [{"label": "Family", "sort": "name"}], request=request, sort="name") %}
    {% endcall %}"""
    html = shown(source, request=page_at("/families/?page=2"))

    assert 'aria-sort="ascending"' in html
    assert 'href="?sort=-name"' in html


def test_pagination_keeps_the_filter_and_elides():
    source = """{% from "macros/pagination.html" import pagination, showing %}
    {{ showing(page, "family", "families") }}{{ pagination(page, request) }}"""
    page = Paginator(range(1000), 10).get_page(50)
    html = shown(source, page=page, request=page_at("/families/?ward=x&page=50"))

    assert "Showing 491 to 500 of 1,000 families" in html
    assert html.count('class="govuk-pagination__item') == 7
    assert 'href="?ward=x&amp;page=51"' in html


def test_one_page_has_no_pagination():
    source = '{% from "macros/pagination.html" import pagination %}{{ pagination(page, request) }}'

    assert not shown(source, page=Paginator([1], 10).get_page(1), request=page_at("/")).strip()


def test_progress_polls_until_it_is_over():
    source = """{% from "macros/progress.html" import progress %}
    {{ progress("Claim", done, 100, "/jobs/1/", finished=finished, unit="families") }}"""

    running = shown(source, done=33, finished=False)
    assert 'hx-get="/jobs/1/"' in running
    assert "33 of 100 families (33%)" in running
    assert "hx-get" not in shown(source, done=100, finished=True)


def test_conflict_shows_both_texts_escaped():
    source = """{% from "macros/conflict.html" import conflict_panel %}
    {{ conflict_panel("Tom Reed", at, [("Note", "theirs <b>", "yours <i>")]) }}"""
    html = shown(source, at="2013-05-03T15:30:00")

    assert "Tom Reed changed this" in html
    assert "theirs &lt;b&gt;" in html
    assert "yours &lt;i&gt;" in html


@pytest.mark.parametrize("path", sorted((ROOT / "templates").glob("macros/*.html")), ids=str)
def test_macro_files_begin_by_saying_how_they_are_used(path):
    assert path.read_text().startswith("{#")


@pytest.mark.parametrize("path", sorted((ROOT / "templates").glob("**/*.html")), ids=str)
def test_templates_compile_and_hold_no_inline_script_or_style(path):
    name = str(path.relative_to(ROOT / "templates"))
    engines["jinja2"].get_template(name)
    text = path.read_text().lower()

    assert " style=" not in text
    assert "<style" not in text
    assert " onclick=" not in text
    assert text.count("<script") == text.count("<script src=")


@pytest.mark.parametrize("code", ["400", "403", "403_csrf", "404", "409", "429", "500"])
def test_error_pages_need_nothing_from_the_request(code):
    html = engines["jinja2"].get_template(f"{code}.html").render({})

    assert html.count("<h1") == 1
