"""One source in one language, as a notebook: translated, with nbgrader's metadata.

Lessons and exercises are built the same way; an exercise also gets its grade ids, points
and test cells, all from the module's checks, so that each stands written once.
"""

from __future__ import annotations

import ast
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import nbformat
from nbformat import NotebookNode

from curriculum.kit.fill_in.settings import settings_of
from curriculum.kit.i18n import N_, translate
from curriculum.kit.question import ManualTask, Question
from curriculum.kit.seal import SealedKey
from grading.build.blocks import set_edition, translate_comments, translate_markdown
from grading.build.source import Source, SourceCell
from grading.testcell import Hidden, write_test_cell

NBGRADER_SCHEMA = 3
STAR = "★"
# nbgrader replaces a written answer by its stub as a whole, unless it finds a region in it
EMPTY_SOLUTION = "\n\n### BEGIN SOLUTION\n\n### END SOLUTION"
KERNELSPEC = {"display_name": "Python 3", "language": "python", "name": "python3"}
LANGUAGE_INFO = {"name": "python"}
COLLAPSED_TAG = "collapsed"
"""On a heading: JupyterLab shows what stands below it only when it is opened."""
FORM_HINT = N_(
    "To answer without code: press Shift+Enter in the box below, and fill in the form that appears."
)


@dataclass(frozen=True)
class Grading:
    """What turns a notebook into an nbgrader source notebook."""

    questions: Mapping[str, Question]
    tasks: tuple[ManualTask, ...]
    keys: Mapping[str, SealedKey] = field(default_factory=dict)
    """The whole sealed key by question; empty while the solution is yet to be run."""


def assemble(source: Source, lang: str, grading: Grading | None = None) -> NotebookNode:
    """The notebook of one source in `lang`; raises BrokenSource."""
    notebook = nbformat.v4.new_notebook(
        metadata={"kernelspec": dict(KERNELSPEC), "language_info": dict(LANGUAGE_INFO)}
    )
    used: Counter[str] = Counter()
    headed: set[str] = set()
    for cell in source.cells:
        text = _text(source, cell, lang)
        metadata: dict[str, Any] = {}
        if grading is not None:
            for kind, made, part in _written_by_the_build(source, cell, lang, grading, headed):
                named = replace(cell, kind=kind, metadata={"question": cell.question, "part": part})
                belongs = {"nbgrader": _nbgrader(source, named, grading, used)}
                notebook.cells.append(_new_cell(kind, made, belongs, source, named))
            text = _headed(source, cell, text, lang, grading, headed)
            if cell.part == "text":
                text = _with_way_to_form(source, cell, text, lang, grading)
            if cell.part == "check":
                text = _test_cell(source, cell, grading)
            if cell.part == "task":
                text += EMPTY_SOLUTION
            metadata["nbgrader"] = _nbgrader(source, cell, grading, used)
        if COLLAPSED_TAG in cell.metadata.get("tags", ()):
            metadata["jp-MarkdownHeadingCollapsed"] = True
        notebook.cells.append(_new_cell(cell.kind, text, metadata, source, cell))
    return notebook


def notebook_bytes(notebook: NotebookNode) -> bytes:
    """The notebook as the file that is committed: sorted keys, LF, one form."""
    # nbformat.writes validates as well, and only logs what it finds
    return (nbformat.v4.writes(notebook, ensure_ascii=False).rstrip("\n") + "\n").encode()


def _text(source: Source, cell: SourceCell, lang: str) -> str:
    def said(message: str) -> str:
        return translate(message, lang)

    if cell.kind == "markdown":
        return translate_markdown(cell.text, said)
    text = translate_comments(cell.text, said)
    if not cell.is_edition:
        return text
    try:
        return set_edition(text, lang)
    except ValueError as error:
        raise source.broken(cell, str(error), 'Write use_edition("en") in it once.') from error


def _new_cell(
    kind: str, text: str, metadata: dict, source: Source, cell: SourceCell
) -> NotebookNode:
    new = nbformat.v4.new_markdown_cell if kind == "markdown" else nbformat.v4.new_code_cell
    # jupytext keeps no cell ids: a stable one comes from where the cell stands
    name = metadata.get("nbgrader", {}).get("grade_id") or f"{source.path.stem}-{cell.number}"
    return new(text, metadata=metadata, id=hashlib.sha256(name.encode()).hexdigest()[:8])


def _written_by_the_build(
    source: Source, cell: SourceCell, lang: str, grading: Grading, headed: set[str]
) -> Iterator[tuple[str, str, str]]:
    """(kind, text, part) of what stands before an answer cell and in no source."""
    question = grading.questions.get(cell.question or "")
    if cell.part != "answer" or question is None:
        return
    if question.asks and cell.question not in headed:
        headed.add(question.id)
        yield "markdown", _item(question, lang), "text"
    if question.starred:
        yield "code", f'from curriculum import fill_in\n\nfill_in("{question.id}")', "form"


def _with_way_to_form(
    source: Source, cell: SourceCell, text: str, lang: str, grading: Grading
) -> str:
    """The text of a starred question says at its end that there is a form below.

    Not a comment in the form's cell: locked code is the same in both editions.
    """
    question = grading.questions.get(cell.question or "")
    texts = [one for one in source.cells if one.question == cell.question and one.part == "text"]
    if question is None or not question.starred or cell is not texts[-1]:
        return text
    return f"{text}\n\n*{translate(FORM_HINT, lang)}*"


def _item(question: Question, lang: str) -> str:
    """The text of a test's item, with its choices in the order of their codes."""
    choices = settings_of(question.id).options.items()
    listed = "\n".join(f"- `{code}` {translate(words, lang)}" for code, words in choices)
    return f"### {heading(question, lang)}\n\n{translate(question.asks, lang)}\n\n{listed}"


def _headed(
    source: Source, cell: SourceCell, text: str, lang: str, grading: Grading, headed: set[str]
) -> str:
    """The text with the question's heading on top, where it is the question's first."""
    if cell.question is None or cell.question in headed:
        return text
    headed.add(cell.question)
    if cell.part != "text":
        raise source.broken(
            cell, f"{cell.question} does not begin with its text", 'Put a part="text" cell first.'
        )
    return f"## {heading(_asked(source, cell, grading), lang)}\n\n{text}"


def heading(asked: Question | ManualTask, lang: str) -> str:
    """ "Q1.6 ★ Find the bottleneck · 8 points", in `lang`."""
    star = f" {STAR}" if isinstance(asked, Question) and asked.starred else ""
    label = N_("Q{number}") if isinstance(asked, Question) else N_("Task {number}")
    named = translate(label, lang).replace("{number}", asked.number)
    if isinstance(asked, Question) and asked.silent:
        return f"{named} · {translate(asked.title, lang)}"
    if not asked.points:
        return f"{named}{star} {translate(asked.title, lang)}"
    points = translate(N_("{points} points"), lang).replace("{points}", str(asked.points))
    return f"{named}{star} {translate(asked.title, lang)} · {points}"


def _asked(source: Source, cell: SourceCell, grading: Grading) -> Question | ManualTask:
    asked = {**grading.questions, **{task.id: task for task in grading.tasks}}
    if cell.question not in asked:
        raise source.broken(
            cell, f"no question {cell.question!r} in the module's checks.py",
            f"Add it there, or use one of {list(asked)}.",
        )  # fmt: skip
    return asked[cell.question]


def hidden_of(source: Source, cell: SourceCell, question: Question) -> Hidden:
    """Hidden inputs and further accepted answers, as the author wrote them in a check cell."""
    inputs: list = []
    accept: dict[str, list] = {}
    for node in ast.walk(ast.parse(cell.text)):
        if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "check"):
            continue
        if [ast.unparse(arg) for arg in node.args] != [repr(question.id)]:
            raise source.broken(
                cell, "it checks another question", f'Write check("{question.id}").'
            )
        for keyword in node.keywords:
            try:
                value = ast.literal_eval(keyword.value)
            except ValueError as error:
                raise source.broken(
                    cell,
                    f"{keyword.arg}= is no plain value",
                    "Write numbers, texts and lists in it.",
                ) from error
            if keyword.arg == "inputs":
                inputs = value
            elif keyword.arg == "accept":
                accept = value
            else:
                raise source.broken(
                    cell, f"check() has no {keyword.arg}", "Use inputs= or accept=."
                )
    if (inputs or accept) and "BEGIN HIDDEN TESTS" not in cell.text:
        raise source.broken(
            cell, "hidden inputs stand in the open", "Put them between ### BEGIN/END HIDDEN TESTS."
        )
    return Hidden(inputs, accept)


def _test_cell(source: Source, cell: SourceCell, grading: Grading) -> str:
    question = _asked(source, cell, grading)
    if not isinstance(question, Question):
        raise source.broken(cell, "the written task has no check", "Remove this cell.")
    return write_test_cell(
        question.id, hidden_of(source, cell, question).inputs, grading.keys.get(question.id, {})
    )


def _nbgrader(source: Source, cell: SourceCell, grading: Grading, used: Counter[str]) -> dict:
    grade_id = _grade_id(cell)
    used[grade_id] += 1
    if used[grade_id] > 1:
        if cell.part in ("answer", "check", "task"):
            raise source.broken(cell, f"a second {cell.part} cell of {cell.question}", "Keep one.")
        grade_id = f"{grade_id}{used[grade_id]}"
    metadata: dict[str, Any] = {
        "grade": cell.part in ("check", "task"),
        "grade_id": grade_id,
        "locked": cell.part not in ("answer", "task"),
        "schema_version": NBGRADER_SCHEMA,
        "solution": cell.part in ("answer", "task"),
        "task": False,
    }
    if metadata["grade"]:
        metadata["points"] = _asked(source, cell, grading).points
    return metadata


def _grade_id(cell: SourceCell) -> str:
    if cell.question is None:
        return "setup" if cell.is_edition else "intro"
    return {"answer": cell.question, "task": cell.question}.get(
        cell.part or "", f"{cell.question}_{cell.part}"
    )
