"""`make lock`: resolve requirements/*.in into lock files with hashes, for every platform.

uv does it, from an environment of its own under `.cache`, since nothing else needs it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from .setup import BASE
from .steps import run, step

OPTIONS = ["--universal", "--generate-hashes", "--no-emit-index-url", "--no-header", "--quiet"]


def main(base: Path = BASE) -> None:
    tool = base / ".cache/uv"
    with step("The resolver"):
        run([sys.executable, "-m", "venv", tool], cwd=base)
        run([tool / "bin/pip", "install", "--quiet", "--upgrade", "uv"], cwd=base)
    # What is tested is what is deployed: app.txt takes its versions from dev.txt.
    for name, within in (("dev", []), ("app", ["--constraint", "dev.txt"])):
        with step(f"requirements/{name}.txt"):
            files = [f"{name}.in", *within, "--output-file", f"{name}.txt"]
            versions = ["--python-version", "3.11"]
            command = [f"{tool}/bin/uv", "pip", "compile", *OPTIONS, *versions, *sys.argv[1:]]
            run([*command, *files], cwd=base / "requirements")


if __name__ == "__main__":
    main()
