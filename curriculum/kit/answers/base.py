"""What all kinds of answer share: the reading, and how a value is named to a learner."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Protocol

from curriculum.kit.finding import Finding
from curriculum.kit.i18n import N_
from curriculum.kit.portable import MISSING, Json, kind, portable
from curriculum.kit.seal import Leaf
from curriculum.kit.stops.words import clean
from curriculum.kit.texts import USE_A_POINT

TIME_LENGTHS = ("timedelta", "Timedelta")
KIND_NAMES = {
    "ellipsis": N_("an empty place (...)"),
    "mapping": N_("a table of names and values (dict)"),
    "series": N_("a table column"),
    "table": N_("a table"),
    "date": N_("a date"),
    "function": N_("a function"),
    "not_finite": N_("a number without end (infinite or undefined)"),
    "bool": N_("True or False"),
    "number": N_("a number"),
    "text": N_("text"),
    "list": N_("a list"),
    "none": N_("nothing (None)"),
    "too_big": N_("a table or list that is too long"),
}
LENGTH_OF_TIME = N_("a length of time between two dates")
OTHER_KIND = N_("something else")


@dataclass(frozen=True)
class Reading:
    """An answer read from its evidence."""

    leaves: Mapping[str, Leaf] = field(default_factory=dict)
    """Path, for example "va_class[S3]", to the value there, in normal form."""
    problem: Finding | None = None
    """What is wrong with the form: missing, another type, another unit."""
    blank: bool = False
    """Nothing was answered: an untouched starter."""
    unseen: bool = False
    """The problem arose on hidden inputs only: what the learner can try went well."""
    note: Finding | None = None
    """Worth knowing about an answer that is right as it is, such as a sign read kindly."""


class Answer(Protocol):
    """One name that a question asks for."""

    @property
    def name(self) -> str: ...

    @property
    def exact(self) -> bool:
        """Whether only the equal number is right; otherwise 0.5 % either way."""

    @property
    def shown_paths(self) -> frozenset[str]:
        """Of an answer tried on several inputs: what comes out for the shown ones."""

    @property
    def probe_paths(self) -> frozenset[str]:
        """Leaves that only tell misconceptions apart; they earn nothing."""

    def paths(self) -> tuple[str, ...]:
        """The leaves of a whole answer."""

    def typed(self, place: str) -> str:
        """A path as the learner would type it."""

    def gather(self, namespace: Mapping[str, Any], inputs: Sequence[Any]) -> Json: ...

    def read(self, evidence: Json) -> Reading: ...


class NamedValue:
    """An answer that is simply the value of its name: one leaf, nothing to try it on."""

    name: str
    shown_paths: ClassVar[frozenset[str]] = frozenset()
    probe_paths: ClassVar[frozenset[str]] = frozenset()

    def paths(self) -> tuple[str, ...]:
        return (self.name,)

    def typed(self, place: str) -> str:
        return place

    def gather(self, namespace: Mapping[str, Any], inputs: Sequence[Any] = ()) -> Json:
        return gather_value(self.name, namespace)


class InFile:
    """An answer that stands in a file beside the notebook, or may: of whether it was given, an
    untouched answer box says nothing.
    """

    file: ClassVar[str]
    """The file's name."""


def gather_value(name: str, namespace: Mapping[str, Any]) -> Json:
    """The named value as plain JSON, MISSING where there is no such name."""
    return portable(namespace[name]) if name in namespace else MISSING


def blank_reading(name: str, evidence: Json) -> Reading | None:
    """The reading of an answer that was not given at all, else None."""
    if kind(evidence) == "missing":
        return Reading(problem=NO_SUCH_NAME.with_params(name=name), blank=True)
    if kind(evidence) in ("ellipsis", "none"):
        return Reading(problem=MISSING_ANSWER.with_params(name=name), blank=True)
    return None


def only_item(evidence: Json) -> Json:
    """The one item of a one-element list or column; anything else as it is."""
    if kind(evidence) == "list" and len(evidence) == 1:
        return evidence[0]
    if kind(evidence) == "series" and isinstance(values := evidence.get("values"), list):
        return values[0] if len(values) == 1 else evidence
    return evidence


def described(evidence: Json) -> str:
    """What kind of thing the learner gave, as a msgid or as their own short text."""
    if kind(evidence) == "text":
        return f"“{clean(evidence)}”"
    if kind(evidence) == "number":
        return f"{evidence:g}"
    if kind(evidence) == "other" and isinstance(evidence, dict):
        return LENGTH_OF_TIME if evidence.get("type") in TIME_LENGTHS else OTHER_KIND
    return KIND_NAMES.get(kind(evidence), OTHER_KIND)


MISSING_ANSWER = Finding(
    "any.missing",
    N_("{name} has not been answered yet."),
    N_("Replace ... with your answer, press Shift+Enter, then run this check again."),
)
NO_SUCH_NAME = Finding(
    "any.no_such_name",
    N_("There is no {name} yet."),
    N_(
        "Run the answer box above first (Shift+Enter), and keep the name {name} as it is written there."
    ),
)
NOT_A_NUMBER = Finding(
    "any.not_a_number",
    N_("{name} must be one number, but it is now {got}."),
    N_("Give one number only, for example 12.5, with no other words."),
)
DECIMAL_COMMA = Finding(
    "any.decimal_comma",
    N_("{name} seems to be written with a decimal comma."),
    USE_A_POINT,
)
NOT_FINITE = Finding(
    "any.not_finite",
    N_("{name} came out as a number without end, or as no number at all."),
    N_("Look for a division by zero, or for an empty cell in the calculation."),
)
OTHER_UNIT = Finding(
    "any.other_unit",
    N_("{name} is given in another unit ({got})."),
    N_("The question asks for {unit}. Convert the value, or give the number alone."),
)
NOT_A_WHOLE_NUMBER = Finding(
    "any.not_a_whole_number",
    N_("{name} must be a whole number, but it is now {got}."),
    N_("A whole number has no decimals: 1, 2, 3 and so on."),
)
BELOW_ZERO = Finding(
    "any.below_zero",
    N_("{name} cannot be less than 0, but it is now {got}."),
    N_("Two values may have changed places: which of them is the larger?"),
)
NOT_A_CHOICE = Finding(
    "any.not_a_choice",
    N_("{name} says {got}, which is not one of the choices."),
    N_("Choose from: {choices}. Put the choice in quotation marks."),
)
NOT_A_DATE = Finding(
    "any.not_a_date",
    N_("{name} must be a date, but it is now {got}."),
    N_("Write it as date(year, month, day) with a C.E. year, or as text such as '2026-01-31'."),
)
NOT_TEXT = Finding(
    "any.not_text",
    N_("{name} must be text, but it is now {got}."),
    N_("Text stands in quotation marks; str(...) turns a number into text."),
)
NOT_YES_OR_NO = Finding(
    "any.not_yes_or_no",
    N_("{name} must be True or False, but it is now {got}."),
    N_("Write True, or False, with a capital letter and without quotation marks."),
)
NOT_A_SET = Finding(
    "any.not_a_set",
    N_("{name} must be a list of names, but it is now {got}."),
    N_("Write a list in square brackets, each name in quotation marks: ['A', 'B']."),
)
NOT_A_TABLE = Finding(
    "any.not_a_table",
    N_("{name} must hold one value for each of {keys}, but it is now {got}."),
    N_("Keep the shape of the starter and fill in one value for each name."),
)
PART_MISSING = Finding(
    "any.part_missing",
    N_("{name} has no value yet for {keys}."),
    N_("Fill in the places that are still empty, then run this check again."),
)
