"""The text of a test cell: written by the build, read back by the engine.

    check("q1_05")
    ### BEGIN HIDDEN TESTS
    check("q1_05", inputs=[[24, 3, 1]], key={"utilization(24, 3, 1)": ["…"]})
    ### END HIDDEN TESTS

nbgrader strips the hidden region from the release. Plain `nbgrader autograde` runs it and
reads the points; our engine takes inputs and key out of it and lets the learner's process
see neither the key nor a verdict.
"""

from __future__ import annotations

import ast
import json
from dataclasses import dataclass, field

from curriculum.kit.seal import SealedKey


@dataclass(frozen=True)
class Hidden:
    """What a test cell holds between its hidden-test marks."""

    inputs: list = field(default_factory=list)
    accept: dict[str, list] = field(default_factory=dict)
    key: SealedKey = field(default_factory=dict)


def write_test_cell(question: str, inputs: list, key: SealedKey) -> str:
    """The test cell of a question, with its hidden region."""
    said = json.dumps(question)
    arguments = [said]
    if inputs:
        # as Python writes them: JSON's true and null are no Python
        arguments.append(f"inputs={inputs!r}")
    digests = "".join(f"\n    {_quoted(p)}: {json.dumps(list(d))}," for p, d in sorted(key.items()))
    arguments.append(f"key={{{digests}\n}}" if digests else "key={}")
    return f"check({said})\n### BEGIN HIDDEN TESTS\ncheck({', '.join(arguments)})\n### END HIDDEN TESTS"


def _quoted(text: str) -> str:
    """In double quotation marks, and read alike by JSON and by Python."""
    return json.dumps(text, ensure_ascii=False)


def read_test_cell(text: str) -> tuple[str, Hidden]:
    """The question and the hidden part of a test cell's text; raises ValueError."""
    calls = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)]
    checks = [call for call in calls if getattr(call.func, "id", "") == "check"]
    if not checks:
        raise ValueError("not a test cell: it calls no check()")
    whole = checks[-1]
    arguments = {word.arg: ast.literal_eval(word.value) for word in whole.keywords}
    hidden = Hidden(inputs=arguments.get("inputs", []), key=arguments.get("key", {}))
    return ast.literal_eval(whole.args[0]), hidden
