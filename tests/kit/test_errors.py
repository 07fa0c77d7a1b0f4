"""What a learner sees when a box stops, in a plain shell."""

from __future__ import annotations

import pytest
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from curriculum.kit import errors
from curriculum.kit.i18n import in_language

QUIET = Config({"HistoryManager": {"enabled": False}})


def new_shell() -> InteractiveShell:
    return InteractiveShell(config=QUIET)


@pytest.fixture
def shell():
    made = new_shell()
    errors.install(made)
    with in_language("en"):
        yield made
    errors.uninstall(made)


def test_two_plain_lines_stand_in_place_of_the_traceback(shell, capsys):
    shell.run_cell("a = 1\nb = a / 0")
    shown = capsys.readouterr().out.strip()
    assert shown.splitlines() == [
        "The box stopped at line 2, because it divides by 0.",
        "Look at what stands after / . Is it 0, or not filled in yet?",
    ]


def test_the_result_keeps_the_real_exception(shell):
    result = shell.run_cell("1 / 0")
    assert isinstance(result.error_in_exec, ZeroDivisionError) and not result.success


def test_blank_lines_at_the_top_are_counted(shell):
    shell.run_cell("\n   \n\n1 / 0")
    assert errors._reporter.boxes[-1].stop.line == 4


def test_installing_twice_shows_an_error_once(shell, capsys):
    errors.install(shell)
    errors.load_ipython_extension(shell)
    shell.run_cell("1 / 0")
    assert capsys.readouterr().out.count("divides by 0") == 1


def test_uninstalling_brings_the_old_traceback_back(capsys):
    shell = new_shell()
    errors.install(shell)
    errors.uninstall(shell)
    errors.uninstall(shell)
    assert not {"showtraceback", "showsyntaxerror", "ask_exit"} & set(vars(shell))
    shell.run_cell("1 / 0")
    assert "Traceback" in capsys.readouterr().out


def test_another_shell_takes_over_and_leaves_the_first_as_it_was(shell, capsys):
    other = new_shell()
    errors.install(other)
    try:
        shell.run_cell("1 / 0")
        assert "Traceback" in capsys.readouterr().out
    finally:
        errors.uninstall(other)


def test_a_failure_of_ours_still_shows_that_the_box_stopped(shell, capsys):
    shell.display_pub = None
    shell.run_cell("1 / 0")
    shell.run_cell("1 / 0")
    assert capsys.readouterr().out.count("Traceback") >= 2


# --- which box stopped


def test_last_stop_is_that_of_the_newest_box_that_gives_the_name_a_value(shell):
    shell.run_cell("lead_time = 1 / 0")
    shell.run_cell("print(lead_tme)")
    assert errors.last_stop(["lead_time"]).code == "stop.zero_division"
    shell.run_cell("lead_time = 90")
    assert errors.last_stop(["lead_time"]) is None
    shell.run_cell("lead_time = 90 +")
    assert errors.last_stop(["lead_time", "total_wait"]).code == "stop.syntax_error.invalid"


def test_last_stop_is_none_for_a_name_that_no_box_makes(shell):
    shell.run_cell("1 / 0")
    assert errors.last_stop(["lead_time"]) is None
    assert errors.last_stop([]) is None


def test_last_stop_is_none_where_nothing_is_installed():
    assert errors.last_stop(["lead_time"]) is None


def test_only_the_last_boxes_are_remembered(shell):
    shell.run_cell("lead_time = 1 / 0")
    for number in range(errors.REMEMBERED_BOXES):
        shell.run_cell(f"a = {number}")
    assert len(errors._reporter.boxes) == errors.REMEMBERED_BOXES
    assert errors.last_stop(["lead_time"]) is None


def test_an_empty_box_leaves_the_count_of_running_boxes_right(shell):
    for source in ("", "  \n", "1 / 0", "a = 1", "a ="):
        shell.run_cell(source)
    assert errors._reporter._running == []
