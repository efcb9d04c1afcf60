from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine.game.orders import Orders
from gui.room import SituationRoom
from gui.room.card import MoveCard
from gui.room.card_list import CardList
from tests.gui.room.conftest import ShowRoom
from tests.gui.sample import sample_view
from tests.hands import click, press


def _card(cards: CardList, move: str | None) -> MoveCard:
    return next(card for card in cards.shown if card.move_id == move)


def test_that_every_option_has_a_card_in_its_channel_beside_doing_nothing(
    room: SituationRoom,
) -> None:
    for cards in (room.orders.public, room.orders.private):
        wanted = {o.move for o in sample_view().options if o.channel == cards.channel}
        assert {card.move_id for card in cards.shown} == {None, *wanted}


def test_that_nothing_is_ordered_until_a_card_is_chosen(room: SituationRoom) -> None:
    assert room.current_orders() == Orders()


def test_that_a_pressed_card_is_ordered_and_pressed_again_given_up(room: SituationRoom) -> None:
    card = _card(room.orders.public, "call_return")
    click(card)
    assert room.current_orders().public == "call_return"
    click(card)
    assert room.current_orders().public is None
    assert _card(room.orders.public, None).isChecked()


def test_that_only_one_card_a_channel_is_down(room: SituationRoom) -> None:
    for move in ("call_return", "stand_by", "reassure"):
        click(_card(room.orders.public, move))
    down = [card.move_id for card in room.orders.public.shown if card.isChecked()]
    assert down == ["reassure"]


def test_that_a_blocked_card_shows_its_reason_and_cannot_be_chosen(room: SituationRoom) -> None:
    card = _card(room.orders.public, "second_source")
    assert card.option is not None
    assert card.option.why_not is not None
    click(card)
    press(Qt.Key.Key_Space, on=card)
    assert room.current_orders().public is None
    assert not card.isChecked()
    assert card.option.why_not.rstrip(".") in card.accessibleDescription()
    assert "not available" in card.accessibleName()
    assert card._why_not.isVisibleTo(card)
    assert card._why_not.text() == card.option.why_not


def test_that_the_keyboard_alone_chooses_in_both_channels_and_commits(
    room: SituationRoom, qtbot: QtBot
) -> None:
    room.activateWindow()
    room.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Right):
        press(key)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        press(key)
    with qtbot.waitSignal(room.commit_wanted) as committed:
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert committed.args == [Orders(public="stand_by", private="press_board")]


def test_that_ctrl_enter_commits_while_the_reasons_are_written(
    room: SituationRoom, qtbot: QtBot
) -> None:
    room.orders.bar.toggle.click()
    QTest.keyClicks(room.orders.bar.rationale, "Buy time.")
    with qtbot.waitSignal(room.commit_wanted) as committed:
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert committed.args == [Orders(rationale="Buy time.")]


def test_that_a_rationale_is_cut_at_two_thousand_characters(room: SituationRoom) -> None:
    room.orders.bar.rationale.setPlainText("x" * 2500)
    assert len(room.current_orders().rationale) == 2000


def test_that_the_summary_names_both_orders(room: SituationRoom) -> None:
    room.orders.public.choose("reassure")
    room.orders.private.choose("lawyers")
    assert [part.text() for part in room.orders.bar._orders] == [
        "Reassure customers",
        "Read the contract again",
    ]


def test_that_a_busy_room_commits_nothing_and_says_why(room: SituationRoom, qtbot: QtBot) -> None:
    room.set_busy(True, "Everybody thinks…")
    with qtbot.assertNotEmitted(room.commit_wanted):
        room.commit()
        room.orders.bar.button.click()
    assert room.orders.bar.button.text() == "Everybody thinks…"
    assert not room.orders.bar.button.isEnabled()
    assert room.header.clock.paused
    room.set_busy(False, "")
    with qtbot.waitSignal(room.commit_wanted):
        room.orders.bar.button.click()


def test_that_orders_not_yet_given_survive_another_look_at_the_same_turn(
    room: SituationRoom,
) -> None:
    room.orders.public.choose("call_return")
    room.show_view(sample_view(long=True))
    assert room.current_orders().public == "call_return"


def test_that_a_new_turn_or_another_role_begins_with_nothing_chosen(room: SituationRoom) -> None:
    for view in (sample_view(turn=6), sample_view("board", turn=6)):
        room.orders.public.choose("call_return")
        room.orders.bar.rationale.setPlainText("Because.")
        room.show_view(view)
        assert room.current_orders() == Orders()


def test_that_a_wide_room_shows_both_channels_side_by_side(show_room: ShowRoom) -> None:
    wide, narrow = show_room(width=1920, height=1020), show_room()
    assert wide.orders.private.isVisible()
    assert not wide.orders.switch.isVisible()
    assert narrow.orders.switch.isVisible()
    assert not narrow.orders.private.isVisible()
