"""Thai in pictures: every letter there, and put together as Thai is written."""

import io
import warnings
from pathlib import Path

import matplotlib
import numpy as np
import pytest
from babel.messages.pofile import read_po
from PIL import Image

from curriculum.case.holidays import HOL
from curriculum.case.steps import STEPS
from curriculum.kit.i18n import LOCALE_DIR
from curriculum.kit.theme import (
    ALARM,
    PLAIN,
    VALUE,
    WAITING,
    WORK,
    in_theme,
    missing_glyphs,
    new_figure,
    to_png,
)

CATALOGUES = sorted((LOCALE_DIR / "th" / "LC_MESSAGES").glob("*.po"))
UNSHAPED = ("-mark", "-mkmk", "-ccmp", "-liga", "-calt")


def thai_of(catalogue: Path) -> list[str]:
    with catalogue.open("rb") as file:
        return [m.string for m in read_po(file) if m.id and isinstance(m.string, str)]


def picture_of(word: str, features=None) -> np.ndarray:
    with in_theme():
        figure = new_figure(3, 2)
        text = figure.text(0.3, 0.4, word, fontsize=60)
        if features:
            text.set_fontfeatures(features)
    return np.asarray(Image.open(io.BytesIO(to_png(figure))).convert("L"))


def top_of_ink(picture: np.ndarray) -> int:
    return int(np.flatnonzero((picture < 128).any(axis=1))[0])


def test_there_is_a_thai_catalogue_to_look_at():
    assert CATALOGUES


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_no_thai_text_has_a_letter_that_cannot_be_drawn(catalogue):
    missing = {text: glyphs for text in thai_of(catalogue) if (glyphs := missing_glyphs(text))}
    assert not missing


def test_thai_names_in_the_case_can_be_drawn():
    assert not missing_glyphs("".join([*HOL.values(), *(step.name_th for step in STEPS)]))


def test_a_letter_that_neither_font_has_is_named():
    assert missing_glyphs("คิว 한 ✓") == {"한"}


def test_signs_that_the_thai_font_lacks_come_from_the_fallback():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        picture_of("✓ ▶ → ρ λ")


@pytest.mark.parametrize("word", ["ที่นี่", "น้ำ", "ปู่", "ฎีกา"])
def test_marks_are_placed_by_the_shaper(word):
    # the same word with the font's own rules switched off looks different
    assert (picture_of(word) != picture_of(word, UNSHAPED)).any()


def test_a_tone_mark_climbs_over_an_upper_vowel():
    assert top_of_ink(picture_of("ที่")) < top_of_ink(picture_of("ท่"))


def test_the_same_figure_gives_the_same_bytes():
    def draw():
        with in_theme():
            figure = new_figure()
            figure.add_subplot(title="เวลารวม").bar([1, 2], [3, 4], **WAITING.bar())
        return to_png(figure)

    assert draw() == draw()


def test_png_does_not_name_the_program_that_made_it():
    assert not Image.open(io.BytesIO(to_png(new_figure()))).text


def test_the_theme_leaves_other_plots_alone():
    before = dict(matplotlib.rcParams)
    with in_theme():
        assert matplotlib.rcParams["font.family"] == ["Sarabun", "DejaVu Sans"]
    assert dict(matplotlib.rcParams) == before


def test_figures_do_not_pile_up_in_pyplot():
    import matplotlib.pyplot as plt

    new_figure()
    assert plt.get_fignums() == []


def test_looks_differ_by_more_than_colour():
    looks = [WORK, WAITING, VALUE, ALARM]
    assert len({look.hatch for look in looks}) == len(looks)
    assert len({look.marker for look in looks}) == len(looks)
    # the plain fill is always beside a patterned one
    assert PLAIN.hatch == "" and PLAIN.colour != WORK.colour
