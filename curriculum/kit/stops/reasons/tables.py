"""Entries that a table or a list does not have."""

from curriculum.kit.i18n import N_

REASONS: dict[str, tuple[str, str]] = {
    "stop.key_error.column_close": (
        N_("The box stopped at line {line}, because the table has no column or row named {name}."),
        N_("Did you mean {close}? Capital letters and spaces count."),
    ),
    "stop.key_error.column": (
        N_("The box stopped at line {line}, because the table has no column or row named {name}."),
        N_("The table has these: {known}"),
    ),
    "stop.key_error.unknown": (
        N_("The box stopped at line {line}, because there is no entry named {name}."),
        N_(
            "Check spelling, capital letters and spaces. A text needs quotation marks, a number "
            "does not."
        ),
    ),
    "stop.index_error": (
        N_(
            "The box stopped at line {line}, because it asks for a position that the list does "
            "not have."
        ),
        N_("Positions are whole numbers from 0: a list of 8 values has the positions 0 to 7."),
    ),
}
