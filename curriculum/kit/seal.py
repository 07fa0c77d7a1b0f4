"""Expected values as salted digests: comparable, but not readable.

A sealed key lets the learner's own kernel say "right" on the shown case, and lets plain
`nbgrader autograde` mark an honest notebook, without the answer standing in any file that
a learner receives. It is no vault (a short answer can be guessed by trying, exactly as
`check` can be tried): hidden keys never leave the trainers' folders.

A number is sealed as its step on a logarithmic grid of 0.01 %; a learner's number matches
when it stands within 50 steps, which is the spec's tolerance of 0.5 % to a hundredth of a
percent. Both sides, the live check and the judge, compare in this one way.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator, Mapping, Sequence

GRID = 1e-4
TOLERANCE_STEPS = 50
ZERO = 1e-6
DIGEST_CHARACTERS = 20

Leaf = float | int | str
SealedKey = Mapping[str, Sequence[str]]
"""Path of a part of the answer, for example "va_class[S3]", to the digests accepted there."""


def seal(question: str, path: str, value: Leaf, *, exact: bool = False) -> str:
    """The digest of one expected value at one place of one question."""
    token = _text_token(value) if isinstance(value, str) else _number_token(value, exact)
    return _digest(question, path, token)


def opens(
    question: str, path: str, value: Leaf, digests: Sequence[str], *, exact: bool = False
) -> bool:
    """Whether `value` is one of the sealed ones: text equal, counts equal, numbers within 0.5 %."""
    accepted = set(digests)
    return any(_digest(question, path, token) in accepted for token in _candidates(value, exact))


def _candidates(value: Leaf, exact: bool) -> Iterator[str]:
    if isinstance(value, str):
        yield _text_token(value)
    elif exact or abs(value) < ZERO:
        yield _number_token(value, exact)
    else:
        step, sign = _step(value)
        for offset in range(TOLERANCE_STEPS + 1):
            yield f"number:{sign}{step + offset}"
            yield f"number:{sign}{step - offset}"


def _text_token(value: str) -> str:
    return f"text:{value}"


def _number_token(value: float, exact: bool) -> str:
    if exact:
        return f"count:{float(value):g}" if abs(value) < 1e6 else f"count:{float(value)!r}"
    if abs(value) < ZERO:
        return "number:0"
    step, sign = _step(value)
    return f"number:{sign}{step}"


def _step(value: float) -> tuple[int, str]:
    return round(math.log(abs(value)) / GRID), "-" if value < 0 else "+"


def _digest(question: str, path: str, token: str) -> str:
    message = f"workshop-curriculum|{question}|{path}|{token}".encode()
    return hashlib.sha256(message).hexdigest()[:DIGEST_CHARACTERS]
