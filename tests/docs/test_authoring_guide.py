"""The authoring guide does what it says: followed in a copy of the project, as its reader would."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from guide_follower import CannotFollow, Follower, environment_of, steps
from handbook import DOCS, PROJECT

from grading.cohort import Cohort
from grading.gradebook import read_marks

PAGES = ("add_a_question", "add_a_module")
LEFT_BEHIND = shutil.ignore_patterns(
    ".git", ".venv", ".*_cache", "__pycache__", "cohorts", "screenshots", "_build"
)
WRONG = "meeting_hours = 1.5 * 4"
HINT = {
    "en": "let the people take part in the sum",
    "th": "ขอให้นำจำนวนคนเข้ามาคำนวณด้วย",
}


def page(name: str, lang: str = "en") -> Path:
    return DOCS / lang / "author" / f"{name}.md"


@pytest.mark.parametrize("name", PAGES)
def test_both_editions_show_the_same_blocks_for_the_same_files(name: str):
    english, thai = list(steps(page(name))), list(steps(page(name, "th")))
    assert [(step.text, step.path) for step in thai] == [(step.text, step.path) for step in english]
    said = dict(zip((s.how for s in english), (s.how for s in thai), strict=True))
    assert [said[step.how] for step in english] == [step.how for step in thai]
    assert len(english) > 15


@pytest.mark.parametrize("name", PAGES)
def test_the_guides_own_example_did_not_stay_in_the_project(name: str):
    made = [PROJECT / step.path for step in steps(page(name)) if step.how == "new file"]
    assert made and not [path for path in made if path.exists()]


def test_a_page_that_names_a_line_which_is_gone_cannot_be_followed(tmp_path: Path):
    (tmp_path / "checks.py").write_text("a = 1\nb = 2\n")
    (tmp_path / "page.md").write_text(
        "```{code-block} python\n:caption: `checks.py` · from the first line here to the last\n"
        "gone = 1\nb = 2\n```\n"
    )
    with pytest.raises(CannotFollow, match="has 0 times the line 'gone = 1'"):
        Follower(tmp_path).follow(tmp_path / "page.md")


# -- followed, from the first block to the last


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Follower:
    """Somebody who has done both pages, one after the other, in a copy of the project."""
    copy = tmp_path_factory.mktemp("author") / "project"
    shutil.copytree(PROJECT, copy, ignore=LEFT_BEHIND)
    environment_of(copy)
    reader = Follower(copy)
    for name in PAGES:
        reader.follow(page(name))
    return reader


def answered(notebook: Path, **answers: str) -> None:
    """Save these answers in a learner's notebook."""
    content = json.loads(notebook.read_text("utf-8"))
    for cell in content["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if name in answers:
            cell["source"] = answers.pop(name)
    assert not answers
    notebook.write_text(json.dumps(content, ensure_ascii=False), "utf-8")


def verdict(reader: Follower, notebook: Path, question: str) -> dict:
    """What `workshop check` says of one question."""
    said = json.loads(reader.run(f".venv/bin/workshop check --json {notebook}"))
    return next(one for one in said["verdicts"] if one["question"] == question)


def exercise(reader: Follower, name: str, tmp_path: Path) -> Path:
    """A learner's copy of the built exercise, with the files beside it."""
    shutil.copytree(reader.project / "exercises" / "th" / name, tmp_path / name)
    return tmp_path / name / f"{name}.ipynb"


@pytest.mark.slow
def test_the_new_question_untouched_earns_nothing(reader: Follower, tmp_path: Path):
    said = verdict(reader, exercise(reader, "time_project", tmp_path), "q2_12")
    assert (said["points"], said["max_points"]) == (0, 3)


@pytest.mark.slow
def test_the_new_question_answered_rightly_earns_all_its_points(reader: Follower, tmp_path: Path):
    notebook = exercise(reader, "time_project", tmp_path)
    answered(notebook, q2_12="meeting_hours = 12 * 1.5 * 4")
    assert verdict(reader, notebook, "q2_12")["points"] == 3


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_recorded_mistake_shows_its_hint_to_the_learner(reader: Follower, lang: str):
    workshop, cohort = f".venv/bin/workshop --lang {lang}", f"cohorts/hint-{lang}"
    reader.run(f"{workshop} new {cohort} --learner me")
    home = reader.project / cohort / "learners" / "me"
    answered(home / "time_project" / "time_project.ipynb", q2_12=WRONG)
    reader.run(f"{workshop} grade {cohort}")
    reader.run(f"{workshop} feedback {cohort}")
    told = reader.project / cohort / "feedback" / "me" / "time_project" / "time_project.html"
    assert HINT[lang] in told.read_text("utf-8")


@pytest.mark.slow
def test_no_text_of_the_guide_waits_for_its_thai(reader: Follower):
    said = reader.said[".venv/bin/workshop translate"]
    assert not [line for line in said.splitlines() if line.startswith("plain_letters.po")]
    assert "meeting" not in said


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_new_module_has_its_notebooks_in_both_editions(reader: Follower, lang: str):
    for room in (
        "notebooks/{}/plain_letters.ipynb",
        "exercises/{}/plain_letters/plain_letters.ipynb",
    ):
        assert (reader.project / room.format(lang)).is_file()
    lesson = (reader.project / f"notebooks/{lang}/plain_letters.ipynb").read_text("utf-8")
    assert {"th": "ลองทาย", "en": "Predict"}[lang] in lesson


@pytest.mark.slow
def test_the_trainers_guide_has_the_new_module(reader: Follower):
    reader.run(".venv/bin/workshop --lang en guide --out guide")
    (written,) = (reader.project / "guide").glob("*.html")
    assert "Letters that citizens understand: run sheet" in written.read_text("utf-8")


@pytest.mark.slow
def test_a_cohort_has_the_new_assignment_and_grades_it(reader: Follower):
    cohort = reader.project / "cohorts" / "letters"
    assert (cohort / "learners/me/lessons/plain_letters.ipynb").is_file()
    notebook = cohort / "learners/me/plain_letters/plain_letters.ipynb"
    answered(notebook, q9_01="mean_words = 40", q9_02="phone_hours = 360")
    reader.run(".venv/bin/workshop grade cohorts/letters")
    marks = read_marks(Cohort.open(cohort).db_url, "me", "plain_letters")
    assert marks is not None and marks.score == 40


# -- and where an author slips; slips in a notebook's source are in tests/build/test_source.py


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("curriculum/plain_letters/checks.py", "points=40", "points=30",
         "curriculum/plain_letters/checks.py: the points of QUESTIONS come to 70"),
        ("curriculum/plain_letters/checks.py", '"q9_02"', '"q8_02"', "'q8_02' is no id of a question"),
        ("curriculum/plain_letters/checks.py", "known.TELEPHONE", "known.PHONE", "checks.py, line"),
        ("curriculum/course.toml", "number = 9", "number = 4", "number = 4 stands there 2 times"),
    ],
)  # fmt: skip
def test_a_slip_is_told_with_its_file_and_changes_nothing(
    reader: Follower, name: str, old: str, new: str, said: str
):
    path = reader.project / name
    right = path.read_text("utf-8")
    built = reader.project / "exercises/th/plain_letters/plain_letters.ipynb"
    before = built.read_bytes()
    try:
        path.write_text(right.replace(old, new, 1), "utf-8")
        told = reader.run(".venv/bin/workshop build 2>&1", fails=True)
        assert said in told and Path(name).name in told and "Traceback" not in told
        assert built.read_bytes() == before
    finally:
        path.write_text(right, "utf-8")


@pytest.mark.slow
def test_a_forgotten_thai_is_told_by_the_build(reader: Follower):
    path = reader.project / "notebooks/plain_letters.py"
    right = path.read_text("utf-8")
    try:
        path.write_text(right.replace("Fictional case.", "All of it is invented."), "utf-8")
        assert "Run: workshop translate" in reader.run(".venv/bin/workshop --lang en build")
    finally:
        path.write_text(right, "utf-8")
