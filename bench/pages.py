"""Hot pages against an empty signed-in view, and with 5,000 families against all of them.

Each size is measured by a process of its own, signed in to the database as the web login, under
row-level security, through every middleware.
"""

import json
import os
import subprocess
import sys

SMALL = 5_000
# page: the least share of the empty view's requests a second (performance.md), if there is one
SHARES = {"family": 0.15, "caseload": None, "family list": None, "reviews due": None}


def run(report, *, families: int) -> None:
    subprocess.run(
        [sys.executable, "-m", "bench", "fill", "--families", str(SMALL)],
        check=True,
        env=os.environ | {"TF_RUN_DIR": ""},
    )
    small, large = times(SMALL), times(families)
    empty = large["empty"]
    for page, least in SHARES.items():
        here = large[page]
        report(
            f"{page} page: requests a second, of an empty signed-in view",
            value=f"{1000 / here['median']:.0f}/s, p95 {here['p95']:.1f} ms",
            reference=f"{1000 / empty['median']:.0f}/s",
            ratio=empty["median"] / here["median"],
            at_least=least,
        )
        report(
            f"{page} page: time with {families:,} families, of {SMALL:,}",
            value=f"{here['median']:.2f} ms, {here['queries']} queries",
            reference=f"{small[page]['median']:.2f} ms, {small[page]['queries']} queries",
            ratio=here["median"] / small[page]["median"],
            at_most=1.2,
        )


def times(families: int) -> dict:
    from bench.__main__ import run_directory

    found = subprocess.run(
        [sys.executable, "-m", "bench.page_times"],
        check=True,
        capture_output=True,
        text=True,
        env=os.environ | {"TF_RUN_DIR": str(run_directory(families)), "TF_DB_ROLE": "web"},
    )
    return json.loads(found.stdout.splitlines()[-1])
