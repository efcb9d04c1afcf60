"""What the shipped scenarios say can be read whole where a decision hangs on it."""

from functools import cache

import pytest
from PySide6.QtWidgets import QApplication

from engine.game.game import Game
from engine.game.viewing import role_view
from engine.resources import shipped_scenarios
from engine.scenario.loading import load_scenario
from engine.scenario.models import Scenario
from engine.text import LANGUAGES, Language
from gui.room import SituationRoom
from gui.room.fitted import Fitted
from tests.gui.room.conftest import ShowRoom
from tests.gui.sample import sample_view

SMALL, LARGER = (1280, 660), (1440, 840)


@cache
def scenarios() -> list[Scenario]:
    return [load_scenario(folder) for folder in shipped_scenarios()]


def cut(room: SituationRoom) -> list[str]:
    """Costs and risks of moves that can be ordered now, and are not to be read whole."""
    found = []
    for at, cards in enumerate((room.orders.public, room.orders.private)):
        room.orders.switch.go(at)
        QApplication.processEvents()
        for card in cards.shown[1:]:
            for note in (card.cost, card.risk) if card.available else ():
                assert note.isVisible()
                found += [] if note.whole else [note.text]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [SMALL, LARGER])
def test_that_every_move_says_what_it_costs_and_risks_before_it_is_chosen(
    show_room: ShowRoom, language: Language, size: tuple[int, int]
) -> None:
    room = show_room(width=size[0], height=size[1])
    for scenario in scenarios():
        game = Game.new(scenario, seed=1, seats={})
        for role in scenario.roles:
            room.show_view(role_view(game, role.id, language))
            assert cut(room) == [], (scenario.id, role.id)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [SMALL, LARGER])
def test_that_the_standings_say_every_role_s_title_and_end_with_a_sentence(
    show_room: ShowRoom, language: Language, size: tuple[int, int]
) -> None:
    room = show_room(width=size[0], height=size[1])
    for scenario in scenarios():
        view = role_view(Game.new(scenario, seed=1, seats={}), None, language)
        room.show_view(view)
        QApplication.processEvents()
        for block in room.standings._blocks[: len(view.cards)]:
            assert block._title.whole, block._title.text()
        told = room.standings._about
        if told.isVisible():
            shown = told.toPlainText().strip()
            assert shown
            assert shown[-1] in ".!?…"
            assert " ".join(shown.split()) in " ".join(view.brief.split())
            assert told.document().size().height() <= told.viewport().height()
    assert told.isVisible()


def test_that_with_room_enough_the_whole_crisis_is_told(show_room: ShowRoom) -> None:
    room = show_room(sample_view(None), width=1920, height=1020)
    (told,) = room.findChildren(Fitted)
    assert told.toPlainText().split() == sample_view(None).brief.split()
