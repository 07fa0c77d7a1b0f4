"""The notebooks of those who have not handed in, taken as they stand in their homes.

What was handed in always goes before: a draft never takes its place, however much newer it is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from grading.cohort import Cohort
from grading.collect import Collected, Collecting, collect
from grading.files import Refused, read_ordinary
from grading.intake import MAX_BYTES, MAX_FILE_BYTES
from hub.exchange.digest import digest
from hub.service import times
from hub.service.inbox import Inbox
from hub.service.placing import place
from hub.service.receipt import Receipt

TAKEN = (Collecting.NEW, Collecting.CHANGED)


def take_drafts(cohort: Cohort, inbox: Inbox) -> Iterator[Collected]:
    """Place the drafts of those who have handed in nothing; one that is refused stops nothing.

    Yields only what is no handed-in version's. Which file counts, whose it is and what is refused
    is `collect`'s to say.
    """
    for said in list(collect(cohort, cohort.learners, dry=True)):
        if said.assignment in cohort.assignments and inbox.versions(said.login, said.assignment):
            continue
        if said.what in TAKEN:
            try:
                _take(cohort, inbox, said)
            except Refused as error:
                said = Collected(said.login, said.assignment, Collecting.REFUSED, error.cause)
        yield said


def newer_drafts(cohort: Cohort, inbox: Inbox) -> list[str]:
    """Who has gone on writing since handing in; what was handed in counts."""
    return sorted(
        {
            said.login
            for said in collect(cohort, cohort.learners, dry=True)
            if said.what is Collecting.CHANGED and inbox.versions(said.login, said.assignment)
        }
    )


def _take(cohort: Cohort, inbox: Inbox, said: Collected) -> None:
    login, name = said.login, said.assignment
    home, notebook = cohort.learners / login, f"{name}.ipynb"
    folder = next(f for f in (home / name, home) if (f / notebook).exists() or f == home)
    files = {notebook: read_ordinary(folder / notebook, MAX_BYTES)}
    for file in cohort.assignments[name].files:
        if (folder / file).exists():
            files[file] = read_ordinary(folder / file, MAX_FILE_BYTES)
    saved = dt.datetime.fromtimestamp((folder / notebook).lstat().st_mtime, dt.UTC)
    at = min(saved, times.now())
    size = sum(map(len, files.values()))
    place(cohort, Receipt.of(login, name, times.text(at), digest(files), size), files)
    if versions := inbox.versions(login, name):
        # handed in at this very moment
        place(cohort, versions[-1], inbox.files(versions[-1]))
