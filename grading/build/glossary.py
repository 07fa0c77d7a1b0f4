"""The glossary in the notebooks: a page of its own, and a link where a word is first used."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import quote

import nbformat
from nbformat import NotebookNode

from curriculum.kit.glossary import Term, terms
from curriculum.kit.i18n import N_, translate

PAGE = "glossary"
TITLE = N_("Glossary")
ABOUT = N_("Forty words of this course, in the order in which you meet them. In the lessons, a word with a link under it leads here.")  # fmt: skip
# where a link would break something, or stand within another
UNTOUCHED = re.compile(
    r"```.*?```"  # a block of code
    r"|`[^`\n]*`"  # code
    r"|!?\[[^\]]*\]\([^)]*\)"  # a link, a picture
    r"|<[^>\n]+>|https?://\S+"  # HTML, an address
    r"|\$[^$\n]+\$"  # a formula
    r"|^#{1,6} [^\n]*$"  # a heading
    r"|^\|[^\n]*\|\n\|[ :|-]+\|$",  # the head of a table
    re.DOTALL | re.MULTILINE,
)
EMPHASIS = "*_"


def glossary_page(lang: str) -> NotebookNode:
    """The page in `lang`: each word in both languages, and what it means."""
    words = "\n\n".join(_entry(term, lang) for term in terms())
    notebook = nbformat.v4.new_notebook(
        metadata={"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
                  "language_info": {"name": "python"}}
    )  # fmt: skip
    head = f"# {translate(TITLE, lang)}\n\n{translate(ABOUT, lang)}"
    for name, text in (("head", head), ("words", words)):
        id_ = hashlib.sha256(f"{PAGE}-{name}".encode()).hexdigest()[:8]
        notebook.cells.append(nbformat.v4.new_markdown_cell(text, id=id_))
    return notebook


def link_first_uses(notebook: NotebookNode, lang: str, page: str) -> None:
    """Link each term at its first use in the notebook's text to its entry on `page`; never in a
    box that the learner writes in.
    """
    missing = list(terms())
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and missing and not _is_the_learners(cell):
            cell.source = _linked(cell.source, missing, lang, page)


def _is_the_learners(cell: NotebookNode) -> bool:
    """Whether nbgrader marks the text by hand: the words in it are to be written over."""
    return bool(cell.metadata.get("nbgrader", {}).get("solution"))


def _linked(text: str, missing: list[Term], lang: str, page: str) -> str:
    """`text` with links; the terms that were found are taken from `missing`."""
    links: list[tuple[int, int, str]] = []
    closed = [match.span() for match in UNTOUCHED.finditer(text)]
    # longer words first: "value-added" is no "value"
    for term in sorted(missing, key=lambda one: -len(one.name(lang))):
        found = _first_use(text, term, lang, [*closed, *((a, b) for a, b, _ in links)])
        if found is not None:
            missing.remove(term)
            start, end = found
            links.append((start, end, _link(text[start:end], term, lang, page)))
    for start, end, link in sorted(links, reverse=True):
        text = text[:start] + link + text[end:]
    return text


def _first_use(
    text: str, term: Term, lang: str, closed: list[tuple[int, int]]
) -> tuple[int, int] | None:
    for match in term.named[lang].finditer(text):
        start, end = match.span()
        # a star against a bracket is no emphasis to CommonMark where a letter stands before it
        beside = text[start - 1 : start] + text[end : end + 1]
        if any(sign in EMPHASIS for sign in beside):
            continue
        if not any(start < b and a < end for a, b in closed):
            return start, end
    return None


def _link(said: str, term: Term, lang: str, page: str) -> str:
    meaning = translate(term.text, lang).replace('"', "“").replace("|", "/")
    return f'[{said}]({page}#{quote(_anchor(term, lang))} "{meaning}")'


def _anchor(term: Term, lang: str) -> str:
    """What JupyterLab makes of the heading: spaces become hyphens."""
    return term.name(lang).replace(" ", "-")


def _entry(term: Term, lang: str) -> str:
    other = term.en if lang == "th" else term.th
    return f"### {term.name(lang)}\n\n*{other}*<br>{translate(term.text, lang)}"
