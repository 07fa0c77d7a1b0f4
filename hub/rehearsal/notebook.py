"""A notebook as it stands open on a learner's screen: answered, run, saved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from hub.rehearsal.browser import Browser, Turned
from hub.rehearsal.kernel import Ran

Cell = dict[str, Any]


class Notebook:
    """One notebook of a learner's home."""

    def __init__(self, path: str, content: dict[str, Any]) -> None:
        self.path, self.content = path, content

    @classmethod
    async def open(cls, browser: Browser, path: str) -> Notebook:
        """As JupyterLab reads it; raises aiohttp's errors."""
        said = await browser.ask("GET", f"api/contents/{quote(path)}?type=notebook&content=1")
        return cls(path, said["content"])

    async def save(self, browser: Browser) -> None:
        await browser.ask("PUT", f"api/contents/{quote(self.path)}", {
            "type": "notebook", "format": "json", "content": self.content,
        })  # fmt: skip

    def boxes(self) -> Iterator[Cell]:
        """Those that run, in order."""
        return (cell for cell in self.content["cells"] if cell["cell_type"] == "code")

    @property
    def first(self) -> Cell:
        """The box that is run before all others."""
        return next(self.boxes())

    def answer_to(self, question: str) -> Cell:
        """The box in which the answer is written; raises Turned where there is none."""
        return self._named(question, lambda about: about.get("grade_id") == question)

    def check_of(self, question: str) -> Cell:
        """The box that checks it."""
        call = f'check("{question}")'
        for cell in self.boxes():
            if cell["metadata"].get("nbgrader", {}).get("grade") and call in source(cell):
                return cell
        raise Turned(f"{self.path} has no box that checks {question}")

    def _named(self, what: str, is_it: Any) -> Cell:
        for cell in self.boxes():
            if is_it(cell["metadata"].get("nbgrader", {})):
                return cell
        raise Turned(f"{self.path} has no box {what}")


def source(cell: Cell) -> str:
    return "".join(cell["source"])


def keep(cell: Cell, ran: Ran) -> None:
    """What a box showed, as it stands below it."""
    cell["outputs"] = ran.outputs
    cell["execution_count"] = (ran.reply or {}).get("execution_count")
