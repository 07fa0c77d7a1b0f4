"""What the handbook tells people to type exists: commands, options, files of the project."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from typing import Any

import pytest
import typer
from handbook import PAGES, PROJECT, Page

from grading.cli.app import application

REAL = typer.main.get_command(application())
EVERYWHERE = ("--help", "-h", "--lang")
COMMAND = re.compile(r"(?:^|(?<=[\s/]))workshop(?=\s|$)(?P<rest>[^\n|&;#]*)")
MAKE = re.compile(r"(?:^|&& )\s*(?:sudo )?make +(?P<rest>[^\n|&;#]*)")
VARIABLE = re.compile(r"^([A-Z]+)\s*\?=", re.MULTILINE)
TARGET = re.compile(r"^([a-z][a-z-]*):", re.MULTILINE)
ROOMS = ("benchmarks", "curriculum", "docs", "exercises", "grading", "hub", "notebooks",
         "solutions", "tests")  # fmt: skip
ANY = re.compile(r"\b(?=[A-Z_]*[A-Z])[A-Z_]{3,}\b|…|\*")
"""A part of a file's name that the reader puts in: MODULE, QUESTION."""

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda one: f"{one.lang}/{one.name}")


def typed(page: Page) -> Iterator[str]:
    """Each line of code, and each piece of code within a sentence."""
    for language, text in page.code:
        if language in ("", "bash", "console", "sh", "shell", "text"):
            yield from text.replace("\\\n", " ").splitlines()
    yield from page.inline_code


def wrong_in(words: list[str], command: Any) -> Iterator[str]:
    """What of a typed command the real one does not have."""
    if not words:
        return
    word, *rest = words
    if word.startswith("-"):
        name, _, value = word.partition("=")
        option = next((o for o in command.params if name in (*o.opts, *o.secondary_opts)), None)
        if option is None and name not in EVERYWHERE:
            yield f"{command.name} has no option {name}"
        has_value = name == "--lang" if option is None else not getattr(option, "is_flag", False)
        if has_value and not value:
            rest = rest[1:]
        yield from wrong_in(rest, command)
    elif commands := getattr(command, "commands", None):
        if word in commands:
            yield from wrong_in(rest, commands[word])
        elif word != "…":
            yield f"{command.name} has no command {word}"
    else:
        yield from wrong_in(rest, command)


def words_of(text: str) -> list[str]:
    try:
        return shlex.split(text)
    except ValueError:
        return text.split()


@every_page
def test_every_command_and_option_is_one_of_the_real_ones(page: Page):
    wrong = [
        (line, what)
        for line in typed(page)
        for found in COMMAND.finditer(line)
        for what in wrong_in(words_of(found["rest"]), REAL)
    ]
    assert wrong == []


@every_page
def test_every_make_target_and_variable_is_one_of_the_real_ones(page: Page):
    makefile = (PROJECT / "Makefile").read_text("utf-8")
    known = {*TARGET.findall(makefile), *VARIABLE.findall(makefile)}
    asked = {
        word.partition("=")[0]
        for line in typed(page)
        for found in MAKE.finditer(line)
        for word in words_of(found["rest"])
    }
    assert asked - known == set()


@every_page
def test_every_file_of_the_project_exists(page: Page):
    """Files of a cohort are written with it (cohorts/may/…); files that a reader makes by
    following the page stand in its front matter, as `made_here: [curriculum/my_module]`."""
    missing = [
        word
        for text in page.inline_code
        for word in text.split()
        if word.split("/")[0] in ROOMS
        and "/" in word
        and not word.startswith(page.made_here)
        and not any(PROJECT.glob(ANY.sub("*", word.rstrip("/.,"))))
    ]
    assert missing == []


def test_a_command_that_does_not_exist_is_found():
    for wrong in ("gradee cohorts/may", "grade cohorts/may --form x", "roster reset x --new"):
        assert list(wrong_in(wrong.split(), REAL)), wrong
    for right in ("--lang en grade cohorts/may --from folder", "report x --lang en --no-names"):
        assert not list(wrong_in(right.split(), REAL)), right
