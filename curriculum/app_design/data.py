"""The data that lesson and exercise hand out by name; every call gives a fresh copy."""

from __future__ import annotations

from curriculum.app_design.model import KANO, OP, luminance, overload, reachable, shortest_taps
from curriculum.case import app
from curriculum.kit.given import Given
from curriculum.kit.texts import THAI_DIGITS

given = Given(
    {
        "features": app.features,  # 12 rows: id, name, points
        "edges_v1": app.edges_v1,  # links between screens, (from, to)
        "edges_v2": app.edges_v2,
        "screens": app.screens,  # codes of the 11 screens
        "colors": app.colors,  # 5 rows: id, fg, bg, size
        "targets": app.targets,  # 6 rows: name, w, h, inline
        "SUS": app.sus_answers,  # 8 lists of 10 answers from 1 to 5
        "flow_form": lambda: app.FLOW_FORM,  # one letter per operator
        "flow_thaid": lambda: app.FLOW_THAID,
        "KANO": lambda: dict(KANO),  # answer when it is there: five classes for L M N W D
        "OP": lambda: dict(OP),  # seconds of each operator
        "THAI": lambda: dict(THAI_DIGITS),  # for text.translate(THAI)
        "luminance": lambda: luminance,  # 0 (black) to 1 (white), of "#RRGGBB"
        "shortest_taps": lambda: shortest_taps,  # fewest taps from one screen to another
        "reachable": lambda: reachable,  # screens that can be reached from one
        "overload": lambda: overload,  # chance that more than k of q come
    }
)
