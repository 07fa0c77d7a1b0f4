"""The quizzes of lesson 2: two sortings, four questions. None is graded."""

from __future__ import annotations

from curriculum.kit.choice import Choice, Item, Option, Sorting
from curriculum.kit.i18n import N_, _

TASK = N_("A task")
TOO_BROAD = N_("Too broad")
LINES = (
    (
        N_("Issue the order that delegates to a second approver"),
        TASK,
        N_("There is a signed order or there is none: one can see that it is done."),
    ),
    (
        N_("Improve the service"),
        TOO_BROAD,
        N_("On which day would this be finished? Nobody could say: too broad."),
    ),
    (
        N_("Train the twelve counter officials for two days"),
        TASK,
        N_("Twelve officials, two days: one can count it, so it is a task."),
    ),
    (
        N_("Become a digital office"),
        TOO_BROAD,
        N_("This is an aim. It needs many tasks, and none of them is named: too broad."),
    ),
    (
        N_("Put up the three new signs at the service point"),
        TASK,
        N_("The signs hang or they do not. Anybody who walks in sees it: a task."),
    ),
    (
        N_("Raise the awareness of the people"),
        TOO_BROAD,
        N_("“Tell 24 village heads at their monthly meeting” could be ticked off. This cannot."),
    ),
)

AGENDA = N_("Agenda: what is talked about")
DECISION = N_("Decision: what will be done")
OWNER = N_("Owner: who does it")
DATE = N_("Date: until when")
SENTENCES = (
    (
        N_("Opening the counter at noon"),
        AGENDA,
        N_("It names what is talked about, and does not yet say what will be done: agenda."),
    ),
    (
        N_("Counter 2 stays open from 12:00 to 13:00 on Mondays"),
        DECISION,
        N_("It says what will be done from now on: decision."),
    ),
    (
        N_("Head of the registration section"),
        OWNER,
        N_("A position that answers for it: owner."),
    ),
    (
        N_("By Friday 29 May, 16:30"),
        DATE,
        N_("A day and an hour until which it is done: date."),
    ),
    (
        N_("Papers missing at the first desk"),
        AGENDA,
        N_("A problem to talk about is not yet a decision: agenda."),
    ),
    (
        N_("The list of papers hangs at the door and stands on the web page"),
        DECISION,
        N_("It says what will be done about the missing papers: decision."),
    ),
)


def sort_tasks() -> Sorting:
    """Six lines of a plan: a task, or too broad."""
    return Sorting(
        _("Can one see on a certain day that it is done? Choose one for each line."),
        (_(TASK), _(TOO_BROAD)),
        [Item(_(text), _(kind), _(hint)) for text, kind, hint in LINES],
        _("Three can be ticked off. The other three are wishes that still have to be divided."),
    )


def sort_meeting() -> Sorting:
    """Six sentences of a meeting: agenda, decision, owner or date."""
    return Sorting(
        _("Where does each sentence belong in the meeting note?"),
        (_(AGENDA), _(DECISION), _(OWNER), _(DATE)),
        [Item(_(text), _(kind), _(hint)) for text, kind, hint in SENTENCES],
        _(
            "Did you see? There are two decisions, but only one owner and one date. "
            "The second decision will not be carried out."
        ),
    )


def self_check_1() -> Choice:
    """The critical path: task G is ten days late."""
    return Choice(
        _("Task G (protection of personal data) takes 10 days longer. Is the project late?"),
        (
            Option(
                _("Yes, by 10 days"),
                _("That would be so if G were critical. Look at the column Float for G."),
            ),
            Option(
                _("Yes, but by fewer than 10 days"),
                _("Set G to 16 days in the demo and read the finish date again."),
            ),
            Option(
                _("No, G uses up its float, and the finish stays"),
                _(
                    "G has more than 10 days of float. But little of it is left, and task J, "
                    "which waits for G, has lost the same 10 days."
                ),
                right=True,
            ),
            Option(
                _("No, because personal data do not matter for the plan"),
                _("K, the pilot, waits for G: it does matter. Only its float decides here."),
            ),
        ),
    )


def self_check_2() -> Choice:
    """Working days: a task of three days that begins right after Songkran."""
    return Choice(
        _(
            "A task of 3 working days begins on Thursday 16 April 2026, the first working day "
            "after Songkran. On which day is it done?"
        ),
        (
            Option(
                _("Saturday 18 April"),
                _("Those are days of the calendar. The office does not work on a Saturday."),
            ),
            Option(
                _("Sunday 19 April"),
                _("The start day counts as the first of the three, and Sunday is no working day."),
            ),
            Option(
                _("Monday 20 April"),
                _("Thursday 16 and Friday 17 are days one and two, Monday 20 is day three."),
                right=True,
            ),
            Option(
                _("Tuesday 21 April"),
                _(
                    "The start day was left out. Work is done on it too, so take 3 − 1 = 2 "
                    "for WORKDAY."
                ),
            ),
        ),
    )


def self_check_3() -> Choice:
    """EVM: SPI above 1, CPI below 1."""
    return Choice(
        _("A project has SPI 1.1 and CPI 0.9. How is it doing?"),
        (
            Option(
                _("Ahead of the plan and under the budget"),
                _(
                    "SPI above 1 is ahead, yes. But CPI below 1: each baht brought less than a baht."
                ),
            ),
            Option(
                _("Ahead of the plan, but over the budget"),
                _("More is done than was planned, and it cost more than it was worth."),
                right=True,
            ),
            Option(
                _("Behind the plan, but under the budget"),
                _("It is the other way round: SPI is about time, CPI about money."),
            ),
            Option(
                _("Just as planned, because the mean of the two is 1"),
                _("Time and money cannot be averaged. Read each index by itself."),
            ),
        ),
    )


def deadline() -> Choice:
    """Section 64: a period that ends on a Saturday before a holiday."""
    return Choice(
        _(
            "A citizen receives a letter on Thursday 30 April 2026 and has 30 days to answer. "
            "Monday 1 June is an official holiday. What is the last day?"
        ),
        (
            Option(
                _("Saturday 30 May"),
                _(
                    "The thirtieth day is Saturday 30 May, rightly counted. An official would have "
                    "to act by then, but the period of a citizen runs on."
                ),
            ),
            Option(
                _("Monday 1 June"),
                _("This Monday is a holiday too, the day in lieu of Visakha Bucha. Go on."),
            ),
            Option(
                _("Tuesday 2 June"),
                _(
                    "The thirtieth day is a Saturday, Sunday follows, Monday is a holiday: so it "
                    "is Tuesday. An official's period would have ended on Saturday 30 May."
                ),
                right=True,
            ),
            Option(
                _("Wednesday 17 June"),
                _("Those are 30 working days. Section 64 counts days of the calendar."),
            ),
        ),
    )
