"""Every starred question can be answered in the fields of its form, and is judged the same way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from IPython.core.interactiveshell import InteractiveShell
from recorded import RIGHT, WRONG, Recorded

from curriculum.kit.collect import gather
from curriculum.kit.fill_in.form import Form, fields, form_of
from curriculum.kit.fill_in.frame import Frame
from curriculum.kit.fill_in.widget import FillIn
from curriculum.kit.judgement import Verdict, judge
from curriculum.kit.registry import modules, questions
from grading.build.key import visible_part

STARRED = {
    id_: question
    for module in modules()
    for id_, question in questions(module.id).items()
    if question.starred
}
Value = str | list[str]
RIGHT_GAPS: Mapping[str, dict[str, str]] = {
    "q1_05": {
        "utilization.first": "lam", "utilization.second": "minutes", "utilization.hour": "60",
        "utilization.staff": "c", "utilization.upper": "work", "utilization.lower": "available",
    },
    "q1_08": {"wait_by_step.group": "'step'", "wait_by_step.column": "'wait_min'"},
    "q2_01": {"to_be.years": "543", "to_ce.years": "๕๔๓"},
    "q2_07": {
        "pert.first": "1", "pert.second": "4", "pert.third": "1", "pert.parts": "6",
        "pert.upper": "p", "pert.lower": "o", "pert.share": "6",
    },
    "q2_09": {
        "evm.done": "ev", "evm.plan": "pv", "evm.gained": "ev", "evm.paid": "ac",
        "evm.budget": "bac", "evm.index": "CPI",
    },
    "q3_01": {"clean_text.how": "' '.join(s.split())"},
    "q3_02": {
        "fee_to_int.first": "ฟรี", "fee_to_int.second": "-",
        "fee_to_int.number": "int(s.strip().translate(THAI))",
    },
    "q3_03": {"parse_date.more": "1", "parse_date.years": "543", "parse_date.day": "d"},
    "q3_04": {"clean.how": "raw.drop_duplicates()", "n_dup.more": "raw", "n_dup.fewer": "clean"},
    "q3_08": {"pivot.rows": "'service_code'", "pivot.columns": "'month'", "pivot.way": "'count'"},
    "q3_09": {"within30.minutes": "30", "p90.share": "0.9"},
    "q4_01": {"story.first": "role", "story.second": "want", "story.third": "benefit"},
    "q4_05": {"contrast.upper": "0.05", "contrast.lower": "0.05"},
    "q4_07": {"klm.letter": "op"},
    "q4_08": {"valid_thai_id.count": "12", "valid_thai_id.digit": "(11 - total % 11) % 10"},
}  # fmt: skip
WRONG_GAPS: Mapping[str, tuple[dict[str, str], str]] = {
    "q1_05": ({"utilization.hour": "1"}, "q1_05.hours_and_minutes_mixed"),
    "q1_08": ({"wait_by_step.group": "'station'"}, "any.not_a_table"),
    "q2_01": ({"to_be.years": "542"}, "q2_01.one_year_off"),
    "q2_07": ({"pert.second": "1", "pert.parts": "3"}, "q2_07.plain_mean"),
    "q2_09": ({"evm.done": "pv", "evm.plan": "ev"}, "q2_09.upside_down"),
    "q3_01": ({"clean_text.how": "TRIM(s)"}, "q3_01.nbsp_stays"),
    "q3_02": ({"fee_to_int.number": "s.translate(THAI)"}, "q3_02.text_returned"),
    "q3_03": ({"parse_date.more": "0"}, "q3_03.month_too_early"),
    "q3_04": ({"n_dup.more": "clean", "n_dup.fewer": "raw"}, "any.below_zero"),
    "q3_08": ({"pivot.way": "'sum'"}, "any.not_a_number"),
    "q3_09": ({"p90.share": "90"}, "stop.unfit_value"),
    "q4_01": ({"story.first": "benefit", "story.third": "role"}, "q4_01.wrong_order"),
    "q4_05": ({"contrast.upper": "0.5", "contrast.lower": "0.5"}, "q4_05.another_number_added"),
    "q4_07": ({"klm.letter": "'K'"}, "any.not_yet"),
    "q4_08": ({"valid_thai_id.digit": "11 - total % 11"}, "q4_08.last_digit_not_kept"),
}
FRAMED = [id_ for id_, q in STARRED.items() if any(isinstance(p, Frame) for p in form_of(q).parts)]

every_starred = pytest.mark.parametrize("id_", STARRED)


@pytest.fixture
def starter(exercise_of: Callable) -> Callable[[str], str]:
    """The answer box of a question as learners get it."""

    def of(id_: str) -> str:
        cells = exercise_of(id_).cells
        answer = next(c for c in cells if c.question == id_ and c.part == "answer")
        return answer.text.split("### BEGIN SOLUTION")[0].rstrip("\n")

    return of


@pytest.fixture
def filled(
    answering: Callable, starter: Callable, shell: InteractiveShell
) -> Iterator[Callable[[str, Mapping[str, Value]], str]]:
    """Fill the fields one after the other, as the page does; gives the answer box."""
    made: list[FillIn] = []

    def fill(id_: str, values: Mapping[str, Value]) -> str:
        box = starter(id_)
        answering(id_, box)
        form = FillIn((STARRED[id_],))
        made.append(form)
        for field, value in values.items():
            box = form.fill(field, value, box)["source"]
        return box

    yield fill
    for one in made:
        one.close()


@pytest.fixture
def verdict(answering: Callable, key_of: Callable) -> Callable[[str, str], Verdict]:
    """What the judge says of an answer box, run as it is when it is graded."""
    return lambda id_, box: judge(STARRED[id_], answering(id_, box), key_of(id_))


@pytest.fixture
def right_values(answering: Callable, shell: InteractiveShell) -> Callable[[str], dict[str, Value]]:
    """What to fill in: the recorded reference answer where it is a plain value, the gaps beside it."""

    def of(id_: str) -> dict[str, Value]:
        reference = next(a for a in RIGHT if a.question == id_ and a.name == "right_reference")
        answering(id_, reference.cell)
        plain = _typed_out(form_of(STARRED[id_]), shell.user_ns)
        return {**RIGHT_GAPS.get(id_, {}), **plain}

    return of


@every_starred
def test_a_starred_question_has_a_form_that_begins_as_its_starter_does(
    id_: str, starter: Callable
) -> None:
    form = form_of(STARRED[id_])
    _values, calculated = form.read(starter(id_))
    assert form.parts and not calculated


@every_starred
def test_an_untouched_form_leaves_the_answer_box_as_it_is(id_: str, starter: Callable) -> None:
    form = form_of(STARRED[id_])
    values, _calculated = form.read(starter(id_))
    assert form.code(values, ()) == {} and form.write(starter(id_), {}) == starter(id_)


@every_starred
def test_what_is_filled_in_rightly_earns_every_point(
    id_: str, filled: Callable, verdict: Callable, right_values: Callable
) -> None:
    said = verdict(id_, filled(id_, right_values(id_)))
    assert (said.points, said.finding) == (STARRED[id_].points, None)


@every_starred
def test_the_kernel_knows_the_answer_without_the_box_being_run(
    id_: str, filled: Callable, right_values: Callable, shell: InteractiveShell, key_of: Callable
) -> None:
    filled(id_, right_values(id_))
    visible = visible_part(STARRED[id_], key_of(id_))
    said = judge(STARRED[id_], gather(STARRED[id_], shell.user_ns), visible, live=True)
    assert (said.points, said.finding) == (STARRED[id_].points, None)


@every_starred
def test_the_form_shows_again_what_the_answer_box_says(
    id_: str, filled: Callable, right_values: Callable
) -> None:
    values = right_values(id_)
    shown, calculated = form_of(STARRED[id_]).read(filled(id_, values))
    assert not calculated
    for field, value in values.items():
        # a code is read kindly, and a number of a gap is written with Arabic digits
        assert shown[field] == ("543" if value == "๕๔๓" else value)


@pytest.mark.parametrize("id_", FRAMED)
def test_a_gap_filled_wrongly_gets_its_finding(
    id_: str, filled: Callable, verdict: Callable, right_values: Callable
) -> None:
    changed, finding = WRONG_GAPS[id_]
    said = verdict(id_, filled(id_, {**right_values(id_), **changed}))
    assert said.points < STARRED[id_].points
    assert said.finding is not None and said.finding.code == finding


def _plain_wrong() -> list[Recorded]:
    """Recorded wrong answers that a form can hold, one of each finding."""
    found: dict[str, Recorded] = {}
    for answer in WRONG:
        known = answer.finding and answer.finding.startswith(f"{answer.question}.")
        if answer.question in STARRED and answer.question not in FRAMED and known:
            form = form_of(STARRED[answer.question])
            values, calculated = form.read(answer.cell)
            if not calculated and all(values.values()):
                found.setdefault(answer.finding, answer)
    return list(found.values())


@pytest.mark.parametrize("answer", _plain_wrong(), ids=str)
def test_a_recorded_wrong_value_gets_the_same_finding_through_the_form(
    answer: Recorded, filled: Callable, verdict: Callable
) -> None:
    values, _calculated = form_of(STARRED[answer.question]).read(answer.cell)
    said = verdict(answer.question, filled(answer.question, values))
    assert (said.points, said.finding.code) == (answer.points, answer.finding)


def _typed_out(form: Form, names: Mapping[str, Any]) -> dict[str, Value]:
    """The plain values as a person would type them into the fields."""
    typed: dict[str, Value] = {}
    for part in form.parts:
        if isinstance(part, Frame):
            continue
        value = names[part.name]
        if part.kind == "ticks":
            typed[part.name] = [code for code in part.codes if code in list(value)]
        elif part.keys:
            typed |= {
                field: _typed(value[key])
                for field, key in zip(fields(part), part.keys, strict=True)
            }
        else:
            typed[part.name] = _typed(value)
    return typed


def _typed(value: Any) -> str:
    if isinstance(value, str):
        return value
    return value.isoformat() if isinstance(value, dt.date) else f"{float(value):.8g}"
