"""Small quizzes that a keyboard, a screen reader and a phone can all use.

    Choice("Which?", [Option("This", "Yes, because …", right=True), Option("That", "Look at …")])
    Sorting("Sort these", ("left", "right"), [Item("a", "left", "Think of …")], "Well done.")
    Vote("Where first?", {"S1": "S1 · Ticket", "S6": "S6 · Approval"}, "S6", "Because …")

Every text arrives translated. ipywidgets has no drag-and-drop that a keyboard can use,
so things are sorted with drop-down lists.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

import ipywidgets as widgets

from curriculum.kit.i18n import _
from curriculum.kit.panel import NOT_CHOSEN, Panel


@dataclass(frozen=True)
class Option:
    """One possible answer, and what a learner who picks it is told."""

    text: str
    feedback: str
    right: bool = False


@dataclass(frozen=True)
class Item:
    """One thing to sort: where it belongs, and what helps when it lies elsewhere."""

    text: str
    category: str
    hint: str


class Choice(Panel):
    """A question with radio buttons; the answer is told, with its reason, on the button."""

    def __init__(self, question: str, options: Sequence[Option]) -> None:
        self._choices = tuple(options)
        self.options = _radio(question, [option.text for option in self._choices])
        super().__init__([_question(question), self.options], _("Check my answer"))
        self.follow(self.options)
        self.answered = False
        self.right = False

    def press(self) -> None:
        if self.options.index is None:
            self.say(_("… Choose one answer first, then press the button."))
            return
        chosen = self._choices[self.options.index]
        self.answered, self.right = True, chosen.right
        verdict = _("✓ Right.") if chosen.right else _("✗ Not yet.")
        self.say(f"{verdict} {chosen.feedback}")


class Sorting(Panel):
    """A drop-down list for each item; the button says which to look at again, and why."""

    def __init__(
        self, question: str, categories: Sequence[str], items: Sequence[Item], well_done: str
    ) -> None:
        self._items, self._well_done = tuple(items), well_done
        self.options = tuple(
            widgets.Dropdown(
                options=[(_("choose …"), NOT_CHOSEN), *((name, name) for name in categories)],
                value=NOT_CHOSEN,
                description=item.text,
                style={"description_width": "auto"},
                layout=widgets.Layout(width="auto", height="auto"),
            )
            for item in self._items
        )
        super().__init__([_question(question), *self.options], _("Check my answers"))
        self.follow(*self.options)
        self.answered = False
        self.right = False

    def press(self) -> None:
        pairs = list(zip(self._items, self.options, strict=True))
        wrong = [item for item, row in pairs if row.value not in (NOT_CHOSEN, item.category)]
        empty = sum(row.value == NOT_CHOSEN for _item, row in pairs)
        total = len(pairs)
        self.answered = empty == 0
        self.right = not wrong and self.answered
        if self.right:
            self.say(_("✓ All {total} are right.").format(total=total) + " " + self._well_done)
            return
        count = _("{right} of {total} are right.").format(
            right=total - len(wrong) - empty, total=total
        )
        rest = _("Not chosen yet: {count}.").format(count=empty) if empty else ""
        again = _("Look at these again:") if wrong else ""
        self.say(" ".join(filter(None, (count, rest, again))), points=[_again(i) for i in wrong])


class Vote(Panel):
    """A vote without right or wrong, kept in `value` until `reveal` opens it."""

    def __init__(
        self, question: str, options: Mapping[str, str], answer: str, because: str
    ) -> None:
        self._labels, self._answer, self._because = dict(options), answer, because
        self.options = _radio(question, list(self._labels.values()))
        self.options.observe(self._keep, names="index")
        super().__init__([_question(question), self.options])

    @property
    def value(self) -> str | None:
        """Key of the option voted for; None before the vote."""
        index = self.options.index
        return None if index is None else list(self._labels)[index]

    @property
    def answered(self) -> bool:
        return self.value is not None

    @property
    def right(self) -> bool:
        return self.value == self._answer

    def _keep(self, _change: object) -> None:
        if self.value:
            self.say(_("Your vote is kept: {vote}").format(vote=self._labels[self.value]))

    def reveal(self) -> Panel:
        """A new panel: the own vote beside what the measurement says, and a sentence why."""
        answer = self._labels[self._answer]
        measured = _("The measurement says: {answer}").format(answer=answer)
        if self.value is None:
            own = _("You have not voted, and that is all right.")
        else:
            own = _("Your vote: {vote}").format(vote=self._labels[self.value])
            own += " " + (_("(the same step)") if self.right else _("(another step)"))
        panel = Panel([])
        panel.say(own, measured, self._because)
        return panel


def _radio(question: str, labels: Sequence[str]) -> widgets.RadioButtons:
    return widgets.RadioButtons(
        options=list(labels), index=None, tooltip=question, layout=widgets.Layout(width="auto")
    )


def _question(text: str) -> widgets.HTML:
    return widgets.HTML(f"<strong>{escape(text)}</strong>")


def _again(item: Item) -> str:
    return f"✗ {item.text}: {item.hint}"
