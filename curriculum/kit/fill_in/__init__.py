"""An answer without code: fields of a form, kept as an assignment in the question's answer box.

    from curriculum import fill_in
    fill_in("q1_01")      # one question
    fill_in("pretest")    # every question of a test, on one page

What a learner fills in becomes code in the notebook file (`lead_time = 90`), so that it is seen,
survives a restart, is handed in and is graded like a typed answer. Nothing that decides a mark
knows of the form.
"""

from __future__ import annotations

import os
from html import escape

from IPython import get_ipython

from curriculum.kit.i18n import N_, _
from curriculum.kit.registry import assignments, question, questions

GONE = N_(
    "If there is no form here, press Shift+Enter in the first box of this notebook, and then in "
    "this one. Your answers are still in the notebook."
)
"""Kept in the notebook below the form, whose style hides it: seen only where a notebook was opened
again and Python has begun anew."""
GRADERS_SIGN = "NBGRADER_EXECUTION"
"""In the environment of every kernel in which nbgrader runs a notebook by itself."""


def fill_in(id_: str) -> None:
    """Show the form of the question `id_`, or of every question of the part `id_`; nothing where
    nobody could fill it in. Raises UnknownQuestion.
    """
    whole = any(part.id == id_ for part in assignments())
    asked = tuple(questions(id_).values()) if whole else (question(id_),)
    if not _somebody_looks_on():
        return
    # a graded notebook has many of these cells, and none of them needs a widget
    from IPython.display import HTML, display

    from curriculum.kit.fill_in.widget import FillIn

    display(FillIn(asked), HTML(f'<p class="workshop-fill-again">{escape(_(GONE))}</p>'))


def _somebody_looks_on() -> bool:
    """Whether a page stands before this kernel; none does in the sealed box, nor in nbgrader."""
    kernel = getattr(get_ipython(), "kernel", None)
    # the box has a kernel of its own making
    return type(kernel).__module__.startswith("ipykernel.") and GRADERS_SIGN not in os.environ
