"""The desk's page: the steps in order; what becomes of them is filled in by desk.js."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from jupyterhub.utils import url_path_join

from curriculum.kit.registry import assignments, tasks
from hub.desk.steps import WAYS, Step
from hub.desk.texts import PAGE, SCRIPT, TITLE
from hub.pages.handler import PageHandler


class DeskPage(PageHandler):
    """For trainers."""

    current = "desk"

    def get(self) -> None:
        self.only_trainers()
        steps = [self._step(number, step) for number, step in enumerate(WAYS, 1)]
        data = {
            "lang": self.lang,
            "now": f"{self.at('api/desk')}?lang={self.lang}",
            "press": {step: f"{self.at(f'api/desk/{step}')}?lang={self.lang}" for step in WAYS},
            "files": self.at("api/desk/reports/"),
            "marking": {
                part.id: self._marking(part.id) for part in assignments() if tasks(part.id)
            },
            "titles": {step: self.say(way.title) for step, way in WAYS.items()},
            "texts": self.say_all(SCRIPT),
        }
        self.page(
            "desk.html.j2", self.say(TITLE), steps=steps, data=data, t=self.say_all(PAGE)
        )  # fmt: skip

    def _step(self, number: int, step: Step) -> dict[str, Any]:
        way = WAYS[step]
        return {
            "id": step, "number": number, "title": self.say(way.title), "does": self.say(way.does),
            "button": self.say(way.button), "is_job": way.is_job,
            "address": "" if way.is_job else self._elsewhere(step),
            "choices": [
                {"name": one.name, "label": self.say(one.label), "ticked": one.ticked}
                for one in way.choices
            ],
        }  # fmt: skip

    def _elsewhere(self, step: Step) -> str:
        if step is Step.SEE:
            return self.at("board")
        return self._formgrader()

    def _marking(self, assignment: str) -> str:
        """Where the written tasks of one part are marked."""
        return self._formgrader(f"gradebook/{assignment}/{assignment}")

    def _formgrader(self, page: str = "") -> str:
        # starts the trainer's own server where it does not run, and goes on from there
        hub = self.hub_auth.hub_prefix
        there = url_path_join(hub, "user-redirect/formgrader", page).rstrip("/")
        start = url_path_join(hub, "spawn")
        return f"{self.hub_auth.hub_host}{start}?{urlencode({'next': there})}"
