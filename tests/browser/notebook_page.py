"""What the browser tests of every module's lesson and exercise do on a page."""

from __future__ import annotations

import re

from axe_playwright_python.sync_playwright import Axe
from lab_driver import Lab, run_all
from playwright.sync_api import Browser, Locator, Page, expect

from curriculum.kit.i18n import translate

NOT_OURS = {
    ".dataframe": "pandas leaves the heading above its row names empty",
}
"""What axe-core is not asked about in an output, and why."""

TRIES = 150


def open_lesson(lab: Lab, browser: Browser, module: str) -> Page:
    """The module's Thai lesson after Run All; close it when done."""
    page = browser.new_page(viewport={"width": 1360, "height": 1000})
    page.set_default_timeout(30_000)
    lab.open(page, f"lessons/{module}.ipynb")
    run_all(page)
    return page


def demo(lesson: Page, call: str) -> Locator:
    """The cell that shows one demo: `demo(lesson, "demo.ecrs_board()")`."""
    cell = lesson.locator(".jp-CodeCell", has_text=call)
    cell.scroll_into_view_if_needed()
    expect(cell.locator("img").first).to_be_visible(timeout=60_000)
    return cell


def press(cell: Locator, label: str, key: str, times: int = 1) -> None:
    """Move the slider with that label by keyboard, and wait for another picture each time."""
    row = cell.locator(".widget-inline-hbox", has_text=label)
    handle = row.locator(".noUi-handle")
    picture = cell.locator("img").first
    for _ in range(times):
        before = picture.get_attribute("src")
        handle.focus()
        handle.press(key)
        expect(picture).not_to_have_attribute("src", before)


def shows(where: Locator, *texts: str) -> None:
    """Wait until each text stands there, a number not as a part of a longer one."""
    for text in texts:
        whole = re.compile(rf"(?<![\d.,]){re.escape(text)}(?![.,]?\d)")
        expect(where).to_contain_text(whole, use_inner_text=True, timeout=15_000)


def told(cell: Locator) -> Locator:
    """Where the demo says in words what it shows."""
    return cell.locator("[role=status]").first


def tables(cell: Locator) -> Locator:
    """The tables that say the same as the picture."""
    return cell.locator(".workshop-tables")


def choose(cell: Locator, label: str, option: str) -> None:
    """Choose in the list with that label by keyboard: the arrow keys, one step at a time."""
    box = cell.get_by_label(label, exact=True)
    expect(box).to_be_visible()
    # ipywidgets writes every space as one that does not break
    texts = [" ".join(text.split()) for text in box.locator("option").all_text_contents()]
    steps = texts.index(option) - box.evaluate("box => box.selectedIndex")
    box.focus()
    for _ in range(abs(steps)):
        box.press("ArrowDown" if steps > 0 else "ArrowUp")
    expect(box.locator("option").nth(texts.index(option))).to_have_js_property("selected", True)


def press_button(cell: Locator, label: str, key: str = "Enter") -> None:
    """Press the button that says this, by keyboard."""
    # an icon is a letter before the name
    name = re.compile(rf"^\W*{re.escape(label)}$")
    button = cell.get_by_role("button", name=name).first
    button.focus()
    button.press(key)


def wrong_then_right(lesson: Page, call: str, wrong: int, right: int) -> None:
    """Answer a self-check twice (options counted from 0): it tells the two answers apart."""
    cell = lesson.locator(".jp-CodeCell", has_text=call)
    cell.scroll_into_view_if_needed()
    for option, sign in ((wrong, "✗"), (right, "✓")):
        cell.locator("input[type=radio]").nth(option).check()
        cell.locator("button").first.press("Enter")
        expect(cell.locator("[role=status]").last).to_contain_text(sign)


def tables_are_named(cell: Locator) -> None:
    """The first table has a caption and headings, as a screen reader needs them."""
    table = cell.locator(".workshop-tables table").first
    expect(table.locator("caption")).not_to_be_empty()
    assert table.locator("th[scope=col]").count() >= 2


def broken_rules(page: Page) -> list[tuple[str, str]]:
    """What axe-core finds wrong in the outputs: the rule, and the first element."""
    # a slider gets its name a moment after it is drawn, and on a busy machine that is a long one
    expect(page.locator(".noUi-handle:not([aria-label])")).to_have_count(0, timeout=60_000)
    asked = {
        "include": [[".jp-OutputArea-output"]],
        "exclude": [[selector] for selector in NOT_OURS],
    }
    found = Axe().run(page, context=asked).response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found]


def numbers(text: str) -> list[float]:
    """Every number in a text, thousands commas taken out."""
    return [float(n.replace(",", "")) for n in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]


def status(cell: Locator) -> str:
    """What the demo says in words."""
    return cell.locator("[role=status]").first.inner_text()


def says_number(cell: Locator, wanted: float, digits: int = 2) -> None:
    """Wait until the demo's words hold this number: they come a moment after the picture."""
    for _ in range(TRIES):
        if wanted in [round(number, digits) for number in numbers(status(cell))]:
            return
        cell.page.wait_for_timeout(100)
    raise AssertionError(f"{wanted} is not in: {status(cell)}")


def thai(message: str) -> str:
    """The Thai of a msgid; fails where there is none."""
    said = translate(message, "th")
    assert said != message
    return said


def run(page: Page, cell: Locator) -> None:
    """Run one cell by keyboard and wait until it has ended."""
    cell.scroll_into_view_if_needed()
    cell.locator(".jp-InputPrompt").click()
    page.keyboard.press("Control+Enter")
    expect(cell.locator(".jp-InputPrompt")).to_contain_text("[", timeout=60_000)
    expect(cell.locator(".jp-InputPrompt")).not_to_contain_text("*", timeout=60_000)


def type_over(page: Page, cell: Locator, text: str) -> None:
    """Replace what stands in a cell, as a learner does, and run it."""
    cell.scroll_into_view_if_needed()
    # by its place: it may have been found by the text that goes now
    every = "one => [...document.querySelectorAll('.jp-CodeCell')].indexOf(one)"
    cell = page.locator(".jp-CodeCell").nth(cell.evaluate(every))
    cell.locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    for number, line in enumerate(text.splitlines()):
        if number:
            page.keyboard.press("Enter")
        page.keyboard.insert_text(line)
    run(page, cell)


def open_exercise(lab: Lab, page: Page, module: str) -> Page:
    """The module's exercise with its first cell run."""
    lab.open(page, f"{module}/{module}.ipynb")
    run(page, page.locator(".jp-CodeCell", has_text="use_edition"))
    return page


def card(page: Page, question: str) -> Locator:
    """Run the check of this question; the card that it shows."""
    cell = page.locator(".jp-CodeCell", has_text=f'check("{question}")')
    run(page, cell)
    return cell.locator("[role=status]")
