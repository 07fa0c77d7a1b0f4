"""What each machine check can find, and what to do about it."""

from __future__ import annotations

from curriculum.kit.answers.mapping import path
from curriculum.kit.i18n import N_
from curriculum.kit.question import Misconception, any_of, value
from curriculum.proposal.answer import NAME


def says(fact: str, *codes: str):
    """The fact came out as one of the codes."""
    return any_of(*(value(path(NAME, fact), code) for code in codes))


UNITS = (
    Misconception(
        "no_lead_time",
        says("lead_time", "missing", "no_number", "zero"),
        N_("The lead time of today is not one number of minutes."),
        N_("Measure it once with a watch, or ask those who do the work, and write for example 90."),
    ),
    Misconception(
        "no_expected",
        says("expected", "missing", "no_number", "zero"),
        N_("The lead time that you expect afterwards is not one number of minutes."),
        N_("Add up the steps again without what you take out, and write for example 45."),
    ),
    Misconception(
        "no_bottleneck_number",
        says("bottleneck", "missing", "no_number"),
        N_("The bottleneck stands there without a number that shows it."),
        N_("Write the step and its number, for example “approval: 50 minutes of waiting”."),
    ),
    Misconception(
        "bottleneck_no_unit",
        says("bottleneck", "no_unit"),
        N_("In the line about the bottleneck there is a number without a unit."),
        N_("Write after each number what it counts: minutes, people an hour, percent."),
    ),
    Misconception(
        "kpi_no_unit",
        says("kpi_unit", "missing", "no_word"),
        N_("The indicator has no unit."),
        N_("Write in words what one of it is: minutes, percent of all visits, cases a month."),
    ),
)
BEFORE_AND_AFTER = (
    Misconception(
        "lead_time_open",
        says("shorter", "missing"),
        N_("One of the two lead times is missing, today's or the one afterwards."),
        N_("Without both, nobody can see what the proposal is worth. An honest estimate will do."),
    ),
    Misconception(
        "lead_time_same",
        says("shorter", "same"),
        N_("The lead time is the same before and after."),
        N_("Which step goes, and how many minutes with it? Take them off."),
    ),
    Misconception(
        "lead_time_longer",
        says("shorter", "longer"),
        N_("The lead time grows: afterwards it would take longer than today."),
        N_("The two numbers may have changed places. Or is it another number that gets better?"),
    ),
    Misconception(
        "no_baseline",
        says("target", "no_baseline"),
        N_("The indicator has no baseline: the value of today is missing."),
        N_("Measure it before anything changes. Afterwards it can no longer be measured."),
    ),
    Misconception(
        "no_target",
        says("target", "no_target"),
        N_("The indicator has no target."),
        N_("Write the value that would make your chief content, as a number."),
    ),
    Misconception(
        "target_same",
        says("target", "same"),
        N_("The target equals the baseline, so nothing would have to change."),
        N_("What value would citizens notice? Write that one."),
    ),
    Misconception(
        "no_direction",
        says("target", "no_direction"),
        N_("It is not said which way is better for the indicator."),
        N_("Choose in the form of part 5 whether a lower or a higher value is better."),
    ),
    Misconception(
        "wrong_way",
        says("target", "wrong_way"),
        N_("The target lies on the wrong side of the baseline: it would be a step back."),
        N_("Look at the two values again, and at which way you chose as better."),
    ),
    Misconception(
        "no_day",
        says("target_day", "missing", "no_date"),
        N_("The target has no day by which it is to be reached."),
        N_("Write day, month and year, for example 30 June 2026."),
    ),
)
TASKS = (
    Misconception(
        "no_plan",
        says("tasks", "no_plan"),
        N_("There is no plan yet."),
        N_(
            "Fill in the table of tasks, press “Work out the dates”, then “Save the plan in my proposal”."
        ),
    ),
    Misconception(
        "not_understood",
        says("tasks", "not_understood"),
        N_("The saved plan cannot be worked out yet."),
        N_(
            "Press “Work out the dates”: each cell that cannot be understood is marked. Mend it and save again."
        ),
    ),
    Misconception(
        "example",
        says("tasks", "example"),
        N_("The saved plan is still the example of the lesson."),
        N_("Type the tasks of your own project over it, and save again."),
    ),
    Misconception(
        "too_few",
        says("tasks", "too_few"),
        N_("The plan has fewer than six tasks."),
        N_(
            "Split the large ones: a task has one person in charge and ends with something one can see."
        ),
    ),
)
FINISH = (
    Misconception(
        "missing",
        says("finish", "missing"),
        N_("There is no finish date yet."),
        N_("Save a plan: it counts the working days and gives the finish date by itself."),
    ),
    Misconception(
        "no_date",
        says("finish", "no_date"),
        N_("The finish date cannot be read as a date."),
        N_("Write day, month and all four digits of the year, for example 30 April 2026."),
    ),
    Misconception(
        "weekend",
        says("finish", "weekend"),
        N_("The finish date falls on a Saturday or a Sunday."),
        N_(
            "Save the plan once more, so that its own finish date is taken, or write the next working day."
        ),
    ),
    Misconception(
        "holiday",
        says("finish", "holiday"),
        N_("The finish date falls on a holiday of the government offices."),
        N_(
            "Save the plan once more, so that its own finish date is taken, or write the next working day."
        ),
    ),
    Misconception(
        "other_day",
        says("finish", "other_day"),
        N_("The finish date that you wrote is another day than the one your plan comes to."),
        N_("Save the plan once more, so that its own finish date is taken, or change the plan."),
    ),
)
OWNER = (
    Misconception(
        "missing",
        says("owner", "missing"),
        N_("Nobody owns the indicator yet."),
        N_(
            "Write the position that measures it and speaks up when it gets worse, for example “head of the registration section”."
        ),
    ),
    Misconception(
        "person",
        says("owner", "person"),
        N_("The owner of the indicator looks like a person's name."),
        N_("Write the position: people move on, positions stay, and no name belongs in here."),
    ),
    Misconception(
        "contact",
        says("owner", "contact"),
        N_("The owner of the indicator holds a number or an address of a person."),
        N_("Write the position only."),
    ),
)
SOURCES = (
    Misconception(
        "lead_time",
        says("lead_time_source", "missing"),
        N_("It is not said where the lead time of today comes from."),
        N_(
            "Choose in the list: timed, from a system, or estimated. An estimate is no shame if it is called one."
        ),
    ),
    Misconception(
        "kpi",
        says("kpi_source", "missing"),
        N_("It is not said where the values of the indicator come from."),
        N_(
            "Name the system or the sheet, for example the queue system, so that another person finds the same number."
        ),
    ),
    Misconception(
        "frequency",
        says("kpi_frequency", "missing"),
        N_("It is not said how often the indicator is measured."),
        N_("Choose in the list. What is measured once only cannot show a change."),
    ),
)
PERSONAL = (
    Misconception(
        "id_number",
        says("id_number", "found"),
        N_("Somewhere in the proposal there is something like a 13-digit ID number."),
        N_("Take it out. Look also into the table of tasks and the texts of the screens."),
    ),
    Misconception(
        "phone",
        says("phone", "found"),
        N_("Somewhere in the proposal there is something like a phone number."),
        N_("Take it out. Look also into the table of tasks and the texts of the screens."),
    ),
    Misconception(
        "email",
        says("email", "found"),
        N_("Somewhere in the proposal there is something like an e-mail address."),
        N_("Take it out. Look also into the table of tasks and the texts of the screens."),
    ),
    Misconception(
        "name",
        says("name", "found"),
        N_("A field that asks for a position holds something like a person's name."),
        N_("Write positions only: in the tasks, the risks, the indicator, and at the end."),
    ),
)
