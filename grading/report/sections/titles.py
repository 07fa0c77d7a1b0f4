"""How the parts of the course are called in the report."""

from __future__ import annotations

from curriculum.kit.i18n import N_, translate
from curriculum.kit.registry import Kind
from grading.report.record import ModuleAsked
from grading.report.tests_read import BEFORE
from grading.report.view import Edition

MODULE, PROPOSAL = N_("Module {number}"), N_("Proposal")
TEST_BEFORE, TEST_AFTER = N_("Test before"), N_("Test after")
HEAD_BEFORE, HEAD_AFTER = N_("Pre-test"), N_("Post-test")
"""For the head of a narrow column."""


def module_title(part: ModuleAsked, lang: str) -> str:
    """Whole, as in the first column of a table; only the modules are counted for people."""
    title = translate(part.title, lang)
    return f"{part.number} {title}" if part.kind is Kind.MODULE else title


def short_title(part: ModuleAsked, edition: Edition) -> str:
    """As it is called within a sentence."""
    match part.kind:
        case Kind.TEST:
            return edition.say(TEST_BEFORE if part.id == BEFORE else TEST_AFTER)
        case Kind.PROPOSAL:
            return edition.say(PROPOSAL)
        case _:
            return edition.say(MODULE, number=part.number)


def narrow_title(part: ModuleAsked, edition: Edition) -> str:
    """The same for the head of a narrow column."""
    if part.kind is not Kind.TEST:
        return short_title(part, edition)
    return edition.say(HEAD_BEFORE if part.id == BEFORE else HEAD_AFTER)
