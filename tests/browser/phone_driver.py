"""The course's own prototype as a file, and moving through it by touch and by keyboard."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from curriculum.app_design.prototype.example import app_repaired, app_small
from curriculum.app_design.prototype.measure import PHONE_HEIGHT
from curriculum.kit.i18n import in_language

PHONE = {"width": 360, "height": PHONE_HEIGHT}
THE_WAY = (
    "Book a new appointment", "See the documents to bring", "I have the documents",
    "Earliest free time",
)  # fmt: skip


def example(lang: str) -> list[dict[str, str]]:
    with in_language(lang):
        return app_repaired()


def small(lang: str) -> list[dict[str, str]]:
    with in_language(lang):
        return app_small()


def title(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def press_by_keyboard(page: Page, label: str) -> None:
    """Tab until the button with that label has the focus, then Enter."""
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == label:
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"the keyboard does not reach {label!r}")


def walk(page: Page, each: Callable[[Page], None], seen: set[str]) -> None:
    """Visit every screen that can be reached from the present one, and come back."""
    each(page)
    seen.add(title(page))
    here = title(page)
    for number in range(page.locator(".wp-button").count()):
        page.locator(".wp-button").nth(number).tap()
        if title(page) not in seen:
            walk(page, each, seen)
        if title(page) != here:
            page.locator(".wp-back").tap()
            expect(page.get_by_role("heading", level=1)).to_have_text(here)
