"""What is true of a proposal: the machine checks of the specification, each as a word.

A fact is "yes", or a code that names what is wrong; no fact is an opinion about the proposal.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from curriculum.case.holidays import HOL
from curriculum.kit.i18n import LANGUAGES, in_language
from curriculum.kit.proposal.personal import KINDS, personal_data
from curriculum.kit.texts import tidy
from curriculum.proposal.answers import Answers
from curriculum.proposal.parts import CHAPTERS, FIELDS, missing
from curriculum.time_project.own_plan.cells import NONE_SAID, Unclear, read_owner
from curriculum.time_project.own_plan.columns import as_typed
from curriculum.time_project.own_plan.example import example_rows

YES = "yes"
FEWEST_TASKS = 6
OWNERS = ("kpi_owner", "risk_1_owner", "risk_2_owner", "responsible", "approver")
Fact = Callable[[Answers], str]

# a number, and not the number of a step or a task: S6, ขั้นที่ 6
_NUMBER = re.compile(r"(?<![\w.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d.,]*\d)")
_ORDINAL = re.compile(r"(?:ที่|ข้อ|ขั้น|ช่อง|step|no\.?|number|part|counter|window)\s*$")
_UNIT = re.compile(r"\s*(?:[%°฿]|[^\W\d_])")
_BEFORE = re.compile(r"(?:ร้อยละ|ρ|rho|pce|utilisation|utilization|กำลัง)\s*(?:=|is|คือ|:|เท่ากับ)?\s*$")


def lead_time(answers: Answers) -> str:
    """The lead time of today is a number of minutes."""
    return _positive(answers, "lead_time_min")


def expected(answers: Answers) -> str:
    return _positive(answers, "expected_lead_time_min")


def bottleneck(answers: Answers) -> str:
    """The bottleneck is shown by a number, and the number has its unit."""
    said = tidy(answers.text("bottleneck"))
    if not said:
        return "missing"
    numbers = [
        found for found in _NUMBER.finditer(said) if not _ORDINAL.search(said[: found.start()])
    ]
    if not numbers:
        return "no_number"
    with_unit = (_UNIT.match(said[n.end() :]) or _BEFORE.search(said[: n.start()]) for n in numbers)
    return YES if all(with_unit) else "no_unit"


def kpi_unit(answers: Answers) -> str:
    said = tidy(answers.text("kpi_unit"))
    if not said or said in NONE_SAID:
        return "missing"
    return YES if re.search(r"[^\W\d_]|[%฿°]", said) else "no_word"


def shorter(answers: Answers) -> str:
    """The expected lead time is below that of today."""
    before, after = answers.number("lead_time_min"), answers.number("expected_lead_time_min")
    if before is None or after is None:
        return "missing"
    return YES if after < before else "same" if after == before else "longer"


def target(answers: Answers) -> str:
    """The target differs from the baseline, on the side that was said to be better."""
    before, after = answers.number("kpi_baseline"), answers.number("kpi_target")
    if before is None:
        return "no_baseline"
    if after is None:
        return "no_target"
    if before == after:
        return "same"
    better = answers.choice("kpi_better", ("lower", "higher"))
    if not better:
        return "no_direction"
    return YES if (after < before) == (better == "lower") else "wrong_way"


def target_day(answers: Answers) -> str:
    if not answers.text("kpi_target_by"):
        return "missing"
    return YES if answers.date("kpi_target_by") else "no_date"


def tasks(answers: Answers) -> str:
    """The plan is understood, is the learner's own, and has at least six tasks."""
    reading = answers.plan
    if reading is None:
        return "no_plan"
    if reading.plan is None:
        return "not_understood"
    if _is_the_example(answers):
        return "example"
    return YES if len(reading.plan.tasks) >= FEWEST_TASKS else "too_few"


def finish(answers: Answers) -> str:
    """The finish date is a working day, and the one that the plan has."""
    reading = answers.plan
    plan = reading.plan if reading else None
    typed = answers.text("plan_finish")
    if not typed:
        return YES if plan else "missing"
    day = answers.date("plan_finish")
    if day is None:
        return "no_date"
    if day.weekday() > 4:
        return "weekend"
    if day in (plan.holidays if plan else HOL):
        return "holiday"
    return "other_day" if plan and day != plan.finish else YES


def owner(answers: Answers) -> str:
    """Somebody owns the indicator, named by position."""
    return _position(answers.text("kpi_owner"))


def lead_time_source(answers: Answers) -> str:
    return _given(answers, "lead_time_source")


def kpi_source(answers: Answers) -> str:
    return _given(answers, "kpi_source")


def kpi_frequency(answers: Answers) -> str:
    return _given(answers, "kpi_frequency")


def nobody_known(kind: str) -> Fact:
    """No text holds personal data of this kind."""

    def fact(answers: Answers) -> str:
        found = {personal_data(text) for text in answers.texts()}
        return "found" if kind in found else YES

    return fact


def nobody_named(answers: Answers) -> str:
    """No field that asks for a position holds a person's name."""
    owners = [answers.text(key) for key in OWNERS]
    rows = answers.plan.tasks if answers.plan else ()
    owners += [task.owner for task in rows]
    kept = answers.raw.get("plan")
    typed = kept.get("rows") if isinstance(kept, dict) else None
    owners += [
        row["owner"]
        for row in (typed if isinstance(typed, list) else ())
        if isinstance(row, dict) and isinstance(row.get("owner"), str)
    ]
    return "found" if any(_position(one) == "person" for one in owners) else YES


def complete(number: int) -> Fact:
    """Nothing that part `number` needs is open."""
    chapter = CHAPTERS[number - 1]
    return lambda answers: "open" if missing(answers, chapter) else YES


PERSONAL: Mapping[str, Fact] = {kind: nobody_known(kind) for kind in KINDS} | {"name": nobody_named}
PARTS: Mapping[str, Fact] = {f"{c.number}": complete(c.number) for c in CHAPTERS}


def _given(answers: Answers, key: str) -> str:
    choices = [value for value, _label in FIELDS[key].choices]
    if choices:
        return YES if answers.choice(key, choices) else "missing"
    said = tidy(answers.text(key))
    return YES if said and said not in NONE_SAID else "missing"


def _positive(answers: Answers, key: str) -> str:
    if not answers.text(key):
        return "missing"
    number = answers.number(key)
    if number is None:
        return "no_number"
    return YES if number > 0 else "zero"


def _position(text: str) -> str:
    said = tidy(text)
    if not said or said in NONE_SAID:
        return "missing"
    try:
        read_owner(text)
    except Unclear:
        return "contact" if personal_data(text) else "person"
    return YES if re.search(r"[^\W\d_]", said) else "missing"


def _is_the_example(answers: Answers) -> bool:
    kept = answers.raw.get("plan")
    rows = kept.get("rows") if isinstance(kept, dict) else None
    typed = (
        as_typed([row for row in rows if isinstance(row, dict)]) if isinstance(rows, list) else []
    )
    return tuple(row["task"] for row in typed) in _examples()


@cache
def _examples() -> frozenset[tuple[str, ...]]:
    """The names of the example's tasks in every language."""
    found = set()
    for lang in LANGUAGES:
        with in_language(lang):
            found.add(tuple(row["task"] for row in example_rows()))
    return frozenset(found)
