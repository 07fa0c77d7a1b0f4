"""The kinds of field a prototype can ask for: how the phone asks, and whether it may.

What the law thinks of a kind stands in `curriculum.app_design.minimisation`; here stand the
few kinds that it does not judge, how each looks on a phone, and the words that give it away.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from curriculum.app_design import minimisation
from curriculum.kit.i18n import LANGUAGES, N_, translate

PLAIN, NEEDED, POSSIBLE, NOT_NEEDED, SENSITIVE = (
    "plain", "needed", "possible", "not_needed", "sensitive",
)  # fmt: skip
"""Not personal; and the verdicts of `minimisation.judge` for a booking."""


@dataclass(frozen=True)
class Kind:
    """One kind of field."""

    input: str = "text"
    """How the phone asks: the type of an HTML input, "select", or "numeric" for digits."""
    words: tuple[str, ...] = ()
    """Words in a field's label that give personal data away, in both languages."""
    choices: tuple[str, ...] = ()
    """What a list offers where the table gives no choices (msgids)."""
    label: str = ""
    """English msgid, for the kinds that `minimisation.KINDS` does not name."""
    verdict: str = ""
    """For the same kinds: PLAIN or NOT_NEEDED."""


SLOTS = ("09.00–09.30", "09.30–10.00", "13.00–13.30", "13.30–14.00")
SERVICES = (N_("Service 1"), N_("Service 2"), N_("Service 3"))
NOTICE, NOTICE_LABEL = "notice", N_("privacy notice")

KINDS: Mapping[str, Kind] = {
    "text": Kind(label=N_("short text"), verdict=PLAIN),
    "date": Kind("date"),
    "slot": Kind("select", choices=SLOTS),
    "service": Kind("select", choices=SERVICES),
    "name": Kind(
        words=("ชื่อ-นามสกุล", "ชื่อ-สกุล", "นามสกุล", "surname", "full name", "your name"),
    ),
    "citizen_id": Kind(
        "numeric",
        ("เลขประจำตัวประชาชน", "เลขบัตรประชาชน", "เลข 13 หลัก", "citizen id", "id number"),
    ),
    "phone": Kind(
        "tel", ("โทรศัพท์", "เบอร์โทร", "เบอร์มือถือ", "telephone", "phone number", "mobile number"),
    ),
    "email": Kind("email", ("อีเมล", "อีเมล์", "e-mail", "email")),
    "birth_date": Kind(
        "date", ("วันเกิด", "เดือนปีเกิด", "birthday", "birth date", "date of birth"),
        label=N_("date of birth"), verdict=NOT_NEEDED,
    ),
    "address": Kind(
        words=("ที่อยู่ตามทะเบียนบ้าน", "ที่อยู่ปัจจุบัน", "บ้านเลขที่", "home address"),
        label=N_("home address"), verdict=NOT_NEEDED,
    ),
    "income": Kind(words=("รายได้", "เงินเดือน", "income", "salary")),
    "gps": Kind(words=("จีพีเอส", "พิกัด", "gps")),
    "religion": Kind(words=("ศาสนา", "religion")),
    "race": Kind(words=("เชื้อชาติ", "ethnic origin", "ethnicity")),
    "blood_type": Kind(words=("หมู่เลือด", "หมู่โลหิต", "กรุ๊ปเลือด", "blood type", "blood group")),
    "health": Kind(
        words=("โรคประจำตัว", "ความพิการ", "ประวัติการรักษา", "disability", "medical history"),
    ),
    "face_photo": Kind(
        words=("ภาพใบหน้า", "รูปหน้า", "ภาพถ่ายหน้า", "เซลฟี", "face photo", "selfie"),
    ),
    "fingerprint": Kind(words=("ลายนิ้วมือ", "fingerprint")),
    "criminal_record": Kind(words=("ประวัติอาชญากรรม", "criminal record")),
}  # fmt: skip
"""Stored name to kind. `notice` stands beside them in the column `kind`; it is no field."""

INVISIBLE = re.compile("[\u200b\u2060\ufeff\u00ad]")


def verdict(kind: str) -> str:
    """What a booking app may do with a kind of field: PLAIN, NEEDED, POSSIBLE, ..."""
    own = KINDS[kind].verdict
    if own:
        return own
    return minimisation.judge(kind).verdict if minimisation.is_personal(kind) else PLAIN


def is_personal(kind: str) -> bool:
    return verdict(kind) != PLAIN


def label_of(kind: str) -> str:
    """The English msgid that names a kind (or the notice) for people."""
    if kind == NOTICE:
        return NOTICE_LABEL
    return KINDS[kind].label or minimisation.KINDS[kind].name


def plain_words(text: str) -> str:
    """For comparing: one form of each letter, single spaces, no capitals."""
    return " ".join(unicodedata.normalize("NFKC", INVISIBLE.sub("", text)).split()).casefold()


def kind_named(text: str) -> str | None:
    """The stored name that `text` means, written as stored or as shown in either language."""
    said = plain_words(text)
    for code in (*KINDS, NOTICE):
        shown = {plain_words(translate(label_of(code), lang)) for lang in LANGUAGES}
        if said.replace(" ", "_") == code or said in shown:
            return code
    return None


def kind_behind(label: str) -> str | None:
    """The kind of personal data that a field's label gives away, if any."""
    said = plain_words(label)
    for code, kind in KINDS.items():
        if any(re.search(_whole(word), said) for word in kind.words):
            return code
    return None


def _whole(word: str) -> str:
    """Thai has no spaces between words; English words must stand alone."""
    escaped = re.escape(plain_words(word))
    return rf"\b{escaped}\b" if word.isascii() else escaped
