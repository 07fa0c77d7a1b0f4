"""Live checks of what is seen: names, length of texts, contrast, size of buttons."""

from __future__ import annotations

from collections.abc import Iterator

from curriculum.app_design.contrast import REQUIRED, contrast_ratio, readable, said_ratio
from curriculum.app_design.prototype.app import App, Screen, Text
from curriculum.app_design.prototype.kinds import plain_words
from curriculum.app_design.prototype.look import COLOUR, Look
from curriculum.app_design.prototype.measure import (
    MOST_LINES,
    PER_LINE,
    PHONE_HEIGHT,
    height,
    lines,
    width,
)
from curriculum.app_design.prototype.remark import Remark, Rule
from curriculum.app_design.target_size import MINIMUM_AA, MINIMUM_AAA
from curriculum.kit.i18n import N_

NO_TITLE = Rule(
    "no_title", "names",
    N_("Row {row}: screen {screen} has no title; the phone shows its short name instead."),
    N_("Write into the column title, in the citizen's words, what this screen is for."), "title",
)  # fmt: skip
SAME_TITLE = Rule(
    "same_title", "names",
    N_("Row {row}: screen {screen} has the same title as screen {other}: “{title}”."),
    N_("Give each screen a title of its own; who cannot see knows the screen by its title only."),
    "title",
)  # fmt: skip
SAME_BUTTON = Rule(
    "same_button", "names",
    N_("Row {row}, screen {screen}: two buttons are both called “{button}” and lead elsewhere."),
    N_("Say on each button where it leads."), "button",
)  # fmt: skip
SAME_FIELD = Rule(
    "same_field", "names",
    N_("Row {row}, screen {screen}: two fields are both called “{field}”."),
    N_("Say in each field's words what is asked."), "field",
)  # fmt: skip
TOO_LONG = Rule(
    "too_long", "length",
    N_("Row {row}, screen {screen}: the text in the column {cell} has {count} letters; about {most} can be read here at a glance."),
    N_("Keep what the citizen needs in order to act, and take the rest out."),
)  # fmt: skip
TOO_FULL = Rule(
    "too_full", "length",
    N_("Row {row}: screen {screen} does not fit on a phone: it is about {share} % too high."),
    N_("Make two screens of it, or take out what is not needed."), "screen",
)  # fmt: skip
NO_COLOUR = Rule(
    "no_colour", "contrast",
    N_("“{colour}” is not a colour code."),
    N_("Write # and six characters from 0-9 and A-F, for example #1A1A1A."),
)  # fmt: skip
TEXT_CONTRAST = Rule(
    "text_contrast", "contrast",
    N_("Text {ink} on {paper} has a contrast of {ratio}; at least {least} is needed (WCAG 1.4.3)."),
    N_("Make the text darker or the background lighter."),
)  # fmt: skip
BUTTON_CONTRAST = Rule(
    "button_contrast", "contrast",
    N_("The words {ink} on the button {paper} have a contrast of {ratio}; at least {least} is needed (WCAG 1.4.3)."),
    N_("Make the button darker, or its words."),
)  # fmt: skip
EDGE_CONTRAST = Rule(
    "edge_contrast", "contrast",
    N_("The button {ink} on the background {paper} has a contrast of {ratio}; at least {least} is needed to find it (WCAG 1.4.11)."),
    N_("Choose a button colour that stands out from the background."),
)  # fmt: skip
TOO_SMALL = Rule(
    "too_small", "target",
    N_("Buttons and fields are {height} px high; a thumb needs at least {least} px."),
    N_("Move the height up; {lowest} px is the very least that WCAG 2.5.8 lets pass."),
)  # fmt: skip
SHAPE_RULES = (
    NO_TITLE, SAME_TITLE, SAME_BUTTON, SAME_FIELD, TOO_LONG, TOO_FULL, NO_COLOUR,
    TEXT_CONTRAST, BUTTON_CONTRAST, EDGE_CONTRAST, TOO_SMALL,
)  # fmt: skip


def shape_remarks(app: App, look: Look) -> Iterator[Remark]:
    yield from _names(app)
    for screen in app.screens:
        yield from _lengths(screen, look)
    yield from _colours(look)
    if look.height < MINIMUM_AAA:
        yield TOO_SMALL.at(height=look.height, least=MINIMUM_AAA, lowest=MINIMUM_AA)


def _names(app: App) -> Iterator[Remark]:
    titles: dict[str, str] = {}
    for screen in app.screens:
        other = titles.setdefault(plain_words(screen.title), screen.name)
        if not screen.title:
            yield NO_TITLE.at(screen.row, screen.name)
        elif other != screen.name:
            yield SAME_TITLE.at(screen.row, screen.name, other=other, title=screen.title)
        leads: dict[str, str] = {}
        for button in screen.buttons:
            if leads.setdefault(plain_words(button.label), button.goto) != button.goto:
                yield SAME_BUTTON.at(button.row, screen.name, button=button.label)
        asked: set[str] = set()
        for field in screen.fields:
            if plain_words(field.label) in asked:
                yield SAME_FIELD.at(field.row, screen.name, field=field.label)
            asked.add(plain_words(field.label))


def _lengths(screen: Screen, look: Look) -> Iterator[Remark]:
    parts = [
        (screen.row, "title", "title", screen.title),
        *((e.row, "text", "text", e.text) for e in screen.elements if isinstance(e, Text)),
        *((button.row, "button", "button", button.label) for button in screen.buttons),
        *((field.row, "label", "field", field.label) for field in screen.fields),
    ]
    for row, part, column, text in parts:
        if lines(text, part) > MOST_LINES[part]:
            most = MOST_LINES[part] * PER_LINE[part]
            yield TOO_LONG.at(row, screen.name, cell=column, count=width(text), most=most)
    # a notice is as long as the law wants it, and people expect to scroll through it
    if not screen.has_notice and height(screen, look) > PHONE_HEIGHT:
        share = round(100 * height(screen, look) / PHONE_HEIGHT - 100) or 1
        yield TOO_FULL.at(screen.row, screen.name, share=share)


def _colours(look: Look) -> Iterator[Remark]:
    bad = [
        colour
        for colour in dict.fromkeys((look.paper, look.ink, look.button, look.button_ink))
        if not COLOUR.fullmatch(colour)
    ]
    if bad:
        yield from (NO_COLOUR.at(colour=colour) for colour in bad)
        return
    pairs = (
        (TEXT_CONTRAST, look.ink, look.paper, "normal"),
        (BUTTON_CONTRAST, look.button_ink, look.button, "normal"),
        (EDGE_CONTRAST, look.button, look.paper, "ui"),
    )
    for rule, ink, paper, size in pairs:
        ratio = contrast_ratio(ink, paper)
        if not readable(ratio, size):
            yield rule.at(ink=ink, paper=paper, ratio=said_ratio(ratio), least=REQUIRED[size])
