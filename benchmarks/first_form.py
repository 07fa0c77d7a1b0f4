"""Build time, and time per submission against plain `nbgrader autograde`, in one run.

    python -m benchmarks.first_form [--submissions 4]

The same filled-in exercise, the same byte-compiled packages, both from the command line,
start-up included; what is quoted is the ratio, because machines differ and drift.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat

from grading.build.source import read_source
from grading.cohort import Cohort, new_cohort

PROJECT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
ASSIGNMENT = "value_chain"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--submissions", type=int, default=4)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    _refuse_uncompiled()
    build = [
        _seconds([BIN / "workshop", "--lang", "en", "build", "--check"])
        for _ in range(asked.rounds)
    ]
    print(f"build --check, one module, both editions: {statistics.median(build):.1f} s")
    ratios, ours, plain = [], [], []
    for _ in range(asked.rounds):
        with tempfile.TemporaryDirectory() as folder:
            cohort = _class(Path(folder) / "cohort", asked.submissions)
            twin = Path(folder) / "twin"
            shutil.copytree(cohort.root, twin)
            plain.append(
                _seconds([BIN / "nbgrader", "autograde", ASSIGNMENT], cwd=twin) / asked.submissions
            )
            one = _seconds([BIN / "workshop", "grade", cohort.root]) / asked.submissions
            ours.append(one)
            ratios.append(plain[-1] / one)
    print(f"plain nbgrader autograde: {statistics.median(plain):.2f} s per submission")
    print(f"workshop grade, {os.cpu_count()} cores: {statistics.median(ours):.2f} s per submission")
    print(
        f"times faster, pair by pair: {statistics.median(ratios):.1f} ({min(ratios):.1f} to {max(ratios):.1f})"
    )


def _class(root: Path, learners: int) -> Cohort:
    """A cohort whose learners have all handed in the solved exercise."""
    cohort = new_cohort(PROJECT, root, "th")
    solved = nbformat.reads(cohort.assignments[ASSIGNMENT].release.decode(), as_version=4)
    answers = {
        cell.question: cell.text
        for cell in read_source(PROJECT / "solutions" / f"{ASSIGNMENT}.py").cells
        if cell.part == "answer"
    }
    for cell in solved.cells:
        cell.source = answers.get(cell.metadata.nbgrader.grade_id, cell.source)
    for number in range(learners):
        target = cohort.submitted(f"learner{number:02}", ASSIGNMENT)
        target.parent.mkdir(parents=True)
        nbformat.write(solved, target)
    return cohort


def _refuse_uncompiled() -> None:
    """Without .pyc files everything imports three times slower, and nbgrader most of all."""
    import nbgrader

    if not list(Path(nbgrader.__file__).parent.rglob("*.pyc")):
        sys.exit("The packages are not byte-compiled: run make start or make test first.")


def _seconds(command: list[object], cwd: Path | None = None) -> float:
    started = time.monotonic()
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{command[0]} failed:\n{done.stdout}\n{done.stderr}")
    return time.monotonic() - started


if __name__ == "__main__":
    main()
