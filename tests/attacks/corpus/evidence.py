"""Forged evidence: messages that no honest cell sends, in the name of the test cells."""

from __future__ import annotations

from corpus.attack import Attack

SPEAK = """\
import json, os
MIME = "application/vnd.workshop.evidence+json"
FULL = {"schema": 1, "question": "q1_01", "stop": None, "points": 6, "outcome": "right",
        "answers": {"total_touch": 1, "total_wait": 1, "lead_time": 2}}
session = get_ipython().kernel.session
def say(parent, kind, content, channel="iopub"):
    said = {"channel": channel, "msg_type": kind, "parent": parent, "content": content, "metadata": {}}
    os.write(getattr(session, "descriptor", 1), json.dumps(said).encode() + b"\\n")
def raw(content):
    os.write(getattr(session, "descriptor", 1), content)
"""


def _spoken(name: str, what: str, source: str, **more: object) -> Attack:
    return Attack(name, what, before=(("q1_01", SPEAK + source),), **more)


def _odd(name: str, what: str, answers: str) -> Attack:
    source = (
        "import curriculum.kit.collect as c\n"
        "def odd(question, *a):\n"
        f"    answers = {answers}\n"
        "    return {'schema': 1, 'question': question.id, 'stop': None, 'answers': answers}\n"
        "c.gather = odd"
    )
    return Attack(name, what, before=(("q1_01", source),))


EACH = "{name: VALUE for name in question.names}"
ATTACKS = (
    _spoken("evidence_displayed", "display() of the evidence type from an ordinary cell",
        "from IPython.display import display\n"
        "for _ in range(3): display({MIME: FULL, 'text/plain': '6'}, raw=True)"),
    _spoken("evidence_as_a_result", "a cell whose own result is evidence with points in it",
        "class Full:\n    def _repr_mimebundle_(self, **k): return {MIME: FULL, 'text/plain': '6'}\nFull()"),
    _spoken("socket_results", "results written straight to the socket, under every later message id",
        "for n in range(60):\n"
        "    for id_ in (str(n), f'{n}', f'cell-{n}'):\n"
        "        say(id_, 'execute_result', {'data': {MIME: FULL, 'text/plain': '6'}, 'metadata': {}, 'execution_count': n})"),
    _spoken("socket_idle", "every later cell is said to be finished before it began",
        "for n in range(60):\n"
        "    say(str(n), 'status', {'execution_state': 'idle'})\n"
        "    say(str(n), 'execute_reply', {'status': 'ok', 'execution_count': 1}, 'shell')"),
    _spoken("socket_wrong_forms", "messages without content, with other types, for other channels",
        "for said in ({}, [], 5, None, {'channel': 'iopub'}, {'channel': 'stdin', 'msg_type': 1, 'parent': [], 'content': 5, 'metadata': 0}):\n"
        "    raw(json.dumps(said).encode() + b'\\n')"),
    _spoken("socket_noise", "bytes that are no message, and a line without end",
        "raw(b'\\xff\\x00{{{\\n' * 50); raw(b'x' * 200_000)"),
    _spoken("socket_json_bomb", "a message nested 100,000 deep, and a number of 100,000 digits",
        "raw(b'[' * 100_000 + b']' * 100_000 + b'\\n'); raw(b'{\"parent\": ' + b'9' * 100_000 + b'}\\n')"),
    _spoken("socket_odd_outputs", "outputs whose parts have the wrong types",
        "for parent in map(str, range(60)):\n"
        "    say(parent, 'stream', {'name': 5, 'text': {'a': []}})\n"
        "    say(parent, 'error', {'ename': None, 'evalue': 7, 'traceback': 'no list'})\n"
        "    say(parent, 'display_data', {'data': {'text/html': 5}, 'metadata': [], 'transient': {'display_id': []}})\n"
        "    say(parent, 'update_display_data', {'data': 5})\n"
        "    say(parent, 'comm_open', {'comm_id': None, 'data': {'state': {}}})"),
    _spoken("socket_closed", "the connection to the grader is closed by the learner's code",
        "os.closerange(3, 4096)"),
    _odd("evidence_not_finite", "evidence with NaN and infinities as JSON writes them",
        EACH.replace("VALUE", "float('nan') if len(name) % 2 else float('inf')")),
    _odd("evidence_huge_integer", "evidence with a whole number of 4,000 digits",
        EACH.replace("VALUE", "10 ** 4000")),
    _odd("evidence_nested", "evidence nested 400 deep",
        EACH.replace("VALUE", "__import__('functools').reduce(lambda inner, _: [inner], range(400), 1)")),
    _odd("evidence_odd_tags", "evidence whose tags are lists, tables without rows and calls of nothing",
        EACH.replace("VALUE", "[{'$': ['x']}, {'$': 'table'}, {'$': 'mapping', 'items': 5}, "
                     "{'$': 'calls', 'calls': [None, {'args': {}}, {'args': [[]], 'result': {'$': 'calls'}}]}][len(name) % 4]")),
    _odd("evidence_sealed", "evidence that names digests and paths of the key instead of values",
        EACH.replace("VALUE", "{'$': 'mapping', 'items': [[name, 'number:+1'], ['digest', 'text:VA']]}")),
    _odd("evidence_large", "evidence of ten million characters",
        EACH.replace("VALUE", "'9' * 3_000_000")),
    Attack("evidence_for_another", "every test cell hands in the evidence of another question", before=(("q1_01",
        "import curriculum.kit.collect as c\n"
        "c.gather = lambda question, *a: {'schema': 1, 'question': 'q1_02', 'stop': None, 'answers': {'va_time': 3, 'pce': 1}}"),)),
)  # fmt: skip
