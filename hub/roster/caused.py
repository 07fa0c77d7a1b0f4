"""An error whose cause is a sentence of its own, in either language."""

from __future__ import annotations

from curriculum.kit.i18n import language, translate
from grading.errors import WorkshopError


class Caused(WorkshopError):
    """`message` has a {cause}; cause and message share the parameters."""

    def __init__(self, message: str, cause: str, todo: str, **params: object) -> None:
        self.cause = cause
        super().__init__(message, todo, cause=cause.format(**params), **params)

    def says(self, lang: str | None = None) -> tuple[str, str]:
        """What happened and what to do, in `lang`."""
        lang = lang or language()
        params = self.params | {"cause": translate(self.cause, lang).format(**self.params)}
        return (
            translate(self.message, lang).format(**params),
            translate(self.todo, lang).format(**params),
        )
