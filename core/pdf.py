"""Tagged PDFs (PDF/UA-1) out of our own templates: same words in, same bytes out."""

import os
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from django.conf import settings
from django.template.loader import render_to_string

FONT_TIME = "1333238400"  # 1 April 2012, the day the programme began
BUILD = Path(settings.BASE_DIR) / "frontend" / "build"


class PdfUnavailable(Exception):
    """This machine cannot make PDFs; its text says so in one sentence."""


def render_pdf(template, context, *, title) -> bytes:
    """The PDF of a template that extends print.html. Slow (10 ms a table row): call it in a job."""
    weasyprint = _weasyprint()
    fetcher = _fetcher()
    fonts = weasyprint.text.fonts.FontConfiguration()
    html = weasyprint.HTML(
        string=render_to_string(template, context | {"title": title}),
        base_url=BUILD.as_uri() + "/",
        url_fetcher=fetcher,
    )
    css = weasyprint.CSS(filename=BUILD / "print.css", url_fetcher=fetcher, font_config=fonts)
    return html.write_pdf(stylesheets=[css], font_config=fonts, pdf_variant="pdf/ua-1")


def pdf_available() -> bool:
    """Whether to offer a PDF at all, or the page to print."""
    try:
        _weasyprint()
    except PdfUnavailable:
        return False
    return True


@cache
def _weasyprint():
    # Otherwise the font library writes the time of day into every font it embeds.
    os.environ.setdefault("SOURCE_DATE_EPOCH", FONT_TIME)
    # Needs Pango from the system, which may not be there; everything else works without it.
    try:
        import weasyprint
        import weasyprint.text.fonts
    except OSError as problem:
        raise PdfUnavailable(
            "PDFs are off on this machine: it lacks Pango. Run make setup, or print the page."
        ) from problem
    return weasyprint


@cache
def _fetcher():
    """Fonts out of the build folder and data: addresses; no network, no other file."""
    from weasyprint.urls import URLFetcher

    class BuildFolderOnly(URLFetcher):
        def fetch(self, url, headers=None):
            parts = urlsplit(url)
            if parts.scheme == "file":
                asked = Path(url2pathname(parts.path)).resolve()
                if parts.netloc or not asked.is_relative_to(BUILD.resolve()):
                    raise ValueError("only files of the build folder may be in a PDF")
            return super().fetch(url, headers)

    return BuildFolderOnly(allowed_protocols=["file", "data"], allow_redirects=False)
