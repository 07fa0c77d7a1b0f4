"""The page as .docx: opens in Word, in the letters and on the margins of official papers.

What Thai needs in Word, and python-docx does not write by itself: every run names its font for
complex script (w:rFonts w:cs), its size there (w:szCs) and its boldness (w:bCs), and says that
its language is Thai (w:lang w:bidi); else Word takes the theme's font for the Thai letters.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterable
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from curriculum.proposal.paper.content import Beside, Grid, Lines, Paper, Picture, Signature
from curriculum.proposal.paper.word_font import FONT, embed_font

BODY, TABLE, TITLE, NOTE = 8.5, 8, 12.5, 7.5
"""Points of Sarabun: about as large as in the PDF of a usual proposal, so that the document is one
page as well. TH Sarabun of the same height has 1.45 times as many: 12.5 for the body."""
LINE = 1.28
"""Of the letters' size, from line to line: Word's own distance for Thai is more."""
LEFT, RIGHT, TOP, BOTTOM = Mm(25), Mm(20), Mm(13), Mm(10)
WIDTH = 165
PHONES = 0.94
"""Of the width: as wide as the page, LibreOffice moves the picture over the margin."""
INSET = "".join(
    f'<w:{side} w:w="{width}" w:type="dxa"/>'
    for side, width in (("top", 15), ("left", 70), ("right", 40))
)
"""Around the words of a cell, in twentieths of a point: a vowel does not touch the line above."""
MADE_ON = dt.datetime(2026, 1, 1)
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def docx_bytes(paper: Paper) -> bytes:
    """The document; the same page gives the same bytes."""
    document = _empty(paper)
    _write(_paragraph(document, centred=True), paper.title, bold=True, size=TITLE)
    _head(document, paper)
    for section in paper.sections:
        heading = document.add_paragraph(style="Heading 2")
        _write(heading, section.title, bold=True)
        for block in section.blocks:
            match block:
                case Lines(items):
                    _lines(_paragraph(document), items, paper.empty)
                case Grid():
                    _table(document, block, paper.empty, WIDTH)
                case Picture():
                    _picture(_paragraph(document, centred=True), block, WIDTH * PHONES)
                case Beside():
                    _beside(document, block, paper.empty)
    _signatures(document, paper.signatures, paper.empty)
    saved = io.BytesIO()
    document.save(saved)
    return _without_the_clock(saved.getvalue())


def _empty(paper: Paper) -> WordDocument:
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin, page.right_margin, page.top_margin, page.bottom_margin = (
        LEFT,
        RIGHT,
        TOP,
        BOTTOM,
    )
    for name in ("Normal", "Heading 2"):
        style = document.styles[name]
        style.paragraph_format.space_before = Pt(2 if name != "Normal" else 0)
        style.paragraph_format.space_after = Pt(0)
        style.paragraph_format.line_spacing = 1
        style.font.size = Pt(BODY)
        _fonts(style.element.get_or_add_rPr(), BODY)
    embed_font(document)
    own = document.core_properties
    own.title, own.author, own.last_modified_by, own.comments = paper.title, "", "", ""
    own.language = "th-TH" if paper.lang == "th" else "en-GB"
    own.created = own.modified = MADE_ON
    own.revision = 1
    return document


def _head(document: WordDocument, paper: Paper) -> None:
    to, day = paper.head
    table = document.add_table(1, 2)
    _widths(table, (60, 40), WIDTH)
    _lines(_first(table.cell(0, 0)), (to,), paper.empty)
    right = _first(table.cell(0, 1))
    right.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _lines(right, (day,), paper.empty)


def _lines(paragraph: Paragraph, items: Iterable, empty: str) -> None:
    for place, item in enumerate(items):
        if place:
            _write(paragraph, "    ")
        if item.label:
            _write(paragraph, f"{item.label}  ", bold=True)
        _write(paragraph, item.text or empty)


def _table(place: WordDocument | _Cell, grid: Grid, empty: str, width: float) -> None:
    table = place.add_table(1 + len(grid.rows), len(grid.headings))
    table.style = "Table Grid"
    _widths(table, grid.widths, width)
    header = table.rows[0]._tr.get_or_add_trPr()
    header.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    for row in table.rows:
        _keep_together(row)
    inset = f"<w:tblCellMar {nsdecls('w')}>{INSET}</w:tblCellMar>"
    table._tbl.tblPr.find(qn("w:tblLook")).addprevious(parse_xml(inset))
    for number, texts in enumerate((grid.headings, *grid.rows)):
        for cell, text in zip(table.rows[number].cells, texts, strict=True):
            if number == 0:
                cell._tc.get_or_add_tcPr().append(
                    parse_xml(
                        f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="EBEBEB"/>'
                    )
                )
            _write(_first(cell), text or empty, bold=number == 0, size=TABLE)
    if grid.note:
        # a cell ends with an empty paragraph after its table: there is room for the note
        free = place.paragraphs[-1] if isinstance(place, _Cell) else place.add_paragraph()
        _write(free, grid.note, size=NOTE)


def _beside(document: WordDocument, block: Beside, empty: str) -> None:
    outer = document.add_table(1, 2)
    shares = (block.share, 100 - block.share)
    _widths(outer, shares, WIDTH)
    one, two = outer.rows[0].cells
    for cell in (one, two):
        cell._tc.get_or_add_tcPr().append(
            parse_xml(
                f'<w:tcMar {nsdecls("w")}><w:left w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tcMar>'
            )
        )
    first = _first(one)
    _table(one, block.left, empty, WIDTH * shares[0] / 100 - 2)
    first._p.getparent().remove(first._p)
    _picture(_first(two), block.right, WIDTH * shares[1] / 100 - 2)


def _picture(paragraph: Paragraph, picture: Picture, width: float) -> None:
    shape = paragraph.add_run().add_picture(
        io.BytesIO(picture.png), Mm(width * picture.width / 100)
    )
    shape._inline.docPr.set("descr", picture.alt)


def _signatures(document: WordDocument, signatures: tuple[Signature, ...], empty: str) -> None:
    table = document.add_table(1, len(signatures))
    _widths(table, (1,) * len(signatures), WIDTH)
    _keep_together(table.rows[0])
    for cell, one in zip(table.rows[0].cells, signatures, strict=True):
        dots = "." * 46
        lines = ((f"{one.signed}{dots}", False), (f"({dots})", False),
                 (one.position or empty, False), (one.role, True))  # fmt: skip
        paragraph = _first(cell)
        paragraph.paragraph_format.space_before = Pt(12)
        for number, (text, bold) in enumerate(lines):
            paragraph = paragraph if number == 0 else cell.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            _write(paragraph, text, bold=bold)
        _write(paragraph, f"  {one.day} {dots[:16]}")
    # Word ends with a paragraph in any case, and one of its own size is a second page
    document.add_paragraph().paragraph_format.line_spacing = Pt(1)


def _keep_together(row: _Row) -> None:
    row._tr.get_or_add_trPr().insert(0, parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))


def _paragraph(document: WordDocument, *, centred: bool = False) -> Paragraph:
    paragraph = document.add_paragraph()
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def _first(cell: _Cell) -> Paragraph:
    return cell.paragraphs[0]


def _write(paragraph: Paragraph, text: str, *, bold: bool = False, size: float = BODY) -> None:
    # exactly so much: only paragraphs with a picture may be higher
    paragraph.paragraph_format.line_spacing = Pt(round(2 * LINE * size) / 2)
    run = paragraph.add_run(text)
    run.bold = bold or None
    own = run._r.get_or_add_rPr()
    _fonts(own, size, bold=bold)


def _fonts(own: Any, size: float, *, bold: bool = False) -> None:
    """Font, size and language for Latin letters and for Thai, in the order of the schema."""
    for name in ("w:rFonts", "w:sz", "w:szCs", "w:lang", "w:b", "w:bCs", "w:i", "w:iCs", "w:color"):
        for old in own.findall(qn(name)):
            own.remove(old)
    boldness = "<w:b/><w:bCs/>" if bold else ""
    half_points = round(2 * size)
    made = parse_xml(
        f"<w:rPr {nsdecls('w')}>"
        f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
        f'{boldness}<w:color w:val="000000"/>'
        f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
        '<w:lang w:val="en-US" w:bidi="th-TH"/></w:rPr>'
    )
    for element in list(made):
        own.append(element)


def _widths(table: Table, shares: Iterable[int], width: float) -> None:
    shares = tuple(shares)
    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        one = Mm(width * share / sum(shares))
        column.width = one
        for cell in column.cells:
            cell.width = one


def _without_the_clock(content: bytes) -> bytes:
    fixed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(fixed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, 0o600 << 16
            part = source.read(name)
            if name == "docProps/app.xml":
                part = re.sub(rb"<(Application|AppVersion)>[^<]*</\1>", b"", part)
            target.writestr(entry, part)
    return fixed.getvalue()
