"""The answer key: the solution notebook's own evidence, run in the box and sealed.

No expected value is written by hand anywhere. An author writes the solution; what it
yields, through the same `collect` that a learner's notebook goes through, is the key.
"""

from __future__ import annotations

from collections.abc import Mapping

from curriculum.kit.judgement import name_of
from curriculum.kit.question import Question
from curriculum.kit.seal import SealedKey, seal
from curriculum.kit.stops import Stop
from grading.box import Cell
from grading.build.edition import hidden_of
from grading.build.source import Source, SourceCell
from grading.evidence import collecting, gather


def sealed_keys(source: Source, questions: Mapping[str, Question]) -> dict[str, SealedKey]:
    """Run the solution and seal what it yields, for every question of the assignment.

    Raises BrokenSource naming the cell of a solution that stops or does not answer.
    """
    checks = {cell.question: cell for cell in source.cells if cell.part == "check"}
    cells, tests = _cells(source, questions, checks)
    gathered = gather(cells, tests)
    for number, fault in gathered.faults.items():
        broken = source.cells[int(number) - 1]
        raise source.broken(
            broken, f"the solution did not end well ({fault})", "Mend the solution."
        )
    keys = {}
    for id_, question in questions.items():
        if id_ not in checks:
            raise source.broken(
                source.cells[-1],
                f"{id_} stands in checks.py but has no check cell",
                "Add its cells.",
            )
        evidence = gathered.evidence.get(id_)
        if evidence is None:
            raise source.broken(
                checks[id_], "the solution gave no evidence", "Run the notebook by hand."
            )
        hidden = hidden_of(source, checks[id_], question)
        if evidence.get("stop"):
            said = Stop.from_json(evidence["stop"]).finding().says("en").rstrip(".")
            raise source.broken(
                _answer(source, checks[id_]), f"the solution stopped: {said}", "Mend the solution."
            )
        keys[id_] = _seal(source, checks[id_], question, evidence, hidden.accept)
    return keys


def visible_part(question: Question, key: SealedKey) -> SealedKey:
    """What of the key may stand in a public file: the shown case only."""
    return {place: digests for place, digests in key.items() if place in question.visible_paths}


def _cells(
    source: Source, questions: Mapping[str, Question], checks: Mapping[str | None, SourceCell]
) -> tuple[list[Cell], dict[str, str]]:
    cells, tests = [], {}
    for cell in source.cells:
        if cell.kind != "code":
            continue
        text = cell.text
        if cell.part == "check" and cell.question in questions:
            tests[str(cell.number)] = cell.question
            hidden = hidden_of(source, cell, questions[cell.question])
            text = collecting(cell.question, hidden.inputs)
        cells.append(Cell(str(cell.number), text))
    return cells, tests


def _answer(source: Source, check: SourceCell) -> SourceCell:
    """The cell that an author has to mend: the answer, or the check where there is none."""
    own = (c for c in source.cells if c.question == check.question and c.part == "answer")
    return next(own, check)


def _seal(
    source: Source, cell: SourceCell, question: Question, evidence: dict, accept: Mapping[str, list]
) -> SealedKey:
    key: dict[str, list[str]] = {}
    for answer in question.answers:
        reading = answer.read(evidence["answers"].get(answer.name))
        if reading.problem is not None:
            said = reading.problem.says("en").rstrip(".")
            raise source.broken(
                _answer(source, cell), f"the solution does not answer: {said}", "Mend the solution."
            )
        for place, leaf in reading.leaves.items():
            if place not in question.probe_paths:
                key[place] = [seal(question.id, place, leaf, exact=answer.exact)]
    exact = {answer.name: answer.exact for answer in question.answers}
    for place, others in accept.items():
        if place not in key:
            raise source.broken(
                cell,
                f"accept names {place}, which is no part of the answer",
                f"Use one of {list(key)}.",
            )
        key[place] += [
            seal(question.id, place, leaf, exact=exact[name_of(place)]) for leaf in others
        ]
    unknown = question.visible_paths - key.keys()
    if unknown:
        raise source.broken(
            cell,
            f"checks.py shows {sorted(unknown)}, which the answer does not have",
            f"Use {list(key)}.",
        )
    return key
