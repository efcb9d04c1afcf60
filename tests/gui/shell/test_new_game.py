"""The new-game screen: sensible from the start, and everything can be changed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.resources import shipped_scenarios
from engine.scenario.models import Scenario
from gui.start.new_game import NewGameScreen
from gui.start.setup import GameSetup
from gui.work import Runner
from tests.hands import click, press


@pytest.fixture
def screen(qtbot: QtBot, tiny: Scenario) -> Iterator[NewGameScreen]:
    runner = Runner()
    screen = NewGameScreen(runner, "en")
    qtbot.addWidget(screen)
    screen.show_scenario(tiny)
    screen.resize(1280, 700)
    screen.show()
    yield screen
    runner.finish()


def started(screen: NewGameScreen, qtbot: QtBot) -> GameSetup:
    with qtbot.waitSignal(screen.start_wanted) as wanted:
        click(screen.start)
    setup = wanted.args[0]
    assert isinstance(setup, GameSetup)
    return setup


def test_that_one_press_starts_a_game_as_the_first_role(
    screen: NewGameScreen, qtbot: QtBot
) -> None:
    setup = started(screen, qtbot)
    assert setup.seats == {"council": "person", "neighbour": "in_character"}
    assert setup.minutes == 0


def test_that_pressing_a_card_takes_its_role_and_leaves_the_one_before(
    screen: NewGameScreen, qtbot: QtBot
) -> None:
    click(screen.cards[1])
    assert started(screen, qtbot).seats == {"council": "in_character", "neighbour": "person"}
    assert [card.isChecked() for card in screen.cards] == [False, True]


def test_that_pressing_the_card_that_is_taken_keeps_it_taken(
    screen: NewGameScreen, qtbot: QtBot
) -> None:
    click(screen.cards[0])
    assert screen.cards[0].isChecked()
    assert started(screen, qtbot).seats["council"] == "person"


def test_that_enter_and_space_press_a_card(screen: NewGameScreen, qtbot: QtBot) -> None:
    for key, card in ((Qt.Key.Key_Return, screen.cards[1]), (Qt.Key.Key_Space, screen.cards[0])):
        press(key, on=card)
        assert card.isChecked()


def test_that_several_roles_can_be_given_to_people(screen: NewGameScreen, qtbot: QtBot) -> None:
    button = screen.cards[1].seats.button("person")
    click(button)
    assert set(started(screen, qtbot).seats.values()) == {"person"}


def test_that_without_a_person_the_game_cannot_be_started_and_it_says_why(
    screen: NewGameScreen, qtbot: QtBot
) -> None:
    click(screen.cards[0].seats.button("random"))
    assert not screen.start.isEnabled()
    assert "at least one role" in screen.who


def test_that_the_seed_can_be_typed_and_rolled(screen: NewGameScreen, qtbot: QtBot) -> None:
    screen.dice.set_seed(4711)
    assert started(screen, qtbot).seed == 4711
    click(screen.dice.die)
    assert 10_000 <= started(screen, qtbot).seed < 100_000


def test_that_an_empty_seed_counts_as_any(screen: NewGameScreen, qtbot: QtBot) -> None:
    screen.dice.clear()
    assert 10_000 <= started(screen, qtbot).seed < 100_000


def test_that_all_shipped_scenarios_are_offered_and_the_first_is_chosen(
    qtbot: QtBot,
) -> None:
    runner = Runner()
    screen = NewGameScreen(runner, "en")
    qtbot.addWidget(screen)
    screen.resize(1280, 700)
    screen.show()
    screen.enter()
    runner.finish()
    offered = [card.scenario.id for card in screen.shelf.cards]
    assert offered == [folder.name.replace("-", "_") for folder in shipped_scenarios()]
    assert [card.isChecked() for card in screen.shelf.cards] == [True, False]
    assert len(screen.cards) == len(screen.shelf.cards[0].scenario.roles)


def test_that_another_scenario_brings_its_own_roles(qtbot: QtBot) -> None:
    runner = Runner()
    screen = NewGameScreen(runner, "en")
    qtbot.addWidget(screen)
    screen.resize(1280, 700)
    screen.show()
    screen.enter()
    runner.finish()
    small = screen.shelf.cards[1]
    qtbot.waitUntil(small.isVisible)
    click(small)
    assert [card.role.id for card in screen.cards] == [role.id for role in small.scenario.roles]
    assert started(screen, qtbot).scenario == small.scenario


def test_that_escape_goes_back(screen: NewGameScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.back_wanted):
        press(Qt.Key.Key_Escape, on=screen)


def test_that_the_scenarios_texts_follow_the_language(
    screen: NewGameScreen, tiny: Scenario
) -> None:
    screen.set_language("fr")
    assert screen.cards[0].role.name.in_language("fr") in screen.cards[0].accessibleName()
