"""Why a request is refused: what happened, what to do, and HTTP's number for it."""

from __future__ import annotations

from curriculum.kit.i18n import N_, language, translate
from grading.errors import WorkshopError
from grading.intake import Unreadable


class Refusal(WorkshopError):
    """Told to whoever asked, in the language of the cohort; nothing was changed."""

    status = 400
    code = "refused"
    retry_after: int | None = None
    """Seconds after which the same request may go through."""


class NotKnown(Refusal):
    """Nobody is logged in, or the hub does not know the token."""

    status, code = 403, "not_known"

    def __init__(self) -> None:
        super().__init__(
            N_("The class service does not know who you are."),
            N_("Log in again on the workshop's first page."),
        )


class NotYours(Refusal):
    """What belongs to another, or to trainers."""

    status, code = 403, "not_yours"

    def __init__(self) -> None:
        super().__init__(
            N_("This is not yours to see or to change."),
            N_("Ask your trainer, if you need it."),
        )


class NotThere(Refusal):
    """An assignment, submission or page that does not exist."""

    status, code = 404, "not_there"

    def __init__(self, name: str) -> None:
        super().__init__(
            N_("There is no {name} here."), N_("Look at the list, and choose from it."), name=name
        )


class NoFeedbackYet(NotThere):
    """A learner looks for the feedback on what is not graded yet."""

    def __init__(self, title: str) -> None:
        Refusal.__init__(
            self, N_("There is no feedback on “{title}” yet."),
            N_("It stands here a few seconds after you have handed the exercise in."), title=title,
        )  # fmt: skip


class NotUnderstood(Refusal):
    """A body that is not the JSON that was asked for."""

    status, code = 400, "not_understood"

    def __init__(self, cause: str) -> None:
        super().__init__(
            N_("The request cannot be read: {cause}."),
            N_("Hand in from JupyterLab: menu Nbgrader, then Assignment List."),
            cause=cause,
        )


class ForeignFile(Refusal):
    """A file that the assignment does not have; also "../", and every other path."""

    status, code = 422, "foreign_file"

    def __init__(self, name: str, expected: str) -> None:
        super().__init__(
            N_("{name!r} is not a file of this exercise. It takes: {expected}."),
            N_("Hand in these files only, under these names."),
            name=name[:80], expected=expected,
        )  # fmt: skip


class NoNotebook(Refusal):
    """The assignment's own notebook is missing."""

    status, code = 422, "no_notebook"

    def __init__(self, name: str) -> None:
        super().__init__(
            N_("{name} is missing."),
            N_("Put it back into its folder under this name, and hand in again."),
            name=name,
        )


class NotANotebook(Refusal):
    """A file that cannot be read as this exercise's notebook."""

    status, code = 422, "not_a_notebook"

    def __init__(self, name: str, cause: Unreadable) -> None:
        self._cause = cause
        super().__init__(
            N_("{name} was not taken: {cause}"),
            N_("Open it in JupyterLab, save it, and hand in again; if it does not open, ask your trainer."),
            name=name, cause=str(cause),
        )  # fmt: skip

    def says(self, lang: str | None = None) -> tuple[str, str]:
        lang = lang or language()
        cause = translate(self._cause.message, lang)
        for name, value in self._cause.params.items():
            cause = cause.replace("{" + name + "}", value)
        message, todo = translate(self.message, lang), translate(self.todo, lang)
        return message.format(name=self.params["name"], cause=cause), todo


class NotWhole(Refusal):
    """The content is not the one whose checksum was sent."""

    status, code = 422, "not_whole"

    def __init__(self) -> None:
        super().__init__(
            N_("Your work did not arrive whole: its checksum differs."),
            N_("Nothing was stored. Hand in again."),
        )


class TooLarge(Refusal):
    """More bytes than are taken."""

    status, code = 413, "too_large"

    def __init__(self, name: str, limit: int) -> None:
        super().__init__(
            N_("{name} is too large: at most {limit} MB are taken."),
            N_("Clear the outputs (menu Edit, Clear Outputs of All Cells), save, and hand in again."),
            name=name, limit=max(limit // 2**20, 1),
        )  # fmt: skip


class LengthWanted(Refusal):
    """A body of unknown length is not begun."""

    status, code = 411, "length_wanted"

    def __init__(self) -> None:
        super().__init__(
            N_("The request does not say how long it is."),
            N_("Hand in from JupyterLab: menu Nbgrader, then Assignment List."),
        )


class Enough(Refusal):
    """A learner has as many versions, or bytes, as one may have."""

    status, code = 429, "enough"

    def __init__(self, count: int) -> None:
        super().__init__(
            N_("You have handed in {count} versions; more are not kept."),
            N_("The last one counts. Ask your trainer, if it is not the right one."),
            count=count,
        )


class TooFast(Refusal):
    """More requests than a person makes."""

    status, code = 429, "too_fast"

    def __init__(self, seconds: int) -> None:
        self.retry_after = seconds
        super().__init__(
            N_("That was too often in a short time."),
            N_("Wait {seconds} seconds, then try again."),
            seconds=seconds,
        )


class Busy(Refusal):
    """Too much at the same time; nothing is wrong with the request."""

    status, code, retry_after = 503, "busy", 2

    def __init__(self) -> None:
        super().__init__(
            N_("Many are handing in at this moment."),
            N_("Nothing was stored. Try again in a few seconds."),
        )


class NotStored(Refusal):
    """The disk is full, or the database is held or away: our fault."""

    status, code, retry_after = 503, "not_stored", 5

    def __init__(self, cause: str) -> None:
        super().__init__(
            N_("The class service could not store it ({cause}). This is not your mistake."),
            N_("Your work is safe in your own folder. Try again in a minute, and tell your trainer."),
            cause=cause,
        )  # fmt: skip
