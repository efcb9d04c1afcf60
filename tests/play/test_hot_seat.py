"""Four people at one machine: the curtain, what it hides, and the end."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QMessageBox,
)

from engine.scenario.models import EVERYONE
from tests.hands import click
from tests.play.conftest import Start, on_screen, settle
from tests.play.hot_seat import all_words, begin, secrets


def test_that_under_the_curtain_no_widget_holds_what_a_role_knows(start: Start) -> None:
    app = begin(start)
    session, screens = app.window.session, app.window.screens
    for _ in range(2 * len(session.game.people)):
        assert on_screen(app) is screens.curtain
        held = all_words(app)
        public = session.view(None)
        for role in session.game.people:
            told = {text for text in secrets(session.view(role), public) if text in held}
            assert not told, f"{role}'s secrets are still held: {told}"
        click(screens.curtain.uncover)
        settle(app)
        orders = screens.room.orders
        orders.bar.rationale.setPlainText("We keep this to ourselves")
        for cards in (orders.public, orders.private):
            cards.choose(next(c.move_id for c in cards.shown if c.available and c.move_id))
        click(orders.bar.button)
        settle(app)
        assert "We keep this to ourselves" not in all_words(app)


def test_that_a_person_in_the_room_is_shown_nothing_of_the_others(start: Start) -> None:
    app = begin(start)
    session, screens = app.window.session, app.window.screens
    variables = session.game.scenario.variables
    known_to_all = {v.label.en for v in variables if v.known_to == EVERYONE}
    for role in list(session.game.people):
        click(screens.curtain.uncover)
        settle(app)
        assert session.acting == role
        held, mine = all_words(app), session.view(role)
        own = secrets(mine, session.view(None))
        words = {relation.word.label for relation in mine.relations if relation.word is not None}
        assert words <= known_to_all, "what a word stands on is told only where everybody sees it"
        assert {option.label for option in mine.options if option.label in held}, "looks nowhere"
        for other in session.game.people:
            if other != role:
                theirs = secrets(session.view(other), session.view(None)) - own - words
                assert not {text for text in theirs if text in held}
        click(screens.room.orders.bar.button)
        settle(app)


def test_that_four_people_play_a_whole_game_to_its_ending(start: Start) -> None:
    app = begin(start)
    session, screens = app.window.session, app.window.screens
    seen: list[tuple[int, str | None]] = []
    while not session.game.over:
        seen.append((session.game.turn, session.acting))
        if session.game.turn > 3 and session.acting is not None:  # the same again, only quicker
            session.give(session.game.orders_by("in_character", session.acting))
            settle(app)
            continue
        click(screens.curtain.uncover)
        settle(app)
        orders = screens.room.orders
        for cards in (orders.public, orders.private):
            free = [c.move_id for c in cards.shown if c.available and c.move_id]
            cards.choose(free[session.game.turn % len(free)] if free else None)
        click(orders.bar.button)
        settle(app)
    turns = range(1, session.game.turn + 1)
    assert seen == [(turn, role) for turn in turns for role in session.game.people]
    assert on_screen(app) is screens.debrief


def answer(word: str, told: list[str]) -> None:
    """Answer the next question with the button of that word."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        told.append(box.text())
        next(button for button in box.buttons() if button.text() == word).click()

    QTimer.singleShot(0, press)


def test_that_leaving_with_orders_given_asks_and_the_game_reopens_at_the_turns_start(
    start: Start,
) -> None:
    app = begin(start)
    window = app.window
    click(window.screens.curtain.uncover)
    settle(app)
    click(window.screens.room.orders.bar.button)
    settle(app)
    told: list[str] = []
    answer("Stay", told)
    window.close()
    assert told == ["1 of 4 have given their orders for this turn."]
    assert window.isVisible()
    answer("Leave the turn", told)
    window.close()
    assert not window.isVisible()
    app = start()
    click(app.window.screens.home.go_on)
    settle(app)
    assert app.window.session.game.turn == 1
    assert on_screen(app) is app.window.screens.curtain
