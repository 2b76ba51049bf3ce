"""What `make setup` does once, and does again only when its sources change."""

import os
import subprocess
import sys

import pytest

from devstack import browser, environment, frontend, pango
from devstack.steps import Stamp, digest, run, step
from tests.devstack.conftest import ROOT


def test_the_environment_is_made_once_and_again_until_the_lock_is_installed(checkout):
    lock = checkout / "requirements/dev.txt"
    lock.parent.mkdir()
    lock.write_text("# nothing\n")

    assert environment.install(checkout)
    assert not environment.install(checkout)
    lock.write_text("# nothing, said differently\n")
    assert environment.install(checkout)

    lock.write_text("django==5.2.19\n")
    with pytest.raises(SystemExit, match="hash"):
        environment.install(checkout)
    with pytest.raises(SystemExit, match="hash"):
        environment.install(checkout)


def test_a_python_too_old_is_told_in_one_sentence(checkout):
    old = checkout / "python3"
    old.write_text('#!/bin/sh\nexec "$REAL" -c "import sys; sys.version_info = (3, 9, 2); $2"\n')
    old.chmod(0o755)

    done = subprocess.run(
        ["make", "--no-print-directory", "environment", f"PYTHON={old}"],
        cwd=ROOT,
        env=os.environ | {"REAL": sys.executable},
        capture_output=True,
        text=True,
    )

    assert done.returncode
    assert done.stderr.startswith("Python 3.11 or newer is needed, this is 3.9")


def test_a_stamp_is_fresh_only_for_the_same_sources(tmp_path):
    source = tmp_path / "source"
    source.write_text("one")
    stamp = Stamp(tmp_path / "stamps/it", digest([source]))

    assert not stamp.fresh()
    stamp.put()
    assert stamp.fresh()
    source.write_text("two")
    assert not Stamp(tmp_path / "stamps/it", digest([source])).fresh()


def test_a_failed_command_shows_what_it_said(tmp_path):
    with pytest.raises(SystemExit, match="no such luck"):
        run([sys.executable, "-c", "print('no such luck'); raise SystemExit(1)"], cwd=tmp_path)


def test_a_step_is_one_line(capsys):
    with step("Something"):
        pass

    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1
    assert lines[0].split() == ["Something", "0.0", "s"]


def test_the_front_end_is_built_again_only_when_a_source_changes(tmp_path, monkeypatch):
    folder = tmp_path / "frontend"
    folder.mkdir()
    for name in ("package.json", "package-lock.json", "app.scss"):
        (folder / name).write_text(name)
    calls = []
    monkeypatch.setattr(frontend, "npm", lambda *a, **k: calls.append("npm"))
    monkeypatch.setattr(frontend, "node", lambda *a, **k: calls.append("node"))

    frontend.build(tmp_path)
    frontend.build(tmp_path)
    assert calls == ["npm", "node"]
    (folder / "app.scss").write_text("changed")
    frontend.build(tmp_path)
    assert calls == ["npm", "node", "node"]
    (folder / "package-lock.json").write_text("changed")
    frontend.build(tmp_path)
    assert calls == ["npm", "node", "node", "npm", "node"]


def test_without_pango_everything_else_goes_on(tmp_path, monkeypatch, capsys):
    def refuse(base):
        raise SystemExit("no network")

    monkeypatch.setattr(pango, "works", lambda added: False)
    monkeypatch.setattr(pango, "fetch", refuse)

    pango.make_available(tmp_path)

    assert capsys.readouterr().out.startswith("  PDFs are off on this machine: ")


def test_an_unpacked_pango_is_told_to_every_process(tmp_path, monkeypatch):
    monkeypatch.delenv("LD_LIBRARY_PATH", raising=False)
    libraries = tmp_path / ".cache/pango/root/usr/lib/x86_64-linux-gnu"
    assert pango.environment(tmp_path) == {}
    libraries.mkdir(parents=True)
    (libraries / "libpango-1.0.so.0").touch()

    assert pango.environment(tmp_path)["LD_LIBRARY_PATH"] == str(libraries)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/elsewhere")
    assert pango.environment(tmp_path)["LD_LIBRARY_PATH"] == f"{libraries}:/elsewhere"


def test_the_chosen_browser_comes_first_then_the_unpacked_one(tmp_path, monkeypatch):
    monkeypatch.setattr(browser, "NAMES", ())
    monkeypatch.delenv("CHROMIUM", raising=False)
    assert browser.find(tmp_path) is None
    home = tmp_path / ".cache/chromium"
    (home / "lib").mkdir(parents=True)
    for name in ("chromium", "fonts.conf"):
        (home / name).touch()

    options = browser.launch_options(tmp_path)
    assert options["executable_path"] == str(home / "chromium")
    assert options["env"]["LD_LIBRARY_PATH"] == str(home / "lib")
    assert options["env"]["FONTCONFIG_FILE"] == str(home / "fonts.conf")

    monkeypatch.setenv("CHROMIUM", "/bin/true")
    options = browser.launch_options(tmp_path)
    assert options["executable_path"] == "/bin/true"
    assert "FONTCONFIG_FILE" not in options["env"]


def test_without_any_browser_the_answer_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr(browser, "NAMES", ())
    monkeypatch.delenv("CHROMIUM", raising=False)

    with pytest.raises(RuntimeError, match="make test"):
        browser.launch_options(tmp_path)


def test_lock_files_name_no_host():
    for name in ("frontend/package-lock.json", "devstack/chromium/package-lock.json"):
        assert '"resolved"' not in (ROOT / name).read_text(), name
    for name in ("requirements/app.txt", "requirements/dev.txt"):
        assert "://" not in (ROOT / name).read_text(), name


def test_no_listed_command_of_make_is_missing():
    done = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)

    listed = {line.split()[1] for line in done.stdout.splitlines()}
    assert {"run", "setup", "test", "check", "fix", "bench", "lock", "help"} <= listed
