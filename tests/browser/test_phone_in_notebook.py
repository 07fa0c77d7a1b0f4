"""The factory's phone in a real JupyterLab: taps reach Python, what is typed does not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from lab_driver import SCREENSHOTS, Lab, run_all, save
from notebook_page import thai
from phone_driver import THE_WAY
from playwright.sync_api import Browser, Locator, Page, expect

KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
FACTORY = """\
import ipywidgets
from curriculum.kit.i18n import use_language
from curriculum.app_design.prototype import prototype_factory
use_language("th")
factory = prototype_factory()
told = ipywidgets.Label()
def tell(change):
    told.value = f"{factory.phone.screen} after {factory.phone.taps}"
factory.phone.observe(tell, ["screen", "taps"])
ipywidgets.VBox([factory, told])
"""


@pytest.fixture(scope="module")
def notebook(lab: Lab, browser: Browser) -> Iterator[Page]:
    path = lab.home / "prototype" / "prototype.ipynb"
    path.parent.mkdir(exist_ok=True)
    cells = [nbformat.v4.new_code_cell(FACTORY)]
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=KERNEL), path)
    context = browser.new_context(viewport={"width": 1360, "height": 2000}, locale="th-TH")
    page = context.new_page()
    page.set_default_timeout(30_000)
    lab.open(page, "prototype/prototype.ipynb")
    run_all(page)
    expect(page.locator(".wp-phone")).to_be_visible(timeout=60_000)
    yield page
    SCREENSHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SCREENSHOTS / "prototype_factory.png")
    context.close()


@pytest.fixture
def at_home(notebook: Page) -> Locator:
    """The phone at its first screen, with no taps counted."""
    device = notebook.locator(".wp-phone")
    title = device.locator(".wp-title")
    if title.text_content() == thai("Home"):
        # away from it first: otherwise nothing shows when Python's answer has arrived
        device.get_by_role("button", name=thai(THE_WAY[0]), exact=True).click()
        expect(title).not_to_have_text(thai("Home"))
    notebook.get_by_role("button", name=thai("Phone: start again")).click()
    expect(title).to_have_text(thai("Home"))
    return device


def test_python_counts_the_taps_and_knows_the_screen(notebook: Page, at_home: Locator) -> None:
    for label in (*THE_WAY[:3], "Choose a day", "Choose a time", "Check my appointment"):
        at_home.get_by_role("button", name=thai(label), exact=True).click()
    expect(notebook.get_by_text("CONFIRM after 6", exact=True)).to_be_visible()


def test_jupyterlab_takes_no_letter_typed_into_the_phone(notebook: Page, at_home: Locator) -> None:
    for label in THE_WAY[:3]:
        at_home.get_by_role("button", name=thai(label), exact=True).click()
    cells = notebook.locator(".jp-Cell").count()
    field = at_home.locator("input").first
    field.focus()
    notebook.keyboard.type("a1bdd0x")
    expect(field).to_have_value("a1bdd0x")
    assert notebook.locator(".jp-Cell").count() == cells


def test_what_is_typed_into_the_phone_is_not_in_the_saved_notebook(
    notebook: Page, at_home: Locator, lab: Lab
) -> None:
    for label in THE_WAY[:3]:
        at_home.get_by_role("button", name=thai(label), exact=True).click()
    at_home.locator("input").first.fill("secret-7")
    save(notebook)
    assert "secret-7" not in (lab.home / "prototype" / "prototype.ipynb").read_text(
        encoding="utf-8"
    )


def test_an_edit_in_the_table_changes_the_phone(notebook: Page, at_home: Locator) -> None:
    cell = notebook.get_by_label(re.compile("^title.* 1$"))
    before = cell.input_value()
    cell.fill("สวัสดี")
    cell.press("Enter")
    expect(at_home.locator(".wp-title")).to_have_text("สวัสดี")
    cell.fill(before)
    cell.press("Enter")
    expect(at_home.locator(".wp-title")).to_have_text(before)


def test_the_page_comes_down_as_a_file(notebook: Page, lab: Lab) -> None:
    notebook.get_by_role("button", name=thai("Make the page for a phone")).click()
    with notebook.expect_download() as download:
        notebook.get_by_role("link", name=re.compile("prototype.html")).click()
    down = Path(download.value.path()).read_bytes()
    assert down == (lab.home / "prototype" / "prototype.html").read_bytes()


def test_axe_finds_nothing_in_the_factory(notebook: Page, at_home: Locator) -> None:
    found = Axe().run(notebook, context=".workshop-factory")
    assert found.violations_count == 0, json.dumps(
        [
            (one["id"], [node["html"][:200] for node in one["nodes"]])
            for one in found.response["violations"]
        ],
        indent=1,
    )
