"""Mistakes in cleaning text: spaces and fees (Q3.1, Q3.2)."""

from __future__ import annotations

from curriculum.excel_data.answers import STOPPED
from curriculum.excel_data.misconceptions.signs import any_text, call, stopped, told
from curriculum.kit.i18n import N_
from curriculum.kit.question import Misconception, all_of, any_of, returns

NBSP = "\u00a0"
SPACED = " แจ้งย้ายที่อยู่  "
TWO_WORDS = "ต.ทุ่งสมมติ   จ.สมมติบุรี"
SPACED_FREE = "  ฟรี"
NO_FEE = ("ฟรี", "-", SPACED_FREE)
FROM_THE_WEB = f"{NBSP}ต.บึงตัวอย่าง{NBSP}จ.สมมติบุรี"

CLEAN_TEXT = (
    Misconception(
        "left_as_it_was",
        all_of(
            returns(call("clean_text", SPACED), SPACED),
            returns(call("clean_text", TWO_WORDS), TWO_WORDS),
        ),
        N_("The text comes back as it was, with all its spaces."),
        N_("A text does not change by itself: give back what split and join make of it."),
    ),
    Misconception(
        "all_spaces_removed",
        returns(call("clean_text", TWO_WORDS), TWO_WORDS.replace(" ", "")),
        N_("The spaces between the words are gone as well, so the words stick together."),
        N_("One space must stay between two words: put ' ' in front of .join, not ''."),
    ),
    Misconception(
        "ends_stay",
        any_of(
            told(call("clean_text", SPACED), lambda leaf: str(leaf) != str(leaf).strip()),
            # trimmed first, and only then the non-breaking spaces turned into ordinary ones
            told(call("clean_text", FROM_THE_WEB), lambda leaf: str(leaf) != str(leaf).strip(" ")),
        ),
        N_("There is still a space at the beginning or at the end."),
        N_("Cut the text into words first: a list of words has no spaces at its ends."),
    ),
    Misconception(
        "inner_spaces_stay",
        told(call("clean_text", TWO_WORDS), lambda leaf: "  " in str(leaf)),
        N_("Several spaces between two words are still there: strip() trims the ends only."),
        N_("Cut the text into words with split(), then join them with one space."),
    ),
    Misconception(
        "nbsp_stays",
        told(call("clean_text", FROM_THE_WEB), lambda leaf: NBSP in str(leaf)),
        N_("Non-breaking spaces are still there: TRIM and ' ' leave them alone."),
        N_("split() with empty brackets cuts at spaces of every kind, also at these."),
    ),
    Misconception(
        "nbsp_glued",
        returns(call("clean_text", FROM_THE_WEB), FROM_THE_WEB.replace(NBSP, "")),
        N_("Where a non-breaking space stood between two words, they now stick together."),
        N_("Replace it by an ordinary space ' ' before you trim, not by nothing ''."),
    ),
)

FEE = (
    Misconception(
        "text_returned",
        any_text("fee_to_int"),
        N_("The result is still text. Text cannot be added up."),
        N_("int(...) around a text of digits makes a whole number, also of Thai digits."),
    ),
    Misconception(
        "zero_for_every_fee",
        returns(call("fee_to_int", "๑๐๐"), 0),
        N_("A fee in Thai digits becomes 0 baht."),
        N_("Only the words for “no fee” are 0. Everything else is a number to read."),
    ),
    Misconception(
        "digits_added_up",
        returns(call("fee_to_int", "๑๐๐"), 1),
        N_("The digits are added to each other, so that their places are lost."),
        N_("Let int(...) read the text as a whole, not digit by digit."),
    ),
    Misconception(
        "free_not_handled",
        any_of(
            returns(call("fee_to_int", "ฟรี"), STOPPED), returns(call("fee_to_int", "-"), STOPPED)
        ),
        N_("The function stops at 'ฟรี' or at '-': int(...) cannot read a number there."),
        N_("Handle 'ฟรี' and '-' before int(...): the line that begins with if is made for it."),
    ),
    Misconception(
        "spaces_around_free",
        all_of(
            returns(call("fee_to_int", "ฟรี"), 0),
            returns(call("fee_to_int", SPACED_FREE), STOPPED),
        ),
        N_("With spaces in front of it, 'ฟรี' is not recognised."),
        N_("Compare the text without the spaces at its ends: s.strip(), not s."),
    ),
    Misconception(
        "stops",
        stopped("fee_to_int"),
        N_("The function stops with an error at a fee in Thai digits."),
        N_("Try fee_to_int('๑๐๐') in a box of your own and read what it says."),
    ),
    Misconception(
        "free_is_not_zero",
        lambda leaves: any(leaves.get(call("fee_to_int", said), 0) != 0 for said in NO_FEE),
        N_("'ฟรี' and '-' must become 0, but at least one of them does not."),
        N_("Put both words into the brackets after in, each between quotation marks."),
    ),
)
