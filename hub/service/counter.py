"""The counter at which work is handed in: files on the disk, then the row, then the receipt.

One hand at a time, in one thread: so the newest version is always known, and the same work
sent twice in a row has the same receipt.
"""

from __future__ import annotations

import datetime as dt
import errno
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy.exc import SQLAlchemyError

from curriculum.kit.i18n import N_, _
from hub.service import times
from hub.service.inbox import Inbox
from hub.service.limits import Limits
from hub.service.receipt import Receipt
from hub.service.records import Records
from hub.service.refusals import Enough, NotStored

log = logging.getLogger(__name__)

FULL = N_("the disk is full")
NOT_WRITABLE = N_("the disk cannot be written")
HELD = N_("the database cannot be reached")
NO_SPACE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@dataclass(frozen=True)
class Reconciled:
    """What was put right at the start, and what only a person can put right."""

    half_made: int = 0
    rows_made: int = 0
    lost: tuple[Receipt, ...] = ()
    """Rows whose folders are gone."""


class Counter:
    """Takes submissions of one cohort."""

    def __init__(
        self, inbox: Inbox, records: Records, limits: Limits,
        clock: Callable[[], dt.datetime] = times.now,
    ) -> None:  # fmt: skip
        self.inbox, self.records = inbox, records
        self._limits, self._clock = limits, clock

    def hand_in(
        self, login: str, assignment: str, files: Mapping[str, bytes], sha256: str
    ) -> tuple[Receipt, bool]:
        """The receipt, and whether this is a new version; raises Enough and NotStored.

        What the row cannot be made for stands in the inbox all the same: handed in again, or at
        the next start, it gets its row.
        """
        try:
            known = self.inbox.versions(login, assignment)
            if known and known[-1].sha256 == sha256:
                return known[-1], self.records.add(known[-1])
            size = sum(map(len, files.values()))
            if len(known) >= self._limits.versions:
                raise Enough(len(known))
            if self.inbox.size(login) + size > self._limits.learner_bytes:
                raise Enough(len(known))
            at = times.text(self._clock())
            if known and at <= known[-1].at:
                # a clock that was set back must not make the newest version an old one
                at = times.text(times.read(known[-1].at) + dt.timedelta(microseconds=1))
            receipt = Receipt.of(login, assignment, at, sha256, size)
            self.inbox.store(receipt, files)
            self.records.add(receipt)
        except OSError as error:
            log.error("a submission could not be stored: %s", error)
            cause = FULL if error.errno in NO_SPACE else NOT_WRITABLE
            raise NotStored(_(cause)) from error
        except SQLAlchemyError as error:
            log.error("a submission could not be recorded: %s", error)
            raise NotStored(_(HELD)) from error
        return receipt, True

    def reconcile(self) -> Reconciled:
        """Folders are the truth: at the start, each has its row; rows without one are said."""
        half_made = self.inbox.sweep()
        there = list(self.inbox.everything())
        rows = {record.receipt.id: record.receipt for record in self.records.list()}
        missing = [receipt for receipt in there if receipt.id not in rows]
        for receipt in sorted(missing, key=lambda one: one.at):
            self.records.add(receipt)
        lost = rows.keys() - {receipt.id for receipt in there}
        for id_ in sorted(lost):
            log.error("the folder of submission %s is gone: %s", id_, self.inbox.folder(rows[id_]))
        return Reconciled(half_made, len(missing), tuple(rows[id_] for id_ in sorted(lost)))
