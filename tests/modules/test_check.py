"""The check that a learner runs, in a notebook whose names they have made a mess of."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from IPython.core.interactiveshell import InteractiveShell

from curriculum.kit.check import Result
from curriculum.kit.i18n import language

RIGHT = "total_touch = 22.5\ntotal_wait = 67.5\nlead_time = 90"
TAKEN = "len = list = dict = str = isinstance = sum = print = range = sorted = 3\n"


@pytest.fixture
def checked(answering: Callable, shell: InteractiveShell) -> Callable[..., Result]:
    """Run boxes in a fresh notebook, then the check of a question, and give its result."""

    def run(question: str, *boxes: str) -> Result:
        answering(question, boxes[0])
        for box in boxes[1:]:
            shell.run_cell(box, store_history=True)
        return shell.run_cell(f'check("{question}")').result

    return run


def test_an_answer_that_looks_right_gets_its_card_and_all_points(checked: Callable) -> None:
    result = checked("q1_01", RIGHT)
    assert repr(result) == "5"
    assert "✓" in result._repr_html_()


def test_python_names_that_a_learner_took_do_not_disturb_the_check(checked: Callable) -> None:
    assert checked("q1_01", TAKEN + RIGHT).verdict.finding is None


def test_data_that_a_learner_wrote_over_does_not_change_the_verdict(checked: Callable) -> None:
    assert checked("q1_01", "steps = touch = wait = ...\n" + RIGHT).verdict.finding is None


def test_a_mended_answer_is_judged_anew_after_a_stop(checked: Callable) -> None:
    stopped = checked("q1_01", RIGHT, "lead_time = 22.5 + wiat_total")
    assert stopped.verdict.finding.code.startswith("stop.")
    assert checked("q1_01", "lead_time = 1 / 0", RIGHT).verdict.finding is None


def test_a_check_that_was_written_over_says_how_to_get_it_back(
    checked: Callable, shell: InteractiveShell, capsys: pytest.CaptureFixture[str]
) -> None:
    checked("q1_01", RIGHT, "use_edition('en')", "check = 1")
    assert "run the first box of this notebook again" in capsys.readouterr().out
    shell.run_cell("from curriculum import check")
    assert shell.run_cell('check("q1_01")').result.verdict.finding is None


def test_choosing_the_edition_again_changes_the_language_and_nothing_else(
    checked: Callable, capsys: pytest.CaptureFixture[str]
) -> None:
    result = checked("q1_01", RIGHT, "use_edition('th')", "use_edition('en')", "use_edition('th')")
    assert language() == "th"
    assert "lang='th'" in result._repr_html_()
    capsys.readouterr()
    checked("q1_01", "use_edition('en')", "use_edition('en')", "1 / 0")
    assert capsys.readouterr().out.count("because it divides by 0") == 1


@pytest.mark.parametrize("asked", ["'q1_99'", "1", "...", "steps", "['q1_01']"])
def test_a_question_that_is_not_there_is_refused_in_words(
    answering: Callable, shell: InteractiveShell, capsys: pytest.CaptureFixture[str], asked: str
) -> None:
    answering("q1_01", "use_edition('en')\nsteps = given('steps')")
    shell.run_cell(f"check({asked})")
    assert "because of this: There is no question" in capsys.readouterr().out
