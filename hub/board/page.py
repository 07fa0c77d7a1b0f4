"""The class board in a browser."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from curriculum.kit.registry import Kind, assignments, questions
from hub.board import words
from hub.board.course import (
    beginnings_in,
    course_in,
    finding_title,
    findings_in,
    printed_number,
    short_title,
)
from hub.pages.handler import PageHandler
from hub.service.standing import Stage


class BoardPage(PageHandler):
    """The board for trainers; a learner sees what trainers see of that learner."""

    current = "board"

    def get(self) -> None:
        if self.who.trainer:
            self._board()
        else:
            self._own()

    def _board(self) -> None:
        lang = self.lang
        # nothing of anybody stands in the page: names come over the socket, once asked for
        given = {
            "lang": lang,
            "texts": self.say_all(words.TEXTS),
            "modules": course_in(lang),
            "findings": findings_in(lang),
            "beginnings": beginnings_in(lang),
            "stream": self.at("api/board/stream"),
            "me": self.at("api/me"),
        }
        self.page("board.html.j2", self.say(words.TITLE), given=given, t=given["texts"])

    def _own(self) -> None:
        [row] = self.room.board.own(self.who.login)["learners"]
        self.page(
            "own_row.html.j2", self.say(words.OWN["title"]),
            t=self.say_all(words.OWN), parts=own_row(row, self.lang, self.say),
        )  # fmt: skip


def own_row(row: Mapping[str, Any], lang: str, say: Any) -> list[dict[str, Any]]:
    """A learner's row as the page tells it, part by part; parts without anything are left out."""
    parts = []
    for module in assignments():
        test = module.kind is Kind.TEST
        asked = [
            {
                "number": one.number,
                "title": say(one.title),
                "state": "answered"
                if test and standing["state"] == Stage.DONE
                else standing["state"],
                "tries": standing["tries"],
                "finding": finding_title(standing["finding"], lang) if standing["finding"] else "",
                "at": clock(standing["at"]),
                "utc": standing["at"],
            }
            for one in questions(module.id).values()
            if (standing := row["questions"].get(one.id))
        ]
        handed = row["submissions"].get(module.id)
        if asked or handed:
            parts.append({
                "title": short_title(module, lang), "number": printed_number(module),
                "questions": asked,
                "handed": handed and {**handed, "at": clock(handed["at"])},
            })  # fmt: skip
    return parts


def clock(at: str) -> str:
    """The time of day where the class is: this machine's."""
    return dt.datetime.fromisoformat(at).astimezone().strftime("%H:%M")
