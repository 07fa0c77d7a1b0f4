"""One learner's feedback as one HTML file: self-contained, byte-stable, safe to open.

Shown: what the learner wrote, the finding, the points, the trainer's comment. Never shown:
a test's source, a hidden input, an expected value (nbgrader#917). Everything that comes
from a learner is escaped by the template, what a browser could obey is taken out of it, and the
page's content policy runs no script, loads nothing and sends nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from curriculum.kit.card import SIGNS, sentences
from curriculum.kit.i18n import N_, translate
from curriculum.kit.judgement import Outcome, Verdict
from curriculum.kit.question import ManualTask, Question
from curriculum.kit.registry import Kind, course, module_named
from grading.assignment import Assignment
from grading.build.edition import STAR
from grading.feedback.of_a_test import told_of_a_test
from grading.font import embedded_fonts
from grading.gradebook import Marks
from grading.plain import plain_text
from grading.verdict import UNJUDGED, SubmissionVerdict

TEXTS = {
    "feedback": N_("Feedback"),
    "learner": N_("Learner"),
    "score": N_("Score"),
    "of": N_("of"),
    "points": N_("points"),
    "waiting": N_("The written task ({points} points) is waiting for your trainer."),
    "passed": N_("You have passed ({pass_points} points are needed)."),
    "not_passed": N_("{pass_points} points are needed to pass. Read the hints, improve your answers and hand in again."),
    "your_answer": N_("Your answer"),
    "nothing": N_("You left this as it was."),
    "comment": N_("Your trainer says"),
    "try": N_("What to try"),
    "by_trainer": N_("Marked by your trainer"),
    "not_marked": N_("Not marked yet"),
    "mended": N_("What we had to mend in your notebook"),
    "mended_note": N_("You lose nothing by these, except where an answer itself was missing."),
    "again": N_("What to look at again"),
    "unreadable": N_("This notebook could not be graded"),
}  # fmt: skip


@dataclass(frozen=True)
class Card:
    """One question as the page shows it."""

    sign: str
    word: str
    outcome: str
    title: str
    points: str
    sentences: tuple[str, ...]
    answer: tuple[str, ...]
    """The learner's own lines; empty where nothing was written."""
    comment: str = ""


def feedback_page(
    assignment: Assignment, graded: SubmissionVerdict, login: str, marks: Marks | None
) -> bytes:
    """The page of one submission; `marks` are the gradebook's, None before it has any."""
    lang = graded.lang
    module = module_named(assignment.name)
    score = _score(assignment, graded, marks, module.pass_points)
    cards = [_card(assignment, graded, verdict, marks) for verdict in graded.verdicts]
    again = ()
    if module.kind is Kind.TEST and graded.is_graded:
        points = {one.question: _points(assignment, one, marks) for one in graded.verdicts}
        told = told_of_a_test(assignment, graded, points)
        shown = score if told.shows_score else {"points": None, "max": None}
        score, cards, again = {**shown, "notes": told.notes}, [], told.again
    page = (
        _environment()
        .get_template("page.html.j2")
        .render(
            lang=lang,
            t={name: translate(text, lang) for name, text in TEXTS.items()},
            course=translate(course()["title"], lang),
            title=translate(module.title, lang),
            login=login,
            cause=None
            if graded.cause is None
            else (graded.cause.says(lang), graded.cause.advises(lang)),
            score=score,
            cards=cards,
            again=again,
            tasks=[_task(assignment, graded, task, marks) for task in assignment.tasks]
            if graded.is_graded
            else [],
            repairs=[
                f"{_said_of(assignment, repair['grade_id'], lang)}: {translate(repair['message'], lang)}"
                for repair in graded.repairs
            ],
            fonts=embedded_fonts(),
        )
    )
    return page.encode()


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("grading.feedback", "."), autoescape=True,
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        # whatever text it is: no sign that turns the direction of the page, no half character
        finalize=lambda value: plain_text(value) if isinstance(value, str) else value,
    )  # fmt: skip


def _score(
    assignment: Assignment, graded: SubmissionVerdict, marks: Marks | None, pass_points: int
) -> Mapping[str, object]:
    lang = graded.lang
    by_hand = {task: _task_points(task, marks) for task in assignment.tasks}
    given = [_points(assignment, verdict, marks) for verdict in graded.verdicts]
    total = round(sum(points or 0 for points in (*given, *by_hand.values())), 2)
    waiting = sum(task.points for task, points in by_hand.items() if points is None)
    complete = not waiting
    best = graded.max_points + sum(task.points for task in by_hand) - waiting
    notes = []
    if waiting:
        notes.append(translate(TEXTS["waiting"], lang).format(points=waiting))
    if pass_points and (total >= pass_points or complete):
        said = TEXTS["passed" if total >= pass_points else "not_passed"]
        notes.append(translate(said, lang).format(pass_points=pass_points))
    return {"points": f"{total:g}", "max": f"{best:g}", "notes": notes}


def _task_points(task: ManualTask, marks: Marks | None) -> float | None:
    """A written task's points; 0 for one left untouched, None while it waits."""
    if marks is None:
        return None
    manual = marks.manual.get(task.id)
    return marks.auto.get(task.id) if manual is None else manual


def _card(
    assignment: Assignment, graded: SubmissionVerdict, verdict: Verdict, marks: Marks | None
) -> Card:
    lang = graded.lang
    question = assignment.questions[verdict.question]
    sign, word, _ink, _paper = SIGNS[verdict.outcome]
    points = _points(assignment, verdict, marks)
    return Card(
        sign=sign,
        word=translate(word, lang),
        outcome=verdict.outcome.value,
        title=_title(question, lang),
        points=f"{'–' if points is None else format(points, 'g')} / {question.points:g}",
        sentences=tuple(text for text in sentences(verdict, lang) if text),
        answer=_answer(assignment, graded, question.id),
        comment=(marks.comments.get(question.id, "") if marks else ""),
    )


def _points(assignment: Assignment, verdict: Verdict, marks: Marks | None) -> float | None:
    """A question's points: the trainer's where given, None where nobody could judge it yet."""
    given = marks.manual if marks else {}
    tests = [id_ for id_, tested in assignment.tests.items() if tested == verdict.question]
    by_hand = next((given[id_] for id_ in tests if given.get(id_) is not None), None)
    if by_hand is not None:
        return by_hand
    return None if verdict.outcome in UNJUDGED else verdict.points


def _task(
    assignment: Assignment, graded: SubmissionVerdict, task: ManualTask, marks: Marks | None
) -> Card:
    lang = graded.lang
    points = _task_points(task, marks)
    answer = _answer(assignment, graded, task.id)
    by_hand = marks is not None and marks.manual.get(task.id) is not None
    if by_hand:
        sign, word, outcome = "✎", translate(TEXTS["by_trainer"], lang), Outcome.RIGHT
    elif answer:
        sign, word, outcome = "…", translate(TEXTS["not_marked"], lang), Outcome.UNANSWERED
    else:
        sign, word = SIGNS[Outcome.UNANSWERED][0], translate(SIGNS[Outcome.UNANSWERED][1], lang)
        outcome = Outcome.UNANSWERED
    return Card(
        sign=sign,
        word=word,
        outcome=outcome.value,
        title=f"{task.number} {translate(task.title, lang)}",
        points=f"{'–' if points is None else format(points, 'g')} / {task.points:g}",
        sentences=(),
        answer=answer,
        comment=(marks.comments.get(task.id, "") if marks else ""),
    )


def _answer(assignment: Assignment, graded: SubmissionVerdict, grade_id: str) -> tuple[str, ...]:
    source = graded.answers.get(grade_id, "")
    if source.strip() == assignment.release_cells[grade_id].source.strip():
        return ()
    return tuple(source.rstrip().splitlines())


def _title(question: Question, lang: str) -> str:
    star = f" {STAR}" if question.starred else ""
    return f"{question.number}{star} {translate(question.title, lang)}"


def _said_of(assignment: Assignment, grade_id: str, lang: str) -> str:
    """A cell as a learner knows it: "Q1.6" for any cell of the sixth question."""
    question = assignment.questions.get("_".join(grade_id.split("_")[:2]))
    if question is not None:
        return translate(N_("Q{number}"), lang).replace("{number}", question.number)
    return translate(N_("The notebook"), lang)
