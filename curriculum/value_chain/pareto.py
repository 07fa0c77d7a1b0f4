"""The vital few: which steps hold most of the waiting (Pareto's principle, after Juran)."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue

ROUNDING = 1e-9
"""Sums such as 0.1 + 0.7 fall a hair short of 0.8; exactly 80 % must count as reached."""


def steps_covering(waits: Sequence[float], share: float = 0.8) -> int:
    """How many of the largest waits make up at least `share` (0 to 1) of all waiting.

    Raises ImpossibleValue for an empty list, negative minutes, no waiting at all, or a share
    outside 0 to 1.
    """
    total = _total(waits)
    if not 0 < share <= 1:
        raise ImpossibleValue(_("the share must lie between 0 and 1: {share}").format(share=share))
    covered = 0.0
    for count, wait in enumerate(sorted(waits, reverse=True), start=1):
        covered += wait
        if covered >= share * total - ROUNDING:
            return count
    return len(waits)


def pareto(steps: pd.DataFrame) -> pd.DataFrame:
    """Steps by waiting, largest first: step, wait_min, share, cumulative (0 to 1)."""
    total = _total(steps["wait_min"].to_list())
    table = steps[["step", "wait_min"]].sort_values("wait_min", ascending=False, kind="stable")
    share = table["wait_min"] / total
    return table.assign(share=share, cumulative=share.cumsum()).reset_index(drop=True)


def _total(waits: Sequence[float]) -> float:
    if len(waits) == 0 or min(waits) < 0:
        raise ImpossibleValue(_("waits need at least one number, none of them negative"))
    total = float(sum(waits))
    if total == 0:
        raise ImpossibleValue(_("nobody waits, so there is nothing to rank"))
    return total
