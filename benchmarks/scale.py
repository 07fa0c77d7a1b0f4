"""Ten thousand submissions on one machine: flat memory, and a cost that does not grow.

    python -m benchmarks.scale [--submissions 10000] [--keep]

Every thousand submissions: seconds for each of them, memory of the grader and of all that it
has started. `--keep` writes scale.md and scale.png. Takes a quarter of an hour on two cores.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from benchmarks.a_class import PROJECT, hand_in, of_one_learner, refuse_uncompiled, solved_notebook
from benchmarks.footprint import held
from benchmarks.machine import machine
from grading.batch import grade_cohort, waiting
from grading.cohort import Cohort, new_cohort
from grading.verdict import Status

HERE = Path(__file__).parent
MODULE = "value_chain"


@dataclass(frozen=True)
class Part:
    """One stretch of the run."""

    graded: int
    seconds: float
    """For one submission."""
    memory_bytes: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--submissions", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    parser.add_argument("--keep", action="store_true", help="write scale.md and scale.png")
    asked = parser.parse_args()
    refuse_uncompiled()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        cohort = handed_in(Path(folder) / "cohort", asked.submissions)
        parts = []
        for part in graded(cohort, asked.submissions, asked.workers):
            parts.append(part)
            print(row(part), flush=True)
    report = "\n".join([
        f"{asked.submissions:,} submissions of {MODULE}, {asked.workers} workers. {machine()}.", "",
        "| graded | seconds per submission | memory |", "|---|---|---|", *map(row, parts), "",
    ])  # fmt: skip
    print(report)
    if asked.keep:
        HERE.joinpath("scale.md").write_text(report, "utf-8")
        draw(parts, HERE / "scale.png")


def handed_in(root: Path, submissions: int) -> Cohort:
    """A cohort with as many learners, no two of whom have handed in the same bytes."""
    cohort = new_cohort(PROJECT, root, "th")
    notebook = solved_notebook(cohort, MODULE)
    for number in range(submissions):
        hand_in(cohort, f"learner{number:05}", MODULE, of_one_learner(notebook, number))
    return cohort


def graded(cohort: Cohort, submissions: int, workers: int) -> Iterator[Part]:
    """Grade them all in one run; ten parts of it."""
    here = psutil.Process()
    size = max(1, submissions // 10)
    started = time.monotonic()
    for count, one in enumerate(grade_cohort(cohort, waiting(cohort), workers=workers), 1):
        if one.verdict.status is not Status.GRADED:
            raise SystemExit(f"{one.login}: {one.verdict.status}")
        if count % size == 0:
            yield Part(count, (time.monotonic() - started) / size, held(here))
            started = time.monotonic()


def row(part: Part) -> str:
    return f"| {part.graded:,} | {part.seconds:.3f} | {part.memory_bytes / 2**20:,.0f} MiB |"


def draw(parts: list[Part], path: Path) -> None:
    """Cost and memory along the run."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 3), layout="constrained")
    FigureCanvasAgg(figure)
    cost, memory = figure.subplots(1, 2)
    at = [part.graded for part in parts]
    cost.plot(at, [part.seconds for part in parts], marker="o", color="#1f5a96")
    cost.set_title("seconds per submission")
    memory.plot(at, [part.memory_bytes / 2**20 for part in parts], marker="o", color="#1f5a96")
    memory.set_title("memory, MiB")
    for axes in (cost, memory):
        axes.set_ylim(0, axes.get_ylim()[1] * 1.1)
        axes.set_xlabel("submissions graded")
        axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(path, dpi=110, metadata={"Software": None})


if __name__ == "__main__":
    main()
