"""Whole games of one person through the real window: by mouse alone, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from engine.game.saves import load_game
from engine.resources import shipped_scenarios
from engine.scenario.loading import load_scenario
from gui.app import App
from gui.room.card_list import CardList
from gui.start.role_card import RoleCard
from tests.hands import bring_into_view, click, press
from tests.play.conftest import Start, on_screen, settle

ROLES = [role.id for role in load_scenario(shipped_scenarios()[0]).roles]


def in_turn(always: list[str]) -> list[object]:
    """All roles, those that another test plays in every run only where there is time."""
    thorough = pytest.mark.thorough
    return [role if role in always else pytest.param(role, marks=thorough) for role in ROLES]


CONTROL = Qt.KeyboardModifier.ControlModifier


def card_of(app: App, role: str) -> RoleCard:
    return next(card for card in app.window.screens.new_game.cards if card.role.id == role)


def choose_by_mouse(app: App, cards: CardList, place: int) -> None:
    free = [card for card in cards.shown if card.available and card.move_id]
    if free:
        card = free[place % len(free)]
        bring_into_view(card)
        settle(app)
        click(card)
        assert cards.chosen == card.move_id


def turn_by_mouse(app: App) -> None:
    orders = app.window.screens.room.orders
    place = app.window.session.game.turn
    for channel, cards in enumerate((orders.public, orders.private)):
        if cards.isHidden():
            click(orders.switch.button(channel))
        choose_by_mouse(app, cards, place)
    click(orders.bar.button)
    settle(app)


@pytest.mark.parametrize("role", in_turn(ROLES[:2]))
def test_that_a_whole_game_can_be_played_by_mouse_closed_in_the_middle_and_finished(
    start: Start, role: str
) -> None:
    app = start()
    window = app.window
    click(window.screens.home.new)
    settle(app)
    click(card_of(app, role))
    click(window.screens.new_game.start)
    settle(app)
    for _ in range(3):
        turn_by_mouse(app)
    file = window.session.file
    assert file is not None
    turn = window.session.game.turn
    window.close()

    app = start()
    window = app.window
    click(window.screens.home.go_on)
    settle(app)
    assert window.session.file == file
    assert window.session.game.turn == turn
    assert window.session.acting == role
    while not window.session.game.over:
        turn_by_mouse(app)
    debrief = window.screens.debrief
    assert on_screen(app) is debrief
    assert load_game(file).over
    click(debrief.look_back)
    assert on_screen(app) is window.screens.room
    click(window.banner.button)
    assert on_screen(app) is debrief
    click(debrief.home)
    assert on_screen(app) is window.screens.home


def tab_to(widget: QWidget) -> None:
    for _ in range(60):
        if QApplication.focusWidget() is widget:
            return
        press(Qt.Key.Key_Tab)
    pytest.fail(f"Tab does not lead to {widget.accessibleName() or widget}")


def turn_by_keyboard(app: App) -> None:
    orders = app.window.screens.room.orders
    down = 1 + app.window.session.game.turn % 3
    for channel, cards in enumerate((orders.public, orders.private)):
        if channel:
            press(Qt.Key.Key_Right)
        for _ in range(down):
            press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Space)
        free = [card for card in cards.shown if card.available and card.move_id]
        assert cards.chosen or len(free) < down
    press(Qt.Key.Key_Return, CONTROL)
    settle(app)


@pytest.mark.parametrize("role", in_turn(ROLES[2:]))
def test_that_a_whole_game_can_be_played_by_keyboard_closed_in_the_middle_and_finished(
    start: Start, role: str
) -> None:
    app = start()
    window = app.window
    press(Qt.Key.Key_N, CONTROL)
    settle(app)
    card = card_of(app, role)
    tab_to(card)
    press(Qt.Key.Key_Space)
    tab_to(window.screens.new_game.start)
    press(Qt.Key.Key_Return)
    settle(app)
    for _ in range(3):
        turn_by_keyboard(app)
    press(Qt.Key.Key_S, CONTROL)
    settle(app)
    turn = window.session.game.turn
    press(Qt.Key.Key_Q, CONTROL)
    assert not window.isVisible()

    app = start()
    window = app.window
    press(Qt.Key.Key_Return)
    settle(app)
    assert window.session.game.turn == turn
    assert window.session.acting == role
    while not window.session.game.over:
        turn_by_keyboard(app)
    debrief = window.screens.debrief
    assert on_screen(app) is debrief
    tab_to(debrief.home)
    press(Qt.Key.Key_Return)
    assert on_screen(app) is window.screens.home
