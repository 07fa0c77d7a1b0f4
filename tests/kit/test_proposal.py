"""The proposal: what is typed is understood, kept safe, and never holds personal data."""

import json
import subprocess
import sys

import pytest

from curriculum.kit.i18n import in_language
from curriculum.kit.proposal import Field, Refused, load, save, understood
from curriculum.kit.texts import MINUTES
from curriculum.value_chain import proposal

LEAD = Field("lead_time_min", "Lead time", MINUTES, highest=1000)
TEXT = Field("process", "Process")


@pytest.fixture(autouse=True)
def english():
    with in_language("en"):
        yield


@pytest.fixture
def path(tmp_path):
    return tmp_path / "proposal.json"


def stored(path):
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("typed", ["90", "๙๐", "90 นาที", " 90.0 ", "๙๐ minutes"])
def test_minutes_are_understood_in_thai_and_arabic_digits(typed):
    assert understood(LEAD, typed) == 90


@pytest.mark.parametrize("typed", ["about an hour or so", "2 hours", "-5", "100000"])
def test_what_is_not_a_sensible_number_of_minutes_is_refused_in_words(typed):
    with pytest.raises(Refused):
        understood(LEAD, typed)


@pytest.mark.parametrize(
    "typed",
    [
        "9123456789012",
        "9-1234-56789-01-2",
        "เลข ๙๑๒๓๔๕๖๗๘๙๐๑๒ ของคุณสมใจ",
        "โทร 081-234-5678",
        "02 123 4567",
        "+66 81 234 5678",
        "๑ - ๑๐๓๗ - ๐๑๒๓๔ - ๕๖ - ๗",
        "08\u200b1-234-5678",
    ],
)
def test_id_and_phone_numbers_are_refused(typed):
    with pytest.raises(Refused, match="no personal data"):
        understood(TEXT, typed)


@pytest.mark.parametrize(
    "typed", ["S6 รออนุมัติ 50 นาที จาก 90", "พ.ศ. 2569 จำนวน 1,224 ราย", "งวด 0.0944"]
)
def test_ordinary_numbers_are_no_personal_data(typed):
    assert understood(TEXT, typed) == typed


def test_nothing_saved_yet_reads_as_empty(path):
    assert load(path).answers == {}


def test_saving_keeps_what_other_modules_stored(path):
    save({"plan_tasks": ["A", "B"]}, path)
    save({"process": "ทำบัตรประจำตัวประชาชน"}, path)
    assert stored(path) == {"plan_tasks": ["A", "B"], "process": "ทำบัตรประจำตัวประชาชน"}


def test_an_emptied_field_leaves_the_file(path):
    save({"process": "x", "office": "y"}, path)
    save({"process": None}, path)
    assert stored(path) == {"office": "y"}


def test_saving_leaves_no_other_file_behind(path):
    save({"process": "x"}, path)
    assert [file.name for file in path.parent.iterdir()] == ["proposal.json"]


def test_a_failed_save_leaves_the_old_file_whole(path):
    save({"process": "old"}, path)
    with pytest.raises(TypeError):
        save({"process": object()}, path)
    assert stored(path) == {"process": "old"}
    assert [file.name for file in path.parent.iterdir()] == ["proposal.json"]


@pytest.mark.parametrize(
    "broken", [b'{"process": "hal', b"[1, 2]", b"\xff\xfe\x00", b"", b"[" * 100_000]
)
def test_a_broken_file_is_set_aside_and_not_lost(path, broken):
    path.write_bytes(broken)
    reading = load(path)
    assert reading.answers == {}
    assert reading.set_aside.name == "proposal.broken.json"
    assert reading.set_aside.read_bytes() == broken


def test_a_second_broken_file_does_not_overwrite_the_first(path):
    path.write_bytes(b"one")
    load(path)
    path.write_bytes(b"two")
    assert load(path).set_aside.name == "proposal.broken-2.json"
    assert path.with_name("proposal.broken.json").read_bytes() == b"one"


def test_the_form_says_that_a_broken_file_was_kept(path):
    path.write_bytes(b"not json")
    assert "It is kept as proposal.broken.json" in proposal.form(path).feedback.value


def test_the_form_saves_numbers_as_numbers_and_texts_as_texts(path):
    form = proposal.form(path)
    form.inputs["process"].value = "ทำบัตรประจำตัวประชาชน"
    form.inputs["lead_time_min"].value = "๙๐ นาที"
    form.inputs["pce_percent"].value = "9.44%"
    form.inputs["ecrs"].value = "E"
    form.button.click()
    assert stored(path) == {
        "process": "ทำบัตรประจำตัวประชาชน",
        "lead_time_min": 90.0,
        "pce_percent": 9.44,
        "ecrs": "E",
    }
    assert "Filled in so far: 4 of 10." in form.feedback.value


def test_the_form_shows_again_what_was_saved(path):
    first = proposal.form(path)
    first.inputs["lead_time_min"].value = "90"
    first.inputs["lead_time_source"].value = "timed"
    first.button.click()
    again = proposal.form(path)
    assert again.inputs["lead_time_min"].value == "90"
    assert again.inputs["lead_time_source"].value == "timed"


def test_one_refused_field_does_not_hold_back_the_others(path):
    form = proposal.form(path)
    form.inputs["process"].value = "ทำบัตร"
    form.inputs["bottleneck"].value = "ถามคุณสมใจ 081-234-5678"
    form.button.click()
    assert stored(path) == {"process": "ทำบัตร"}
    assert "phone number" in form.feedback.value


def test_a_folder_that_cannot_be_written_is_told_in_words(tmp_path):
    form = proposal.form(tmp_path / "gone" / "proposal.json")
    form.inputs["process"].value = "ทำบัตร"
    form.button.click()
    assert "Nothing was saved" in form.feedback.value


def test_every_input_has_a_label(path):
    assert all(box.description for box in proposal.form(path).inputs.values())


def test_a_file_that_cannot_be_opened_is_told_and_the_form_still_stands(path):
    path.mkdir()
    form = proposal.form(path)
    assert "cannot be opened" in form.feedback.value
    form.inputs["process"].value = "ทำบัตร"
    form.button.click()
    assert "Nothing was saved" in form.feedback.value


def test_a_form_open_in_a_second_notebook_does_not_wipe_out_what_was_saved_here(path):
    here, there = proposal.form(path), proposal.form(path)
    here.inputs["process"].value = "ทำบัตร"
    here.button.click()
    there.inputs["office"].value = "อำเภอ"
    there.button.click()
    assert stored(path) == {"process": "ทำบัตร", "office": "อำเภอ"}


def test_a_file_that_was_deleted_in_between_is_written_again_in_full(path):
    save({"process": "ทำบัตร"}, path)
    form = proposal.form(path)
    path.unlink()
    form.inputs["office"].value = "อำเภอ"
    form.button.click()
    assert stored(path) == {"process": "ทำบัตร", "office": "อำเภอ"}


def test_a_field_emptied_in_the_form_leaves_the_file(path):
    save({"process": "x", "office": "y"}, path)
    form = proposal.form(path)
    form.inputs["process"].value = ""
    form.button.click()
    assert stored(path) == {"office": "y"}


def test_a_refused_field_is_refused_again_until_it_is_mended(path):
    form = proposal.form(path)
    form.inputs["lead_time_min"].value = "two hours"
    form.button.click()
    form.button.click()
    assert "look at them again" in form.feedback.value
    form.inputs["lead_time_min"].value = "120"
    form.button.click()
    assert stored(path) == {"lead_time_min": 120}


def test_a_decimal_comma_is_refused_with_a_sentence_of_its_own():
    with pytest.raises(Refused, match="decimal point"):
        understood(LEAD, "22,5")


def test_two_kernels_that_save_at_once_leave_one_whole_file(path):
    code = (
        "import sys; from pathlib import Path; from curriculum.kit.proposal import save\n"
        "for n in range(40): save({sys.argv[2]: n}, Path(sys.argv[1]))"
    )
    kernels = [subprocess.Popen([sys.executable, "-c", code, str(path), key]) for key in "ab"]
    assert [kernel.wait() for kernel in kernels] == [0, 0]
    assert 39 in stored(path).values()
    assert [file.name for file in path.parent.iterdir()] == ["proposal.json"]
