"""The labels and units that module 4 accepts, and what is true of a plan for a first version."""

from __future__ import annotations

import re
from collections.abc import Mapping

from curriculum.app_design.moscow import CAPACITY, MUST_SHARE
from curriculum.case.app import FEATURES
from curriculum.kit.answers.label import Choices
from curriculum.kit.i18n import N_
from curriculum.kit.seal import Leaf
from curriculum.kit.texts import PEOPLE, Unit, tidy

TAPS = Unit(N_("taps"), ("แตะ", "ครั้ง", "แตะ ครั้ง", "การแตะ", "คลิก", "tap", "taps"))
CONTRAST = Unit(N_("a contrast such as 4.5"), (":1", ": 1", "ต่อ 1", "เท่า", "to 1", "x"))
BOOKINGS = Unit(PEOPLE.name, (*PEOPLE.spellings, "คิว", "การจอง", "booking", "bookings"))
SECONDS = Unit(N_("seconds"), ("วินาที", "วิ", "s", "sec", "second", "seconds"))
SUS_POINTS = Unit(N_("points from 0 to 100"), ("คะแนน", "แต้ม", "point", "points"))

EFFORT = {code: points for code, _name, points in FEATURES}
"""Feature to points of effort."""
FEATURE_CODES = tuple(EFFORT)
ESSENTIAL = ("F01", "F02", "F04", "F05", "F06")

MOSCOW = Choices(
    {
        "M": ("must", "must have", "must-have", "ต้องมี", "ต้องทำ", "จำเป็น", "จำเป็นต้องมี"),
        "S": ("should", "should have", "should-have", "ควรมี", "ควรทำ", "ควร", "น่าจะมี"),
        "C": ("could", "could have", "could-have", "มีก็ดี", "มีได้", "อาจมี", "อาจจะมี", "อาจทำ"),
        "W": (
            "won't", "won’t", "wont", "won't have", "won’t have", "won't-have", "won't have this time",
            "won’t have this time", "will not", "would", "would have", "ยังไม่ทำ", "ไม่ทำ", "ไม่มี", "ยังไม่มี",
            "ไม่ทำรอบนี้", "ยังไม่ทำรอบนี้", "ยังไม่ทำในครั้งนี้", "ยังไม่ทำครั้งนี้", "ไม่ทำครั้งนี้", "ไม่ทำตอนนี้",
            "ยังไม่ทำตอนนี้", "ไม่ต้องมี", "ยังไม่ต้องมี",
        ),
    }
)  # fmt: skip
KANO_CLASSES = Choices(
    {
        "M": ("must-be", "must be", "ต้องมี"),
        "O": ("one-dimensional", "performance", "ยิ่งมียิ่งพอใจ", "ยิ่งมีมากยิ่งพอใจ"),
        "A": ("attractive", "น่าประทับใจ", "มีแล้วประทับใจ"),
        "I": ("indifferent", "เฉย ๆ", "เฉยๆ"),
        "R": ("reverse", "ตรงกันข้าม", "ตรงข้าม"),
        "Q": ("questionable", "น่าสงสัย", "ขัดแย้งกัน"),
    }
)
SCREENS = Choices(
    {
        "HOME": ("หน้าแรก",),
        "SERVICE": ("เลือกบริการ",),
        "DOCS": ("เอกสารที่ต้องนำมา",),
        "LOGIN": ("เข้าสู่ระบบ",),
        "DATE": ("เลือกวัน",),
        "TIME": ("เลือกเวลา",),
        "CONFIRM": ("ตรวจสอบและยืนยัน", "ยืนยัน"),
        "TICKET": ("ใบนัด", "บัตรคิว"),
        "MYBOOK": ("นัดหมายของท่าน",),
        "CANCEL": ("ยกเลิกนัด", "ยกเลิก"),
        "PRIVACY": ("ประกาศความเป็นส่วนตัว", "ความเป็นส่วนตัว"),
    }
)
PAIRS = Choices(dict.fromkeys(("P1", "P2", "P3", "P4", "P5"), ()))
BUTTONS = Choices(
    {
        name: (name.replace("_", "-"), name.replace("_", " "))
        for name in (
            "btn_confirm", "icon_close", "chip_date", "link_privacy", "btn_back", "radio_slot",
        )
    }
)  # fmt: skip
FIELDS = (
    "name", "citizen_id", "phone", "service", "slot",
    "email", "religion", "blood_type", "face_photo", "gps",
)  # fmt: skip
COLLECT = Choices(
    {
        "need": (
            "จำเป็น", "จำเป็นต้องมี", "จำเป็นต้องเก็บ", "จำเป็นต้องใช้", "ต้องเก็บ", "ต้องมี", "ต้องถาม", "บังคับ",
            "needed", "necessary", "required",
        ),
        "optional": (
            "ทางเลือก", "ไม่บังคับ", "ไม่บังคับกรอก", "เป็นทางเลือก", "เป็นประโยชน์", "มีประโยชน์", "เว้นว่างได้",
            "ไม่กรอกก็ได้", "ไม่จำเป็นต้องกรอก", "helpful", "not required", "option",
        ),
        "no": (
            "ไม่เก็บ", "ไม่ต้องเก็บ", "ห้ามเก็บ", "ไม่ควรเก็บ", "ไม่จำเป็น", "ไม่ขอ", "ไม่",
            "ไม่ถาม", "ไม่ต้องถาม", "ห้ามถาม", "ไม่ต้องขอ", "ไม่ควรถาม", "ไม่จำเป็นต้องเก็บ", "ไม่จำเป็นต้องถาม",
            "not needed", "not need", "not necessary", "do not collect", "do not ask", "don't ask",
            "no need", "none", "not_need", "do_not_ask",
        ),
    }
)  # fmt: skip


def unspaced(text: str) -> str:
    """In normal form, without any space: people set spaces between Thai words differently."""
    return re.sub(r"\s", "", tidy(text))


def effort(labels: Mapping[str, Leaf], *wanted: str) -> int:
    """Points of effort of the features (code to letter) under the wanted letters."""
    return sum(EFFORT[code] for code, label in labels.items() if label in wanted)


def is_must(labels: Mapping[str, Leaf], code: str) -> Leaf:
    """Whether a feature is Must in a plan that has chosen.

    The starter already holds one Must, and a Must that takes more than all the effort there
    is chooses nothing: neither earns a part of the mark.
    """
    musts = sum(labels.get(one) == "M" for one in ESSENTIAL)
    chosen = musts >= 2 and effort(labels, "M") <= CAPACITY
    return "yes" if chosen and labels.get(code) == "M" else "no"


def must_fits(labels: Mapping[str, Leaf]) -> Leaf:
    return _fits(labels, effort(labels, "M") <= MUST_SHARE * CAPACITY)


def plan_fits(labels: Mapping[str, Leaf]) -> Leaf:
    return _fits(labels, effort(labels, "M", "S", "C") <= CAPACITY)


def both_fit(labels: Mapping[str, Leaf]) -> Leaf:
    return "yes" if must_fits(labels) == plan_fits(labels) == "yes" else "no"


def _fits(labels: Mapping[str, Leaf], within: bool) -> Leaf:
    """Within the limit, by a plan that is whole and of use: an empty one is small for nothing."""
    of_use = sum(labels.get(one) == "M" for one in ESSENTIAL) > len(ESSENTIAL) / 2
    return "yes" if within and of_use and len(labels) == len(FEATURE_CODES) else "no"
