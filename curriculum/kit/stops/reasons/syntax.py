"""How a line is written: brackets, signs, digits, and where the line begins."""

from curriculum.kit.i18n import N_

REASONS: dict[str, tuple[str, str]] = {
    "stop.syntax_error.unclosed_bracket": (
        N_(
            "The box stopped at line {line}, because the bracket {bracket} is opened and never "
            "closed."
        ),
        N_("Count the brackets: each one that opens needs one that closes."),
    ),
    "stop.syntax_error.unmatched_bracket": (
        N_("The box stopped at line {line}, because the closing bracket {bracket} has no partner."),
        N_("Delete it if it is one too many, or close with the same kind that you opened."),
    ),
    "stop.syntax_error.unclosed_text": (
        N_(
            "The box stopped at line {line}, because a text begins with a quotation mark but does"
            " not end with one."
        ),
        N_("Put the same quotation mark at the end of the text."),
    ),
    "stop.syntax_error.equals_sign": (
        N_(
            "The box stopped at line {line}, because there is only one = where two values are "
            "compared."
        ),
        N_("To compare, type == (two signs). One = gives a value to a name."),
    ),
    "stop.syntax_error.left_side": (
        N_("The box stopped at line {line}, because what stands to the left of = is not a name."),
        N_(
            "Write the name on the left and the calculation on the right. Join words with _ , for"
            " example total_touch."
        ),
    ),
    "stop.syntax_error.colon": (
        N_("The box stopped at line {line}, because a colon : is missing."),
        N_("A line that begins with def, if, else, for or while ends with a colon."),
    ),
    "stop.syntax_error.thai_digits": (
        N_("The box stopped at line {line}, because the number {text} is written in Thai digits."),
        N_("Change the keyboard to English and type {instead}."),
    ),
    "stop.syntax_error.curly_quote": (
        N_("The box stopped at line {line}, because the quotation mark {text} is a curly one."),
        N_(
            "Delete the quotation marks and type them in this box: ' or \". Word processors make "
            "them curly."
        ),
    ),
    "stop.syntax_error.sign": (
        N_("The box stopped at line {line}, because Python does not know the sign {text}."),
        N_("Type {instead} in its place."),
    ),
    "stop.syntax_error.invisible": (
        N_("The box stopped at line {line}, because it holds a character that cannot be seen."),
        N_("It came with text that was pasted. Delete the whole line and type it yourself."),
    ),
    "stop.syntax_error.unit": (
        N_(
            "The box stopped at line {line}, because a unit or other letters stand after a "
            "number: {text}"
        ),
        N_("Write the number alone, without a unit and without %."),
    ),
    "stop.syntax_error.leading_zero": (
        N_("The box stopped at line {line}, because a number begins with 0."),
        N_("Write the number without the 0 in front: 7, not 07."),
    ),
    "stop.syntax_error.decimal_comma": (
        N_("The box stopped at line {line}, because {text} is written with a decimal comma."),
        N_("Python reads a decimal point: type {instead}."),
    ),
    "stop.syntax_error.comma": (
        N_(
            "The box stopped at line {line}, because two values stand side by side with nothing "
            "between them."
        ),
        N_("Put a comma or a calculation sign (+ - * /) between them."),
    ),
    "stop.syntax_error.invalid": (
        N_("The box stopped at line {line}, because Python cannot read this line."),
        N_(
            "Look at this line and the one above: commas, brackets, quotation marks, spaces, "
            "spelling."
        ),
    ),
    "stop.indentation_error.missing": (
        N_("The box stopped at line {line}, because this line must begin further to the right."),
        N_("A line that belongs to def, if or for above it begins with 4 spaces."),
    ),
    "stop.indentation_error.uneven": (
        N_(
            "The box stopped at line {line}, because it does not begin where the lines around it "
            "begin."
        ),
        N_(
            "Lines that belong together begin with the same number of spaces. Use the space bar, "
            "not the Tab key."
        ),
    ),
}
