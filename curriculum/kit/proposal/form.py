"""The form of some parts of the proposal, and its button that saves."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import ipywidgets as widgets

from curriculum.kit.i18n import N_, _
from curriculum.kit.panel import NOT_CHOSEN, Panel
from curriculum.kit.proposal.field import Field, Part, Refused, understood
from curriculum.kit.proposal.file import FILE, Reading, load, save

LARGEST, LONGEST_SHOWN = 1e15, 5_000
"""Of a file that was made by hand; untouched, it keeps what is more."""
CANNOT_OPEN = N_("✗ The saved proposal cannot be opened. Please tell the trainer.")


class Form(Panel):
    """Labelled inputs, filled with what was saved before, and a button that saves.

    What was not touched in this form changes nothing that the file holds: the same form may
    stand open in a second notebook, and must not wipe out what was typed in the first.
    """

    def __init__(self, parts: Sequence[Part], path: Path = FILE) -> None:
        self._path = path
        self.fields = tuple(field for part in parts for field in part.fields)
        try:
            before = load(path)
        except OSError:
            before = None
        saved = before.answers if before else {}
        self.inputs = {field.key: _input(field, saved.get(field.key)) for field in self.fields}
        self._saved = {key: box.value for key, box in self.inputs.items()}
        rows: list[widgets.Widget] = []
        for part in parts:
            rows.append(widgets.HTML(f"<strong>{_(part.title)}</strong>"))
            rows += [self.inputs[field.key] for field in part.fields]
        super().__init__(rows, _("Save my proposal"))
        self.say(_kept(before) if before else _(CANNOT_OPEN))

    def press(self) -> None:
        touched: dict[str, object] = {}
        untouched: dict[str, object] = {}
        refused: list[Refused] = []
        typed = {key: box.value for key, box in self.inputs.items()}
        for field in self.fields:
            same = typed[field.key] == self._saved[field.key]
            try:
                (untouched if same else touched)[field.key] = understood(field, typed[field.key])
            except Refused as problem:
                refused.append(problem)
        try:
            now = save(touched, self._path, where_missing=untouched)
        except OSError:
            self.say(
                _("✗ Nothing was saved: the folder cannot be written. Please tell the trainer.")
            )
            return
        self._saved.update({key: typed[key] for key in touched})
        filled = sum(now.answers.get(field.key) is not None for field in self.fields)
        done = _("✓ Saved in {file}. Filled in so far: {filled} of {total}.").format(
            file=self._path.name, filled=filled, total=len(self.fields)
        )
        look = _("These were not saved; please look at them again:") if refused else ""
        points = [f"✗ {_(problem.field.label)}: {_(problem.message)}" for problem in refused]
        self.say(done, _kept(now), look, points=points)

    def refresh(self) -> None:
        """Show what the file holds now wherever nothing was touched since."""
        try:
            now = load(self._path).answers
        except OSError:
            return
        for field in self.fields:
            box = self.inputs[field.key]
            if box.value == self._saved[field.key]:
                box.value = _as_shown(field, now.get(field.key))
                self._saved[field.key] = box.value


def _input(field: Field, saved: object) -> widgets.Text | widgets.Textarea | widgets.Dropdown:
    look = {"description": _(field.label), "style": {"description_width": "auto"}}
    wide = widgets.Layout(width="auto", height="auto")
    if field.choices:
        return widgets.Dropdown(
            options=[(_("choose …"), NOT_CHOSEN), *((_(label), v) for v, label in field.choices)],
            value=_as_shown(field, saved),
            layout=wide,
            **look,
        )
    kind = widgets.Textarea if field.long else widgets.Text
    return kind(value=_as_shown(field, saved), layout=wide, **look)


def _as_shown(field: Field, saved: object) -> str:
    if field.choices:
        known = [value for value, _label in field.choices]
        return saved if isinstance(saved, str) and saved in known else NOT_CHOSEN
    if isinstance(saved, str):
        # half of a surrogate pair cannot be sent to a browser
        return saved[:LONGEST_SHOWN].encode("utf-8", "replace").decode("utf-8")
    # a file that was made by hand may hold a number that no float can hold
    is_number = isinstance(saved, int | float) and abs(saved) <= LARGEST
    return f"{saved:.10g}" if is_number else ""


def _kept(reading: Reading) -> str:
    if reading.set_aside is None:
        return ""
    return _("… The saved proposal could not be read. It is kept as {file}.").format(
        file=reading.set_aside.name
    )
