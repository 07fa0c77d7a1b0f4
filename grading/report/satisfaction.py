"""The satisfaction form (Kirkpatrick's level 1): six items from 1 to 5, and one line of text.

Learners fill it in on the hub; what an office asked on paper or with a form service is added as
satisfaction.csv or satisfaction.xlsx in the cohort's folder, one row for each form. The headings
are the codes below, or the items' own words in Thai or English; what else a form service writes
(a time, an e-mail) is not read. A row in which something stands that is no mark from 1 to 5 is
not counted, and is named by its number; an item left empty counts for the other items.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from curriculum.kit.i18n import LANGUAGES, N_, translate
from curriculum.kit.texts import THAI_DIGITS
from grading.report.record import BadRow, Form

ITEMS = {
    "relevant": N_("It fits my work"),
    "clear": N_("The explanations were clear"),
    "exercises": N_("The exercises were about right"),
    "tools": N_("The tools worked"),
    "will_use": N_("I will use it"),
    "recommend": N_("I would recommend it to colleagues"),
}
COMMENT = "monday"
COMMENT_WORDS = N_("What will you use next Monday?")
TARGET = 4.2
"""The mean that the course aims at (content.md 1.7)."""
MARK = re.compile(r"([1-5])(?:\.0+)?(?:\s*[-–=:(]?\s*[^\d\s.,][^\d]*)?")
NO_HEADINGS = N_("The first row is not the headings: none of them is an item of the form.")
NO_MARK = N_("“{heading}” holds “{said}”, which is no mark from 1 to 5.")
LONGEST = 40


@dataclass(frozen=True)
class ItemMean:
    """One item over all forms."""

    item: str
    forms: int
    levels: tuple[int, int, int, int, int]
    """How many gave 1, 2, 3, 4, 5."""

    @property
    def mean(self) -> float | None:
        if not self.forms:
            return None
        return sum(level * count for level, count in enumerate(self.levels, 1)) / self.forms


def item_means(form: Form) -> tuple[ItemMean, ...]:
    """Each item, in the order of the form."""
    means = []
    for place, item in enumerate(ITEMS):
        given = [row[place] for row in form.answers if row[place] is not None]
        levels = tuple(given.count(level) for level in range(1, 6))
        means.append(ItemMean(item, len(given), levels))
    return tuple(means)


def overall(form: Form) -> float | None:
    """The mean over all marks that were given."""
    given = [mark for row in form.answers for mark in row if mark is not None]
    return fmean(given) if given else None


def joined(*forms: Form | None) -> Form | None:
    """What came by several ways, counted together; None where nothing came at all."""
    came = [form for form in forms if form is not None]
    if not came:
        return None
    return Form(
        " ".join(form.file for form in came if form.file),
        tuple(row for form in came for row in form.answers),
        tuple(comment for form in came for comment in form.comments),
        tuple(bad for form in came for bad in form.bad),
    )


def read_form(file: str, rows: Iterable[Sequence[str]]) -> Form:
    """The form from its rows of text; the first row that is not blank is the headings."""
    numbered = ((number, [_tidy(cell) for cell in row]) for number, row in enumerate(rows, 1))
    filled = [(number, row) for number, row in numbered if any(row)]
    if not filled:
        return Form(file)
    (first, headings), *rest = filled
    columns = {_item(heading): place for place, heading in enumerate(headings) if _item(heading)}
    if not columns.keys() & ITEMS.keys():
        return Form(file, bad=(BadRow(first, NO_HEADINGS),))
    answers, comments, bad = [], [], []
    for number, row in rest:
        row += [""] * (len(headings) - len(row))
        said = {item: row[place] for item, place in columns.items()}
        wrong = next((i for i in ITEMS if said.get(i) and not MARK.fullmatch(_digits(said[i]))), "")
        if wrong:
            params = {"heading": headings[columns[wrong]][:LONGEST], "said": said[wrong][:LONGEST]}
            bad.append(BadRow(number, NO_MARK, params))
            continue
        marks = tuple(int(_digits(said[i])[0]) if said.get(i) else None for i in ITEMS)
        comment = said.get(COMMENT, "")
        if any(mark is not None for mark in marks):
            answers.append(marks)
        if comment:
            comments.append(comment)
    return Form(file, tuple(answers), tuple(comments), tuple(bad))


def _item(heading: str) -> str:
    """The code of the item that a heading means, or empty."""
    said = _plain(heading)
    for code, words in {**ITEMS, COMMENT: COMMENT_WORDS}.items():
        if said in (code, *(_plain(translate(words, lang)) for lang in LANGUAGES)):
            return code
    return ""


def _plain(text: str) -> str:
    """A heading without its number, its unit in brackets and its punctuation: "1. ตรงกับงาน (1-5)"."""
    bare = re.sub(r"\([^)]*\)|\[|\]", "", _digits(text))
    return re.sub(r"^\s*\d+\s*[.)]\s*", "", bare).strip(" ?.:").casefold()


def _digits(text: str) -> str:
    return text.translate(THAI_DIGITS)


def _tidy(cell: object) -> str:
    return " ".join(str(cell).split()) if cell is not None else ""
