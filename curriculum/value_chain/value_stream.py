"""What a value stream costs a citizen: time worked on, time waited, and how much of it counts.

All times are minutes. Definitions: value stream mapping (Rother and Shook, Learning to See).
"""

from __future__ import annotations

from collections.abc import Sequence

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue

VALUE_ADDING = ("S5", "S7", "S8")
"""The steps a citizen would pay for: the picture taken, the card printed, the card in hand."""


def _checked(touch: Sequence[float], wait: Sequence[float]) -> None:
    if len(touch) == 0 or len(touch) != len(wait):
        raise ImpossibleValue(
            _("touch and wait need one number per step: here {touch} and {wait}").format(
                touch=len(touch), wait=len(wait)
            )
        )
    if min(*touch, *wait) < 0:
        raise ImpossibleValue(_("minutes cannot be negative"))


def lead_time(touch: Sequence[float], wait: Sequence[float]) -> float:
    """Minutes from taking a ticket to receiving the card: all work plus all waiting.

    One number per step in each list. Raises ImpossibleValue for empty or unequal lists and
    for negative minutes.
    """
    _checked(touch, wait)
    return float(sum(touch) + sum(wait))


def touch_ratio(touch: Sequence[float], wait: Sequence[float]) -> float:
    """The share (0 to 1) of the lead time in which somebody works on the case."""
    return float(sum(touch)) / _positive(lead_time(touch, wait))


def process_cycle_efficiency(value_adding: float, lead: float) -> float:
    """PCE, 0 to 1: value-adding minutes divided by the lead time.

    Raises ImpossibleValue unless 0 <= value_adding <= lead and lead > 0.
    """
    if not 0 <= value_adding <= _positive(lead):
        raise ImpossibleValue(_("value-adding time must lie between 0 and the lead time"))
    return value_adding / lead


def _positive(lead: float) -> float:
    if lead <= 0:
        raise ImpossibleValue(_("the lead time must be more than 0 minutes"))
    return lead
