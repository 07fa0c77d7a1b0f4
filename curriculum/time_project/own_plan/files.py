"""Files beside the notebook, and links that download them."""

from __future__ import annotations

import base64
import html
import os
from pathlib import Path

from curriculum.kit.i18n import _
from curriculum.kit.xlsx_bytes import as_written

CALENDAR, WORKBOOK = "plan.ics", "plan.xlsx"
KINDS = {
    CALENDAR: "text/calendar",
    WORKBOOK: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def write(path: Path, content: bytes) -> None:
    """Write at one stroke. Raises OSError; an older file is then still whole."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        temporary.write_bytes(content)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def read(path: Path) -> bytes | None:
    """The content, or None where there is no such file or it cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def keep_edited(path: Path) -> Path | None:
    """Rename a workbook that somebody has saved in Excel since, so that it is not written over.

    Returns its new name, or None where there was nothing to keep. Raises OSError.
    """
    content = read(path)
    if content is None or as_written(content):
        return None
    number = 2
    while (aside := path.with_name(f"{path.stem}-{number}{path.suffix}")).exists():
        number += 1
    path.replace(aside)
    return aside


def download_link(name: str, content: bytes) -> str:
    """A link that holds the file itself: no address, so it works in JupyterLab and on a hub."""
    data = base64.b64encode(content).decode()
    words = html.escape(_("Download {file}").format(file=name))
    return (
        f'<a download="{name}" href="data:{KINDS[name]};base64,{data}" '
        f'style="font-size:1.1em;text-decoration:underline">⬇ {words}</a>'
    )
