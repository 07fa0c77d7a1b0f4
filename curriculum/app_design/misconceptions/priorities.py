"""Mistakes about what comes first: MoSCoW and Kano (Q4.2, Q4.3)."""

from __future__ import annotations

from collections.abc import Mapping

from curriculum.app_design.labels import FEATURE_CODES, effort
from curriculum.app_design.moscow import CAPACITY, MUST_SHARE
from curriculum.kit.answers.mapping import path
from curriculum.kit.i18n import N_
from curriculum.kit.question import Leaves, Misconception, Sign, any_of, returns
from curriculum.kit.seal import Leaf


def _not_must(*codes: str) -> Sign:
    places = [path("moscow", code) for code in codes]
    return lambda leaves: any(leaves.get(place, "M") != "M" for place in places)


def _labels(leaves: Leaves) -> Mapping[str, Leaf]:
    found = {code: leaves.get(path("moscow", code)) for code in FEATURE_CODES}
    return {code: label for code, label in found.items() if label is not None}


FIRST_VERSION = (
    Misconception(
        "must_too_large",
        lambda leaves: effort(_labels(leaves), "M") > MUST_SHARE * CAPACITY,
        N_("Must takes more than 24 points, which is 60 percent of the 40."),
        N_(
            "Add up the points under M. Move what is good, but not indispensable, to Should: "
            "what did the district chief not ask for?"
        ),
    ),
    Misconception(
        "notice_not_must",
        _not_must("F06"),
        N_("F06: a form that asks for personal data owes people a privacy notice (PDPA, s.23)."),
        N_("What a law demands is not a matter of choice. Which letter is that?"),
    ),
    Misconception(
        "booking_not_must",
        _not_must("F01", "F02"),
        N_("F01 and F02: nobody could book a turn without them."),
        N_("Read once more what the district chief asks for, and compare with each feature."),
    ),
    Misconception(
        "slip_or_change_not_must",
        _not_must("F04", "F05"),
        N_("F04 and F05: the district chief asks for both."),
        N_("Without which features would this booking app be of no use to the citizen?"),
    ),
    Misconception(
        "plan_too_large",
        lambda leaves: effort(_labels(leaves), "M", "S", "C") > CAPACITY,
        N_("Must, Should and Could together take more than 40 points."),
        N_("Add up the points under M, S and C, and put something large under W."),
    ),
)

_LIKED_AND_MISSED = 'kano("L", "D")'

SATISFACTION = (
    Misconception(
        "transposed",
        returns(_LIKED_AND_MISSED, "R"),
        N_("Row and column have changed places."),
        N_("The row is the answer if the app has the feature, which is f."),
    ),
    Misconception(
        "one_answer_twice",
        returns(_LIKED_AND_MISSED, "Q"),
        N_("The same answer is used for the row and for the column."),
        N_("One ... stands for f, the other for d: the row comes from f, the column from d."),
    ),
    Misconception(
        "next_column",
        any_of(returns(_LIKED_AND_MISSED, "A"), returns(_LIKED_AND_MISSED, "I")),
        N_("The function looks into another column or row than it should."),
        N_(
            "The row comes from f, the column from d. Places count from 0, and index counts so "
            "too: nothing has to be added or taken away."
        ),
    ),
)
