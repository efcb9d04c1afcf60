"""Players that think do so off the GUI thread, while people do, and can be cut short."""

from pathlib import Path
from threading import Event, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from engine.game.game import Game
from engine.game.orders import NOTHING
from engine.game.saves import load_game
from engine.lab import strategist
from engine.lab.futures import Stopped
from engine.lab.strategist import Stop, Thoughts, thoughts
from engine.players import PlayerKind
from engine.scenario.models import Scenario
from gui.session import GameSession


def seated(scenario: Scenario, **seats: PlayerKind) -> Game:
    return Game.new(scenario, seed=2, seats=seats)


class Thinker:
    """Stands in for the engine's: notes where it is asked, and waits until it may go on."""

    def __init__(self) -> None:
        self.free, self.asked, self.stopped = Event(), 0, 0
        self.threads: set[bool] = set()

    def __call__(self, game: Game, stop: Stop | None = None) -> Thoughts:
        self.asked += 1
        self.threads.add(current_thread() is main_thread())
        while not self.free.wait(0.01):
            if stop is not None and stop():
                self.stopped += 1
                raise Stopped
        return dict.fromkeys(game.thinkers, NOTHING)


@pytest.fixture
def thinker(monkeypatch: pytest.MonkeyPatch) -> Thinker:
    thinker = Thinker()
    monkeypatch.setattr(strategist, "thoughts", thinker)
    return thinker


def test_that_a_seat_that_thinks_gives_the_orders_that_the_engine_finds(
    session: GameSession, tiny: Scenario, tmp_path: Path, qtbot: QtBot
) -> None:
    seats: dict[str, PlayerKind] = {"council": "person", "neighbour": "newcomer"}
    game = seated(tiny, **seats)
    expected = thoughts(seated(tiny, **seats))["neighbour"]
    session.open(game, None, refuge=tmp_path)
    with qtbot.waitSignals([session.turn_resolved, session.saved]):
        session.give(NOTHING)
    assert game.records[0].orders["neighbour"] == expected
    session.finish()
    (file,) = tmp_path.glob("*.quorum")
    assert load_game(file).seats == seats


def test_that_thinking_begins_with_the_turn_and_never_on_the_gui_thread(
    session: GameSession, tiny: Scenario, qtbot: QtBot, thinker: Thinker
) -> None:
    session.open(seated(tiny, council="person", neighbour="strategist"), None, refuge=None)
    qtbot.waitUntil(lambda: thinker.asked == 1)
    thinker.free.set()
    with qtbot.waitSignal(session.turn_resolved):
        session.give(NOTHING)
    qtbot.waitUntil(lambda: thinker.asked == 2)
    assert thinker.threads == {False}


def test_that_a_turn_waits_for_those_who_think_and_the_window_does_not(
    session: GameSession, tiny: Scenario, qtbot: QtBot, thinker: Thinker
) -> None:
    game = seated(tiny, council="person", neighbour="strategist")
    session.open(game, None, refuge=None)
    with qtbot.assertNotEmitted(session.turn_resolved, wait=80):
        session.give(NOTHING)
    assert session.busy
    with qtbot.waitSignal(session.turn_resolved):
        thinker.free.set()
    assert len(game.records) == 1


def test_that_leaving_a_game_cuts_thinking_short_and_leaves_the_turn_unplayed(
    session: GameSession, tiny: Scenario, qtbot: QtBot, thinker: Thinker
) -> None:
    game = seated(tiny, council="person", neighbour="strategist")
    session.open(game, None, refuge=None)
    session.give(NOTHING)
    qtbot.waitUntil(lambda: thinker.asked == 1)
    session.close()
    qtbot.waitUntil(lambda: thinker.stopped == 1)
    assert not game.records
    assert not session.busy
    other = seated(tiny, council="person")
    session.open(other, None, refuge=None)
    with qtbot.waitSignal(session.turn_resolved):
        session.give(NOTHING)
    assert len(other.records) == 1


def test_that_going_to_another_turn_begins_to_think_about_that(
    session: GameSession, tiny: Scenario, qtbot: QtBot, thinker: Thinker
) -> None:
    thinker.free.set()
    session.open(seated(tiny, council="person", neighbour="strategist"), None, refuge=None)
    with qtbot.waitSignal(session.turn_resolved):
        session.give(NOTHING)
    qtbot.waitUntil(lambda: thinker.asked == 2)
    with qtbot.waitSignal(session.moved_to):
        session.alter(lambda game: game.go_to(0), moved=True)
    qtbot.waitUntil(lambda: thinker.asked == 3)


def test_that_a_machine_plays_every_seat_thinking(
    session: GameSession, tiny: Scenario, qtbot: QtBot
) -> None:
    game = seated(tiny, council="newcomer", neighbour="newcomer")
    session.open(game, None, refuge=None)
    with qtbot.waitSignal(session.turn_resolved):
        session.advance()
    assert all(orders.considerations for orders in game.records[0].orders.values())
