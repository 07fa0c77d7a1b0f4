"""Every recorded answer of every module gets its mark and its finding, and no hint tells the answer."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from recorded import RECORDED, RIGHT, WRONG, Recorded

from curriculum.kit.finding import Finding
from curriculum.kit.i18n import catalogue, translate
from curriculum.kit.judgement import Verdict, judge, name_of
from curriculum.kit.registry import CURRICULUM, modules, questions
from curriculum.kit.seal import opens
from grading.build.key import visible_part
from grading.build.source import Source

QUESTIONS = {
    id_: question
    for module in modules()
    if (CURRICULUM / module.id / "checks.py").exists()
    for id_, question in questions(module.id).items()
}
SPEC_ANSWERS = 4
"""The spec's own right answers of a question: the reference and three alternatives."""
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")

Evidence = Callable[[Recorded], dict[str, Any]]

every = pytest.mark.parametrize("answer", RECORDED, ids=str)
every_right = pytest.mark.parametrize("answer", RIGHT, ids=str)
every_wrong = pytest.mark.parametrize("answer", WRONG, ids=str)
every_question = pytest.mark.parametrize("id_", QUESTIONS)


@pytest.fixture(scope="module")
def kept() -> dict[str, dict[str, Any]]:
    return {}


@pytest.fixture
def evidence(answering: Callable, kept: dict[str, dict[str, Any]]) -> Evidence:
    """The evidence of a recorded answer; each is run once."""

    def of(answer: Recorded) -> dict[str, Any]:
        if str(answer) not in kept:
            kept[str(answer)] = answering(answer.question, answer.cell)
        return kept[str(answer)]

    return of


@pytest.fixture
def verdict(evidence: Evidence, key_of: Callable) -> Callable[[Recorded], Verdict]:
    """What the judge says with the whole key."""
    return lambda answer: judge(
        QUESTIONS[answer.question], evidence(answer), key_of(answer.question)
    )


@pytest.fixture
def live(evidence: Evidence, key_of: Callable) -> Callable[[Recorded], Verdict]:
    """What `check` says at once, with the visible part of the key."""

    def of(answer: Recorded) -> Verdict:
        question = QUESTIONS[answer.question]
        key = visible_part(question, key_of(answer.question))
        return judge(question, evidence(answer), key, live=True)

    return of


@every
def test_gets_its_points_and_its_finding(answer: Recorded, verdict: Callable) -> None:
    said = verdict(answer)
    told, note = (one.code if one else None for one in (said.finding, said.note))
    assert (said.points, told, note) == (answer.points, answer.finding, answer.note)


@every
def test_evidence_is_plain_json(answer: Recorded, evidence: Evidence) -> None:
    given = evidence(answer)
    assert json.loads(json.dumps(given, allow_nan=False)) == given


@every_right
def test_a_right_answer_gets_full_points_and_no_finding(
    answer: Recorded, verdict: Callable
) -> None:
    said = verdict(answer)
    assert (said.points, said.finding) == (QUESTIONS[answer.question].points, None)


@every_wrong
def test_a_wrong_answer_gets_less_and_is_told_why(answer: Recorded, verdict: Callable) -> None:
    said = verdict(answer)
    assert said.points < QUESTIONS[answer.question].points
    assert said.finding is not None


@pytest.mark.parametrize("answer", [a for a in WRONG if "untouched" in a.name], ids=str)
def test_an_untouched_starter_earns_nothing(answer: Recorded, verdict: Callable) -> None:
    assert verdict(answer).points == 0


@every_question
def test_the_recorded_starter_is_the_one_that_learners_get(id_: str, exercise_of: Callable) -> None:
    recorded = next(a for a in WRONG if a.question == id_ and a.name == "wrong_untouched_starter")
    assert recorded.cell.split() == _starter(exercise_of(id_), id_).split()


@every_right
def test_the_live_check_finds_nothing_wrong_in_a_right_answer(
    answer: Recorded, live: Callable
) -> None:
    said = live(answer)
    # a cell that stopped says so live: the answers may be those of an earlier run
    if "stops" not in answer.name:
        assert said.finding is None
        assert said.points == QUESTIONS[answer.question].points


@pytest.mark.parametrize(
    "answer", [a for a in WRONG if a.finding and a.finding.startswith(a.question)], ids=str
)
def test_the_live_check_already_tells_a_known_mistake(answer: Recorded, live: Callable) -> None:
    said = live(answer)
    assert said.finding is not None
    assert said.finding.code == answer.finding
    assert said.points == 0


@pytest.mark.parametrize(
    "code", [f"{q.id}.{known.code}" for q in QUESTIONS.values() for known in q.misconceptions]
)
def test_every_misconception_has_a_recorded_wrong_answer(code: str) -> None:
    assert code in {answer.finding for answer in WRONG}


@every_wrong
def test_a_function_that_is_wrong_is_wrong_on_a_hidden_input(
    answer: Recorded, evidence: Evidence, key_of: Callable
) -> None:
    question, key = QUESTIONS[answer.question], key_of(answer.question)
    tried = [asked for asked in question.answers if asked.shown_paths]
    if len(tried) != len(question.answers):
        return  # the mistake may lie in another part of the answer
    for asked in tried:
        own = [place for place in key if name_of(place) == asked.name]
        leaves = asked.read(evidence(answer)["answers"][asked.name]).leaves
        if all(_is_right(question.id, place, leaves, key, asked.exact) for place in own):
            continue
        hidden = [place for place in own if place not in question.visible_paths]
        assert not all(_is_right(question.id, place, leaves, key, asked.exact) for place in hidden)


@every_question
def test_each_input_is_tried_once(id_: str, evidence: Evidence) -> None:
    # a hidden input that is a public probe as well would earn nothing
    reference = next(a for a in RIGHT if a.question == id_ and a.name == "right_reference")
    for given in evidence(reference)["answers"].values():
        calls = given.get("calls", []) if isinstance(given, dict) else []
        tried = [json.dumps(call["args"], sort_keys=True) for call in calls]
        assert len(set(tried)) == len(tried)


@every_wrong
def test_no_message_or_hint_tells_the_answer(
    answer: Recorded, verdict: Callable, evidence: Evidence, exercise_of: Callable
) -> None:
    said = verdict(answer)
    expected = _expected(answer.question, evidence)
    wrong = expected.keys() - set(said.right_parts)
    own_text = _own_text(exercise_of(answer.question), answer.question)
    for lang in ("en", "th"):
        told = " ".join(_without_params(said.finding, lang))
        numbers = {float(text.replace(",", "")) for text in NUMBER.findall(told)}
        for place, leaf in expected.items():
            if isinstance(leaf, str):
                # with several mistakes, one may bear the name of what belongs elsewhere
                if wrong == {place}:
                    assert not re.search(rf"(?<!\w){re.escape(leaf)}(?!\w)", told)
            elif f"{leaf:g}" not in own_text:
                assert not any(abs(number - leaf) <= 0.005 * abs(leaf) for number in numbers)


@every_wrong
def test_a_finding_speaks_thai_and_english(answer: Recorded, verdict: Callable) -> None:
    finding = verdict(answer).finding
    thai = catalogue("th")
    for text in filter(None, (finding.message, finding.hint)):
        assert thai.gettext(text) != text
    assert finding.says("en")
    assert not re.search(r"\{\w+\}", finding.says("th") + finding.advises("th"))


@every_question
def test_a_question_has_two_right_and_two_wrong_answers_beyond_the_spec(id_: str) -> None:
    known = len(QUESTIONS[id_].misconceptions)
    right = Counter(a.question for a in RIGHT)[id_]
    wrong = Counter(a.question for a in WRONG)[id_]
    assert right >= SPEC_ANSWERS + 2
    # one for each misconception, and the untouched starter
    assert wrong >= known + 1 + 2


def _is_right(
    id_: str, place: str, leaves: Mapping[str, Any], key: Mapping[str, Any], exact: bool
) -> bool:
    return place in leaves and opens(id_, place, leaves[place], key[place], exact=exact)


def _expected(id_: str, evidence: Evidence) -> dict[str, Any]:
    """The leaves of the reference answer, path to value; what a function returns is no answer."""
    reference = next(a for a in RIGHT if a.question == id_ and a.name == "right_reference")
    given = evidence(reference)["answers"]
    asked_for = [a for a in QUESTIONS[id_].answers if not a.shown_paths]
    readings = [asked.read(given[asked.name]) for asked in asked_for]
    return {place: leaf for reading in readings for place, leaf in reading.leaves.items()}


def _without_params(finding: Finding, lang: str) -> tuple[str, str]:
    """The texts alone: what fills their places is the learner's own."""
    return translate(finding.message, lang), translate(finding.hint, lang)


def _own_text(exercise: Source, id_: str) -> str:
    cells = [cell for cell in exercise.cells if cell.question == id_]
    texts = [cell.text for cell in cells if cell.part == "text"]
    return "\n".join([*texts, _starter(exercise, id_)])


def _starter(exercise: Source, id_: str) -> str:
    answer = next(c for c in exercise.cells if c.question == id_ and c.part == "answer")
    return answer.text.split("### BEGIN SOLUTION")[0]
