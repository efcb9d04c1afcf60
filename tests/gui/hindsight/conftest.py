"""A session on the tiny scenario, and somebody who answers its questions."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.game.game import Game
from gui.insight import Insight
from gui.session import GameSession
from tests.engine.worlds import game_of, orders_of, tiny


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[GameSession]:
    session = GameSession("en")
    yield session
    session.close()
    session.deleteLater()


@pytest.fixture
def insight(session: GameSession) -> Iterator[Insight]:
    insight = Insight(session)
    yield insight
    insight.stop()
    insight.finish()


def played(*turns: tuple[str, ...], people: tuple[str, ...] = ("council",)) -> Game:
    """A game of the tiny scenario in which these moves were ordered, turn by turn."""
    game = game_of(tiny())
    for moves in turns:
        game.commit(orders_of(tiny(), *moves))
    game.seats = {role: "person" if role in people else "in_character" for role in game.seats}
    return game


def finished(people: tuple[str, ...] = ("council",)) -> Game:
    """A game of the tiny scenario that has come to its end after four turns."""
    turns = (("speech", "poster"), ("spread_rumour",), ("speech", "poach"), ("poster",))
    return played(*turns, people=people)


def open_game(session: GameSession, game: Game, folder: Path) -> None:
    """Open it and wait for its first save."""
    session.open(game, None, refuge=folder)
    session.finish()
