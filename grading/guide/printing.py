"""A page on paper: Chromium prints it, where the machine has one; it breaks Thai lines by words."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from curriculum.kit.i18n import N_
from grading.errors import WorkshopError
from grading.files import write_whole

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "microsoft-edge", "chrome")
SECONDS = 120
OPTIONS = (
    "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-pdf-header-footer",
)  # fmt: skip


class NotPrinted(WorkshopError):
    """The browser was there and made no PDF."""

    def __init__(self, page: Path, cause: str) -> None:
        super().__init__(
            N_("{page} could not be printed: {cause}"),
            N_("Open it in a browser and print it from there (Print, Save as PDF)."),
            page=page, cause=cause,
        )  # fmt: skip


def browser() -> str | None:
    """The Chromium of this machine, if any."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def print_pdf(page: Path, target: Path) -> Path | None:
    """Print the page as PDF at `target`; None where no browser is. Raises NotPrinted."""
    program = browser()
    if program is None:
        return None
    with tempfile.TemporaryDirectory(prefix="workshop-print-") as folder:
        made = Path(folder) / "page.pdf"
        # its sandbox refuses to run as root
        root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        command = [program, *OPTIONS, *root, f"--user-data-dir={folder}/profile",
                   f"--print-to-pdf={made}", page.resolve().as_uri()]  # fmt: skip
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, errors="replace", timeout=SECONDS,
                check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired as error:
            raise NotPrinted(page, str(error)) from error
        if not made.exists():
            raise NotPrinted(page, done.stderr.strip()[-300:])
        write_whole(target, made.read_bytes())
    return target
