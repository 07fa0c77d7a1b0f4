"""What a learner's code put out reaches trainers' pages as text and as true pictures only."""

from __future__ import annotations

import base64
import json

import nbformat
import pytest
from nbconvert.exporters import HTMLExporter

from grading.plain import plain_markdown, plain_output, plain_text

PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n and so on").decode()
BREAKING_OUT = '"><script>steal()</script>'
RICH = ["text/html", "image/svg+xml", "text/markdown", "text/latex", "application/javascript"]


def shown(data: dict, kind: str = "display_data") -> dict | None:
    output = plain_output({"output_type": kind, "data": data, "metadata": {"alt": BREAKING_OUT}})
    return None if output is None else dict(output.data)


def rendered(cell: nbformat.NotebookNode) -> str:
    """The cell as formgrader and nbgrader's feedback would show it, without any cleaning."""
    page, _ = HTMLExporter(template_name="basic").from_notebook_node(
        nbformat.v4.new_notebook(cells=[cell])
    )
    return page


@pytest.mark.parametrize("mime", RICH)
def test_rich_output_is_shown_as_its_text(mime):
    assert shown({mime: "<b>x</b>", "text/plain": "Table"}) == {"text/plain": "Table"}
    assert shown({mime: ["<b>", "x</b>"]}) == {"text/plain": "<b>x</b>"}


@pytest.mark.parametrize("mime", RICH)
def test_no_rich_output_becomes_a_tag_of_the_page(mime):
    output = plain_output({"output_type": "display_data", "data": {mime: BREAKING_OUT}})
    page = rendered(nbformat.v4.new_code_cell("x", outputs=[output]))
    assert "<script>steal" not in page and "steal()" in page


def test_a_picture_stays_and_what_only_says_to_be_one_does_not():
    assert shown({"image/png": PNG}) == {"image/png": PNG + "\n"}
    assert shown({"image/png": BREAKING_OUT}) is None
    assert shown({"image/png": base64.b64encode(b"<svg>").decode()}) is None


def test_what_is_for_widgets_and_programs_is_left_out():
    assert shown({"application/vnd.jupyter.widget-view+json": {"model_id": "x"}}) is None
    assert shown({"application/json": {"a": 1}, "text/plain": "a"}) == {"text/plain": "a"}


def test_nothing_of_the_learners_metadata_is_kept():
    output = plain_output(
        {"output_type": "display_data", "data": {"text/plain": "x"}, "metadata": {"a": 1}}
    )
    assert output.metadata == {}


def test_messages_of_no_known_kind_are_left_out():
    assert plain_output({"output_type": "update_display_data", "data": {}}) is None
    assert plain_output({}) is None


def test_errors_and_prints_are_text_without_orders_to_a_terminal():
    error = plain_output(
        {"output_type": "error", "ename": "E\x1b[1m", "evalue": "\u202ex", "traceback": ["\x1b[31m!"]}
    )  # fmt: skip
    assert (error.ename, error.evalue, error.traceback) == ("E", "\ufffdx", ["!"])
    stream = plain_output(
        {"output_type": "stream", "name": "stderr", "text": "a\x1b]0;t\x07b\tc\n"}
    )
    assert (stream.name, stream.text) == ("stderr", "ab\tc\n")


def test_text_that_orders_nothing_is_unchanged():
    thai = "ผู้เรียน: 69 นาที\n\t✓ a < b && c > d"
    assert plain_text(thai) == thai


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>steal()</script>", "<img src=x onerror=steal()>", "a <b onclick=steal()>b</b>",
        "![x](https://elsewhere.example/x.png)", "<!-- <svg onload=steal()> -->", "\\\\<script>steal()</script>",
        "[x](javascript:steal())", "[x][y]\n\n[y]: javascript:steal()",
    ],
)  # fmt: skip
def test_a_text_box_of_a_learner_puts_no_tag_of_its_own_into_the_page(hostile):
    page = rendered(nbformat.v4.new_markdown_cell(plain_markdown(hostile)))
    for tag in ("<script>steal", "<img", "<b onclick", "<svg", 'href="javascript'):
        assert tag not in page, tag


def test_a_text_box_without_tags_is_unchanged():
    text = "**1. Process:** 3 < 5 and a -> b\n\n> quote\n\n- one [x] (y)"
    assert plain_markdown(text) == text


def test_a_plain_notebook_can_be_written():
    outputs = [
        plain_output({"output_type": kind, "data": {"text/plain": "x", "image/png": PNG}})
        for kind in ("display_data", "execute_result")
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("x", outputs=outputs)])
    nbformat.validate(notebook)
    assert json.loads(nbformat.writes(notebook))
