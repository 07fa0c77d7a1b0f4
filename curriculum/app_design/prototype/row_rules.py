"""What reading the table can complain of: one rule for each way a row can go wrong."""

from __future__ import annotations

from curriculum.app_design.prototype.remark import Rule
from curriculum.kit.i18n import N_

NO_SCREENS = Rule(
    "no_screens", "table",
    N_("The table has no screen yet."),
    N_("Write a short name such as HOME into the column screen of row 1."), "screen",
)  # fmt: skip
UNKNOWN_COLUMN = Rule(
    "unknown_column", "table",
    N_("The table has a column {name}, which the prototype does not know."),
    N_("The columns are {columns}. Please rename it or take it out."),
)  # fmt: skip
TOO_MANY_ROWS = Rule(
    "too_many_rows", "table",
    N_("The table has {count} rows; the prototype reads the first {most}."),
    N_("A prototype shows the most important way only. Please take rows out."),
)  # fmt: skip
CUT = Rule(
    "cut", "table",
    N_("Row {row}: the cell {cell} holds more than {most} letters; the rest was cut off."),
    N_("Please shorten the text."),
)  # fmt: skip
NO_SCREEN_NAME = Rule(
    "no_screen_name", "table",
    N_("Row {row}: it does not say which screen it belongs to, so it is not shown."),
    N_("Write the screen's short name into the column screen."), "screen",
)  # fmt: skip
TWO_THINGS = Rule(
    "two_things", "table",
    N_("Row {row}, screen {screen}: a button and a field stand in the same row."),
    N_("Give the field a row of its own on the same screen."), "field",
)  # fmt: skip
GOTO_WITHOUT_BUTTON = Rule(
    "goto_without_button", "table",
    N_("Row {row}, screen {screen}: it leads to {goto}, but there is no button to press."),
    N_("Write the words of the button into the column button."), "button",
)  # fmt: skip
FIELD_WITHOUT_KIND = Rule(
    "field_without_kind", "table",
    N_("Row {row}, screen {screen}: the field “{field}” has no kind."),
    N_("Choose in the column kind what the citizen writes here; until then it is short text."),
    "kind",
)  # fmt: skip
KIND_WITHOUT_FIELD = Rule(
    "kind_without_field", "table",
    N_("Row {row}, screen {screen}: a kind is chosen, but the field has no words."),
    N_("Write into the column field what the citizen is asked; who cannot see needs it most."),
    "field",
)  # fmt: skip
UNKNOWN_KIND = Rule(
    "unknown_kind", "table",
    N_("Row {row}, screen {screen}: there is no kind “{kind}”."),
    N_("The kinds are: {kinds}."), "kind",
)  # fmt: skip
NOTICE_WITHOUT_TEXT = Rule(
    "notice_without_text", "table",
    N_("Row {row}, screen {screen}: the privacy notice has no text."),
    N_("Write into the column text what you ask for, why, how long you keep it, and whom to ask."),
    "text",
)  # fmt: skip
BUTTON_WITHOUT_GOTO = Rule(
    "button_without_goto", "links",
    N_("Row {row}, screen {screen}: the button “{button}” leads nowhere."),
    N_("Write the name of a screen into the column goto."), "goto",
)  # fmt: skip
UNKNOWN_SCREEN = Rule(
    "unknown_screen", "links",
    N_("Row {row}, screen {screen}: the button “{button}” leads to {goto}, and there is no such screen."),
    N_("The screens are {names}. Did you mean one of them? Otherwise add a row for the new screen."),
    "goto",
)  # fmt: skip
TWO_TITLES = Rule(
    "two_titles", "names",
    N_("Row {row}: screen {screen} already has another title, “{title}”."),
    N_("Write the title once, or give this row's screen a name of its own."), "title",
)  # fmt: skip
ROW_RULES = (
    NO_SCREENS, UNKNOWN_COLUMN, TOO_MANY_ROWS, CUT, NO_SCREEN_NAME, TWO_THINGS,
    GOTO_WITHOUT_BUTTON, FIELD_WITHOUT_KIND, KIND_WITHOUT_FIELD, UNKNOWN_KIND,
    NOTICE_WITHOUT_TEXT, BUTTON_WITHOUT_GOTO, UNKNOWN_SCREEN, TWO_TITLES,
)  # fmt: skip
