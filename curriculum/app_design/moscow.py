"""What goes into the first version? MoSCoW, with a budget of effort (DSDM)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from curriculum.kit.i18n import N_, _
from curriculum.kit.refusal import ImpossibleValue

LABELS = {
    "M": N_("Must have"),
    "S": N_("Should have"),
    "C": N_("Could have"),
    "W": N_("Won't have this time"),
}
CAPACITY = 40
"""Points of effort that the office can pay for in the first version."""
MUST_SHARE = 0.6
"""The largest part of the capacity that may be Must: the rest is the room to breathe."""


@dataclass(frozen=True)
class Budget:
    """Points of effort under each label."""

    points: Mapping[str, float]
    capacity: float = CAPACITY

    @property
    def planned(self) -> float:
        """Points of everything that is to be built: M, S and C."""
        return sum(self.points[label] for label in "MSC")

    @property
    def must_limit(self) -> float:
        return MUST_SHARE * self.capacity

    @property
    def fits(self) -> bool:
        return self.planned <= self.capacity

    @property
    def must_fits(self) -> bool:
        return self.points["M"] <= self.must_limit


def budget(
    labels: Mapping[str, str], points: Mapping[str, float], capacity: float = CAPACITY
) -> Budget:
    """Adds up `points` (by feature) under the `labels` (by feature: "M", "S", "C" or "W").

    Raises ImpossibleValue for a feature without a label, an unknown one, or another label.
    """
    for feature in points:
        if labels.get(feature) not in LABELS:
            raise ImpossibleValue(
                _("{feature} has the label {label!r}. Write one of M S C W.").format(
                    feature=feature, label=labels.get(feature)
                )
            )
    unknown = [feature for feature in labels if feature not in points]
    if unknown:
        raise ImpossibleValue(
            _("There is no feature {feature!r}. There is: {known}.").format(
                feature=unknown[0], known=", ".join(points)
            )
        )
    sums = {
        label: sum(effort for feature, effort in points.items() if labels[feature] == label)
        for label in LABELS
    }
    return Budget(sums, capacity)
