"""What a screen reader lives on in a piece of HTML, for the tests of demos."""

from __future__ import annotations

from html.parser import HTMLParser


class PageParts(HTMLParser):
    """Counts the tags of a page, and keeps its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def count(self, tag: str, **wanted: str) -> int:
        """How many tags of that name have these attributes."""
        return sum(1 for name, has in self.tags if name == tag and wanted.items() <= has.items())
