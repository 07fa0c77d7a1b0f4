"""A form as plain JSON for the page: groups of fields with their labels in the language in use."""

from __future__ import annotations

import re
from typing import Any

from curriculum.kit.fill_in.form import Form
from curriculum.kit.fill_in.frame import Frame, Gap
from curriculum.kit.fill_in.order import shuffled, this_learner
from curriculum.kit.fill_in.plain import Plain
from curriculum.kit.i18n import N_, _, language
from curriculum.kit.texts import PLAIN

THAI = re.compile("[\u0e01-\u0e5b]")
EXAMPLES = {
    "date": N_("For example 31/01/2569 or 31 Jan 2026"),
    "formula": N_("An Excel formula; it begins with ="),
}
FLAGS = {"True": N_("Yes (True)"), "False": N_("No (False)")}

Json = dict[str, Any]


def groups(form: Form) -> list[Json]:
    """What the page draws, in order."""
    return [_frame(form, p) if isinstance(p, Frame) else _plain(form, p) for p in form.parts]


def texts() -> dict[str, str]:
    """What the page itself says."""
    return {
        "choose": _("(choose)"),
        "one": _("Choose one answer"),
        "several": _("Tick all that apply"),
        "wait": _("One moment…"),
        "saved": _("Saved in the notebook."),
        "not_saved": _("Written into the answer box, but the notebook could not be saved. Press Ctrl+S."),
        "silent": _(
            "Python is not answering, so this is not kept yet. If these words stay, run the box "
            "above again with Shift+Enter."
        ),
        "no_page": _(
            "This program does not let the form write into the notebook. Type this into the answer "
            "box, in the place of the line that begins the same way:"
        ),
        "no_box": _("The answer box of this question is not in this notebook. Put this into a box of its own:"),
        "copy": _("Copy"),
        "copied": _("Copied."),
        "done": _("{done} of {all} answered"),
    }  # fmt: skip


def _plain(form: Form, part: Plain) -> Json:
    asks = form.question.asks
    labels = form.settings.labels
    label, example = labels.get(part.name, ""), EXAMPLES.get(part.kind, "")
    kind = part.kind if part.kind in ("choice", "list", "ticks") else "text"
    return {
        "name": part.name,
        "grade_id": form.question.id,
        "kind": "table" if part.keys else kind,
        "field": kind,
        "label": _(label) if label else part.name,
        "asks": f"{form.question.number}. {_(asks)}" if asks else "",
        "code": part.name if label else "",
        "unit": _(part.unit.name) if part.unit and part.unit != PLAIN else "",
        "help": _(example),
        "number": part.kind == "number",
        "fields": [
            {
                "id": field.id,
                "label": _(labels[field.id]) if field.id in labels else field.key,
                "options": _options(form, part),
            }
            for field in part.fields
        ],
    }


def _frame(form: Form, frame: Frame) -> Json:
    return {
        "name": frame.name,
        "grade_id": form.question.id,
        "kind": "table",
        "label": _(frame.title) if frame.title else frame.name,
        "asks": "",
        "code": frame.name if frame.title else "",
        "unit": "",
        "help": "",
        "number": False,
        "fields": [
            {"id": f"{frame.name}.{name}", "label": _(gap.label), **_of_gap(gap)}
            for name, gap in frame.gaps.items()
        ],
    }


def _of_gap(gap: Gap) -> Json:
    if gap.options is None:
        return {"field": "text", "number": not gap.text, "options": []}
    return {"field": "list", "options": [[code, _(words)] for code, words in gap.options.items()]}


def _options(form: Form, part: Plain) -> list[list[str]]:
    if part.choices is None:
        return [[c, _(words)] for c, words in FLAGS.items()] if part.kind == "choice" else []
    codes = list(part.codes)
    if form.settings.shuffled:
        codes = shuffled(codes, this_learner(), form.question.id)
    return [[code, _option(form, part, code)] for code in codes]


def _option(form: Form, part: Plain, code: str) -> str:
    """The words of a choice: the part's own, or the code and its first spelling in this language."""
    if words := form.settings.options.get(code):
        return _(words)
    thai = language() == "th"
    spelled = (s for s in part.choices.spellings[code] if bool(THAI.search(s)) == thai)
    words = next(spelled, "")
    known = words.casefold() in ("", code.casefold(), code.casefold().replace("_", "-"))
    return code if known else f"{code} · {words}"
