"""Making one box new: write the word `restore` on its first line and press Shift+Enter.

    %load_ext hub.home.restore

The box gets back the text it had when the notebook was handed out. What stood in it stays below,
as comments, so that nothing a learner has written is lost. A button would have to write into a file
that is open in the browser; this goes through the notebook itself, as typing does.
The word works in a box with any fault in it: it is read before Python reads the rest.
"""

from __future__ import annotations

import json
import os
from pathlib import Path, PurePosixPath
from typing import Any

from curriculum.kit.i18n import N_, _

WORDS = ("restore", "เริ่มใหม่")
"""Both work in both editions."""
BEFORE = N_("# What stood here before:")
NOT_GIVEN = N_("This box was not handed out; there is nothing to give back. Nothing was changed.")
GIVEN_BACK = N_(
    "The box is as it was handed out. What you had written stands below it, behind the # signs."
)


def load_ipython_extension(shell: Any) -> None:
    """Understand the word in this shell."""
    shell.register_magic_function(lambda line, cell="": _restore(shell, cell), "cell", "restore")
    shell.input_transformers_cleanup.append(asked)


def asked(lines: list[str]) -> list[str]:
    """A box that begins with the word alone becomes a call that holds its text untouched."""
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None or lines[first].strip().strip("%()") not in WORDS:
        return lines
    rest = "".join(lines[first + 1 :])
    return [f"get_ipython().run_cell_magic('restore', '', {rest!r})\n"]


def renewed(given: str, before: str) -> str:
    """The text as it was handed out, and below it, as comments, what stood there."""
    kept = before.strip("\n")
    if not kept.strip() or kept.strip() == given.strip():
        return given
    comments = "\n".join(f"# {line}".rstrip() for line in kept.splitlines())
    return f"{given.rstrip()}\n\n{_(BEFORE)}\n{comments}"


def given_texts(course: Path, cell: str) -> dict[str, str]:
    """A box as it was handed out, by the place of its notebook; its id alone is not always unique."""
    texts: dict[str, str] = {}
    lessons = {f"lessons/{path.name}": path for path in course.glob("lessons/*.ipynb")}
    exercises = {
        f"{path.parent.name}/{path.name}": path for path in course.glob("release/*/*.ipynb")
    }
    for place, path in {**lessons, **exercises}.items():
        for one in json.loads(path.read_text("utf-8"))["cells"]:
            if one["cell_type"] == "code" and one["id"] == cell:
                source = one["source"]
                texts[place] = source if isinstance(source, str) else "".join(source)
    return texts


def given_text(texts: dict[str, str], notebook: str) -> str | None:
    """The one text that is meant: this notebook's, or the only one that there is."""
    place = "/".join(PurePosixPath(notebook).parts[-2:])
    if place in texts:
        return texts[place]
    return next(iter(texts.values())) if len(set(texts.values())) == 1 else None


def _restore(shell: Any, before: str) -> None:
    course = Path(os.environ.get("WORKSHOP_COURSE", "."))
    notebook = os.environ.get("JPY_SESSION_NAME", "")
    given = given_text(given_texts(course, _cell_id(shell)), notebook)
    if given is None:
        print(_(NOT_GIVEN))
        return
    shell.set_next_input(renewed(given, before), replace=True)
    print(_(GIVEN_BACK))


def _cell_id(shell: Any) -> str:
    """Which box is being run; JupyterLab says so with every request."""
    metadata = shell.kernel.get_parent("shell").get("metadata", {})
    return str(metadata.get("cellId", ""))
