"""One page on the words that stay English on the screen: what each button is, and when to press it."""

from __future__ import annotations

from curriculum.kit.i18n import N_, translate
from hub.home.pages import notebook_bytes, table, text

GUIDE_NAMES = {"th": "ปุ่มและเมนู.ipynb", "en": "buttons.ipynb"}
TITLE = N_("# What the buttons and menus mean")
ABOUT = N_(
    "The program is called JupyterLab and speaks English. You need only what stands in the first "
    "table; the others are for looking something up. Where the mouse rests on a button, its "
    "English name appears."
)
SEEN, MEANS = N_("On the screen"), N_("What it does")
PARTS = (
    (N_("## The row of buttons above a notebook"), (
        ("Save", N_("Saves your work. It also happens by itself every two minutes.")),
        ("▶ Run", N_("Runs the box in which you are, and moves on: the same as Shift+Enter.")),
        ("■ Interrupt", N_("Stops a box that runs too long. A box is running while it shows `[*]`.")),
        ("⟳ Restart", N_(
            "Starts the notebook's calculation afresh. What you have written stays; run the boxes "
            "again from the top."
        )),
        ("▶▶ Restart and run all", N_("Starts afresh and runs every box from the top.")),
        ("+ Insert", N_("Adds an empty box below. You hardly need it today.")),
        ("✂ Cut · Copy · Paste", N_(
            "Cuts, copies and puts in whole boxes. Cut by mistake? Menu Edit, Undo Cell Operation."
        )),
        ("Code / Markdown / Raw", N_("The kind of the box. Leave it as it is.")),
        ("Validate", N_("Checks the whole exercise before you hand it in.")),
        ("○ / ●", N_("An empty circle: ready. A full circle: it is calculating, please wait.")),
    )),
    (N_("## The menus at the top"), (
        ("File", N_("Save, close, download. The last line, **Log Out**, ends your day.")),
        ("Edit", N_("**Undo** takes back your last typing; **Undo Cell Operation** a deleted box.")),
        ("View", N_("What is shown. **Appearance**, then **Presentation Mode**, makes everything larger.")),
        ("Run", N_("**Run All Cells** runs every box from the top.")),
        ("Kernel", N_("**Interrupt** stops a box; **Restart** starts the calculation afresh.")),
        ("Nbgrader", N_("**Assignment List**: get exercises, hand them in, and read the feedback.")),
        ("Tabs · Settings · Help", N_("Not needed today.")),
    )),
    (N_("## The strip at the left"), (
        ("File Browser", N_("Your folder. A double click opens a file.")),
        ("Running Terminals and Kernels", N_("Which notebooks are calculating.")),
        ("Table of Contents", N_("The headings of the notebook: a click goes there.")),
    )),
    (N_("## The Assignment List (menu Nbgrader)"), (
        ("Released assignments", N_(
            "Exercises that are not in your folder yet. The button **Fetch** puts one there."
        )),
        ("Downloaded assignments", N_(
            "Exercises that are in your folder. The button **Submit** hands one in, as often as you like."
        )),
        ("Submitted assignments", N_(
            "What you have handed in, with its time in UTC: seven hours before the time in Thailand."
        )),
        ("Fetch Feedback", N_("Puts your feedback into your folder as a file.")),
        ("(view feedback)", N_(
            "Shows that file in the strip at the left; a double click opens it. The link on the "
            "welcome page is quicker."
        )),
    )),
    (N_("## What it may ask"), (
        ("Validation Results", N_(
            "What **Validate** found. **Success!**: everything is right so far. **The following "
            "cell failed**: this question is not right yet; you may hand in all the same."
        )),
        ("Restart Kernel?", N_("Press **Restart** if you wanted to start afresh, else **Cancel**.")),
        ("Select Kernel", N_("Press **Select**. The right one is chosen already.")),
        ("Kernel Restarting", N_(
            "The calculation has stopped and starts by itself. Press **Ok**, then run the boxes "
            "from the top."
        )),
        ("Save Your Work", N_("Press **Save**.")),
        ("File Changed", N_(
            "The file was changed elsewhere, perhaps in a second tab. Press **Cancel** and ask a "
            "trainer before you choose."
        )),
        ("Server Connection Error", N_(
            "The network is away for a moment. Press **Dismiss**, wait, go on working; it is saved "
            "as soon as the network is back."
        )),
    )),
)  # fmt: skip


def guide_bytes(lang: str) -> bytes:
    """The guide as a notebook in `lang`."""
    cells = [text("\n\n".join(translate(one, lang) for one in (TITLE, ABOUT)))]
    head = tuple(translate(one, lang) for one in (SEEN, MEANS))
    for heading, rows in PARTS:
        said = [(f"**{name}**", translate(meaning, lang)) for name, meaning in rows]
        cells.append(text(f"{translate(heading, lang)}\n\n{table(head, said)}"))
    return notebook_bytes("guide", cells)
