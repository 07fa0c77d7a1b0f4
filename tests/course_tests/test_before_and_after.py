"""The tests before and after the course: one set of items, and nothing that tells what is right."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from curriculum.kit.card import card_html
from curriculum.kit.fill_in.form import form_of
from curriculum.kit.i18n import catalogue
from curriculum.kit.judgement import Outcome, judge
from curriculum.kit.portable import portable
from curriculum.kit.registry import CURRICULUM, Kind, parts, questions, visible_key
from curriculum.pretest.items import ITEMS
from grading.assignment import Assignment
from grading.build.key import sealed_keys
from grading.build.source import read_source
from grading.engine import grade
from grading.feedback.page import feedback_page

PROJECT = Path(__file__).resolve().parents[2]
TESTS = [part.id for part in parts() if part.kind is Kind.TEST]
every_test = pytest.mark.parametrize("name", TESTS)


def solution(name: str) -> dict[str, str]:
    """Item number to the code of the right choice, from the trainers' source."""
    cells = read_source(PROJECT / "solutions" / f"{name}.py").cells
    found: dict[str, str] = {}
    names: dict[str, str] = {}
    for cell in cells:
        if cell.part == "answer":
            exec(cell.text, names)
            found[cell.question.split("_")[1]] = names[f"answer_{int(cell.question[-2:])}"]
    return found


@pytest.fixture(scope="module")
def keys() -> dict[str, dict]:
    made = {}
    for name in TESTS:
        made |= sealed_keys(read_source(PROJECT / "solutions" / f"{name}.py"), questions(name))
    return made


def built(name: str, lang: str = "th") -> Assignment:
    where = f"{lang}/{name}/{name}.ipynb"
    return Assignment.load(name, PROJECT / "solutions" / where, PROJECT / "exercises" / where)


def handed_in(assignment: Assignment, choices: dict[str, str]) -> bytes:
    notebook = json.loads(assignment.release)
    for cell in notebook["cells"]:
        code = choices.get(cell["metadata"]["nbgrader"]["grade_id"])
        if code is not None:
            number = int(cell["metadata"]["nbgrader"]["grade_id"][-2:])
            cell["source"] = f"answer_{number} = {code!r}"
    return json.dumps(notebook).encode()


def evidence(question: object, code: object) -> dict:
    [answer] = question.answers
    return {"answers": {answer.name: portable(code)}, "stop": None}


def test_there_are_two_with_the_same_twelve_items() -> None:
    assert TESTS == ["pretest", "posttest"]
    before, after = (list(questions(name).values()) for name in TESTS)
    assert len(before) == len(ITEMS) == 12
    for one, other in zip(before, after, strict=True):
        assert (one.title, one.asks, one.objective) == (other.title, other.asks, other.objective)
        assert form_of(one).settings == form_of(other).settings


def test_both_have_one_key() -> None:
    assert solution("pretest") == solution("posttest")


@every_test
def test_every_outcome_of_the_course_is_asked_for(name: str) -> None:
    assert {question.objective for question in questions(name).values()} == {1, 2, 3, 4, 5}
    assert sum(question.points for question in questions(name).values()) == 12


@every_test
def test_only_the_right_choice_of_each_item_earns_its_point(name: str, keys: dict) -> None:
    for id_, question in questions(name).items():
        for code in ITEMS[int(id_[-2:]) - 1].choices:
            said = judge(question, evidence(question, code), keys[id_])
            assert said.points == (code == solution(name)[id_[-2:]])
            assert (said.finding is None) == bool(said.points)


@every_test
def test_the_live_check_says_recorded_whatever_was_chosen(name: str) -> None:
    for id_, question in questions(name).items():
        said = {
            card_html(
                question,
                judge(question, evidence(question, code), visible_key(id_), live=True),
                live=True,
                lang="th",
            )
            for code in ITEMS[int(id_[-2:]) - 1].choices
        }
        assert len(said) == 1
        assert catalogue("th").gettext("Your answer is recorded") in said.pop()


@every_test
def test_the_live_check_tells_the_class_board_answered_and_no_more(name: str) -> None:
    for id_, question in questions(name).items():
        for code in ITEMS[int(id_[-2:]) - 1].choices:
            said = judge(question, evidence(question, code), visible_key(id_), live=True)
            assert (said.outcome, said.finding, said.right_parts) == (Outcome.RECORDED, None, ())


@every_test
def test_a_choice_that_is_not_offered_is_told_so(name: str) -> None:
    question = questions(name)[f"q{'5' if name == 'pretest' else '6'}_01"]
    said = judge(question, evidence(question, "ก"), {}, live=True)
    assert said.finding is not None and said.finding.code == "any.not_a_choice"


@every_test
def test_no_public_file_holds_a_digest_of_an_answer(name: str, keys: dict) -> None:
    assert not any(visible_key(id_) for id_ in questions(name))
    digests = {
        digest for id_ in questions(name) for accepted in keys[id_].values() for digest in accepted
    }
    public = [*CURRICULUM.rglob("*.json"), *(PROJECT / "exercises").rglob(f"{name}.ipynb")]
    assert len(digests) >= 12 and public
    for path in public:
        assert not any(digest in path.read_text("utf-8") for digest in digests)


def test_the_order_of_the_choices_in_public_files_says_nothing() -> None:
    for item in ITEMS:
        assert list(item.choices) == sorted(item.choices)
    places = [list(item.choices).index(code) for item, code in zip(
        ITEMS, solution("pretest").values(), strict=True)]  # fmt: skip
    assert len(set(places)) > 2


@every_test
def test_items_are_printed_by_their_plain_number(name: str) -> None:
    assert [question.number for question in questions(name).values()] == [
        str(number) for number in range(1, 13)
    ]
    text = built(name).release.decode()
    assert "### ข้อ 3 · " in text and "5.3" not in text and "6.3" not in text


@every_test
def test_an_untouched_test_earns_nothing_and_all_right_earns_twelve(name: str) -> None:
    assignment = built(name)
    number = "5" if name == "pretest" else "6"
    right = {f"q{number}_{at}": code for at, code in solution(name).items()}
    assert grade(assignment.release, assignment).points == 0
    assert grade(handed_in(assignment, right), assignment).points == 12


def test_the_page_after_the_first_test_shows_no_result() -> None:
    assignment = built("pretest")
    pages = set()
    for code in ("utilisation", "last"):
        graded = grade(handed_in(assignment, {"q5_01": code}), assignment)
        pages.add(feedback_page(assignment, graded, "learner01", None))
    assert len(pages) == 1
    page = pages.pop().decode()
    assert "ได้รับคำตอบแล้ว 1 จาก 12 ข้อ" in page
    assert "✓" not in page and "✗" not in page and "utilisation" not in page


def test_the_page_after_the_last_test_shows_the_score_and_where_to_look_again() -> None:
    assignment = built("posttest")
    right = {f"q6_{at}": code for at, code in solution("posttest").items()}
    graded = grade(handed_in(assignment, {**right, "q6_07": "SUMIF"}), assignment)
    page = feedback_page(assignment, graded, "learner01", None).decode()
    assert "<b>11</b>" in page
    said = catalogue("th").gettext
    assert said("Clean and analyse service records with Excel logic") in page
    assert said("Plan and track an improvement project on the Thai official calendar") not in page
    assert "บทเรียนที่ 3" in page and "ถูก 2 จาก 3 ข้อ" in page
    assert "COUNTIFS" not in page and "SUMIF" not in page
