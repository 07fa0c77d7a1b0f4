"""A formula as people type it: read as meant, or refused with the reason in plain words."""

import pytest

from curriculum.kit.spreadsheet import FormulaRefused, understood_formula

COUNT = '=COUNTIFS(B2:B13,"ID1",C2:C13,"ศรีธารา")'


def refusal(text, **known):
    with pytest.raises(FormulaRefused) as caught:
        understood_formula(text, **known)
    return caught.value


def codes(text, **known):
    return [note.code for note in understood_formula(text, **known).notes]


@pytest.mark.parametrize(
    "typed",
    [
        '=COUNTIFS(B2:B13,"ID1",C2:C13,"ศรีธารา")',
        '=countifs(b2:b13,"ID1",c2:c13,"ศรีธารา")',
        '=COUNTIFS(B2:B13;"ID1";C2:C13;"ศรีธารา")',
        '  = COUNTIFS ( B2 : B13 , "ID1" ,\n C2:C13 , "ศรีธารา" )  ',
        '=_xlfn.COUNTIFS(B2:B13,"ID1",C2:C13,"ศรีธารา")',
        'COUNTIFS(B2:B13,"ID1",C2:C13,"ศรีธารา")',
        "=COUNTIFS(B2:B13,“ID1”,C2:C13,”ศรีธารา”)",
        '=COUNTIFS(B2:B13,"ID1”,C2:C13,"ศรีธารา")',
        "＝COUNTIFS（B2：B13，＂ID1＂，C2:C13,“ศรีธารา”）",
        '=COUNTIFS(B๒:B๑๓,"ID1",C2:C13,"ศรีธารา")',
        '=COUNTIFS(B2:B13,"ID1",C2:C13,"ศรีธารา"',
        '\u200b=COUNTIFS(B2:B13,\u00a0"ID1",C2:C13,"ศรีธารา")',
    ],
)
def test_one_formula_has_many_spellings(typed):
    assert understood_formula(typed).text == COUNT


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("SUM(E2:E13)", "any.formula_without_equals"),
        ("=LEN(“ID1”)", "any.formula_curly_quotes"),
        ("=SUM（E2:E13）", "any.formula_lookalike_signs"),
        ("=SUM(E๒:E13)", "any.formula_lookalike_signs"),
        ("=E2×2", "any.formula_lookalike_signs"),
        ("=SUM(E2:E13", "any.formula_bracket_added"),
    ],
)
def test_what_was_read_kindly_is_noted(typed, code):
    assert codes(typed) == [code]


@pytest.mark.parametrize("typed", [COUNT, "=$E$2+counter!E3", "='my sheet'!A1&\"“ก”\""])
def test_a_proper_formula_has_no_notes(typed):
    assert codes(typed) == []


def test_text_between_quotation_marks_is_left_as_it_is():
    text = '="１２ “ก” ๑๒; ""x"""'
    assert understood_formula(text).text == text


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "any.formula_empty"),
        ("=", "any.formula_empty"),
        ("   ", "any.formula_empty"),
        ("=COUNTIFS(B2:B13, ..., C2:C13, ...)", "any.formula_unfinished"),
        ("=AVERAGEIFS(…)", "any.formula_unfinished"),
        ("=SUM(____)", "any.formula_unfinished"),
    ],
)
def test_a_starter_counts_as_not_answered(typed, code):
    refused = refusal(typed)
    assert (refused.finding.code, refused.blank) == (code, True)


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        ("=COUNTIFFS(B2:B13,1)", "misspelled_function", "COUNTIFS"),
        ("=FROBNICATE(1)", "unknown_function", "FROBNICATE"),
        ("=AGGREGATE(1,6,E2:E13)", "unsupported_function", "AGGREGATE"),
        ('=INDIRECT("E2")', "unsupported_function", "INDIRECT"),
        ("=SUM(E2:E13))", "brackets", ")"),
        ("=SUM({1,2)", "unreadable", ")"),
        ('=LEN("abc)', "quotes", '"abc)'),
        ("=COUNTIF(B2:B13,'ID1')", "single_quotes", "'ID1'"),
        ("=COUNTIF(B2:B13,‘ID1’)", "single_quotes", "'ID1'"),
        ("=COUNTIF(C2:C13,ศรีธารา)", "unquoted_text", "ศรีธารา"),
        ("=COUNTIF(D2:D13,walk-in)", "unquoted_text", "walk"),
        ("=COUNTIF(E2:E13,>30)", "unreadable", ">30)"),
        ("=IF(E2==42,1,0)", "python_sign", "=="),
        ("=SUM(E2:E13)**2", "python_sign", "**"),
        ("=SUM([old.xlsx]data!E2:E13)", "other_workbook", "[old.xlsx]data!"),
        ("=SUM('[old.xlsx]data'!E2:E13)", "other_workbook", "[old.xlsx]data"),
        ("=SUM(Table1[wait])", "unsupported_feature", "Table1[wait]"),
        ("=A1#", "unsupported_feature", "#"),
        ("=XFE1", "no_such_cell", "XFE1"),
        ("=A1048577", "no_such_cell", "A1048577"),
        ("=COUNTIFS(B2:B13)", "arguments", "COUNTIFS"),
        ('=COUNTIFS(B2:B13,"ID1",C2:C13)', "arguments", "COUNTIFS"),
        ("=SUM()", "arguments", "SUM"),
        ("=SUM(" + "E2," * 4000 + "E3)", "too_long", ""),
        ("=" + "(" * 70 + "1" + ")" * 70, "too_long", ""),
    ],
)
def test_what_cannot_be_calculated_is_refused_with_the_reason(typed, code, said):
    finding = refusal(typed).finding
    assert finding.code == f"any.formula_{code}"
    assert said in finding.says("en") or said in finding.params.values()


def test_a_sheet_that_is_not_there_is_named():
    finding = refusal("=SUM(data!A1:A2)", sheets=("counter", "raw")).finding
    assert finding.says("en") == "There is no sheet named data."
    assert finding.advises("en") == "The sheets are: counter, raw."


@pytest.mark.parametrize("typed", ["=COUNTIF(B2:B13,ID1)", "=SUM(K2:K13)", "=B20"])
def test_a_cell_outside_the_table_is_told(typed):
    assert refusal(typed, area="A1:H13").finding.code == "any.formula_outside_the_sheet"


@pytest.mark.parametrize("typed", ["=SUM(E:E)", "=SUM(E2:E100)", "=SUM(2:13)", "=SUM(E1:E13)"])
def test_a_range_that_reaches_over_the_table_is_taken(typed):
    assert understood_formula(typed, area="A1:H13")


def test_a_formula_that_refers_to_itself_is_told():
    assert refusal("=SUM(E2:E13)", at="E5").finding.code == "any.formula_circular"


def test_the_names_of_let_and_of_the_workbook_are_known():
    assert understood_formula("=LET(x,E2,y,x+1,x*y)+start", names=["Start"])
    assert refusal("=LET(x,E2,x)+x").finding.code == "any.formula_unquoted_text"


@pytest.mark.parametrize(
    ("typed", "looks"),
    [("=2", False), ("2", False), ("=1+1", False), ("=E2", True), ("=E:E", True)],
)
def test_a_typed_number_looks_at_no_cells(typed, looks):
    assert understood_formula(typed).looks_at_cells is looks
