"""Why a learner's box stopped: the line, and one reason in plain words.

    from curriculum.kit.stops import Stop, explain

`explain` reads an exception, `Stop` keeps what it found, `reasons` holds the words.
Showing them is the task of curriculum/kit/errors.py.
"""

from curriculum.kit.stops.explain import explain
from curriculum.kit.stops.stop import Stop

__all__ = ["Stop", "explain"]
