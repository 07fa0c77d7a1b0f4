"""Satisfaction (Kirkpatrick's level 1): the means, the comments, and the rows not counted."""

from __future__ import annotations

from curriculum.kit.i18n import N_
from grading.report.record import ClassRecord
from grading.report.satisfaction import (
    COMMENT,
    COMMENT_WORDS,
    ITEMS,
    TARGET,
    ItemMean,
    item_means,
    overall,
)
from grading.report.view import FEWEST, FIRST_ROW, Cell, Chart, Column, Edition, Kind, Live, Section

SHEET, TITLE = N_("Satisfaction"), N_("What the participants say (satisfaction form)")
NONE = N_("No satisfaction form has come back yet. On the hub, each learner finds the form on the first page and on the welcome page. Elsewhere ask the questions below with your office's form service or on paper, from 1 (not at all) to 5 (fully): save the answers as satisfaction.xlsx or satisfaction.csv in the cohort's folder, one row for each form, with the questions or their codes as headings, and run workshop report once more.")  # fmt: skip
CODE, WORDS = N_("Code"), N_("Question of the form")
OPEN = N_("{question} (in one's own words)")
LEAD = N_("{forms} forms. Mean of all marks {mean}; the course aims at {target}.")
EMPTY = N_("No form came back that can be counted.")
TOO_FEW = N_("Fewer than {count} forms came back: the marks are held back.")
ITEM, FORMS, MEAN, FAVOURABLE = N_("Item"), N_("Forms"), N_("Mean"), N_("4 or 5, share")
CHART, LINE = N_("Mean of each item (1 to 5)"), N_("target")
BAD = N_("Row {row} of {file} was not counted: {cause}")
COMMENTS = N_("Comments")
LEFT_OUT = N_("The comments are left out of the edition without names: people write names into them.")  # fmt: skip


def satisfaction_section(record: ClassRecord, edition: Edition) -> Section:
    """Always there: also to say how a form is added."""
    say, form = edition.say, record.form
    sheet, title = say(SHEET), say(TITLE)
    if form is None:
        asked = [(say(words), code) for code, words in ITEMS.items()]
        asked.append((say(OPEN, question=say(COMMENT_WORDS)), COMMENT))
        columns = (Column(say(WORDS), width=64), Column(say(CODE), width=16))
        return Section(sheet, title, say(NONE), columns, tuple(asked))
    notes = [
        # what stands in the cell is somebody's own words
        say(BAD, row=bad.row, file=form.file, cause=_cause(edition, bad.cause, bad.params))
        for bad in form.bad
    ]
    if not form.answers:
        return Section(sheet, title, say(EMPTY), notes=tuple(notes))
    if not edition.enough(len(form.answers)):
        return Section(sheet, title, say(TOO_FEW, count=FEWEST), notes=tuple(notes))
    levels = tuple(Column(str(level), Kind.COUNT, 6) for level in range(1, 6))
    columns = (
        Column(say(ITEM), width=44),
        Column(say(FORMS), Kind.COUNT, 9),
        *(levels if edition.names else ()),
        Column(say(MEAN), Kind.RATIO, 9),
        Column(say(FAVOURABLE), Kind.SHARE, 12),
    )
    rows = tuple(
        _row(edition, one, FIRST_ROW + number) for number, one in enumerate(item_means(form))
    )
    if form.comments and not edition.names:
        notes.append(say(LEFT_OUT))
    mean = overall(form) or 0
    lead = say(LEAD, forms=len(form.answers), mean=f"{mean:.2f}", target=f"{TARGET:.1f}")
    chart = Chart(say(CHART), 0, (len(columns) - 2,), TARGET, say(LINE))
    return Section(sheet, title, lead, columns, rows, chart, tuple(notes))


def comments_section(record: ClassRecord, edition: Edition) -> Section | None:
    """What will be used next Monday, in their own words."""
    form = record.form
    if form is None or not form.comments or not edition.names:
        return None
    words = edition.say(COMMENT_WORDS)
    # in the order of the alphabet: the order of the forms may tell who wrote first
    rows = tuple((comment,) for comment in sorted(form.comments))
    return Section(edition.say(COMMENTS), words, "", (Column(words, width=110),), rows, frozen=0)


def _row(edition: Edition, one: ItemMean, row: int) -> tuple[Cell, ...]:
    favourable = sum(one.levels[3:]) / one.forms if one.forms else None
    title = edition.say(ITEMS[one.item])
    if not edition.names:
        enough = edition.enough(one.forms)
        return (title, edition.people(one.forms), one.mean if enough else None,
                favourable if enough else None)  # fmt: skip
    marks = f"C{row}+2*D{row}+3*E{row}+4*F{row}+5*G{row}"
    return (
        title,
        Live(one.forms, f"=SUM(C{row}:G{row})"),
        *one.levels,
        Live(one.mean, f'=IF(B{row}=0,"",({marks})/B{row})'),
        Live(favourable, f'=IF(B{row}=0,"",(F{row}+G{row})/B{row})'),
    )


def _cause(edition: Edition, cause: str, params: object) -> str:
    shown = dict(params)  # type: ignore[call-overload]
    if not edition.names and "said" in shown:
        shown["said"] = "…"
    return edition.say(cause, **shown)
