"""A notebook that is opened anew says, in the place of each demo and form, how to bring it back.

A widget lives in Python's memory. Of one whose Python has ended JupyterLab shows only an error, and
in English ("Error displaying widget: model not found"). So the servers of the course read notebooks
through `Contents`, Jupyter's contents_manager_class: where no kernel runs for a notebook, each
widget that was saved in it gives way to a sentence. The file itself is not touched.
"""

from __future__ import annotations

from html import escape
from typing import Any

from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager

from curriculum.kit.i18n import N_, _

WIDGET = "application/vnd.jupyter.widget-view+json"
AT_REST = N_(
    "This part is at rest, because the notebook was closed in the meantime. Press Shift+Enter in "
    "the first box of this notebook, and then in this one. What you have written is all there."
)
STYLE = "padding:.6em .9em;border-left:.35em solid #7b8794;background:#f2f5f8;color:#1f2933"
TELLS = "workshop-fill-again"
"""The class of what a form leaves behind, which says the same; see curriculum.kit.fill_in."""


class Contents(AsyncLargeFileManager):
    """Files as they are on the disk, but for the widgets of notebooks in which nothing runs."""

    async def get(self, path: str, content: bool = True, *asked: Any, **more: Any) -> Any:
        model = await super().get(path, content, *asked, **more)
        if content and model["type"] == "notebook" and not await self._runs(model["path"]):
            put_to_rest(model["content"])
        return model

    async def _runs(self, path: str) -> bool:
        """Whether a kernel runs for the notebook: a page that is only loaded again finds it."""
        sessions = await self.parent.session_manager.list_sessions()
        return any(one["path"] == path for one in sessions)


def put_to_rest(notebook: Any) -> None:
    """Put the sentence in the place of the widgets in every cell's outputs, once for each cell."""
    for cell in notebook.get("cells", ()):
        outputs = cell.get("outputs") or []
        widgets = [one for one in outputs if WIDGET in one.get("data", ())]
        if not widgets:
            continue
        kept = [one for one in outputs if WIDGET not in one.get("data", ())]
        if not any(TELLS in str(one.get("data", {}).get("text/html", "")) for one in kept):
            first = next(at for at, one in enumerate(outputs) if WIDGET in one.get("data", ()))
            kept.insert(first, _sentence(like=widgets[0]))
        cell["outputs"] = kept


def _sentence(like: Any) -> Any:
    """The output that says it, in the language in use, of the kind of `like`."""
    said = type(like)(output_type="display_data", metadata=type(like)())
    html = f'<p style="{STYLE}">{escape(_(AT_REST))}</p>'
    said["data"] = type(like)({"text/html": html, "text/plain": _(AT_REST)})
    return said
