"""Contrast and target size as WCAG 2.2 asks for them, never rounded up."""

import pytest

from curriculum.app_design.model import (
    MINIMUM_AA,
    MINIMUM_AAA,
    contrast_ratio,
    large_enough,
    luminance,
    readable,
    said_ratio,
    too_small,
)
from curriculum.case.app import colors, targets
from curriculum.kit.i18n import in_language
from curriculum.kit.refusal import Refusal


def test_luminance_runs_from_black_to_white():
    assert luminance("#000000") == 0
    assert luminance("#FFFFFF") == pytest.approx(1)


def test_luminance_weighs_green_most():
    assert luminance("#FF0000") == pytest.approx(0.2126)
    assert luminance("#00FF00") == pytest.approx(0.7152)
    assert luminance("#0000FF") == pytest.approx(0.0722)


def test_dark_channels_are_linear_up_to_the_corrected_threshold():
    # 10/255 is 0.0392 and lies between the old threshold 0.03928 and 0.04045: below both;
    # 11/255 is 0.0431 and above both
    assert luminance("#0A0A0A") == pytest.approx(10 / 255 / 12.92)
    assert luminance("#0B0B0B") == pytest.approx(((11 / 255 + 0.055) / 1.055) ** 2.4)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#FFFFFF", 21),
        ("#767676", "#FFFFFF", 4.542),
        ("#777777", "#FFFFFF", 4.478),
        ("#FFFFFF", "#F5A623", 2.027),
        ("#1A1A1A", "#FFC107", 10.677),
    ],
)
def test_contrast_of_the_quoted_pairs(one, other, ratio):
    assert contrast_ratio(one, other) == pytest.approx(ratio, abs=5e-4)
    assert contrast_ratio(other, one) == contrast_ratio(one, other)


def test_a_colour_on_itself_has_contrast_1():
    assert contrast_ratio("#F5A623", "#F5A623") == 1


@pytest.mark.parametrize("text", ["#FFF", "#fff", "#ffffff", " #FFFFFF "])
def test_short_and_small_letters_say_the_same_colour(text):
    assert contrast_ratio(text, "#000") == pytest.approx(21)


@pytest.mark.parametrize("text", ["white", "FFFFFF", "#FFFF", "#GGGGGG", "", "#12345๖", None, 7])
def test_what_is_no_colour_code_is_refused_with_what_to_write(text):
    with in_language("en"), pytest.raises(Refusal, match="Write # and six characters"):
        luminance(text)


def test_a_near_miss_does_not_pass():
    assert not readable(contrast_ratio("#777777", "#FFFFFF"))
    assert readable(contrast_ratio("#767676", "#FFFFFF"))
    assert readable(4.5) and not readable(4.4999999)


def test_large_text_and_parts_of_the_interface_need_less():
    assert readable(3.0, "large") and readable(3.0, "ui")
    assert not readable(3.0, "normal")


@pytest.mark.parametrize(
    ("ratio", "said"), [(4.478089, "4.478"), (21.0, "21.000"), (4.49996, "4.49996"), (4.5, "4.500")]
)
def test_a_near_miss_is_not_said_as_a_pass(ratio, said):
    assert said_ratio(ratio) == said
    assert readable(float(said)) == readable(ratio)


def test_every_given_pair_has_a_ratio():
    assert [contrast_ratio(pair.fg, pair.bg) > 1 for pair in colors().itertuples()] == [True] * 5


# --- target size


@pytest.mark.parametrize(("side", "minimum", "enough"), [(24, 24, True), (23.9, 24, False)])
def test_exactly_the_minimum_is_enough(side, minimum, enough):
    assert large_enough(side, side, minimum) is enough


def test_the_smaller_side_decides():
    assert not large_enough(320, 20, MINIMUM_AA)
    assert not large_enough(20, 320, MINIMUM_AA)


def test_a_link_inside_a_sentence_is_exempt():
    assert large_enough(88, 18, MINIMUM_AA, inline=True)
    assert "link_privacy" not in too_small(targets(), MINIMUM_AAA)


def test_what_passes_44_passes_24():
    assert set(too_small(targets(), MINIMUM_AA)) < set(too_small(targets(), MINIMUM_AAA))
    assert "btn_confirm" not in too_small(targets(), MINIMUM_AAA)


@pytest.mark.parametrize("side", [0, -5])
def test_a_button_without_size_is_refused(side):
    with pytest.raises(Refusal):
        large_enough(side, 20, MINIMUM_AA)
