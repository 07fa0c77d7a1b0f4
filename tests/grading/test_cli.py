"""The command: help in both languages, sentences in place of tracebacks, exit codes to rely on."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from curriculum.kit.i18n import language, translate, use_language
from grading.cli.app import application, main

COMMANDS = (
    "new", "lab", "serve", "rehearse", "grade", "feedback", "report", "build", "translate", "check",
)  # fmt: skip


@dataclass(frozen=True)
class Said:
    """What a command printed, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def all(self) -> str:
        return " ".join((self.out + self.err).split())


@pytest.fixture
def workshop(capsys, monkeypatch) -> Iterator[Callable[..., Said]]:
    """Runs `workshop` with arguments, in a wide terminal."""
    monkeypatch.setenv("COLUMNS", "500")
    before = language()

    def run(*arguments: object) -> Said:
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        code = ended.value.code
        return Said(
            code if isinstance(code, int) else int(code is not None), printed.out, printed.err
        )

    yield run
    use_language(before)


# -- help and language


def helps(lang: str) -> dict[str, str]:
    use_language(lang)
    commands = application().registered_commands
    return {c.name or c.callback.__name__: c.help for c in commands}


def test_every_command_is_known_to_this_test(workshop):
    workshop("--help")
    assert set(COMMANDS) <= set(helps("en"))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_in_both_languages(workshop, command):
    thai, english = workshop(command, "--help"), workshop("--lang", "en", command, "--help")
    assert (thai.code, english.code) == (0, 0)
    said = helps("en")[command]
    assert said in english.all
    assert translate(said, "th") != said and "".join(translate(said, "th").split()) in "".join(
        thai.all.split()
    )
    assert said not in thai.all


def test_help_without_a_command_lists_them_all(workshop):
    for arguments in (("--help",), ("-h",), ()):
        said = workshop(*arguments)
        assert all(command in said.all for command in COMMANDS)


@pytest.mark.parametrize(
    "place",
    [("--lang", "en", "grade", "x"), ("grade", "--lang", "en", "x"), ("grade", "x", "--lang=en")],
)
def test_the_language_may_stand_anywhere(workshop, place):
    assert "is not a cohort" in workshop(*place).err


def test_thai_is_spoken_unless_asked_otherwise(workshop):
    english, thai = workshop("--lang", "en", "grade", "x"), workshop("grade", "x")
    assert thai.err != english.err and any("\u0e00" < sign < "\u0e7f" for sign in thai.err)


@pytest.mark.parametrize("arguments", [("--lang", "fr", "grade", "x"), ("grade", "x", "--lang=")])
def test_a_language_without_an_edition_is_refused(workshop, arguments):
    said = workshop(*arguments)
    assert said.code == 2 and "th / en" in said.err


def test_it_runs_as_a_program_of_its_own(tmp_path):
    command = [sys.executable, "-m", "grading.cli", "--lang", "en", "grade", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert (
        done.returncode == 1 and "is not a cohort" in done.stderr and "Traceback" not in done.stderr
    )


# -- bad arguments


def spoilt(cohort_root: Path, name: str, content: bytes | None) -> Path:
    path = cohort_root / name
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    return cohort_root


BAD: dict[str, Callable[[Path, Path], list[object]]] = {
    "no_such_command": lambda tmp, root: ["grad", root],
    "no_argument": lambda tmp, root: ["grade"],
    "no_such_option": lambda tmp, root: ["grade", root, "--speed", "9"],
    "cohort_is_missing": lambda tmp, root: ["grade", tmp / "nowhere"],
    "cohort_is_a_file": lambda tmp, root: ["grade", root / "cohort.toml"],
    "cohort_for_feedback": lambda tmp, root: ["feedback", tmp],
    "cohort_to_serve": lambda tmp, root: ["serve", tmp, "--no-browser"],
    "cohort_of_nobody": lambda tmp, root: ["serve", root, "--no-browser"],
    "cohort_for_the_lab": lambda tmp, root: ["lab", tmp, "--no-browser"],
    "name_with_brackets": lambda tmp, root: ["grade", tmp / "[/red] [bold"],
    "settings_are_no_toml": lambda tmp, root: ["grade", spoilt(root, "cohort.toml", b"name =")],
    "settings_are_no_text": lambda tmp, root: ["grade", spoilt(root, "cohort.toml", b"\xff\xfe")],
    "settings_speak_french": lambda tmp, root: [
        "grade",
        spoilt(root, "cohort.toml", b'lang = "fr"\n'),
    ],
    "settings_are_of_another_form": lambda tmp, root: [
        "grade",
        spoilt(root, "cohort.toml", b"lang = []\n"),
    ],
    "release_is_missing": lambda tmp, root: [
        "grade",
        spoilt(root, "release/value_chain/value_chain.ipynb", None),
    ],
    "source_is_spoilt": lambda tmp, root: [
        "grade",
        spoilt(root, "source/value_chain/value_chain.ipynb", b"{}"),
    ],
    "collect_from_nowhere": lambda tmp, root: ["grade", root, "--from", tmp / "nowhere"],
    "collect_from_a_file": lambda tmp, root: ["grade", root, "--from", root / "cohort.toml"],
    "new_below_a_file": lambda tmp, root: ["new", root / "cohort.toml" / "below"],
    "new_with_a_bad_login": lambda tmp, root: ["new", root, "--learner", "../escape"],
    "lab_of_a_bad_login": lambda tmp, root: ["lab", root, "--learner", "a/b", "--no-browser"],
    "port_is_no_number": lambda tmp, root: ["serve", root, "--port", "web"],
    "check_nothing": lambda tmp, root: ["check", tmp / "value_chain.ipynb"],
    "check_a_folder": lambda tmp, root: ["check", root / "release" / "value_chain"],
    "check_of_no_assignment": lambda tmp, root: ["check", root / "cohort.toml"],
    "check_of_an_unknown_assignment": lambda tmp, root: [
        "check",
        root / "cohort.toml",
        "--assignment",
        "poetry",
    ],
    "check_no_notebook": lambda tmp, root: [
        "check",
        root / "cohort.toml",
        "--assignment",
        "value_chain",
    ],
}


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("name", BAD)
def test_a_bad_argument_gets_a_sentence_and_no_traceback(
    workshop, tmp_path, ready_cohort, handing_in, name, lang
):
    root = tmp_path / "cohort"
    shutil.copytree(ready_cohort, root)
    handing_in(root / "learners", "anong", b"{}")
    said = workshop("--lang", lang, *BAD[name](tmp_path, root))
    assert said.code in (1, 2)
    assert said.all.strip() and "Traceback" not in said.all and 'File "' not in said.all
    assert (root / "release").is_dir() and not (tmp_path / "escape").exists()


# -- grading and feedback from the command line


def test_a_class_is_graded_and_gets_its_pages(workshop, cohort, solved):
    made = cohort(anong=solved(), boonmee=solved(right=False, lang="en"))
    graded = workshop("--lang", "en", "grade", made.root)
    assert graded.code == 0 and "80 / 80" in graded.all and "0 / 80" in graded.all
    first = workshop("--lang", "en", "feedback", made.root)
    assert (first.code, "2 pages written, 0 as before" in first.all) == (0, True)
    pages = {path: path.read_bytes() for path in (made.root / "feedback").rglob("*.html")}
    assert {path.parts[-3] for path in pages} == {"anong", "boonmee"}
    assert "0 pages written, 2 as before" in workshop("--lang", "en", "feedback", made.root).all
    assert {path: path.read_bytes() for path in (made.root / "feedback").rglob("*.html")} == pages


def test_what_cannot_be_judged_is_named_ends_in_1_and_still_gets_a_page(workshop, cohort, solved):
    made = cohort(anong=solved(), boonmee=b'{"cells": [')
    (made.learners / "chai").mkdir()
    (made.learners / "chai" / "value_chain.ipynb").symlink_to(made.root / "cohort.toml")
    for _ in range(2):
        said = workshop("--lang", "en", "grade", made.root)
        assert said.code == 1 and "80 / 80" in said.all
        assert (
            "boonmee: The file is not a whole notebook" in said.all
            and "chai · value_chain: it is a link" in said.all
        )
    assert workshop("feedback", made.root).code == 0
    assert (
        made.feedback("boonmee", "value_chain").is_file()
        and made.feedback("anong", "value_chain").is_file()
    )


def test_questions_for_the_trainer_are_named(workshop, cohort, solved):
    breaking = "import curriculum.kit.collect as c; c.collect = None"
    made = cohort(anong=solved({"q1_01": breaking}))
    said = workshop("--lang", "en", "grade", made.root)
    assert said.code == 0 and "anong q1_01: This answer could not be read." in said.all


def test_feedback_before_grading_says_that_nothing_is_graded(workshop, cohort, solved, handing_in):
    made = cohort()
    assert workshop("feedback", made.root).code == 0
    handing_in(made.root / "submitted", "anong", solved())
    assert "1 not graded yet" in workshop("--lang", "en", "feedback", made.root).all


def test_an_empty_class_is_no_failure(workshop, cohort):
    said = workshop("--lang", "en", "grade", cohort().root)
    assert (said.code, "nothing to grade" in said.all) == (0, True)


def test_one_learner_alone_is_graded(workshop, cohort, solved):
    made = cohort(anong=solved(), boonmee=solved(right=False, lang="en"))
    said = workshop("--lang", "en", "grade", made.root, "--learner", "anong")
    assert (
        said.code == 0
        and "80 / 80" in said.all
        and not made.autograded("boonmee", "value_chain").exists()
    )


def test_a_gradebook_that_is_no_database_is_told_and_nothing_is_lost(workshop, cohort, solved):
    made = cohort(anong=solved())
    (made.root / "gradebook.db").write_bytes(b"no database at all" * 100)
    said = workshop("--lang", "en", "grade", made.root)
    assert said.code == 1 and "Traceback" not in said.out
    pages = workshop("--lang", "en", "feedback", made.root)
    assert pages.code == 1 and "gradebook" in pages.err and "Traceback" not in pages.err


# -- what would this notebook score


@pytest.fixture
def notebook(tmp_path) -> Callable[[bytes], Path]:
    def save(content: bytes) -> Path:
        path = tmp_path / "value_chain.ipynb"
        path.write_bytes(content)
        return path

    return save


def test_a_notebook_is_scored(workshop, notebook, solved):
    said = workshop("--lang", "en", "check", notebook(solved(lang="en")))
    assert said.code == 0 and "80 / 80" in said.all


def test_square_brackets_of_a_learner_are_only_text(workshop, notebook, solved):
    hostile = "total_touch = '[/red] [bold]x[/] [link=http://x]'\ntotal_wait = 1\nlead_time = 2"
    said = workshop("--lang", "en", "check", notebook(solved({"q1_01": hostile}, lang="en")))
    assert said.code == 0 and "[/red] [bold]x[/]" in said.all


def test_the_whole_verdict_is_json_for_other_programs(workshop, notebook, solved):
    said = workshop("--lang", "en", "check", "--json", notebook(solved(lang="en")))
    assert json.loads(said.out)["status"] == "graded"


def test_an_unreadable_notebook_ends_in_1_and_says_why(workshop, notebook):
    said = workshop("--lang", "en", "check", notebook(b"{"))
    assert said.code == 1 and "not a whole notebook" in said.all
