"""`nbgrader list` and the Assignment List: what is released, fetched, handed in, and answered.

The shapes of what is returned are those of nbgrader 0.9.6, exchange/default/list.py, on which its
JupyterLab extension depends.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from nbgrader.exchange.abc import ExchangeList

from curriculum.kit.i18n import N_, _
from hub.exchange.base import ServiceExchange

KEPT = N_("What was handed in is kept: the class service removes no version.")


class List(ServiceExchange, ExchangeList):
    """Lists what the service knows."""

    def remove_files(self) -> list[dict[str, Any]]:
        self.fail(_(KEPT))

    def list_files(self) -> list[dict[str, Any]]:
        if not (self.inbound or self.cached):
            found = [self._released(one) for one in self._offered()]
            self.log.info("Released assignments:")
            for info in found:
                there = " (already downloaded)" if info["status"] == "fetched" else ""
                self.log.info("%s %s%s", info["course_id"], info["assignment_id"], there)
            return found
        found = self._handed_in()
        self.log.info("Submitted assignments:")
        for assignment in found:
            for info in assignment["submissions"]:
                self.log.info(_line(info))
        return found

    def _offered(self) -> list[dict[str, Any]]:
        offered = self.of_course(self.service.assignments())
        return [one for one in offered if self.only in (None, one["name"])]

    def _released(self, one: dict[str, Any]) -> dict[str, Any]:
        folder = self.here(one["name"])
        fetched = folder.is_dir()
        names = sorted(file for file in one["files"] if file.endswith(".ipynb"))
        if fetched:
            names = sorted(path.name for path in folder.glob("*.ipynb"))
        return {
            "course_id": one["course"],
            "assignment_id": one["name"],
            "status": "fetched" if fetched else "released",
            "path": str(folder),
            "notebooks": [
                {"notebook_id": Path(name).stem, "path": str(folder / name)} for name in names
            ],
        }

    def _handed_in(self) -> list[dict[str, Any]]:
        """By learner and assignment; one's own unless a trainer asks for what came in."""
        me = self.service.me()
        login: str | None = me["login"]
        if self.inbound and me["trainer"]:
            asked = self.coursedir.student_id
            login = None if asked in ("", "*") else asked
        if self.coursedir.course_id not in ("", me["course"]):
            return []
        answered = {}
        if login is not None:
            answered = {one["submission"]: one["page"] for one in self.service.feedback(login)}
        groups: dict[tuple[str, str], list[dict[str, Any]]] = {}
        for record in self.service.submissions(login=login, assignment=self.only):
            info = self._submission(me["course"], record, answered.get(record["id"]))
            groups.setdefault((record["login"], record["assignment"]), []).append(info)
        return [
            {
                "course_id": me["course"], "student_id": who, "assignment_id": what,
                "status": "submitted", "submissions": infos,
            }
            for (who, what), infos in sorted(groups.items())
        ]  # fmt: skip

    def _submission(self, course: str, record: dict[str, Any], page: str | None) -> dict[str, Any]:
        name, stamp = record["assignment"], self.stamp(record["at"])
        folder = self.here(name)
        local = folder / "feedback" / stamp / f"{name}.html"
        has_local = local.is_file()
        updated = bool(has_local and page and _sha256(local) != page)
        told = {
            "has_local_feedback": has_local,
            "has_exchange_feedback": page is not None,
            "feedback_updated": updated,
        }
        return {
            "course_id": course, "student_id": record["login"], "assignment_id": name,
            "timestamp": stamp, "status": "submitted", "path": str(folder), "receipt": record["id"],
            "state": record["state"], "points": record["points"],
            "notebooks": [
                {
                    "notebook_id": name, "path": str(folder / f"{name}.ipynb"), **told,
                    "local_feedback_path": str(local) if has_local else None,
                }
            ],
            **told, "local_feedback_path": str(local.parent) if has_local else None,
        }  # fmt: skip


def _line(info: dict[str, Any]) -> str:
    told = "{course_id} {student_id} {assignment_id} {timestamp}".format(**info)
    if info["has_local_feedback"] and not info["feedback_updated"]:
        return f"{told} (feedback already fetched)"
    if info["has_exchange_feedback"]:
        return f"{told} (feedback ready to be fetched)"
    return f"{told} (no feedback available)"


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
