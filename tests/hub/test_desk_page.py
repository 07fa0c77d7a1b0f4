"""The desk in a real Chromium: the buttons of a day, pressed one after another by keyboard and mouse."""

from __future__ import annotations

from collections.abc import Iterator

import psutil
import pytest
from chromium import chromium
from class_service import (
    NAME,
    ClassHub,
    class_room,  # noqa: F401
    eventually,
)
from nbgrader.api import Gradebook
from playwright.sync_api import Browser, Locator, Page, expect

from curriculum.kit.registry import assignments
from grading.cohort import Cohort

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PATIENCE_MS = 60_000


@pytest.fixture(scope="module")
def browser(room: ClassHub) -> Iterator[Browser]:
    # after the cohort is made: nbgrader's asyncio.run refuses to start beside Playwright's loop
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def desk(browser: Browser, room: ClassHub) -> Iterator[Page]:
    """The desk of a trainer, in English; nothing on it may go wrong unseen."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    entered(page, room, "kru")
    wrong.clear()
    page.goto(f"{room.public}services/class/desk?lang=en")
    expect(page.locator("#modules tr")).to_have_count(len(assignments()))
    yield page
    context.close()
    # a browser itself writes down that a service which was killed did not answer
    assert [one for one in wrong if "Failed to load resource" not in one] == []


def entered(page: Page, room: ClassHub, login: str) -> None:
    page.goto(f"{room.public}hub/login?next=/hub/token")
    page.locator("#username_input").fill(login)
    page.locator("#password_input").fill("open")
    page.locator("#login_submit").click()
    page.wait_for_url("**/hub/token")


def step(page: Page, name: str) -> Locator:
    return page.locator(f"#step-{name}")


def press(page: Page, name: str) -> Locator:
    step(page, name).locator("button").click()
    return step(page, name)


def over(page: Page, name: str, state: str = "done") -> Locator:
    expect(step(page, name)).to_have_attribute("data-state", state, timeout=PATIENCE_MS)
    return step(page, name)


def cells(page: Page) -> list[str]:
    """Of the first module: handed in, marked, not marked yet, for the hand, not judged."""
    return page.locator("#modules tr", has_text="1 Value-chain").locator("td").all_text_contents()


def test_the_steps_stand_in_the_order_of_the_day(desk: Page):
    titles = ["Hand out", "Watch", "Collect", "Grade", "Mark by hand", "Return feedback", "Report"]
    expect(desk.locator(".step h2")).to_have_text(titles)
    assert step(desk, "see").locator("a").get_attribute("href") == "/services/class/board"
    formgrader = step(desk, "mark").locator("a").get_attribute("href")
    assert formgrader == "/hub/spawn?next=%2Fhub%2Fuser-redirect%2Fformgrader"
    expect(desk.locator("#people")).to_contain_text("4 learners")


def test_one_press_is_seen_live_in_every_tab_and_a_second_joins_it(desk: Page, room: ClassHub):
    other = desk.context.new_page()
    other.goto(f"{room.public}services/class/desk?lang=th")
    expect(other.locator("#modules tr")).to_have_count(len(assignments()))
    with room.another_run_grades():
        # by keyboard, and the pressed button keeps the focus
        step(desk, "release").locator("button").focus()
        desk.keyboard.press("Enter")
        for page in (desk, other):
            over(page, "release", "running")
            expect(step(page, "release").locator("progress")).to_be_visible()
        expect(step(desk, "release").locator("button")).to_be_focused()
        expect(step(desk, "release").locator(".result")).to_contain_text("pressed by kru")
        # it can still be reached and pressed, and says what it waits for
        step(other, "grade").locator("button").focus()
        other.keyboard.press("Enter")
        expect(other.locator("#banner")).to_be_visible()
        expect(step(other, "grade")).to_have_attribute("data-state", "not_yet")
    for page in (desk, other):
        over(page, "release")
    expect(step(desk, "release").locator(".result")).to_contain_text("Everything is as before.")
    expect(desk.locator("#said")).to_contain_text("Hand out: Done")
    expect(other.locator("html")).to_have_attribute("lang", "th")
    other.close()


def test_the_buttons_in_order_bring_a_mark_by_hand_to_the_learner(
    desk: Page, room: ClassHub, solved
):
    receipt = room.hand_in("anong", solved({"q1_m": "my office", "q1_01": "total_touch = 2"}))
    room.graded("anong", receipt["id"])
    draft = room.root / "learners" / "boonmee" / NAME / f"{NAME}.ipynb"
    draft.parent.mkdir(parents=True)
    draft.write_bytes(b"{broken")

    step(desk, "collect").get_by_role("checkbox").check()
    press(desk, "collect")
    expect(over(desk, "collect").locator(".result")).to_contain_text("not handed in: 1;")
    press(desk, "grade")
    said = over(desk, "grade", "attention")
    expect(said.locator(".state")).to_contain_text("need you: 1")
    expect(desk.locator("#needed li")).to_contain_text("boonmee")
    expect(desk.locator("#needed li")).to_contain_text("no valid JSON")
    expect(step(desk, "mark").locator(".state")).to_have_text("Waiting for you: 1")
    assert cells(desk) == ["1+1 taken", "1", "0", "1", "1"]
    there = desk.locator("#modules a").get_attribute("href")
    assert there.endswith(f"%2Fformgrader%2Fgradebook%2F{NAME}%2F{NAME}")

    mark_by_hand(Cohort.open(room.root), "anong", 16)
    expect(step(desk, "mark").locator(".state")).to_have_text("Nothing waits")
    press(desk, "feedback")
    over(desk, "feedback")
    page = desk.context.browser.new_context().new_page()
    entered(page, room, "anong")
    page.goto(f"{room.public}services/class/api/feedback/{NAME}")
    expect(page.locator("body")).to_contain_text("16 / 20")
    page.context.close()


def test_a_job_that_is_killed_is_told_and_the_page_outlives_the_service(desk: Page, room: ClassHub):
    with room.another_run_grades():
        press(desk, "grade")
        over(desk, "grade", "running")
        service = room.service_process()
        service.kill()
        eventually(lambda: room.answers() and room.service_process().pid != service.pid)
        expect(desk.locator("#banner")).to_be_hidden(timeout=PATIENCE_MS)
        over(desk, "grade", "running")
        worker_of(room).kill()
        stopped = over(desk, "grade", "stopped")
        expect(stopped.locator(".result")).to_contain_text("Press again")
    press(desk, "grade")
    over(desk, "grade", "attention")


def test_a_step_that_fails_says_why_on_the_page(desk: Page, room: ClassHub):
    gradebook, aside = room.root / "gradebook.db", room.root / "aside.db"
    gradebook.rename(aside)
    gradebook.write_bytes(b"this is no database" * 100)
    try:
        press(desk, "feedback")
        expect(over(desk, "feedback", "failed").locator(".problem")).to_contain_text("gradebook")
        expect(step(desk, "mark").locator(".state")).to_have_text("Not known at this moment")
    finally:
        gradebook.unlink()
        aside.rename(gradebook)
    press(desk, "feedback")
    over(desk, "feedback")


def test_a_learner_who_opens_the_desk_is_told_so(browser: Browser, room: ClassHub):
    page = browser.new_context().new_page()
    entered(page, room, "chai")
    said = page.goto(f"{room.public}services/class/desk")
    assert said is not None and said.status == 403
    expect(page.locator("button.press")).to_have_count(0)
    page.context.close()


def mark_by_hand(cohort: Cohort, login: str, points: float) -> None:
    """What formgrader writes; formgrader itself is clicked through in test_day.py."""
    with Gradebook(cohort.db_url, cohort.root.name) as book:
        grade = book.find_grade("q1_m", NAME, NAME, login)
        grade.manual_score, grade.needs_manual_grade = points, False
        book.db.commit()


def worker_of(room: ClassHub) -> psutil.Process:
    """The process that does the work."""
    return next(
        one
        for one in psutil.process_iter(["cmdline"])
        if "hub.desk.worker" in (line := one.info["cmdline"] or []) and str(room.root) in line[-1]
    )
