"""D3.2: both twins are calculated, compared, and told about in plain words."""

from __future__ import annotations

import warnings

import pytest

from curriculum.case.counter_sheet import counter
from curriculum.excel_data.demos.formula_twins import formula_twins, view
from curriculum.excel_data.demos.twin_outcome import of_formula, of_line, ranges_of, same
from curriculum.excel_data.demos.twin_tasks import TASKS
from curriculum.kit.i18n import in_language
from curriculum.kit.theme import in_theme, to_png

# the numeric checkpoints of the specification, section 2.3, D3.2
CHECKPOINTS = [
    (
        '=COUNTIFS(B2:B13,"ID1",C2:C13,"ศรีธารา")',
        '((df["B"] == "ID1") & (df["C"] == "ศรีธารา")).sum()',
        2,
    ),
    ('=AVERAGEIFS(E2:E13,D2:D13,"walk-in")', 'df[df["D"] == "walk-in"]["E"].mean()', 29.875),
    ('=AVERAGEIFS(E2:E13,D2:D13,"นัดหมาย")', 'df[df["D"] == "นัดหมาย"]["E"].mean()', 6.5),
    ('=SUMIFS(G2:G13,B2:B13,"ID2")', 'df.loc[df["B"] == "ID2", "G"].sum()', 300),
    ("=SUM(G2:G13)", 'df["G"].sum()', 320),
    ('=COUNTIF(E2:E13,">30")', '(df["E"] > 30).sum()', 4),
    ('=COUNTIF(B2:B13,"ID*")', 'df["B"].str.startswith("ID").sum()', 7),
    ("=PERCENTILE.INC(E2:E13,.9)", 'df["E"].quantile(.9)', 41.3),
    ("=MEDIAN(E2:E13)", 'df["E"].median()', 20),
    ("=AVERAGE(H2:H13)", 'df["H"].mean()', 41 / 11),
]


@pytest.fixture(params=["th", "en"])
def lang(request):
    with in_language(request.param):
        yield request.param


@pytest.fixture
def english():
    with in_language("en"):
        yield


@pytest.mark.parametrize(("formula", "line", "value"), CHECKPOINTS)
def test_both_twins_give_the_value_of_the_specification(formula, line, value):
    excel, pandas = of_formula(formula), of_line(line)
    assert excel.value == pytest.approx(value)
    assert pandas.value == pytest.approx(value)
    assert same(excel, pandas) is True


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_each_task_begins_with_twins_that_agree(task):
    assert same(of_formula(task.formula), of_line(task.line)) is True


def test_each_picture_is_drawn_in_letters_that_the_fonts_have(lang):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert formula_twins().error is None


def test_ranges_in_the_wrong_order_turn_the_light_red_at_once(english):
    demo = formula_twins()
    demo.controls["task"].value = "mean_booked"
    demo.controls["formula"].value = '=AVERAGEIFS(D2:D13,E2:E13,"นัดหมาย")'
    assert demo.facts["light"] == "different"
    assert "#DIV/0!" in demo.status.value
    assert "Not the same" in demo.table.value


@pytest.mark.parametrize(
    "formula",
    ['=COUNTIFS(B2:B12,"CR3",C2:C13,"ทุ่งสมมติ")', '=COUNTIF(B2:B13,"CR3")', "=1/0", "=SUMM(G2:G13)"],
)
def test_another_result_or_an_error_of_excel_is_not_the_same(formula):
    task = next(task for task in TASKS if task.name == "two_conditions")
    assert same(of_formula(formula), of_line(task.line)) is False


def test_choosing_a_task_types_both_spellings_anew():
    demo = formula_twins()
    demo.controls["formula"].value = "=1"
    demo.controls["task"].value = "median"
    task = next(task for task in TASKS if task.name == "median")
    assert demo.controls["formula"].value == task.formula
    assert demo.controls["line"].value == task.line


def test_start_again_brings_the_first_task_back():
    demo = formula_twins()
    before = demo.image.value
    demo.controls["task"].value = "median"
    demo.controls["line"].value = "1"
    demo.restart.click()
    assert demo.image.value == before
    assert demo.controls["line"].value == TASKS[0].line


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('df["Z"].sum()', "no column"),
        ('dff["E"].sum()', "dff"),
        ('df["E"].summ()', "sum"),
        ('df["E"', "bracket"),
        ('df["E"]', "12 values"),
        ("df", ".sum()"),
        ("", "no pandas line"),
        ("...", "can be compared"),
        ("1/0", "divides by 0"),
        ("exit()", "close"),
        ("import os", "cannot read"),
        ('df[df["E"] > 99]["E"].mean()', "NaN"),
    ],
)
def test_a_line_without_a_value_says_why_in_plain_words(line, words, english):
    outcome = of_line(line)
    assert outcome.value is None
    assert words in outcome.why
    assert "Traceback" not in outcome.why


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("", "no formula"),
        ("=SUM(", "SUM"),
        ("=SUMM(E2:E3)", "Did you mean SUM"),
        ("=ID1X", "quotation"),
    ],
)
def test_a_formula_without_a_value_says_why_in_plain_words(formula, words, english):
    assert words in of_formula(formula).why


def test_what_the_learner_types_stays_text_in_the_page(english):
    demo = formula_twins()
    demo.controls["line"].value = '"<img src=x onerror=alert(1)>"'
    assert "<img" not in demo.table.value + demo.status.value


@pytest.mark.parametrize(
    "line",
    [
        "answer = df['E'].sum()",
        "counter['E'].sum()",
        "df['E'].agg(['sum'])",
        "np.sum(df['E'])",
        "265.0",
    ],
)
def test_other_ways_to_the_same_value_are_taken(line):
    assert of_line(line).value == 265


def test_a_line_that_changes_the_sheet_changes_only_its_own_copy():
    of_line("df.drop(df.index, inplace=True)")
    assert of_line("len(df)").value == 12
    assert len(counter()) == 12


@pytest.mark.parametrize(
    "formula", ["SUM(G2:G13)", "=sum(g2:g13)", "=SUM($G$2:$G$13)", "＝SUM(G2:G13)"]
)
def test_what_excel_or_people_accept_is_accepted(formula):
    assert of_formula(formula).value == 320


def test_text_is_compared_as_text():
    assert same(of_formula("=B2"), of_line('df["B"].iloc[0]')) is True
    assert same(of_formula("=B2"), of_line("1")) is False


def test_the_blocks_that_the_formula_reads_are_named_in_the_table(english):
    shown = view({"formula": '=SUMIFS($G$2:$G$13,B2:B13,"CR3")', "line": "20"})
    reads = [row[1] for row in shown.tables[0].rows if row[0].startswith("The formula reads")]
    assert reads == ["G2:G13", "B2:B13"]


def test_a_formula_that_cannot_be_read_frames_nothing():
    assert ranges_of("=SUM(") == []


@pytest.mark.parametrize("formula", ["=SUM(E:E)", "=SUM(2:2)", "=SUM(Z50:AA60)", "=COUNTA(A1:H40)"])
def test_blocks_beyond_the_visits_are_drawn_without_an_error(formula):
    with in_theme():
        shown = view({"formula": formula, "line": "1"})
    assert to_png(shown.figure).startswith(b"\x89PNG")


def test_no_task_spells_out_the_conditions_of_a_graded_question():
    spelled = " ".join(task.formula + task.line for task in TASKS)
    assert "walk-in" not in spelled
    assert '"ID2"' not in spelled
    assert '"ID1"' not in spelled
