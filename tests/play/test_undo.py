"""Choices that are not sent yet are undone and redone; what is sent, or another's, is not."""

from PySide6.QtCore import Qt

from gui.app import App
from gui.room.card_list import CardList
from tests.hands import click, press
from tests.play.conftest import Start, settle

CONTROL = Qt.KeyboardModifier.ControlModifier
AGAIN = CONTROL | Qt.KeyboardModifier.ShiftModifier


def in_the_room(start: Start, people: int = 1, role: int = 0) -> App:
    app = start()
    screens = app.window.screens
    click(screens.home.new)
    settle(app)
    screens.new_game.take(screens.new_game.cards[role].role.id)
    for card in screens.new_game.cards[:people]:
        if people > 1:
            screens.new_game.seat(card.role.id, "person")
    click(screens.new_game.start)
    settle(app)
    if people > 1:
        click(screens.curtain.uncover)
        settle(app)
    return app


def free(cards: CardList) -> list[str]:
    return [card.move_id for card in cards.shown if card.available and card.move_id]


def choose_three(app: App) -> tuple[str, str, str]:
    orders = app.window.screens.room.orders
    one, two = free(orders.public)[:2]
    three = free(orders.private)[0]
    orders.public.choose(one)
    orders.public.choose(two)
    orders.private.choose(three)
    return one, two, three


def test_that_choices_are_undone_and_redone_one_by_one(start: Start) -> None:
    app = in_the_room(start)
    orders = app.window.screens.room.orders
    one, two, three = choose_three(app)
    seen = []
    for _ in range(3):
        press(Qt.Key.Key_Z, CONTROL)
        seen.append((orders.public.chosen, orders.private.chosen))
    assert seen == [(two, None), (one, None), (None, None)]
    assert not app.window.menus.undo.isEnabled()
    for _ in range(3):
        press(Qt.Key.Key_Z, AGAIN)
    assert (orders.public.chosen, orders.private.chosen) == (two, three)
    assert not app.window.menus.redo.isEnabled()


def test_that_undo_shows_the_channel_in_which_something_changed(start: Start) -> None:
    app = in_the_room(start)
    app.window.resize(1280, 720)
    settle(app)
    orders = app.window.screens.room.orders
    choose_three(app)
    assert orders.private.isHidden()
    app.window.menus.undo.trigger()
    assert not orders.private.isHidden()


def test_that_the_terms_of_an_offer_are_undone_too(start: Start) -> None:
    app = in_the_room(start, role=1)
    cards = app.window.screens.room.orders.private
    offers = [c for c in cards.shown if c.available and c.option and c.option.terms]
    assert offers, "choose a role that can make an offer on the first turn"
    cards.choose(offers[0].move_id)
    before = dict(cards.terms)
    selector = offers[0].fields.selectors[0]
    selector.setCurrentIndex((selector.currentIndex() + 1) % selector.count())
    selector.activated.emit(selector.currentIndex())
    assert cards.terms != before
    app.window.menus.undo.trigger()
    assert cards.terms == before
    assert cards.chosen == offers[0].move_id


def test_that_what_was_sent_cannot_be_undone(start: Start) -> None:
    app = in_the_room(start)
    choose_three(app)
    assert app.window.menus.undo.isEnabled()
    click(app.window.screens.room.orders.bar.button)
    settle(app)
    assert app.window.session.game.turn == 2
    assert not app.window.menus.undo.isEnabled()
    assert not app.window.menus.redo.isEnabled()


def test_that_nobody_can_undo_into_the_orders_of_whoever_sat_there_before(start: Start) -> None:
    app = in_the_room(start, people=2)
    screens = app.window.screens
    choose_three(app)
    click(screens.room.orders.bar.button)
    settle(app)
    assert screens.current is screens.curtain
    assert not app.window.menus.undo.isEnabled()
    click(screens.curtain.uncover)
    settle(app)
    app.window.menus.undo.trigger()
    press(Qt.Key.Key_Z, CONTROL)
    orders = screens.room.orders
    assert (orders.public.chosen, orders.private.chosen) == (None, None)
    first = free(orders.public)[0]
    orders.public.choose(first)
    app.window.menus.undo.trigger()
    assert orders.public.chosen is None
    assert not app.window.menus.undo.isEnabled()
