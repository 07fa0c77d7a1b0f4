"""Who took part, as far as a computer can know it: what they handed in, and when they checked.

Nobody's presence in the room is measured. Whoever sat there and neither handed in nor pressed a
check is not seen here; the paper list of signatures stays the proof.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from grading.report.record import ClassRecord, Learner


@dataclass(frozen=True)
class Attended:
    """One learner's traces."""

    learner: Learner
    handed_in: Mapping[str, dt.datetime | None]
    """Module to when; None where nobody wrote the time down."""
    checks: int
    first_check: dt.datetime | None
    last_check: dt.datetime | None
    proposal: bool

    @property
    def is_seen(self) -> bool:
        return bool(self.handed_in) or self.checks > 0 or self.proposal


def attendance(record: ClassRecord) -> tuple[Attended, ...]:
    """Everybody, in the order of the list."""
    times: dict[str, list[dt.datetime]] = {}
    for check in record.checks or ():
        times.setdefault(check.login, []).append(check.at)
    return tuple(
        Attended(
            learner,
            {
                module.id: record.by_place[learner.login, module.id].handed_in
                for module in record.modules
                if (learner.login, module.id) in record.by_place
            },
            len(times.get(learner.login, ())),
            min(times.get(learner.login, ()), default=None),
            max(times.get(learner.login, ()), default=None),
            learner.login in (record.proposals or ()),
        )
        for learner in record.learners
    )


def certified(record: ClassRecord) -> tuple[Learner, ...]:
    """Who is due a certificate of attendance: whoever handed in the proposal (content.md 1.2).

    A cohort without that assignment asks for at least one exercise handed in instead.
    """
    return tuple(
        one.learner
        for one in attendance(record)
        if (one.proposal if record.proposals is not None else one.handed_in)
    )
