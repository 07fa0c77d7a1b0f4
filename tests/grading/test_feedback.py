"""The page a learner gets back: all of theirs, none of ours, in their language, safe to open."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from curriculum.kit.card import SIGNS
from curriculum.kit.i18n import translate
from curriculum.kit.judgement import Outcome
from grading.box import Limits
from grading.engine import grade
from grading.feedback import feedback_page
from grading.feedback.page import TEXTS
from grading.gradebook import Marks
from grading.verdict import SubmissionVerdict

HOSTILE = (
    "total_touch = '</pre></article><script>alert(1)</script>'\n"
    "# <img src=x onerror=alert(2)> {{ 7 * 7 }} </textarea>\n"
    "total_wait = '<b>69</b>'\nlead_time = 90"
)


class Reader(HTMLParser):
    """The tags and texts of a page as a browser reads them."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if data.strip() and "style" not in self._open:
            self.texts.append(" ".join(data.split()))

    @property
    def text(self) -> str:
        return " ".join(self.texts)


@pytest.fixture(scope="module")
def page(assignment) -> Callable[..., Reader]:
    def write(
        verdict: SubmissionVerdict, marks: Marks | None = None, login: str = "anong"
    ) -> Reader:
        return Reader(feedback_page(assignment, verdict, login, marks))

    return write


@pytest.fixture(scope="module")
def mixed(marked, solved) -> SubmissionVerdict:
    """Right, wrong, stopped and untouched questions, and a hostile answer."""
    answers = {
        "q1_01": HOSTILE, "q1_02": "va_time = 21\npce = 0.2", "q1_07": "people_inside = 27\nlead_needed = fourty",
        "q1_05": "def utilization(lam, minutes, c):\n    return lam * minutes / 60",
    }  # fmt: skip
    untouched = solved(right=False)
    return marked(solved({**answers, "q1_06": untouched_source(untouched, "q1_06")}))


def untouched_source(content: bytes, grade_id: str) -> str:
    cells = json.loads(content)["cells"]
    source = next(c["source"] for c in cells if c["metadata"]["nbgrader"]["grade_id"] == grade_id)
    return source if isinstance(source, str) else "".join(source)


def manual(**grades: float) -> Marks:
    return Marks(
        auto={"q1_m": None},
        manual=grades,
        comments={},
        score=0,
        max_score=100,
        needs_manual=frozenset(),
    )


def test_every_question_and_the_task_are_on_the_page(page, mixed, assignment):
    text = page(mixed).text
    for question in assignment.questions.values():
        title = translate(question.title, "th")
        assert title != question.title and title in text
    assert translate(assignment.tasks[0].title, "th") in text
    assert f"{mixed.points:g}" in text


def test_the_thai_page_says_nothing_in_english(page, mixed):
    text = page(mixed).text
    said = [translate(english, "th") for english in TEXTS.values()]
    assert not set(said) & set(TEXTS.values())
    for english in (*TEXTS.values(), *(word for _, word, *_ in SIGNS.values())):
        assert len(english) < 4 or not re.search(rf"\b{re.escape(english)}\b", text), english
    for outcome in {verdict.outcome for verdict in mixed.verdicts}:
        assert translate(SIGNS[outcome][1], "th") in text


def test_the_finding_and_what_to_try_are_on_the_page(page, mixed):
    text = page(mixed).text
    for verdict in mixed.verdicts:
        if verdict.finding:
            for said in (verdict.finding.says("th"), verdict.finding.advises("th")):
                assert " ".join(said.split()) in text


def test_an_english_notebook_gets_an_english_page(page, marked, solved):
    english = page(marked(solved(lang="en")))
    assert dict(english.tags)["html"] == {"lang": "en"}
    assert not re.search(r"[\u0e00-\u0e7f]", english.text)


def test_a_thai_notebook_gets_a_thai_page(page, mixed):
    assert dict(page(mixed).tags)["html"] == {"lang": "th"}


# -- nothing of ours


def secrets(assignment) -> list[str]:
    """Digests, hidden inputs and test source, as they stand in the trainers' notebook."""
    digests = [d for part in assignment.hidden.values() for ds in part.key.values() for d in ds]
    inputs = [json.dumps(one)[1:-1] for part in assignment.hidden.values() for one in part.inputs]
    return [*digests, *inputs, "HIDDEN TESTS", "SOLUTION", "key=", "inputs=", "_collect", "check("]


def test_no_test_source_no_key_and_no_hidden_input_is_shown(
    page, mixed, assignment, marked, solved
):
    for verdict in (mixed, marked(solved()), marked(solved(right=False))):
        page_of = page(verdict)
        shown = page_of.text + json.dumps(page_of.tags)
        assert not [secret for secret in secrets(assignment) if secret in shown]


def test_no_expected_value_is_shown(page, assignment, solved):
    """Whatever is right stands on the page only where the learner wrote it."""
    wrong = {
        "q1_01": "total_touch = total_wait = lead_time = 1", "q1_02": "va_time = pce = 1",
        "q1_06": "bottleneck = 'S1'\ncapacity = 1", "q1_07": "people_inside = lead_needed = 1",
        "q1_09": "need_normal = need_peak = 9", "q1_10": "lead_future = saving_pct = 1",
    }  # fmt: skip
    said = " ".join(
        f"{one.finding.says('th')} {one.finding.advises('th')}"
        for one in grade(solved(wrong, right=False), assignment).verdicts
        if one.finding and one.question in wrong
    )
    for value in ("69", "0.094", "9.44", "lead_needed = 40", "29.5", "67.2"):
        assert value not in said


def test_a_function_that_tells_its_inputs_tells_no_hidden_one(page, assignment, solved):
    telling = (
        "def utilization(lam, minutes, c):\n"
        "    if (lam, minutes) == (18, 3): return lam * minutes / 60 / c\n"
        "    {}\n"
    )
    for telltale in (
        "return f'{lam}/{minutes}/{c}'",
        "raise type(f'E_{lam}_{minutes}_{c}', (Exception,), {})",
        "print(lam, minutes, c); raise ValueError(f'{lam} {minutes} {c}')",
    ):
        verdict = grade(solved({"q1_05": telling.format(telltale)}, right=False), assignment)
        text = page(verdict).text
        assert not re.search(r"24\W3\W[12]|E_24_3|10\W4\W2", text), telltale


# -- safe to open


def test_what_a_learner_wrote_is_shown_as_text_only(page, mixed):
    shown = page(mixed)
    tags = [tag for tag, _ in shown.tags]
    assert "script" not in tags and "img" not in tags and tags.count("pre") == tags.count("pre")
    assert not [
        name for _, attributes in shown.tags for name in attributes if name.startswith("on")
    ]
    for line in HOSTILE.splitlines():
        assert " ".join(line.split()) in shown.text
    assert "49" not in shown.text.split("{{ 7 * 7 }}")[0][-40:]


def test_the_page_may_run_no_script_and_load_nothing(page, mixed):
    policy = next(
        a
        for tag, a in page(mixed).tags
        if tag == "meta" and a.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy["content"].startswith("default-src 'none';") and "script" not in policy["content"]
    loaded = [v for tag, a in page(mixed).tags for n, v in a.items() if n in ("src", "href")]
    assert loaded == []


def test_the_page_sends_nothing_and_tells_nobody_where_it_is(page, mixed):
    tags = page(mixed).tags
    policy = next(a["content"] for tag, a in tags if a.get("http-equiv"))
    assert "form-action 'none'" in policy and "base-uri 'none'" in policy
    assert ("meta", {"name": "referrer", "content": "no-referrer"}) in tags


OBEYED = {
    "turns_the_line": "\u202e08\u202c",
    "isolates": "\u2066x\u2069",
    "colours_a_terminal": "\x1b[31mred\x1b[0m",
    "rings": "a\x07b\x00c",
    "is_half_a_character": "a\ud800b",
}


@pytest.mark.parametrize("name", OBEYED)
def test_what_a_browser_or_a_terminal_obeys_is_taken_out(assignment, mixed, name):
    text = OBEYED[name]
    verdict = replace(mixed, answers={**mixed.answers, "q1_01": text})
    marks = Marks({"q1_m": None}, {}, {"q1_m": text}, 0, 100, frozenset())
    page = feedback_page(assignment, verdict, text, marks).decode()
    assert not re.search("[\x00-\x08\x1b\u202a-\u202e\u2066-\u2069]", page)


def test_a_verdict_with_half_a_character_in_it_is_kept_all_the_same(mixed):
    kept = replace(mixed, answers={"q1_01": "a\ud800b"}).to_json()
    assert SubmissionVerdict.from_json(kept).answers["q1_01"] == "a?b"


def test_a_hostile_login_and_comment_are_text(page, mixed):
    marks = Marks({"q1_m": None}, {}, {"q1_m": "<script>x</script>"}, 0, 100, frozenset())
    shown = page(mixed, marks, login="<script>y</script>")
    assert "script" not in [tag for tag, _ in shown.tags]
    assert "<script>x</script>" in shown.text


def test_the_same_verdict_gives_the_same_page(assignment, mixed):
    assert feedback_page(assignment, mixed, "a", None) == feedback_page(
        assignment, mixed, "a", None
    )


# -- the trainer's part


def test_a_task_not_marked_yet_is_said_to_wait(page, marked, solved):
    verdict = marked(solved({"q1_m": "my office"}))
    text = page(verdict, Marks({"q1_m": None}, {}, {}, 80, 100, frozenset({"q1_m"}))).text
    assert translate(TEXTS["waiting"], "th").format(points=20) in text and "– / 20" in text


def test_the_trainers_comment_and_points_are_shown(page, mixed):
    marks = Marks(
        {"q1_m": None}, {"q1_m": 17}, {"q1_m": "ดีมาก", "q1_02": "ลองอีกครั้ง"}, 0, 100, frozenset()
    )
    text = page(mixed, marks).text
    assert "ดีมาก" in text and "ลองอีกครั้ง" in text and "17 / 20" in text
    assert f" {mixed.points + 17:g} " in text


def test_points_that_the_trainer_gave_by_hand_count_in_the_total(page, marked, solved):
    text = page(marked(solved(right=False)), manual(q1_05_check=6, q1_m=10)).text
    assert "6 / 8" in text and f"{translate(TEXTS['score'], 'th')} 16 " in text


def test_a_question_that_could_not_be_judged_is_no_0(page, assignment, solved):
    dying = {"q1_01": "import os; os._exit(0)"}
    verdict = grade(solved(dying), assignment, Limits(faults=1))
    text = page(verdict).text
    assert translate(SIGNS[Outcome.CANNOT_JUDGE][1], "th") in text and "– / 5" in text


def test_repairs_are_told_in_the_learners_words(page, solved, named, assignment):
    verdict = grade(solved(change=lambda nb: nb["cells"].remove(named(nb, "q1_07"))), assignment)
    text = page(verdict).text
    (repair,) = verdict.repairs
    assert translate(TEXTS["mended"], "th") in text and translate(repair["message"], "th") in text
    assert "q1_07" not in text


def test_a_notebook_that_cannot_be_read_gets_a_page_that_says_so(page, assignment):
    verdict = grade(b"{", assignment)
    shown = page(verdict)
    assert translate(TEXTS["unreadable"], "th") in shown.text
    assert verdict.cause.says("th") in shown.text and verdict.cause.advises("th") in shown.text
    assert "article" not in [tag for tag, _ in shown.tags]
    assert html.unescape(shown.text) == shown.text
