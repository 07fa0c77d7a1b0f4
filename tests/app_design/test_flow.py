"""The screens as a graph: taps, dead ends, screens that nobody finds."""

import math

import pytest

from curriculum.app_design.model import (
    dead_ends,
    reachable,
    screen_graph,
    shortest_route,
    shortest_taps,
    unreachable,
)
from curriculum.case.app import edges_v1, edges_v2, screens
from curriculum.kit.i18n import in_language
from curriculum.kit.refusal import Refusal


def test_version_1_has_11_screens():
    graph = screen_graph(edges_v1(), screens())
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (11, 11)


@pytest.mark.parametrize(("edges", "taps"), [(edges_v1, 6), (edges_v2, 4)])
def test_taps_from_home_to_confirm(edges, taps):
    assert shortest_taps(edges(), "HOME", "CONFIRM") == taps
    assert len(shortest_route(edges(), "HOME", "CONFIRM")) == taps + 1


def test_the_shortcut_leaves_out_day_and_time():
    route = shortest_route(edges_v2(), "HOME", "CONFIRM")
    assert route == ["HOME", "SERVICE", "DOCS", "LOGIN", "CONFIRM"]


@pytest.mark.parametrize("edges", [edges_v1, edges_v2])
def test_nobody_finds_the_privacy_notice_and_the_slip_is_a_dead_end(edges):
    assert unreachable(screens(), edges(), "HOME") == ["PRIVACY"]
    assert dead_ends(screens(), edges(), "HOME") == ["TICKET"]


def test_two_links_clear_both_warnings():
    better = [*edges_v2(), ("LOGIN", "PRIVACY"), ("PRIVACY", "LOGIN"), ("TICKET", "HOME")]
    assert unreachable(screens(), better, "HOME") == []
    assert dead_ends(screens(), better, "HOME") == []


def test_a_screen_that_only_leads_to_itself_is_a_dead_end():
    assert dead_ends(["A", "B"], [("A", "B"), ("B", "B")], "A") == ["B"]


def test_going_nowhere_takes_no_tap():
    assert shortest_taps(edges_v1(), "HOME", "HOME") == 0


def test_no_way_takes_endlessly_many_taps():
    assert shortest_taps(edges_v1(), "HOME", "PRIVACY") == math.inf
    assert shortest_taps(edges_v1(), "TICKET", "HOME") == math.inf
    assert shortest_route(edges_v1(), "TICKET", "HOME") == []


def test_a_screen_reaches_itself_and_what_follows():
    assert reachable(edges_v1(), "CONFIRM") == {"CONFIRM", "TICKET"}
    assert reachable(edges_v1(), "PRIVACY") == {"PRIVACY"}


def test_circles_do_no_harm():
    assert reachable([("A", "B"), ("B", "A")], "A") == {"A", "B"}


def test_the_links_are_not_changed():
    links = edges_v1()
    shortest_taps(links, "HOME", "CONFIRM")
    assert links == edges_v1()


@pytest.mark.parametrize("name", ["home", " HOME", "Home"])
def test_a_name_in_other_letters_is_refused_with_the_right_one(name):
    with in_language("en"), pytest.raises(Refusal, match="Did you mean 'HOME'"):
        shortest_taps(edges_v1(), name, "CONFIRM")


@pytest.mark.parametrize("link", ["HOME", ("HOME",), ("HOME", "SERVICE", "DOCS")])
def test_a_link_that_is_no_pair_is_named_by_its_number(link):
    with in_language("en"), pytest.raises(Refusal, match="Link 2 is"):
        reachable([("A", "B"), link], "A")
