"""What the course itself refuses, with a finished sentence for the learner.

Any other exception is explained from its class and the line (`curriculum.kit.stops`); a
refusal already says in the learner's language what cannot be, so it is told as it stands.
"""

from __future__ import annotations


class Refusal(Exception):
    """The message is one sentence in the language in use."""


class UnknownName(Refusal, LookupError):
    """Something of the course was asked for by a name that it does not have."""


class ImpossibleValue(Refusal, ValueError):
    """A value for which the calculation has no meaning, such as a negative time."""
