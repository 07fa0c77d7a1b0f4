"""The writer: nbgrader's own marks, in one transaction, whatever happens in the middle of it."""

from __future__ import annotations

import datetime as dt
import os
import resource
import signal
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from ledger import ledger
from nbgrader.api import Gradebook
from nbgrader.preprocessors import AssignLatePenalties, SaveAutoGrades

from grading import batch, book, journal, writer
from grading.autograded import autograded_notebook
from grading.cohort import Cohort
from grading.collect import TIMESTAMP, TIMESTAMP_FORMAT, submitted_at
from grading.journal import Journal
from grading.verdict import SubmissionVerdict
from grading.writer import DAMAGED, LOCKED, NO_ROOM, UNKNOWN, Result, Writer

NAME = "value_chain"
LATE = '\nc.LateSubmissionPlugin.penalty_method = "zero"\n'


def result(login: str, verdict: SubmissionVerdict, key: str = "") -> Result:
    return Result(login, NAME, key or f"key_of_{login}", "digest", verdict)


@pytest.fixture(scope="module")
def right(marked, solved) -> SubmissionVerdict:
    return marked(solved())


@pytest.fixture(scope="module")
def partly(marked, solved) -> SubmissionVerdict:
    return marked(solved({"q1_01": "total_touch = 21", "q1_05": "x = 1", "q1_m": "my office"}))


def enter(cohort: Cohort, *results: Result) -> list:
    with Writer(cohort) as one:
        return one.enter(results)


def handed_in(cohort: Cohort, login: str, day: int) -> None:
    path = cohort.submitted(login, NAME).with_name(TIMESTAMP)
    path.parent.mkdir(parents=True)
    path.write_text(dt.datetime(2026, 5, day, 9, 30, tzinfo=dt.UTC).strftime(TIMESTAMP_FORMAT))


def due(cohort: Cohort) -> None:
    """Due on the 20th; what is later gets nothing."""
    with Gradebook(cohort.db_url) as gradebook:
        gradebook.update_or_create_assignment(NAME, duedate="2026-05-20 00:00:00 UTC")
    config = cohort.root / "nbgrader_config.py"
    config.write_text(config.read_text("utf-8") + LATE)


def mark_by_hand(cohort: Cohort, login: str) -> None:
    with Gradebook(cohort.db_url) as gradebook:
        grade = gradebook.find_grade("q1_m", NAME, NAME, login)
        grade.manual_score, grade.extra_credit, grade.needs_manual_grade = 15, 2, False
        gradebook.find_comment("q1_m", NAME, NAME, login).manual_comment = "ดี"
        gradebook.db.commit()


def entered_by_nbgrader(cohort: Cohort, login: str, verdict: SubmissionVerdict) -> None:
    """As `nbgrader autograde` enters it, through its own preprocessors."""
    notebook = autograded_notebook(cohort.assignments[NAME], verdict)
    time = submitted_at(cohort, login, NAME)
    with Gradebook(cohort.db_url) as gradebook:
        gradebook.update_or_create_student(login)
        gradebook.update_or_create_submission(NAME, login, timestamp=f"{time:{TIMESTAMP_FORMAT}}")
    named = {"notebook": NAME, "assignment": NAME, "student": login, "db_url": cohort.db_url}
    for kind in (SaveAutoGrades, AssignLatePenalties):
        kind(config=writer.nbgrader_settings(cohort.root)).preprocess(notebook, {"nbgrader": named})


def test_the_gradebook_is_the_one_that_nbgrader_itself_would_write(cohort, right, partly):
    ours, theirs = cohort(), cohort()
    work = {"anong": (right, 19), "boonmee": (partly, 19), "chai": (right, 21)}
    for one in (ours, theirs):
        due(one)
        for login, (_verdict, day) in work.items():
            handed_in(one, login, day)
    enter(ours, *(result(login, verdict) for login, (verdict, _) in work.items()))
    for login, (verdict, _) in work.items():
        entered_by_nbgrader(theirs, login, verdict)
    assert ledger(ours.db_url) == ledger(theirs.db_url)
    assert ledger(ours.db_url)["chai", NAME]["notebooks"][0]["penalty"] == 80


def test_entering_over_a_trainers_marks_is_what_nbgrader_would_do(cohort, right, partly):
    ours, theirs = cohort(), cohort()
    for one in (ours, theirs):
        handed_in(one, "anong", 19)
        enter(one, result("anong", partly))
        mark_by_hand(one, "anong")
    enter(ours, result("anong", right))
    entered_by_nbgrader(theirs, "anong", right)
    assert ledger(ours.db_url) == ledger(theirs.db_url)


def test_manual_points_comments_and_extra_credit_stay(cohort, right, partly):
    made = cohort()
    enter(made, result("anong", partly))
    mark_by_hand(made, "anong")
    enter(made, result("anong", right, "another"))
    entry = ledger(made.db_url)["anong", NAME]
    [written] = [row for row in entry["notebooks"][0]["grades"] if row[0] == "q1_m"]
    assert written[2:4] == (15, 2) and entry["score"] == 80 + 15 + 2
    assert ("q1_m", None, "ดี") in [(c[0], None, c[2]) for c in entry["notebooks"][0]["comments"]]


def test_the_same_again_does_not_ask_the_trainer_again(cohort, partly):
    made = cohort()
    enter(made, result("anong", partly))
    mark_by_hand(made, "anong")
    before = ledger(made.db_url)
    enter(made, result("anong", partly))
    assert ledger(made.db_url) == before


def test_many_at_once_are_as_one_after_the_other(cohort, right, partly):
    together, singly = cohort(), cohort()
    results = [result("anong", right), result("สมศรี", partly), result("chai", right)]
    enter(together, *results)
    for one in results:
        enter(singly, one)
    assert ledger(together.db_url) == ledger(singly.db_url)


def test_of_two_results_of_one_learner_the_later_counts(cohort, right, partly):
    made = cohort()
    enter(made, result("anong", right), result("anong", partly, "later"))
    assert ledger(made.db_url)["anong", NAME]["score"] == partly.points


def test_a_locked_gradebook_is_said_and_entered_later(cohort, right):
    made = cohort()
    with sqlite3.connect(made.root / "gradebook.db") as holder:
        holder.execute("BEGIN EXCLUSIVE")
        [cause] = enter(made, result("anong", right))
        holder.rollback()
    assert cause.message == LOCKED
    assert enter(made, result("anong", right)) == [None]


def test_a_gradebook_that_is_none_is_said(cohort, right):
    made = cohort()
    (made.root / "gradebook.db").write_bytes(b"no database" * 500)
    [cause] = enter(made, result("anong", right))
    assert cause.message == DAMAGED


def test_one_that_cannot_be_entered_does_not_keep_the_others_out(cohort, right, monkeypatch):
    made = cohort()
    strange = replace(result("boonmee", right), assignment="poetry")
    made.assignments["poetry"] = made.assignments[NAME]
    causes = enter(made, result("anong", right), strange, result("chai", right))
    assert [cause and cause.message for cause in causes] == [None, UNKNOWN, None]
    assert {login for login, _ in ledger(made.db_url)} == {"anong", "chai"}


def test_a_full_disk_is_said_and_what_was_there_stays_whole(cohort, right, partly):
    made = cohort()
    enter(made, result("anong", right))
    before, file = ledger(made.db_url), made.autograded("anong", NAME).read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, limits[1]))
    try:
        [cause] = enter(made, result("anong", partly, "another"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert cause.message == NO_ROOM
    assert (ledger(made.db_url), made.autograded("anong", NAME).read_bytes()) == (before, file)
    assert not list(made.root.rglob("*.new"))


# -- killed at each step on purpose


def die(*_args: object, **_kwargs: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def after(module: object, name: str) -> Callable[[], None]:
    """Dies as soon as `name` of `module` has done its work."""

    def arm() -> None:
        does = getattr(module, name)

        def then_die(*args: object, **kwargs: object) -> None:
            does(*args, **kwargs)
            die()

        setattr(module, name, then_die)

    return arm


def before(module: object, name: str) -> Callable[[], None]:
    return lambda: setattr(module, name, die)


def torn_line() -> None:
    """Half of the batch reaches the disk."""
    write = os.write

    def half(descriptor: int, content: memoryview) -> None:
        write(descriptor, content[: len(content) // 2])
        die()

    journal.os.write = half  # type: ignore[attr-defined]


STEPS: dict[str, Callable[[], None]] = {
    "before_the_journal": before(journal.Journal, "append"),
    "in_the_middle_of_a_line": torn_line,
    "before_the_journal_is_on_disk": before(journal.os, "fsync"),
    "when_it_is_journalled": after(journal.Journal, "append"),
    "after_the_first_file": after(writer, "_put"),
    "before_the_transaction": before(book.Book, "enter"),
    "in_the_transaction": after(book, "_rows"),
    "before_the_commit": before(book.Book, "_penalties"),
    "when_it_is_committed": after(book.Book, "enter"),
    "when_all_is_written": after(writer.Writer, "enter"),
    "before_the_journal_is_emptied": before(journal.Journal, "clear"),
    "when_the_journal_is_emptied": after(journal.Journal, "clear"),
}


def run(cohort: Cohort, results: list[Result]) -> None:
    """A run from the verdicts on: what is journalled already, then `results`, then nothing."""
    path = cohort.root / "journal.jsonl"
    made = [batch.Made(r.login, NAME, r.verdict, r.key, r.submission) for r in results]
    with Journal(path) as log, Writer(cohort) as one:
        batch._recover(cohort, log, one, lambda *_: None)
        for part in (made[:2], made[2:]):
            list(batch._entered(cohort, part, None, log, one))
        batch._clear(log, one)


def files(root: Path) -> dict[str, bytes]:
    kept = ("verdicts", "autograded")
    return {
        p.relative_to(root).as_posix(): p.read_bytes()
        for room in kept
        for p in sorted((root / room).rglob("*"))
        if p.is_file() and not p.name.endswith(".new")
    }


@pytest.fixture(scope="module")
def undisturbed(ready_cohort, right, partly, tmp_path_factory):
    import shutil

    root = tmp_path_factory.mktemp("undisturbed") / "cohort"
    shutil.copytree(ready_cohort, root)
    one = Cohort.open(root)
    run(one, [result("anong", right), result("boonmee", partly), result("chai", right)])
    return ledger(one.db_url), files(one.root)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
@pytest.mark.parametrize("step", STEPS)
def test_killed_at_any_step_and_run_again_it_is_as_if_undisturbed(
    cohort, right, partly, undisturbed, step
):
    made = cohort()
    work = [result("anong", right), result("boonmee", partly), result("chai", right)]
    child = os.fork()
    if child == 0:
        try:
            STEPS[step]()
            run(made, work)
        finally:
            os._exit(3)
    assert os.WTERMSIG(os.waitpid(child, 0)[1]) == signal.SIGKILL
    run(made, work)
    assert (ledger(made.db_url), files(made.root)) == undisturbed
    assert (made.root / "journal.jsonl").read_bytes() == b""
