"""A rehearsal on paper: what was waited for, what was used, what went wrong, the verdict."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.table import Table

from curriculum.kit.i18n import N_, _
from hub.rehearsal.measured import Measured, Wait
from hub.rehearsal.rehearse import Outcome
from hub.rehearsal.verdict import Limits, verdict

WAITS = {
    Wait.START: N_("Start of a server, beforehand"),
    Wait.NOTEBOOK: N_("Log in until the first notebook"),
    Wait.LATE_NOTEBOOK: N_("The same, server not started beforehand"),
    Wait.FIRST_BOX: N_("First box of a notebook"),
    Wait.CHECK: N_("A check"),
    Wait.SLIDER: N_("A slider until the new picture"),
    Wait.HAND_IN: N_("Handing in until the receipt"),
    Wait.FEEDBACK: N_("Handing in until the feedback can be read"),
    Wait.BOARD: N_("A check until it is on the class board"),
}
MOST_FAILURES = 20
MB, GB = 2**20, 2**30


def print_outcome(outcome: Outcome, console: Console) -> None:
    """The whole report, in the language in use."""
    console.print(_waits(outcome.measured))
    for line in _lines(outcome):
        console.print(line, markup=False, highlight=False, soft_wrap=True)
    console.print()
    if outcome.failures:
        _print_failures(outcome, console)
        console.print(_("Mend that first; the numbers alone say:"), markup=False)
    for number, sentence in enumerate(verdict(outcome.measured, outcome.machine).says()):
        console.print(sentence, style="bold" if number == 0 else "", markup=False, highlight=False, soft_wrap=True)  # fmt: skip
    if outcome.kept is not None:
        said = _("The rehearsal's cohort is kept: {folder}").format(folder=outcome.kept)
        console.print(said, markup=False, soft_wrap=True)


def _waits(measured: Measured) -> Table:
    table = Table(title=_("What people waited for, in seconds"))
    table.add_column()
    for heading in (_("median"), _("worst"), _("how often")):
        table.add_column(heading, justify="right")
    for wait, text in WAITS.items():
        if found := measured.waits.get(wait):
            median, worst = measured.median(wait), measured.worst(wait)
            table.add_row(_(text), f"{median:.2f}", f"{worst:.2f}", str(len(found)))
    return table


def _lines(outcome: Outcome) -> Iterator[str]:
    measured, machine, limits = outcome.measured, outcome.machine, Limits()
    yield _(
        "The machine: {cores} processors, {memory} GiB of memory, {available} GiB of it free, {disk} GiB of disk free."
    ).format(
        cores=machine.cores, memory=_gib(machine.memory), available=_gib(machine.available),
        disk=_gib(machine.disk),
    )  # fmt: skip
    yield _("The class: {came} learners, {modules} of {all} parts, {speed} times as fast as a real day.").format(
        came=measured.came, modules=measured.modules, all=measured.of_modules,
        speed=f"{measured.speed:g}"
    )  # fmt: skip
    yield _(
        "Memory of one learner: {idle} MiB as the server starts, {after} MiB after each part (at most {worst} MiB); {day} MiB after a whole day with {notebooks} notebooks open. Hub, proxy, class service and grading: {shared} MiB."
    ).format(
        idle=_mib(measured.idle.each), after=" · ".join(_mib(one.each) for one in measured.after),
        worst=_mib(max(measured.working.servers, default=0)), day=_mib(measured.learner_bytes),
        notebooks=measured.notebooks, shared=_mib(measured.shared_bytes),
    )  # fmt: skip
    yield _("All servers were started within {seconds} s, two at a time.").format(
        seconds=f"{measured.start_seconds:.0f}"
    )
    if measured.regrade_seconds is not None:
        yield _("The whole class graded anew: {count} submissions in {seconds} s.").format(
            count=measured.submissions, seconds=f"{measured.regrade_seconds:.1f}"
        )
    yield _(
        "The processors were busy {busy} % of the time. The simulated learners themselves took another {own} %, and {memory} MiB; that is not counted above."
    ).format(
        busy=f"{100 * measured.busy:.0f}", own=f"{100 * measured.simulator_busy:.0f}",
        memory=_mib(measured.simulator_memory),
    )  # fmt: skip
    yield _(
        "Limits: {reserve} GiB of memory stay free; a check {check} s, a slider {slider} s and the board {board} s (median), a first notebook {notebook} s and feedback {feedback} s (worst)."
    ).format(
        reserve=f"{limits.reserve(machine.memory) / GB:.1f}", check=f"{limits.check:g}", slider=f"{limits.slider:g}",
        board=f"{limits.board:g}", notebook=f"{limits.notebook:g}", feedback=f"{limits.feedback:g}",
    )  # fmt: skip


def _print_failures(outcome: Outcome, console: Console) -> None:
    said = _("{count} things went wrong:").format(count=len(outcome.failures))
    console.print(said, style="bold red", markup=False)
    for one in outcome.failures[:MOST_FAILURES]:
        console.print(f"  ✗ {one.says()}", markup=False, highlight=False, soft_wrap=True)
    if (more := len(outcome.failures) - MOST_FAILURES) > 0:
        console.print("  " + _("… and {count} more").format(count=more), markup=False)


def _mib(count: float) -> str:
    return f"{count / MB:.0f}"


def _gib(count: float) -> str:
    return f"{count / GB:.1f}"
