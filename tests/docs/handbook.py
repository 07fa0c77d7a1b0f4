"""The handbook's pages as the tests read them: headings, code, pictures, words of the machine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

PROJECT = Path(__file__).resolve().parents[2]
DOCS = PROJECT / "docs"
EDITIONS = ("th", "en")
THAI = range(0x0E00, 0x0E80)
PARSER = MarkdownIt("commonmark").enable("table").use(front_matter_plugin).use(colon_fence_plugin)


@dataclass(frozen=True)
class Picture:
    """One picture of a page: its file as the page names it, and what is said instead of it."""

    file: str
    alt: str


@dataclass(frozen=True)
class Page:
    """One page of one edition, from its Markdown."""

    lang: str
    name: str

    @property
    def path(self) -> Path:
        return DOCS / self.lang / f"{self.name}.md"

    @cached_property
    def text(self) -> str:
        return self.path.read_text("utf-8")

    @cached_property
    def tokens(self) -> Sequence[Token]:
        return tuple(_flat(PARSER.parse(self.text)))

    @property
    def made_here(self) -> tuple[str, ...]:
        """Files that a reader makes by following the page, from its front matter."""
        for token in self.tokens:
            if token.type == "front_matter":
                return tuple(yaml.safe_load(token.content).get("made_here", ()))
        return ()

    @property
    def headings(self) -> list[int]:
        """Their levels, in order."""
        return [int(t.tag[1]) for t in self.tokens if t.type == "heading_open"]

    @property
    def code(self) -> list[tuple[str, str]]:
        """Language and text of each block of code, in order."""
        return [
            (token.info.strip(), token.content)
            for token in self.tokens
            if token.type in ("fence", "code_block") and not token.info.startswith("{")
        ]

    @property
    def inline_code(self) -> list[str]:
        return [token.content for token in self.tokens if token.type == "code_inline"]

    @property
    def pictures(self) -> list[Picture]:
        return [
            Picture(str(token.attrs["src"]), token.content)
            for token in self.tokens
            if token.type == "image"
        ]


def _flat(tokens: Sequence[Token]) -> Iterator[Token]:
    """Every token, also within lines and within notes (`:::{note}`)."""
    for token in tokens:
        yield token
        if token.type in ("fence", "colon_fence") and token.info.startswith("{"):
            if "toctree" not in token.info:
                yield from _flat(PARSER.parse(token.content))
        elif token.children:
            yield from _flat(token.children)


@cache
def names(lang: str) -> tuple[str, ...]:
    """Every page of an edition, without its suffix: "trainer/index"."""
    room = DOCS / lang
    return tuple(
        sorted(path.relative_to(room).with_suffix("").as_posix() for path in room.rglob("*.md"))
    )


PAGES = tuple(Page(lang, name) for lang in EDITIONS for name in names(lang))


def is_thai(text: str) -> bool:
    return any(ord(letter) in THAI for letter in text)
