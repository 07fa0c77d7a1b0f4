"""What is said about the result of a formula."""

from __future__ import annotations

from curriculum.kit.finding import Finding
from curriculum.kit.i18n import N_
from curriculum.kit.spreadsheet.findings import CIRCULAR

NOT_A_FORMULA = Finding(
    "any.not_a_formula",
    N_("{name} must be an Excel formula as text, but it is now {got}."),
    N_("Write the formula between two single quotation marks: {name} = '=SUM(E2:E13)'."),
)
NUMBER_TYPED = Finding(
    "any.formula_number_typed",
    N_("{name} is a typed number. It stays the same when the data changes."),
    N_("Let the formula look at the cells, for example =SUM(E2:E13), so that it follows the data."),
)
NO_NUMBER = Finding(
    "any.formula_gives_no_number",
    N_("The formula in {name} gives {got}, which is not a number."),
    N_("Check which column the formula counts, adds up or averages."),
)
ERRORS = {
    "#VALUE!": Finding(
        "any.formula_gives_value_error",
        N_("The formula in {name} gives #VALUE!: a part has the wrong kind or size."),
        N_("Check that all ranges begin and end in the same rows, and the order of the parts."),
    ),
    "#DIV/0!": Finding(
        "any.formula_gives_division_by_zero",
        N_("The formula in {name} gives #DIV/0!: there is nothing to average or to divide by."),
        N_("Check the order of the ranges, and the spelling of the condition: no row fits it."),
    ),
    "#N/A": Finding(
        "any.formula_gives_not_available",
        N_("The formula in {name} gives #N/A: what it looks for is not there."),
        N_("Check the spelling of what is looked up, and that both ranges are equally long."),
    ),
    "#REF!": Finding(
        "any.formula_gives_bad_reference",
        N_("The formula in {name} gives #REF!: it refers to a cell that is not there."),
        N_("Check the name of the sheet, and the row and column numbers."),
    ),
    "#CIRC!": CIRCULAR,
}
OTHER_ERROR = Finding(
    "any.formula_gives_an_error",
    N_("The formula in {name} gives the error {got}."),
    N_("Try the formula in the live sheet of the lesson, one part after the other."),
)
