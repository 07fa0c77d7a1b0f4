"""What one cell of the plan says, as a new user types it; or why it cannot be understood."""

from __future__ import annotations

import re
import unicodedata
from math import inf

from curriculum.kit.i18n import N_, _
from curriculum.kit.proposal import Field, Refused, understood
from curriculum.kit.texts import (
    USE_A_POINT,
    DecimalComma,
    NotANumber,
    OtherUnit,
    Unit,
    read_number,
    tidy,
)

WORKING_DAYS = Unit(
    N_("working days"),
    ("วัน", "วันทำการ", "วันทำงาน", "day", "days", "working day", "working days", "d"),
)
BAHT = Unit(N_("baht"), ("บาท", "บาทถ้วน", "฿", "thb", "baht"))
LONGEST_TASK = 1_000
"""Working days, about four years."""
LARGEST_BUDGET = 1_000_000_000_000
NONE_SAID = frozenset(map(tidy, ("-", "–", "—", "ไม่มี", "none", "no", "n/a", "nan", "null")))

# "นาย" also begins the names of many positions, which are just what is wanted here
_POSITIONS = "|".join(
    ("อำเภอ", "ทะเบียน", "ช่าง", "แพทย์", "สัตวแพทย์", "ด่าน", "ตรวจ", "เวร", "สถานี", "ท่า", "จ้าง",
     r"ก(?=\s|$)", "กเทศ", "กองค์การ", "กอบ", "กเมือง", "กสภา", "กสมาคม", "กเหล่า", "กรัฐมนตรี")
)  # fmt: skip
_A_PERSON = re.compile(
    rf"(?:^|\s)(?:นาย(?!{_POSITIONS})|นางสาว|นาง(?!พยาบาล)|น\.\s*ส\.|คุณ)\s*[ก-๙]{{2,}}\s+[ก-๙]{{2,}}"
    r"|(?:^|\s)(?:mr|mrs|ms|miss)\.?\s+[a-z]+"
)
_TEXT = Field("text", "")


class Unclear(ValueError):
    """A cell that cannot be understood; the message says why and what to do, translated."""


def read_days(typed: str) -> int:
    """Working days as a whole number from 1: "3", "๓", "3 วัน". Raises Unclear."""
    if not typed.strip():
        raise Unclear(_("How long does it take? Please write the working days, for example 3."))
    try:
        days = read_number(typed, WORKING_DAYS)
    except OtherUnit as wrong:
        raise Unclear(
            _(
                "“{typed}” is not in working days. Please write working days only: one week is 5, "
                "one month about 20."
            ).format(typed=typed)
        ) from wrong
    except NotANumber as wrong:
        raise Unclear(
            _("“{typed}” is not one number. Please write a whole number, for example 3.").format(
                typed=typed
            )
        ) from wrong
    if days == 0:
        raise Unclear(_("0 days: a task takes at least 1 working day. Please write 1 or more."))
    if days < 0:
        raise Unclear(_("A task cannot take less than no time. Please write 1 or more."))
    if days % 1:
        raise Unclear(
            _(
                "“{typed}” is not a whole number: plans count whole working days. "
                "Please round up to the next whole day."
            ).format(typed=typed)
        )
    if days > LONGEST_TASK:
        raise Unclear(
            _(
                "More than {most} working days is too long for one task. "
                "Please look at the number again, or split the task."
            ).format(most=f"{LONGEST_TASK:,}")
        )
    return int(days)


def read_budget(typed: str) -> float:
    """Baht, 0 when nothing stands there: "10,000 บาท", "๑๐๐๐๐". Raises Unclear."""
    if not typed.strip() or tidy(typed) in NONE_SAID:
        return 0.0
    try:
        baht = read_number(re.sub(r"\.-\s*$", "", typed), BAHT)
    except DecimalComma as wrong:
        raise Unclear(_(USE_A_POINT)) from wrong
    except (OtherUnit, NotANumber) as wrong:
        raise Unclear(
            _(
                "“{typed}” is not one number of baht. Please write the whole number in baht, "
                "for example 10,000."
            ).format(typed=typed)
        ) from wrong
    if baht < 0:
        raise Unclear(_("A budget cannot be negative. Please write 0 or more."))
    if not baht <= LARGEST_BUDGET < inf:
        raise Unclear(_("This number cannot be right. Please look at it again."))
    return baht


def one_line(typed: str) -> str:
    """`typed` without line breaks and control characters, which no file format bears."""
    shown = (sign if unicodedata.category(sign) != "Cc" else " " for sign in typed)
    return " ".join("".join(shown).split())


def read_text(typed: str) -> str:
    """Text on one line, without personal data. Raises Unclear."""
    text = one_line(typed)
    try:
        understood(_TEXT, text)
    except Refused as refused:
        raise Unclear(_(refused.message)) from refused
    return text


def read_owner(typed: str) -> str:
    """The position that is responsible. Raises Unclear for a person's name."""
    owner = read_text(typed)
    if tidy(owner) in NONE_SAID:
        return ""
    if _A_PERSON.search(owner.casefold()):
        raise Unclear(
            _(
                "This looks like a person's name. Please write the position instead, for example "
                "“registrar” or “head of the registration section”."
            )
        )
    return owner
