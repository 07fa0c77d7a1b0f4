"""The satisfaction form in a browser: plain HTML, sent once, no script needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from curriculum.kit.i18n import _
from grading.report.satisfaction import COMMENT, COMMENT_WORDS, ITEMS
from hub.pages.handler import PageHandler
from hub.satisfaction import words
from hub.satisfaction.form import LEVELS, LONGEST_COMMENT, read_filled
from hub.service.counter import HELD
from hub.service.refusals import NotStored, NotYours


class SatisfactionPage(PageHandler):
    """A learner fills it in; a trainer sees it, and how many came."""

    async def get(self) -> None:
        forms = self.room.satisfaction
        if self.who.trainer:
            self._show(arrived=await self._stored(forms.count))
        else:
            self._show(sent=await self._stored(forms.has_sent, self.who.login))

    async def post(self) -> None:
        if self.who.trainer:
            raise NotYours()
        fields = {name: self.get_body_argument(name, "") for name in (*ITEMS, COMMENT)}
        filled = read_filled(fields)
        if filled.is_empty:
            self._show(problem=True)
            return
        # whoever presses twice is thanked twice, and counted once
        await self._stored(self.room.satisfaction.add, self.who.login, filled)
        self.redirect(f"{self.at('satisfaction')}?lang={self.lang}", status=303)

    def _show(
        self, *, sent: bool = False, arrived: int | None = None, problem: bool = False
    ) -> None:
        self.page(
            "satisfaction.html.j2", self.say(words.TITLE), status=400 if problem else 200,
            t=self.say_all(words.TEXTS), items=self.say_all(ITEMS), levels=LEVELS,
            comment=COMMENT, comment_words=self.say(COMMENT_WORDS), longest=LONGEST_COMMENT,
            sent=sent, arrived=arrived, problem=problem,
        )  # fmt: skip

    async def _stored(self, work: Callable[..., Any], *arguments: Any) -> Any:
        try:
            return await self.room.in_records(work, *arguments)
        except SQLAlchemyError as error:
            raise NotStored(_(HELD)) from error
