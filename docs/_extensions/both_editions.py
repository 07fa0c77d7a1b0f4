"""Each page of an edition leads to the same page of the other one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx

OTHER = {"th": ("en", "English"), "en": ("th", "ภาษาไทย")}


def link_to_the_other(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object
) -> None:
    """For _templates/page.html: the other edition's language, its name, and this page in it."""
    lang, name = OTHER[app.config.language]
    up = "../" * (pagename.count("/") + 1)
    context["other_edition"] = {"lang": lang, "name": name, "page": f"{up}{lang}/{pagename}.html"}


def setup(app: Sphinx) -> dict[str, bool]:
    app.connect("html-page-context", link_to_the_other)
    return {"parallel_read_safe": True}
