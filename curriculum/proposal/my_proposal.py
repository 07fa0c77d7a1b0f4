"""What a learner runs in the notebook of the proposal.

my_proposal.bring_together()     # what the lessons hold comes in; what is missing, and where
my_proposal.form(1, 2, 3)        # the form of these parts
my_proposal.lines("kpi_owner")   # single lines of it
my_proposal.plan()               # the table of the plan
my_proposal.page()               # the page as it is
my_proposal.save()               # as Word, PDF, HTML
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import ClassVar

import ipywidgets as widgets

from curriculum.kit.i18n import _, language
from curriculum.kit.panel import Panel
from curriculum.kit.proposal import FILE, Form, Part
from curriculum.proposal import files
from curriculum.proposal.answers import Answers
from curriculum.proposal.overview import Overview
from curriculum.proposal.paper.compose import compose
from curriculum.proposal.paper.content import Paper
from curriculum.proposal.paper.html import page_html
from curriculum.proposal.parts import BY_NUMBER, CHAPTERS, FIELDS
from curriculum.proposal.place import at_hand, lessons_folder
from curriculum.proposal.place import bring_together as brought_together
from curriculum.time_project.own_plan import PlanWorkbench


def bring_together() -> Overview | None:
    """Everything that the lessons hold comes into the proposal here; shows what is missing."""
    try:
        return Overview(brought_together(), lessons_folder())
    except OSError:
        print(_("✗ Nothing was saved: the folder cannot be written. Please tell the trainer."))
        return None


def form(*numbers: int) -> Form:
    """The form of the parts with these numbers, filled with what is there."""
    return Sheet([part for number in numbers for part in BY_NUMBER[number].parts])


def lines(*keys: str) -> Form:
    """A form of single lines, each under the number of its part."""
    chapters = [
        (chapter, [FIELDS[key] for key in keys if key in chapter.keys]) for chapter in CHAPTERS
    ]
    return Sheet(
        [Part(f"{one.number}. {_(one.title)}", tuple(fields)) for one, fields in chapters if fields]
    )


class Sheet(Form):
    """A form of this notebook: when one is saved, the others show it."""

    _all: ClassVar[weakref.WeakSet[Sheet]] = weakref.WeakSet()

    def __init__(self, parts: Sequence[Part]) -> None:
        super().__init__(parts, FILE)
        self._all.add(self)

    def press(self) -> None:
        super().press()
        self.refresh_all()

    @classmethod
    def refresh_all(cls) -> None:
        """Each form shows what the file holds now, but for what is being typed in it."""
        for one in tuple(cls._all):
            one.refresh()


class Planning(PlanWorkbench):
    """The table of the plan; what it saves, the forms show."""

    def save(self) -> None:
        super().save()
        Sheet.refresh_all()


def plan() -> PlanWorkbench:
    """The table of the plan, as in lesson 2."""
    return Planning(path=FILE)


class Page:
    """The page as a cell's result."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper

    def __repr__(self) -> str:
        return self.paper.title

    def _repr_html_(self) -> str:
        # a frame of its own: the page's style does not reach the notebook, nor the other way
        inner = escape(page_html(self.paper, 10, fits=False), quote=True)
        title = escape(self.paper.title, quote=True)
        return (
            f'<iframe title="{title}" sandbox="" srcdoc="{inner}" '
            'style="width:100%;max-width:840px;height:1180px;border:1px solid #8A8A8A"></iframe>'
        )


def page(*, thai_digits: bool | None = None) -> Page:
    """The page as it stands in the file beside this notebook, which is what is handed in."""
    return Page(_paper(thai_digits))


class Saving(Panel):
    """Three buttons, a choice of the digits, and the links to what was made."""

    def __init__(self, folder: Path = Path()) -> None:
        self._folder = folder
        self.digits = widgets.Checkbox(
            value=language() == "th", description=_("Thai digits, as in official letters"),
            indent=False, layout=widgets.Layout(width="auto"),
        )  # fmt: skip
        self.see = _button(_("See my proposal"), self.show)
        self.buttons = {
            name: _button(_(kind.button), self._maker(name)) for name, kind in files.KINDS.items()
        }
        row = widgets.HBox(
            [self.see, *self.buttons.values()], layout=widgets.Layout(flex_flow="row wrap")
        )
        self.links = widgets.HTML('<div role="status" aria-live="polite"></div>')
        self.picture = widgets.HTML()
        super().__init__([self.digits, row, self.links, self.picture])
        self.layout.max_width = "62rem"

    def show(self) -> None:
        """Draw the page below the buttons, as it is now."""
        self.picture.value = Page(self._now())._repr_html_()
        self._tell(escape(_("✓ Your proposal stands below, as it would be printed.")))

    def make(self, name: str) -> None:
        """Write one file and offer it for download."""
        kind = files.KINDS[name]
        try:
            content = kind.make(self._now())
        except ImportError:
            instead = files.KINDS["html"].button
            self._tell(
                escape(
                    _(
                        "… This computer cannot make the PDF. Press “{button}” instead, open the "
                        "file, and print it as PDF: Ctrl+P."
                    ).format(button=_(instead))
                )
            )
            return
        done = (
            _("✓ {file} is written beside this notebook.")
            if files.write(kind, content, self._folder)
            else _("… {file} could not be written beside this notebook; the link below holds it.")
        )
        self._tell(escape(done.format(file=kind.file)), files.link(kind, content))

    def _maker(self, name: str) -> Callable[[], None]:
        return lambda: self.make(name)

    def _now(self) -> Paper:
        return _paper(self.digits.value)

    def _tell(self, *sentences: str) -> None:
        words = "".join(f"<p>{sentence}</p>" for sentence in sentences)
        self.links.value = f'<div role="status" aria-live="polite">{words}</div>'


def save() -> Saving:
    """Buttons to see the page and to save it as Word, PDF and HTML."""
    return Saving()


def _paper(thai_digits: bool | None) -> Paper:
    official = language() == "th" if thai_digits is None else thai_digits
    return compose(Answers(at_hand()), thai_digits=official)


def _button(label: str, pressed: Callable[[], None]) -> widgets.Button:
    button = widgets.Button(description=label, layout=widgets.Layout(width="max-content"))
    button.on_click(lambda _button: pressed())
    return button
