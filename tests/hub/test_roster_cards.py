"""Login cards: everything that a person needs, nothing that a browser could obey."""

from __future__ import annotations

from pathlib import Path

import pytest
from people import ADDRESS, codes_on, import_people, make_cohort

from grading.cohort import Cohort
from hub.roster.codes import SIGNS, is_right, make_code
from hub.roster.importing import NobodyNamed, SeveralNamed, import_list, new_codes
from hub.roster.keyboard import KEYS, PLAIN, SHIFTED, keys_pressed
from hub.roster.settings import NoAddress
from hub.roster.store import RosterStore


@pytest.fixture
def small(tmp_path: Path) -> Cohort:
    return make_cohort(tmp_path / "cohort")


@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_card_has_the_address_the_login_and_the_code(tmp_path: Path, lang: str) -> None:
    cohort = make_cohort(tmp_path / "cohort", lang=lang)
    page = import_people(cohort, ("สมชาย ใจดี", "กองคลัง", "", "")).cards.read_text("utf-8")
    for text in (
        f'<html lang="{lang}">',
        ADDRESS,
        "สมชาย ใจดี",
        "กองคลัง",
        ">a01<",
        "อบรมพฤษภาคม 2569",
    ):
        assert text in page


def test_a_name_of_html_is_only_a_name_on_the_card(small: Cohort) -> None:
    page = import_people(small, ("<img src=x onerror=alert()> ก", "<b>กอง</b>", "", "")).cards
    text = page.read_text("utf-8")
    assert "<img" not in text and "<b>" not in text
    assert "&lt;img src=x onerror=alert()&gt;" in text


def test_the_page_runs_nothing_and_loads_nothing(small: Cohort) -> None:
    text = import_people(small, ("สมชาย ใจดี", "", "", "")).cards.read_text("utf-8")
    assert "default-src 'none'" in text
    assert "<script" not in text and "src=" not in text and "href" not in text


def test_without_an_address_no_code_is_made(small: Cohort) -> None:
    (small.root / "cohort.toml").write_text('lang = "th"\n', "utf-8")
    with pytest.raises(NoAddress, match="--address http://"):
        import_people(small, ("สมชาย ใจดี", "", "", ""))
    assert RosterStore(small.root).read().people == ()


def test_an_address_given_once_goes_onto_the_cards(small: Cohort) -> None:
    path = small.root / "list.csv"
    path.write_text("Name\nSomchai Jaidee\n", "utf-8")
    done = import_list(small, path, address="https://class.example.go.th")
    assert "https://class.example.go.th" in done.cards.read_text("utf-8")


def test_nobody_and_several_are_told_apart(small: Cohort) -> None:
    import_people(small, ("สมชาย ใจดี", "ก", "", ""), ("สมชาย ใจดี", "ข", "", ""))
    with pytest.raises(NobodyNamed):
        new_codes(small, ["มาลี"])
    with pytest.raises(SeveralNamed, match=r"a01.*a02"):
        new_codes(small, ["สมชาย"])


def test_codes_have_no_signs_that_look_alike() -> None:
    assert not set(SIGNS) & set("0o1li5s2z8bquv3aeg")
    codes = {make_code() for _ in range(200)}
    assert len(codes) == 200
    assert all(set(code) <= set(SIGNS) | {"-"} and len(code) == 9 for code in codes)


def test_a_code_is_right_however_it_is_typed(small: Cohort) -> None:
    code = codes_on(import_people(small, ("สมชาย ใจดี", "", "", "")).cards)["a01"]
    code_hash = RosterStore(small.root).read().by_login["a01"].code_hash
    thai = code.translate(str.maketrans(KEYS, PLAIN))
    caps = code.replace("-", "").translate(str.maketrans(KEYS, PLAIN))
    for typed in (
        code,
        code.upper(),
        code.replace("-", ""),
        code.replace("-", " "),
        f" {code} ",
        thai,
        caps,
    ):
        assert is_right(code_hash, typed), typed
    for typed in ("", code[:-1], code + "x", "x" * 10_000, "\x00", "๙" * 8):
        assert not is_right(code_hash, typed), typed


def test_nobody_has_a_right_code() -> None:
    assert not is_right(None, "")
    assert not is_right("not a hash", "not a hash")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("ฟจึ", "a07"), ("ฤ07", "a07"), (" A07 ", "a07"), ("ฟ๐๗", "a07"), ("a๐๗", "a07"), ("ฟจ-", "a03"),
     ("somchai-j", "somchai-j"), ("หนทแ้ฟร", "somchai"), ("a\u200b07", "a07")],
)  # fmt: skip
def test_what_was_typed_is_read_as_the_keys_that_were_pressed(typed: str, meant: str) -> None:
    assert keys_pressed(typed) == meant


def test_every_key_of_the_thai_keyboard_is_known() -> None:
    assert len(KEYS) == len(PLAIN) == len(SHIFTED) == len(set(PLAIN)) == len(set(SHIFTED)) == 45
