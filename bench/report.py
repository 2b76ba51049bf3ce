"""One line a figure: what was measured, against what, and whether the goal was reached."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

RESULTS = Path(__file__).parent / "results" / "latest.json"


@dataclass
class Figure:
    name: str
    value: str
    reference: str
    ratio: float
    goal: str
    met: bool


class Report:
    """Collects figures, prints each as it comes, keeps what other parts measured before."""

    def __init__(self):
        self.figures: list[Figure] = []

    def __call__(self, name, *, value, reference, ratio, at_most=None, at_least=None):
        """`ratio` is value to reference; give the goal as `at_most` or `at_least`, or neither."""
        goal = f"<= {at_most}" if at_most is not None else f">= {at_least}"
        met = ratio <= at_most if at_most is not None else ratio >= (at_least or 0)
        if at_most is None and at_least is None:
            goal = "-"
        figure = Figure(name, value, reference, round(ratio, 3), goal, bool(met))
        self.figures.append(figure)
        print(
            f"{'ok  ' if met else 'MISS'} {name:<58} {ratio:>9.2f}  goal {goal:<8}"
            f" {value} against {reference}",
            flush=True,
        )

    def keep(self) -> None:
        kept = (
            {row["name"]: row for row in json.loads(RESULTS.read_text())}
            if RESULTS.exists()
            else {}
        )
        kept |= {figure.name: asdict(figure) for figure in self.figures}
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(json.dumps(list(kept.values()), indent=1) + "\n")
