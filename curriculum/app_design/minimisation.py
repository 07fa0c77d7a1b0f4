"""Which personal data may a form ask for? As little as its purposes need.

PDPA (Personal Data Protection Act B.E. 2562): s.22 only what is necessary for the purpose,
s.23 tell people before or while asking, s.26 sensitive data not at all, save for its own
exceptions. A first sieve for teaching; the agency's data protection officer decides.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from curriculum.kit.i18n import N_, _
from curriculum.kit.refusal import UnknownName

BOOKING = {
    "recognise": N_("know whose appointment it is"),
    "reach": N_("tell the person about a change"),
    "prepare": N_("prepare the right service"),
    "plan": N_("keep a place at the counter"),
}
"""What a booking is for: each purpose, and its name for people (an English msgid)."""


@dataclass(frozen=True)
class Kind:
    """One kind of thing that a form can ask for."""

    name: str
    """For labels: English source text."""
    serves: str = ""
    """The purpose that cannot be met without it."""
    helps: str = ""
    """A purpose that something else meets already."""
    personal: bool = True
    sensitive: bool = False
    """Named in s.26, or of use only as what s.26 names (biometric, health)."""


KINDS = {
    "name": Kind(N_("full name"), serves="recognise"),
    "citizen_id": Kind(N_("citizen ID number"), serves="recognise"),
    "phone": Kind(N_("telephone number"), serves="reach"),
    "email": Kind(N_("email address"), helps="reach"),
    "service": Kind(N_("service wanted"), serves="prepare", personal=False),
    "date": Kind(N_("day of the appointment"), serves="plan", personal=False),
    "slot": Kind(N_("time of the appointment"), serves="plan", personal=False),
    "religion": Kind(N_("religion"), sensitive=True),
    "race": Kind(N_("race or ethnic origin"), sensitive=True),
    "health": Kind(N_("health or disability"), sensitive=True),
    "blood_type": Kind(N_("blood type"), sensitive=True),
    "face_photo": Kind(N_("photograph of the face"), sensitive=True),
    "fingerprint": Kind(N_("fingerprint"), sensitive=True),
    "criminal_record": Kind(N_("criminal record"), sensitive=True),
    "gps": Kind(N_("place where the telephone is (GPS)")),
    "income": Kind(N_("income")),
}


@dataclass(frozen=True)
class Judgement:
    """What the purposes of a form say about one field."""

    kind: str
    verdict: str
    """"needed", "possible" (leave it to the person), "not_needed" or "sensitive"."""
    reason: str
    """One sentence in the language in use."""

    @property
    def may_be_asked(self) -> bool:
        return self.verdict in ("needed", "possible")


def judge(kind: str, purposes: Iterable[str] = tuple(BOOKING)) -> Judgement:
    """Whether a form with these purposes (keys of `BOOKING`) may ask for `kind`.

    Raises UnknownName, with what there is, for a kind that is not in `KINDS`.
    """
    if kind not in KINDS:
        raise UnknownName(
            _("There is no kind of field named {kind!r}. There is: {known}.").format(
                kind=kind, known=", ".join(KINDS)
            )
        )
    one, wanted = KINDS[kind], set(purposes)
    name = _(one.name)
    if one.sensitive:
        said = _("{name}: sensitive data (PDPA s.26), which this form has no need for.")
        return Judgement(kind, "sensitive", said.format(name=name))
    if one.serves in wanted:
        said = _("{name}: needed to {purpose}.")
        return Judgement(kind, "needed", said.format(name=name, purpose=_(BOOKING[one.serves])))
    if one.helps in wanted:
        said = _(
            "{name}: could help to {purpose}, but another field does; let people leave it out."
        )
        return Judgement(kind, "possible", said.format(name=name, purpose=_(BOOKING[one.helps])))
    said = _("{name}: serves no purpose of this form, so do not ask for it (PDPA s.22).")
    return Judgement(kind, "not_needed", said.format(name=name))


def is_personal(kind: str) -> bool:
    """Whether `kind` says something about a person; what is not in `KINDS` does not."""
    return kind in KINDS and KINDS[kind].personal


def needs_notice(kinds: Iterable[str]) -> bool:
    """Whether a form with these fields must show a privacy notice first (PDPA s.23)."""
    return any(is_personal(kind) for kind in kinds)
