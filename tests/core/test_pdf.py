import io
import subprocess
import sys
from hashlib import sha256

import pypdf
import pytest
from django.template import engines

from core import charts, pdf

PAGE = """{% extends "print.html" %}
{% block running %}Claim, January 2014{% endblock %}
{% block content %}<h1>{{ title }}</h1>
{{ picture }}
<table><caption>Families</caption><thead><tr><th scope="col">Reference</th></tr></thead>
<tbody>{% for i in range(120) %}<tr><td>Łukasz {{ i }}</td></tr>{% endfor %}</tbody></table>
{{ extra }}{% endblock %}"""


@pytest.fixture(autouse=True)
def page(monkeypatch):
    """The page of these tests stands in no file."""
    template = engines["jinja2"].from_string(PAGE)
    monkeypatch.setattr(pdf, "render_to_string", lambda name, context: template.render(context))


@pytest.fixture
def made():
    if not pdf.pdf_available():
        pytest.skip("this machine has no Pango")

    def make(**context) -> bytes:
        return pdf.render_pdf("x", {"picture": "", "extra": ""} | context, title="Claim 1")

    return make


def test_the_same_words_make_the_same_bytes_even_on_another_day(made, monkeypatch):
    first = made()
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)

    assert sha256(made()).hexdigest() == sha256(first).hexdigest()


def test_pages_are_numbered_tagged_and_named(made):
    reader = pypdf.PdfReader(io.BytesIO(made()))
    text = reader.pages[1].extract_text()

    assert reader.metadata.title == "Claim 1"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert f"Page 2 of {len(reader.pages)}" in text
    assert "Claim, January 2014" in text
    assert "Reference" in text  # the head of the table comes again
    assert "Łukasz" in text


def test_fonts_come_from_our_own_build(made):
    picture = charts.bars("Families", ["2012", "2013"], [1, 2]).svg
    fonts = {
        str(font["/BaseFont"].get_object()).split("+")[1]
        for page in pypdf.PdfReader(io.BytesIO(made(picture=picture))).pages
        for font in (one.get_object() for one in page["/Resources"]["/Font"].values())
    }

    assert fonts
    assert all(name.startswith("Arimo") for name in fonts), fonts


@pytest.mark.parametrize(
    "address",
    ["file:///etc/hostname", "http://127.0.0.1:9/x.png", "file://host/x", "../package.json"],
)
def test_nothing_outside_the_build_folder_can_be_fetched(address):
    if not pdf.pdf_available():
        pytest.skip("this machine has no Pango")
    full = address if ":" in address else (pdf.BUILD / address).as_uri()

    with pytest.raises(ValueError, match="folder|protocol"):
        pdf._fetcher().fetch(full)


def test_without_pango_it_says_so_in_one_sentence():
    script = """
import sys
import django
django.setup()
class NoPango:
    def find_spec(self, name, path=None, target=None):
        if name == "weasyprint":
            raise OSError("cannot load library 'libgobject-2.0-0'")
sys.meta_path.insert(0, NoPango())
from core import pdf
try:
    pdf.render_pdf("print.html", {}, title="x")
except pdf.PdfUnavailable as sentence:
    print(sentence)
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env={**__import__("os").environ, "DJANGO_SETTINGS_MODULE": "troubled_families.settings"},
        check=True,
    )

    assert done.stdout.startswith("PDFs are off on this machine")
