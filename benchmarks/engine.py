"""Grading a class: plain `nbgrader autograde`, `workshop grade` with one and two workers, the floor.

    python -m benchmarks.engine [--learners 25] [--keep]

The same submissions, the same byte-compiled packages, in one run, from the command line with
start-up included. Quote the ratios: machines differ and drift. `--keep` writes the result into
benchmarks/engine.md and engine.png.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.a_class import (
    PROJECT,
    as_plain_nbgrader,
    cells_that_run,
    class_of,
    every_module,
    hand_in,
    of_one_learner,
    refuse_uncompiled,
    solved_notebook,
)
from benchmarks.floor import floor_seconds
from benchmarks.footprint import footprint
from benchmarks.machine import machine
from grading.cohort import Cohort, new_cohort
from grading.gradebook import read_marks

HERE = Path(__file__).parent
BIN = Path(sys.executable).parent
PLAIN = "plain nbgrader autograde"
MODULE = "value_chain"


@dataclass(frozen=True)
class Row:
    name: str
    cores: int
    seconds: float
    """Wall time for one submission, start-up shared out."""
    started: float
    """The same once it has started: what each further submission costs."""
    peak_bytes: int = 0

    @property
    def per_core(self) -> float:
        """Seconds of a core for each further submission."""
        return self.started * self.cores


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--learners", type=int, default=30)
    parser.add_argument("--keep", action="store_true", help="write engine.md and engine.png")
    asked = parser.parse_args()
    refuse_uncompiled()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        rows = measured(Path(folder), asked.learners)
    report = table(rows, asked.learners)
    print(report)
    if asked.keep:
        HERE.joinpath("engine.md").write_text(report, "utf-8")
        draw(rows, HERE / "engine.png")


def measured(folder: Path, learners: int) -> list[Row]:
    """One row for each way of grading the same class."""
    cohort = class_of(folder / "one", learners)
    two, plain = folder / "two", folder / "plain"
    shutil.copytree(cohort.root, two)
    shutil.copytree(cohort.root, plain)
    rows = [plain_row(plain, folder, learners), ours(cohort.root, folder, 1), ours(two, folder, 2)]
    refuse_other_marks(Cohort.open(plain), Cohort.open(two))
    floors = []
    for module in every_module():
        cells = cells_that_run(solved_notebook(cohort, module))
        floor_seconds(cells)
        floors.append(floor_seconds(cells, learners))
    floor = sum(floors) / len(floors)
    return [*rows, Row("floor: a warm fork that runs only the cells", 1, floor, floor)]


def plain_row(root: Path, folder: Path, learners: int) -> Row:
    as_plain_nbgrader(root)
    first = alone(folder / "plain_alone")
    as_plain_nbgrader(first.root)
    command = [BIN / "nbgrader", "autograde"]
    start = footprint([*command, MODULE], cwd=first.root).seconds
    used = [footprint([*command, module], cwd=root) for module in every_module()]
    seconds, count = sum(one.seconds for one in used), learners * len(used)
    further = (seconds - start * len(used)) / (count - len(used))
    return Row(PLAIN, 1, seconds / count, further, max(one.peak_bytes for one in used))


def ours(root: Path, folder: Path, workers: int) -> Row:
    command = [BIN / "workshop", "grade", "--workers", workers]
    first = alone(folder / f"alone_{workers}")
    start = footprint([*command, first.root]).seconds
    used = footprint([*command, root])
    count = len(list(Cohort.open(root).submissions()))
    name = f"workshop grade, {workers} worker{'s' * (workers > 1)}"
    further = (used.seconds - start) / (count - 1)
    return Row(name, workers, used.seconds / count, further, used.peak_bytes)


def alone(root: Path) -> Cohort:
    """A cohort with one submission: what it takes to start."""
    cohort = new_cohort(PROJECT, root, "th")
    notebook = solved_notebook(cohort, MODULE)
    hand_in(cohort, "learner00000", MODULE, of_one_learner(notebook, 0))
    return cohort


def refuse_other_marks(plain: Cohort, ours: Cohort) -> None:
    """Faster is worth nothing where the marks are others."""
    for login, module in ours.submissions():
        marks = [read_marks(one.db_url, login, module) for one in (plain, ours)]
        if marks[0] is None or marks[1] is None or marks[0].score != marks[1].score:
            sys.exit(f"{login} {module}: nbgrader and the engine give different marks: {marks}")


def table(rows: list[Row], learners: int) -> str:
    """The rows as Markdown, with the machine."""
    plain, floor = rows[0], rows[-1]
    lines = [
        f"{learners} learners, all four modules, every answer right. {machine()}.",
        "",
        "| | seconds per submission | times faster than plain | once started | "
        "times the floor, per core | peak memory |",
        "|---|---|---|---|---|---|",
    ]
    for row in rows:
        memory = f"{row.peak_bytes / 2**20:,.0f} MiB" if row.peak_bytes else ""
        lines.append(
            f"| {row.name} | {row.seconds:.3f} | {plain.seconds / row.seconds:.1f} "
            f"| {row.started:.3f} | {row.per_core / floor.per_core:.2f} | {memory} |"
        )
    return "\n".join(lines) + "\n"


def draw(rows: list[Row], path: Path) -> None:
    """The same as bars."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 2.6), layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.subplots()
    shown = rows[::-1]
    bars = axes.barh([row.name for row in shown], [row.seconds for row in shown], color="#1f5a96")
    axes.bar_label(bars, [f"{row.seconds:.3f} s" for row in shown], padding=4)
    axes.set_xlim(right=max(row.seconds for row in rows) * 1.15)
    axes.set_xlabel("seconds per submission, start-up shared out")
    axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, dpi=110, metadata={"Software": None})


if __name__ == "__main__":
    main()
