"""`workshop rehearse`: plays the day with simulated learners, and says what this machine holds.

To attach it:  hub.cli.rehearse.add_to(app)
"""

from __future__ import annotations

import typer

from curriculum.kit.i18n import N_, _
from grading.cli.say import console, told, wrong_use

PACE = 30.0
EXIT_CODES = N_(
    "Exit code: 0 all went well, and this machine holds the class; 1 something went wrong, or it does not hold it; 2 wrong use."
)


def add_to(app: typer.Typer) -> None:
    """Attach the command to `app`, with help in the language in use."""
    option = typer.Option

    @app.command(
        help=_("Rehearse the day: a private hub, simulated learners who log in, answer, hand in and read their feedback, and what this machine can hold. No cohort of yours is touched; Ctrl+C ends it and leaves nothing."),
        epilog=_(EXIT_CODES),
    )  # fmt: skip
    def rehearse(
        learners: int = option(30, min=1, max=500, help=_("How many learners come.")),
        modules: str = option(
            None, help=_("Only these parts, with commas, for example value_chain,excel_data; as a rule the test before the course and all modules.")
        ),
        pace: float = option(
            PACE, min=1, max=200,
            help=_("How many times as fast as a class: 1 takes six hours, 30 about twenty minutes."),
        ),
        quick: bool = option(
            False, "--quick", help=_("One module, one question, no thinking: to see in a minute or two that everything goes.")
        ),
        keep: bool = option(
            False, "--keep", help=_("Leave the private cohort, to look at it: marks, feedback, logs.")
        ),
    ) -> None:  # fmt: skip
        chosen = _parts(modules, quick=quick)
        from hub.rehearsal.plan import Tempo
        from hub.rehearsal.rehearse import Order, rehearse
        from hub.rehearsal.report import print_outcome
        from hub.rehearsal.verdict import verdict

        with told():
            order = Order(learners, chosen, Tempo(pace, quick), keep)
            try:
                outcome = rehearse(order, _say)
            except KeyboardInterrupt:
                _say(_("Stopped by you.") + " " + _("Nothing of the rehearsal runs any longer."))
                raise typer.Exit(1) from None
        print_outcome(outcome, console)
        if outcome.failures or not verdict(outcome.measured, outcome.machine).fits:
            raise typer.Exit(1)


def _parts(wanted: str | None, *, quick: bool) -> tuple[str, ...]:
    """Those that were named, in the order of the day; exits with 2 where there is no such part."""
    from curriculum.kit.registry import modules
    from hub.rehearsal.playable import playable

    known = [one.id for one in playable()]
    named = [one.strip() for one in wanted.split(",")] if wanted else known
    for one in named:
        if one not in known:
            wrong_use(
                _("There is no part {part} to rehearse.").format(part=one),
                _("These can be rehearsed: {parts}.").format(parts=", ".join(known)),
            )
    chosen = [one for one in known if one in named]
    if quick:
        # a module says more of the machine than a test does
        whole = {one.id for one in modules()}
        chosen.sort(key=lambda one: one not in whole)
    return tuple(chosen[:1] if quick else chosen)


def _say(text: str) -> None:
    console.print(f"· {text}", markup=False, highlight=False, soft_wrap=True)
