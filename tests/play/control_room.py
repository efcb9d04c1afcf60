"""Hands in Control's window, for tests."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from gui.app import App
from gui.workshop.desk import Desk
from gui.workshop.room.rail import PAGES
from gui.workshop.room.window import ControlWindow
from tests.hands import click
from tests.play.conftest import settle
from tests.play.held import of_widget
from tests.play.workshop import ROLES


def room(app: App) -> tuple[ControlWindow, Desk]:
    """Control's window and its desk."""
    workshop = app.window.workshop
    assert workshop.control is not None
    assert workshop.desk is not None
    return workshop.control, workshop.desk


def everybody_orders(app: App, *, but: str = "") -> None:
    """Every team but one gives orders, in character."""
    session = app.window.session
    for role in ROLES:
        if role != but:
            session.call(role)
            session.give(session.game.orders_by("in_character", role))
            settle(app)


def play_turn(app: App) -> None:
    """All give orders, and Control opens them."""
    everybody_orders(app)
    before = app.window.session.game.at
    QTimer.singleShot(0, _resolve_all_the_same)
    click(room(app)[0].header.resolve)
    settle(app)
    assert app.window.session.game.at > before, room(app)[0].banner.text


def _resolve_all_the_same() -> None:
    """Where it asks whether something was forgotten."""
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        next(button for button in box.buttons() if button.text() == "Resolve it").click()


def answer(word: str, told: list[str] | None = None) -> None:
    """Answer the next question with the button of that word."""

    def press_it() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        if told is not None:
            told.append(f"{box.text()} {box.informativeText()}")
        next(button for button in box.buttons() if button.text() == word).click()

    QTimer.singleShot(0, press_it)


def words_in(window: QWidget) -> list[str]:
    """All that a window holds, shown or not, and what a screen reader is told of it."""
    found = [words for one in (window, *window.findChildren(QWidget)) for words in of_widget(one)]
    for one in (window, *window.findChildren(QWidget)):
        spoken = QAccessible.queryAccessibleInterface(one)
        if spoken is not None:
            told = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
            found += [spoken.text(part) for part in told]
    return [words for words in found if words]


def on_each_page(app: App, look: Callable[[str], None]) -> None:
    """Go to every page and look at it."""
    control, _ = room(app)
    control.activateWindow()
    for name in PAGES:
        control.go(name)
        settle(app)
        look(name)


def play_turn_as(app: App) -> None:
    """A turn, whatever the language of the buttons."""
    everybody_orders(app)
    app.window.session.resolve()
    settle(app)


def direct() -> Qt.FindChildOption:
    """Only a widget's own children."""
    return Qt.FindChildOption.FindDirectChildrenOnly
