"""Parts, questions and findings by the titles that a room can read; never an answer."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from curriculum.kit.i18n import translate
from curriculum.kit.registry import Kind, Module, assignments, questions
from hub.board import words


@cache
def course_in(lang: str) -> list[dict[str, Any]]:
    """Every part that asks something, in the order of the day, as the board's script takes it."""
    return [
        {
            "id": module.id,
            "kind": module.kind,
            "number": printed_number(module),
            "title": translate(module.title, lang),
            "short": short_title(module, lang),
            "questions": [
                {"id": one.id, "number": one.number, "title": translate(one.title, lang)}
                for one in questions(module.id).values()
            ],
        }
        for module in assignments()
    ]


@cache
def findings_in(lang: str) -> Mapping[str, str]:
    """A short title for each code that has one of its own."""
    own = {
        f"{question.id}.{known.code}": known.message
        for module in assignments()
        for question in questions(module.id).values()
        for known in question.misconceptions
    }
    said = {code: translate(text, lang) for code, text in {**own, **words.FINDINGS}.items()}
    return {code: text.rstrip(".") for code, text in said.items()}


@cache
def beginnings_in(lang: str) -> list[tuple[str, str]]:
    """For every other code: how it begins, the longest first; the empty one fits all."""
    longest_first = sorted(words.BEGINNINGS.items(), key=lambda one: -len(one[0]))
    return [(begin, translate(text, lang)) for begin, text in [*longest_first, ("", words.OTHER)]]


def finding_title(code: str, lang: str) -> str:
    """
    >>> finding_title("any.not_yet", "en")
    'Not right yet'
    >>> finding_title("stop.name_error.unknown", "en")
    'The box stops: a name that does not exist'
    """
    known = findings_in(lang).get(code)
    return known or next(text for begin, text in beginnings_in(lang) if code.startswith(begin))


def short_title(module: Module, lang: str) -> str:
    """What fits on a tab."""
    return translate(words.SHORT_TITLES.get(module.id, module.title), lang)


def printed_number(part: Module) -> str:
    """A module's; the other parts have one only for the ids of their questions."""
    return str(part.number) if part.kind is Kind.MODULE else ""
