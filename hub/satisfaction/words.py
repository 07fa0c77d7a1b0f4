"""The words of the satisfaction form; the items and the open question are the report's."""

from __future__ import annotations

from curriculum.kit.i18n import N_

TITLE = N_("What do you think of the course?")
TEXTS = {
    "about": N_("Six lines and one question, about two minutes. Your answer is stored without your name, and nobody can see who wrote what. Please write no names into it either."),
    "scale": N_("1 means “not at all”, 5 means “fully”. You may leave a line empty."),
    "lowest": N_("not at all"),
    "highest": N_("fully"),
    "none": N_("no answer"),
    "open_more": N_("In your own words, or leave it empty."),
    "send": N_("Send without my name"),
    "empty": N_("Nothing was chosen yet. Choose at least one mark, or write a sentence, and send once more."),
    "thanks": N_("Thank you. Your answer has arrived."),
    "thanks_more": N_("It counts once, and stands in the report among those of the others, without a name."),
    "for_trainers": N_("This is the learners' form; yours is only to look at. Each learner finds it on the welcome page of the workroom and on the first page, and may send it once."),
    "arrived": N_("Arrived so far: {count}"),
}  # fmt: skip
