"""What is said about a formula or a workbook that cannot be used as it stands."""

from __future__ import annotations

from curriculum.kit.finding import Finding
from curriculum.kit.i18n import N_


class FormulaRefused(Exception):
    """A formula that Excel, or this course, cannot calculate; `finding` says why."""

    def __init__(self, finding: Finding, *, blank: bool = False) -> None:
        self.finding = finding
        self.blank = blank
        """Nothing was answered yet: an untouched starter."""
        super().__init__(finding.says("en"))


class WorkbookRefused(Exception):
    """A file that is no workbook we can read; `finding` says why."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        super().__init__(finding.says("en"))


EMPTY = Finding(
    "any.formula_empty",
    N_("There is no formula yet."),
    N_("Write a formula that begins with =, for example =SUM(E2:E13)."),
)
UNFINISHED = Finding(
    "any.formula_unfinished",
    N_("The formula still has an empty place: {place}."),
    N_("Replace {place} with your own part of the formula."),
)
TOO_LONG = Finding(
    "any.formula_too_long",
    N_("The formula is too long or too deeply nested: Excel takes 8,192 characters and 64 levels."),
    N_("Split it: put a part of it in a cell of its own and refer to that cell."),
)
BRACKETS = Finding(
    "any.formula_brackets",
    N_("The brackets do not match near {near}."),
    N_("Count the brackets: every ( needs its )."),
)
QUOTES = Finding(
    "any.formula_quotes",
    N_("A quotation mark is missing near {near}."),
    N_('Text in a formula stands between two quotation marks: "ID1".'),
)
SINGLE_QUOTES = Finding(
    "any.formula_single_quotes",
    N_("{near} stands between single quotation marks. Excel takes text only in double ones."),
    N_(
        'Write "…" around the text inside the formula, and '
        "'…' around the whole formula in the Python box."
    ),
)
UNQUOTED = Finding(
    "any.formula_unquoted_text",
    N_("{word} stands in the formula without quotation marks, so Excel takes it for a name."),
    N_('If it is text, put it between quotation marks: "{word}".'),
)
UNREADABLE = Finding(
    "any.formula_unreadable",
    N_("Excel cannot read the formula near {near}."),
    N_("Look there for a comma, a colon, a bracket or a sign that is missing or too many."),
)
OTHER_SIGN = Finding(
    "any.formula_python_sign",
    N_("{got} is written the way of Python. Excel writes {wanted}."),
    N_("Write {wanted} in its place."),
)
UNKNOWN_FUNCTION = Finding(
    "any.formula_unknown_function",
    N_("Excel has no function {name}."),
    N_("Compare the spelling of its name with the lesson."),
)
MISSPELLED_FUNCTION = Finding(
    "any.formula_misspelled_function",
    N_("Excel has no function {name}. Did you mean {close}?"),
    N_("Write {close}, and leave the part in brackets as it is."),
)
UNSUPPORTED_FUNCTION = Finding(
    "any.formula_unsupported_function",
    N_("Excel has {name}, but this course cannot calculate it."),
    N_("Use one of the functions of the lesson, such as COUNTIFS, SUMIFS, AVERAGEIFS or XLOOKUP."),
)
UNSUPPORTED_FEATURE = Finding(
    "any.formula_unsupported_feature",
    N_("This course cannot calculate {near} in a formula."),
    N_("Use ordinary cells and ranges, such as E2:E13."),
)
OTHER_WORKBOOK = Finding(
    "any.formula_other_workbook",
    N_("The formula refers to another workbook ({near})."),
    N_("Copy what you need into this workbook, and refer to it here."),
)
ARGUMENTS = Finding(
    "any.formula_arguments",
    N_("{name} has too few or too many parts in its brackets."),
    N_("Compare with the lesson which parts {name} needs, and in which order."),
)
NO_SUCH_SHEET = Finding(
    "any.formula_no_such_sheet",
    N_("There is no sheet named {sheet}."),
    N_("The sheets are: {known}."),
)
OUTSIDE = Finding(
    "any.formula_outside_the_sheet",
    N_("{cell} lies outside the table, which is {area}."),
    N_(
        "Check the column letter and the row number. If {cell} is text, put it between "
        'quotation marks: "{cell}".'
    ),
)
NO_SUCH_CELL = Finding(
    "any.formula_no_such_cell",
    N_("{cell} lies outside the sheet: the last column is XFD, the last row 1,048,576."),
    N_("Check the column letter and the row number."),
)
CIRCULAR = Finding(
    "any.formula_circular",
    N_("The formula refers to its own cell, so it goes round in a circle."),
    N_("Leave the cell of the formula itself out of its ranges."),
)
TOO_MUCH = Finding(
    "any.formula_too_much",
    N_("The formula works through too many cells at once."),
    N_("Use only the rows that hold data, for example E2:E13 in place of E:E."),
)

EQUALS_ADDED = Finding(
    "any.formula_without_equals",
    N_("The formula does not begin with =. It was read as if it did."),
    N_("Begin with =. Without it Excel shows the formula as text and does not calculate."),
)
LOOKALIKES = Finding(
    "any.formula_lookalike_signs",
    N_("The formula has signs that only look like those of Excel: {signs}."),
    N_("They were read as meant. Type them with the keyboard set to English."),
)
CURLY_QUOTES = Finding(
    "any.formula_curly_quotes",
    N_("The formula has curly quotation marks (“ ”), which Excel does not take."),
    N_('They were read as straight ones ("). They come from Word, Line or a web page.'),
)
BRACKET_ADDED = Finding(
    "any.formula_bracket_added",
    N_("A closing bracket was missing at the end. It was added, as Excel does."),
    N_("Count the brackets: every ( needs its )."),
)

NOT_A_WORKBOOK = Finding(
    "any.workbook_not_a_workbook",
    N_("{file} is not an Excel workbook."),
    N_("Open your work in Excel and save it again as an Excel workbook (.xlsx)."),
)
TRUNCATED = Finding(
    "any.workbook_truncated",
    N_("{file} is damaged: a part of it is missing."),
    N_("Upload it again. If that does not help, open it in Excel and save it under a new name."),
)
PASSWORD = Finding(
    "any.workbook_password",
    N_("{file} is protected with a password, or is of the old kind (.xls)."),
    N_("Take the password off in Excel and save it as an Excel workbook (.xlsx)."),
)
MACROS = Finding(
    "any.workbook_macros",
    N_("{file} holds macros (program code), which are not run here."),
    N_("Save it as an Excel workbook without macros (.xlsx)."),
)
EXTERNAL_LINKS = Finding(
    "any.workbook_external_links",
    N_("{file} takes values from other workbooks, which are not at hand here."),
    N_("In Excel choose Data, Edit Links, Break Link, and save it again."),
)
TOO_BIG = Finding(
    "any.workbook_too_big",
    N_("{file} is too big to be read safely."),
    N_("Download the workbook of the exercise again and work in that one."),
)
OTHER_FILE = Finding(
    "any.workbook_other_file",
    N_("{file} is a workbook, but not the one of the exercise: sheet {sheet} is missing."),
    N_("Download the workbook of the exercise again, and keep its sheets and their names."),
)
