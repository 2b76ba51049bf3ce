"""Charts as inline SVG that passes a strict CSP, each with the same figures as table rows."""

import json
from hashlib import sha256
from typing import NamedTuple

from django.core.cache import cache
from markupsafe import Markup, escape

from core.formats import number, pounds

# Government Analysis Function palette: dark blue, orange, turquoise, dark pink, dark grey.
PALETTE = ["#12436D", "#F46A25", "#28A197", "#801650", "#3D3D3D"]
FONT = "Arimo, Liberation Sans, Arial, sans-serif"
INK, GRID = "#0b0c0c", "#cecece"
DRAWN_BY = 1  # raise when the drawing changes, so that cached charts are drawn anew


class Chart(NamedTuple):
    """A drawing and its figures; the macro `figure` shows both."""

    svg: Markup
    headings: list[str]
    rows: list[tuple]


def bars(title, labels, values, *, name="Number", first="", money=False, horizontal=None) -> Chart:
    """One bar a label; lies down when the labels are too long to stand under their bars."""
    if horizontal is None:
        horizontal = max(map(len, labels), default=0) > 12 or len(labels) > 8
    kind = "lying" if horizontal else "bar"
    return _chart(kind, title, labels, [(name, values)], first=first, money=money)


def grouped_bars(title, labels, series, *, first="", money=False) -> Chart:
    """Bars side by side; series: [("Started", [64, 71]), ("Ended", [31, 38])]."""
    return _chart("bar", title, labels, series, first=first, money=money)


def line(title, labels, series, *, first="", money=False) -> Chart:
    """Lines over time; None leaves a gap. Series as for grouped bars."""
    return _chart("line", title, labels, series, first=first, money=money)


def _chart(kind, title, labels, series, *, first, money) -> Chart:
    told = pounds if money else number
    names = [name for name, _ in series]
    rows = [
        (label, *(told(values[index]) for _, values in series))
        for index, label in enumerate(labels)
    ]
    key = json.dumps([DRAWN_BY, kind, title, labels, series, money], default=str)
    digest = sha256(key.encode()).hexdigest()[:24]
    svg = cache.get(f"chart:{digest}")
    if svg is None:
        svg = _named(_draw(kind, labels, series, money), title, _say(labels, series, told), digest)
        cache.set(f"chart:{digest}", svg, timeout=None)
    return Chart(Markup(svg), [first, *names], rows)  # noqa: S704 - drawn and escaped here


def _say(labels, series, told) -> str:
    """One or two sentences for people who do not see the drawing."""
    known = [
        (value, name, label)
        for name, values in series
        for label, value in zip(labels, values, strict=True)
        if value is not None
    ]
    if not known:
        return "There are no figures yet."
    value, name, label = max(known, key=lambda found: found[0])
    names = ", ".join(name for name, _ in series)
    return (
        f"{names}, from {labels[0]} to {labels[-1]}. The highest is {told(value)}: {name}, {label}."
    )


def _named(svg, title, description, digest) -> str:
    """Give the drawing its name and its description, under ids no other chart has."""
    start = svg.index(">") + 1
    opening = svg[: start - 1].replace(' class="marks"', "")
    return (
        f'{opening} role="img" aria-labelledby="t{digest} d{digest}" focusable="false">'
        f'<title id="t{digest}">{escape(title)}</title>'
        f'<desc id="d{digest}">{escape(description)}</desc>{svg[start:]}'
    )


def _draw(kind, labels, series, money) -> str:
    # Heavy (0.4 s to import), and most requests find their charts in the cache.
    import altair as alt
    import vl_convert

    values = [
        {"label": str(label), "series": name, "value": _plotted(numbers[index], money)}
        for name, numbers in series
        for index, label in enumerate(labels)
    ]
    base = alt.Chart(alt.Data(values=values))
    marks = _line(alt, base, money) if kind == "line" else _bars(alt, base, series, kind, money)
    size = {"width": 640, "height": max(34 * len(labels), 60) if kind == "lying" else 280}
    return vl_convert.vegalite_to_svg(_styled(marks.properties(**size), alt).to_dict())


def _plotted(value, money):
    """Pence are drawn as pounds; the table and the labels keep the exact amount."""
    return value / 100 if money and value is not None else value


def _colour(alt, names):
    legend = (
        alt.Legend(orient="top", title=None, symbolType="square", columnPadding=24)
        if len(names) > 1
        else None
    )
    scale = alt.Scale(domain=names, range=PALETTE[: len(names)])
    return alt.Color("series:N", sort=None, scale=scale, legend=legend)


def _figures(money) -> str:
    return "£,.0f" if money else ",d"


def _bars(alt, base, series, kind, money):
    names = [name for name, _ in series]
    thing = alt.Axis(title=None, labelAngle=0, ticks=False, labelPadding=8, labelLimit=260)
    measure = alt.Axis(title=None, tickCount=5, format=_figures(money), domain=False, ticks=False)
    lying = kind == "lying"
    places = {
        "y" if lying else "x": (alt.Y if lying else alt.X)("label:N", sort=None, axis=thing),
        "x" if lying else "y": (alt.X if lying else alt.Y)("value:Q", axis=measure),
    }
    if len(names) > 1:
        places["xOffset"] = alt.XOffset("series:N", sort=None)
    here = base.encode(**places)
    shift = {"align": "left", "baseline": "middle", "dx": 5} if lying else {"dy": -7}
    told = here.mark_text(fontSize=12, color=INK, **shift)
    return alt.layer(
        here.mark_bar().encode(color=_colour(alt, names)),
        told.encode(text=alt.Text("value:Q", format=_figures(money))),
    )


def _line(alt, base, money):
    names = list(dict.fromkeys(row["series"] for row in base.data.values))
    drawn = base.mark_line(point={"size": 60, "filled": True}, strokeWidth=3)
    measure = alt.Axis(title=None, tickCount=5, format=_figures(money), domain=False, ticks=False)
    return drawn.encode(
        x=alt.X("label:N", sort=None, axis=alt.Axis(title=None, labelAngle=0, ticks=False)),
        y=alt.Y("value:Q", axis=measure),
        color=_colour(alt, names),
    )


def _styled(chart, alt):
    return (
        chart.configure(font=FONT, padding=4)
        .configure_view(stroke=None)
        .configure_axis(
            labelFontSize=14, labelColor=INK, gridColor=GRID, domainColor=INK, labelOverlap=False
        )
        .configure_legend(labelFontSize=14, labelColor=INK, symbolSize=180, offset=16)
    )
