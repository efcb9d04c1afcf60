"""A small scenario and a session for the tests of the shell."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.game.game import Game
from engine.players import PlayerKind
from engine.scenario.loading import load_scenario
from engine.scenario.models import Scenario
from gui.session import GameSession

TINY = Path(__file__).parents[2] / "scenarios" / "tiny"


@pytest.fixture(scope="session")
def tiny() -> Scenario:
    return load_scenario(TINY)


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[GameSession]:
    session = GameSession("en")
    yield session
    session.close()
    session.deleteLater()


def new_game(scenario: Scenario, *people: str) -> Game:
    seats: dict[str, PlayerKind] = {
        role.id: "person" if role.id in people else "in_character" for role in scenario.roles
    }
    return Game.new(scenario, seed=2, seats=seats)
