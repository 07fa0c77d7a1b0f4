"""What stands in the place of widgets where nothing runs; in a real page: tests/browser."""

from __future__ import annotations

import copy

import pytest

from curriculum.kit.at_rest import AT_REST, TELLS, WIDGET, put_to_rest
from curriculum.kit.i18n import in_language, translate


def widget(number: int = 0) -> dict:
    data = {WIDGET: {"model_id": f"{number}"}, "text/plain": "Demo()"}
    return {"output_type": "display_data", "data": data, "metadata": {}}


def code(*outputs: dict) -> dict:
    return {"cells": [{"cell_type": "code", "outputs": list(outputs)}]}


def shown(notebook: dict) -> list[str]:
    """The outputs' text, or the name of what is no text."""
    outputs = notebook["cells"][0]["outputs"]
    return [one["data"]["text/plain"] if "data" in one else one["output_type"] for one in outputs]


PRINTED = {"output_type": "stream", "name": "stdout", "text": "90"}
STOPPED = {"output_type": "error", "ename": "E", "evalue": "", "traceback": []}


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_sentence_stands_once_in_a_cell_where_its_first_widget_stood(lang):
    notebook = code(PRINTED, widget(1), widget(2), STOPPED)
    with in_language(lang):
        put_to_rest(notebook)
    assert shown(notebook) == ["stream", translate(AT_REST, lang), "error"]
    assert WIDGET not in str(notebook)


def test_a_form_that_says_it_itself_is_not_said_again():
    own = {
        "output_type": "display_data",
        "data": {"text/html": f'<p class="{TELLS}">…</p>', "text/plain": "own"},
    }
    notebook = code(widget(), own)
    put_to_rest(notebook)
    assert shown(notebook) == ["own"]


@pytest.mark.parametrize(
    "notebook",
    [code(PRINTED, STOPPED), code(), {"cells": [{"cell_type": "markdown"}]}, {}, {"cells": []}],
)
def test_what_holds_no_widget_is_left_as_it_is(notebook):
    before = copy.deepcopy(notebook)
    put_to_rest(notebook)
    assert notebook == before
