"""Login cards: an A4 page to print and cut, the only place where a pass code ever stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from curriculum.kit.i18n import N_, translate
from grading.font import embedded_fonts
from grading.plain import plain_text
from hub.roster.person import ROLE_WORDS, Person, Role

TEXTS = {
    "title": N_("Login cards"),
    "cut": N_("Print on A4, cut along the dashed lines, and give everybody their own card."),
    "secret": N_("These are the only copies of the pass codes. Delete this file when it is printed."),
    "address": N_("Address"),
    "login": N_("Login"),
    "code": N_("Pass code"),
}  # fmt: skip
STEPS = (
    N_("Open a browser and type the address above."),
    N_("Type the login and the pass code. Capitals and the hyphen do not matter."),
    N_("Keep this card to yourself. Lost it? Ask a trainer for a new pass code."),
)
PAGE = N_("page {number}")


@dataclass(frozen=True)
class Card:
    """What one person is given."""

    person: Person
    code: str


def cards_page(
    cards: Sequence[Card], *, lang: str, workshop: str, address: str, number: int
) -> bytes:
    """The page of these cards: self-contained, without script, everything in it escaped."""
    texts: Mapping[str, str] = {name: translate(text, lang) for name, text in TEXTS.items()}
    return (
        _environment()
        .get_template("cards.html.j2")
        .render(
            lang=lang,
            t=texts,
            steps=[translate(step, lang) for step in STEPS],
            workshop=workshop,
            page=translate(PAGE, lang).format(number=number),
            address=address,
            cards=[
                {
                    "name": card.person.name,
                    "office": card.person.office,
                    "login": card.person.login,
                    "code": card.code,
                    # a learner's card need not say so
                    "role": ""
                    if card.person.role is Role.LEARNER
                    else translate(ROLE_WORDS[card.person.role], lang),
                }
                for card in cards
            ],
            fonts=embedded_fonts(),
        )
        .encode()
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("hub.roster", "."), autoescape=True,
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        finalize=lambda value: plain_text(value) if isinstance(value, str) else value,
    )  # fmt: skip
