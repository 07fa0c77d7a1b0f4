"""The handbook, built once for all its tests, as `make docs` builds it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from handbook import DOCS, EDITIONS


@dataclass(frozen=True)
class Built:
    """One edition's pages, and what Sphinx said."""

    pages: Path
    code: int
    said: str


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    """Both editions beside each other."""
    folder = tmp_path_factory.mktemp("site")
    options = ("--quiet", "-W", "--keep-going", "-n", "-c", str(DOCS))
    running = {}
    for lang in EDITIONS:
        places = (folder / f"doctrees-{lang}", DOCS / lang, folder / "html" / lang)
        command = (
            sys.executable,
            "-m",
            "sphinx",
            *options,
            "-D",
            f"language={lang}",
            "-d",
            *places,
        )
        running[lang] = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
    built = {}
    for lang, process in running.items():
        said, _ = process.communicate(timeout=240)
        built[lang] = Built(folder / "html" / lang, process.returncode, said)
    return built
