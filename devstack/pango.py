"""Pango, the one system library that PDFs need: the machine's, apt's, or unpacked without root."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from .steps import run, step

PACKAGES = ["libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "fonts-dejavu-core"]
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><dir>{folder}/root/usr/share/fonts</dir>
<cachedir>{folder}/fontcache</cachedir></fontconfig>
"""
PROBE = """
import ctypes.util, cffi
for names in (["libgobject-2.0-0", "libgobject-2.0.so.0", "libgobject-2.0.dylib"],
              ["libpango-1.0-0", "libpango-1.0.so.0", "libpango-1.0.dylib"],
              ["libpangoft2-1.0-0", "libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"]):
    for name in names:
        try:
            cffi.FFI().dlopen(name)
            break
        except OSError:
            pass
    else:
        raise SystemExit(1)
"""


def environment(base: Path) -> dict[str, str]:
    """What a process needs in its environment to find the unpacked Pango."""
    root = _root(base)
    folders = sorted({str(path.parent) for path in root.glob("**/lib/*/*.so.*")})
    if not folders:
        return {}
    kept = os.environ.get("LD_LIBRARY_PATH")
    added = {"LD_LIBRARY_PATH": ":".join([*folders, kept] if kept else folders)}
    fonts = root.parent / "fonts.conf"
    return added | ({"FONTCONFIG_FILE": str(fonts)} if fonts.exists() else {})


def reexecute_with(base: Path) -> None:
    """Start this very command again with the unpacked Pango, which the loader reads only once."""
    added = environment(base)
    if added and added["LD_LIBRARY_PATH"].split(":")[0] not in os.environ.get(
        "LD_LIBRARY_PATH", ""
    ):
        os.environ |= added
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


def make_available(base: Path) -> None:
    """Find or fetch Pango; without it everything but PDFs works, and we say so."""
    if works(environment(base)):
        return
    try:
        with step("Pango, for PDFs"):
            fetch(base)
    except SystemExit:
        print("  PDFs are off on this machine: install Pango 1.44 or newer, and run this again.")


def works(added: dict[str, str]) -> bool:
    """Can a process with this environment load what WeasyPrint loads?"""
    probe = subprocess.run(
        [sys.executable, "-c", PROBE], env=os.environ | added, stderr=subprocess.DEVNULL
    )
    return probe.returncode == 0


def fetch(base: Path) -> None:
    """With apt: into the system as root, into `.cache/pango` otherwise or when that fails."""
    if not shutil.which("apt-get"):
        raise SystemExit("There is no apt-get.")
    if os.geteuid() == 0:
        try:
            run(["apt-get", "update", "-q"], cwd=base)
            install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *PACKAGES]
            run(install, cwd=base, env={"DEBIAN_FRONTEND": "noninteractive"})
        except SystemExit:
            unpack(base)
    else:
        unpack(base)
    if not works(environment(base)):
        raise SystemExit("Pango was fetched but does not load.")


def unpack(base: Path) -> None:
    """apt with a state folder of its own needs no root; dpkg only unpacks."""
    folder = base / ".cache/pango"
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("state/lists/partial", "cache/archives/partial", "root"):
        (folder / name).mkdir(parents=True)
    apt = ["apt-get", "-q", "-o", f"Dir::State={folder}/state", "-o", "Debug::NoLocking=1"]
    apt += ["-o", "Dir::State::status=/var/lib/dpkg/status", "-o", f"Dir::Cache={folder}/cache"]
    if os.geteuid() == 0:
        # apt would drop to its own account, which cannot write here.
        apt += ["-o", "APT::Sandbox::User=root"]
    run([*apt, "update"], cwd=base)
    install = ["install", "-y", "--no-install-recommends", "--download-only", *PACKAGES]
    run([*apt, *install], cwd=base)
    for package in sorted((folder / "cache/archives").glob("*.deb")):
        run(["dpkg", "-x", package, _root(base)], cwd=base)
    (folder / "fonts.conf").write_text(FONTS.format(folder=folder))
    for used in ("cache", "state"):
        shutil.rmtree(folder / used)


def _root(base: Path) -> Path:
    return base / ".cache/pango/root"
