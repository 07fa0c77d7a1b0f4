"""Values of the wrong kind or number."""

from curriculum.kit.i18n import N_

REASONS: dict[str, tuple[str, str]] = {
    "stop.type_error.text": (
        N_(
            "The box stopped at line {line}, because it calculates with a text as if it were a "
            "number."
        ),
        N_("Write numbers without quotation marks. To make a number of a text, use float('12.5')."),
    ),
    "stop.type_error.list": (
        N_(
            "The box stopped at line {line}, because a whole list or column stands where one "
            "value is needed."
        ),
        N_("Add it up with sum( ), or take one value from it, for example touch[0]."),
    ),
    "stop.type_error.empty": (
        N_("The box stopped at line {line}, because one of the values is empty (None)."),
        N_("See where the value comes from. A function without return gives nothing back."),
    ),
    "stop.type_error.brackets": (
        N_(
            "The box stopped at line {line}, because the brackets do not fit what stands before "
            "them."
        ),
        N_(
            "After the name of a function use ( ). To take one value or column use [ ]. To "
            "multiply type *."
        ),
    ),
    "stop.type_error.hidden_function": (
        N_(
            "The box stopped at line {line}, because {name} is now the name of your own value, no"
            " longer a function."
        ),
        N_("Run del {name} in a new box (Shift+Enter), then give your value another name."),
    ),
    "stop.type_error.hidden_first_box": (
        N_(
            "The box stopped at line {line}, because {name} is now the name of your own value, no"
            " longer a function."
        ),
        N_(
            "Give your value another name. Then run the first box of this notebook again "
            "(Shift+Enter)."
        ),
    ),
    "stop.type_error.missing_input": (
        N_(
            "The box stopped at line {line}, because {name} still needs this in its brackets: "
            "{missing}"
        ),
        N_("Write the missing value into the brackets, with a comma between values."),
    ),
    "stop.type_error.other_input": (
        N_(
            "The box stopped at line {line}, because the values in the brackets of {name} do not "
            "fit."
        ),
        N_("Compare how many there are, and their names, with the example in the question."),
    ),
    "stop.value_error.not_a_number": (
        N_(
            "The box stopped at line {line}, because this text cannot be made into a number: "
            "{value}"
        ),
        N_("Take out commas, units and spaces first. A word such as ฟรี needs a number of its own."),
    ),
    "stop.value_error.count": (
        N_("The box stopped at line {line}, because the number of values does not fit."),
        N_(
            "Count them: one value for each name to the left of =, and one for each row of a table."
        ),
    ),
    "stop.value_error.date": (
        N_(
            "The box stopped at line {line}, because there is no such date, or it is written in "
            "another way."
        ),
        N_("Check day, month and year. Python counts years in ค.ศ. (พ.ศ. minus 543)."),
    ),
    "stop.unfit_value": (
        N_(
            "The box stopped at line {line}, because a value is not of the kind that is needed "
            "here."
        ),
        N_("Show the value with print( ): is it a number, a text or a list?"),
    ),
    "stop.zero_division": (
        N_("The box stopped at line {line}, because it divides by 0."),
        N_("Look at what stands after / . Is it 0, or not filled in yet?"),
    ),
}
