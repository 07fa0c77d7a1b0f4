"""What a learner's computer has to install: what the curriculum imports, and JupyterLab.

Taken from the project's own lock: the same versions, checked by the same hashes.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

BESIDES = ("jupyterlab", "ipykernel")
"""What no file of the curriculum imports: the room in which it runs."""


def learners_requirements(project: Path) -> bytes:
    """A requirements file with hashes, for `pip install --require-hashes`."""
    locked = _locked((project / "requirements.lock").read_text("utf-8"))
    needed = closure({*BESIDES, *imported_distributions(project / "curriculum")}, locked)
    return "".join(locked[name] for name in sorted(needed)).encode()


def imported_distributions(root: Path) -> set[str]:
    """The distributions whose packages the Python files below `root` import, or read files of."""
    known = packages_distributions()
    names = {name for path in root.rglob("*.py") for name in _imported(path.read_text("utf-8"))}
    found = (
        known[name][0] for name in names if name not in sys.stdlib_module_names and name in known
    )
    return {canonicalize_name(one) for one in found} - {"workshop-curriculum"}


def closure(names: set[str], locked: Mapping[str, str]) -> set[str]:
    """These distributions and all that they need on any system, as far as the lock names them.

    What only another system needs is not installed here, and so says nothing of its own needs.
    """
    found: set[tuple[str, str]] = set()
    # an extra, such as bleach[css], is asked for beside the distribution itself
    waiting = {(name, "") for name in names}
    while waiting:
        name, extra = waiting.pop()
        if name in locked and (name, extra) not in found:
            found.add((name, extra))
            waiting |= set(_needs(name, extra))
    return {name for name, _extra in found}


def _needs(name: str, extra: str) -> Iterator[tuple[str, str]]:
    try:
        said = requires(name) or []
    except PackageNotFoundError:
        return
    for one in map(Requirement, said):
        for_extra = "extra" in str(one.marker or "")
        if bool(extra) == for_extra and (not extra or one.marker.evaluate({"extra": extra})):
            needed = canonicalize_name(one.name)
            yield from ((needed, wanted) for wanted in ("", *one.extras))


def _imported(code: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module.split(".")[0]
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("files"):
            # a package that brings only files, such as a font: resources.files("fontpkg_sarabun")
            yield from (one.value for one in node.args if isinstance(one, ast.Constant))


@cache
def _locked(text: str) -> Mapping[str, str]:
    """Distribution to its entry of the lock, hashes included."""
    found: dict[str, str] = {}
    # a name stands twice where older Pythons need another version
    for entry in re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE):
        if entry.strip():
            name = canonicalize_name(re.split(r"[=\[ ;]", entry, maxsplit=1)[0])
            found[name] = found.get(name, "") + entry
    return found
