"""D1.4, the ECRS board: four levers, each ticked or not, and the process before and after."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from matplotlib.axes import Axes

from curriculum.case.steps import step_name, steps
from curriculum.kit.controls import tick
from curriculum.kit.demo import Demo, View
from curriculum.kit.i18n import _
from curriculum.kit.table import Table, plain
from curriculum.kit.theme import PLAIN, WAITING, WORK, new_figure
from curriculum.value_chain.ecrs import improve
from curriculum.value_chain.value_stream import (
    VALUE_ADDING,
    lead_time,
    process_cycle_efficiency,
)

LETTERS = {"eliminate": "E", "combine": "C", "rearrange": "R", "simplify": "S"}


def _lead(table: pd.DataFrame) -> float:
    return lead_time(table["touch_min"].to_list(), table["wait_min"].to_list())


def view(state: Mapping[str, object]) -> View:
    """`state`: eliminate, combine, rearrange, simplify (bool)."""
    before = steps()
    after = improve(before, **{lever: bool(state[lever]) for lever in LETTERS})
    now, then = _lead(before), _lead(after)
    value_adding = after.loc[after["step"].isin(VALUE_ADDING), "touch_min"].sum()
    facts = {
        "lead_time": then,
        "touch": float(after["touch_min"].sum()),
        "wait": float(after["wait_min"].sum()),
        "pce": process_cycle_efficiency(float(value_adding), then),
        "saving": (now - then) / now,
    }
    chosen = "+".join(letter for lever, letter in LETTERS.items() if state[lever])
    figure = new_figure(12, 8.2)
    totals, by_step = figure.subplots(2, 1, height_ratios=(1, 2.7), sharex=False)
    _draw_totals(totals, before, after, chosen, facts)
    _draw_steps(by_step, before, after)
    figure.legend(
        *totals.get_legend_handles_labels(),
        loc="outside lower center", ncols=3, handlelength=2.4, handleheight=1.2,
    )  # fmt: skip
    return View(figure, [_table(before, after)], _status(chosen, now, facts), facts)


def _draw_totals(
    axes: Axes, before: pd.DataFrame, after: pd.DataFrame, chosen: str, facts: Mapping
) -> None:
    names = [_("today"), chosen or _("nothing changed")]
    for row, table in enumerate((before, after)):
        wait, touch = table["wait_min"].sum(), table["touch_min"].sum()
        labels = (_("waiting"), _("working")) if row == 0 else (None, None)
        axes.barh(row, wait, height=0.6, label=labels[0], **WAITING.bar())
        axes.barh(row, touch, left=wait, height=0.6, label=labels[1], **WORK.bar())
        axes.text(
            wait + touch + 1, row, _("{minutes} minutes").format(minutes=plain(wait + touch)),
            va="center", fontsize=19, fontweight="bold",
        )  # fmt: skip
    axes.barh(-9, 0, label=_("today, for comparison"), **PLAIN.bar())
    axes.set_yticks((0, 1), names, fontweight="bold", fontsize=16)
    axes.set(xlim=(0, 110), ylim=(1.5, -0.5))
    axes.set_title(
        _("Lead time {lead} minutes, PCE {pce} %").format(
            lead=plain(facts["lead_time"]), pce=plain(100 * facts["pce"], 2)
        )
    )


def _draw_steps(axes: Axes, before: pd.DataFrame, after: pd.DataFrame) -> None:
    for row, (old, new) in enumerate(zip(before.itertuples(), after.itertuples(), strict=True)):
        was, is_now = old.touch_min + old.wait_min, new.touch_min + new.wait_min
        axes.barh(row - 0.2, was, height=0.32, **PLAIN.bar())
        axes.barh(row + 0.16, new.wait_min, height=0.4, **WAITING.bar())
        axes.barh(row + 0.16, new.touch_min, left=new.wait_min, height=0.4, **WORK.bar())
        changed = is_now != was
        text = f"{plain(was)} → {plain(is_now)}" if changed else plain(was)
        axes.text(
            max(was, is_now) + 0.6, row, text,
            va="center", fontweight="bold" if changed else "normal",
        )  # fmt: skip
    axes.set_yticks(range(len(before)), [f"{code} {step_name(code)}" for code in before["step"]])
    axes.set(xlim=(0, 60), ylim=(len(before) - 0.4, -0.6))
    axes.set_xlabel(_("minutes at each step, waiting and working together"))


def _table(before: pd.DataFrame, after: pd.DataFrame) -> Table:
    rows = [
        (
            f"{old.step} {step_name(old.step)}",
            plain(old.wait_min), plain(new.wait_min),
            plain(old.touch_min), plain(new.touch_min),
        )
        for old, new in zip(before.itertuples(), after.itertuples(), strict=True)
    ]  # fmt: skip
    sums = (
        plain(table[column].sum())
        for column in ("wait_min", "touch_min")
        for table in (before, after)
    )
    lead = (_("Lead time"), "", "", plain(_lead(before)), plain(_lead(after)))
    columns = [
        _("Step"),
        _("Waiting today"),
        _("Waiting after"),
        _("Working today"),
        _("Working after"),
    ]
    return Table(_("Minutes at each step"), columns, [*rows, (_("Total"), *sums), lead])


def _status(chosen: str, now: float, facts: Mapping) -> str:
    if not chosen:
        sentence = _(
            "Nothing is changed yet: lead time {now} minutes, PCE {pce} %. Tick a lever above."
        )
    else:
        sentence = _(
            "With {chosen} the lead time falls from {now} to {then} minutes, {saving} % less. "
            "PCE is now {pce} %."
        )
    return sentence.format(
        chosen=chosen,
        now=plain(now),
        then=plain(facts["lead_time"]),
        saving=plain(100 * facts["saving"]),
        pce=plain(100 * facts["pce"], 2),
    )


def ecrs_board() -> Demo:
    """D1.4: tick any of the four levers; see the lead time and the PCE."""
    controls = {
        "eliminate": tick(_("E Eliminate: no paper application form any more (S3)")),
        "combine": tick(_("C Combine: check documents and registration at one desk (S2 + S4)")),
        "rearrange": tick(_("R Rearrange: appointments spread people over the day (S5, S6)")),
        "simplify": tick(_("S Simplify: a second approver by delegation (S6)")),
    }
    return Demo(_("The ECRS board"), controls, view)
