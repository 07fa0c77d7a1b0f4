"""The files of a report: formulas that give the page's numbers, nothing that obeys, no name too many."""

from __future__ import annotations

import csv
import html
import io
import re
from dataclasses import replace

import pytest
from report_class import (
    NASTY,
    a_class,
    files_of,
    learners,
    module,
    opened,
    page_of,
    recalculated,
    workbook_of,
)

from curriculum.kit.i18n import translate
from grading.report.both_tests import BothTests
from grading.report.marks_csv import marks_csv
from grading.report.record import ClassRecord, Learner, Problem
from grading.report.satisfaction import ITEMS, read_form
from grading.report.sections import sections
from grading.report.sections.marks import marks_section
from grading.report.view import FIRST_ROW, Edition, Live, value_of
from grading.report.written import written

FORM = read_form(
    "satisfaction.csv", [[*ITEMS, "monday"], *[["5", "4", "3", "4", "5", "2", "คิว"]] * 6]
)
TAG = re.compile(r"<[^>]+>")


@pytest.fixture(scope="module")
def thirty() -> ClassRecord:
    return a_class(30, form=FORM)


@pytest.fixture(scope="module")
def files(thirty) -> dict[str, bytes]:
    return files_of(thirty)


@pytest.fixture(scope="module")
def unnamed(thirty) -> dict[str, bytes]:
    return files_of(thirty, names=False)


def text_of(page: str) -> str:
    body = page.partition("</style>")[2]
    return html.unescape(TAG.sub(" ", re.sub(r'src="data:[^"]*"', "", body)))


def test_a_report_has_a_page_a_workbook_and_marks(files):
    assert list(files) == ["report.html", "report.xlsx", "marks.csv"]


@pytest.mark.parametrize("names", [True, False])
def test_every_formula_gives_the_number_that_stands_beside_it(files, unnamed, names):
    made = (files if names else unnamed)[f"report{'' if names else '_without_names'}.xlsx"]
    checked = 0
    for sheet, cell, calculated, beside in recalculated(made):
        if isinstance(beside, int | float):
            assert calculated == pytest.approx(beside, abs=1e-9), (sheet, cell)
        else:
            assert (calculated or "") == (beside or ""), (sheet, cell)
        checked += 1
    assert checked > (200 if names else 50)


def test_means_percentages_and_passes_are_formulas(files):
    book = opened(files["report.xlsx"])
    modules = book["Modules"]
    row = [cell.value for cell in modules[FIRST_ROW]]
    assert row[3].startswith("=") and "AVERAGE('Marks'!" in row[3]
    assert row[7].startswith("=COUNTIF('Marks'!") and row[8].startswith("=")


def test_the_page_shows_what_the_workbook_calculates(thirty, files):
    shown = text_of(files["report.html"].decode())
    found = {
        (sheet, cell): value for sheet, cell, value, _beside in recalculated(files["report.xlsx"])
    }
    part = next(one for one in sections(thirty, Edition("en")) if one.sheet == "Modules")
    for at, (cell, column) in enumerate(zip(part.rows[0], part.columns, strict=True)):
        if isinstance(cell, Live):
            value = found["Modules", f"{'ABCDEFGHIJ'[at]}{FIRST_ROW}"]
            assert written(value, column) in shown


def test_a_changed_mark_changes_the_mean_of_the_workbook(files):
    book = opened(files["report.xlsx"])
    question = book["Marks"].cell(FIRST_ROW, 5)
    question.value += 30
    changed = io.BytesIO()
    book.save(changed)
    before = {(s, c): v for s, c, v, _b in recalculated(files["report.xlsx"])}
    after = {(s, c): v for s, c, v, _b in recalculated(changed.getvalue())}
    mean = ("Modules", f"D{FIRST_ROW}")
    assert after[mean] == pytest.approx(before[mean] + 30 / 30)


def test_the_workbook_is_as_an_office_keeps_it(files):
    book = opened(files["report.xlsx"])
    assert book.sheetnames[0] == "Summary"
    for sheet in book:
        if sheet.max_row >= FIRST_ROW and sheet.cell(FIRST_ROW - 1, 1).value:
            assert sheet.freeze_panes.endswith(str(FIRST_ROW))
        assert sheet.page_setup.orientation == "landscape"
    assert len(book["Modules"]._charts) == 1 and len(book["Before and after"]._charts) == 1
    assert book["Modules"].cell(FIRST_ROW, 9).number_format == "0.0%"


def test_thai_sheets_have_thai_names_that_excel_takes():
    book = opened(workbook_of(a_class(3, lang="th")))
    assert translate("Modules", "th") in book.sheetnames
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in book.sheetnames)


def test_the_same_class_gives_the_same_bytes():
    first, again = (files_of(a_class(2, form=FORM), papers=True) for _time in range(2))
    assert len(first) == 6 and first.keys() == again.keys()
    assert [name for name in first if again[name] != first[name]] == []


@pytest.mark.parametrize("name", [NASTY, "+66", "-1+1", "@SUM(A1)", "\t=1", "=1\r\n+2"])
def test_a_name_never_becomes_a_formula(name):
    people = (Learner("a01", name, name), *learners(3)[1:])
    record = a_class(3, learners=people)
    marks = marks_csv(marks_section(record, Edition("en"))).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(marks)))
    assert rows[1][2].startswith("'") and rows[1][3].startswith("'")
    for sheet in opened(workbook_of(record)):
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and cell.value.strip()[:4] == name.strip()[:4]:
                    assert cell.data_type == "s" and cell.quotePrefix, (sheet.title, cell)


def test_a_name_made_of_html_is_shown_and_not_obeyed():
    people = (Learner("a01", "<script>alert(1)</script>", "<img src=x>"), *learners(3)[1:])
    page = page_of(a_class(3, learners=people))
    assert "<script" not in page and "&lt;script&gt;" in page and "<img src=x" not in page


def test_marks_are_utf8_with_bom_and_hold_thai(files):
    assert files["marks.csv"].startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(files["marks.csv"].decode("utf-8-sig"))))
    assert rows[1][1:3] == ["a01", "นางสาวน้ำฝน คนที่1"] and len(rows) == 31


def test_without_names_no_file_holds_a_name_or_a_login(thirty, unnamed):
    comment = replace(
        thirty, form=FORM, problems=(Problem("{login} is late", {"login": "a07"}, names=True),)
    )
    for name, content in {**unnamed, **files_of(comment, names=False)}.items():
        if name.endswith(".xlsx"):
            cells = [str(c.value) for s in opened(content) for row in s.iter_rows() for c in row]
            text = "\n".join(cells)
        else:
            said = content.decode("utf-8-sig")
            text = text_of(said) if name.endswith(".html") else said
        for one in thirty.learners:
            assert one.name not in text and one.office not in text
            assert not re.search(rf"\b{one.login}\b", text)
        assert "คิว" not in text
    assert not any("certificate" in name for name in unnamed)


def test_without_names_the_workbook_has_no_row_for_a_person(unnamed):
    book = opened(unnamed["report_without_names.xlsx"])
    told = {"Marks", "Tests", "Test answers", "Learners", "Proposal marks", "Comments"}
    assert not told & set(book.sheetnames)


def test_without_names_nothing_is_told_of_fewer_than_five():
    four = sections(
        a_class(4, form=replace(FORM, answers=FORM.answers[:4])), Edition("en", names=False)
    )
    numbers = {
        (part.sheet, column.title)
        for part in four
        for row in part.rows
        for cell, column in zip(row, part.columns, strict=True)
        # what a module asks and plans is about nobody; 0 learners are nobody either
        if isinstance(value_of(cell), int | float) and value_of(cell)
    }
    plain = {"Points", "Questions", "Items", "Plan, minutes", "Parts handed in"}
    # answers, of which four learners give more than five
    answers = {("Outcomes", "Right"), ("Outcomes", "Not yet")}
    assert {one for one in numbers if one[1] not in plain} <= answers


def test_with_names_small_numbers_are_shown():
    parts = sections(a_class(2), Edition("en"))
    questions = next(part for part in parts if part.sheet == "Questions")
    assert value_of(questions.rows[0][5]) == 2


def test_a_small_class_is_warned_of_and_one_of_thirty_is_not(thirty):
    def summary(record):
        return " ".join(sections(record, Edition("en"))[0].notes)

    assert "signal" in summary(a_class(29)) and "signal" not in summary(thirty)


@pytest.mark.parametrize("names", [True, False])
def test_an_empty_class_has_a_report_that_says_so(names):
    made = files_of(a_class(0, form=None), names=names, papers=True)
    page, book = list(made.values())[:2]
    assert "This cohort is empty" in text_of(page.decode())
    assert not any("certificate" in name for name in made)
    found = [(calculated or 0, beside or 0) for _s, _c, calculated, beside in recalculated(book)]
    assert found and all(calculated == beside for calculated, beside in found)


def test_without_tests_and_form_the_page_says_what_is_missing():
    page = text_of(page_of(a_class(3, tests=BothTests(), form=None, parts=(module(1),))))
    assert "There is no test before and after" in page and "as satisfaction.xlsx" in page
    assert "Times are not known" in page
    assert "Proposal" not in page and "Test items" not in page


def test_a_missing_form_is_explained_with_the_questions_to_ask(thirty):
    page = text_of(page_of(replace(thirty, form=None)))
    assert all(text in page and code in page for code, text in ITEMS.items())


def test_every_picture_has_its_words_and_a_table(files):
    page = files["report.html"].decode()
    pictures = re.findall(r'<img [^>]*alt="([^"]*)"', page)
    assert len(pictures) >= 6 and all(len(alt) > 40 for alt in pictures)
    for part in page.split("<section")[1:]:
        assert ("<img" not in part) or "<table" in part


def test_a_problem_is_named_on_the_page():
    problem = Problem("{login}, {assignment}: what was handed in cannot be read.",
                      {"login": "a02", "assignment": "value_chain"}, names=True)  # fmt: skip
    page = text_of(page_of(a_class(3, problems=(problem,))))
    assert "a02, value_chain: what was handed in" in page
