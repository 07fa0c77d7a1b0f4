"""Who gets no certificate of attendance, and why: for whoever runs the command."""

from __future__ import annotations

from curriculum.kit.i18n import N_
from grading.report.attendance import Certificate, certificate_of
from grading.report.record import ClassRecord, Problem

REASONS = {
    Certificate.NO_PROPOSAL: N_("No certificate for {logins}: no proposal was handed in."),
    Certificate.BLANK_PROPOSAL: N_("No certificate for {logins}: the proposal that was handed in is empty."),
    Certificate.NOTHING: N_("No certificate for {logins}: no exercise was handed in."),
}  # fmt: skip


def refused(record: ClassRecord) -> tuple[Problem, ...]:
    """One line for each reason, with everybody whom it concerns."""
    lines = []
    for reason, message in REASONS.items():
        logins = [one.login for one in record.learners if certificate_of(record, one) is reason]
        if logins:
            lines.append(Problem(message, {"logins": ", ".join(logins)}, names=True))
    return tuple(lines)
