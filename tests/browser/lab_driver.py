"""Driving a real JupyterLab in a real Chromium."""

from __future__ import annotations

import os
import re
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
# the circle at the top right is already "idle" before there is a kernel: the name tells
JOINED = """() => {
  const name = document.querySelector(".jp-NotebookPanel-toolbar .jp-Toolbar-kernelName");
  const circle = document.querySelector(".jp-Notebook-ExecutionIndicator");
  return name?.textContent.trim() && !name.textContent.includes("No Kernel")
    && circle?.dataset.status === "idle";
}"""
# a first cell waits or has run, or JupyterLab asks something
BEGUN = """() => document.querySelector(".jp-Dialog") ||
  [...document.querySelectorAll(".jp-CodeCell .jp-InputPrompt")].some(
    one => /[\\d*]/.test(one.textContent))"""
ALL_RUN = """() => /\\d/.test(
  [...document.querySelectorAll(".jp-CodeCell .jp-InputPrompt")].pop().textContent)"""


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
        page.wait_for_function(JOINED, timeout=60_000)


def start_lab(folder: Path, lang: str) -> Iterator[Lab]:
    """A cohort in `lang` with one learner, opened by `workshop lab`."""
    cohort = new_cohort(PROJECT, folder / "cohort", lang)
    home = add_learner(PROJECT, cohort, "learner01")
    port = _free_port()
    log = (folder / "lab.log").open("w+")
    server = subprocess.Popen(
        [sys.executable, "-m", "grading.cli", "--lang", lang, "lab", str(cohort.root),
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

    Who presses before the kernel has joined is asked by JupyterLab to select one ("Select
    Kernel", the right one is chosen already), or is not heard at all. `Lab.open` waits for
    the kernel; should JupyterLab ask all the same, this answers as a person does.
    """
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    page.wait_for_function(BEGUN)
    asked = page.locator(".jp-Dialog")
    if asked.count():
        # any other question fails here: nobody should answer it unseen
        asked.get_by_role("button", name="Select Kernel").click()
    page.wait_for_function(ALL_RUN, timeout=120_000)


def save(page: Page) -> None:
    """Save by keyboard, and wait until JupyterLab says that nothing is unsaved."""
    page.keyboard.press("Escape")
    page.keyboard.press("Control+s")
    page.wait_for_function("() => !document.querySelector('.jp-mod-dirty')", timeout=30_000)
