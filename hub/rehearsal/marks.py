"""Whether the day was right, and not only fast: marks, submissions and feedback, compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from curriculum.kit.i18n import N_, language, translate

ROUNDING = 0.006
"""Recorded points have two decimals."""
LOST = N_("{login} handed in {module}, and the submission is lost.")
NO_MARK = N_("{login} handed in {module}, and the gradebook has no mark for it.")
WRONG_MARK = N_("{login}, {question}: the gradebook has {found} points, and the answer earns {expected}.")  # fmt: skip
NO_PAGE = N_("{login} handed in {module}, and there is no page of feedback.")
UNREAD = N_("{login} never came to read the feedback on {module}.")
OTHER_PAGE = N_("{login} read another page of feedback on {module} than the one that was made.")
NOT_SEEN = N_("{login} checked {question}, and the class board never showed it.")
NOT_DONE = N_("{login} could not go on: {what} ({cause}).")


@dataclass(frozen=True)
class Failure:
    """Something that went wrong in a rehearsal."""

    text: str
    """An English msgid."""
    params: Mapping[str, object] = field(default_factory=dict)

    def says(self, lang: str | None = None) -> str:
        lang = lang or language()
        said = {k: translate(v, lang) if isinstance(v, str) else v for k, v in self.params.items()}
        return translate(self.text, lang).format(**said)


def not_done(login: str, what: str, error: Exception) -> Failure:
    """Somebody could not go on; `what` is a msgid."""
    cause = f"{type(error).__name__} {error}".strip()
    return Failure(NOT_DONE, {"login": login, "what": what, "cause": cause})


@dataclass(frozen=True)
class Expected:
    """What a submission must come to."""

    login: str
    module: str
    points: Mapping[str, float]
    """Question to the points that the handed-in answer earns."""


@dataclass(frozen=True)
class Found:
    """What there is of it; None is what there is not."""

    receipt: bool
    """Whether the version of the learner's receipt is kept, whole."""
    points: Mapping[str, float | None] | None
    """Question to points in the gradebook."""
    page: str | None
    """Checksum of the page of feedback,"""
    read: str | None
    """and of what the learner had on the screen."""


NOTHING = Found(False, None, None, None)


def differences(
    expected: Iterable[Expected], found: Mapping[tuple[str, str], Found]
) -> list[Failure]:
    """Everything that is not as it must be."""
    return [
        failure
        for one in expected
        for failure in _of_one(one, found.get((one.login, one.module), NOTHING))
    ]


def _of_one(expected: Expected, found: Found) -> Iterator[Failure]:
    who = {"login": expected.login, "module": expected.module}
    if not found.receipt:
        yield Failure(LOST, who)
    if found.points is None:
        yield Failure(NO_MARK, who)
    else:
        for question, points in expected.points.items():
            has = found.points.get(question)
            if has is None or abs(has - points) > ROUNDING:
                has_words = "–" if has is None else f"{has:g}"
                said = {"question": question, "found": has_words, "expected": f"{points:g}"}
                yield Failure(WRONG_MARK, {"login": expected.login, **said})
    if found.page is None:
        yield Failure(NO_PAGE, who)
    elif found.read is None:
        yield Failure(UNREAD, who)
    elif found.read != found.page:
        yield Failure(OTHER_PAGE, who)
