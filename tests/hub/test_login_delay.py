"""The delay against guessing grows, ends, is bounded in every way, and locks nobody out."""

from __future__ import annotations

import pytest

from hub.login.delay import Delays, Growth, RoomFull, WaitingRoom, address_of

HERE, THERE = "192.0.2.1", "192.0.2.2"


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def delays(clock: Clock) -> Delays:
    return Delays(Growth(3, 1.0, 8.0), Growth(30, 0.5, 4.0), clock=clock, most=100)


def guess(delays: Delays, times: int, login: str = "a01", address: str = HERE) -> list[float]:
    waited = []
    for _ in range(times):
        waited.append(delays.wait(login, address))
        delays.failed(login, address)
    return waited


def test_it_grows_to_some_seconds_and_no_further(delays: Delays) -> None:
    assert guess(delays, 9) == [0, 0, 0, 0, 1, 2, 4, 8, 8]
    guess(delays, 500)
    assert delays.wait("a01", HERE) == 8


def test_it_ends_by_itself(delays: Delays, clock: Clock) -> None:
    guess(delays, 7)
    assert delays.wait("a01", HERE) == 8
    clock.now += 60
    assert delays.wait("a01", HERE) == 4
    clock.now += 600
    assert delays.wait("a01", HERE) == 0


def test_it_ends_when_the_person_is_in(delays: Delays) -> None:
    guess(delays, 7)
    delays.succeeded("a01")
    assert delays.wait("a01", HERE) == 0


def test_one_login_does_not_delay_another(delays: Delays) -> None:
    guess(delays, 20)
    assert delays.wait("a02", HERE) == 0


def test_many_logins_from_one_address_are_delayed_too(delays: Delays) -> None:
    for number in range(40):
        guess(delays, 1, login=f"a{number:02}")
    assert delays.wait("a99", HERE) == 4
    assert delays.wait("a99", THERE) == 0


def test_ones_own_login_does_not_clear_the_address(delays: Delays) -> None:
    for number in range(40):
        guess(delays, 1, login=f"a{number:02}")
        delays.succeeded("mine")
    assert delays.wait("a99", HERE) == 4


def test_what_is_remembered_is_bounded(delays: Delays) -> None:
    for number in range(5_000):
        delays.failed(f"login{number}", f"address{number}")
    assert len(delays) == 200


def test_no_more_than_a_few_guesses_at_one_login_wait_at_a_time() -> None:
    room = WaitingRoom(each=2, address=3, everybody=4)
    with room.entered("a01", HERE), room.entered("a01", HERE):
        with pytest.raises(RoomFull), room.entered("a01", HERE):
            pass
        # the person, at another machine, is let in
        with room.entered("a01", THERE):
            pass
        with room.entered("a02", HERE), pytest.raises(RoomFull), room.entered("a03", HERE):
            pass
    with room.entered("a01", HERE):
        pass


def test_no_more_than_so_many_wait_altogether() -> None:
    room = WaitingRoom(each=9, address=9, everybody=2)
    with (
        room.entered("a", "1"),
        room.entered("b", "2"),
        pytest.raises(RoomFull),
        room.entered("c", "3"),
    ):
        pass


def test_the_room_is_empty_after_an_error() -> None:
    room = WaitingRoom(each=1)
    for _ in range(3):
        with pytest.raises(ZeroDivisionError), room.entered("a01", HERE):
            raise ZeroDivisionError


@pytest.mark.parametrize(
    ("forwarded", "peer", "trusted", "counted"),
    [
        ("", HERE, (), HERE),
        ("10.9.9.9,192.0.2.7", "127.0.0.1", (), "192.0.2.7"),
        ("10.9.9.9,,192.0.2.7", "127.0.0.1", (), "192.0.2.7"),
        ("192.0.2.7, 10.0.0.1", "127.0.0.1", ("10.0.0.1",), "192.0.2.7"),
        ("nonsense", HERE, (), "?"),
        ("", "2001:db8:1:2:3:4:5:6", (), "2001:db8:1:2::/64"),
    ],
)
def test_a_try_is_counted_against_the_address_that_our_proxy_saw(
    forwarded: str, peer: str, trusted: tuple[str, ...], counted: str
) -> None:
    assert address_of(forwarded, peer, frozenset(trusted)) == counted
