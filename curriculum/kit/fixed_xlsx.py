"""A workbook as bytes without the clock: equal workbooks give equal files, on every machine."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable

from openpyxl import Workbook

MADE_ON = dt.datetime(2026, 1, 1)
STAMP = MADE_ON.strftime("%Y-%m-%dT%H:%M:%SZ").encode()

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_CLOCK = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_WRITER = re.compile(rb" / Openpyxl [^<]*")


def fixed_bytes(
    workbook: Workbook,
    change: Callable[[str, bytes], bytes] = lambda _name, part: part,
    *,
    deflated: bool = False,
) -> bytes:
    """The workbook as .xlsx; `change` gets the name and content of each part.

    `deflated` makes it small, and equal only where zlib is: not for files that are committed.
    """
    saved, fixed = io.BytesIO(), io.BytesIO()
    workbook.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(fixed, "w") as target:
        for name in source.namelist():
            part = change(name, source.read(name))
            if name == "docProps/core.xml":
                # openpyxl writes the time of saving, whatever `properties` say
                part = _CLOCK.sub(rb"\g<1>" + STAMP, part)
            elif name == "docProps/app.xml":
                part = _WRITER.sub(b"", part)
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED
            # the default is the system that writes: Windows or Unix
            entry.create_system, entry.external_attr = 3, 0o600 << 16
            target.writestr(entry, part)
    return fixed.getvalue()
