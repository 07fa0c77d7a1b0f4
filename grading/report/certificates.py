"""Certificates of attendance: A4 landscape, one page a person, the same bytes every time."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterable, Mapping

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from curriculum.kit.i18n import N_
from curriculum.kit.registry import course
from curriculum.kit.texts import THAI_DIGITS
from curriculum.kit.thai_dates import EN_MONTHS, TH_MONTHS, buddhist_year
from curriculum.kit.theme import in_theme, missing_glyphs
from grading.plain import plain_text
from grading.report.record import ClassRecord, Learner
from grading.report.view import Edition

WIDTH, HEIGHT = 297 / 25.4, 210 / 25.4
WIDEST = 0.84
"""Of the page's width, for one line."""
DEEP, GOLD, INK, QUIET, PAPER = "#1F4E5F", "#B8912F", "#1F2933", "#52606D", "#FFFDF8"
TITLE = N_("Certificate of Attendance")
GIVEN_TO = N_("This is to certify that")
TOOK_PART = N_("took part in the workshop")
ON_DATE = N_("on {date}")
GIVEN_ON = N_("Given on {date}")
WISH = N_("May what was learnt make work easier, and public service better.")
SIGNATURE = N_("Signature")
TO_THAI_DIGITS = {arabic: thai for thai, arabic in THAI_DIGITS.items()}
NO_CLOCK: Mapping[str, None] = {"CreationDate": None, "Producer": None, "Creator": None}


def certificates(
    record: ClassRecord, learners: Iterable[Learner], edition: Edition
) -> tuple[Mapping[str, bytes], bytes]:
    """Login to a certificate of one page, and all of them in one file."""
    single: dict[str, bytes] = {}
    everybody = io.BytesIO()
    # 42: letters stay letters, which print sharper and can be chosen; shaped by matplotlib
    with (
        in_theme(),
        matplotlib.rc_context({"pdf.fonttype": 42}),
        PdfPages(everybody, metadata=_about(edition)) as pages,
    ):
        for learner in learners:
            figure = _page(record, learner, edition)
            pages.savefig(figure)
            alone = io.BytesIO()
            figure.savefig(alone, format="pdf", metadata=_about(edition))
            single[learner.login] = alone.getvalue()
    return single, everybody.getvalue()


def day_said(day: dt.date, lang: str) -> str:
    """
    >>> day_said(dt.date(2026, 5, 28), "th"), day_said(dt.date(2026, 5, 28), "en")
    ('๒๘ พฤษภาคม พ.ศ. ๒๕๖๙', '28 May 2026')
    """
    if lang == "th":
        return _digits(f"{day.day} {TH_MONTHS[day.month - 1]} พ.ศ. {buddhist_year(day)}", lang)
    return f"{day.day} {EN_MONTHS[day.month - 1]} {day.year}"


def _digits(text: str, lang: str) -> str:
    """With Thai digits in Thai, as official papers have them."""
    return text.translate(TO_THAI_DIGITS) if lang == "th" else text


def _about(edition: Edition) -> dict[str, object]:
    return {**NO_CLOCK, "Title": edition.say(TITLE)}


def _page(record: ClassRecord, learner: Learner, edition: Edition) -> Figure:
    figure = Figure(figsize=(WIDTH, HEIGHT), facecolor=PAPER)
    FigureCanvasAgg(figure)
    _frame(figure)
    say = edition.say
    date = "" if record.date is None else day_said(record.date, edition.lang)
    issuer = record.issuer
    _line(figure, 0.845, issuer.organiser, 20, QUIET, bold=True)
    _line(figure, 0.745, say(TITLE), 40, DEEP, bold=True)
    _rule(figure, 0.685)
    _line(figure, 0.635, say(GIVEN_TO), 18, QUIET)
    _line(figure, 0.54, learner.called, 36, INK, bold=True)
    _line(figure, 0.468, learner.office, 18, INK)
    _line(figure, 0.408, say(TOOK_PART), 18, QUIET)
    _line(figure, 0.345, record.course, 23, DEEP, bold=True)
    _line(figure, 0.293, _subtitle(edition), 15.5, DEEP)
    event = (_digits(record.event, edition.lang), say(ON_DATE, date=date) if date else "")
    _line(figure, 0.245, " · ".join(filter(None, event)), 16, INK)
    _line(figure, 0.118, say(WISH), 14, QUIET, left=0.09)
    if date:
        _line(figure, 0.168, say(GIVEN_ON, date=date), 14, INK, left=0.09)
    _signature(figure, issuer.signer, issuer.position or say(SIGNATURE))
    return figure


def _subtitle(edition: Edition) -> str:
    """Up to the colon: what follows tells of the running case."""
    return edition.say(course()["subtitle"]).partition(":")[0].strip()


def _frame(figure: Figure) -> None:
    for inset, width, colour in ((0.028, 5.0, DEEP), (0.04, 1.2, GOLD)):
        # the same distance from each edge, though the page is wider than high
        across, up = inset * HEIGHT / WIDTH, inset
        figure.add_artist(
            Rectangle(
                (across, up), 1 - 2 * across, 1 - 2 * up, transform=figure.transFigure,
                fill=False, edgecolor=colour, linewidth=width,
            )
        )  # fmt: skip
    for across in (0.04, 1 - 0.04):
        for up in (0.056, 1 - 0.056):
            figure.text(across, up, "◆", color=GOLD, size=13, ha="center", va="center")


def _rule(figure: Figure, y: float) -> None:
    for start in (0.36, 0.52):
        figure.add_artist(
            Rectangle((start, y), 0.12, 0.0012, transform=figure.transFigure, color=GOLD)
        )
    figure.text(0.5, y, "◆", color=GOLD, size=11, ha="center", va="center")


def _signature(figure: Figure, signer: str, position: str) -> None:
    centre = 0.755
    _line(figure, 0.178, "." * 56, 13, QUIET, centre=centre, widest=0.34)
    _line(figure, 0.137, f"({signer or ' ' * 58})", 16, INK, centre=centre, widest=0.34)
    _line(figure, 0.098, position, 14, QUIET, centre=centre, widest=0.34)


def _line(
    figure: Figure, y: float, text: str, size: float, colour: str, *, bold: bool = False,
    centre: float = 0.5, left: float | None = None, widest: float = WIDEST,
) -> None:  # fmt: skip
    """One line in the middle, made smaller until it fits; what the fonts lack is left out."""
    # a tab or a line end in a name is a blank
    text = re.sub(r"\s", " ", plain_text(text))
    lacking = missing_glyphs(text)
    text = "".join(sign for sign in text if sign not in lacking)
    if not text.strip():
        return
    drawn = figure.text(
        centre if left is None else left, y, text, size=size, color=colour,
        weight="bold" if bold else "normal", ha="center" if left is None else "left",
        va="center", parse_math=False,
    )  # fmt: skip
    renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]
    share = drawn.get_window_extent(renderer).width / figure.bbox.width
    if share > widest:
        drawn.set_size(size * widest / share)
