"""`nbgrader fetch_feedback`: each version's page, into the folder that its time names."""

from __future__ import annotations

from nbgrader.exchange.abc import ExchangeFetchFeedback

from hub.exchange.base import ServiceExchange, write_new


class FetchFeedback(ServiceExchange, ExchangeFetchFeedback):
    """Fetches one's own pages; of one assignment, where one is named."""

    def copy_files(self) -> None:
        login = self.service.me()["login"]
        at = {one["id"]: one["at"] for one in self.service.submissions(login=login)}
        found = 0
        for told in self.service.feedback():
            name = told["assignment"]
            if self.only not in (None, name) or told["submission"] not in at:
                continue
            folder = self.here(name) / "feedback" / self.stamp(at[told["submission"]])
            write_new(folder / f"{name}.html", self.service.page(name))
            self.log.info("Fetched feedback: %s", folder / f"{name}.html")
            found += 1
        if not found:
            self.log.warning("There is no feedback yet for %s", self.only or "anything")
