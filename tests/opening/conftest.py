"""A JupyterLab and a browser, as the other rooms' pages are tested."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

# the drivers stand beside the other browser tests
sys.path.append(str(Path(__file__).resolve().parents[1] / "browser"))


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator:
    """The Thai opening in JupyterLab after Run All."""
    from chromium import chromium
    from lab_driver import start_lab
    from notebook_page import open_lesson

    labs = start_lab(tmp_path_factory.mktemp("lab"), "th")
    with chromium() as running:
        try:
            yield open_lesson(next(labs), running, "opening")
        finally:
            labs.close()
