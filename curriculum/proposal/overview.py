"""Where each of the ten parts stands: filled in, or what is missing and where to fill it in."""

from __future__ import annotations

from html import escape
from pathlib import Path
from urllib.parse import quote

from curriculum.kit.i18n import _
from curriculum.kit.registry import module_named
from curriculum.proposal.parts import CHAPTERS, FIELDS, Chapter, missing
from curriculum.proposal.place import Brought

MOST_NAMED = 3
# JupyterLab sets tables small and to the right
STYLE = (
    "<style>table.workshop-parts{border-collapse:collapse;font-size:1rem!important;line-height:1.6;"
    "width:100%;max-width:60em;table-layout:auto;margin:0}"
    "table.workshop-parts th,table.workshop-parts td{text-align:start!important;vertical-align:top;"
    "padding:.3em .8em .3em .3em;border-bottom:1px solid #8A8A8A;white-space:normal;max-width:none}"
    "table.workshop-parts th[scope=row]{font-weight:normal;width:22em}"
    "table.workshop-parts caption{text-align:start;font-weight:bold;padding:.4em .3em}</style>"
)


class Overview:
    """What came together, as a cell's result: a table to read, with links."""

    def __init__(self, brought: Brought, lessons: Path | None) -> None:
        self.brought, self._lessons = brought, lessons

    def __repr__(self) -> str:
        answers = self.brought.answers
        ready = [chapter.number for chapter in CHAPTERS if not missing(answers, chapter)]
        return _("Filled in: {count} of {total} parts.").format(
            count=len(ready), total=len(CHAPTERS)
        )

    def _repr_html_(self) -> str:
        rows = "".join(self._row(chapter) for chapter in CHAPTERS)
        heads = "".join(f'<th scope="col">{escape(_(h))}</th>' for h in (_("Part"), _("State")))
        told = "".join(f"<p>{escape(sentence)}</p>" for sentence in self._sentences())
        return (
            f"{STYLE}{told}<table class='workshop-parts'><caption>{escape(repr(self))}</caption>"
            f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        )

    def _sentences(self) -> list[str]:
        told = []
        if self.brought.new:
            told.append(
                _("✓ {count} answers came over from the lessons.").format(count=self.brought.new)
            )
        if self.brought.unreadable:
            told.append(
                _(
                    "… The file {file} of the lessons cannot be read, so nothing came over from it. "
                    "Open lesson 1, go to its last section and press the button there: the file is "
                    "kept under another name, and a new one begun."
                ).format(file=self.brought.unreadable.name)
            )
        if self.brought.set_aside:
            told.append(
                _("… The saved proposal could not be read. It is kept as {file}.").format(
                    file=self.brought.set_aside.name
                )
            )
        return told

    def _row(self, chapter: Chapter) -> str:
        still = missing(self.brought.answers, chapter)
        name = f"{chapter.number}. {_(chapter.title)}"
        if not still:
            state = escape(_("✓ filled in"))
        else:
            state = f"{escape(self._what(still))} {self._where(chapter)}"
        return f'<tr><th scope="row">{escape(name)}</th><td>{state}</td></tr>'

    def _what(self, still: tuple[str, ...]) -> str:
        if still == ("plan",):
            return _("… no plan is saved yet.")
        named = [
            _(FIELDS[key].label).split(":")[0].split(" (")[0] for key in still if key in FIELDS
        ]
        shown = "; ".join(named[:MOST_NAMED])
        if len(named) > MOST_NAMED:
            return _("… not filled in yet: {what} and more.").format(what=shown)
        return _("… not filled in yet: {what}.").format(what=shown)

    def _where(self, chapter: Chapter) -> str:
        """A link that JupyterLab opens as a tab: it leads from this notebook's folder."""
        if not chapter.lesson:
            return escape(_("Fill it in further below."))
        number = module_named(chapter.lesson).number
        words = _("Open lesson {number}, last section").format(number=number)
        here = escape(_("or fill it in further below."))
        file = f"{chapter.lesson}.ipynb"
        if self._lessons is None or not (self._lessons / file).exists():
            return f"{escape(words)}, {here}"
        address = quote(f"{self._lessons.as_posix()}/{file}")
        return f'<a href="{address}">{escape(words)}</a>, {here}'
