"""The form on the page: tells the learner's kernel and the answer box what was filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import resources
from typing import Any

import anywidget
import traitlets
from IPython import get_ipython
from IPython.utils.capture import capture_output

from curriculum.kit import errors
from curriculum.kit.check import check
from curriculum.kit.collect import learner_names
from curriculum.kit.fill_in.form import Form, fields, form_of
from curriculum.kit.fill_in.frame import Frame
from curriculum.kit.fill_in.page import groups, texts
from curriculum.kit.fill_in.result import results
from curriculum.kit.fill_in.source import can_be_run
from curriculum.kit.i18n import _, language
from curriculum.kit.question import Question


def _file(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text("utf-8")


class FillIn(anywidget.AnyWidget):
    """The form of one question, or of every question of a test.

    The page finds the answer box and sends its text; here it becomes the new text, and the page
    puts that in, asks JupyterLab to save, and says so. Where the page has no way to the box,
    the name is set in the kernel all the same, and the page shows the lines to type.

    For everyone (WCAG 2.2): the browser's own fields with labels, choices in a fieldset with its
    legend (1.3.1, 3.3.2, 4.1.2); all by keyboard, whose keys JupyterLab leaves to the fields
    (2.1.1); a clear frame around what has the focus (2.4.7); targets of 44 px (2.5.8); what
    became of an answer is told in words, politely (4.1.3).
    """

    # anywidget takes one file
    _esm = "".join(map(_file, ("notebook.js", "form_page.js", "fill_in.js")))
    _css = _file("fill_in.css")

    lang = traitlets.Unicode().tag(sync=True)
    groups = traitlets.List().tag(sync=True)
    texts = traitlets.Dict().tag(sync=True)
    values = traitlets.Dict().tag(sync=True)
    calculated = traitlets.Dict().tag(sync=True)
    """Name to what is said where the answer box holds code of the learner's own for it."""
    tables = traitlets.List().tag(sync=True)
    """What the learner needs to see, and what their answer gives."""

    def __init__(self, asked: Sequence[Question], **kwargs: Any) -> None:
        self._forms = {question.id: form_of(question) for question in asked}
        self._touched: set[str] = set()
        every = self._forms.values()
        super().__init__(
            lang=language(),
            groups=[group for form in every for group in groups(form)],
            texts=texts(),
            values={field: value for form in every for field, value in form.read("")[0].items()},
            tables=self._tables(),
            **kwargs,
        )
        self.on_msg(self._told)

    def opened(self, sources: Mapping[str, str]) -> None:
        """Show what the answer boxes say: question to the text of its box."""
        own = _("The answer box calculates this. What you fill in here takes its place.")
        shown, calculated = dict(self.values), dict(self.calculated)
        for question, source in sources.items():
            if question in self._forms:
                values, names = self._forms[question].read(source)
                shown |= values
                calculated |= dict.fromkeys(names, own)
        self.values, self.calculated = shown, calculated

    def fill(self, field: str, value: Any, source: str | None) -> dict[str, Any]:
        """Take what stands in a field; the new answer box, and what there is to say.

        `source` is the text of the answer box, None where the page has no way to it.
        """
        form = next((f for f in self._forms.values() if f.part_of(field)), None)
        if form is None:
            return {"do": "nothing"}
        name = form.part_of(field).name
        shown = {} if source is None else form.read(source)[0]
        # the fields beside it are those of the box, also where it was typed into since; a
        # calculation that is not whole yet stands there as `...`
        kept = {id_: shown[id_] for id_ in fields(form.part_of(field)) if shown.get(id_)}
        self._touched.add(name)
        self.values = {**self.values, **kept, field: _plain_value(value)}
        self.calculated = {n: said for n, said in self.calculated.items() if n != name}
        codes = form.code(self.values, self._touched if source is None else {name})
        new = None if source is None else form.write(source, codes)
        said = self._run(form, codes, new)
        self.tables = self._tables()
        if form.question.silent:
            # so that the trainer sees how far the class is; nothing is said of right or wrong
            check(form.question.id)
        return {"do": "write", "source": new, "lines": "\n".join(codes.values()), "said": said}

    def _run(self, form: Form, codes: Mapping[str, str], box: str | None) -> str:
        """Give the names their values in the kernel; what to say where that went wrong."""
        if box is not None and not can_be_run(box):
            return _(
                "Your answer is in the answer box, but Python cannot read another line there. "
                "Run the answer box: it says which line, and why."
            )
        rule = any(isinstance(part, Frame) and part.name in codes for part in form.parts)
        # a rule uses the data that the answer box asks for
        code = box if rule and box is not None else "\n".join(codes.values())
        with capture_output():
            ended = get_ipython().run_cell(code, store_history=False)
        if ended.success:
            return ""
        stop = errors.last_stop(codes)
        told = f"{stop.finding().says()} {stop.finding().advises()}" if stop else ""
        return f"{_('Your answer is kept, but the answer box stops when it runs.')} {told}".strip()

    def _tables(self) -> list[dict[str, Any]]:
        names = learner_names()
        found = (table for form in self._forms.values() for table in results(form, names))
        return [table.to_json() for table in found]

    def _told(self, _widget: object, content: Mapping, _buffers: object) -> None:
        """A message of the page; what is not understood changes nothing."""
        if content.get("do") == "open" and isinstance(content.get("sources"), Mapping):
            self.opened(content["sources"])
        elif content.get("do") == "fill":
            field, value = str(content.get("field")), content.get("value")
            reply = self.fill(field, value, content.get("source"))
            self.send({**reply, "number": content.get("number")})


def _plain_value(value: Any) -> str | list[str]:
    return [str(one) for one in value] if isinstance(value, list) else str(value)
