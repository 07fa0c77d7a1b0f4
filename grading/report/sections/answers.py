"""The tests, item by item and learner by learner: the sheet from which gain and items calculate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from curriculum.kit.i18n import N_
from grading.report.items import FEWEST_FOR_GROUPS, groups
from grading.report.record import ClassRecord
from grading.report.sections.titles import TEST_AFTER, TEST_BEFORE
from grading.report.test_items import Answers, whole
from grading.report.view import (
    FIRST_ROW,
    Cell,
    Column,
    Edition,
    Kind,
    Live,
    Section,
    down,
    here,
    place,
)

SHEET, TITLE = N_("Test answers"), N_("Answers in the tests: 1 is right, 0 is not")
LEAD = N_("An empty place: not taken, or it could not be judged. Upper and lower: how far somebody belongs to the best and to the weakest 27 % of the class; of several with the same total at the edge each counts in part.")  # fmt: skip
NUMBER, NAME = N_("No."), N_("Name")
TOTAL, UPPER, LOWER = N_("{test}, total"), N_("Upper"), N_("Lower")
FIRST = 2
"""Columns for who it is."""
BEHIND = 3
"""Columns after the items of a test: total, upper, lower."""


@dataclass(frozen=True)
class AnswersSheet:
    """Where what stands in the sheet of answers."""

    record: ClassRecord
    edition: Edition

    @property
    def name(self) -> str:
        return self.edition.say(SHEET)

    @cached_property
    def rows(self) -> Mapping[str, int]:
        return {one.login: FIRST_ROW + at for at, one in enumerate(self.record.learners)}

    def items(self, *, after: bool) -> range:
        """The columns of the items of one test."""
        many = len(self.record.tests.items)
        start = FIRST + (many + BEHIND if after else 0)
        return range(start, start + many)

    def item(self, at: int, *, after: bool) -> str:
        """The answers to one item, for a formula."""
        return self._all(self.items(after=after)[at])

    def totals(self, *, after: bool) -> str:
        return self._all(self.items(after=after).stop)

    def groups(self, *, after: bool) -> tuple[str, str]:
        """How far each learner belongs to the upper and to the lower group."""
        stop = self.items(after=after).stop
        return self._all(stop + 1), self._all(stop + 2)

    def one(self, login: str, at: int, *, after: bool) -> str:
        """One answer of one learner; `at` is the place of the item, or -1 for the total."""
        items = self.items(after=after)
        return place(self.name, items.stop if at < 0 else items[at], self.rows[login])

    def _all(self, column: int) -> str:
        return down(self.name, column, len(self.record.learners))


def has_tests(record: ClassRecord) -> bool:
    """Whether anybody's test has been marked."""
    return bool(record.tests.items and (record.tests.before or record.tests.after))


def answers_section(record: ClassRecord, edition: Edition) -> Section | None:
    """For the workbook, and only where names may stand."""
    if not edition.names or not has_tests(record):
        return None
    columns = [Column(edition.say(NUMBER), Kind.COUNT, 6), Column(edition.say(NAME), width=26)]
    for test in (TEST_BEFORE, TEST_AFTER):
        said = edition.say(test)
        columns += [Column(f"{said} {one.id}", Kind.COUNT, 8) for one in record.tests.items]
        columns += [
            Column(edition.say(TOTAL, test=said), Kind.COUNT, 11),
            Column(edition.say(UPPER), Kind.RATIO, 9),
            Column(edition.say(LOWER), Kind.RATIO, 9),
        ]
    sheet, tests = AnswersSheet(record, edition), record.tests
    halves = [
        _half(sheet, answers, after=after)
        for after, answers in ((False, tests.before), (True, tests.after))
    ]
    rows = tuple(
        (number + 1, one.called, *halves[0][one.login], *halves[1][one.login])
        for number, one in enumerate(record.learners)
    )
    return Section(
        sheet.name, edition.say(TITLE), edition.say(LEAD), tuple(columns), rows,
        on_page=False, frozen=FIRST,
    )  # fmt: skip


def _half(sheet: AnswersSheet, answers: Answers, *, after: bool) -> dict[str, Sequence[Cell]]:
    """Login to the cells of one test."""
    tests, totals = sheet.record.tests, sheet.totals(after=after)
    sums = {who: sum(row) for who, row in whole(tests, answers).items()}
    above, below = _weights(sums)
    size = f"MAX(1,ROUND(27*COUNT({totals})/100,0))"
    cells: dict[str, Sequence[Cell]] = {}
    for login, row in sheet.rows.items():
        given = answers.get(login, {})
        items = here(sheet.items(after=after), row)
        own = sheet.one(login, -1, after=after)
        total = Live(
            sums.get(login), f'=IF(COUNT({items})={len(tests.items)},SUM({items}),"")'
        )  # fmt: skip
        weights = (
            Live(
                group.get(login),
                f'=IF(OR({own}="",COUNT({totals})<{FEWEST_FOR_GROUPS}),"",'
                f'MAX(0,MIN(1,({size}-COUNTIF({totals},"{beyond}"&{own}))/COUNTIF({totals},{own}))))',
            )
            for group, beyond in ((above, ">"), (below, "<"))
        )
        answered = (int(given[one.id]) if one.id in given else None for one in tests.items)
        cells[login] = (*answered, total, *weights)
    return cells


def _weights(sums: Mapping[str, int]) -> tuple[dict[str, float], dict[str, float]]:
    """Login to the share in the upper and in the lower group; empty for too few learners."""
    if len(sums) < FEWEST_FOR_GROUPS:
        return {}, {}
    upper, lower = (
        dict(zip(sums, map(float, group), strict=True)) for group in groups([*sums.values()])
    )
    return upper, lower
