"""The screens of an app and the taps between them, as a graph.

`edges` is a list of (from screen, to screen): one tap each.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

import networkx as nx

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue

Edges = Iterable[tuple[str, str]]


def screen_graph(edges: Edges, screens: Iterable[str] = ()) -> nx.DiGraph:
    """The graph of the links; `screens` brings in those without any link."""
    graph = nx.DiGraph()
    graph.add_nodes_from(screens)
    graph.add_edges_from(_checked(edges))
    return graph


def shortest_taps(edges: Edges, a: str, b: str) -> float:
    """The fewest taps that lead from screen `a` to screen `b`; `inf` where no way leads.

    Raises ImpossibleValue for a name that is one of the screens but for capitals or spaces.
    """
    graph = _with(edges, a, b)
    try:
        return nx.shortest_path_length(graph, a, b)
    except nx.NetworkXNoPath:
        return math.inf


def shortest_route(edges: Edges, a: str, b: str) -> list[str]:
    """The screens on a way of fewest taps, `a` and `b` included; empty where no way leads."""
    graph = _with(edges, a, b)
    try:
        return nx.shortest_path(graph, a, b)
    except nx.NetworkXNoPath:
        return []


def reachable(edges: Edges, a: str) -> set[str]:
    """Every screen to which taps lead from screen `a`, `a` itself included."""
    return {a, *nx.descendants(_with(edges, a), a)}


def unreachable(screens: Iterable[str], edges: Edges, start: str) -> list[str]:
    """The screens to which no taps lead from `start`, in the order of `screens`."""
    found = reachable(edges, start)
    return [screen for screen in screens if screen not in found]


def dead_ends(screens: Iterable[str], edges: Edges, start: str) -> list[str]:
    """The screens that people reach from `start` and cannot leave, in the order of `screens`.

    A screen that nobody reaches is `unreachable` and not counted here as well.
    """
    links = list(edges)
    found, left = reachable(links, start), {a for a, b in links if a != b}
    return [screen for screen in screens if screen in found and screen not in left]


def _checked(edges: Edges) -> list[tuple[str, str]]:
    links = list(edges)
    for number, link in enumerate(links, start=1):
        if not (isinstance(link, (tuple, list)) and len(link) == 2):
            raise ImpossibleValue(
                _(
                    "Link {number} is {link!r}, but a link is a pair of screens: "
                    "from where, to where, for example ('HOME', 'SERVICE')."
                ).format(number=number, link=link)
            )
    return [(a, b) for a, b in links]


def _with(edges: Edges, *asked: str) -> nx.DiGraph:
    graph = screen_graph(edges)
    for name in asked:
        alike = [one for one in graph if one != name and _bare(one) == _bare(name)]
        if name not in graph and alike:
            raise ImpossibleValue(
                _("There is no screen {name!r}. Did you mean {alike!r}?").format(
                    name=name, alike=alike[0]
                )
            )
    # a screen without links is still a screen: nothing leads to it
    graph.add_nodes_from(asked)
    return graph


def _bare(name: str) -> str:
    return str(name).strip().casefold()
