"""What a learner's code put out, made harmless for the pages of trainers.

nbconvert, and so formgrader and nbgrader's feedback, puts HTML, SVG, Markdown, LaTeX and
JavaScript of an output, and raw HTML of a text box, into the page as it is. Text and true
PNG and JPEG pictures stay; everything else is shown as its source, where it is only text.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from typing import Any

import nbformat
from nbformat import NotebookNode

PICTURES = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}
RICH = ("text/html", "image/svg+xml", "text/markdown", "text/latex", "application/javascript")
MOST = 20_000
"""Characters of a rich output that are shown as its source."""
# everything but line ends and tabs that a terminal, a browser or a reader may obey: control
# characters, and the signs that turn the direction of what follows
OBEYED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
ANSI = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])")
# in Markdown a backslash makes each of them an ordinary sign; untouched text has none of them
TAG = re.compile(r"(?<!\\)<(?=[A-Za-z/!?])")
PICTURE = re.compile(r"(?<!\\)!(?=\[)")
LINK = re.compile(r"(?<!\\)\](?=[(:])")


def plain_text(text: object) -> str:
    """`text` without what a page could obey; what is left reads as it was meant."""
    joined = "".join(map(str, text)) if isinstance(text, list) else str(text)
    return OBEYED.sub("\ufffd", ANSI.sub("", joined))


def plain_markdown(text: str) -> str:
    """A learner's text box: its words and headings; tags, pictures and links only as their text."""
    text = TAG.sub(r"\\<", plain_text(text))
    return LINK.sub(r"\\]", PICTURE.sub(r"!\\", text))


def plain_output(output: Mapping[str, Any]) -> NotebookNode | None:
    """One output as text or as a picture; None for what says nothing to anybody."""
    kind = output.get("output_type")
    if kind == "stream":
        name = "stderr" if output.get("name") == "stderr" else "stdout"
        return _output("stream", name=name, text=plain_text(output.get("text", "")))
    if kind == "error":
        lines = output.get("traceback") or []
        return _output(
            "error",
            ename=plain_text(output.get("ename", "")),
            evalue=plain_text(output.get("evalue", "")),
            traceback=[plain_text(line) for line in lines],
        )
    if kind not in ("display_data", "execute_result"):
        return None
    data = _plain_data(output.get("data") or {})
    if not data:
        return None
    # numbers of executions differ from run to run and say nothing here
    counted = {"execution_count": None} if kind == "execute_result" else {}
    return _output(kind, data=data, metadata={}, **counted)


def _output(kind: str, **fields: Any) -> NotebookNode:
    # not nbformat's new_output, which validates each: the whole notebook is, when it is written
    return nbformat.from_dict({"output_type": kind, **fields})


def _plain_data(data: Mapping[str, Any]) -> dict[str, str]:
    kept = {mime: whole for mime in PICTURES if (whole := _picture(mime, data.get(mime)))}
    if "text/plain" in data:
        kept["text/plain"] = plain_text(data["text/plain"])
    elif not kept:
        source = next((data[mime] for mime in RICH if mime in data), None)
        if source is not None:
            kept["text/plain"] = plain_text(source)[:MOST]
    return kept


def _picture(mime: str, content: object) -> str | None:
    """The picture in base64, read and written anew: templates put it into an attribute."""
    try:
        decoded = base64.b64decode(str(content).replace("\n", ""), validate=True)
    except (binascii.Error, ValueError):
        return None
    if not decoded.startswith(PICTURES[mime]):
        return None
    return base64.b64encode(decoded).decode() + "\n"
