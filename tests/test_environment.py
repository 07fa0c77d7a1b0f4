"""What is installed is said once: pyproject, conda environment and locks agree."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
LOCKS = sorted(PROJECT.glob("requirements*.lock"))
CONDA_NAMES = {"matplotlib": "matplotlib-base"}


def pyproject() -> dict:
    return tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))


def wanted() -> dict[str, str]:
    """Package to version bound, as pip is told."""
    found = (re.fullmatch(r"([\w-]+)(.*)", line) for line in pyproject()["project"]["dependencies"])
    return {match[1]: match[2] for match in found}


def conda() -> dict[str, str]:
    lines = (PROJECT / "environment.yml").read_text("utf-8").splitlines()
    found = (re.fullmatch(r"\s*- ([\w-]+) ([<>=]=?[\d.]+)", line) for line in lines)
    return {match[1]: match[2] for match in found if match}


def test_conda_environment_asks_for_what_pip_asks_for() -> None:
    renamed = {CONDA_NAMES.get(name, name): bound for name, bound in wanted().items()}
    asked = conda()
    assert asked.pop("python") == pyproject()["project"]["requires-python"]
    assert asked == renamed


def test_every_dependency_has_a_reason() -> None:
    text = (PROJECT / "pyproject.toml").read_text("utf-8")
    for name in wanted():
        assert re.search(rf'^\s*"{name}[^"]*",\s+# \S', text, re.MULTILINE), name


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_locked_version_has_hashes_and_no_host(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert "://" not in text
    entries = re.split(r"\n(?=\S)", text.strip())
    for entry in entries:
        assert re.match(r"[\w.-]+==[\w.!+]+", entry), entry[:80]
        assert "--hash=sha256:" in entry, entry[:80]


def test_every_dependency_is_locked() -> None:
    text = (PROJECT / "requirements.lock").read_text("utf-8").lower()
    for name in wanted():
        assert re.search(rf"^{name}==", text, re.MULTILINE), name


def test_fixed_packages_are_the_ones_the_house_is_built_on() -> None:
    assert {"jupyterlab", "nbgrader", "pandas", "matplotlib", "ipywidgets"} <= wanted().keys()
