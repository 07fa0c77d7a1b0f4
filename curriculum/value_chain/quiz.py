"""The quizzes of lesson 1: one vote, one sorting, three self-checks. None is graded."""

from __future__ import annotations

from functools import cache

from curriculum.case.steps import STEPS, step_name
from curriculum.kit.choice import Choice, Item, Option, Sorting, Vote
from curriculum.kit.i18n import N_, _, language
from curriculum.kit.panel import Panel

PRIMARY = N_("Primary activity")
SUPPORT = N_("Support activity")
# Only primary or support is asked here; the nine kinds are a graded question
ACTIVITIES = (
    (
        N_("Receive requests and screen the documents"),
        PRIMARY,
        N_("The citizen stands in front of this desk, so it is primary."),
    ),
    (
        N_("Train the staff"),
        SUPPORT,
        N_("No citizen waits for a training day, yet the counter needs it: support."),
    ),
    (
        N_("Check, photograph, approve and produce the card"),
        PRIMARY,
        N_("Here the citizen's case changes into a card, so it is primary."),
    ),
    (
        N_("Look after the registration system and the network"),
        SUPPORT,
        N_("The case passes through the system, but looking after it is work behind the counter."),
    ),
    (
        N_("Hand over the card"),
        PRIMARY,
        N_("The citizen receives the result here, so it is primary."),
    ),
    (
        N_("Tell people which documents to bring; send out the mobile unit"),
        PRIMARY,
        N_("It reaches the citizen, even before the visit. What reaches the citizen is primary."),
    ),
    (
        N_("Buy card material and ink"),
        SUPPORT,
        N_("The citizen sees the card, not the purchase. Buying is support."),
    ),
    (
        N_("Receive complaints and follow up satisfaction"),
        PRIMARY,
        N_("It meets the citizen, only after the card is handed over. That is still primary."),
    ),
    (
        N_("Prepare the plan and the budget"),
        SUPPORT,
        N_("It keeps the whole office going, and no single case passes through it: support."),
    ),
)


def vote() -> Vote:
    """Which step to improve first. Running the cell again keeps the vote."""
    return _vote(language())


@cache
def _vote(_lang: str) -> Vote:
    return Vote(
        _("Which one step would you improve first?"),
        {step.code: f"{step.code} · {step_name(step.code)}" for step in STEPS},
        "S6",
        _(
            "Of the 90 minutes, 50 are spent waiting for the approval. One officer approves "
            "20 people an hour while 18 arrive, so that officer is busy 90% of the time. "
            "The form (S3) takes longer to do, but everyone fills it in at the same time."
        ),
    )


def reveal_vote() -> Panel:
    """The vote beside the measurement."""
    return vote().reveal()


def sort_activities() -> Sorting:
    """Nine activities of the district office: primary or support."""
    return Sorting(
        _(
            "Primary: the citizen meets it, or the citizen's case passes through it. "
            "Support: it keeps the office able to serve. Choose one for each activity."
        ),
        (_(PRIMARY), _(SUPPORT)),
        [Item(_(text), _(kind), _(hint)) for text, kind, hint in ACTIVITIES],
        _("Five carry the service to the citizen, and four keep the office able to give it."),
    )


def self_check_1() -> Choice:
    """SIPOC: what the new card is."""
    return Choice(
        _("In the SIPOC of ID card renewal, what is the new card?"),
        (
            Option(
                _("S: supplier"),
                _(
                    "A supplier is a person or an office that sends something in. "
                    "A card is a thing."
                ),
            ),
            Option(
                _("I: input"),
                _("The old card comes in, so that one is an input. The new card goes out."),
            ),
            Option(
                _("P: process"),
                _("The process is what we do, S1 to S8. The card is what comes out of it."),
            ),
            Option(
                _("O: output"),
                _("The new card is what leaves the process, so it is the output."),
                right=True,
            ),
            Option(
                _("C: customer"),
                _("The customer is the one who receives the result. Here that is the card holder."),
            ),
        ),
    )


def self_check_2() -> Choice:
    """24 people an hour, one approver who can do 20."""
    return Choice(
        _("At the peak 24 people an hour arrive. One approver serves 20 an hour. What happens?"),
        (
            Option(
                _("Nothing much: the officer will work a little faster"),
                _("At 3 minutes each, 20 an hour is already the most that one officer can do."),
            ),
            Option(
                _("The average wait is 27 minutes and stays there"),
                _(
                    "That is the wait at 18 an hour. "
                    "At 24 an hour more arrive than leave, so it never settles."
                ),
            ),
            Option(
                _("The queue gets 4 people longer every hour"),
                _("24 arrive, 20 leave, 4 stay behind. After three hours that makes 12 people."),
                right=True,
            ),
            Option(
                _("The queue stops at 20 people"),
                _("20 an hour is how fast people leave, not how many fit in. Compare it with 24."),
            ),
        ),
    )


def self_check_3() -> Choice:
    """ECRS: giving up the paper form."""
    return Choice(
        _(
            "The registry already has the data, so the office gives up the paper form. "
            "Which letter of ECRS is this?"
        ),
        (
            Option(
                _("E: Eliminate"),
                _("The step is gone altogether. Always try this first, as it costs the least."),
                right=True,
            ),
            Option(
                _("C: Combine"),
                _("Combining does two pieces of work together. Here one of them is gone."),
            ),
            Option(
                _("R: Rearrange"),
                _("Rearranging changes the order or the time. Here nothing is left to move."),
            ),
            Option(
                _("S: Simplify"),
                _("A shorter form would be simpler. Here there is no form at all any more."),
            ),
        ),
    )
