"""A real rehearsal, from the first login to the last mark, and what it leaves behind."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from grading.box.warm import sandbox
from grading.cohort import Cohort
from hub.rehearsal.answers import recorded
from hub.rehearsal.comparing import expected_of, found_of
from hub.rehearsal.marks import differences
from hub.rehearsal.plan import Tempo, plan_day
from hub.service.inbox import Inbox

pytestmark = pytest.mark.slow

PATIENCE = 240
MODULE, LEARNERS = "value_chain", ("a01", "a02")


@dataclass(frozen=True)
class Real:
    """A rehearsal that was really played, and its cohort, which was kept."""

    code: int
    text: str
    left_running: list[str]
    root: Path


COMMAND = """
import typer
from curriculum.kit.i18n import use_language
from hub.cli import rehearse
use_language("en")
app = typer.Typer(pretty_exceptions_enable=False)
rehearse.add_to(app)
app.callback()(lambda: None)
app(prog_name="workshop")
"""


@contextmanager
def rehearsal(folder: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """`workshop rehearse` of two learners; ended, as it ends itself, should a test fail."""
    if reason := sandbox.why_not():
        pytest.skip(reason)
    process = subprocess.Popen(
        [sys.executable, "-P", "-c", COMMAND, "rehearse", "--learners", "2", "--quick", *arguments],
        env=os.environ | {"TMPDIR": str(folder), "PYTHONPATH": str(sandbox.PROJECT)},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True,
    )  # fmt: skip
    with process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.terminate()


def running_in(folder: Path) -> list[str]:
    """The command lines of whatever runs and knows of this folder."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            known = (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
        except OSError:
            continue
        if str(folder).encode() in known:
            found.append((process / "cmdline").read_text(errors="replace"))
    return found


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Real]:
    folder = tmp_path_factory.mktemp("played")
    with rehearsal(folder, "--keep") as process:
        text, _nothing = process.communicate(timeout=PATIENCE)
    [root] = folder.glob("workshop-rehearsal-*/rehearsal")
    yield Real(process.returncode, text, running_in(folder), root)


def test_a_real_rehearsal_ends_well_and_says_its_numbers(real: Real) -> None:
    assert real.code == 0, real.text
    for expected in ("until the first notebook", "A check", "the feedback can be read", "MiB",
                     "This machine holds 2 learners.", "minutes before the class"):  # fmt: skip
        assert expected in real.text


def test_nothing_of_it_runs_afterwards(real: Real) -> None:
    assert real.left_running == []


@pytest.fixture(scope="module")
def held(real: Real) -> dict[tuple[str, str], str]:
    """The receipts, as the learners have them."""
    return {(one.login, one.assignment): one.id for one in Inbox(real.root / "inbox").everything()}


def compared(
    real: Real, held: dict[tuple[str, str], str], read: dict[tuple[str, str], str] | None = None
) -> list[str]:
    """The kept cohort against the plan that the rehearsal followed."""
    plan = plan_day(LEARNERS, (MODULE,), recorded(MODULE), Tempo(quick=True), seed=1)
    cohort = Cohort.open(real.root)
    if read is None:
        read = {place: one.page for place, one in found_of(cohort, held, {}).items() if one.page}
    wrong = differences(expected_of(plan, held), found_of(cohort, held, read))
    return [one.says("en") for one in wrong]


def test_what_was_handed_in_earned_what_it_must(real: Real, held: dict) -> None:
    assert len(held) == len(LEARNERS)
    assert compared(real, held) == []


def test_a_mark_that_was_changed_is_found(real: Real, held: dict) -> None:
    kept = (real.root / "gradebook.db").read_bytes()
    with sqlite3.connect(real.root / "gradebook.db") as book:
        book.execute("UPDATE grade SET auto_score = 77 WHERE auto_score IS NOT NULL")
    try:
        assert any("a01, q1_01: the gradebook has 77 points" in one for one in compared(real, held))
    finally:
        (real.root / "gradebook.db").write_bytes(kept)


def test_a_lost_submission_is_found(real: Real, held: dict) -> None:
    folder = real.root / "inbox" / MODULE / "a01"
    folder.rename(folder.with_name("elsewhere"))
    try:
        assert compared(real, held) == [f"a01 handed in {MODULE}, and the submission is lost."]
    finally:
        folder.with_name("elsewhere").rename(folder)


def test_feedback_that_is_lost_or_another_s_is_found(real: Real, held: dict) -> None:
    assert compared(real, held, read={("a01", MODULE): "another page"}) == [
        f"a01 read another page of feedback on {MODULE} than the one that was made.",
        f"a02 never came to read the feedback on {MODULE}.",
    ]
    page = Cohort.open(real.root).feedback("a02", MODULE)
    page.unlink()
    assert f"a02 handed in {MODULE}, and there is no page of feedback." in compared(real, held)


def test_ctrl_c_in_the_midst_leaves_neither_process_nor_folder(tmp_path: Path) -> None:
    with rehearsal(tmp_path) as process:
        told = ""
        while "servers run" not in told:
            line = process.stdout.readline()
            assert line, told
            told += line
        # as people do who are impatient
        for _press in range(2):
            process.send_signal(signal.SIGINT)
        rest, _nothing = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1 and "Stopped by you." in rest
    assert running_in(tmp_path) == [] and list(tmp_path.glob("workshop-*")) == []
