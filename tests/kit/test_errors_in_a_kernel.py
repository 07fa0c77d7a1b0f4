"""What a learner sees when a box stops in a notebook, whatever it raises."""

from __future__ import annotations

import json
import re

import nbformat
import pytest
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

LOAD = (
    "%load_ext curriculum.kit.errors\nfrom curriculum.kit.i18n import use_language\n"
    "use_language('en')"
)

HOSTILE = {
    "its text raises": "class E(Exception):\n    def __str__(self): raise RuntimeError\nraise E",
    "its text interrupts": "class E(BaseException):\n"
    "    def __str__(self): raise KeyboardInterrupt\nraise E",
    "its text is none": "class E(Exception):\n    def __str__(self): return 5\nraise E",
    "its repr raises": "class E(Exception):\n    def __repr__(self): raise RuntimeError\nraise E",
    "its notes raise": "class E(Exception):\n"
    "    __notes__ = property(lambda self: 1 / 0)\nraise E('x')",
    "its cause raises": "class E(Exception):\n"
    "    __cause__ = property(lambda self: 1 / 0)\nraise E('x')",
    "its class hides": "class M(type):\n    __name__ = property(lambda c: 1 / 0)\n"
    "class E(Exception, metaclass=M): pass\nraise E('x')",
    "huge": "raise ValueError('x' * 3_000_000)",
    "half a character": "raise ValueError('\\udc80')",
    "markup": "raise ValueError('\\x1b[31m<script>alert(1)</script>\\u202e')",
    "group": "raise ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [TypeError(2)])])",
    "recursion": "def f(n):\n    return f(n)\nf(1)",
    "long chain": "e = None\nfor i in range(3000):\n    n = ValueError(i)\n"
    "    n.__cause__, n.__context__, e = e, e, n\nraise e",
    "circle": "a, b = ValueError(1), ValueError(2)\na.__cause__, b.__cause__ = b, a\nraise a",
    "exit": "import sys\nsys.exit(3)",
    "closing": "quit()",
    "interrupt": "import _thread, threading\n"
    "threading.Timer(0.1, _thread.interrupt_main).start()\nwhile True:\n    pass",
    "memory": "raise MemoryError",
    "outside": "return 5",
    "magic": "%no_such_magic",
    "unclosed": "print('a'",
    "awaited": "import asyncio\nawait asyncio.sleep(0)\n1 / 0",
}


# run after all of the above, in the same kernel
AFTER = {
    "still alive": "import time\ntime.sleep(0.3)",
    "divides": "1 / 0",
    "function": "def f(x):\n    return int(x)\n",
    "calls it": "a = '<b>'\n\nf(a)",
    "misspelled": "a = 1\npce = va_tme / 90",
    "asks": "import json\nfrom curriculum.kit.errors import last_stop\n"
    "print(json.dumps(last_stop(['pce']).to_json()))",
}


def run_notebook(*boxes: str, allow_errors: bool = True):
    """The outputs of each box, run one after the other in a new kernel that is never stopped."""
    made = [nbformat.v4.new_code_cell(source) for source in (LOAD, *boxes)]
    notebook = nbformat.v4.new_notebook(cells=made)
    settings = {"timeout": 60, "allow_errors": allow_errors, "kernel_name": "python3"}
    NotebookClient(notebook, **settings).execute()
    return [cell.outputs for cell in notebook.cells[1:]]


@pytest.fixture(scope="module")
def outputs():
    boxes = {**HOSTILE, **AFTER}
    return dict(zip(boxes, run_notebook(*boxes.values()), strict=True))


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_is_raised_the_box_shows_two_lines_and_the_folded_rest(outputs, name):
    shown = outputs[name]
    assert [output.output_type for output in shown] == ["error", "display_data"]
    message, hint = shown[0].traceback
    assert message.startswith("The box stopped at line ")
    assert all("\n" not in line and 10 < len(line) < 300 for line in (message, hint))
    html = shown[1].data["text/html"]
    assert shown[1].data["text/plain"] == "" and len(html) < 5_000
    assert "<script" not in html and not re.search(r"[\x00-\x09\x0b-\x1f\u202e]", html)
    assert "site-packages" not in html and "ipykernel" not in html


def test_the_explanation_still_works_after_all_of_them(outputs):
    error = outputs["divides"][0]
    assert (error.ename, error.evalue) == ("ZeroDivisionError", "division by zero")
    assert "because it divides by 0" in error.traceback[0]


def test_the_error_keeps_pythons_own_name_and_message(outputs):
    assert outputs["exit"][0].ename == "SystemExit"
    assert outputs["circle"][0].evalue == "1"
    assert outputs["its text raises"][0].ename == "E"


def test_a_box_that_closes_python_is_told_so_and_the_notebook_goes_on(outputs):
    assert outputs["closing"][0].traceback[0].endswith("because it asks Python to close.")
    assert outputs["still alive"] == []


def test_a_box_that_was_stopped_while_it_ran_says_so(outputs):
    assert outputs["interrupt"][0].ename == "KeyboardInterrupt"
    said = outputs["interrupt"][0].traceback[0]
    assert re.match(r"The box stopped at line [34], because you or the time limit", said)


def test_the_folded_part_holds_the_learners_own_lines_only(outputs):
    assert outputs["calls it"][1].data["text/html"] == (
        "<details lang='en'><summary>Details for the trainer</summary><pre>"
        "Line 3\n    f(a)\nEarlier box, line 2, in f\n    return int(x)\n"
        "ValueError: invalid literal for int() with base 10: &#x27;&lt;b&gt;&#x27;</pre></details>"
    )


def test_the_stop_crosses_the_kernel_as_json(outputs):
    assert json.loads(outputs["asks"][0].text) == {
        "line": 2,
        "text": "pce = va_tme / 90",
        "kind": "NameError",
        "code": "stop.name_error.unknown",
        "params": {"name": "va_tme"},
    }


def test_nbclient_stops_at_the_error_as_it_did():
    with pytest.raises(CellExecutionError) as caught:
        run_notebook("total_wiat", "print('never')", allow_errors=False)
    assert caught.value.ename == "NameError"
