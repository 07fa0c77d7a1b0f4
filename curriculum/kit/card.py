"""The card that shows a verdict: a sign, a word, the title, one finding, what to try.

Text from a learner is escaped here, in one place. The sign and the word say the same, so
that neither colour nor shape carries the meaning alone.
"""

from __future__ import annotations

from html import escape

from curriculum.kit.i18n import N_, language, translate
from curriculum.kit.judgement import Outcome, Verdict, name_of
from curriculum.kit.question import Question

SIGNS = {
    Outcome.RECORDED: ("●", N_("Your answer is recorded"), "#1f3a5f", "#e8eff8"),
    Outcome.RIGHT: ("✓", N_("Right"), "#1b5e20", "#e8f5e9"),
    Outcome.PARTLY: ("◐", N_("Partly right"), "#6d4c00", "#fff8e1"),
    Outcome.WRONG: ("✗", N_("Not yet"), "#8e1b1b", "#fdecea"),
    Outcome.UNANSWERED: ("…", N_("Not answered yet"), "#37474f", "#eceff1"),
    Outcome.CANNOT_JUDGE: ("?", N_("Could not be judged"), "#37474f", "#eceff1"),
    Outcome.OUR_FAULT: ("!", N_("Our system failed, not you"), "#37474f", "#eceff1"),
}
SO_FAR = N_("Right so far")
RECORDED = N_("Recorded: {parts} will be marked when you hand in.")
KEPT = N_("You may still change it. The result comes after the test at the end of the course.")
WELL_DONE = N_("All of it is right. Well done.")
FONT = "Sarabun, 'Noto Sans Thai', 'Leelawadee UI', Thonburi, Tahoma, sans-serif"


def card_html(question: Question, verdict: Verdict, *, live: bool, lang: str | None = None) -> str:
    """The card of one verdict in `lang` (the language in use unless named)."""
    lang = lang or language()
    sign, word, ink, paper = SIGNS[verdict.outcome]
    if live and verdict.outcome is Outcome.RIGHT and verdict.open_parts:
        word = SO_FAR
    # before anything is handed in there are no points to speak of
    points = "" if live else f" · {_points(verdict, lang)}"
    lines = [
        f"<div><b><span aria-hidden='true'>{sign}</span> {escape(translate(word, lang))}</b>"
        f" · {question.number} {escape(translate(question.title, lang))}{escape(points)}</div>"
    ]
    lines += [
        f"<div style='margin-top:.35em'>{escape(text)}</div>"
        for text in sentences(verdict, lang)
        if text
    ]
    return (
        f"<div role='status' lang='{lang}' style=\"font-family:{FONT};font-size:1.05em;line-height:1.6;"
        f"color:{ink};background:{paper};border-inline-start:.35em solid {ink};"
        f'padding:.6em .9em;border-radius:.3em;max-width:46em">{"".join(lines)}</div>'
    )


def sentences(verdict: Verdict, lang: str) -> tuple[str, ...]:
    """What happened and what to try, as plain text."""
    if verdict.outcome is Outcome.RECORDED:
        return (translate(KEPT, lang),)
    if verdict.finding is not None:
        return verdict.finding.says(lang), verdict.finding.advises(lang)
    note = (verdict.note.says(lang), verdict.note.advises(lang)) if verdict.note else ()
    if verdict.open_parts:
        parts = ", ".join(dict.fromkeys(name_of(place) for place in verdict.open_parts))
        return (translate(RECORDED, lang).replace("{parts}", parts), *note)
    return (translate(WELL_DONE, lang), *note)


def _points(verdict: Verdict, lang: str) -> str:
    template = translate(N_("{points} of {max} points"), lang)
    return template.replace("{points}", f"{verdict.points:g}").replace(
        "{max}", f"{verdict.max_points:g}"
    )
