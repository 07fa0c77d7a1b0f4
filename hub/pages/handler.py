"""What every page has in common: who asks, the language, the policy, and errors in plain words."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any

from jupyterhub.utils import url_path_join
from tornado.web import HTTPError

from curriculum.kit.i18n import LANGUAGES, translate
from hub.pages import words
from hub.pages.render import render
from hub.pages.static import static_path
from hub.service.identity import ClassHandler
from hub.service.refusals import Refusal

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
    "form-action 'self'"
)
LANGUAGE_COOKIE = "workshop-lang"
YEAR_SECONDS = 365 * 24 * 3600


class PageHandler(ClassHandler):
    """A page for people: `self.page("board.html.j2", title, data=…)`.

    Everything here works also where nobody is known yet, for the page that says so.
    """

    kind = "read"
    opens_in_browser = True
    current = ""
    """Which of the pages in the header it is: "board" or "desk"."""

    @property
    def lang(self) -> str:
        """What the visitor chose by `?lang=`, now or before; else the cohort's edition."""
        for said in (self.get_query_argument("lang", ""), self.get_cookie(LANGUAGE_COOKIE, "")):
            if said in LANGUAGES:
                return said
        return self.room.lang

    def say(self, message: str, **values: object) -> str:
        """The English `message` in the visitor's language, filled."""
        said = translate(message, self.lang)
        return said.format(**values) if values else said

    def say_all(self, texts: Mapping[str, str]) -> dict[str, str]:
        """A mapping of texts in the visitor's language, as templates and scripts take them."""
        return {name: self.say(text) for name, text in texts.items()}

    def at(self, path: str) -> str:
        """The address of `path` below the service's prefix."""
        return url_path_join(self.hub_auth.base_url, path)

    def page(self, template: str, title: str, status: int = 200, **values: Any) -> None:
        """Answer with the template, which extends layout.html.j2."""
        self.set_status(status)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Content-Language", self.lang)
        self.set_header("Content-Security-Policy", POLICY)
        if self.get_query_argument("lang", "") in LANGUAGES:
            self.set_cookie(
                LANGUAGE_COOKIE, self.lang, path=self.hub_auth.base_url, samesite="Lax",
                httponly=True, max_age=YEAR_SECONDS, secure=self.request.protocol == "https",
            )  # fmt: skip
        self.finish(render(template, **self._common(title), **values))

    def _common(self, title: str) -> dict[str, Any]:
        who = getattr(self, "who", None)
        return {
            "lang": self.lang,
            "title": title,
            "cohort": cohort_name(self.room.cohort),
            "w": self.say_all(words.TEXTS),
            "languages": words.LANGUAGE_NAMES,
            "here": self.request.path,
            "current": self.current,
            "trainer": who is not None and who.trainer,
            "login": who.login if who is not None else "",
            "xsrf": self.xsrf_token.decode() if who is not None else "",
            "at": self.at,
            "home": self.hub_auth.hub_host + url_path_join(self.hub_auth.hub_prefix, "home"),
            "static": lambda name: self.at(static_path(name)),
        }

    @property
    def _visited(self) -> bool:
        """Whether a person looks at the answer, not a script."""
        mode = self.request.headers.get("Sec-Fetch-Mode", "")
        wants = "text/html" in self.request.headers.get("Accept", "")
        return mode == "navigate" or (not mode and wants)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        if not self._visited:
            super().write_error(status_code, **kwargs)
            return
        error = (kwargs.get("exc_info") or (None, None, None))[1]
        title, message, todo = self._plainly(status_code, error)
        if isinstance(error, Refusal):
            status_code = error.status
            if error.retry_after:
                self.set_header("Retry-After", str(error.retry_after))
        self.page(
            "problem.html.j2", title, status_code, message=message, todo=todo, number=status_code
        )  # fmt: skip

    def _plainly(self, status: int, error: BaseException | None) -> tuple[str, str, str]:
        """What it is called, what happened, what to do."""
        if isinstance(error, Refusal):
            forbidden = error.status in (401, 403)
            title = words.NOT_ALLOWED if forbidden else words.DID_NOT_WORK
            return (self.say(title), *error.says(self.lang))
        if isinstance(error, HTTPError) and status >= 500:
            # the only ones that are raised so: the hub was asked who this is, and said nothing
            return (
                self.say(words.DID_NOT_WORK), self.say(words.HUB_AWAY),
                self.say(words.HUB_AWAY_TODO),
            )  # fmt: skip
        if status >= 500:
            return self.say(words.DID_NOT_WORK), self.say(words.OUR_FAULT), ""
        if status == 404:
            return self.say(words.NOT_FOUND), "", ""
        return self.say(words.DID_NOT_WORK), self.say(words.EXPIRED), ""


def cohort_name(cohort: Any) -> str:
    """As cohort.toml calls it, or its folder."""
    try:
        said = tomllib.loads((cohort.root / "cohort.toml").read_text("utf-8")).get("name")
    except (OSError, ValueError):
        said = None
    return str(said or cohort.root.name)
