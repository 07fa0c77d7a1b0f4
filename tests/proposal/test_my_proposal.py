"""What a learner presses in the notebook of the proposal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from curriculum.kit.i18n import in_language
from curriculum.proposal import my_proposal


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "proposal.json").write_text("{}\n")
    monkeypatch.chdir(tmp_path)
    with in_language("en"):
        yield tmp_path


def saved(folder: Path) -> dict:
    return json.loads((folder / "proposal.json").read_text("utf-8"))


def test_what_one_form_saved_the_others_show(folder: Path) -> None:
    whole, line = my_proposal.form(5), my_proposal.lines("kpi_owner", "kpi_frequency")
    whole.inputs["kpi_owner"].value = "head of section"
    whole.inputs["kpi_frequency"].value = "week"
    whole.press()
    assert line.inputs["kpi_owner"].value == "head of section"
    assert line.inputs["kpi_frequency"].value == "week"


def test_what_is_being_typed_in_another_form_is_not_written_over(folder: Path) -> None:
    whole, line = my_proposal.form(5), my_proposal.lines("kpi_owner")
    line.inputs["kpi_owner"].value = "half typed"
    whole.inputs["kpi_owner"].value = "head of section"
    whole.press()
    assert line.inputs["kpi_owner"].value == "half typed"


def test_every_part_has_a_form_that_saves(folder: Path) -> None:
    for number in range(1, 11):
        form = my_proposal.form(number)
        assert form.fields
        for field in form.fields:
            assert form.inputs[field.key].description
    form.inputs["approver"].value = "chief"
    form.press()
    assert saved(folder)["approver"] == "chief"


@pytest.mark.parametrize("typed", ["a.b@example.org", "9-1111-22222-33-8", "๐๘๑ ๒๓๔ ๕๖๗๘"])
def test_personal_data_is_not_even_saved(folder: Path, typed: str) -> None:
    form = my_proposal.form(10)
    form.inputs["approver"].value = typed
    form.press()
    assert "approver" not in saved(folder)
    assert "no personal data" in form.feedback.value


@pytest.mark.parametrize("name", ["word", "pdf", "html"])
def test_a_button_writes_the_file_and_offers_it(folder: Path, name: str) -> None:
    panel = my_proposal.save()
    panel.buttons[name].click()
    [made] = [path for path in folder.iterdir() if path.name != "proposal.json"]
    assert made.suffix == {"word": ".docx", "pdf": ".pdf", "html": ".html"}[name]
    assert f'download="{made.name}" href="data:' in panel.links.value
    before = made.read_bytes()
    panel.buttons[name].click()
    assert made.read_bytes() == before


def test_a_folder_that_cannot_be_written_still_gives_the_file_in_the_link(folder: Path) -> None:
    panel = my_proposal.Saving(folder / "gone")
    panel.buttons["html"].click()
    assert "could not be written" in panel.links.value and "data:text/html" in panel.links.value


def test_where_no_pdf_can_be_made_the_learner_is_told_another_way(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # as on a computer without Typst
    monkeypatch.setitem(__import__("sys").modules, "typst", None)
    panel = my_proposal.save()
    panel.buttons["pdf"].click()
    assert "Save as HTML" in panel.links.value


def test_the_page_is_drawn_from_the_file_as_it_is_now(folder: Path) -> None:
    (folder / "proposal.json").write_text(json.dumps({"process": "renewing <b>cards</b>"}))
    shown = my_proposal.page()._repr_html_()
    assert "renewing &amp;lt;b&amp;gt;cards" in shown
    panel = my_proposal.save()
    panel.see.click()
    assert panel.picture.value == shown


def test_a_folder_that_cannot_be_written_is_said_in_words(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "lessons").mkdir()
    (folder / "lessons" / "proposal.json").write_text('{"process": "x"}')
    (folder / "proposal.json").unlink()
    (folder / "proposal.json").mkdir()
    assert my_proposal.bring_together() is None
    assert "tell the trainer" in capsys.readouterr().out


def test_the_plan_of_the_lesson_opens_here(folder: Path) -> None:
    plan, form = my_proposal.plan(), my_proposal.form(4)
    plan.press()
    plan.to_proposal.click()
    assert len(saved(folder)["plan"]["rows"]) >= 6
    assert form.inputs["plan_finish"].value == saved(folder)["plan_finish"]


def test_a_file_made_by_hand_opens_in_every_form_and_keeps_what_is_not_touched(
    folder: Path,
) -> None:
    by_hand = {
        "process": "x" * 1_000_000, "office": "\ud800", "lead_time_min": 10**400, "ecrs": ["E"],
        "problem": {"a": 1}, "kpi_owner": None, "plan": {"rows": [[1]]}, "risk_1": True,
    }  # fmt: skip
    (folder / "proposal.json").write_text(json.dumps(by_hand))
    form = my_proposal.form(*range(1, 11))
    assert max(len(box.value) for box in form.inputs.values()) <= 5_000
    form.inputs["approver"].value = "chief"
    form.press()
    assert saved(folder)["process"] == by_hand["process"]
    assert saved(folder)["approver"] == "chief"
    my_proposal.plan()
    assert my_proposal.page()._repr_html_()
