"""Mistakes about users and their way through the screens (Q4.1, Q4.4)."""

from __future__ import annotations

from collections.abc import Callable

from curriculum.app_design.labels import unspaced
from curriculum.case.app import EDGES_V1
from curriculum.kit.i18n import N_
from curriculum.kit.question import Misconception, Sign, all_of, any_of, value

TOLD = ("ประชาชน", "จองคิวล่วงหน้า", "ไม่ต้องรอนาน")
"""The example that the question shows: who, what, why."""


def _story(sign: Callable[[str], bool]) -> Sign:
    call = 'story("{}", "{}", "{}")'.format(*TOLD)
    return lambda leaves: isinstance(leaves.get(call), str) and sign(leaves[call])


def _names(name: str, screens: set[str]) -> Sign:
    """The list `name` holds one of `screens`."""
    return lambda leaves: bool(screens & set(str(leaves.get(name, "")).split(",")))


STORY = (
    Misconception(
        "still_empty",
        _story(lambda told: "ellipsis" in told),
        N_("A place between the curly brackets is still empty (it shows Ellipsis)."),
        N_("Replace each ... inside { } with one of the three names in the line that says def."),
    ),
    Misconception(
        "curly_brackets_shown",
        _story(lambda told: "{" in told),
        N_("The sentence shows the code itself, with its curly brackets."),
        N_(
            'Keep the letter f in front of the first quotation mark: f"…" fills in the { }. '
            "One { and one } stand around each name, not two."
        ),
    ),
    Misconception(
        "names_as_text",
        _story(lambda told: any(name in told for name in ("role", "want", "benefit"))),
        N_("The sentence says the English name of an input instead of what was put in."),
        N_("Inside { } write the name without quotation marks, and keep both curly brackets."),
    ),
    Misconception(
        "wrong_order",
        _story(lambda told: _all_in(told) and not _in_order(told)),
        N_("The three parts have changed places."),
        N_("The order is: who, what, why."),
    ),
    Misconception(
        "part_left_out",
        _story(lambda told: not _all_in(told)),
        N_("One of the three inputs does not appear in the sentence."),
        N_("Each of the three names stands in the sentence once."),
    ),
    Misconception(
        "other_words",
        _story(lambda told: _in_order(told) and told != _sentence()),
        N_("Around the three parts stand other words or signs than in the question."),
        N_(
            "Keep the Thai words of the starter, add nothing, and change only what stands inside { }."
        ),
    ),
)

_LEFT = {start for start, _end in EDGES_V1}
_ENTERED = {end for _start, end in EDGES_V1}

SCREEN_MAP = (
    Misconception(
        "screens_instead_of_taps",
        any_of(value("taps_v1", 7), value("taps_v2", 5)),
        N_("That counts screens, or goes one screen too far."),
        N_("Count the taps, the steps from one screen to the next, and stop at CONFIRM."),
    ),
    Misconception(
        "first_version_again",
        value("taps_v2", 6),
        N_("taps_v2 counts the taps of version 1."),
        N_("Version 2 has one link more. Use edges_v2."),
    ),
    Misconception(
        "difference_instead_of_taps",
        value("taps_v2", 2),
        N_("That is how many taps version 2 saves."),
        N_("The question asks how many taps are needed in version 2."),
    ),
    Misconception(
        "the_two_lists_swapped",
        all_of(_names("dead_ends", {"PRIVACY"}), value("unreachable", "TICKET")),
        N_("The two lists have changed places."),
        N_("A dead end can be entered but not left; an unreachable screen cannot be entered."),
    ),
    Misconception(
        "has_a_way_out",
        _names("dead_ends", _LEFT),
        N_("dead_ends names a screen that people can leave."),
        N_("A screen that stands on the left side of the table leads on to another one."),
    ),
    Misconception(
        "can_be_entered",
        _names("unreachable", _ENTERED),
        N_("unreachable names a screen that a tap leads to."),
        N_("A screen that stands on the right side of the table can be reached."),
    ),
    Misconception(
        "nothing_unreachable",
        value("unreachable", ""),
        N_("The list unreachable is empty, but nobody can get to one of the eleven screens."),
        N_("Which of the names in screens never stands on the right side of the table?"),
    ),
    Misconception(
        "no_dead_end",
        value("dead_ends", ""),
        N_("The list dead_ends is empty, but people get stuck on one screen."),
        N_("Which screen stands on the right side of the table, but never on the left?"),
    ),
    Misconception(
        "nobody_gets_there",
        value("dead_ends", "PRIVACY"),
        N_("Nobody gets to that screen, so nobody gets stuck on it."),
        N_("A dead end can be entered but not left: look for it on the right side of the table."),
    ),
)


def _sentence() -> str:
    return unspaced("ในฐานะ{} ฉันต้องการ{} เพื่อ{}".format(*TOLD))


def _all_in(told: str) -> bool:
    return all(unspaced(part) in told for part in TOLD)


def _in_order(told: str) -> bool:
    places = [told.find(unspaced(part)) for part in TOLD]
    return -1 not in places and places == sorted(places)
