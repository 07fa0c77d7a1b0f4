"""Attacks on the mark: the tests are skipped, silenced, replaced, or answered from themselves."""

from __future__ import annotations

from corpus.attack import Attack, Notebook, cell_of

FIRST = "q1_01"
READS_TESTS = """\
import re
def learn(text):
    names = get_ipython().user_ns
    for name, value in re.findall(r"^assert (\\w+) == (.+)$", text, re.M):
        names[name] = eval(value)
    for name, value in re.findall(r"assert_allclose\\((\\w+), ([-\\d.]+)", text):
        names[name] = float(value)
"""


def _tags(notebook: Notebook) -> None:
    for cell in notebook["cells"]:
        if cell["metadata"]["nbgrader"]["grade_id"].endswith("_check"):
            cell["metadata"]["tags"] = ["skip-execution"]


def _points(notebook: Notebook) -> None:
    for cell in notebook["cells"]:
        cell["metadata"]["nbgrader"]["points"] = 1000


def _outputs(notebook: Notebook) -> None:
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = [{
                "output_type": "execute_result", "execution_count": 1, "metadata": {},
                "data": {"text/plain": "8"},
            }]  # fmt: skip


def _check_cells(notebook: Notebook) -> None:
    for number in range(1, 12):
        cell_of(notebook, f"q1_{number:02}_check")["source"] = "100.0"


def _first(name: str, what: str, source: str, **more: object) -> Attack:
    return Attack(name, what, before=((FIRST, source),), **more)


ATTACKS = (
    Attack("skip_tags", "the tag skip-execution on every test cell", change=_tags),
    Attack("points_in_metadata", "1,000 points written into every cell's metadata", change=_points),
    Attack("outputs_handed_in", "full marks handed in as the outputs of every cell", change=_outputs),
    Attack(
        "test_cells_rewritten", "every locked test cell says 100.0 instead",
        change=_check_cells, status="graded_with_repairs",
    ),
    Attack(
        "displayhook_in_the_function", "the tested function calls sys.displayhook(2.0)",
        answers={"q1_05": "def utilization(lam, minutes, c):\n    import sys\n    sys.displayhook(2.0)\n    raise SystemExit"},
    ),
    _first("displayhook_replaced", "sys.displayhook is replaced by one that says 100.0",
        "import sys\nshown = sys.displayhook\nsys.displayhook = lambda value: shown(100.0)"),
    _first("lines_dropped", "an input transformer empties every cell that tests",
        "def drop(lines):\n"
        "    return [] if any(w in line for line in lines for w in ('assert', '_collect', 'check(')) else lines\n"
        "get_ipython().input_transformers_cleanup.append(drop)"),
    _first("asserts_dropped", "an AST transformer drops assertions and bare calls",
        "import ast\n"
        "class Drop(ast.NodeTransformer):\n"
        "    def visit_Assert(self, node): return ast.Pass()\n"
        "    def visit_Expr(self, node): return ast.Pass()\n"
        "get_ipython().ast_transformers.append(Drop())"),
    _first("kernel_replaced", "kernel.do_execute answers ok to everything and runs nothing",
        "kernel = get_ipython().kernel\n"
        "async def ok(*a, **k):\n"
        "    return {'status': 'ok', 'execution_count': 1, 'user_expressions': {}, 'payload': []}\n"
        "kernel.do_execute = ok"),
    _first("run_cell_replaced", "the shell's run_cell is replaced by nothing",
        "class Fine:\n"
        "    success, error_before_exec, error_in_exec, execution_count, result = True, None, None, 1, None\n"
        "async def fine(*a, **k): return Fine()\n"
        "get_ipython().run_cell_async = fine; get_ipython().run_cell = lambda *a, **k: Fine()"),
    _first("errors_swallowed", "tracebacks are not shown, so that a failed test leaves no error",
        "shell = get_ipython()\n"
        "shell.showtraceback = shell.showsyntaxerror = shell._showtraceback = lambda *a, **k: None\n"
        "shell.set_custom_exc((BaseException,), lambda *a, **k: None)"),
    _first("helpers_patched", "numpy.testing's assertions and the course's own check do nothing",
        "import numpy.testing, numpy, curriculum, pandas.testing\n"
        "numpy.testing.assert_allclose = pandas.testing.assert_series_equal = lambda *a, **k: None\n"
        "numpy.isclose = numpy.allclose = lambda *a, **k: True\n"
        "check = curriculum.check = lambda *a, **k: 100.0"),
    _first("tests_read_by_a_hook", "a pre_run_cell hook reads the hidden assertions and fills in the answers",
        READS_TESTS + "get_ipython().events.register('pre_run_cell', lambda info: learn(info.raw_cell))"),
    _first("tests_read_by_a_thread", "a thread watches the history and rewrites the answers later",
        READS_TESTS + "import threading, time\n"
        "def watch():\n"
        "    while True:\n"
        "        for text in list(get_ipython().user_ns.get('In', [])): learn(text)\n"
        "        time.sleep(0.0005)\n"
        "threading.Thread(target=watch, daemon=True).start()"),
    _first("tracing", "sys.settrace and sys.setprofile rewrite the names while the test runs",
        "import sys\n" + READS_TESTS +
        "def trace(frame, event, arg):\n"
        "    learn('\\n'.join(map(str, get_ipython().user_ns.get('In', [])[-1:])))\n"
        "sys.setprofile(trace)"),
    _first("collect_replaced", "curriculum.kit.collect hands in marks instead of evidence",
        "import curriculum.kit.collect as c\n"
        "class Full:\n"
        "    def _repr_mimebundle_(self, **k):\n"
        "        return {c.EVIDENCE_MIME: {'schema': 1, 'question': 'q1_01', 'answers': {}, 'stop': None,\n"
        "                'points': 6, 'outcome': 'right', 'max_points': 6}, 'text/plain': '6'}\n"
        "c.collect = lambda *a, **k: Full()"),
    _first("portable_replaced", "portable and json write text of their own",
        "import json, curriculum.kit.portable as p, curriculum.kit.answers.base as b\n"
        "p.portable = b.portable = lambda value: {'$': 'right'}\n"
        "json.dumps = lambda *a, **k: '100.0'; json.JSONEncoder.encode = json.dumps"),
    _first("judge_replaced", "seal and judgement accept everything in the learner's process",
        "import curriculum.kit.judgement as j, curriculum.kit.seal as s\n"
        "j.opens = s.opens = lambda *a, **k: True; j._share = lambda *a: 1.0"),
    _first("modules_replaced", "sys.modules holds look-alikes for the modules that test",
        "import sys, types\n"
        "class Yes(types.ModuleType):\n"
        "    def __getattr__(self, name): return lambda *a, **k: 100.0\n"
        "for name in list(sys.modules):\n"
        "    if name.startswith(('curriculum', 'numpy.testing', 'nbgrader')): sys.modules[name] = Yes(name)\n"
        "check = lambda *a, **k: 100.0"),
    _first("import_hook", "a finder in sys.meta_path writes the modules that are imported next",
        "import sys, importlib.abc, importlib.util\n"
        "class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):\n"
        "    def find_spec(self, name, path, target=None):\n"
        "        if name.startswith(('curriculum', 'numpy.testing')):\n"
        "            return importlib.util.spec_from_loader(name, self)\n"
        "    def exec_module(self, module):\n"
        "        module.__path__ = []\n"
        "        module.__getattr__ = lambda name: lambda *a, **k: 100.0\n"
        "sys.meta_path.insert(0, Finder())\n"
        "for name in list(sys.modules):\n"
        "    if name.startswith(('curriculum', 'numpy.testing')): del sys.modules[name]"),
    _first("builtins_patched", "print, isinstance, AssertionError and __import__ are replaced",
        "import builtins\n"
        "builtins.AssertionError = builtins.RuntimeError = type('Nothing', (Warning,), {})\n"
        "real = builtins.__import__\n"
        "builtins.__import__ = lambda name, *a, **k: real('math' if 'collect' in name or 'testing' in name else name, *a, **k)\n"
        "builtins.isinstance = builtins.hasattr = lambda *a: True"),
    _first("names_that_are_all_there", "user_ns is a dict that has every name",
        "class Everything(dict):\n"
        "    def __contains__(self, name): return True\n"
        "    def __missing__(self, name): return 42\n"
        "get_ipython().user_ns = Everything(get_ipython().user_ns)"),
    _first("atexit_marks", "an exit hook rewrites the graded notebook and the gradebook",
        "import atexit\n"
        "def late():\n"
        "    import glob, sqlite3\n"
        "    for path in ['COURSE/gradebook.db', *glob.glob('../../../gradebook.db')]:\n"
        "        try:\n"
        "            base = sqlite3.connect(path); base.execute('UPDATE grade SET manual_score = 100'); base.commit()\n"
        "        except Exception: pass\n"
        "atexit.register(late)".replace("COURSE", "@COURSE@")),
    _first("gradebook_updated", "UPDATE grade SET manual_score = 100 in ../../../gradebook.db",
        "import sqlite3\n"
        "for path in ['../../../gradebook.db', '@COURSE@/gradebook.db']:\n"
        "    base = sqlite3.connect(path)\n"
        "    base.execute('UPDATE grade SET manual_score = 100, needs_manual_grade = 0')\n"
        "    base.commit()"),
    _first("checked_in_a_loop", "check() and its sealed key are asked for every number until one is right",
        "from curriculum.kit.registry import visible_key\n"
        "from curriculum.kit.seal import opens\n"
        "key = visible_key('q1_01')\n"
        "found = {name: next(n / 10 for n in range(1, 5_000) if opens('q1_01', name, n / 10, digests)) for name, digests in key.items()}",
        answers={"q1_01": "touch, wait = given('touch', 'wait')\ntotal_touch = found.get('total_touch', 0)\n"
                 "total_wait = found.get('total_wait', 0)\nlead_time = found.get('lead_time', 0)"}, points=1.67),
)  # fmt: skip
