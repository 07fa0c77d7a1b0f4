"""`nbgrader fetch_assignment`: the released files, never over what a learner has."""

from __future__ import annotations

from nbgrader.exchange.abc import ExchangeFetchAssignment

from curriculum.kit.i18n import N_, _
from hub.exchange.base import ServiceExchange, write_all, write_new

THERE = N_(
    "You have {name} already; nothing was written over it. To get back what is missing: nbgrader fetch_assignment {name} --replace"
)


class FetchAssignment(ServiceExchange, ExchangeFetchAssignment):
    """Fetches one assignment into its folder."""

    def copy_files(self) -> None:
        name = self.wanted
        folder = self.here(name)
        if folder.is_dir() and not self.replace_missing_files:
            self.fail(_(THERE).format(name=name))
        files = self.service.assignment_files(name)
        if not folder.is_dir():
            write_all(folder, files)
        else:
            for file, content in files.items():
                if not (folder / file).exists():
                    self.log.warning("Replacing missing file '%s'", folder / file)
                    write_new(folder / file, content)
        self.log.info("Fetched as: %s %s", self.coursedir.course_id, name)
