"""Words that Python does not know, and places of the starter still to be filled."""

from curriculum.kit.i18n import N_

REASONS: dict[str, tuple[str, str]] = {
    "stop.unanswered": (
        N_("The box stopped at line {line}, because ... still stands where your answer belongs."),
        N_("Replace ... with your answer, then run the box again (Shift+Enter)."),
    ),
    "stop.blank": (
        N_("The box stopped at line {line}, because the blank ___ is not filled in yet."),
        N_("Replace ___ with your answer, then run the box again (Shift+Enter)."),
    ),
    "stop.name_error.first_box": (
        N_(
            "The box stopped at line {line}, because {name} comes from the first box, which has "
            "not been run yet."
        ),
        N_(
            "Click the first box of this notebook and run it (Shift+Enter), then run this box "
            "again."
        ),
    ),
    "stop.name_error.close_match": (
        N_("The box stopped at line {line}, because Python does not know the name {name}."),
        N_("Did you mean {close}? Each letter counts, and so do capital letters."),
    ),
    "stop.name_error.thai_text": (
        N_(
            "The box stopped at line {line}, because the words {name} have no quotation marks "
            "around them."
        ),
        N_("Put quotation marks before and after the words: '{name}'"),
    ),
    "stop.name_error.unknown": (
        N_("The box stopped at line {line}, because Python does not know the name {name} yet."),
        N_(
            "Is {name} a text? Write '{name}'. Is it made in a box above? Run that box first. "
            "Otherwise check the spelling."
        ),
    ),
    "stop.attribute_error.close_match": (
        N_("The box stopped at line {line}, because {name} cannot be used after this dot."),
        N_("Did you mean {close}? Check the spelling."),
    ),
    "stop.attribute_error.unknown": (
        N_("The box stopped at line {line}, because {name} cannot be used after this dot."),
        N_("Check the spelling of {name}, and which value the name before the dot holds."),
    ),
}
