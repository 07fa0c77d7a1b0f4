"""The class board in a real Chromium, before a real hub and class service."""

from __future__ import annotations

import json
import re

import pytest
import requests
from axe_playwright_python.sync_playwright import Axe
from board_driver import (
    NAMES,
    browser,  # noqa: F401
    cells,
    check,
    column,
    cookies,  # noqa: F401
    heard,
    live,
    named,  # noqa: F401
    opened,  # noqa: F401
    room,  # noqa: F401
    say,
)
from class_service import PEOPLE, STRANGER, eventually, logged_in
from playwright.sync_api import Page, expect

from curriculum.kit.i18n import translate
from hub.board.course import finding_title
from hub.board.words import OWN
from hub.pages.words import NOT_ALLOWED

# the fixtures are board_driver's
# ruff: noqa: F811
pytestmark = pytest.mark.browser

MISCONCEPTION = "q1_01.waiting_left_out"
WATCH_AWAY = """() => {
  window.said = [];
  const away = document.getElementById("away");
  new MutationObserver(() => away.hidden || window.said.push(away.textContent.trim()))
    .observe(away, { childList: true, attributes: true, subtree: true });
}"""
WATCH_ROWS = """() => {
  window.rebuilt = 0;
  new MutationObserver((seen) => { for (const one of seen) for (const node of one.addedNodes)
    if (["TABLE", "TR", "TD"].includes(node.nodeName)) window.rebuilt += 1;
  }).observe(document.getElementById("tables"), { childList: true, subtree: true });
}"""


def test_a_check_appears_without_a_reload_and_only_its_cell_changes(named, opened):
    page = live(opened())
    assert len(cells(page, 5)) == len(PEOPLE["learners"])
    page.evaluate(WATCH_ROWS)
    check(named, "boonmee", "q1_05", "")
    expect(column(page, 5, "done")).to_have_count(1)
    assert sorted(cells(page, 5)) == ["done", "not_started", "not_started", "not_started"]
    assert page.evaluate("window.rebuilt") == 0


def test_names_are_in_no_byte_until_the_switch_shows_them_and_a_name_of_html_does_nothing(
    named, opened
):
    page = live(opened())
    check(named, "anong", "q1_11", "any.not_yet")
    expect(column(page, 11, "working")).to_have_count(1)
    told = [json.loads(one) for one in heard[page]]
    rows = [row for one in told for row in one.get("learners", ())]
    assert rows
    assert {key for row in rows for key in row} == {"key", "questions", "submissions"}
    # as they stand, and as JSON writes Thai
    sent = page.content() + json.dumps(told, ensure_ascii=False)
    assert not re.search(rf"\b({'|'.join(NAMES)})\b", sent)
    assert [name for name in NAMES.values() if name[:12] in sent] == []

    switch = page.get_by_role("switch")
    switch.focus()
    page.keyboard.press("Space")
    names = page.locator("#tables .who .name")
    expect(names).to_have_count(4)
    assert sorted(names.all_text_contents()) == sorted(NAMES.values())
    assert page.locator("#tables img, #tables b").count() == 0
    assert "stolen" not in page.title()

    page.keyboard.press("Space")
    expect(names).to_have_count(0)
    assert [one for one in NAMES.values() if one in page.content()] == []


def test_it_says_in_words_how_many_are_stuck_with_the_same_misconception(named, opened):
    page = live(opened())
    for login in ("anong", "chai"):
        check(named, login, "q1_01", *[MISCONCEPTION] * 3)
    check(named, "decha", "q1_01", *["q1_01.only_waiting"] * 4)
    check(named, "boonmee", "q1_02", *["any.not_yet"] * 3)
    expect(page.locator("#headlines li")).to_have_count(2)
    first, second = page.locator("#headlines li").nth(0), page.locator("#headlines li").nth(1)
    expect(first.locator(".head")).to_have_text("3 stuck at Q1.1")
    expect(first.locator(".same")).to_have_text(
        say("same_misconception", count=2, title=finding_title(MISCONCEPTION, "en"))
    )
    expect(second.locator(".head")).to_have_text("1 stuck at Q1.2")
    expect(second.locator(".same")).to_have_text(say("one_finding", title="Not right yet"))
    expect(page.locator(".total[data-state=stuck] .count")).to_have_text("4")


def test_an_open_board_lives_through_a_restart_of_the_service(named, opened):
    page = live(opened())
    check(named, "chai", "q1_06", "")
    expect(column(page, 6, "done")).to_have_count(1)
    before = cells(page, 6)
    page.evaluate(WATCH_AWAY)
    named.service_process().kill()
    eventually(named.answers)
    check(named, "chai", "q1_07", "")
    expect(column(page, 7, "done")).to_have_count(1, timeout=60_000)
    expect(page.locator("#away")).to_be_hidden()
    assert cells(page, 6) == before, "nothing lost, and everybody has the number of before"
    # it was the same page all the time, and it did not pretend
    assert any(re.match(r"Not live: last seen \d\d:\d\d", one) for one in page.evaluate("said"))


def test_a_learner_finds_only_what_the_trainer_sees_of_them(named, opened):
    check(named, "decha", "q1_03", "q1_03.approval_as_value")
    page = opened("decha", lang="th")
    expect(page.get_by_role("heading", level=1)).to_have_text(translate(OWN["title"], "th"))
    said = page.locator("main").inner_text()
    assert finding_title("q1_03.approval_as_value", "th") in said
    assert page.locator("#tables, script").count() == 0
    assert [one for one in ("anong", "boonmee", NAMES["chai"]) if one in page.content()] == []


@pytest.mark.parametrize("lang", ["th", "en"])
def test_axe_finds_nothing_and_the_page_speaks_one_language(opened, lang):
    page = live(opened(lang=lang))
    assert page.locator("html").get_attribute("lang") == lang
    expect(page.get_by_role("switch")).to_have_text(say("names", lang))
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.reload()
    assert page.locator("html").get_attribute("lang") == lang, "the choice is remembered"
    own = opened("decha", lang=lang)
    found = Axe().run(own)
    assert found.violations_count == 0, found.generate_report()


def test_it_follows_the_class_until_a_trainer_picks_a_module_with_the_keyboard(named, opened):
    page = live(opened())
    tabs = page.get_by_role("tab")
    first, second, third = (tabs.nth(number) for number in (1, 2, 3))
    # before anybody has begun: the first module, not the test before it
    expect(first).to_have_attribute("aria-selected", "true")
    for login in PEOPLE["learners"]:
        check(named, login, "q2_01", "")
    expect(second).to_have_attribute("aria-selected", "true")
    second.focus()
    page.keyboard.press("ArrowRight")
    expect(third).to_be_focused()
    expect(third).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Home")
    expect(tabs.nth(0)).to_have_attribute("aria-selected", "true")
    first.click()
    check(named, "anong", "q2_02", "")
    expect(column(page, 1, "stuck").first).to_be_visible()
    follow = page.get_by_role("button", name=say("follow"))
    expect(follow).to_have_attribute("aria-pressed", "false")
    follow.focus()
    page.keyboard.press("Enter")
    expect(second).to_have_attribute("aria-selected", "true")


def test_of_a_test_it_shows_who_has_answered_and_nothing_of_right_or_wrong(named, opened):
    page = live(opened())
    page.get_by_role("tab").first.click()
    check(named, "chai", "q5_03", "", outcome="recorded")
    expect(column(page, 3, "done")).to_contain_text(say("answered"))
    for word in ("done", "stuck"):
        expect(page.locator(f"#panel :text-is('{say(word)}'):visible")).to_have_count(0)


def of_scripts(page: Page, name: str, program: str) -> object:
    """What `program`, given the exports of one of the board's own scripts, says."""
    url = page.locator("script[src]").get_attribute("src").replace("board.js", name)
    return page.evaluate(f"async url => {{ const of = await import(url); {program} }}", url)


def test_questions_that_the_course_does_not_know_are_named_and_change_no_count(opened):
    said = of_scripts(live(opened()), "model.js", """
        const model = new of.Model([{id: "m", questions: [{id: "q1_01"}]}]);
        model.take({event: "board", questions: [], learners: [
            {key: "a", submissions: {}, questions: {q9_01: {state: "stuck", at: "2026"}}}]});
        return [model.unknown(), model.totals("m").not_begun, model.busiest("m")];
    """)  # fmt: skip
    assert said == [["q9_01"], 1, "m"]


def test_who_has_a_number_keeps_it_when_others_come_and_go(opened):
    said = of_scripts(live(opened()), "model.js", """
        const model = new of.Model([{id: "m", questions: []}]);
        const board = (...keys) => model.take({event: "board", learners: keys.map(
            key => ({key, questions: {}, submissions: {}}))}).rebuilt;
        return [board("b", "d"), board("a", "b", "c", "d"), board("a", "b", "c", "d"), model.order,
                board("a", "c", "d"), model.order];
    """)  # fmt: skip
    assert said == [True, True, False, ["b", "d", "a", "c"], True, ["d", "a", "c"]]


def test_an_empty_class_and_a_class_of_200_have_their_place_on_a_projector(opened):
    page = live(opened())
    fits = "return [0, 1, 30, 200].map(n => of.bestParts(n, 11, 1190, 780, false));"
    none, one, thirty, many = of_scripts(page, "tables.js", fits)
    assert none["count"] == one["count"] == 1
    for learners, fit in ((30, thirty), (200, many)):
        assert fit["cell"] * (-(-learners // fit["count"]) + 1) <= 780
    said = of_scripts(page, "words.js", """
        const {Model} = await import(url.replace("words.js", "model.js"));
        const root = document.createElement("div");
        const module = {id: "m", questions: [{id: "q", number: "1.1", title: ""}]};
        of.showHeadlines(root, new Model([module]), module);
        return root.textContent;
    """)  # fmt: skip
    assert said.startswith(say("nobody_there"))


def test_a_visitor_who_may_not_come_in_reads_why_in_plain_words(named):
    answer = requests.get(
        f"{named.public}services/class/board", params={"lang": "th"}, timeout=20,
        headers={"Authorization": f"token {named.tokens[STRANGER]}", "Accept": "text/html"},
    )  # fmt: skip
    assert answer.status_code == 403
    assert answer.headers["Content-Type"].startswith("text/html")
    assert translate(NOT_ALLOWED, "th") in answer.text
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]


def test_styles_and_scripts_are_kept_for_ever_under_their_hash_and_no_other_file_is_given(named):
    session = logged_in(named, "kru")
    page = session.get(f"{named.public}services/class/board", timeout=20).text
    [style] = re.findall(r'href="(/services/class/static/\w+/board/board.css)"', page)
    there = requests.get(named.public.rstrip("/") + style, timeout=20)
    assert (there.status_code, "immutable" in there.headers["Cache-Control"]) == (200, True)
    for other in (
        "board/../board.css",
        "board/page.py",
        "pages/%2e%2e/handler.py",
        "board/none.css",
    ):
        address = style.replace("board/board.css", other)
        assert requests.get(named.public.rstrip("/") + address, timeout=20).status_code == 404
