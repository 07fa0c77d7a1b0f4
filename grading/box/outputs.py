"""A cell's messages become its outputs, as nbclient makes them for a notebook that is executed."""

from __future__ import annotations

import logging
from typing import Any

import nbformat
from nbclient.client import NotebookClient
from nbformat import NotebookNode

QUIET = logging.getLogger("grading.box.nbclient")
"""nbclient's own words, which are of no use to a trainer; its default is the whole program's log."""
QUIET.addHandler(logging.NullHandler())
QUIET.propagate = False


class Collected:
    """The outputs of a notebook's cells: displays that change, widgets that hold outputs, and all."""

    def __init__(self, cells: int, kernel_client: Any) -> None:
        notebook = nbformat.v4.new_notebook()
        self._cells = notebook.cells
        self._cells += [NotebookNode(cell_type="code", outputs=[]) for _ in range(cells)]
        # without the state of its widgets nbclient 0.11 fails on the first Output widget
        self._client = NotebookClient(notebook, store_widget_state=True, log=QUIET)
        self._client.kc = kernel_client
        self._at = -1

    def add(self, at: int, message: dict[str, Any]) -> None:
        """One message of the cell `at`; raises for what is no message of a kernel."""
        if at != self._at:
            self._at = at
            self._client.clear_before_next_output = False
        self._client.process_message(message, self._cells[at], at)

    def outputs(self, at: int) -> list[NotebookNode]:
        """What the cell `at` shows in the end."""
        return coalesced(self._cells[at].outputs)


def coalesced(outputs: list[NotebookNode]) -> list[NotebookNode]:
    """Each stream in one piece, without what a carriage return writes over.

    Where a stream is cut depends on the moment at which it is flushed, and which of two comes
    first, too: so standard output stands before the errors. As nbclient's `coalesce_streams`.
    """
    kept: list[NotebookNode] = []
    streams: dict[str, NotebookNode] = {}
    for output in outputs:
        known = streams.get(output.name) if output.output_type == "stream" else None
        if known is not None:
            known.text += output.text
            continue
        kept.append(output)
        if output.output_type == "stream":
            streams[output.name] = output
    for stream in streams.values():
        stream.text = "\n".join(map(_last_written, stream.text.split("\n")))
    for at in range(1, len(kept)):
        if (kept[at - 1].get("name"), kept[at].get("name")) == ("stderr", "stdout"):
            kept[at - 1], kept[at] = kept[at], kept[at - 1]
    return kept


def _last_written(line: str) -> str:
    """What a terminal would show of a line; nbclient's pattern for it takes hours for a long one."""
    return line[line.rfind("\r", 0, len(line) - 1) + 1 :]
