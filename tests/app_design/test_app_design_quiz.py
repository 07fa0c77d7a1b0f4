"""Lesson 4's quizzes and forms: every right answer is taken, and no form wipes out another."""

import inspect

import pytest

from curriculum.app_design import proposal, quiz
from curriculum.kit.choice import Choice, Sorting
from curriculum.kit.proposal import load

QUIZZES = [
    make()
    for name, make in inspect.getmembers(quiz, inspect.isfunction)
    if make.__module__ == quiz.__name__ and not name.startswith("_")
]
SORTINGS = [one for one in QUIZZES if isinstance(one, Sorting)]
FORMS = (proposal.user_test, proposal.form)
FACTORY_KEYS = {"app_spec", "app_goal", "app_title", "app_look"}


@pytest.mark.parametrize("choice", [one for one in QUIZZES if isinstance(one, Choice)])
def test_a_self_check_has_one_right_answer_and_a_reason_for_each(choice):
    assert sum(option.right for option in choice._choices) == 1
    assert all(option.feedback for option in choice._choices)


@pytest.mark.parametrize("sorting", SORTINGS)
def test_a_sorting_with_every_item_in_its_place_is_right(sorting):
    for item, row in zip(sorting._items, sorting.options, strict=True):
        row.value = item.category
    sorting.press()
    assert sorting.right


@pytest.mark.parametrize("sorting", SORTINGS)
def test_every_category_of_a_sorting_is_needed(sorting):
    offered = {value for _label, value in sorting.options[0].options if value}
    assert {item.category for item in sorting._items} == offered


def test_the_forms_keep_out_of_each_others_keys_and_of_the_factorys(tmp_path):
    keys = [field.key for form in FORMS for field in form(tmp_path / "p.json").fields]
    assert len(keys) == len(set(keys))
    assert not FACTORY_KEYS & set(keys)


def test_saving_the_proposal_form_keeps_the_notes_of_the_test(tmp_path):
    file = tmp_path / "proposal.json"
    notes, form = proposal.user_test(file), proposal.form(file)
    notes.inputs["test_change"].value = "ย้ายปุ่มจองขึ้นบนสุด"
    notes.press()
    form.inputs["without_phone"].value = "กันที่ไว้ร้อยละ 20"
    form.press()
    assert load(file).answers == {
        "test_change": "ย้ายปุ่มจองขึ้นบนสุด",
        "without_phone": "กันที่ไว้ร้อยละ 20",
    }


def test_a_citizens_id_number_is_not_saved(tmp_path):
    file = tmp_path / "proposal.json"
    notes = proposal.user_test(file)
    notes.inputs["test_1_stuck"].value = "9-1234-56789-01-0"
    notes.press()
    assert "test_1_stuck" not in load(file).answers
