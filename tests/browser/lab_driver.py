"""Driving a real JupyterLab in a real Chromium."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from grading.cohort import add_learner, new_cohort

PROJECT = Path(__file__).resolve().parents[2]
SCREENSHOTS = PROJECT / "tests" / "screenshots"
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
JOINING_MS = 2_500
PRESSES = 8
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab: its address and the learner's folder."""

    url: str
    token: str
    home: Path

    def open(self, page: Page, path: str) -> None:
        """Open one notebook alone in the lab, and wait until its kernel is there."""
        page.goto(f"{self.url}/lab/tree/{path}?token={self.token}&reset")
        page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=60_000)
        page.wait_for_selector(
            ".jp-Notebook-ExecutionIndicator[data-status='idle']", timeout=60_000
        )


def start_lab(folder: Path, lang: str) -> Iterator[Lab]:
    """A cohort in `lang` with one learner, served by `workshop serve`."""
    cohort = new_cohort(PROJECT, folder / "cohort", lang)
    home = add_learner(PROJECT, cohort, "learner01")
    port = _free_port()
    log = (folder / "lab.log").open("w+")
    server = subprocess.Popen(
        [sys.executable, "-m", "grading.cli", "--lang", lang, "serve", str(cohort.root),
         "--no-browser", "--port", str(port)],
        stdout=log, stderr=subprocess.STDOUT, cwd=folder, start_new_session=True,
    )  # fmt: skip
    try:
        yield Lab(f"http://127.0.0.1:{port}", _token(server, folder / "lab.log", port), home)
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(20)
        log.close()


def _token(server: subprocess.Popen, log: Path, port: int) -> str:
    """The token as a trainer finds it: on the printed address."""
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline:
        assert server.poll() is None, log.read_text()
        found = re.search(r"token=([\w-]+)", log.read_text())
        if found:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/api?token={found[1]}", timeout=2)
                return found[1]
            except OSError:
                pass
        time.sleep(0.3)
    raise AssertionError(f"JupyterLab did not start: {log.read_text()}")


def _free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]


def run_all(page: Page) -> None:
    """Menu Run, Run All Cells, and wait until the last one has run.

    JupyterLab drops the command, and says nothing, in the seconds before it has joined the
    kernel; a person presses again, and so does this.
    """
    for _ in range(PRESSES):
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        page.wait_for_timeout(JOINING_MS)
        if any(text.strip("[]: ") for text in page.locator(".jp-InputPrompt").all_inner_texts()):
            break
    page.wait_for_function(
        "() => /\\d/.test([...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')]"
        ".pop().textContent)",
        timeout=120_000,
    )


def save(page: Page) -> None:
    """Save by keyboard, and wait until JupyterLab says that nothing is unsaved."""
    page.keyboard.press("Escape")
    page.keyboard.press("Control+s")
    page.wait_for_function("() => !document.querySelector('.jp-mod-dirty')", timeout=30_000)
