"""The letters inside the .docx: Word and LibreOffice show the same page on any computer.

An embedded font is stored as the Open XML standard has it (ECMA-376, part 4, 17.8.1): its first
32 bytes are mixed with a key that stands beside it. That is no secret, only the form.
"""

from __future__ import annotations

import uuid
from importlib import resources

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

FONT, OFFICIAL = "Sarabun", "TH SarabunPSK"
"""The free font of the PDF; and its elder sister of official letters, taken by a program that
does not read embedded fonts."""
FILES = {"w:embedRegular": "Sarabun-Regular.ttf", "w:embedBold": "Sarabun-Bold.ttf"}
MIXED = 32
_KIND = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"


def embed_font(document: Document) -> None:
    """Put Sarabun, regular and bold, into the document."""
    parts = document.part.rels.values()
    table = next(one.target_part for one in parts if one.reltype.endswith("/fontTable"))
    embedded = ""
    for number, (tag, file) in enumerate(FILES.items(), 1):
        content = (resources.files("fontpkg_sarabun") / "files" / file).read_bytes()
        # the same for every document, as the file is
        key = uuid.uuid5(uuid.NAMESPACE_DNS, file)
        name = PackURI(f"/word/fonts/font{number}.odttf")
        part = Part(name, _KIND, mixed(content, key), document.part.package)
        relation = table.relate_to(part, _RELATION)
        embedded += f'<{tag} r:id="{relation}" w:fontKey="{{{str(key).upper()}}}"/>'
    told = (
        f'<w:font w:name="{FONT}"><w:altName w:val="{OFFICIAL}"/><w:charset w:val="DE"/>'
        f'<w:family w:val="swiss"/><w:pitch w:val="variable"/>{embedded}</w:font></w:fonts>'
    )
    table._blob = table.blob.replace(b"</w:fonts>", told.encode())
    _keep_when_saved(document)


def mixed(content: bytes, key: uuid.UUID) -> bytes:
    """The font with its beginning mixed with the key; twice is the font again."""
    turned = key.bytes[::-1]
    begin = bytes(byte ^ turned[at % 16] for at, byte in enumerate(content[:MIXED]))
    return begin + content[MIXED:]


def _keep_when_saved(document: Document) -> None:
    """Whoever goes on writing passes the letters on with the file."""
    settings = document.settings.element
    before = [settings.find(qn(name)) for name in ("w:zoom", "w:view", "w:writeProtection")]
    keep = parse_xml(f"<w:embedTrueTypeFonts {nsdecls('w')}/>")
    place = next((one for one in before if one is not None), None)
    if place is None:
        settings.insert(0, keep)
    else:
        place.addnext(keep)
