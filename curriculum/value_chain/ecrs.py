"""Four ways to improve the card process: Eliminate, Combine, Rearrange, Simplify.

The effects are the course's teaching values, in minutes per person.
"""

from __future__ import annotations

import pandas as pd


def improve(
    steps: pd.DataFrame,
    *,
    eliminate: bool = False,
    combine: bool = False,
    rearrange: bool = False,
    simplify: bool = False,
) -> pd.DataFrame:
    """A new table of the same steps with touch_min and wait_min after the chosen levers.

    eliminate: the paper form goes (S3). combine: S2 and S4 become one check, kept as S2.
    rearrange: appointments spread arrivals (S5, S6 wait less). simplify: a second approver
    by delegation (S6). A step that is gone has 0 minutes. The given table is not changed.
    """
    after = steps.set_index("step")
    minutes = after[["touch_min", "wait_min"]].astype(float)
    if eliminate:
        minutes.loc["S3"] = 0.0
    if combine:
        minutes.loc["S2"] = [3.5, 3.0]
        minutes.loc["S4"] = 0.0
    if rearrange:
        minutes.loc[["S5", "S6"], "wait_min"] = [2.0, 20.0]
    if simplify:
        minutes.loc["S6", "wait_min"] = 2.0 if rearrange else 5.0
    return after.assign(**minutes).reset_index()[list(steps.columns)]
