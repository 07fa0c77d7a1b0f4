"""The quizzes of lesson 3: the hunt for ten faults, and three self-checks. None is graded."""

from __future__ import annotations

from curriculum.excel_data.fault_hunt import fault_hunt
from curriculum.kit.choice import Choice, Option
from curriculum.kit.i18n import _

__all__ = ["fault_hunt", "self_check_1", "self_check_2", "self_check_3"]


def self_check_1() -> Choice:
    """A citizen ID is text."""
    return Choice(
        _("As what should Excel keep a citizen ID of 13 digits?"),
        (
            Option(
                _("As a number, for it has only digits"),
                _(
                    "A number is something to calculate with. Nobody adds up IDs, and Excel "
                    "shows a long number as 9.12E+12."
                ),
            ),
            Option(
                _("As text"),
                _(
                    "Text keeps every digit as it was typed, zeros in front too. Set the column "
                    "to Text before you type or paste."
                ),
                right=True,
            ),
            Option(
                _("As a number with the format 0 and no decimals"),
                _(
                    "It looks right with 13 digits. But a zero in front is lost, and from the "
                    "16th digit on Excel writes zeros: a bank card or a long case number is ruined."
                ),
            ),
            Option(
                _("As a date"),
                _("A date is a number too, which Excel counts in days. An ID has no days."),
            ),
        ),
    )


def self_check_2() -> Choice:
    """COUNTIF counts rows, it adds up nothing."""
    return Choice(
        _('What does =COUNTIF(E2:E13,">30") give on the sheet counter?'),
        (
            Option(
                "12",
                _("12 rows have a wait. The condition lets only some of them through."),
            ),
            Option(
                "159",
                _("That is the sum of these waits, which SUMIF would give. COUNTIF counts rows."),
            ),
            Option(
                "4",
                _("Rows 2, 3, 4 and 12 waited more than 30 minutes: 42, 35, 51 and 31."),
                right=True,
            ),
            Option(
                _("#NAME?, because >30 stands in quotation marks"),
                _(
                    "A condition with a sign belongs between quotation marks. "
                    "Type it into the live sheet and see."
                ),
            ),
        ),
    )


def self_check_3() -> Choice:
    """Who waits long is seen in a percentile."""
    return Choice(
        _("The chief wants to see the people who wait long. Which number do you report?"),
        (
            Option(
                _("The mean"),
                _("Many short waits pull the mean down. Those who wait long disappear in it."),
            ),
            Option(
                _("The wait that occurs most often"),
                _("Most people wait only a short time, so this number speaks of them."),
            ),
            Option(
                _("The 90th percentile"),
                _("One person in ten waits longer than this. It speaks of those who wait long."),
                right=True,
            ),
            Option(
                _("The sum of all waits"),
                _("The sum grows with the number of people, even when nobody waits longer."),
            ),
        ),
    )
