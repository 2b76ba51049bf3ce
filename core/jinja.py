"""The one Jinja2 environment: loaders, the Design System's components, globals and filters."""

from pathlib import Path

import django.forms
from django.templatetags.static import static
from django.urls import reverse
from django_htmx.jinja import htmx_script
from jinja2 import (
    ChainableUndefined,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    PrefixLoader,
    StrictUndefined,
)

from core import formats

DJANGO_WIDGETS = Path(django.forms.__file__).parent / "jinja2"

# The Design System's own macro names, so that its documentation can be copied from.
COMPONENTS = [
    "back-link",
    "breadcrumbs",
    "button",
    "details",
    "error-message",
    "error-summary",
    "inset-text",
    "notification-banner",
    "panel",
    "phase-banner",
    "summary-list",
    "tag",
    "task-list",
    "warning-text",
]


def environment(**options) -> Environment:
    """Built once by Django's Jinja2 backend; a name that does not exist is an error everywhere."""
    loader = ChoiceLoader([options.pop("loader"), FileSystemLoader(DJANGO_WIDGETS)])
    env = Environment(
        **(options | {"undefined": StrictUndefined}),
        loader=loader,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals.update(url=url, query=query, static=static, htmx_script=htmx_script)
    env.globals.update(_components(auto_reload=env.auto_reload))
    env.filters.update(formats.FILTERS)
    return env


def url(name, *args, **kwargs) -> str:
    """A path by its name: url("families:family-detail", ref=family.ref)."""
    return reverse(name, args=args, kwargs=kwargs)


def query(request, **changes) -> str:
    """The page's own query string with some values changed; None takes a value out."""
    values = request.GET.copy()
    for name, value in changes.items():
        values.pop(name, None)
        if value is not None:
            values[name] = value
    return "?" + values.urlencode()


def _components(*, auto_reload) -> dict:
    """govukButton and its siblings, compiled when first used.

    They live in an environment of their own: their templates test parameters that were not
    given, which our strict environment rightly refuses.
    """
    package = Environment(
        loader=PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")}),
        autoescape=True,
        auto_reload=auto_reload,
        undefined=ChainableUndefined,
    )
    return {_macro_name(name): _Component(package, name) for name in COMPONENTS}


def _macro_name(component) -> str:
    return "govuk" + "".join(word.capitalize() for word in component.split("-"))


class _Component:
    """One macro of the package, called as in the Design System's documentation."""

    def __init__(self, package, name):
        self.package, self.name = package, name
        self.macro = None

    def __call__(self, params=None, **kwargs):
        if self.macro is None:
            path = f"govuk_frontend_jinja/components/{self.name}/macro.html"
            self.macro = getattr(self.package.get_template(path).module, _macro_name(self.name))
        return self.macro(params or {}, **kwargs)
