"""Errors that a trainer can do something about: what happened, and what to do next."""

from __future__ import annotations

from curriculum.kit.i18n import language, translate


class WorkshopError(Exception):
    """Shown as two plain sentences in the trainer's language, without a traceback."""

    def __init__(self, message: str, todo: str, **params: object) -> None:
        self.message, self.todo, self.params = message, todo, params
        super().__init__(f"{message.format(**params)} {todo.format(**params)}")

    def says(self, lang: str | None = None) -> tuple[str, str]:
        """What happened and what to do, in `lang`."""
        lang = lang or language()
        return (
            translate(self.message, lang).format(**self.params),
            translate(self.todo, lang).format(**self.params),
        )
