"""A whole day for tests: the roster's own login, hub, proxy, service, and a Chromium in front of them.

`day.enter(browser, "a01")` fills in the login page; `day.person("a01")` asks without a browser.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import requests
from class_service import handed as handed_files
from people import codes_on, import_people
from playwright.sync_api import Browser, Locator, Page
from real_hub import PROJECT, Person, RealHub, real_hub

from grading.box.warm import sandbox
from grading.cohort import Cohort

# how a JupyterLab is driven stands with the other tests that need a Chromium
sys.path.append(str(PROJECT / "tests" / "browser"))

LEARNERS, TRAINER = ("a01", "a02"), "t01"
NAMES = {"a01": "สมชาย ใจดี", "a02": "มาลี รักไทย", "t01": "วิทยากร ประจำวัน"}
ROWS = [(name, "", "", "วิทยากร" if login == TRAINER else "") for login, name in NAMES.items()]
XSRF = re.compile(r'name="_xsrf" value="([^"]+)"')


@dataclass
class Day:
    """One cohort's hub, and what stands on everybody's card."""

    hub: RealHub
    codes: dict[str, str]
    people: dict[str, Person] = field(default_factory=dict)

    @property
    def address(self) -> str:
        return self.hub.address

    @property
    def class_api(self) -> str:
        """Where the class service answers, through the proxy."""
        return f"{self.address}/services/class/api/"

    def session(self, login: str) -> requests.Session:
        """The cookies of somebody who has logged in by the card."""
        session = requests.Session()
        page = session.get(f"{self.address}/hub/login", timeout=30)
        xsrf = XSRF.search(page.text)[1]
        form = {"username": login, "password": self.codes[login], "_xsrf": xsrf}
        said = session.post(
            f"{self.address}/hub/login", data=form, allow_redirects=False, timeout=60
        )
        assert said.status_code == 302, said.text
        session.get(f"{self.address}/hub/home", timeout=30).raise_for_status()
        return session

    def person(self, login: str) -> Person:
        """Somebody who has logged in by the card; the same one each time."""
        if login not in self.people:
            self.people[login] = Person(self.hub, login, self.session(login))
        return self.people[login]

    def home(self, login: str) -> Path:
        return self.hub.cohort.learners / login

    def enter(self, browser: Browser, login: str, lang: str = "th-TH") -> Page:
        """A new browser, its login page filled in by hand; the page that comes next."""
        context = browser.new_context(viewport={"width": 1360, "height": 900}, locale=lang)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.goto(f"{self.address}/")
        page.locator("#username_input").fill(login)
        page.locator("#password_input").fill(self.codes[login])
        page.locator("#login_submit").click()
        return page


def handed(
    day: Day, name: str, answers: Mapping[str, str] | None = None, *, add: str = ""
) -> dict[str, Any]:
    """The body of a submission: the released notebook with these answers, and a remark."""
    notebook = json.loads((day.hub.cohort.root / "release" / name / f"{name}.ipynb").read_bytes())
    for cell in notebook["cells"]:
        grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id")
        cell["source"] = (answers or {}).get(grade_id, cell["source"])
    notebook["metadata"]["remark"] = add
    return handed_files({f"{name}.ipynb": json.dumps(notebook, ensure_ascii=False).encode()})


@contextmanager
def real_day(
    folder: Path, ready: Path, *rows: tuple[str, str, str, str], **options: object
) -> Iterator[Day]:
    """The hub of a copy of `ready` with these people in its roster (two learners and a trainer)."""
    if reason := sandbox.why_not():
        pytest.skip(reason)
    cohort = Cohort.open(Path(shutil.copytree(ready, folder / "ready")))
    toml = cohort.root / "cohort.toml"
    toml.write_text(toml.read_text("utf-8") + '\n[hub]\naddress = "http://192.0.2.10:8000"\n')
    codes = codes_on(import_people(cohort, *(rows or ROWS)).cards)
    # no other login than the cohort's own
    with real_hub(folder, ready=cohort.root, authenticator="", address="", **options) as hub:
        yield Day(hub, codes)


# the circle is already "idle" before there is a kernel: its name tells. And a file list that knows
# what is open: until then JupyterLab is still putting its first tab in front
OPEN = """() => {
  const panel = document.querySelector(".jp-NotebookPanel:not(.lm-mod-hidden)");
  const name = panel?.querySelector(".jp-Toolbar-kernelName")?.textContent.trim();
  return name && !name.includes("No Kernel") && panel.querySelector(".jp-Notebook .jp-Cell")
    && panel.querySelector(".jp-Notebook-ExecutionIndicator")?.dataset.status === "idle"
    && document.querySelector(".jp-DirListing-item");
}"""


def lab_is_open(page: Page) -> None:
    """Wait until JupyterLab shows a notebook whose kernel is there."""
    page.wait_for_function(OPEN, timeout=90_000)


def in_front(page: Page) -> Locator:
    """The notebook that is shown."""
    return page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")
