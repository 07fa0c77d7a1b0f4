"""What the computer lacks, what ends a run, and everything else."""

from curriculum.kit.i18n import N_

REASONS: dict[str, tuple[str, str]] = {
    "stop.module": (
        N_("The box stopped at line {line}, because {name} is not on this computer."),
        N_("Check the spelling. This course needs only what the first box brings."),
    ),
    "stop.file": (
        N_("The box stopped at line {line}, because there is no file named {name} here."),
        N_("Check the spelling of its name, with the ending, and the folder it is in."),
    ),
    "stop.refused": (
        N_("The box stopped at line {line}, because of this: {said}"),
        N_("Compare what stands in the brackets with the example in the question."),
    ),
    "stop.interrupted": (
        N_("The box stopped at line {line}, because you or the time limit stopped it."),
        N_("If it ran for long, look for a line with while whose condition never ends."),
    ),
    "stop.exit": (
        N_("The box stopped at line {line}, because it asks Python to close."),
        N_("Delete exit or quit. A box ends by itself, and nothing else is needed."),
    ),
    "stop.other": (
        N_("The box stopped at line {line}, because of {kind}."),
        N_(
            "Compare this line with the example. If it does not help, show your trainer the "
            "details below."
        ),
    ),
}
