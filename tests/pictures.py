"""The handbook's pictures, taken by the tests that drive the real screens.

Only `make pictures` (WORKSHOP_PICTURES=1) renews those in docs/images; every other run leaves
them as they are, and its own among the screenshots that git does not keep.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, Page

PROJECT = Path(__file__).resolve().parents[1]
WIDEST = 1200
COLOURS = 192
"""Enough for screens and charts, at a fifth of the size."""
NAMES = (
    "นายสมชาย ใจดี", "นางสาวมาลี รักไทย", "นางอนงค์ ทองสุข", "นายบุญมี ศรีสวัสดิ์", "นายชัยวัฒน์ แสงทอง",
    "นางสาวดวงใจ มั่นคง", "นายเอกชัย พูนผล", "นางฟ้า จันทร์เพ็ญ", "นายกิตติ วงศ์ไทย", "นางสาวหทัย สายชล",
    "นายอิทธิ ภักดี", "นางสาวจารุณี บุญมา",
)  # fmt: skip
"""A class of made-up people."""


def picture(where: Page | Locator, name: str, lang: str, *, height: int | None = None) -> None:
    """Keep what is seen there; of a long one the first `height` pixels."""
    taken = Image.open(io.BytesIO(where.screenshot())).convert("RGB")
    if height:
        taken = taken.crop((0, 0, taken.width, min(height, taken.height)))
    if taken.width > WIDEST:
        taken.thumbnail((WIDEST, taken.height), Image.Resampling.LANCZOS)
    few = taken.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    path = _place(name, lang)
    path.parent.mkdir(parents=True, exist_ok=True)
    few.save(path, optimize=True)


def _place(name: str, lang: str) -> Path:
    if os.environ.get("WORKSHOP_PICTURES") == "1":
        return PROJECT / "docs" / "images" / lang / f"{name}.png"
    return PROJECT / "tests" / "screenshots" / f"{name}_{lang}.png"
