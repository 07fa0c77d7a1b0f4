"""Law 3: no finding ships without both languages and a recorded answer or box that triggers it."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from recorded import RIGHT, WRONG

import curriculum.kit
from curriculum.kit.finding import PLACEHOLDER, Finding
from curriculum.kit.i18n import catalogue
from curriculum.kit.registry import CURRICULUM, modules, questions
from curriculum.kit.stops.reasons import ELSEWHERE, REASONS

THAI = re.compile(r"[\u0e01-\u0e5b]")


def _findings_of_the_kit() -> Iterator[Finding]:
    """Every finding that a module of the kit holds, wherever it is written."""
    for found in pkgutil.walk_packages(curriculum.kit.__path__, "curriculum.kit."):
        held = vars(importlib.import_module(found.name)).values()
        for value in held:
            values = value.values() if isinstance(value, dict) else (value,)
            yield from (one for one in values if isinstance(one, Finding))


ANY = {finding.code: finding for finding in _findings_of_the_kit()}
KNOWN = {
    f"{question.id}.{known.code}": known.finding(question.id)
    for module in modules()
    if (CURRICULUM / module.id / "checks.py").exists()
    for question in questions(module.id).values()
    for known in question.misconceptions
}
STOPPED = {code: Finding(code, message, hint) for code, (message, hint) in REASONS.items()}
ELSEWHERE_STOPPED = {"stop.elsewhere": Finding("stop.elsewhere", ELSEWHERE)}
ALL = {**ANY, **KNOWN, **STOPPED, **ELSEWHERE_STOPPED}
TRIGGERED = {answer.finding for answer in WRONG} | {answer.note for answer in RIGHT if answer.note}


def test_the_kit_says_what_is_wrong_with_any_answer_under_one_prefix() -> None:
    assert ANY
    assert {code.split(".")[0] for code in ANY} == {"any"}


@pytest.mark.parametrize("code", [*ANY, *KNOWN])
def test_every_finding_has_a_recorded_wrong_answer(code: str) -> None:
    question, _, name = code.partition(".")
    wanted = f"tests/answers/MODULE/{question}/wrong_{name}.py"
    assert code in TRIGGERED, f"nothing recorded gets the hint {code}: write {wanted}"


# that every reason of a stop has a recorded box is tested in tests/kit/test_stop_reasons.py
def test_every_recorded_finding_is_one_that_the_course_can_tell() -> None:
    assert TRIGGERED - set(ALL) == set()


@pytest.mark.parametrize("finding", ALL.values(), ids=ALL)
def test_a_finding_speaks_thai_with_the_same_places_to_fill(finding: Finding) -> None:
    thai = catalogue("th")
    for text in filter(None, (finding.message, finding.hint)):
        assert THAI.search(thai.gettext(text)), f"no Thai for {text!r}"
        assert sorted(PLACEHOLDER.findall(thai.gettext(text))) == sorted(PLACEHOLDER.findall(text))


@pytest.mark.parametrize("finding", [*ANY.values(), *KNOWN.values()], ids=[*ANY, *KNOWN])
def test_a_finding_says_what_to_try(finding: Finding) -> None:
    assert finding.message and finding.hint
