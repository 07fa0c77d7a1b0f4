"""The quiz widgets as a learner meets them: choose, press, read."""

import pytest

from curriculum.kit.choice import Choice, Item, Option, Sorting, Vote
from curriculum.kit.i18n import in_language
from curriculum.value_chain import quiz


@pytest.fixture(autouse=True)
def english():
    with in_language("en"):
        yield


@pytest.fixture
def choice():
    return Choice(
        "Which one?", [Option("this", "Because it is.", right=True), Option("that", "Look left.")]
    )


@pytest.fixture
def sorting():
    items = [Item("apple", "fruit", "It grows."), Item("spoon", "tool", "You hold it.")]
    return Sorting("Sort them.", ("fruit", "tool"), items, "Well sorted.")


@pytest.fixture
def vote():
    return Vote(
        "Where first?", {"S1": "S1 · Ticket", "S6": "S6 · Approval"}, "S6", "It is busiest."
    )


def test_a_choice_asks_for_an_answer_when_none_is_chosen(choice):
    choice.button.click()
    assert "Choose one answer first" in choice.feedback.value
    assert not choice.answered


def test_a_right_choice_is_told_with_its_reason(choice):
    choice.options.index = 0
    choice.button.click()
    assert "✓ Right. Because it is." in choice.feedback.value
    assert choice.answered and choice.right


def test_a_wrong_choice_gets_its_own_sentence(choice):
    choice.options.index = 1
    choice.button.click()
    assert "✗ Not yet. Look left." in choice.feedback.value
    assert choice.answered and not choice.right


def test_nothing_is_chosen_beforehand(choice, sorting, vote):
    assert choice.options.index is None
    assert vote.value is None
    assert [row.value for row in sorting.options] == ["", ""]


def test_sorting_counts_what_is_right_and_names_what_to_look_at_again(sorting):
    sorting.options[0].value = "fruit"
    sorting.options[1].value = "fruit"
    sorting.button.click()
    assert "1 of 2 are right." in sorting.feedback.value
    assert "✗ spoon: You hold it." in sorting.feedback.value
    assert "apple" not in sorting.feedback.value


def test_a_choice_that_the_button_has_overtaken_is_answered_when_it_arrives(choice, sorting):
    choice.button.click()
    choice.options.index = 0
    assert "✓ Right." in choice.feedback.value
    sorting.button.click()
    sorting.options[1].value = "fruit"
    assert "✗ spoon: You hold it." in sorting.feedback.value


def test_before_the_button_nothing_is_said(choice, sorting):
    before = choice.feedback.value
    choice.options.index = 1
    sorting.options[0].value = "tool"
    assert choice.feedback.value == sorting.feedback.value == before


def test_sorting_says_how_many_are_not_chosen_yet(sorting):
    sorting.options[1].value = "tool"
    sorting.button.click()
    assert "Not chosen yet: 1." in sorting.feedback.value
    assert not sorting.answered


def test_a_complete_sorting_is_praised(sorting):
    sorting.options[0].value, sorting.options[1].value = "fruit", "tool"
    sorting.button.click()
    assert "✓ All 2 are right. Well sorted." in sorting.feedback.value
    assert sorting.right


def test_a_vote_is_kept_without_a_verdict(vote):
    vote.options.index = 0
    assert vote.value == "S1"
    assert "Your vote is kept: S1 · Ticket" in vote.feedback.value
    assert "✗" not in vote.feedback.value


def test_the_reveal_shows_the_own_vote_beside_the_measurement(vote):
    vote.options.index = 0
    shown = vote.reveal().feedback.value
    assert "Your vote: S1 · Ticket (another step)" in shown
    assert "The measurement says: S6 · Approval" in shown
    assert "It is busiest." in shown


def test_the_reveal_is_kind_to_who_did_not_vote(vote):
    assert "You have not voted, and that is all right." in vote.reveal().feedback.value


def test_feedback_stands_in_a_status_line_for_screen_readers(choice):
    assert 'role="status"' in choice.feedback.value
    choice.options.index = 1
    choice.button.click()
    assert 'role="status"' in choice.feedback.value


def test_texts_are_shown_as_text_and_never_as_markup():
    risky = Choice("a < b?", [Option("yes", "<b>no</b>", right=True)])
    risky.options.index = 0
    risky.button.click()
    assert "&lt;b&gt;no&lt;/b&gt;" in risky.feedback.value


def test_running_the_vote_again_keeps_the_vote():
    quiz.vote().options.index = 2
    assert quiz.vote().value == "S3"
    assert "Your vote: S3" in quiz.reveal_vote().feedback.value


@pytest.mark.parametrize(
    ("check", "right"),
    [
        (quiz.self_check_1, "O: output"),
        (quiz.self_check_2, "The queue gets 4 people longer every hour"),
        (quiz.self_check_3, "E: Eliminate"),
    ],
)
def test_each_self_check_has_one_right_answer_and_a_sentence_for_every_other(check, right):
    widget = check()
    told = {}
    for index, label in enumerate(widget.options.options):
        widget.options.index = index
        widget.button.click()
        told[label] = (widget.right, widget.feedback.value)
    assert [label for label, (is_right, _) in told.items() if is_right] == [right]
    assert len({feedback for _, feedback in told.values()}) == len(told)


def test_the_nine_activities_are_sorted_into_five_primary_and_four_support():
    sorting = quiz.sort_activities()
    primary, support = (value for _label, value in sorting.options[0].options[1:])
    assert len(sorting.options) == 9
    for row in sorting.options:
        row.value = primary
    sorting.button.click()
    assert "5 of 9 are right." in sorting.feedback.value
    for row in sorting.options:
        row.value = support
    sorting.button.click()
    assert "4 of 9 are right." in sorting.feedback.value
