"""Translation touches prose and comments, and never a character of code."""

from __future__ import annotations

import io
import tokenize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grading.build.blocks import (
    code_comments,
    markdown_blocks,
    set_edition,
    translate_comments,
    translate_markdown,
)


def same(text: str) -> str:
    return text


def upper(text: str) -> str:
    return text.upper()


def tokens(code: str, *, comments: bool = False) -> list[tuple[int, str]]:
    found = tokenize.generate_tokens(io.StringIO(code).readline)
    return [(t.type, t.string) for t in found if comments or t.type != tokenize.COMMENT]


# -- comments


CODE = """\
# Count the people
people = 27  # inside
name = "# no comment"  # a name
long = '''
# no comment either
'''
half = f"{people} # {name!r}"
##  two signs
#
#----
"""


def test_only_comments_change():
    translated = translate_comments(CODE, upper)
    assert tokens(translated) == tokens(CODE)
    assert translated.splitlines()[:3] == [
        "# COUNT THE PEOPLE",
        "people = 27  # INSIDE",
        'name = "# no comment"  # A NAME',
    ]


def test_comments_are_found_with_their_lines():
    assert list(code_comments(CODE)) == [
        (0, "Count the people"), (1, "inside"), (2, "a name"), (7, "two signs"),
    ]  # fmt: skip


def test_translating_into_the_same_words_changes_no_line_of_one_sign():
    code = "# one\nx = 1  # two\n"
    assert translate_comments(code, same) == code


def test_a_line_break_in_a_translation_stays_in_the_comment():
    code = "x = 1  # one"
    for broken in (
        "eins\nimport os",
        "eins\r\nimport os",
        "eins\x0cimport os",
        "eins\u2028import os",
    ):
        assert tokens(translate_comments(code, lambda _, said=broken: said)) == tokens(code)


@pytest.mark.parametrize("odd", ["\x0c", "\x0b", "\x1c", "\x85", "\u2028", "\u2029"])
def test_odd_line_separators_in_strings_shift_nothing(odd):
    code = f'x = "a{odd}b"  # one\ny = 2  # two'
    assert translate_comments(code, upper) == f'x = "a{odd}b"  # ONE\ny = 2  # TWO'


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.text(alphabet="ab#'\"\\\n {}\u0e01\u2028\x0c", max_size=12), min_size=1, max_size=4)
)
def test_strings_of_any_kind_are_never_translated(texts):
    code = "\n".join(f"name{n} = {text!r}  # said {n}" for n, text in enumerate(texts))
    translated = translate_comments(code, upper)
    assert tokens(translated) == tokens(code)
    assert [t for t in tokens(translated, comments=True) if t[0] == tokenize.COMMENT] == [
        (tokenize.COMMENT, f"# SAID {n}") for n in range(len(texts))
    ]


REGIONS = """\
answer = ...  # your answer
### BEGIN SOLUTION
answer = 27  # the secret
# why it is so
### END SOLUTION
# after it
### BEGIN HIDDEN TESTS
check("q", inputs=[[1]])  # hidden
### END HIDDEN TESTS
"""


def test_what_learners_never_see_is_never_extracted():
    assert [said for _line, said in code_comments(REGIONS)] == ["your answer", "after it"]


def test_the_marks_of_regions_are_left_for_nbgrader():
    translated = translate_comments(REGIONS, upper)
    for mark in (
        "### BEGIN SOLUTION",
        "### END SOLUTION",
        "### BEGIN HIDDEN TESTS",
        "# why it is so",
    ):
        assert mark in translated.splitlines()


# -- markdown


MARKDOWN = """\
# The title

First paragraph
over two lines.

- one
- two

| a | b |
|---|---|
| 1 | 2 |

```python
# not translated

code = 1
```

---

1 + 1 = 2"""


def test_a_block_is_what_stands_between_blank_lines():
    assert list(markdown_blocks(MARKDOWN)) == [
        "The title", "First paragraph\nover two lines.", "- one\n- two",
        "| a | b |\n|---|---|\n| 1 | 2 |",
    ]  # fmt: skip


def test_translating_into_the_same_words_changes_nothing():
    assert translate_markdown(MARKDOWN, same) == MARKDOWN


def test_headings_keep_their_signs_and_code_its_letters():
    translated = translate_markdown(MARKDOWN, upper)
    assert translated.startswith("# THE TITLE\n\nFIRST PARAGRAPH")
    assert "# not translated\n\ncode = 1" in translated


def test_a_number_sign_without_a_space_is_no_heading():
    assert list(markdown_blocks("#hashtag")) == ["#hashtag"]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.text(alphabet="ab #`-|\u0e01", min_size=1, max_size=10).filter(str.strip),
        min_size=1,
        max_size=5,
    )
)
def test_every_block_is_translated_once_and_in_its_place(blocks):
    text = "\n\n".join(blocks)
    assert translate_markdown(text, same) == text
    said = list(markdown_blocks(text))
    heard: list[str] = []
    translate_markdown(text, lambda message: heard.append(message) or message)
    assert heard == said


# -- the edition cell


def test_the_edition_cell_speaks_the_language_of_the_edition():
    assert set_edition('use_edition("en")', "th") == 'use_edition("th")'


@pytest.mark.parametrize("text", ["", 'use_edition("en")\nuse_edition("en")', "use_edition(lang)"])
def test_an_edition_cell_names_one_language_once(text):
    with pytest.raises(ValueError, match="exactly once"):
        set_edition(text, "th")
