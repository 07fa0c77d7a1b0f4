"""A cohort for the benchmarks: learners who have handed in every module, each a little different."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from curriculum.kit.registry import modules
from grading.build.source import read_source
from grading.cohort import CONFIG, Cohort, new_cohort

PROJECT = Path(__file__).resolve().parents[1]


def class_of(root: Path, learners: int) -> Cohort:
    """A cohort at `root` with one submission for each learner and module."""
    cohort = new_cohort(PROJECT, root, "th")
    for module in cohort.assignments:
        solved = solved_notebook(cohort, module)
        for number in range(learners):
            hand_in(cohort, f"learner{number:05}", module, of_one_learner(solved, number))
    return cohort


def solved_notebook(cohort: Cohort, module: str) -> dict:
    """The release with the model answers in it, as an honest learner would hand it in."""
    notebook = json.loads(cohort.assignments[module].release)
    answers = {
        cell.question: cell.text
        for cell in read_source(PROJECT / "solutions" / f"{module}.py").cells
        if cell.part == "answer"
    }
    for cell in notebook["cells"]:
        name = cell["metadata"]["nbgrader"]["grade_id"]
        cell["source"] = answers.get(name, cell["source"])
    return notebook


def of_one_learner(notebook: dict, number: int) -> bytes:
    """The same work with a line of the learner's own, so that no verdict is kept from another."""
    own = json.loads(json.dumps(notebook))
    task = next(cell for cell in own["cells"] if _is_written(cell["metadata"]["nbgrader"]))
    task["source"] = f"งานของผู้เรียนคนที่ {number}"
    return json.dumps(own, ensure_ascii=False).encode()


def _is_written(about: dict) -> bool:
    return bool(about.get("grade") and about.get("solution"))


def hand_in(cohort: Cohort, login: str, module: str, content: bytes) -> None:
    path = cohort.submitted(login, module)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def as_plain_nbgrader(root: Path) -> None:
    """The cohort at `root` graded by nbgrader itself, not by our engine behind its commands."""
    (root / "nbgrader_config.py").write_text(CONFIG, "utf-8")


def cells_that_run(notebook: dict) -> list[str]:
    """The code of a notebook, cell by cell."""
    return ["".join(c["source"]) for c in notebook["cells"] if c["cell_type"] == "code"]


def every_module() -> Iterator[str]:
    return (module.id for module in modules())


def refuse_uncompiled() -> None:
    """Without .pyc files everything imports three times slower, and nbgrader most of all."""
    import nbgrader

    if not list(Path(nbgrader.__file__).parent.rglob("*.pyc")):
        sys.exit("The packages are not byte-compiled: run make start or make test first.")
