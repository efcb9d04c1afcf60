"""Choosing other orders for a past turn."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from pytestqt.qtbot import QtBot

from engine.game.knowledge import orders_then, view_then
from engine.game.orders import NOTHING, Orders
from gui.hindsight.what_if_bar import Past, WhatIfBar
from tests.engine.test_hindsight_of_offers import bargain
from tests.gui.hindsight.conftest import played

Show = Callable[..., WhatIfBar]


@pytest.fixture
def bar(qtbot: QtBot) -> WhatIfBar:
    bar = WhatIfBar()
    qtbot.addWidget(bar)
    bar.show_choices([(1, "1"), (2, "2")], [("council", "The council")], 2, "council")
    bar.show()
    return bar


def past(turn: int = 2) -> Past:
    game = played(("speech", "spread_rumour"), ("make_peace",))
    view = view_then(game, "council", turn)
    return Past(turn, "council", view, view.options, orders_then(game, "council", turn) or NOTHING)


def test_that_the_recorded_orders_are_chosen_first_and_cannot_be_tried(bar: WhatIfBar) -> None:
    bar.show_past(past())
    assert bar.orders() == Orders(public="make_peace")
    assert not bar.attempt.isEnabled()
    bar.moves["public"].setCurrentIndex(0)
    assert bar.orders() == NOTHING
    assert bar.attempt.isEnabled()


def test_that_a_move_that_was_not_allowed_then_says_why_and_cannot_be_chosen(
    bar: WhatIfBar,
) -> None:
    bar.show_past(past())
    choice = bar.moves["private"]
    place = choice.findData("spread_rumour")
    model = choice.model()
    assert isinstance(model, QStandardItemModel)
    assert not model.item(place).isEnabled()
    why = choice.itemData(place, Qt.ItemDataRole.ToolTipRole)
    assert why == "Available again next turn."


def test_that_other_orders_are_given_with_their_turn_and_role(bar: WhatIfBar, qtbot: QtBot) -> None:
    bar.show_past(past())
    bar.moves["public"].setCurrentIndex(bar.moves["public"].findData("speech"))
    with qtbot.waitSignal(bar.try_wanted) as wanted:
        bar.attempt.click()
    assert wanted.args == [2, "council", Orders(public="speech")]


def test_that_another_turn_or_role_asks_for_its_past(bar: WhatIfBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.past_wanted) as wanted:
        bar.turn.setCurrentIndex(0)
    assert wanted.args == [1, "council"]
    assert not bar.role.isEnabled(), "there is no other role to choose"


def test_that_a_line_can_be_kept_only_while_it_is_the_one_that_was_tried(
    bar: WhatIfBar, qtbot: QtBot
) -> None:
    bar.show_past(past())
    assert not bar.keep.isVisible()
    bar.moves["public"].setCurrentIndex(0)
    bar.show_tried(tried=True)
    bar.name.setText("Quietly")
    with qtbot.waitSignal(bar.keep_wanted) as wanted:
        bar.keep.click()
    assert wanted.args == ["Quietly"]
    bar.moves["public"].setCurrentIndex(1)
    assert not bar.keep.isVisible()
    assert bar.name.text() == ""


def test_that_the_terms_of_an_offer_are_to_be_chosen_with_it(bar: WhatIfBar) -> None:
    game = bargain()
    view = view_then(game, "a", 1)
    bar.show_past(Past(1, "a", view, view.options, orders_then(game, "a", 1) or NOTHING))
    (price,) = [choice for choice in bar.terms if choice.isVisible()]
    assert price.accessibleName() == "Price"
    assert bar.orders().terms == {"price": 30}
    assert not bar.attempt.isEnabled()
    price.setCurrentIndex(price.findData(10.0))
    assert bar.orders() == Orders(public="wave", private="offer", terms={"price": 10})
    assert bar.attempt.isEnabled()
    bar.moves["private"].setCurrentIndex(0)
    assert not any(choice.isVisible() for choice in bar.terms)
    assert bar.orders() == Orders(public="wave")
