"""Which attacks share a notebook: those that say so and stand in different questions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from corpus.attack import Attack, Notebook

Pack = tuple[Attack, ...]


def packs(attacks: Iterable[Attack]) -> list[Pack]:
    """The attacks, each alone or with others, in order."""
    made: list[list[Attack]] = []
    for attack in attacks:
        fitting = (
            pack
            for pack in made
            if attack.together
            and pack[0].together == attack.together
            and not any(attack.questions & other.questions for other in pack)
        )
        pack = next(fitting, None)
        if pack is None:
            made.append([attack])
        else:
            pack.append(attack)
    return [tuple(pack) for pack in made]


def content(pack: Pack, notebook: Notebook, course: str, marker: str) -> bytes:
    """One handed-in notebook that holds every attack of the pack."""
    first, *others = pack
    for attack in others:
        attack.put_into(notebook)
    return first.content(notebook, course, marker)


def outputs_of(attack: Attack, cells: Iterable[dict[str, Any]]) -> list[Any]:
    """The outputs of an attack's own cells in a notebook that others share."""
    return [
        cell.get("outputs", [])
        for cell in cells
        if cell.get("id", "").startswith(attack.cell_id)
        or cell["metadata"].get("nbgrader", {}).get("grade_id") in attack.answers
    ]
