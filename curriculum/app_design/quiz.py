"""The quizzes of lesson 4: four things to sort, three self-checks. None is graded."""

from __future__ import annotations

from curriculum.case.app import screen_name
from curriculum.kit.choice import Choice, Item, Option, Sorting
from curriculum.kit.i18n import N_, _

BUNMI = N_("Grandma Bunmi, 72")
PUPIL = N_("The pupil, 15")
NIGHT = N_("The night-shift worker")
ALL = N_("All three alike")
NEEDS = (
    (N_("Letters that can be read at arm's length, in the sun"), BUNMI,
     N_("It helps everybody, but whose eyes are the weakest?")),
    (N_("To book at three in the morning"), NIGHT,
     N_("Who is awake at that hour, and asleep when the office is open?")),
    (N_("A list of what to bring, without office language"), PUPIL,
     N_("Who has never been to the office before?")),
    (N_("A way without a phone: to come as a walk-in, or to let the village head book"), BUNMI,
     N_("Who holds a phone at arm's length and would rather not use it at all?")),
    (N_("To know before the visit whether a parent has to come along"), PUPIL,
     N_("Who is not yet grown up?")),
    (N_("To be told what happens to the ID number that is typed in"), ALL,
     N_("All three type it in, and each of them has the right to be told.")),
    (N_("To move the appointment when the office does not answer the telephone"), NIGHT,
     N_("Whose free hours are the hours in which the office is closed?")),
)  # fmt: skip

WHO = N_("Who: as …")
WHAT = N_("What: I want …")
WHY = N_("Why: so that …")
PIECES = (
    (N_("a message on the day before the mobile unit comes"), WHAT,
     N_("It is something that the app can do. Say “I want” before it and listen.")),
    (N_("nobody waits at the village hall for nothing"), WHY,
     N_("It is the good that comes of it. Say “so that” before it and listen.")),
    (N_("a villager far from the district office"), WHO,
     N_("It is a person. Say “as” before it and listen.")),
    (N_("a mother with a small child"), WHO,
     N_("It is a person. Say “as” before it and listen.")),
    (N_("the child does not stand in a full room for an hour"), WHY,
     N_("It is the good that comes of it. Say “so that” before it and listen.")),
    (N_("a time at which the room is not full"), WHAT,
     N_("It is something to be had from the app. Say “I want” before it and listen.")),
)  # fmt: skip

MUST_BE = N_("Must-be")
THE_MORE = N_("The more, the better")
ATTRACTIVE = N_("Attractive")
INDIFFERENT = N_("Indifferent")
ANSWERS = (
    (N_("The time on the slip is right. There: “of course”. Not there: “that cannot be!”"), MUST_BE,
     N_("Nobody praises it, and everybody is annoyed when it is missing.")),
    (N_("A map of the shady parking places. There: “how nice!” Not there: “I do not mind.”"), ATTRACTIVE,
     N_("It delights, and nobody would have missed it.")),
    (N_("A shorter wait at the counter. There: “I like it.” Not there: “I dislike it.”"), THE_MORE,
     N_("The feeling goes both ways: pleased with it, annoyed without it.")),
    (N_("A moving logo on the first page. There: “all the same.” Not there: “all the same.”"), INDIFFERENT,
     N_("The answer is the same with it and without it.")),
)  # fmt: skip

NEEDED = N_("Needed")
OPTIONAL = N_("People may leave it empty")
NOT_ASKED = N_("Do not ask")
FIELDS = (
    (N_("Name of the village"), NEEDED,
     N_("Without it nobody knows which visit the message is about.")),
    (N_("Telephone number for the message"), NEEDED,
     N_("Without it the message cannot arrive, and the message is all that is promised.")),
    (N_("Language of the message: Thai or the local language"), OPTIONAL,
     N_("The message arrives without it, in Thai. It only makes reading easier for some.")),
    (N_("House number"), NOT_ASKED,
     N_("The message goes to the phone, and the unit stands in the middle of the village.")),
    (N_("Date of birth"), NOT_ASKED,
     N_("The message is the same at every age. What would it be needed for?")),
    (N_("Occupation"), NOT_ASKED,
     N_("Interesting for statistics, but that is another purpose. What is promised is a message.")),
)  # fmt: skip


def sort_needs() -> Sorting:
    """Seven needs: which of the three users comes first to mind."""
    return _sorting(
        _("Whose need is it above all? Choose one for each."),
        (BUNMI, PUPIL, NIGHT, ALL),
        NEEDS,
        _("What helps the person for whom it is hardest helps the others as well."),
    )


def sort_stories() -> Sorting:
    """Six pieces of two user stories: who, what, why."""
    return _sorting(
        _("Which part of a user story is it? Choose one for each."),
        (WHO, WHAT, WHY),
        PIECES,
        _("Now read the two stories aloud, in this order: who, what, why."),
    )


def sort_kano() -> Sorting:
    """Four answered pairs of Kano's questions, in words."""
    return _sorting(
        _("In which of Kano's classes is it? Choose one for each."),
        (MUST_BE, THE_MORE, ATTRACTIVE, INDIFFERENT),
        ANSWERS,
        _("First must-be, then the more the better. What is indifferent costs money for nothing."),
    )


def sort_fields() -> Sorting:
    """Six fields of a form that promises one message."""
    return _sorting(
        _("The form promises one message before the visit. Is the field needed?"),
        (NEEDED, OPTIONAL, NOT_ASKED),
        FIELDS,
        _("Two of six are needed. Half of the form could go, and nobody would miss it."),
    )


def self_check_1() -> Choice:
    """MoSCoW: the privacy notice of an app that asks for an ID number."""
    return Choice(
        _("The booking app asks for the ID number. Under which letter does “{feature}” go?").format(
            feature=screen_name("PRIVACY")
        ),
        (
            Option(
                _("M: Must"),
                _("The law demands that people are told before they are asked (PDPA s.23)."),
                right=True,
            ),
            Option(
                _("S: Should"),
                _("Should is what people can do without for a while. Read the first row again."),
            ),
            Option(
                _("C: Could"),
                _("Could falls away when time is short. Would that be allowed here?"),
            ),
            Option(
                _("W: Won't this time"),
                _("Then the app would ask for an ID number and say nothing about it."),
            ),
        ),
    )


def self_check_2() -> Choice:
    """Contrast: a near miss is a miss."""
    return Choice(
        _(
            "Grey text #777777 on white has a contrast of 4.478. Is this enough for normal text (AA)?"
        ),
        (
            Option(
                _("Yes: rounded it is 4.5"),
                _("WCAG does not round up. Is 4.478 at least 4.5?"),
            ),
            Option(
                _("Yes: 3.0 is enough"),
                _("3.0 is enough for large text only, from 18 points, or bold from 14."),
            ),
            Option(
                _("No: it has to reach 4.5"),
                _("Just missed is missed. One shade darker, #767676, reaches 4.542."),
                right=True,
            ),
            Option(
                _("No: grey is never enough"),
                _("A grey that is dark enough passes. What counts is the number, not the colour."),
            ),
        ),
    )


def self_check_3() -> Choice:
    """SUS: a score is no percentage."""
    return Choice(
        _("An app has a SUS score of 68. What does that mean?"),
        (
            Option(
                _("68% of the people could use it"),
                _("How many people finished is another number: the completion rate."),
            ),
            Option(
                _("68% of the people were satisfied"),
                _("SUS counts no people: it adds up ten answers of each one to a score."),
            ),
            Option(
                _("It is about as usable as the average"),
                _("Over many studies the average is about 68. A score, not a percentage."),
                right=True,
            ),
            Option(
                _("It has failed: 80 is needed"),
                _("SUS has no pass mark. Compare the score with 68, and with your next version."),
            ),
        ),
    )


def _sorting(question: str, kinds: tuple, rows: tuple, well_done: str) -> Sorting:
    items = [Item(_(text), _(kind), _(hint)) for text, kind, hint in rows]
    return Sorting(question, [_(kind) for kind in kinds], items, well_done)
