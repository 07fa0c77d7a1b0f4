"""`nbgrader collect` and formgrader's button: the last version of each learner, for trainers.

The service puts what is handed in into `submitted` by itself; this does the same again, for
where it could not.
"""

from __future__ import annotations

from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.exchange.abc import ExchangeCollect

from grading.cohort import Cohort
from hub.exchange.base import ServiceExchange
from hub.service.placing import place
from hub.service.receipt import Receipt


class Collect(ServiceExchange, ExchangeCollect):
    """Collects one assignment into the cohort's folder."""

    def copy_files(self) -> None:
        name = self.wanted
        cohort = Cohort.open(Path(self.coursedir.root))
        asked = self.coursedir.student_id
        login = None if asked in ("", "*") else asked
        due = self._due(name) if self.before_duedate else None
        newest: dict[str, Receipt] = {}
        on_time: dict[str, Receipt] = {}
        for record in self.service.submissions(login=login, assignment=name):
            fields = ("login", "assignment", "at", "sha256", "bytes")
            receipt = Receipt.of(*(record[field] for field in fields))
            newest[receipt.login] = receipt
            if due is not None and receipt.at <= due:
                on_time[receipt.login] = receipt
        # what came too late counts only where there is nothing else
        newest |= on_time
        if not newest:
            self.log.warning(
                "No submissions of '%s' for course '%s' to collect", name, self.coursedir.course_id
            )
        for receipt in newest.values():
            self._collect(cohort, receipt)

    def _collect(self, cohort: Cohort, receipt: Receipt) -> None:
        who = f"{receipt.login} {receipt.assignment}"
        there = cohort.submitted(receipt.login, receipt.assignment).exists()
        if there and not (self.update or self.before_duedate):
            self.log.info("Submission already exists, use --update to update: %s", who)
        elif place(cohort, receipt, self.service.submission_files(receipt.id)):
            self.log.info("%s submission: %s", "Updating" if there else "Collecting", who)
        else:
            self.log.info("No newer submission to collect: %s", who)

    def _due(self, name: str) -> str | None:
        """Of the gradebook, as the service writes times."""
        with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as gradebook:
            try:
                due = gradebook.find_assignment(name).duedate
            except MissingEntry:
                return None
        return due and f"{due:%Y-%m-%dT%H:%M:%S.%fZ}"
