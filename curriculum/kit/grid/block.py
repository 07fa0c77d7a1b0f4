"""Blocks of cells by name, such as "B4:C10"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from curriculum.kit.spreadsheet.address import address, place


def cells_of(block: str) -> Iterator[str]:
    """Every cell of "B4:C10" row by row, or "B4" alone; corners in any order.

    Raises ImpossibleValue for what is not the name of a cell.
    """
    first, _, last = block.partition(":")
    (top, left), (bottom, right) = place(first), place(last or first)
    for row in range(min(top, bottom), max(top, bottom) + 1):
        for column in range(min(left, right), max(left, right) + 1):
            yield address(row, column)


def all_cells(blocks: str | Iterable[str]) -> set[str]:
    """The cells of one block or of several."""
    several = [blocks] if isinstance(blocks, str) else blocks
    return {cell for block in several for cell in cells_of(block)}
