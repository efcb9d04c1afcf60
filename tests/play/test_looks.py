"""Theme, language, text size and window are changed in the middle of a game."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from gui.app import App
from tests.hands import click, press
from tests.play.conftest import Start, settle

CONTROL = Qt.KeyboardModifier.ControlModifier


def in_the_room(start: Start) -> App:
    app = start()
    click(app.window.screens.home.new)
    settle(app)
    click(app.window.screens.new_game.start)
    settle(app)
    return app


def test_that_the_language_changes_everywhere_at_once_and_orders_chosen_stay(start: Start) -> None:
    app = in_the_room(start)
    window, orders = app.window, app.window.screens.room.orders
    chosen = next(card.move_id for card in orders.public.shown if card.available and card.move_id)
    orders.public.choose(chosen)
    window.menus.languages["fr"].trigger()
    settle(app)
    assert window.windowTitle() == "Cinq jours en novembre — Quorum"
    assert window.menus.file_menu.title() == "&Fichier"
    assert orders.bar.button.text().strip() == "Valider les ordres"
    assert orders.public.chosen == chosen
    window.menus.languages["en"].trigger()
    settle(app)
    assert window.windowTitle() == "Five Days in November — Quorum"


def test_that_the_theme_and_the_text_size_change_everywhere_at_once(start: Start) -> None:
    app = in_the_room(start)
    window = app.window
    window.menus.themes["light"].trigger()
    settle(app)
    ground = window.grab().toImage().pixelColor(5, window.height() // 2)
    assert ground.lightness() > 200
    press(Qt.Key.Key_Plus, CONTROL)
    assert app.settings.text_size == 110
    press(Qt.Key.Key_Minus, CONTROL)
    press(Qt.Key.Key_Minus, CONTROL)
    assert app.settings.text_size == 90
    press(Qt.Key.Key_0, CONTROL)
    assert app.settings.text_size == 100


def too_narrow(window: QWidget) -> list[str]:
    return [
        f"{button.text()} at {button.width()}"
        for button in window.findChildren(QAbstractButton)
        if button.isVisible()
        and button.text()
        and button.width() < button.fontMetrics().horizontalAdvance(button.text())
    ]


def nameless(window: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]


def test_that_the_window_comes_back_where_it_was(start: Start) -> None:
    app = start()
    app.window.resize(1300, 800)
    app.window.close()
    assert not app.settings.geometry.isEmpty()


def test_that_a_full_screen_comes_back_full_and_the_menu_says_so(start: Start) -> None:
    app = start()
    app.window.showMaximized()
    app.window.menus.full_screen.trigger()
    settle(app)
    assert app.window.isFullScreen()
    app.window.close()
    app = start()
    assert app.window.isFullScreen()
    assert app.window.menus.full_screen.isChecked()
    app.window.menus.full_screen.trigger()
    settle(app)
    assert not app.window.isFullScreen()
    assert not app.window.menus.full_screen.isChecked()


def test_that_each_shortcut_of_the_menus_is_used_once(start: Start) -> None:
    app = start()
    taken = [
        key.toString() for action in app.window.findChildren(QAction) for key in action.shortcuts()
    ]
    assert len(taken) == len(set(taken))
    assert {
        "Ctrl+N",
        "Ctrl+O",
        "Ctrl+S",
        "Ctrl+Q",
        "F1",
        "F11",
        "Ctrl+Return",
        "Ctrl+Z",
        "Ctrl+K",
    } <= set(taken)


def test_that_how_to_play_and_about_open_over_any_screen(start: Start) -> None:
    app = in_the_room(start)
    for action, word in (
        (app.window.menus.how_to_play, "play"),
        (app.window.menus.about, "Quorum"),
    ):
        action.trigger()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        assert word in dialog.windowTitle()
        dialog.close()


def test_that_the_window_speaks_of_the_open_game_only_while_it_is_on_screen(start: Start) -> None:
    app = start()
    window = app.window
    window.files.begin_watching(7)
    settle(app)
    assert "—" in window.windowTitle()
    assert "7" in window.status.game.text()
    window.screens.show_new_game()
    settle(app)
    assert window.windowTitle() == "Quorum"
    assert (window.status.game.text(), window.status.save.text()) == ("", "")


def test_that_a_watched_game_does_not_call_back_a_person_who_has_left_it(start: Start) -> None:
    app = start()
    window = app.window
    window.files.begin_watching(7)
    settle(app)
    window.session.advance()
    window.screens.show_new_game()
    settle(app)
    assert window.screens.current is window.screens.new_game
    assert not window.autoplay.running
    window.screens.leave_new_game()
    assert window.screens.in_room
    assert window.session.game.turn >= 2
