"""The trainer's guide: clock times that add up, every part in it, on paper as on the screen."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from curriculum.kit.i18n import LANGUAGES
from curriculum.kit.registry import modules
from grading.guide.agenda import BadStart, NoPlan, plans
from grading.guide.guide import cuts, guide_page, with_clock
from grading.guide.printing import browser, print_pdf

SHEET = "| Minutes | Section |\n|---|---|\n| 0–8 ● | story |\n| 8–20 | chain |\n| 20–32 ● | ends |"


def plan(name: str, start: str | None = None):
    return next(one for one in plans(start, "en") if one.id == name)


@pytest.mark.parametrize("name, ends", [("two_days", ["16:30", "16:45"]), ("one_day", ["16:30"])])
def test_each_day_ends_when_the_agenda_says(name, ends):
    assert [f"{day.sessions[-1].ends:%H:%M}" for day in plan(name).days] == ends


def test_another_start_moves_every_session():
    first, later = plan("one_day"), plan("one_day", "08:30")
    moved = dt.timedelta(minutes=30)
    day = dt.date.min
    assert all(
        dt.datetime.combine(day, a.begins) - dt.datetime.combine(day, b.begins) == moved
        for a, b in zip(first.sessions(), later.sessions(), strict=True)
    )


def test_every_module_has_its_lesson_in_every_plan():
    assert all(one.lesson_of(module.id) for one in plans(None, "th") for module in modules())


@pytest.mark.parametrize("said", ["9", "25:00", "nine", "", "03:00", "22:00"])
def test_a_time_at_which_no_day_begins_is_refused(said):
    with pytest.raises(BadStart):
        plans(said or " ", "en")


def test_an_unknown_plan_is_refused_with_those_that_there_are():
    with pytest.raises(NoPlan, match="two_days, one_day"):
        guide_page("en", plan="three_days")


def test_the_run_sheet_carries_the_clock():
    said = with_clock(SHEET, dt.time(9, 45))
    assert "| 09:45–09:53 (0–8 ●) | story |" in said and "| 09:53–10:05 (8–20) | chain |" in said


def test_on_the_short_day_only_marked_sections_take_time():
    said = with_clock(SHEET, dt.time(9, 30), short=True)
    assert "| – (8–20) | chain |" in said and "| 09:38–09:50 (20–32 ●) | ends |" in said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_guide_holds_every_modules_run_sheet(lang):
    text = guide_page(lang).decode()
    assert all(f'id="{module.id}"' in text for module in modules())
    assert len(re.findall(r"<td>\d\d:\d\d–\d\d:\d\d \(\d+–\d+", text)) >= 30


def test_what_to_drop_wins_the_minutes_of_its_section():
    assert [cut.minutes for cut in cuts("en")] == [13, 14, 12, 10]


def test_the_same_guide_is_made_twice():
    assert guide_page("th") == guide_page("th")


@pytest.mark.browser
def test_it_is_printed_on_a4_in_thai(tmp_path):
    if browser() is None:
        pytest.skip("no Chromium")
    page = tmp_path / "guide.html"
    page.write_bytes(guide_page("th"))
    printed = print_pdf(page, tmp_path / "guide.pdf")
    content = printed.read_bytes()
    # 210 by 297 mm in points
    assert content.startswith(b"%PDF") and re.search(rb"/MediaBox \[0 0 59\d(\.\d+)? 84\d", content)
    assert b"Sarabun" in content


def test_without_a_browser_nothing_is_printed(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert print_pdf(tmp_path / "guide.html", tmp_path / "guide.pdf") is None
