"""What a job has changed on the disk is told to the service that runs: its records and its board.

Safe to do again, and after a restart: what was graded since the job is left alone.
"""

from __future__ import annotations

import logging
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from hub.desk.job import Became, Job
from hub.desk.steps import Step
from hub.service.records import Record, State

log = logging.getLogger(__name__)


async def settle(room: Any, job: Job) -> None:
    """Bring the service up to a job that has ended."""
    if job.step is Step.RELEASE:
        # learners fetch the new version from now on
        room.assignments(anew=True)
    for became in job.outcome.became:
        try:
            await _settle(room, job, became)
        except SQLAlchemyError as error:
            log.warning("the records could not be brought up to date: %s", error)
            return


async def _settle(room: Any, job: Job, became: Became) -> None:
    record = await room.in_records(room.records.find, became.id)
    if record is None or not differs(record, became) or (record.graded_at or "") >= job.ended:
        return
    points = became.points, became.max_points, became.cause
    await room.in_records(room.records.became, became.id, State(became.state), *points)
    room.submitted(record.receipt.login)


def differs(record: Record, became: Became) -> bool:
    """Whether the records say something else; a version that a newer one replaced stays so."""
    said = (record.state, record.points, record.max_points, record.cause)
    return record.state is not State.SUPERSEDED and said != (
        became.state, became.points, became.max_points, became.cause,
    )  # fmt: skip
