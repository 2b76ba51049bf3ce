import re
import xml.etree.ElementTree as ET

import pytest

from core import charts

QUARTERS = ["Q1 2012", "Q2 2012", "Q3 2012"]


def drawn(**changes):
    series = [("Started", [64, 71, 58]), ("Ended <b>", [8, None, 9])]
    return charts.grouped_bars("Families <each> quarter", QUARTERS, series, **changes)


def test_a_chart_is_a_picture_with_a_name_and_a_description():
    root = ET.fromstring(drawn().svg)

    assert root.get("role") == "img"
    name, description = root.get("aria-labelledby").split()
    texts = {child.get("id"): child.text for child in root}
    assert texts[name] == "Families <each> quarter"
    assert "The highest is 71: Started, Q2 2012." in texts[description]


@pytest.mark.parametrize("kind", ["grouped_bars", "line"])
def test_a_chart_passes_a_strict_content_policy(kind):
    svg = getattr(charts, kind)("Families", QUARTERS, [("Started", [1, 2, 3])]).svg

    assert not re.search(
        r"<style|<script|<image|\sstyle=|\son\w+=|(?<!xmlns:xlink=\")javascript:", svg
    )


def test_labels_cannot_put_markup_into_the_page():
    svg = charts.bars("T", ["<script>alert(1)</script>", '"><img src=x onerror=1>'], [1, 2]).svg

    ET.fromstring(svg)
    assert "<script" not in svg
    assert "<img" not in svg


def test_the_same_figures_come_as_rows():
    chart = drawn(first="Quarter")

    assert chart.headings == ["Quarter", "Started", "Ended <b>"]
    assert chart.rows[1] == ("Q2 2012", "71", "")


def test_money_is_told_exactly():
    chart = charts.bars("Paid", ["2012", "2013"], [161840000, 1250], money=True)

    assert chart.rows == [("2012", "£1,618,400"), ("2013", "£12.50")]


def test_a_chart_is_drawn_once(monkeypatch):
    first = drawn()
    monkeypatch.setattr(charts, "_draw", lambda *_: pytest.fail("drawn again"))

    assert drawn() == first


def test_no_figures_yet_is_said():
    assert "There are no figures yet." in charts.bars("Families", [], []).svg
