"""The workbench: dates at a button, files beside the notebook, nothing lost over a restart."""

import base64
import datetime as dt
import json
import re

import openpyxl
import pytest
from icalendar import Calendar

from curriculum.kit.i18n import in_language
from curriculum.time_project import proposal
from curriculum.time_project.own_plan import PlanWorkbench, example_rows

PNG = b"\x89PNG"


@pytest.fixture(autouse=True)
def english():
    with in_language("en"):
        yield


@pytest.fixture
def path(tmp_path):
    return tmp_path / "proposal.json"


@pytest.fixture
def bench(path, tmp_path):
    return PlanWorkbench(path=path, folder=tmp_path)


def again(bench):
    """The same notebook after the kernel was restarted."""
    return PlanWorkbench(path=bench._path, folder=bench._folder)


def type_in(bench, row, column, text):
    """As a learner does: the table sends all its rows."""
    rows = [dict(one) for one in bench.table.rows]
    rows[row - 1][column] = text
    bench.table.rows = rows


def stored(bench):
    return json.loads(bench._path.read_text(encoding="utf-8"))


def offered(bench):
    """The file that the download link holds."""
    return base64.b64decode(re.search(r'base64,([^"]+)"', bench.links.value)[1])


def test_it_opens_with_an_example_that_is_worked_out(bench):
    assert bench.reading.plan.finish == dt.date(2026, 4, 23)
    assert bytes(bench.picture.value).startswith(PNG)
    assert "Thursday 23 April 2026" in bench.feedback.value
    assert "A-B-C-D-F-G" in bench.feedback.value


def test_the_finish_is_said_in_official_thai(path):
    with in_language("th"):
        bench = PlanWorkbench(path=path)
        assert "วันพฤหัสบดีที่ 23 เมษายน พ.ศ. 2569" in bench.feedback.value
        assert "สายงานวิกฤตคือ A-B-C-D-F-G" in bench.picture.tooltip


def test_a_table_says_what_the_picture_says(bench):
    assert "<caption>" in bench.dates.value
    for task in bench.reading.plan.planned:
        assert task.task.name.replace("'", "&#x27;") in bench.dates.value
    assert bench.dates.value.count("critical") == 6


def test_a_change_asks_for_the_button_and_the_button_works_it_out(bench):
    type_in(bench, 6, "days", "20")
    assert "press “Work out the dates”" in bench.feedback.value
    bench.press()
    assert bench.reading.plan.duration == 40


def test_a_wrong_cell_is_marked_in_the_table_and_the_old_picture_is_gone(bench):
    type_in(bench, 4, "days", "0")
    bench.press()
    (complaint,) = bench.table.complaints
    assert (complaint["row"], complaint["column"]) == (4, "days")
    assert "1 working day" in complaint["message"]
    assert bench.picture.layout.display == "none" and bench.dates.value == ""
    assert "Cells of the table: 1." in bench.feedback.value


def test_a_corrected_cell_brings_the_picture_back(bench):
    type_in(bench, 4, "days", "0")
    bench.press()
    type_in(bench, 4, "days", "๕ วัน")
    bench.press()
    assert bench.table.complaints == []
    assert bench.picture.layout.display is None


def test_a_start_that_is_no_date_is_told_in_words(bench):
    bench.start.value = "เดือนหน้า"
    bench.press()
    assert "Start date: “เดือนหน้า”" in bench.feedback.value


def test_what_a_learner_typed_is_shown_as_text_never_as_html(bench):
    bench.start.value = "<img src=x>"
    bench.press()
    assert "<img src=x>" not in bench.feedback.value


def test_the_calendar_is_written_beside_the_notebook_and_offered(bench, tmp_path):
    bench.to_calendar.click()
    content = (tmp_path / "plan.ics").read_bytes()
    assert offered(bench) == content
    assert len(Calendar.from_ical(content).walk("VEVENT")) == 7
    assert 'download="plan.ics"' in bench.links.value


def test_a_calendar_of_a_changed_plan_counts_on(bench, tmp_path):
    bench.to_calendar.click()
    bench.to_calendar.click()
    type_in(bench, 1, "days", "4")
    bench.to_calendar.click()
    events = Calendar.from_ical((tmp_path / "plan.ics").read_bytes()).walk("VEVENT")
    assert {event["SEQUENCE"] for event in events} == {1}


def test_the_workbook_is_written_beside_the_notebook_and_offered(bench, tmp_path):
    bench.to_workbook.click()
    assert offered(bench) == (tmp_path / "plan.xlsx").read_bytes()
    assert openpyxl.load_workbook(tmp_path / "plan.xlsx").sheetnames[0] == "Plan"


def test_a_workbook_that_was_edited_in_excel_is_kept(bench, tmp_path):
    bench.to_workbook.click()
    edited = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    edited["Plan"]["C10"] = 99
    edited.save(tmp_path / "plan.xlsx")
    bench.to_workbook.click()
    assert openpyxl.load_workbook(tmp_path / "plan-2.xlsx")["Plan"]["C10"].value == 99
    assert openpyxl.load_workbook(tmp_path / "plan.xlsx")["Plan"]["C10"].value == 3
    assert "plan-2.xlsx" in bench.links.value


def test_a_workbook_nobody_touched_is_simply_written_again(bench, tmp_path):
    bench.to_workbook.click()
    bench.to_workbook.click()
    assert [file.name for file in tmp_path.glob("*.xlsx")] == ["plan.xlsx"]


def test_a_wrong_table_writes_no_file(bench, tmp_path):
    type_in(bench, 2, "predecessors", "Z")
    bench.to_calendar.click()
    bench.to_workbook.click()
    assert bench.links.value == "" and not list(tmp_path.iterdir())


def test_where_the_folder_cannot_be_written_the_link_still_holds_the_file(path, tmp_path):
    bench = PlanWorkbench(path=path, folder=tmp_path / "missing")
    bench.to_calendar.click()
    assert "could not be written" in bench.links.value
    assert offered(bench).startswith(b"BEGIN:VCALENDAR")


def test_saving_stores_rows_dates_critical_tasks_and_budget(bench):
    bench.to_proposal.click()
    plan = stored(bench)["plan"]
    assert (plan["start"], plan["finish"]) == ("2026-03-09", "2026-04-23")
    assert plan["critical"] == list("ABCDFG")
    assert plan["budget"] == 16_000
    assert plan["rows"] == bench.typed.rows


def test_saving_fills_field_4_of_the_proposal(bench):
    bench.to_proposal.click()
    form = proposal.form(bench._path)
    assert form.inputs["plan_finish"].value == "Thursday 23 April 2026"
    assert form.inputs["plan_critical"].value == "A-B-C-D-F-G"
    assert form.inputs["plan_budget"].value == "16000"


def test_saving_keeps_what_other_modules_stored(bench, path):
    path.write_text('{"process": "ทำบัตร", "ecrs": "E"}', encoding="utf-8")
    bench.to_proposal.click()
    assert stored(bench)["ecrs"] == "E"


def test_a_restart_opens_what_was_saved(bench):
    bench.title.value, bench.start.value = "จองคิว", "๑๖ เม.ย. ๒๕๖๙"
    bench.more_holidays.value = "20/4/2569 วันหยุดพิเศษ"
    type_in(bench, 1, "days", "4 วัน")
    bench.to_proposal.click()
    assert again(bench).typed == bench.typed
    assert again(bench).reading.plan == bench.reading.plan


def test_a_plan_that_is_not_right_yet_is_saved_as_typed_without_old_dates(bench):
    bench.to_proposal.click()
    type_in(bench, 4, "days", "0")
    bench.to_proposal.click()
    kept = stored(bench)
    assert kept["plan"]["rows"][3]["days"] == "0"
    assert "finish" not in kept["plan"] and "plan_finish" not in kept
    assert "correct" in bench.links.value


def test_the_process_of_module_1_names_the_project(path):
    path.write_text('{"process": "ทำบัตรประจำตัวประชาชน"}', encoding="utf-8")
    assert PlanWorkbench(path=path).title.value == "ทำบัตรประจำตัวประชาชน"


@pytest.mark.parametrize(
    "plan", ['"old"', "{}", '{"rows": 3}', '{"rows": ["A"]}', '{"rows": [{"days": 3}], "title": 7}']
)
def test_a_plan_that_was_written_by_something_else_does_not_stop_it(path, plan):
    path.write_text(f'{{"plan": {plan}}}', encoding="utf-8")
    assert PlanWorkbench(path=path).table.rows


def test_a_broken_proposal_is_kept_and_told(path):
    path.write_text("{broken", encoding="utf-8")
    bench = PlanWorkbench(path=path)
    assert "proposal.broken.json" in bench.feedback.value


def test_a_folder_that_cannot_be_written_is_told_when_saving(tmp_path):
    bench = PlanWorkbench(path=tmp_path / "missing" / "proposal.json")
    bench.to_proposal.click()
    assert "Nothing was saved" in bench.links.value


def test_rows_and_start_can_come_from_python(path):
    bench = PlanWorkbench(example_rows()[:2], dt.date(2026, 5, 1), path=path)
    assert bench.reading.plan.finish == dt.date(2026, 5, 14)
    assert bench.reading.plan.start == dt.date(2026, 5, 1)


def test_every_input_has_a_label(bench):
    for box in (bench.title, bench.start, bench.more_holidays, bench.to_calendar, bench.button):
        assert len(box.description) > 5
