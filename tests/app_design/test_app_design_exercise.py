"""What holds for the exercise of module 4 beyond the recorded answers."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from curriculum.app_design.checks import PLAN_FACTS
from curriculum.app_design.labels import EFFORT, ESSENTIAL, FEATURE_CODES, effort
from curriculum.kit.answers.mapping import path
from curriculum.kit.judgement import Verdict, judge
from curriculum.kit.registry import question
from curriculum.kit.seal import seal

ROOT = Path(__file__).resolve().parents[2]
PLAN = question("q4_02")
KEY = {
    path("moscow", fact): [seal("q4_02", path("moscow", fact), "yes", exact=True)]
    for fact in PLAN_FACTS
}
REST = [code for code in FEATURE_CODES if code not in ESSENTIAL]
WHOLE = dict.fromkeys(ESSENTIAL, "M")
# a prime step runs through all the letters of all the features
PLANS = [
    {**WHOLE, **dict(zip(REST, letters, strict=True))}
    for letters in itertools.islice(itertools.product("MSCW", repeat=len(REST)), 0, None, 7)
]
EXAMPLE_OF_THE_RULE = "123456789012"
"""1 to 9 and on: an example everybody knows, nobody's number."""
ID_NUMBER = re.compile(r"\b[0-9](?:-?[0-9]){12}\b")


def verdict(labels: dict[str, str]) -> Verdict:
    [plan] = PLAN.answers
    return judge(PLAN, {"answers": {"moscow": plan.gather({"moscow": labels}, [])}}, KEY)


def fits(labels: dict[str, str]) -> bool:
    return effort(labels, "M") <= 24 and effort(labels, "M", "S", "C") <= 40


def test_every_plan_within_both_limits_is_right() -> None:
    fitting = [labels for labels in PLANS if fits(labels)]
    assert len(fitting) > 50
    assert {(verdict(labels).points, verdict(labels).finding) for labels in fitting} == {(8, None)}


def test_every_plan_beyond_a_limit_is_told_which() -> None:
    beyond = [labels for labels in PLANS if not fits(labels)]
    told = {verdict(labels).finding.code for labels in beyond}
    assert told == {"q4_02.must_too_large", "q4_02.plan_too_large"}
    assert max(verdict(labels).points for labels in beyond) <= 6


@pytest.mark.parametrize("code", ESSENTIAL)
def test_each_indispensable_feature_that_is_not_must_costs_one_point(code: str) -> None:
    labels = {**dict.fromkeys(FEATURE_CODES, "W"), **WHOLE, code: "S"}
    assert verdict(labels).points == 7


@pytest.mark.parametrize("letter", "MSCW")
def test_one_letter_for_everything_earns_nothing(letter: str) -> None:
    assert verdict(dict.fromkeys(FEATURE_CODES, letter)).points == 0


def test_the_starter_filled_up_with_one_letter_earns_nothing() -> None:
    for letter in "SCW":
        assert verdict({**dict.fromkeys(FEATURE_CODES, letter), "F01": "M"}).points == 0


def test_the_effort_in_the_text_is_that_of_the_case() -> None:
    text = (ROOT / "solutions" / "app_design.py").read_text("utf-8")
    rows = re.findall(r"^# \| (F\d\d) \| .+ \| (\d+) \|$", text, re.M)
    assert {code: int(points) for code, points in rows} == EFFORT


def test_the_tables_in_the_text_are_those_of_the_case() -> None:
    from curriculum.case.app import EDGES_V1, TARGETS

    text = (ROOT / "solutions" / "app_design.py").read_text("utf-8")
    taps = re.findall(r"^# \| ([A-Z]+) \| ([A-Z, ]+) \|$", text, re.M)
    links = [(start, end) for start, ends in taps for end in ends.split(", ")]
    assert sorted(links) == sorted(EDGES_V1)
    for name, width, height, inline in TARGETS:
        assert f"# | {name} | {width} | {height} | {inline} |" in text


def test_every_id_number_begins_with_9_which_no_person_has() -> None:
    texts = [
        (ROOT / name).read_text("utf-8")
        for name in (
            "solutions/app_design.py",
            "curriculum/app_design/misconceptions/personal_data.py",
        )
    ]
    numbers = [number.replace("-", "") for text in texts for number in ID_NUMBER.findall(text)]
    assert len(numbers) > 8
    assert {n[:1] for n in numbers if not n.startswith(EXAMPLE_OF_THE_RULE)} == {"9"}
