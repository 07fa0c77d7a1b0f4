"""The Gantt chart draws any plan, with what is critical, closed and free told apart."""

import datetime as dt
import warnings

import pytest

from curriculum.case.holidays import HOL
from curriculum.case.project_tasks import START
from curriculum.kit.i18n import in_language
from curriculum.kit.theme import in_theme, to_png
from curriculum.time_project.cpm import Task, schedule
from curriculum.time_project.data import given, tasks_of
from curriculum.time_project.gantt import gantt_figure, shortened

D = dt.date


@pytest.fixture(params=["th", "en"])
def lang(request):
    with in_language(request.param):
        yield request.param


@pytest.fixture
def axes():
    """The chart of the course's plan, in English."""
    with in_language("en"), in_theme():
        plan = schedule(tasks_of(given("TASKS")))
        return gantt_figure(plan, START, HOL, chosen="F").axes[0]


def test_the_title_says_the_official_finish_date():
    plan = schedule(tasks_of(given("TASKS")))
    with in_language("th"), in_theme():
        title = gantt_figure(plan, START, HOL).axes[0].get_title("left")
    assert "วันพุธที่ 20 พฤษภาคม พ.ศ. 2569" in title and "47" in title


def test_critical_tasks_differ_by_sign_weight_and_pattern(axes):
    rows = [(text.get_text(), text.get_fontweight()) for text in axes.get_yticklabels()]
    assert [name[0] for name, _weight in rows if "◆" not in name] == ["D", "G", "H", "J"]
    assert all((weight == "bold") == ("◆" in name) for name, weight in rows)
    assert {bar.get_hatch() for bar in axes.collections if bar.get_hatch()} == {"xx"}


def test_the_chosen_row_is_marked(axes):
    names = [text.get_text() for text in axes.get_yticklabels()]
    assert [name[:5] for name in names if "▶" in name] == ["▶ ◆ F"]


def test_holidays_are_named_by_their_dates_above_the_chart(axes):
    above = [text.get_text() for text in axes.texts]
    for date in ("6 Apr", "13–15 Apr", "4 May", "13 May"):
        assert date in above


def test_float_is_written_beside_its_task(axes):
    written = [text.get_text() for text in axes.texts]
    assert "6 days, float 11" in written and "15 days" in written


@pytest.mark.parametrize("count", [1, 40])
def test_any_plan_can_be_drawn(count, lang):
    name = "ประเมินและจัดทำเอกสารคุ้มครองข้อมูลส่วนบุคคลของหน่วยงาน"
    tasks = [Task(str(n), name, n % 6, (str(n - 1),) if n else ()) for n in range(count)]
    with warnings.catch_warnings(), in_theme():
        warnings.simplefilter("error")
        assert to_png(gantt_figure(schedule(tasks), D(2026, 4, 11), set(HOL)))


def test_a_long_name_is_cut_between_whole_letters():
    assert shortened("ก่ำ" * 30, 5) == "ก่ำก่ำก่…"
    assert shortened("short", 5) == "short"
