"""The calendar file: what Google Calendar and Outlook need, and the same bytes every time."""

import datetime as dt

import pytest
from icalendar import Calendar

from curriculum.case.project_tasks import project_tasks
from curriculum.kit.i18n import in_language
from curriculum.time_project.own_plan import calendar_bytes, next_sequence, read_plan

START = "9 มี.ค. 2569"
LONG = "จัดทำคำสั่งมอบหมายผู้อนุมัติเพิ่มเติม; กำหนด, ขอบเขต \\ และ “เงื่อนไข” ของการมอบอำนาจ" * 4
ONE_DAY = dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def thai():
    with in_language("th"):
        yield


def plan_of(*rows, start=START, title="ลดเวลารอ"):
    keys = ("id", "task", "days", "predecessors", "owner", "budget")
    table = [dict(zip(keys, row, strict=False)) for row in rows]
    return read_plan(table, start, title=title).plan


@pytest.fixture
def plan():
    return plan_of(("A", "วางแผน", 3, "", "นิติกร", 1000), ("B", LONG, 5, "A"), ("C", "อบรม", 1, "A"))


@pytest.fixture
def course_plan():
    with in_language("th"):
        return read_plan(project_tasks(), START, title="ระบบจองคิว").plan


def events(content):
    return Calendar.from_ical(content).walk("VEVENT")


def unfolded(content):
    return content.replace(b"\r\n ", b"").split(b"\r\n")


def test_each_task_is_one_event_from_its_first_to_its_last_working_day(course_plan):
    found = events(calendar_bytes(course_plan))
    assert len(found) == 12
    for event, task in zip(found, course_plan.planned, strict=True):
        assert (event["DTSTART"].dt, event["DTEND"].dt) == (task.start, task.finish + ONE_DAY)


def test_the_last_event_ends_on_the_finish_date_of_the_lesson(course_plan):
    last = max(event["DTEND"].dt for event in events(calendar_bytes(course_plan)))
    assert last == dt.date(2026, 5, 21), "the day after the last one"


def test_a_task_of_one_day_ends_on_the_next_day_not_on_the_same(plan):
    event = events(calendar_bytes(plan))[2]
    assert event["DTEND"].dt - event["DTSTART"].dt == ONE_DAY


def test_all_day_events_are_dates_without_a_time_zone(plan):
    lines = unfolded(calendar_bytes(plan))
    moments = [line for line in lines if line.startswith((b"DTSTART", b"DTEND"))]
    in_zone = [line for line in moments if not line.endswith(b"T000000")]
    assert in_zone and all(b";VALUE=DATE:" in line and b"TZID" not in line for line in in_zone)


def test_the_calendar_says_bangkok_seven_hours_ahead_without_summer_time(plan):
    calendar = Calendar.from_ical(calendar_bytes(plan))
    assert calendar["X-WR-TIMEZONE"] == "Asia/Bangkok"
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["TZID"] == "Asia/Bangkok"
    (standard,) = zone.subcomponents
    assert (standard.name, standard["TZOFFSETTO"].td) == ("STANDARD", dt.timedelta(hours=7))


def test_a_task_over_a_weekend_and_songkran_is_one_free_event_that_names_the_holidays():
    plan = plan_of(("A", "เก็บข้อมูล", 5), start="9 เม.ย. 2569")
    (event,) = events(calendar_bytes(plan))
    assert event["DTEND"].dt - event["DTSTART"].dt == dt.timedelta(days=12)
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["X-MICROSOFT-CDO-BUSYSTATUS"] == "FREE"
    assert "5 วันทำการ" in event["DESCRIPTION"]
    assert event["DESCRIPTION"].count("วันสงกรานต์") == 3


def test_titles_and_dates_are_official_thai(plan):
    event = events(calendar_bytes(plan))[0]
    assert event["SUMMARY"] == "A วางแผน (งานวิกฤต)"
    assert "วันจันทร์ที่ 9 มีนาคม พ.ศ. 2569" in event["DESCRIPTION"]
    assert "ผู้รับผิดชอบ: นิติกร" in event["DESCRIPTION"]
    assert "1,000 บาท" in event["DESCRIPTION"]


def test_a_task_with_float_is_not_called_critical(plan):
    event = events(calendar_bytes(plan))[2]
    assert event["SUMMARY"] == "C อบรม"
    assert "เลื่อนได้ 4 วันทำการ" in event["DESCRIPTION"]


def test_the_english_edition_speaks_english(plan):
    with in_language("en"):
        event = events(calendar_bytes(plan))[0]
    assert event["SUMMARY"] == "A วางแผน (critical task)"
    assert "Monday 9 March 2026" in event["DESCRIPTION"]


def test_lines_end_in_crlf_and_hold_75_octets_at_most(plan):
    content = calendar_bytes(plan)
    assert content.count(b"\n") == content.count(b"\r\n")
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert max(map(len, content.split(b"\r\n"))) <= 75


def test_folding_never_cuts_a_thai_letter(plan):
    for line in calendar_bytes(plan).split(b"\r\n"):
        line.decode("utf-8")


def test_long_thai_text_with_commas_and_semicolons_comes_back_whole(plan):
    assert events(calendar_bytes(plan))[1]["SUMMARY"] == f"B {LONG} (งานวิกฤต)"


def test_the_same_plan_gives_the_same_bytes(plan):
    assert calendar_bytes(plan) == calendar_bytes(plan)


def test_a_changed_plan_keeps_its_uids_and_raises_its_sequence(plan):
    first = calendar_bytes(plan)
    longer = plan_of(("A", "วางแผน", 4), ("B", "ใหม่", 5, "A"), ("C", "อบรม", 1, "A"))
    sequence = next_sequence(longer, first)
    second = calendar_bytes(longer, sequence)
    assert sequence == 1
    assert [e["UID"] for e in events(first)] == [e["UID"] for e in events(second)]
    assert {e["SEQUENCE"] for e in events(second)} == {1}
    assert events(second)[0]["DTSTAMP"].dt > events(first)[0]["DTSTAMP"].dt


def test_an_unchanged_plan_keeps_its_sequence(plan):
    assert next_sequence(plan, calendar_bytes(plan, 3)) == 3


@pytest.mark.parametrize("before", [None, b"", b"no calendar", b"\xff\xfe", b"BEGIN:VCALENDAR\r\n"])
def test_where_there_was_no_calendar_the_sequence_is_0(plan, before):
    assert next_sequence(plan, before) == 0


def test_two_plans_of_other_names_do_not_overwrite_each_other():
    one, other = (plan_of(("A", "x", 1), title=title) for title in ("ลดเวลารอ", "จองคิว"))
    assert events(calendar_bytes(one))[0]["UID"] != events(calendar_bytes(other))[0]["UID"]


def test_every_event_has_what_the_standard_requires(plan):
    found = events(calendar_bytes(plan))
    assert all({"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= set(event) for event in found)
    assert len({event["UID"] for event in found}) == len(found)
