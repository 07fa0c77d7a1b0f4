"""Ctrl+C in the midst of a rehearsal; of a whole one: test_rehearsal.py."""

from __future__ import annotations

import asyncio
import signal

import pytest

from hub.rehearsal.stop import BOTH, Stop


class Swallows:
    """A destructor in which the signal comes: Python throws away what its handler raises."""

    def __del__(self) -> None:
        signal.raise_signal(signal.SIGINT)


@pytest.mark.parametrize("number", BOTH)
def test_a_press_ends_what_runs_and_a_second_one_does_not_disturb_the_clearing_up(number):
    done = []

    async def class_goes_on() -> None:
        try:
            signal.raise_signal(number)
            await asyncio.sleep(60)
        finally:
            signal.raise_signal(signal.SIGINT)
            await asyncio.sleep(0.05)
            done.append("cleared up")

    with Stop.watched() as stop, pytest.raises(KeyboardInterrupt):
        stop.run(class_goes_on())
    assert done == ["cleared up"]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_press_that_a_destructor_swallowed_is_heard_before_the_class_begins():
    begun = []

    async def class_begins() -> None:
        begun.append("it")

    with Stop.watched() as stop, pytest.raises(KeyboardInterrupt):
        Swallows()
        stop.run(class_begins())
    assert not begun


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_press_in_a_destructor_while_the_class_goes_on_is_heard():
    async def class_goes_on() -> None:
        Swallows()
        await asyncio.sleep(60)

    with Stop.watched() as stop, pytest.raises(KeyboardInterrupt):
        stop.run(class_goes_on())


def test_before_there_is_a_class_a_press_ends_at_once_and_the_handlers_are_given_back():
    before = [signal.getsignal(number) for number in BOTH]
    with pytest.raises(KeyboardInterrupt), Stop.watched():
        signal.raise_signal(signal.SIGTERM)
    assert [signal.getsignal(number) for number in BOTH] == before


def test_without_a_press_it_gives_back_what_came_of_it():
    with Stop.watched() as stop:
        assert stop.run(asyncio.sleep(0, "played")) == "played"
