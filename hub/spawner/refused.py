"""What the spawner refuses, in words for whoever reads the hub's page."""

from __future__ import annotations

from pathlib import Path

from curriculum.kit.i18n import LANGUAGES, N_, translate
from grading.box.warm import sandbox
from grading.errors import WorkshopError


class NotSealed(WorkshopError):
    """No box can run on this machine, and nobody has said that servers may run without one."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(
            N_("Learners' servers cannot be sealed on this machine. {reason}"),
            N_(
                "Mend that, or allow servers without a box, in which learners can read each "
                "other's files: start with --unsealed, or write unsealed = true under [hub] in cohort.toml."
            ),
            reason=reason,
        )
        # the hub shows this to whoever wanted to start a server; in both languages
        self.jupyterhub_message = " ".join(part for lang in LANGUAGES for part in self.says(lang))

    def says(self, lang: str | None = None) -> tuple[str, str]:
        spoken = {"reason": translate(self.reason, lang) if lang else self.reason}
        message, todo = (translate(one, lang) if lang else one for one in (self.message, self.todo))
        return message.format(**spoken), todo.format(**spoken)


class NotStarted(WorkshopError):
    """A server that ended before anybody could enter it: our fault."""

    def __init__(self, login: str, log: Path) -> None:
        self.login, self.log = login, log
        super().__init__(
            N_("The server of {login} did not start. This is a fault of the system, not of yours."),
            N_("Try once more; if it fails again, a trainer finds the reason in {log}."),
            login=login, log=f"hub/logs/{log.name}",
        )  # fmt: skip
        self.jupyterhub_message = " ".join(part for lang in LANGUAGES for part in self.says(lang))


def may_start(unsealed: bool) -> None:
    """Raises NotSealed where no learner's server could start."""
    if not unsealed and not sandbox.allowed_unsealed() and (reason := sandbox.why_not()):
        raise NotSealed(reason)
