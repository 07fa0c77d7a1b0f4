"""A JupyterLab and a browser, as the other rooms' pages are tested."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

# the drivers stand beside the other browser tests
sys.path.append(str(Path(__file__).resolve().parents[1] / "browser"))


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator:
    """The Thai opening in JupyterLab after Run All."""
    from lab_driver import CHROMIUM, FLAGS, start_lab
    from notebook_page import open_lesson
    from playwright.sync_api import sync_playwright

    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium: in CI the browser tests may not be skipped")
        pytest.skip("no Chromium on this machine: install the package chromium")
    labs = start_lab(tmp_path_factory.mktemp("lab"), "th")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        try:
            yield open_lesson(next(labs), chromium, "opening")
        finally:
            chromium.close()
            labs.close()
