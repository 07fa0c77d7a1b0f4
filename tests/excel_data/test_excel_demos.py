"""The X-ray and the heat map answer their controls and say the same in numbers, in both languages."""

import warnings

import pytest
from page_parts import PageParts

from curriculum.excel_data.demo import data_xray, heat_map_and_quota
from curriculum.excel_data.demos import data_xray as xray
from curriculum.excel_data.demos import heat_map_and_quota as heat
from curriculum.excel_data.kpi import Measure
from curriculum.kit.i18n import in_language

DEMOS = [data_xray, heat_map_and_quota]
MOVES = [
    *((data_xray, name, True) for name in xray.FIXES if name != "thai_months"),
    (heat_map_and_quota, "measure", Measure.PER_DAY),
    (heat_map_and_quota, "weekday", 2),
    (heat_map_and_quota, "limit", 60),
]


@pytest.fixture(params=["th", "en"])
def lang(request):
    with in_language(request.param):
        yield request.param


@pytest.fixture
def english():
    with in_language("en"):
        yield


def moved(make, **values):
    demo = make()
    with demo.held():
        for name, value in values.items():
            demo.controls[name].value = value
    demo.redraw()
    assert demo.error is None
    return demo


def healed(*fixes):
    """What the X-ray shows with these fixes; a picture is laid out but not drawn."""
    return xray.view({name: name in fixes for name in xray.FIXES})


def mapped(measure=Measure.PEOPLE, weekday=0, limit=85):
    return heat.view({"measure": measure, "weekday": weekday, "limit": limit})


def texts_of(view):
    return [text for table in view.tables for text in PageParts(table.to_html()).words]


@pytest.mark.parametrize("make", DEMOS)
def test_a_new_demo_has_a_picture_tables_and_a_sentence(make, lang):
    with warnings.catch_warnings():
        # a letter without a glyph is a warning in matplotlib, and a hole in the picture
        warnings.simplefilter("error")
        demo = make()
    assert demo.error is None
    assert bytes(demo.image.value).startswith(b"\x89PNG")
    page = PageParts(demo.table.value)
    assert page.count("table") == page.count("caption") >= 2
    assert page.count("th", scope="col") and page.count("th", scope="row")
    assert PageParts(demo.status.value).count("p", role="status", **{"aria-live": "polite"}) == 1
    assert demo.image.tooltip in demo.status.value


@pytest.mark.parametrize(("make", "control", "value"), MOVES)
def test_a_control_changes_the_picture_and_start_again_restores_it(make, control, value):
    demo = make()
    before, facts = demo.image.value, demo.facts
    demo.controls[control].value = value
    assert demo.error is None
    assert demo.image.value != before
    demo.restart.click()
    assert (demo.image.value, demo.facts) == (before, facts)


@pytest.mark.parametrize(
    ("make", "extreme"),
    [
        (data_xray, dict.fromkeys(xray.FIXES, True)),
        (heat_map_and_quota, {"measure": Measure.MEAN_WAIT, "weekday": 1, "limit": 50}),
        (heat_map_and_quota, {"measure": Measure.PER_DAY, "weekday": 4, "limit": 95}),
    ],
)
def test_the_ends_of_the_controls_are_drawn_without_a_warning(make, extreme, lang):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        moved(make, **extreme)


@pytest.mark.parametrize("make", DEMOS)
def test_every_control_has_a_label_and_answers_while_it_moves(make, lang):
    for control in make().controls.values():
        assert control.description
        assert getattr(control, "continuous_update", True)


@pytest.mark.parametrize("make", DEMOS)
def test_thai_is_shown_in_the_thai_edition(make):
    with in_language("th"):
        thai = make()
    with in_language("en"):
        english = make()
    assert thai.status.value != english.status.value
    assert thai.image.value != english.image.value


# --- D3.1


def test_xray_begins_with_the_rows_as_typed():
    facts = healed().facts
    assert (facts["rows"], facts["services"], facts["tambons"]) == (1224, 22, 15)


@pytest.mark.parametrize(
    ("fixes", "services", "tambons"), [(["trim"], 12, 10), (["trim", "alias"], 6, 5)]
)
def test_xray_heals_names(fixes, services, tambons):
    facts = healed(*fixes).facts
    assert (facts["services"], facts["tambons"]) == (services, tambons)


@pytest.mark.parametrize(
    ("fixes", "dates"),
    [
        ([], 240),
        (["buddhist_era"], 960),
        (["buddhist_era", "thai_digits"], 1020),
        (["buddhist_era", "thai_digits", "thai_months"], 1200),
    ],
)
def test_xray_heals_dates(fixes, dates):
    facts = healed("deduplicate", *fixes).facts
    assert (facts["rows"], facts["dates"]) == (1200, dates)


def test_each_fix_that_changes_a_total_is_seen_in_the_total():
    assert healed("deduplicate").facts["fees"] < healed().facts["fees"]
    assert (
        healed("thai_digits").facts["fees"]
        > healed("thai_digits", "deduplicate").facts["fees"]
        == 18810
    )


def test_xray_shows_that_swapped_times_hide_in_the_mean():
    facts = healed("deduplicate").facts
    means = facts["service_min_as_typed"], facts["service_min"]
    assert means == pytest.approx((15.306, 15.588), abs=5e-4)


def test_xray_says_in_its_table_what_its_bars_show(english):
    texts = texts_of(healed())
    assert "␣แจ้งย้ายที่อยู่␣␣" in texts
    assert "๑๓/๐๕/๒๕๖๘" in texts
    assert texts.count("right spelling") == 6 + 5
    assert texts.count("wrong spelling") == 16 + 10


def test_xray_says_that_a_thai_month_needs_the_buddhist_year_too(english):
    assert "has a B.E. year too" in healed("thai_months").status
    assert "has a B.E. year too" not in healed("thai_months", "buddhist_era").status


def test_xray_says_when_all_is_healed(english):
    said = healed(*xray.FIXES).status
    assert "1,200 rows with 6 names of services and 5 names of tambons" in said
    assert "All six fixes are on" in said


# --- D3.3


def test_heat_map_shows_arrivals_and_waits_by_hour():
    people = mapped().facts
    waits = mapped(Measure.MEAN_WAIT).facts
    assert people["by_hour"] == [107, 227, 224, 137, 130, 170, 133, 72]
    assert waits["by_hour"][1:3] == pytest.approx([20.12, 32.41], abs=0.005)


@pytest.mark.parametrize(
    ("measure", "highest", "value"),
    [
        (Measure.PEOPLE, (4, 10), 56),
        (Measure.PER_DAY, (0, 10), 9.25),
        (Measure.MEAN_WAIT, (1, 10), 40.227),
    ],
)
def test_the_busiest_cell_moves_with_the_denominator(measure, highest, value):
    facts = mapped(measure).facts
    assert facts["highest"] == highest
    assert facts["value"] == pytest.approx(value, abs=5e-4)


def test_heat_map_per_day_has_the_weekdays_of_the_worked_example():
    rates = mapped(Measure.PER_DAY).facts["by_weekday"]
    assert rates == pytest.approx([41.75, 36.50, 29.38, 27.22, 32.62], abs=0.0051)


def test_the_morning_sets_the_staffing():
    counters = mapped().facts["counters"]
    assert counters == [3, 3, 3, 2, 2, 2, 2, 1]


def test_busier_counters_are_fewer():
    relaxed, pressed = (mapped(limit=limit).facts for limit in (50, 95))
    assert sum(relaxed["counters"]) > sum(pressed["counters"])


def test_heat_map_says_in_words_why_counts_mislead(english):
    said = mapped().status
    assert "Most people came on Friday, 10:00-11:00: 56 of them" in said
    assert "only 4 Mondays and on 9 Thursdays" in said


def test_every_number_of_the_picture_stands_in_a_table(english):
    texts = texts_of(mapped())
    for number in ("56", "227", "167", "292", "3 (65 %)", "2 (84 %)"):
        assert number in texts
