"""Mistakes about personal data: the ID number and what a form may ask for (Q4.8, Q4.9)."""

from __future__ import annotations

from curriculum.kit.i18n import N_
from curriculum.kit.question import Misconception, Sign, all_of, any_of, part, returns

TWELVE = "924373791736"
"""Made so that each wrong rule below gives another check digit."""
RIGHT, WEIGHTS, NOT_FROM_11, OTHER_DIGITS, REMAINDER = "3", "1695", "8", "470", "2"

THAI_DIGITS = "๙๒๔๓๗๓๗๙๑๗๓๖๓"
DASHED, LETTERED = "9-2437-37917-36-3", "9-2437-3791A-36-3"

ONES = "1" * 12
"""Its sum leaves the remainder 2, which other wrong rules do not take for the check digit."""

ID_PROBES = (
    *((TWELVE + last,) for last in "3169584702"),
    (THAI_DIGITS,),
    (DASHED,),
    (LETTERED,),
    (ONES + "1",),
    (ONES + "2",),
)


def _says(number: str, said: str) -> Sign:
    return returns(f'valid_thai_id("{number}")', said)


def _takes(*last: str) -> Sign:
    """The function takes one of these digits for the check digit of TWELVE, the right one not."""
    return all_of(
        any_of(*(_says(TWELVE + digit, "yes") for digit in last)), _says(TWELVE + RIGHT, "no")
    )


EXAMPLE, MISTYPED = "1-2345-67890-12-1", "1-2345-67890-12-2"

ID_NUMBER = (
    Misconception(
        "always_true",
        all_of(_says(EXAMPLE, "yes"), _says(MISTYPED, "yes")),
        N_("The function says True for a number with a typing mistake as well."),
        N_("Work out the check digit and compare the 13th digit with it: s[12] == ..."),
    ),
    Misconception(
        "turned_round",
        all_of(*(_says(TWELVE + digit, "yes") for digit in "10"), _says(TWELVE + RIGHT, "no")),
        N_("True and False have changed places."),
        N_("True belongs to a number whose 13th digit is the check digit: compare with ==."),
    ),
    Misconception(
        "same_digit_for_all",
        all_of(_says(EXAMPLE, "yes"), _says(ONES + "1", "yes"), _says(TWELVE + RIGHT, "no")),
        N_("The function takes the same check digit for every number."),
        N_("Work it out from total: steps 2 to 4 stand after ==, with total and not a number."),
    ),
    Misconception(
        "other_weights",
        _takes(*WEIGHTS),
        N_("The digits are multiplied by other numbers than the rule says."),
        N_("The weights begin at 13 and go down to 2: the first digit times 13 - 0."),
    ),
    Misconception(
        "remainder_as_check_digit",
        all_of(_takes(NOT_FROM_11), _says(ONES + "2", "yes")),
        N_("The remainder itself is taken for the check digit."),
        N_("Look at step 3 of the rule: one more subtraction comes after the remainder."),
    ),
    Misconception(
        "other_digits_added",
        # five digits only, as in the example of range, lead to the remainder's digit too
        any_of(_takes(*OTHER_DIGITS), all_of(_takes(NOT_FROM_11), _says(ONES + "2", "no"))),
        N_("The sum takes too many or too few digits."),
        N_("The first twelve digits count. range(5) counts five places, from 0 to 4."),
    ),
    Misconception(
        "divided_by_another_number",
        _takes(REMAINDER),
        N_("The sum is divided by another number than the rule says."),
        N_("Look at step 2 of the rule: which number stands after the first % ?"),
    ),
    Misconception(
        "thai_digits_refused",
        all_of(_says(TWELVE + RIGHT, "yes"), _says(THAI_DIGITS, "no")),
        N_("The same number is right in Arabic digits but wrong in Thai digits."),
        N_("Keep .translate(THAI) of the starter: it turns Thai digits into Arabic ones."),
    ),
    Misconception(
        "dashes_refused",
        any_of(
            all_of(_says(TWELVE + RIGHT, "yes"), _says(DASHED, "no")),
            all_of(_says(TWELVE + RIGHT, "no"), _says(DASHED, "yes")),
        ),
        N_("Dashes change the result, but people write an ID number with and without them."),
        N_("Keep .replace('-', '') of the starter: it takes the dashes away first."),
    ),
    Misconception(
        "last_digit_not_kept",
        all_of(_says(EXAMPLE, "no"), _says(TWELVE + RIGHT, "yes")),
        N_("When step 3 of the rule gives 10 or 11, the check digit does not come out right."),
        N_("A check digit is one single digit: step 4 keeps the last digit of the result."),
    ),
    Misconception(
        "always_false",
        all_of(_says(EXAMPLE, "no"), _says(MISTYPED, "no"), _says(TWELVE + RIGHT, "no")),
        N_("The function says False for valid numbers too."),
        N_(
            "The last line compares s[12] with the check digit: write steps 2 to 4 after ==, and "
            "keep int( ) around s[12], for a text never equals a number."
        ),
    ),
)

MINIMISATION = (
    Misconception(
        "sensitive_data",
        any_of(
            *(
                part("pdpa", field, wrong)
                for field in ("religion", "blood_type")
                for wrong in ("need", "optional")
            )
        ),
        N_("Religion and blood type: what has this to do with an appointment?"),
        N_("Sensitive data under PDPA, s.26. Even a voluntary answer would have to be protected."),
    ),
    Misconception(
        "photograph_when_booking",
        any_of(part("pdpa", "face_photo", "need"), part("pdpa", "face_photo", "optional")),
        N_("face_photo: the photograph is taken at the counter, under the law on ID cards."),
        N_("Which of the four purposes of the form would it serve when booking?"),
    ),
    Misconception(
        "where_the_telephone_is",
        any_of(part("pdpa", "gps", "need"), part("pdpa", "gps", "optional")),
        N_("gps: the office keeps a place at the counter, wherever the citizen is now."),
        N_("Ask of each field: which of the four purposes would fail without it?"),
    ),
    Misconception(
        "nobody_to_look_up",
        any_of(part("pdpa", "citizen_id", "no"), part("pdpa", "citizen_id", "optional")),
        N_("citizen_id: two people may have the same name."),
        N_("How does the office look the right person up in the civil register?"),
    ),
    Misconception(
        "appointment_without_its_matter",
        any_of(
            *(
                part("pdpa", field, wrong)
                for field in ("service", "slot")
                for wrong in ("no", "optional")
            )
        ),
        N_("service and slot: an appointment is for something, and at a time."),
        N_("Could the counter prepare, and keep a place, without knowing this?"),
    ),
    Misconception(
        "no_name",
        part("pdpa", "name", "no"),
        N_("name: an officer calls people, and compares the slip with the ID card."),
        N_("The first purpose is to know whose appointment it is."),
    ),
    Misconception(
        "nobody_to_tell",
        part("pdpa", "phone", "no"),
        N_("phone: how does the office tell people when an appointment has to be moved?"),
        N_("The second purpose is to tell the person about a change."),
    ),
    Misconception(
        "second_address_demanded",
        part("pdpa", "email", "need"),
        N_("email: not everybody has an email address, and the telephone reaches people already."),
        N_("May the form refuse somebody who leaves this field empty?"),
    ),
)
