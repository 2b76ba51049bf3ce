"""A Chromium for the browser tests: the machine's, or the one npm carries, unpacked here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
from io import BytesIO
from pathlib import Path
from typing import Any

from .frontend import NPM_CI, node_program, npm
from .steps import Stamp, digest, run, step

BASE = Path(__file__).resolve().parent.parent
NAMES = ("chromium", "google-chrome", "google-chrome-stable", "chromium-browser")
# Without a sandbox, because tests run as root in containers; they open our own pages only.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# It crashes on every page when fontconfig finds no font at all.
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{home}/fonts</dir><dir>/usr/share/fonts</dir>
<cachedir>{home}/fontcache</cachedir></fontconfig>
"""


def launch_options(base: Path = BASE) -> dict[str, Any]:
    """Keyword arguments for Playwright's `chromium.launch`."""
    use_own_node()
    program = find(base)
    if program is None:
        raise RuntimeError("There is no Chromium: `make test` fetches one, or set CHROMIUM.")
    return {
        "executable_path": str(program),
        "args": ARGUMENTS,
        "env": {**os.environ, **environment(program)},
    }


def use_own_node() -> None:
    """Playwright's own node wants libatomic, which a bare machine has not; the wheel's does not."""
    if node := node_program():
        os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", node)


def find(base: Path) -> Path | None:
    """The Chromium to use, if there is one."""
    found = [os.environ.get("CHROMIUM"), *map(shutil.which, NAMES), _home(base) / "chromium"]
    return next((Path(program) for program in found if program and Path(program).exists()), None)


def environment(program: Path) -> dict[str, str]:
    """What the unpacked one needs, which brings its own libraries and fonts."""
    libraries = program.parent / "lib"
    fonts = program.parent / "fonts.conf"
    if not (libraries.exists() and fonts.exists()):
        return {}
    return {"LD_LIBRARY_PATH": str(libraries), "FONTCONFIG_FILE": str(fonts)}


def make_available(base: Path = BASE) -> None:
    """Fetch a Chromium when there is none; nothing on the machine is changed if npm's runs."""
    program = find(base)
    if program and (program.parent != _home(base) or _stamp(base).fresh()):
        return
    with step("Chromium, for the browser tests"):
        try:
            unpack(base)
        except SystemExit:
            shutil.rmtree(_home(base), ignore_errors=True)
            install(base)


def unpack(base: Path) -> None:
    """From npm's @sparticuz/chromium (x86-64 Linux), its archives taken apart by ourselves."""
    home = _home(base)
    package = home / "npm"
    shutil.rmtree(home, ignore_errors=True)
    package.mkdir(parents=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(Path(__file__).parent / "chromium" / name, package)
    npm(NPM_CI, cwd=package)
    archives = package / "node_modules/@sparticuz/chromium/bin"
    (home / "chromium").write_bytes(_decompress(archives / "chromium.br"))
    (home / "chromium").chmod(0o755)
    for name in ("al2023", "fonts"):
        with tarfile.open(fileobj=BytesIO(_decompress(archives / f"{name}.tar.br"))) as archive:
            for member in archive.getmembers():
                member.uid, member.gid = os.geteuid(), os.getegid()
                # Debian 12's Python has no filter= yet; the lock file vouches for the contents.
                archive.extract(member, home, numeric_owner=True)
    (home / "fonts.conf").write_text(FONTS.format(home=home))
    shutil.rmtree(package)
    if not runs(home / "chromium"):
        raise SystemExit("npm's Chromium does not run on this machine.")
    _stamp(base).put()


def install(base: Path) -> None:
    """From the distribution, where we are root."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise SystemExit("No Chromium could be had for the browser tests: install one.")
    run(["apt-get", "update", "-q"], cwd=base)
    packages = ["chromium", "fonts-liberation"]
    command = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    run(command, cwd=base, env={"DEBIAN_FRONTEND": "noninteractive"})


def runs(program: Path) -> bool:
    """Can Playwright show a page with it?"""
    command = [sys.executable, "-m", "devstack.browser", str(program)]
    return subprocess.run(command, cwd=BASE, capture_output=True).returncode == 0


def show_a_page() -> None:
    """`python -m devstack.browser`: a new process, since the driver reads its environment."""
    from playwright.sync_api import sync_playwright

    os.environ["CHROMIUM"] = sys.argv[1]
    options = launch_options()
    with sync_playwright() as playwright:
        page = playwright.chromium.launch(**options).new_page()
        page.goto("data:text/html,<p>shown")
        if page.text_content("p") != "shown":
            raise SystemExit(1)


def _decompress(file: Path) -> bytes:
    import brotli  # a development dependency, and only needed here

    content: bytes = brotli.decompress(file.read_bytes())
    return content


def _home(base: Path) -> Path:
    return base / ".cache/chromium"


def _stamp(base: Path) -> Stamp:
    lock = Path(__file__).parent / "chromium/package-lock.json"
    return Stamp(_home(base) / ".stamp", digest([lock]))


if __name__ == "__main__":
    show_a_page()
