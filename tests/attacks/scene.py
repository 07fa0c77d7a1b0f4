"""Where the corpus meets our engine: secrets laid out, and eyes on everything that must not happen."""

from __future__ import annotations

import json
import os
import secrets
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from corpus.attack import Attack
from corpus.packs import Pack, content
from nbgrader.api import Gradebook

from grading.assignment import Assignment
from grading.cohort import Cohort
from grading.engine import grade
from grading.feedback import feedback_page
from grading.verdict import SubmissionVerdict

NAME = "value_chain"
NEIGHBOUR = "z_honest"
TELLTALES = ("REACH" + "ED", "IMPORT" + "ED", "SHADOW" + "ED")
"""What an attack prints when it got somewhere; written apart, so that no source holds them."""
PROJECT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Seen:
    """What came of one notebook full of attacks."""

    pack: Pack
    verdict: SubmissionVerdict
    page: str
    running: frozenset[str]
    """Processes that were not there before."""
    written: tuple[str, ...]
    """Files outside the box that came or changed."""

    @cached_property
    def said(self) -> str:
        """Everything that leaves the engine."""
        return self.verdict.to_json().decode() + self.page


@dataclass(frozen=True)
class Scene:
    """A cohort with secrets in it, and the marker that an escape would leave."""

    cohort: Cohort
    assignment: Assignment
    secrets: dict[str, str]
    marker: str = field(default_factory=lambda: f"marker-{secrets.token_hex(6)}")

    def content(self, pack: Pack, learners: Callable[..., bytes]) -> bytes:
        """The bytes that the pack's learner hands in."""
        work = json.loads(learners(right=pack[0].right))
        return content(pack, work, str(self.cohort.root), self.marker)

    def beside(self, attack: Attack) -> dict[str, bytes]:
        marker = str(Path(tempfile.gettempdir()) / self.marker).encode()
        return {name: text.replace(b"@MARKER@", marker) for name, text in attack.beside.items()}

    def run(self, pack: Pack, learners: Callable[..., bytes]) -> Seen:
        """The verdict on the pack's notebook, and what else came of it."""
        files, processes = self.files(), self.processes()
        verdict = grade(
            self.content(pack, learners), self.assignment, pack[0].limits, self.beside(pack[0])
        )
        page = feedback_page(self.assignment, verdict, "a_attacker", None).decode()
        return Seen(pack, verdict, page, self.left_since(processes), self.changed_since(files))

    def files(self) -> dict[str, tuple[int, int]]:
        """Size and time of every file of the cohort."""
        return {
            str(path): (path.stat().st_size, path.stat().st_mtime_ns)
            for path in self.cohort.root.rglob("*")
            if path.is_file() and not path.is_symlink()
        }

    def changed_since(self, files: dict[str, tuple[int, int]]) -> tuple[str, ...]:
        now = self.files()
        changed = [path for path in {*files, *now} if files.get(path) != now.get(path)]
        folders = (tempfile.gettempdir(), "/tmp", "/var/tmp", "/dev/shm", Path.home(), Path.cwd(), PROJECT)  # fmt: skip
        escaped = [str(folder) for folder in folders if Path(folder, self.marker).exists()]
        return tuple(sorted({*changed, *escaped}))

    def processes(self) -> frozenset[str]:
        """Every process below this one, with its command; the grader's own are among them."""
        children: dict[int, list[int]] = {}
        for path in Path("/proc").iterdir():
            if path.name.isdigit():
                children.setdefault(_parent(path), []).append(int(path.name))
        found: list[int] = []
        waiting = [os.getpid()]
        while waiting:
            below = children.get(waiting.pop(), [])
            found += below
            waiting += below
        return frozenset(str(pid) for pid in found)

    def left_since(self, before: frozenset[str]) -> frozenset[str]:
        """What runs and did not before, after a moment in which a process may end."""
        for _ in range(20):
            left = self.processes() - before
            # a grader's parent may have been replaced; there are not more of them for it
            if len(self.processes()) <= max(len(before), GRADERS):
                return frozenset()
            time.sleep(0.05)
        return left


GRADERS = 6
"""Processes of one warm parent with its sandbox, at most."""


def _parent(path: Path) -> int:
    try:
        return int(path.joinpath("stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, IndexError):
        return 0


@contextmanager
def secrets_laid_out(cohort: Cohort, assignment: Assignment) -> Iterator[Scene]:
    """A scene: canaries in the gradebook, the source, a neighbour's work, memory, environment."""
    found = {
        kind: f"CANARY-{kind}-{secrets.token_hex(6)}"
        for kind in ("gradebook", "solution", "neighbour", "environment", "memory")
    }
    root = cohort.root
    with Gradebook(cohort.db_url) as book:
        book.update_or_create_student("m_other", last_name=found["gradebook"])
    (root / "source" / NAME / "notes.ipynb").write_text(json.dumps({"cells": [found["solution"]]}))
    other = root / "submitted" / "m_other" / NAME
    other.mkdir(parents=True)
    (other / "draft.ipynb").write_text(found["neighbour"])
    os.environ["JUPYTERHUB_API_TOKEN"] = found["environment"]
    try:
        yield Scene(cohort, assignment, found)
    finally:
        del os.environ["JUPYTERHUB_API_TOKEN"]
