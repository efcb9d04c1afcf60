import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from engine.game.orders import Orders
from gui.room import SituationRoom
from gui.room.card import MoveCard
from gui.room.offer_entry import OfferEntry
from gui.room.terms import Selector
from gui.widgets.field import Field
from tests.gui.room.conftest import ShowRoom
from tests.gui.sample import sample_view
from tests.hands import bring_into_view, click, press


def card_of(room: SituationRoom, move: str) -> MoveCard:
    lists = (room.orders.public, room.orders.private)
    return next(card for cards in lists for card in cards.shown if card.move_id == move)


def choose_seat(room: SituationRoom) -> MoveCard:
    """Choose the card that makes an offer, as a person would."""
    click(room.orders.switch.button(1))
    card = card_of(room, "ask_seat")
    bring_into_view(card)
    click(card)
    QApplication.processEvents()
    return card


def entry_of(room: SituationRoom, offer: str) -> OfferEntry:
    entries = (*room.dossier.offers.entries, *room.dossier.earlier.entries)
    return next(entry for entry in entries if entry.offer and entry.offer.offer == offer)


# Making an offer


def test_that_the_terms_of_an_offer_are_to_be_chosen_once_its_card_is(room: SituationRoom) -> None:
    card = card_of(room, "ask_seat")
    assert not card.fields.isVisibleTo(card)
    choose_seat(room)
    assert card.fields.isVisible()
    assert [s.currentText() for s in card.fields.selectors] == ["As observer", "None"]
    assert not card_of(room, "call_altman").fields.isVisibleTo(room)


def test_that_what_is_chosen_is_offered(room: SituationRoom, qtbot: QtBot) -> None:
    card = choose_seat(room)
    card.fields.selectors[0].setCurrentIndex(1)
    wanted = Orders(private="ask_seat", terms={"seat": 2, "chips": 0})
    assert room.current_orders() == wanted
    with qtbot.waitSignal(room.commit_wanted) as committed:
        click(room.orders.bar.button)
    assert committed.args == [wanted]


def test_that_a_move_without_an_offer_says_no_terms(room: SituationRoom) -> None:
    choose_seat(room)
    room.orders.private.choose("call_altman")
    assert room.current_orders().terms == {}


def test_that_the_keyboard_alone_chooses_the_terms_and_commits(
    room: SituationRoom, qtbot: QtBot
) -> None:
    room.activateWindow()
    room.orders.switch.go(1)
    card = card_of(room, "ask_seat")
    room.orders.private.focus_cards()
    while not card.hasFocus():
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Tab)
    first, second = card.fields.selectors
    assert first.hasFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    assert second.hasFocus()
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_End)
    assert card.isChecked()
    with qtbot.waitSignal(room.commit_wanted) as committed:
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert committed.args == [Orders(private="ask_seat", terms={"seat": 2, "chips": 12})]


def test_that_enter_opens_the_options_and_does_not_give_the_card_up(
    room: SituationRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = choose_seat(room)
    selector, opened = card.fields.selectors[1], [False]
    monkeypatch.setattr(selector, "open_options", lambda: opened.append(True))
    press(Qt.Key.Key_Return, on=selector)
    assert opened == [False, True]
    assert card.isChecked()


def test_that_a_press_beside_a_selector_keeps_the_card(room: SituationRoom) -> None:
    card = choose_seat(room)
    plate = card.fields
    QTest.mouseClick(
        plate, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(12, 12)
    )
    assert card.isChecked()


def test_that_the_wheel_scrolls_the_cards_and_changes_no_term(
    room: SituationRoom, qapp: QApplication
) -> None:
    card = choose_seat(room)
    selector = card.fields.selectors[1]
    selector.setFocus()
    middle = QPointF(selector.rect().center())
    turn = QWheelEvent(
        middle,
        QPointF(selector.mapToGlobal(selector.rect().center())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    qapp.sendEvent(selector, turn)
    assert selector.currentText() == "None"


def test_that_the_terms_stay_while_the_turn_lasts_and_are_forgotten_after_it(
    room: SituationRoom,
) -> None:
    card = choose_seat(room)
    card.fields.selectors[1].setCurrentIndex(2)
    room.orders.private.choose("call_altman")
    room.show_view(sample_view(long=True))
    room.orders.private.choose("ask_seat")
    assert room.current_orders().terms == {"seat": 1, "chips": 12}
    room.show_view(sample_view(turn=6))
    room.orders.private.choose("ask_seat")
    assert room.current_orders().terms == {"seat": 1, "chips": 0}


def test_that_nothing_can_be_chosen_while_the_turn_is_computed(room: SituationRoom) -> None:
    card = choose_seat(room)
    room.set_busy(True, "Everybody thinks…")
    assert not any(selector.isEnabled() for selector in card.fields.selectors)


def test_that_every_selector_says_what_it_chooses(room: SituationRoom) -> None:
    card = choose_seat(room)
    names = [selector.accessibleName() for selector in card.fields.selectors]
    assert names == ["Microsoft at the table", "More chips"]
    assert all(selector.accessibleDescription() for selector in card.fields.selectors)


@pytest.mark.parametrize(("width", "height"), [(1280, 660), (1440, 840), (1920, 1020)])
def test_that_a_selector_shows_its_widest_option_whole(
    show_room: ShowRoom, width: int, height: int
) -> None:
    room = show_room(width=width, height=height)
    room.orders.private.choose("ask_seat")
    room.orders.switch.go(1)
    QApplication.processEvents()
    for selector in room.findChildren(Selector):
        if selector.isVisible():
            assert selector.width() >= selector.wanted


@pytest.mark.parametrize("long", [False, True])
@pytest.mark.parametrize(("width", "height"), [(1280, 660), (1440, 840), (1920, 1020)])
def test_that_no_name_of_a_term_lies_over_what_it_says(
    show_room: ShowRoom, width: int, height: int, long: bool
) -> None:
    room = show_room(sample_view(long=long), width, height)
    room.orders.private.choose("ask_seat")
    room.orders.switch.go(1)
    QApplication.processEvents()
    fields = [field for field in room.findChildren(Field) if field.isVisible()]
    assert fields
    for field in fields:
        assert not field.name.geometry().intersects(field.content.geometry())
        assert field.rect().contains(field.content.geometry())
        assert field.height() >= field.heightForWidth(field.width())


# Answering one


def test_that_a_card_that_answers_says_what_it_answers(room: SituationRoom) -> None:
    click(room.orders.switch.button(1))
    card = card_of(room, "prepare_lab")
    assert card.answers.isVisible()
    said = {label.text() for label in card.answers.findChildren(QLabel)}
    assert {"Open until Tuesday morning", "Pay", "Matched for all who come"} <= said
    assert "Pay: Matched for all who come" in card.accessibleDescription()


def test_that_a_card_that_would_break_a_bargain_names_it(room: SituationRoom) -> None:
    card = card_of(room, "cloud_terms")
    assert card.breach.isVisibleTo(card)
    assert card.breach.text == "Breaks: A word to customers"
    assert card.breach.text in card.accessibleDescription()
    assert not card_of(room, "reassure").breach.isVisibleTo(room)


# The dossier


def test_that_what_waits_for_an_answer_stands_first_then_what_stands_then_what_binds(
    room: SituationRoom,
) -> None:
    shown = [entry.offer for entry in room.dossier.offers.entries]
    assert [offer.offer for offer in shown if offer] == ["lab", "truce", "word"]
    assert room.dossier.offers.y() < room.dossier.aims.y()


def test_that_what_has_been_stands_below_newest_first(room: SituationRoom) -> None:
    shown = [entry.offer for entry in room.dossier.earlier.entries]
    assert [(o.offer, o.status) for o in shown if o] == [
        ("pact", "broken"),
        ("chips", "lapsed"),
        ("seat", "refused"),
        ("seat", "renewed"),
    ]
    assert room.dossier.earlier.y() > room.dossier.facts.y()


def test_that_there_is_no_word_of_negotiation_before_there_is_an_offer(
    show_room: ShowRoom,
) -> None:
    room = show_room(sample_view(turn=4))
    assert room.dossier.offers.isHidden()
    assert room.dossier.earlier.isHidden()


def test_that_only_what_waits_for_an_answer_begins_unfolded(room: SituationRoom) -> None:
    unfolded = [entry for entry in room.dossier.offers.entries if entry.lines.isVisible()]
    assert [entry.offer.offer for entry in unfolded if entry.offer] == ["lab"]
    said = [label.text() for label in unfolded[0].lines.findChildren(QLabel)]
    assert "Matched for all who come" in said


def test_that_an_entry_unfolds_by_keyboard_and_stays_so(room: SituationRoom) -> None:
    room.activateWindow()
    entry = entry_of(room, "word")
    entry.head.setFocus()
    press(Qt.Key.Key_Return)
    assert entry.lines.isVisible()
    room.show_view(sample_view())
    assert entry_of(room, "word").lines.isVisible()
    press(Qt.Key.Key_Space, on=entry_of(room, "word").head)
    assert not entry_of(room, "word").lines.isVisible()


def test_that_tab_goes_from_the_pages_through_the_offers(room: SituationRoom) -> None:
    room.activateWindow()
    room.dossier.pages.button(1).setFocus()
    seen: list[QWidget | None] = []
    for _ in range(5):
        press(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    lab, truce = entry_of(room, "lab"), entry_of(room, "truce")
    assert seen == [lab.head, *lab.answers, truce.head]


@pytest.mark.parametrize(("place", "move"), [(0, "prepare_lab"), (1, "lawyers"), (2, "ask_seat")])
def test_that_an_answer_is_chosen_from_the_dossier(
    room: SituationRoom, place: int, move: str
) -> None:
    button = entry_of(room, "lab").answers[place]
    bring_into_view(button)
    click(button)
    assert room.current_orders().private == move
    assert room.orders.private.isVisible()
    assert card_of(room, move).isChecked()


def test_that_an_answer_that_is_not_available_says_why(show_room: ShowRoom) -> None:
    view = sample_view()
    options = [
        option.model_copy(update={"why_not": "Not tonight."})
        if option.move == "prepare_lab"
        else option
        for option in view.options
    ]
    room = show_room(view.model_copy(update={"options": options}))
    button = entry_of(room, "lab").answers[0]
    assert not button.isEnabled()
    assert button.toolTip() == "Not tonight."


def test_that_only_what_is_mine_to_answer_has_ways_to_answer(room: SituationRoom) -> None:
    for name in ("truce", "word", "pact"):
        assert not any(button.isVisible() for button in entry_of(room, name).answers)


def test_that_an_entry_says_everything_to_who_cannot_see_it(room: SituationRoom) -> None:
    said = entry_of(room, "lab").head.accessibleName()
    for words in (
        "A laboratory of his own",
        "from Sam Altman to Satya Nadella, secret",
        "made Sunday morning",
        "Open until Tuesday morning",
        "Pay: Matched for all who come",
    ):
        assert words in said
    assert entry_of(room, "lab").answers[0].accessibleName() == "Accept: A laboratory of his own"


def test_that_the_audience_sees_public_offers_only(show_room: ShowRoom) -> None:
    room = show_room(sample_view(None), 1440, 840)
    (entry,) = room.standings.offers.entries
    assert entry.offer is not None
    assert (entry.offer.offer, entry.offer.secret) == ("truce", False)
    assert entry.isVisible()


def test_that_nothing_of_an_offer_stays_when_the_public_view_comes(room: SituationRoom) -> None:
    choose_seat(room)
    room.show_view(sample_view(None))
    QApplication.sendPostedEvents(None, 0)
    held = [
        text
        for widget in room.findChildren(QWidget)
        for text in (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    ]
    held += [label.text() for label in room.findChildren(QLabel)]
    for secret in ("A laboratory of his own", "Matched for all who come to", "A word to customers"):
        assert not any(secret in text for text in held)
    assert not [s for s in room.findChildren(Selector) if s.count()]
