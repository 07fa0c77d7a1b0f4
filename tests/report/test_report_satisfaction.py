"""The satisfaction form as offices send it: Thai or English headings, Thai digits, odd rows."""

from __future__ import annotations

import openpyxl
import pytest

from curriculum.kit.i18n import translate
from grading.report.record import Form
from grading.report.satisfaction import COMMENT_WORDS, ITEMS, item_means, joined, overall, read_form
from grading.report.satisfaction_file import form_in

CODES = [*ITEMS, "monday"]


def test_marks_are_counted_and_a_comment_is_kept():
    form = read_form("f", [CODES, ["5", "4", "๓", "5.0", "4 - มาก", "", "ลดขั้นตอน"]])
    assert form.answers == ((5, 4, 3, 5, 4, None),) and form.comments == ("ลดขั้นตอน",)


@pytest.mark.parametrize("said", ["0", "6", "10", "4.5", "-3", "ดีมาก", "5 5", "4,5"])
def test_a_row_with_something_else_is_named_and_the_others_are_counted(said):
    form = read_form("f", [CODES, ["5"] * 6, ["5", said, "5", "5", "5", "5"], ["4"] * 6])
    assert [bad.row for bad in form.bad] == [3] and len(form.answers) == 2
    assert form.bad[0].params == {"heading": "clear", "said": said}


@pytest.mark.parametrize("lang", ["th", "en"])
def test_headings_may_be_the_words_of_the_items_with_numbers_and_units(lang):
    words = [f"{n}. {translate(text, lang)} (1-5)" for n, text in enumerate(ITEMS.values(), 1)]
    headings = ["ประทับเวลา", *words, f"{translate(COMMENT_WORDS, lang)} ?"]
    form = read_form("f", [headings, ["เช้า", "1", "2", "3", "4", "5", "5", "คิว"]])
    assert form.answers == ((1, 2, 3, 4, 5, 5),) and form.comments == ("คิว",)


def test_forms_of_the_hub_and_of_a_file_are_counted_together():
    paper = read_form("satisfaction.csv", [CODES, ["4"] * 6, ["9"] * 6])
    both = joined(paper, Form(answers=((5,) * 6,), comments=("ลดคิว",)))
    assert overall(both) == pytest.approx(4.5) and both.comments == ("ลดคิว",)
    assert (both.file, [bad.row for bad in both.bad]) == ("satisfaction.csv", [3])
    assert joined(None, None) is None and joined(None, paper) == paper


def test_blank_rows_keep_the_count_of_rows_as_excel_shows_it():
    form = read_form("f", [[], CODES, [], ["9"] + ["5"] * 5, []])
    assert [bad.row for bad in form.bad] == [4] and form.answers == ()


def test_a_table_without_the_headings_says_so():
    form = read_form("f", [["ชื่อ", "อายุ"], ["ก", "5"]])
    assert len(form.bad) == 1 and form.answers == ()


def test_means_by_hand():
    form = read_form("f", [CODES, ["5"] * 6, ["4"] * 6, ["3", "", "", "", "", ""]])
    first, second = item_means(form)[:2]
    assert first.levels == (0, 0, 1, 1, 1) and first.mean == pytest.approx(4)
    assert (second.forms, second.mean) == (2, pytest.approx(4.5))
    # (5 + 4) * 6 + 3 over 13 marks
    assert overall(form) == pytest.approx(57 / 13)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_is_read_however_excel_saved_it(tmp_path, encoding, delimiter):
    rows = (delimiter.join(CODES), delimiter.join(["5"] * 6 + ["จะลดคิว"]))
    (tmp_path / "satisfaction.csv").write_bytes("\r\n".join(rows).encode(encoding))
    form, problems = form_in(tmp_path)
    assert form.comments == ("จะลดคิว",) and form.answers == ((5,) * 6,) and not problems


def test_an_excel_workbook_is_read_and_goes_before_a_csv(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(CODES)
    book.active.append([5, 4, 5, 4, 5, 4, "คิว"])
    book.save(tmp_path / "satisfaction.xlsx")
    (tmp_path / "satisfaction.csv").write_text("relevant\n1\n")
    form, problems = form_in(tmp_path)
    assert form.answers == ((5, 4, 5, 4, 5, 4),)
    assert [one.params for one in problems] == [{"file": "satisfaction.xlsx"}]


def test_a_damaged_workbook_is_a_problem_and_no_crash(tmp_path):
    (tmp_path / "satisfaction.xlsx").write_bytes(b"PK\x03\x04 not a workbook")
    form, problems = form_in(tmp_path)
    assert form is None and len(problems) == 1


def test_without_a_file_there_is_no_form(tmp_path):
    assert form_in(tmp_path) == (None, ())
