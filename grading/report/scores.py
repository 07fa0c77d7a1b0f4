"""Marks of a class: by question, and from the questions by objective and by skill; by module."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from statistics import fmean, median

from curriculum.kit.question import ManualTask, Question
from grading.report.items import Reliability, discrimination, kr20, point_biserial
from grading.report.record import ClassRecord, ModuleAsked
from grading.report.skills import family_of

ALMOST = 1e-9


@dataclass(frozen=True)
class QuestionFigure:
    """How a class did in one question or written task; the numbers are None where held back."""

    module: ModuleAsked
    asked: Question | ManualTask
    learners: int | None
    """Whose answer has points."""
    points: float | None
    """Of all of them together."""
    right: int | None
    """Who has all its points."""
    discrimination: float | None = None
    point_biserial: float | None = None

    @property
    def mean(self) -> float | None:
        return self.points / self.learners if self.learners else None

    @property
    def share(self) -> float | None:
        return None if self.mean is None else self.mean / self.asked.points

    @property
    def difficulty(self) -> float | None:
        return self.right / self.learners if self.learners and self.right is not None else None

    @property
    def objective(self) -> str:
        """As "M1-O3"."""
        return f"M{self.module.number}-O{self.asked.objective}"

    @property
    def skill(self) -> str:
        """English name of the family; empty for a written task, which needs several."""
        return family_of(self.asked.skill) if isinstance(self.asked, Question) else ""


@dataclass(frozen=True)
class GroupFigure:
    """All questions that share an objective or a skill."""

    key: str
    questions: int
    points: float
    possible: float
    """Points of all answers that have a mark."""

    @property
    def share(self) -> float | None:
        return self.points / self.possible if self.possible else None


@dataclass(frozen=True)
class ModuleFigure:
    """How a class did in one module."""

    module: ModuleAsked
    learners: int
    """Whose work is marked, wholly or in part."""
    totals: tuple[float, ...]
    waiting: int
    """Graded works in which a trainer has still something to mark."""
    reliability: Reliability

    @property
    def passed(self) -> int:
        return sum(total >= self.module.pass_points - ALMOST for total in self.totals)

    @property
    def mean(self) -> float | None:
        return fmean(self.totals) if self.totals else None

    @property
    def median(self) -> float | None:
        return median(self.totals) if self.totals else None


def module_figure(record: ClassRecord, module: ModuleAsked) -> ModuleFigure:
    found = [(work, work.total(module)) for work in record.of(module.id)]
    totals = tuple(total for _work, total in found if total is not None)
    return ModuleFigure(
        module,
        len(totals),
        totals,
        sum(work.waits for work, _total in found if work.is_marked),
        kr20(_rights(record, module)[1]),
    )


def question_figures(record: ClassRecord, module: ModuleAsked) -> tuple[QuestionFigure, ...]:
    """Every question of the module, and its written task."""
    whole, rows = _rights(record, module)
    figures = []
    for place, asked in enumerate(module.graded):
        given = [
            mark for work in record.of(module.id) if (mark := work.marks.get(asked.id)) is not None
        ]
        figure = QuestionFigure(
            module, asked, len(given), sum(given),
            sum(mark >= asked.points - ALMOST for mark in given),
        )  # fmt: skip
        if place < len(module.questions):
            right = [row[place] for row in rows]
            totals = [sum(marks) for marks in whole]
            rest = [sum(marks) - marks[place] for marks in whole]
            figure = replace(
                figure,
                discrimination=discrimination(right, totals),
                point_biserial=point_biserial(right, rest),
            )
        figures.append(figure)
    return tuple(figures)


def held_back(figure: QuestionFigure, fewest: int) -> QuestionFigure:
    """Without the numbers that are about fewer than `fewest` learners: those who have a mark,
    those who have all points, or those who have not."""
    if figure.learners is not None and figure.learners < fewest:
        return replace(
            figure, learners=None, points=None, right=None, discrimination=None, point_biserial=None
        )
    right, learners = figure.right or 0, figure.learners or 0
    if 0 < right < fewest or 0 < learners - right < fewest:
        return replace(figure, right=None)
    return figure


def grouped(
    figures: Iterable[QuestionFigure], key: Callable[[QuestionFigure], str]
) -> tuple[GroupFigure, ...]:
    """Sums by `key`, in the order of first appearance; questions without a key are left out."""
    groups: dict[str, GroupFigure] = {}
    for figure in figures:
        if not key(figure):
            continue
        before = groups.get(key(figure), GroupFigure(key(figure), 0, 0, 0))
        groups[before.key] = GroupFigure(
            before.key,
            before.questions + 1,
            before.points + (figure.points or 0),
            before.possible + (figure.learners or 0) * figure.asked.points,
        )
    return tuple(groups.values())


def _rights(record: ClassRecord, module: ModuleAsked) -> tuple[list[list[float]], list[list[bool]]]:
    """Points, and right or not, of those whose every question could be judged."""
    whole = []
    for work in record.of(module.id):
        marks = [work.marks.get(question.id) for question in module.questions]
        if None not in marks:
            whole.append(marks)
    full = [question.points - ALMOST for question in module.questions]
    return whole, [[m >= f for m, f in zip(row, full, strict=True)] for row in whole]
