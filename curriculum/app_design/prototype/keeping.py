"""Where a prototype is kept: its table in `proposal.json`, its page beside the notebook."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from html import escape
from pathlib import Path

from curriculum.app_design.prototype.app import App
from curriculum.app_design.prototype.look import COLOUR, FIRST_LOOK, HIGHEST, LOWEST, Look
from curriculum.app_design.prototype.page import prototype_html, prototype_site
from curriculum.app_design.prototype.spec import rows_of
from curriculum.kit.i18n import _
from curriculum.kit.proposal import FILE, load, save

PAGE, SITE = "prototype.html", "prototype_website.zip"
# a fixed date, so that the same table always makes the same file
ZIP_DATE = (2026, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Kept:
    """A prototype as it is saved."""

    rows: Sequence[Mapping[str, str]]
    goal: str = ""
    title: str = ""
    look: Look = FIRST_LOOK


def keep(kept: Kept, path: Path = FILE) -> None:
    """Write the table and what belongs to it into the proposal; empty rows are left out.

    Raises OSError when the folder cannot be written.
    """
    rows = [row for row in rows_of(kept.rows) if any(row.values())]
    save(
        {
            "app_spec": rows,
            "app_goal": kept.goal,
            "app_title": kept.title,
            "app_look": asdict(kept.look),
        },
        path,
    )


def kept_before(path: Path = FILE) -> Kept | None:
    """What was saved, or None: nothing yet, or no table, or a file that cannot be opened."""
    try:
        saved = load(path).answers
    except OSError:
        return None
    rows = saved.get("app_spec")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows) or not rows:
        return None
    return Kept(rows_of(rows), f"{saved.get('app_goal') or ''}", f"{saved.get('app_title') or ''}",
                _look(saved.get("app_look")))  # fmt: skip


def write_pages(app: App, title: str, lang: str, look: Look, folder: Path) -> list[Path]:
    """The page for a phone, and the same for a website as a zip of two files.

    Raises TooLarge for too much text, OSError when the folder cannot be written.
    """
    page = prototype_html(app, title, lang, look)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as bundle:
        for name, text in prototype_site(app, title, lang, look).items():
            bundle.writestr(zipfile.ZipInfo(name, ZIP_DATE), text, zipfile.ZIP_DEFLATED)
    paths = [folder / PAGE, folder / SITE]
    paths[0].write_text(page, encoding="utf-8", newline="\n")
    paths[1].write_bytes(packed.getvalue())
    return paths


def links_html(paths: Sequence[Path]) -> str:
    """A link that downloads each file; the files themselves stand in the links.

    A link to the file would need the notebook server's address, which differs from hub to hub.
    """
    kinds = {PAGE: ("text/html", _("for a phone: save it there and open it, no internet needed")),
             SITE: ("application/zip", _("for a website of the office: people can install it"))}  # fmt: skip
    items = []
    for path in paths:
        content, (kind, purpose) = path.read_bytes(), kinds[path.name]
        data = base64.b64encode(content).decode()
        size = _("{size} kB").format(size=max(1, round(len(content) / 1000)))
        items.append(
            f'<li><a download="{path.name}" href="data:{kind};base64,{data}">'
            f"{escape(_('Download {file}').format(file=path.name))}</a> ({escape(size)}): "
            f"{escape(purpose)}</li>"
        )
    return f"<ul>{''.join(items)}</ul>"


def _look(saved: object) -> Look:
    """The saved look; what is no look at all is the first one again."""
    if not isinstance(saved, dict):
        return FIRST_LOOK
    first = asdict(FIRST_LOOK)
    colours = {k: saved[k] for k in first if COLOUR.fullmatch(f"{saved.get(k)}")}
    height = saved.get("height")
    right = isinstance(height, int) and LOWEST <= height <= HIGHEST
    return Look(**{**first, **colours, "height": height if right else first["height"]})
