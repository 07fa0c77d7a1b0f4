"""What is typed into a field as code, and back; choices in each learner's own order."""

from __future__ import annotations

from collections import Counter

import pytest

from curriculum.kit.answers import Choices, Function, Label, LabelSet, LabelTable, Number
from curriculum.kit.fill_in.form import NoForm, form_of
from curriculum.kit.fill_in.frame import Frame, Gap
from curriculum.kit.fill_in.literal import number_code, plain_number, table_code
from curriculum.kit.fill_in.order import shuffled, this_learner
from curriculum.kit.fill_in.plain import plain
from curriculum.kit.fill_in.source import statement
from curriculum.kit.question import Question

LETTERS = Choices({"A": ("หนึ่ง",), "B": (), "C": ()})
SHARE = Frame("share", "share = (x <= <most>).mean()", {"most": Gap("Most")})


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("90", "90"),
        (" ๒๒.๕ ", "22.5"),
        ("-3", "-3"),
        ("007", "7"),
        ("", "..."),
        ("   ", "..."),
        ("90 นาที", "'90 นาที'"),
        ("8,5", "'8,5'"),
        ("1/0", "'1/0'"),
        ("__import__('os')", "\"__import__('os')\""),
    ],
)
def test_a_number_is_code_and_anything_else_stays_text(typed: str, code: str) -> None:
    assert number_code(typed) == code


@pytest.mark.parametrize("typed", ["เก้าสิบ", "x", "1e999", "", "9 or 1", "x+1"])
def test_a_gap_for_a_number_takes_nothing_else(typed: str) -> None:
    assert plain_number(typed) is None


def test_a_text_cannot_break_out_of_its_quotation_marks() -> None:
    gap = Gap("Word", text=True)
    for typed in ("'", "'); x = 1 #", '"""', "\\", "a\nb"):
        assert eval(gap.code(typed)) == typed.strip()


def test_a_choice_that_is_not_offered_is_no_code() -> None:
    assert Gap("Way", options={"'sum'": "sum"}).code("exit()") == "..."
    assert plain(Label("x", LETTERS)).code({"x": "exit()"}) == "x = ..."


def test_a_table_of_many_names_stands_on_lines_of_four() -> None:
    text = table_code({f"S{n}": "'NNVA'" for n in range(1, 9)})
    assert max(map(len, text.split("\n"))) <= 72 and len(text.split("\n")) == 4
    assert eval(text) == {f"S{n}": "NNVA" for n in range(1, 9)}


@pytest.mark.parametrize(
    ("answer", "box", "shown"),
    [
        (Number("x"), "x = 22.50", {"x": "22.5"}),
        (Number("x"), "x = '๙๐ นาที'", {"x": "๙๐ นาที"}),
        (Number("x"), "x = sum(a)", None),
        (Number("x"), "x = [90]", None),
        (Number("x"), "x = True", None),
        (Label("x", LETTERS), "x = 'หนึ่ง'", {"x": "A"}),
        (Label("x", LETTERS), "x = 'D'", None),
        (LabelTable("x", ("a", "b"), LETTERS), "x = {'a': ..., 'b': 'B'}", {"x[a]": "", "x[b]": "B"}),
        (LabelTable("x", ("a", "b"), LETTERS), "x = dict(a='A')", None),
        (LabelSet("x", LETTERS), "x = ['C', 'A']", {"x": ["A", "C"]}),
        (LabelSet("x", LETTERS), "x = [name for name in y]", None),
    ],
)  # fmt: skip
def test_fields_show_what_the_box_spells_out_and_nothing_that_it_calculates(
    answer: object, box: str, shown: object
) -> None:
    assert plain(answer).values(statement(box, "x")) == shown


def test_a_calculation_is_not_written_before_its_last_gap_is_filled() -> None:
    assert SHARE.code({"most": ""}) == "share = ..."
    assert SHARE.code({"most": "30"}) == "share = (x <= 30).mean()"


def test_a_frame_knows_its_own_code_however_it_is_spaced() -> None:
    read = lambda box: SHARE.values(statement(box, "share"))  # noqa: E731
    assert read("share=( x<=30 ).mean( )  # own") == {"most": "30"}
    assert read("share = ...") == {"most": ""}
    assert read("share = (x < 30).mean()") is None
    assert read("share = (x <= limit).mean()") is None


def test_an_answer_that_no_field_can_give_asks_for_a_frame() -> None:
    asked = Question(
        id="q1_99", title="", points=1, skill="", objective=1,
        answers=(Function("f", shown=((1,),)),),
    )  # fmt: skip
    with pytest.raises(NoForm, match="write a Frame"):
        form_of(_known(asked))


def _known(question: Question) -> Question:
    """Under the id of a question that the course has, so that its part can be found."""
    return Question(**{**vars(question), "id": "q1_04"})


def test_the_order_of_choices_is_a_learners_own_and_stays() -> None:
    codes = ["a", "b", "c", "d"]
    assert shuffled(codes, "learner01", "q5_01") == shuffled(reversed(codes), "learner01", "q5_01")
    first = Counter(shuffled(codes, f"learner{n:02}", "q5_01")[0] for n in range(200))
    assert set(first) == set(codes) and max(first.values()) < 90
    orders = {tuple(shuffled(codes, "learner01", f"q5_{n:02}")) for n in range(1, 13)}
    assert len(orders) > 6


def test_a_learner_is_known_by_the_hub_or_by_the_folder() -> None:
    assert this_learner({"JUPYTERHUB_USER": "anong"}) == "anong"
    assert this_learner({}) == this_learner({})
