"""The first screen: what the day is, the three moves, where everything is, and what is shared."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from curriculum.kit.i18n import N_, translate
from curriculum.kit.registry import Kind, Module, parts
from hub.home.guide import GUIDE_NAMES
from hub.home.pages import box, notebook_bytes, text
from hub.home.restore import WORDS

WELCOME_NAMES = {"th": "เริ่มที่นี่.ipynb", "en": "start_here.ipynb"}
TITLE = N_("# Welcome. Everything of today begins on this page")
DAY = N_(
    "Today you measure one fictional district office, find the step where work waits, plan a "
    "change, calculate with it, and draw the screens of an app for it. You go home with a "
    "proposal for your own office. You need not know any programming."
)
MOVES = N_(
    "## Three moves are all you need\n\n"
    "1. **Click a grey box and press Shift+Enter.** It runs, and you move on to the next one.\n"
    "2. **Where you see `...`, replace the three dots** by your answer.\n"
    "3. **If something looks wrong, read the hint below the box.** Nothing can break.\n\n"
    "Try the first move here: click the grey box below, hold Shift and press Enter."
)
TRY = N_("Well done. This is how every box works today.")
PLACES = N_(
    "## The course, from top to bottom\n\n"
    "Click a blue name: it opens as a new tab above. This page stays open as the first tab. In a "
    "module, open the lesson first, then its exercise."
)
MODULE, SHORT = N_("Module {number}: {title}"), N_("Module {number}")
OPEN_LESSON, OPEN_EXERCISE = N_("open the lesson"), N_("open the exercise")
OPEN_TEST, OPEN_PROPOSAL = N_("open the test"), N_("open the proposal")
OPENS = {Kind.MODULE: OPEN_EXERCISE, Kind.TEST: OPEN_TEST, Kind.PROPOSAL: OPEN_PROPOSAL}
"""What the link to each kind's exercise is called."""
LATER = N_(
    "Your trainer hands it out at the end. Then open the menu **Nbgrader**, **Assignment List**, and "
    "press **Fetch** beside **{name}**. It moves down the list: click **{name}** there, then the "
    "same name that appears below it."
)
WORDS_OF_THE_COURSE = N_("A word that is new to you? It stands in the [glossary]({glossary}).")
GLOSSARY = "lessons/glossary.ipynb"
SAVED = N_(
    "Your work is saved by itself every two minutes, and at once with Ctrl+S. You may close the "
    "browser at any time: log in again and everything stands as you left it."
)
HAND_IN = N_(
    "## To hand in, and to read the feedback\n\n"
    "1. Save with Ctrl+S.\n"
    "2. In the menu at the very top, open **Nbgrader**, then **Assignment List**.\n"
    "3. Under **Downloaded assignments**, press the blue button **Submit** beside the name.\n\n"
    "You may hand in as often as you like; the last one counts. About half a minute later your "
    "feedback is ready. It opens from here, in a new tab of the browser:"
)
FEEDBACK, READ_FEEDBACK = "/services/class/api/feedback/{name}", N_("read the feedback")
RESTORE = N_(
    "## To begin one box anew\n\n"
    "Click at the very beginning of the box, write **`{word}`** on a line of its own, and press "
    "Shift+Enter. The box is again as it was handed out. What you had written is not lost: it "
    "stands below, behind the `#` signs."
)
SHARED = N_(
    "## What your trainer sees\n\n"
    "When you run a check, four things go to the class board: **which question**, **how it "
    "turned out** (done, or not yet), **the code of the hint** you were shown, and **the time**. "
    "So the trainer knows where to help. Of a test the board shows only that a question is "
    "answered, not how. **What you type is never sent.** Your notebook itself is sent only when "
    "you hand it in. The board shows no names unless the trainer switches them "
    "on; you see your own row only."
)
SATISFACTION = N_(
    "## At the end of the day\n\n"
    "Tell us what you think of the course, in two minutes and without your name: "
    "[{open}]({form}). It opens in a new tab of the browser, and can be sent once."
)
OPEN_FORM = N_("open the form")
SATISFACTION_FORM = "/services/class/satisfaction"
MENUS = N_("The menus are in English: [what the buttons mean]({guide}).")


def welcome_bytes(given: Collection[str], lang: str, later: Collection[str] = ()) -> bytes:
    """The welcome notebook in `lang`, with links to the files in `given`, named as in the home.

    `later` are the parts that come when a trainer hands them out.
    """
    lines, answers = [], []
    for part in parts():
        links = list(_links(part, given, lang))
        if not links and part.id in later:
            links = [translate(LATER, lang).format(name=part.id)]
        if links:
            # no table: JupyterLab writes in tables smaller than elsewhere
            lines.append(f"- **{_title(part, lang)}**<br>{' · '.join(links)}")
        if _exercise(part) in given or part.id in later:
            answer = f"[{translate(READ_FEEDBACK, lang)}]({FEEDBACK.format(name=part.id)})"
            # as the Assignment List, which is nbgrader's, calls it
            answers.append(f"- **{part.id}** ({_called(part, lang)}): {answer}")
    word = WORDS[1] if lang == "th" else WORDS[0]
    said = {one: translate(one, lang) for one in (TITLE, DAY, MOVES, PLACES, SAVED, SHARED)}
    places = [said[PLACES], "\n".join(lines)]
    if GLOSSARY in given:
        places.append(translate(WORDS_OF_THE_COURSE, lang).format(glossary=GLOSSARY))
    places += [said[SAVED], translate(MENUS, lang).format(guide=GUIDE_NAMES[lang])]
    answered, asked = "\n".join(answers), translate(OPEN_FORM, lang)
    cells = [
        text(f"{said[TITLE]}\n\n{said[DAY]}"),
        text(said[MOVES]),
        box(f"print({translate(TRY, lang)!r})"),
        text("\n\n".join(places)),
        text(f"{translate(HAND_IN, lang)}\n\n{answered}"),
        text(translate(RESTORE, lang).format(word=word)),
        text(said[SHARED]),
        text(translate(SATISFACTION, lang).format(open=asked, form=SATISFACTION_FORM)),
    ]
    return notebook_bytes("welcome", cells)


def _links(part: Module, given: Collection[str], lang: str) -> Iterator[str]:
    """To the part's lesson and to its exercise, as far as they were given."""
    if (lesson := f"lessons/{part.id}.ipynb") in given:
        yield f"[{translate(OPEN_LESSON, lang)}]({lesson})"
    if (exercise := _exercise(part)) in given:
        yield f"[{translate(OPENS[part.kind], lang)}]({exercise})"


def _exercise(part: Module) -> str:
    return f"{part.id}/{part.id}.ipynb"


def _title(part: Module, lang: str) -> str:
    title = translate(part.title, lang)
    if part.kind is not Kind.MODULE:
        return title
    return translate(MODULE, lang).format(number=part.number, title=title)


def _called(part: Module, lang: str) -> str:
    """The part in a word or two."""
    if part.kind is not Kind.MODULE:
        return translate(part.title, lang)
    return translate(SHORT, lang).format(number=part.number)
