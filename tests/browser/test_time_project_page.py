"""Module 2 in a browser, in Thai: the demos, the learner's own plan, and the exercise."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import icalendar
import openpyxl
import pytest
from lab_driver import Lab
from notebook_page import (
    broken_rules,
    card,
    choose,
    demo,
    open_exercise,
    open_lesson,
    press,
    press_button,
    shows,
    tables,
    tables_are_named,
    thai,
    told,
    type_over,
    wrong_then_right,
)
from playwright.sync_api import Browser, Locator, Page, expect

from curriculum.case.holidays import HOL
from curriculum.case.project_tasks import PROJECT_TASKS, START, task_name
from curriculum.case.time_audit import ACTIVITIES
from curriculum.kit.card import SO_FAR
from curriculum.kit.i18n import in_language
from curriculum.kit.table import plain
from curriculum.kit.thai_dates import said_date
from curriculum.time_project import model
from curriculum.time_project.demos.evm_dashboard import DONE, SPENT
from curriculum.time_project.misconceptions import WORKING_DAYS
from curriculum.time_project.own_plan.example import example_rows

pytestmark = pytest.mark.slow

DEMOS = ("gantt_on_the_calendar", "uncertainty_dice", "evm_dashboard", "eisenhower_matrix")
TASKS = [model.Task(task.id, task.name, task.dur, task.pred) for task in PROJECT_TASKS]
WRONG = """\
networkdays, HOLIDAYS = given("networkdays", "HOLIDAYS")
wd_april = networkdays(date(2026, 4, 1), date(2026, 4, 30))"""
RIGHT = WRONG.replace("30))", "30), HOLIDAYS)")


@pytest.fixture(scope="module")
def lesson(lab: Lab, browser: Browser) -> Iterator[Page]:
    page = open_lesson(lab, browser, "time_project")
    yield page
    page.close()


@pytest.fixture(scope="module")
def plan(lesson: Page) -> Locator:
    """The learner's own plan, as it is at first."""
    cell = lesson.locator(".jp-CodeCell", has_text="PlanWorkbench()")
    cell.scroll_into_view_if_needed()
    expect(cell.locator("tbody tr").first).to_be_visible()
    return cell


def test_every_cell_of_lesson_2_runs_without_an_error(lesson: Page) -> None:
    expect(lesson.locator(".jp-OutputArea-output[data-mime-type*='error']")).to_have_count(0)


def test_no_rule_of_accessibility_is_broken_in_lesson_2(lesson: Page) -> None:
    assert broken_rules(lesson) == []


def test_matrix_moves_hours_and_delegates_by_keyboard(lesson: Page) -> None:
    cell = demo(lesson, "demo.eisenhower_matrix()")
    places = [model.quadrant(one.urgent, one.important) for one in ACTIVITIES]
    hours = model.hours_by_quadrant([one.hours for one in ACTIVITIES], places)
    press(cell, thai("Hours of Q3 and Q4 moved to Q2 (%)"), "PageUp", times=2)
    after = model.protect_q2(hours, 0.5)
    shows(told(cell), plain(after["Q2"], 2), plain(100 * model.shares(after)["Q2"], 2))
    shows(tables(cell), plain(after["Q2"], 2), plain(after["Q3"], 2))
    tick = cell.locator("input[type=checkbox]").first
    tick.focus()
    tick.press("Space")
    shows(told(cell), plain(after["Q1"] - ACTIVITIES[0].hours, 2), plain(ACTIVITIES[0].hours))


def finish_in_thai(days: dict[str, int]) -> str:
    """The finish date of the office's project when these tasks take so many days."""
    tasks = [replace(task, duration=days.get(task.id, task.duration)) for task in TASKS]
    return said_date(model.finish_date(model.schedule(tasks), START, frozenset(HOL)), "th")


def test_gantt_chart_moves_its_finish_for_a_critical_task_only(lesson: Page) -> None:
    cell = demo(lesson, "demo.gantt_on_the_calendar()")
    shows(told(cell), "47", finish_in_thai({}))
    press(cell, thai("Its working days"), "ArrowRight", times=5)
    shows(told(cell), "52", finish_in_thai({"F": 20}))
    press_button(cell, thai("Start again"))
    shows(told(cell), "47", finish_in_thai({}))
    with in_language("th"):
        choose(cell, thai("Task to change"), f"G {task_name('G')}")
    expect(cell.locator(".widget-readout").first).to_have_text("6")
    press(cell, thai("Its working days"), "PageUp", times=2)
    assert finish_in_thai({"G": 16}) == finish_in_thai({})
    shows(tables(cell).locator("tr", has_text="G ").first, "16", "1")
    shows(told(cell), "47", finish_in_thai({}))


def test_dice_show_the_models_chance_for_a_later_target(lesson: Page) -> None:
    cell = demo(lesson, "demo.uncertainty_dice()")
    press(cell, thai("Target for the project (days)"), "PageUp")
    estimates = {task.id: model.ThreePoint(*task.estimate) for task in PROJECT_TASKS}
    formula = plain(100 * model.path_time(TASKS, estimates).within(52))
    runs = plain(100 * model.simulate(TASKS, estimates).within(52))
    shows(told(cell), "52", formula, runs)
    shows(tables(cell).locator("tr", has_text="52").first, formula, runs)


def test_dashboard_earns_what_is_done(lesson: Page) -> None:
    cell = demo(lesson, "demo.evm_dashboard()")
    press(cell, thai("Percent of it that is done"), "ArrowRight", times=3)
    done = {task: percent / 100 for task, percent in (DONE | {"F": 40}).items()}
    budgets = {task.id: task.budget for task in PROJECT_TASKS}
    value = model.earned(budgets, done)
    eac = sum(budgets.values()) / (value / SPENT)
    shows(told(cell), f"{eac:,.0f}", f"{value / SPENT:.2f}")
    shows(tables(cell), f"{value:,.0f}", f"{eac:,.0f}", f"{value / SPENT:.4f}")


def test_each_demo_of_lesson_2_has_a_table_that_says_the_same(lesson: Page) -> None:
    for name in DEMOS:
        tables_are_named(demo(lesson, f"demo.{name}()"))


def test_self_check_of_lesson_2_tells_a_wrong_answer_from_a_right_one(lesson: Page) -> None:
    wrong_then_right(lesson, "quiz.self_check_1()", wrong=0, right=2)


def type_days(plan: Locator, row: int, text: str) -> Locator:
    """Type over the working days of a task; the field."""
    field = plan.locator("tbody tr").nth(row - 1).locator("input").nth(2)
    field.focus()
    plan.page.keyboard.press("Control+a")
    plan.page.keyboard.insert_text(text)
    plan.page.keyboard.press("Enter")
    return field


def download(plan: Locator, button: str, file: str) -> bytes:
    """Make a file by keyboard, and take it from its link by keyboard."""
    press_button(plan, thai(button))
    link = plan.get_by_role("link", name=file)
    with plan.page.expect_download() as coming:
        link.press("Enter")
    return Path(coming.value.path()).read_bytes()


def test_own_plan_complains_of_a_mistake_where_it_was_made(plan: Locator) -> None:
    field = type_days(plan, 2, "ครึ่งเดือน")
    press_button(plan, thai("Work out the dates"))
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(plan.locator(".workshop-wrong li")).to_contain_text("ครึ่งเดือน")
    expect(plan.get_by_role("status").filter(has_text="✗")).to_contain_text(
        thai("✗ Before the dates, please correct:")
    )
    expect(plan.locator("img")).to_be_hidden()


def test_own_plan_is_dated_and_taken_home_as_calendar_and_workbook(plan: Locator, lab: Lab) -> None:
    days = {row["id"]: int(row["days"]) for row in example_rows()} | {"B": 8}
    length = sum(days[task] for task in "ABCDFG")
    type_days(plan, 2, "8")
    press_button(plan, thai("Work out the dates"))
    finish = model.workday(START, length - 1, HOL)
    shows(plan.get_by_role("status").filter(has_text="✓"), str(length), said_date(finish, "th"))
    calendar = download(plan, "Make the calendar file (plan.ics)", "plan.ics")
    assert calendar == (lab.home / "lessons" / "plan.ics").read_bytes()
    events = icalendar.Calendar.from_ical(calendar).walk("VEVENT")
    assert max(event.end for event in events).isoformat() > finish.isoformat()
    workbook = download(plan, "Make the Excel workbook (plan.xlsx)", "plan.xlsx")
    assert workbook == (lab.home / "lessons" / "plan.xlsx").read_bytes()
    cells = {
        cell.value
        for sheet in openpyxl.load_workbook(io.BytesIO(workbook))
        for row in sheet.iter_rows()
        for cell in row
    }
    assert {"A", "G", 8} <= cells


def test_own_plan_is_kept_in_the_proposal(plan: Locator, lab: Lab) -> None:
    type_days(plan, 3, "6")
    press_button(plan, thai("Save the plan in my proposal"))
    expect(plan.get_by_role("status").filter(has_text="proposal.json")).to_contain_text("✓")
    kept = json.loads((lab.home / "lessons" / "proposal.json").read_text(encoding="utf-8"))
    assert kept["plan"]["rows"][2]["days"] == "6"
    assert kept["plan_finish"].startswith("วัน")


@pytest.fixture
def exercise(lab: Lab, page: Page) -> Page:
    return open_exercise(lab, page, "time_project")


def test_exercise_2_hints_in_thai_and_then_ticks(exercise: Page) -> None:
    answer = exercise.locator(".jp-CodeCell", has_text="wd_april").first
    type_over(exercise, answer, WRONG)
    known = next(m for m in WORKING_DAYS if m.code == "holidays_left_out")
    wrong = card(exercise, "q2_02")
    expect(wrong).to_contain_text(thai(known.message))
    expect(wrong).to_contain_text(thai(known.hint))
    expect(wrong).to_contain_text("✗")
    type_over(exercise, answer, RIGHT)
    right = card(exercise, "q2_02")
    expect(right).to_contain_text("✓")
    expect(right).to_contain_text(thai(SO_FAR))
