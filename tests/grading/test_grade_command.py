"""`workshop grade` as a trainer sees it: one learner, one question, a rehearsal, exit codes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from ledger import ledger

from curriculum.kit.i18n import language, use_language
from grading.cli.app import main
from grading.cohort import Cohort
from grading.gradebook import read_marks

NAME = "value_chain"


@pytest.fixture
def workshop(capsys, monkeypatch) -> Iterator[Callable[..., tuple[int, str]]]:
    """Runs `workshop` with arguments: exit code, and all that it said."""
    monkeypatch.setenv("COLUMNS", "500")
    before = language()

    def run(*arguments: object, lang: str = "en") -> tuple[int, str]:
        with pytest.raises(SystemExit) as ended:
            main(["--lang", lang, *(str(argument) for argument in arguments)])
        said = capsys.readouterr()
        return int(ended.value.code or 0), " ".join((said.out + said.err).split())

    yield run
    use_language(before)


def everything(root: Path) -> dict[str, bytes]:
    return {
        p.relative_to(root).as_posix(): p.read_bytes()
        for p in sorted(root.rglob("*"))
        if p.is_file()
    }


def make_old(cohort: Cohort) -> None:
    """As if another version of the course had graded: every kept verdict gets another name."""
    for path in (cohort.root / "verdicts" / NAME).glob("*.json"):
        path.rename(path.with_name(f"old_{path.name}"))
    for path in (cohort.root / "verdicts" / NAME / "entered").glob("*.txt"):
        digest, key = path.read_text().split()
        path.write_text(f"{digest} old_{key}\n")


def test_a_dry_run_says_what_would_be_done_and_does_nothing(workshop, cohort, solved):
    made = cohort(anong=solved(), boonmee=solved(right=False, lang="en"))
    before = everything(made.root)
    code, said = workshop("grade", made.root, "--dry-run")
    assert code == 0 and "2 to be graded, 0 as before. Nothing was done." in said
    assert "anong · value_chain: to be graded" in said
    assert everything(made.root) == before


def test_a_dry_run_knows_what_was_graded_before(workshop, cohort, solved, handing_in):
    made = cohort(anong=solved())
    assert workshop("grade", made.root)[0] == 0
    handing_in(made.learners, "boonmee", solved())
    said = workshop("grade", made.root, "--dry-run")[1]
    assert "anong · value_chain: as before" in said and "1 to be graded, 1 as before" in said


def test_one_question_gets_its_verdict_anew_and_the_others_keep_theirs(workshop, cohort, solved):
    made = cohort(anong=solved({"q1_01": "total_touch = 21", "q1_02": "va_time = 1"}))
    workshop("grade", made.root)
    before = read_marks(made.db_url, "anong", NAME).auto
    make_old(made)
    # what an earlier version thought of two questions, both wrong by today's
    for path in (made.root / "verdicts" / NAME).glob("old_*.json"):
        import json

        verdict = json.loads(path.read_text("utf-8"))
        for one in verdict["verdicts"]:
            if one["question"] in ("q1_01", "q1_02"):
                one["points"] = 3.5
        path.write_text(json.dumps(verdict, ensure_ascii=False), "utf-8")
    code, _said = workshop("grade", made.root, "--question", "q1_01")
    after = read_marks(made.db_url, "anong", NAME).auto
    assert code == 0 and after == {**before, "q1_02_check": 3.5}
    workshop("grade", made.root, "--again")
    assert read_marks(made.db_url, "anong", NAME).auto == before


def test_one_question_of_a_changed_submission_means_all_of_it(workshop, cohort, solved, handing_in):
    made = cohort(anong=solved(right=False))
    workshop("grade", made.root)
    handing_in(made.learners, "anong", solved())
    workshop("grade", made.root, "--question", "q1_01")
    assert read_marks(made.db_url, "anong", NAME).score == 80


def test_a_run_without_a_terminal_names_each_and_says_how_long_it_takes(cohort, solved):
    made = cohort(anong=solved(), boonmee=b"{")
    done = subprocess.run(
        [sys.executable, "-m", "grading.cli", "--lang", "en", "grade", str(made.root)],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "anong · value_chain" in done.stderr and "boonmee · value_chain" in done.stderr
    assert "2 of 2, about 0:00 left" in done.stderr
    assert "graded 1" in done.stdout and "could not be judged 1" in done.stdout


def test_the_outcome_says_how_many_were_as_before(workshop, cohort, solved):
    made = cohort(anong=solved())
    workshop("grade", made.root)
    assert "graded 1 · of these 1 as before" in workshop("grade", made.root)[1]


def test_causes_are_told_once_for_all_whom_they_concern(workshop, cohort, solved):
    made = cohort(anong=b"{", boonmee=b"{", chai=b"")
    code, said = workshop("grade", made.root)
    assert code == 1 and "✗ anong, boonmee: The file is not a whole notebook" in said
    assert "✗ chai: The file is empty." in said


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize(
    "wrong",
    [
        ("--question", "q9_99"),
        ("--learner", "nobody"),
        ("--from", "nowhere"),
        ("--workers", "0"),
        ("--speed", "9"),
    ],
)
def test_wrong_use_ends_in_2_and_changes_nothing(workshop, cohort, solved, wrong, lang):
    made = cohort(anong=solved())
    code, said = workshop("grade", made.root, *wrong, lang=lang)
    assert code == 2 and said and "Traceback" not in said
    assert ledger(made.db_url) == {}


def test_a_cluster_that_is_not_there_is_said(workshop, cohort, solved, monkeypatch):
    pytest.importorskip("distributed")
    monkeypatch.setattr("grading.scheduler.CONNECT_SECONDS", 1)
    made = cohort(anong=solved())
    code, said = workshop("grade", made.root, "--scheduler", "tcp://127.0.0.1:9")
    assert code == 1 and "tcp://127.0.0.1:9" in said and "Traceback" not in said


def test_a_damaged_journal_is_said_and_survived(workshop, cohort, solved):
    made = cohort(anong=solved())
    (made.root / "journal.jsonl").write_bytes(b"0123456789abcdef {torn")
    code, said = workshop("grade", made.root)
    assert code == 0 and "The end of the journal was damaged (22 bytes)" in said
    assert read_marks(made.db_url, "anong", NAME).score == 80


def test_the_exit_codes_are_in_the_help_in_both_languages(workshop):
    english, thai = (workshop("grade", "--help", lang=lang)[1] for lang in ("en", "th"))
    assert "Exit code: 0 all is graded" in english and "Exit code" not in thai
    assert all(f"--{name}" in thai for name in ("question", "dry-run", "workers", "scheduler"))
