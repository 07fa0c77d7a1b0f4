"""Whether a file may be unpacked at all, decided before any of it is read as a workbook.

An .xlsx is a zip of XML files. A small zip can unpack to many gigabytes, an XML entity can
grow to as much, and a single merged range can name 17 thousand million cells.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from curriculum.kit.finding import Finding
from curriculum.kit.spreadsheet import findings as say
from curriculum.kit.spreadsheet.findings import WorkbookRefused
from curriculum.kit.spreadsheet.parse import parse
from curriculum.kit.spreadsheet.tree import Range
from curriculum.kit.stops.words import clean

MOST_BYTES = 10 * 2**20
MOST_UNPACKED = 80 * 2**20
MOST_PARTS = 500
MOST_TIMES_LARGER = 100
"""How often larger a part may be than its zipped form; sheets are 5 to 20 times larger."""
SMALL = 2**20
"""Below this a part may be as many times larger as it likes."""
MOST_SPANNED = 50_000
"""Cells that merged ranges and links may cover: each becomes an object in memory."""
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Begins .xls, and also every workbook that is encrypted with a password."""
SPANS = re.compile(rb"<(?:[\w.-]+:)?(?:mergeCell|hyperlink)\b[^>]*?\bref\s*=\s*[\"']([^\"']*)")


def checked_parts(content: bytes, file: str) -> dict[str, bytes]:
    """The parts of the workbook, unpacked, by name; raises WorkbookRefused."""
    if len(content) > MOST_BYTES:
        raise _refused(say.TOO_BIG, file)
    if content.startswith(OLD_OFFICE):
        raise _refused(say.PASSWORD, file)
    if not content.startswith(b"PK"):
        raise _refused(say.NOT_A_WORKBOOK, file)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            _check_list(packed.infolist(), file)
            parts = {entry.filename: packed.read(entry) for entry in packed.infolist()}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise _refused(say.TRUNCATED, file) from error
    except (NotImplementedError, RuntimeError) as error:
        # another way of packing, or a zip with a password
        raise _refused(say.NOT_A_WORKBOOK, file) from error
    _check_parts(parts, file)
    return parts


def _check_list(entries: list[zipfile.ZipInfo], file: str) -> None:
    names = [entry.filename for entry in entries]
    if len(names) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise _refused(say.TOO_BIG, file)
    for entry in entries:
        if entry.flag_bits & 1:
            raise _refused(say.PASSWORD, file)
        if entry.file_size > max(SMALL, MOST_TIMES_LARGER * entry.compress_size):
            raise _refused(say.TOO_BIG, file)
    if any(name.endswith("vbaProject.bin") for name in names):
        raise _refused(say.MACROS, file)
    if any(name.startswith("xl/externalLinks/") for name in names):
        raise _refused(say.EXTERNAL_LINKS, file)
    if len(set(names)) < len(names) or not {"[Content_Types].xml", "xl/workbook.xml"} <= set(names):
        raise _refused(say.NOT_A_WORKBOOK, file)


def _check_parts(parts: dict[str, bytes], file: str) -> None:
    if b"macroEnabled" in parts["[Content_Types].xml"]:
        raise _refused(say.MACROS, file)
    for name, part in parts.items():
        # a document type is where XML entities are defined; no workbook has one
        if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in part.replace(b"\0", b""):
            raise _refused(say.NOT_A_WORKBOOK, file)
        spanned = sum(_cells_in(found[1]) for found in SPANS.finditer(part))
        if spanned > MOST_SPANNED:
            raise _refused(say.TOO_BIG, file)


def _cells_in(reference: bytes) -> int:
    try:
        tree, _brackets = parse(reference.decode("ascii", "replace"))
    except say.FormulaRefused:
        return 0
    return tree.rows * tree.columns if isinstance(tree, Range) else 0


def _refused(finding: Finding, file: str) -> WorkbookRefused:
    return WorkbookRefused(finding.with_params(file=clean(file)))
