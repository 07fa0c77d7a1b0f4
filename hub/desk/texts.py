"""What stands on the desk's page; the steps' own words are in steps.py."""

from __future__ import annotations

from curriculum.kit.i18n import N_

TITLE = N_("Trainer's desk")
PAGE = {
    "lead": N_("The buttons of the day, in order. Each may be pressed again at any time: nothing is done twice, nothing is lost."),
    "steps": N_("Steps of the day"),
    "class": N_("The class now"),
    "needs": N_("Needs you"),
    "needs_note": N_("Only trainers see this. Nobody loses points by what stands here."),
    "files": N_("Files of the report"),
    "module": N_("Part of the course"),
    "handed_in": N_("Handed in"),
    "graded": N_("Already graded"),
    "waiting": N_("Not marked yet"),
    "by_hand": N_("Mark by hand"),
    "trouble": N_("Could not be judged"),
    "wait": N_("One moment…"),
    "new_tab": N_("opens in a new tab"),
}  # fmt: skip
SCRIPT = {
    "not_yet": N_("Not pressed yet"),
    "running": N_("At work"),
    "progress": N_("{done} of {total}"),
    "done": N_("Done {time}"),
    "attention": N_("Done {time} · need you: {count}"),
    "failed": N_("Did not work"),
    "stopped": N_("Stopped"),
    "stopped_why": N_("It was stopped before it was through. Press again: it goes on where it was."),
    "stopped_at": N_("It was stopped at {done} of {total}. Press again: it goes on where it was."),
    "pressed_by": N_("pressed by {who}"),
    "busy": N_("“{title}” is at work. Press again when it is done."),
    "begun": N_("{title}: at work"),
    "ended": N_("{title}: {state}"),
    "refused": N_("It could not be begun."),
    "away": N_("The class service does not answer. Nothing is lost; this page tries again by itself."),
    "logged_out": N_("You are not logged in any more. Load this page again."),
    "mark_these": N_("{title}: mark by hand {count}, in Formgrader, opens in a new tab"),
    "by_hand": N_("Waiting for you: {count}"),
    "by_hand_none": N_("Nothing waits"),
    "by_hand_unknown": N_("Not known at this moment"),
    "learners": N_("{count} learners"),
    "servers": N_("{count} have their notebooks open"),
    "forms": N_("{count} satisfaction forms have come in"),
    "drafts": N_("+{count} taken"),
    "ours": N_("our fault"),
    "size_kb": N_("{count} KB"),
    "size_mb": N_("{count} MB"),
    "more": N_("and {count} more"),
}  # fmt: skip
