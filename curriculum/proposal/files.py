"""The proposal as files beside the notebook, and links that download them."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

from curriculum.kit.i18n import N_, _
from curriculum.kit.proposal.file import write_bytes
from curriculum.proposal.paper.content import Paper
from curriculum.proposal.paper.html import page_html
from curriculum.proposal.paper.pdf import pdf_bytes
from curriculum.proposal.paper.word import docx_bytes


@dataclass(frozen=True)
class Kind:
    """A way to take the page home."""

    file: str
    mime: str
    button: str
    purpose: str
    make: Callable[[Paper], bytes]


def _html(paper: Paper) -> bytes:
    return page_html(paper).encode()


KINDS: Mapping[str, Kind] = {
    "word": Kind(
        "proposal.docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        N_("Save as Word"),
        N_("to go on writing, and for the office's own file"),
        docx_bytes,
    ),
    "pdf": Kind(
        "proposal.pdf", "application/pdf", N_("Save as PDF"), N_("to print and to sign"), pdf_bytes
    ),
    "html": Kind(
        "proposal.html", "text/html", N_("Save as HTML"),
        N_("opens in any browser; prints on one A4 page"), _html,
    ),
}  # fmt: skip


def write(kind: Kind, content: bytes, folder: Path) -> bool:
    """Write the file at one stroke; False where the folder cannot be written."""
    try:
        write_bytes(folder / kind.file, content)
    except OSError:
        return False
    return True


def link(kind: Kind, content: bytes) -> str:
    """A link that holds the file itself: no address, so it works in JupyterLab and on a hub."""
    data = base64.b64encode(content).decode()
    words = escape(_("Download {file}").format(file=kind.file))
    size = escape(_("{size} kB").format(size=max(1, round(len(content) / 1000))))
    return (
        f'<a download="{kind.file}" href="data:{kind.mime};base64,{data}" '
        f'style="font-size:1.1em;text-decoration:underline">⬇ {words}</a> ({size}): '
        f"{escape(_(kind.purpose))}"
    )
