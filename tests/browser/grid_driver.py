"""A notebook with grids in it, opened in the lab, and what people do with a grid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import nbformat
from axe_playwright_python.sync_playwright import Axe
from lab_driver import Lab, run_all
from playwright.sync_api import Browser, Locator, Page, expect

# without it JupyterLab asks which kernel
KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}


def open_notebook(lab: Lab, browser: Browser, name: str, boxes: Sequence[str]) -> Iterator[Page]:
    """A notebook of these boxes, all of them run."""
    path = lab.home / "grids" / f"{name}.ipynb"
    path.parent.mkdir(exist_ok=True)
    cells = [nbformat.v4.new_code_cell(source) for source in boxes]
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=KERNEL), path)
    context = browser.new_context(viewport={"width": 1360, "height": 1000}, locale="th-TH")
    page = context.new_page()
    page.set_default_timeout(10_000)
    lab.open(page, f"grids/{name}.ipynb")
    run_all(page)
    yield page
    context.close()


def fresh(page: Page, number: int) -> Locator:
    """Run one cell again: its grid as it is at first."""
    cell = page.locator(".jp-CodeCell").nth(number)
    cell.scroll_into_view_if_needed()
    prompt = cell.locator(".jp-InputPrompt")
    before = prompt.inner_text()
    cell.locator(".cm-content").click()
    page.keyboard.press("Control+Enter")
    page.wait_for_function(
        "([at, before]) => { const text = document.querySelectorAll('.jp-CodeCell')[at]"
        ".querySelector('.jp-InputPrompt').innerText; return /\\d/.test(text) && text !== before }",
        arg=[number, before],
    )
    expect(cell.locator("input").first).to_be_visible()
    return cell


def has_focus(locator: Locator) -> None:
    expect(locator).to_be_focused()


def paste(locator: Locator, text: str) -> None:
    """What the browser tells of Ctrl+V with `text` in the clipboard."""
    locator.evaluate(
        "(field, text) => { const data = new DataTransfer(); data.setData('text/plain', text);"
        " field.dispatchEvent(new ClipboardEvent('paste',"
        " {clipboardData: data, bubbles: true, cancelable: true})) }",
        text,
    )


def broken_rules(page: Page, number: int) -> list[tuple[str, str]]:
    """What axe-core finds wrong in the grid of one box: the rule and the first element."""
    page.evaluate(
        "at => document.querySelectorAll('.jp-CodeCell')[at].querySelector('.workshop-grid').id"
        " = 'axe' + at",
        number,
    )
    found = Axe().run(page, context=f"#axe{number}").response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found]
