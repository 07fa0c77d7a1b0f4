"""Who took part, as far as a computer can know it: what they handed in, and when they checked.

Nobody's presence in the room is measured. Whoever sat there and neither handed in nor pressed a
check is not seen here; the paper list of signatures stays the proof.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from curriculum.kit.registry import Kind
from grading.report.record import ClassRecord, Learner


class Certificate(StrEnum):
    """Whether somebody is due a certificate of attendance, and if not, why."""

    DUE = "due"
    NO_PROPOSAL = "no_proposal"
    BLANK_PROPOSAL = "blank_proposal"
    """Handed in as it was handed out."""
    NOTHING = "nothing"
    """Of a cohort without a proposal: no exercise was handed in."""


@dataclass(frozen=True)
class Attended:
    """One learner's traces."""

    learner: Learner
    handed_in: Mapping[str, dt.datetime | None]
    """Part of the course to when; None where nobody wrote the time down."""
    checks: int
    first_check: dt.datetime | None
    last_check: dt.datetime | None
    certificate: Certificate

    @property
    def is_seen(self) -> bool:
        return bool(self.handed_in) or self.checks > 0


def attendance(record: ClassRecord) -> tuple[Attended, ...]:
    """Everybody, in the order of the list."""
    times: dict[str, list[dt.datetime]] = {}
    for check in record.checks or ():
        times.setdefault(check.login, []).append(check.at)
    return tuple(
        Attended(
            learner,
            {
                part.id: record.by_place[learner.login, part.id].handed_in
                for part in record.parts
                if (learner.login, part.id) in record.by_place
            },
            len(times.get(learner.login, ())),
            min(times.get(learner.login, ()), default=None),
            max(times.get(learner.login, ()), default=None),
            certificate_of(record, learner),
        )
        for learner in record.learners
    )


def certificate_of(record: ClassRecord, learner: Learner) -> Certificate:
    """A certificate needs the proposal, not a perfect score (content.md 1.2).

    A cohort without proposals asks for at least one exercise of a module instead.
    """
    if record.proposal is None or not record.needs_proposal:
        worked = any((learner.login, one.id) in record.by_place for one in record.modules)
        return Certificate.DUE if worked else Certificate.NOTHING
    handed_in = record.by_place.get((learner.login, record.proposal.id))
    if handed_in is None:
        return Certificate.NO_PROPOSAL
    return Certificate.BLANK_PROPOSAL if handed_in.is_blank else Certificate.DUE


def certified(record: ClassRecord) -> tuple[Learner, ...]:
    """Who is due a certificate of attendance, in the order of the list."""
    return tuple(one for one in record.learners if certificate_of(record, one) is Certificate.DUE)


def only(record: ClassRecord, kind: Kind) -> tuple[Learner, ...]:
    """Who handed in something, and nothing of another kind."""
    kinds = {part.id: part.kind for part in record.parts}
    return tuple(
        one.learner
        for one in attendance(record)
        if {kinds[part] for part in one.handed_in} == {kind}
    )
