"""The conventions of DEVELOPERS.md, made to fail when someone forgets."""

import ast
import re
import subprocess
from pathlib import Path

import pytest
from django.urls import URLPattern, get_resolver
from django.utils.module_loading import import_string

ROOT = Path(__file__).parent.parent
ROOMS = ["troubled_families", "payments", "interventions", "families", "agencies", "core"]
OURS = (*(f"{room}." for room in ROOMS),)


def sources(*patterns, rooms=ROOMS):
    globs = [f"{room}/{pattern}" for room in rooms for pattern in patterns]
    found = {path for glob in globs for path in ROOT.glob(glob) if "migrations" not in path.parts}
    return [pytest.param(path, id=str(path.relative_to(ROOT))) for path in sorted(found)]


def templates():
    found = sorted(ROOT.glob("templates/**/*.html"))
    return [pytest.param(path, id=str(path.relative_to(ROOT))) for path in found]


def views(patterns=None):
    for pattern in patterns or get_resolver().url_patterns:
        if isinstance(pattern, URLPattern):
            if pattern.callback.__module__.startswith(OURS):
                yield pytest.param(pattern, id=str(pattern.name))
        else:
            yield from views(pattern.url_patterns)


@pytest.mark.parametrize("pattern", list(views()))
def test_every_view_says_what_it_reads_and_writes(pattern):
    assert pattern.callback.reads or pattern.callback.writes


@pytest.mark.parametrize("pattern", list(views()))
def test_one_noun_verb_names_url_view_and_template(pattern):
    function = pattern.name.replace("-", "_")
    assert pattern.callback.__name__ == function


@pytest.mark.parametrize("path", sources("views.py", "api.py", "views/*.py", "tasks.py"))
def test_interface_code_reaches_records_only_through_queries(path):
    assert ".objects" not in path.read_text()


@pytest.mark.parametrize("path", sources("actions.py", "actions/*.py", rooms=ROOMS[1:-1]))
def test_public_actions_are_keyword_only(path):
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            assert not node.args.args, f"{path.name}:{node.name} takes positional arguments"


def test_every_enqueued_task_exists():
    text = "".join(param.values[0].read_text() for param in sources("**/*.py"))
    named = set(re.findall(r'enqueue\(\s*"([^"]+)"', text))
    assert named
    for task in named:
        assert hasattr(import_string(task), "delay"), task


@pytest.mark.parametrize(
    "path",
    [*sources("**/*.py"), *sources("**/*.py", rooms=["tests", "devstack", "bench"])],
)
def test_files_stay_short_enough_to_read_in_one_sitting(path):
    assert len(path.read_text().splitlines()) <= 300


@pytest.mark.parametrize("path", sources("**/*.py"))
def test_nothing_happens_by_signal(path):
    text = path.read_text()
    assert "django.dispatch" not in text
    assert "django.db.models.signals" not in text


@pytest.mark.parametrize("path", sources("**/*.py", rooms=["payments"]))
def test_money_never_passes_through_float(path):
    assert "float(" not in path.read_text()


@pytest.mark.parametrize(
    "path", sources("actions*/**/*.py", "models/*.py", "frameworks/*.py", rooms=["payments"])
)
def test_rules_and_claims_never_ask_the_clock_for_the_day(path):
    assert not re.search(r"date\.today|localdate", path.read_text())


@pytest.mark.parametrize("path", templates())
def test_templates_obey_the_content_security_policy(path):
    text = path.read_text()
    assert not re.search(r"<script(?![^>]*\bsrc=)", text), "inline script"
    assert not re.search(r"\son[a-z]+=", text), "inline event handler"
    if "print" not in path.name and "statement" not in path.name and "_pdf" not in path.name:
        assert "style=" not in text, "inline style"
        assert "<style" not in text, "inline style sheet"


@pytest.mark.parametrize("path", templates())
def test_pages_speak_of_families_and_never_of_troubled_ones(path):
    words = re.sub(r"\{[{%#].*?[}%#]\}|<!--.*?-->", "", path.read_text(), flags=re.S)
    assert not re.search(r"troubled(?! Families)", words)


def test_no_amount_of_a_tariff_is_written_outside_a_framework_file():
    amounts = re.compile(r"\b(320000|240000|160000|70000|140000|210000|80000|3_200|2_400)\b")
    hits = [
        str(param.values[0].relative_to(ROOT))
        for param in sources("**/*.py", "**/*.sql")
        if amounts.search(param.values[0].read_text()) and "demo" not in param.values[0].parts
    ]
    assert hits == []


def tracked_files():
    listing = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    return [ROOT / line for line in listing.splitlines() if (ROOT / line).is_file()]


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a git checkout")
def test_lock_files_name_no_host():
    for path in [*ROOT.glob("requirements/*.txt"), *ROOT.glob("**/package-lock.json")]:
        if "node_modules" in path.parts or ".cache" in path.parts:
            continue
        text = path.read_text()
        assert '"resolved"' not in text, path
        assert "--index-url" not in text, path
        assert "--find-links" not in text, path


def test_every_dependency_says_why_it_is_there():
    for path in ROOT.glob("requirements/*.in"):
        for line in path.read_text().splitlines():
            if line and not line.startswith(("#", "-r")):
                assert "#" in line, f"{path.name}: {line}"


def test_every_decision_is_half_a_page():
    records = sorted(ROOT.glob("docs/decisions/0*.md"))
    assert records
    for path in records:
        assert len(path.read_text().split()) <= 400, path.name


def test_the_readme_is_one_screen_and_its_commands_exist():
    readme = (ROOT / "README.md").read_text()
    assert len(readme.splitlines()) <= 80
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), flags=re.M))
    assert set(re.findall(r"`make ([a-z]+)`", readme)) <= targets
