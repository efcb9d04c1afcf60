"""A negotiation at one machine, through the real widgets: offer, answer, breach, who knows."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from engine.game.game import Game
from engine.game.records import BargainBroken, Happening, OfferAnswered, OfferMade
from engine.game.saves import load_game
from engine.players import PlayerKind
from gui.app import App
from gui.room.card import MoveCard
from gui.room.offer_entry import OfferEntry
from tests.engine.worlds import bridge
from tests.hands import bring_into_view, click, press
from tests.play.conftest import Start, settle
from tests.play.hot_seat import all_words


def begin(start: Start, tmp_path: Path) -> App:
    """The bridge, with a person in every seat."""
    app = start()
    seats: dict[str, PlayerKind] = {role.id: "person" for role in bridge().roles}
    app.window.session.open(Game.new(bridge(), seed=4, seats=seats), None, refuge=tmp_path)
    settle(app)
    return app


def sit_down(app: App, role: str) -> None:
    """Take the machine over, as the curtain asks for."""
    assert app.window.session.acting == role
    click(app.window.screens.curtain.uncover)
    settle(app)


def commit(app: App) -> None:
    click(app.window.screens.room.orders.bar.button)
    settle(app)


def pass_turn(app: App, *roles: str) -> None:
    for role in roles:
        sit_down(app, role)
        commit(app)


def pick(app: App, move: str) -> MoveCard:
    """Press the card of a move, in whatever channel it is."""
    orders = app.window.screens.room.orders
    for at, cards in enumerate((orders.public, orders.private)):
        for card in cards.shown:
            if card.move_id == move:
                if orders.switch.isVisible():
                    click(orders.switch.button(at))
                bring_into_view(card)
                settle(app)
                click(card)
                settle(app)
                return card
    raise LookupError(move)


def entries(app: App) -> list[OfferEntry]:
    dossier = app.window.screens.room.dossier
    return [*dossier.offers.entries, *dossier.earlier.entries]


def words_in(entry: OfferEntry) -> set[str]:
    return {label.text() for label in entry.findChildren(QLabel) if label.isVisible()}


def offer_dearly(app: App) -> None:
    """As the North, by keyboard: nearly all of the cost, and a toll."""
    sit_down(app, "north")
    share, toll = pick(app, "write_south").fields.selectors
    assert (share.currentText(), toll.currentText()) == ("Half", "None")
    share.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Down):
        press(key)
    for language, said in (("fr", "Presque tout"), ("en", "Nearly all")):
        app.window.menus.languages[language].trigger()
        settle(app)
        assert share.currentText() == said
    commit(app)


def agree(app: App) -> None:
    """As the South, from the dossier."""
    sit_down(app, "south")
    (entry,) = entries(app)
    assert {"A bridge together", "Open until Saturday morning", "Nearly all"} <= words_in(entry)
    click(entry.answers[0])
    settle(app)
    assert app.window.screens.room.current_orders().private == "agree"
    commit(app)


def break_it(app: App) -> None:
    """As the North, warned by the card."""
    sit_down(app, "north")
    (entry,) = entries(app)
    assert "Agreed, Friday evening" in words_in(entry)
    assert pick(app, "dig_alone").breach.text == "Breaks: A bridge together"
    commit(app)


def happened(app: App, turn: int) -> list[Happening]:
    kinds = OfferMade | OfferAnswered | BargainBroken
    record = app.window.session.game.records[turn - 1]
    return [happening for happening in record.happenings if isinstance(happening, kinds)]


def test_that_an_offer_is_made_agreed_and_broken_and_a_third_learns_nothing(
    start: Start, tmp_path: Path
) -> None:
    app = begin(start, tmp_path)
    terms = {"share": 80.0, "toll": 1.0}
    offer_dearly(app)
    pass_turn(app, "south", "ferryman")
    made = OfferMade(role="north", move="write_south", offer="letter", terms=terms)
    assert happened(app, 1) == [made]

    pass_turn(app, "north")
    assert "Nearly all" not in all_words(app)
    agree(app)
    sit_down(app, "ferryman")
    assert entries(app) == []
    for secret in ("A bridge together", "Nearly all", "The North writes to the South"):
        assert secret not in all_words(app)
    commit(app)
    yes = OfferAnswered(role="south", move="agree", offer="letter", agreed=True, terms=terms)
    assert happened(app, 2) == [yes]

    break_it(app)
    pass_turn(app, "south", "ferryman")
    broken = BargainBroken(role="north", move="dig_alone", offer="letter")
    assert happened(app, 3) == [broken]

    pass_turn(app, "north")
    sit_down(app, "south")
    assert "The North breaks its word to the South" in all_words(app)
    (entry,) = entries(app)
    assert "Broken, Saturday morning (The North)" in words_in(entry)
    commit(app)
    sit_down(app, "ferryman")
    assert "The North breaks its word to the South" not in all_words(app)
    assert app.window.session.file is not None
    assert load_game(app.window.session.file).records[0].orders["north"].terms == terms


def test_that_everything_is_told_at_the_end(start: Start, tmp_path: Path) -> None:
    app = begin(start, tmp_path)
    screens = app.window.screens
    for turn in range(len(bridge().turns)):
        for role in ("north", "south", "ferryman"):
            sit_down(app, role)
            if (turn, role) == (0, "north"):
                pick(app, "write_south")
            commit(app)
    screens.look_back()
    settle(app)
    (entry,) = screens.room.standings.offers.entries
    assert {"A bridge together", "Lapsed without an answer"} <= words_in(entry)
