"""Tricks: whatever a notebook does to Python or to us, it gains no point and stops nothing."""

from __future__ import annotations

import json

import pytest
from changes import Notebook, before

from curriculum.kit.registry import questions, visible_key
from grading.box import Limits
from grading.engine import grade
from grading.intake import read_submission
from grading.verdict import Status

IMPATIENT = Limits(cell_seconds=2, total_seconds=60, faults=2)


TRICKS = {
    "displayhook": "import sys; sys.displayhook = lambda value: None",
    "displays_full_marks": "import sys; sys.displayhook(100.0)",
    "shell_displayhook": "get_ipython().displayhook.__class__.__call__ = lambda self, result=None: None",
    "no_asserts": (
        "import ast\n"
        "class Drop(ast.NodeTransformer):\n"
        "    def visit_Expr(self, node): return None\n"
        "get_ipython().ast_transformers.append(Drop())"
    ),
    "own_collect": (
        "import curriculum.kit.collect as c\n"
        "c.collect = lambda *a: c.Evidence({'schema': 1, 'question': a[0], 'answers': {}, 'stop': None})"
    ),
    "evidence_of_another_form": (
        "import curriculum.kit.collect as c\n"
        "c.gather = lambda question, *a: {'question': question.id, 'answers': [5], 'stop': 7}"
    ),
    "evidence_of_odd_leaves": (
        "import curriculum.kit.collect as c\n"
        "odd = [{'$': 'table'}, {'$': ['x']}, 10**400, [[]] * 9, {'$': 'calls', 'calls': [None, {'args': {}}]}, True]\n"
        "c.gather = lambda question, *a: {'question': question.id, 'stop': {'line': -1}, 'answers': "
        "{name: odd[hash(name) % len(odd)] for name in question.names}}"
    ),
    "evidence_nested_without_end": (
        "import curriculum.kit.collect as c\n"
        "def deep(question, *a):\n"
        "    inner = []\n"
        "    for _ in range(500): inner = [inner]\n"
        "    return {'question': question.id, 'stop': None, 'answers': {n: inner for n in question.names}}\n"
        "c.gather = deep"
    ),
    "own_check_print_and_globals": (
        "check = collect = _collect = lambda *a, **k: 100.0\n"
        "import builtins\n"
        "builtins.print = builtins.globals = builtins.isinstance = lambda *a, **k: True"
    ),
    "own_judge": (
        "import curriculum.kit.judgement as j, curriculum.kit.seal as s\n"
        "j.opens = s.opens = lambda *a, **k: True"
    ),
    "kernel": "get_ipython().kernel.do_execute = None",
    "run_cell": "get_ipython().run_cell = lambda *a, **k: None",
    "user_ns": (
        "class Everything(dict):\n"
        "    def __contains__(self, name): return True\n"
        "    def __getitem__(self, name): return 42\n"
        "get_ipython().user_ns = Everything(get_ipython().user_ns)"
    ),
}


@pytest.mark.parametrize("name", TRICKS)
def test_tricks_gain_nothing_and_stop_nothing(assignment, solved, name):
    verdict = grade(
        solved(right=False, change=before("q1_01", TRICKS[name])), assignment, IMPATIENT
    )
    assert verdict.status is Status.GRADED and verdict.points == 0
    assert verdict.to_json()


def test_an_object_equal_to_everything_is_equal_to_nothing(marked, solved):
    equal = (
        "class Any:\n"
        "    def __eq__(self, other): return True\n"
        "    __lt__ = __gt__ = __le__ = __ge__ = __eq__\n"
        "    def __hash__(self): return 0\n"
        "    def __float__(self): raise RuntimeError('no')\n"
        "    def __getattr__(self, name): return self\n"
        "    def __call__(self, *a, **k): return self\n"
        "    def __iter__(self): return iter([self])\n"
        "    def __len__(self): return 8\n"
    )
    names = {
        "q1_01": "total_touch = total_wait = lead_time = Any()", "q1_02": "va_time = pce = Any()",
        "q1_03": "va_class = Any()", "q1_04": "chain = Any()", "q1_05": "utilization = Any()",
        "q1_06": "bottleneck = capacity = Any()", "q1_07": "people_inside = lead_needed = Any()",
        "q1_08": "wait_by_step = worst_step = Any()", "q1_09": "need_normal = need_peak = Any()",
        "q1_10": "lead_future = saving_pct = Any()", "q1_11": "steps_for_80 = Any()",
    }  # fmt: skip
    verdict = marked(solved({**names, "q1_01": equal + names["q1_01"]}, right=False))
    assert (verdict.status, verdict.points) == (Status.GRADED, 0)


def test_tags_on_test_cells_gain_nothing(assignment, solved):
    def tag(notebook: Notebook) -> None:
        for cell in notebook["cells"]:
            cell["metadata"]["tags"] = ["skip-execution", "raises-exception"]
            cell["metadata"]["nbgrader"]["points"] = 1000

    assert read_submission(solved(right=False, change=tag), assignment).repairs == ()
    assert grade(solved(right=False, change=tag), assignment).points == 0


def test_a_tested_function_cannot_hand_in_marks_of_its_own(marked, solved, points):
    function = (
        "def utilization(lam, minutes, c):\n"
        "    import sys\n"
        "    from IPython.display import display\n"
        "    sys.displayhook(2.0); display({'text/plain': '8'}, raw=True)\n"
        "    return 100.0"
    )
    assert points(marked(solved({"q1_05": function}, right=False)))["q1_05"] == 0


def test_no_expected_value_is_in_the_learners_process(assignment, solved):
    """Everything that the process is told: the cells, and what `collect` is called with."""
    digests = {d for hidden in assignment.hidden.values() for ds in hidden.key.values() for d in ds}
    look = (
        "import gc, json\n"
        "texts = [o for o in gc.get_objects() if isinstance(o, (str, dict, list, tuple))]\n"
        "print(len(texts)); print(In)"
    )
    verdict = grade(solved(right=False, change=before("q1_m", look)), assignment)
    seen = json.dumps([work["outputs"] for work in verdict.work])
    public = json.dumps([*visible_digests()])
    assert "check" in seen
    assert not [digest for digest in digests if digest in seen and digest not in public]


def visible_digests() -> set[str]:
    return {d for id_ in questions("value_chain") for ds in visible_key(id_).values() for d in ds}
