"""Control's window: nothing cut off, all of it by keyboard, and when it is there."""

import pytest
from PySide6.QtCore import Qt

from engine.text import Language
from gui.settings import ThemeChoice
from gui.workshop.room.rail import PAGES
from tests.hands import click, press
from tests.play import looking
from tests.play.conftest import Start, dress, settle
from tests.play.control_room import on_each_page, play_turn_as, room
from tests.play.workshop import begin


def test_that_closing_controls_window_goes_on_and_the_menu_brings_it_back(start: Start) -> None:
    app = start()
    begin(app)
    control, _ = room(app)
    control.close()
    settle(app)
    assert app.window.session.active
    app.window.workshop.show_control.trigger()
    settle(app)
    assert room(app)[0].isVisible()


def test_that_a_plain_game_has_no_control(start: Start) -> None:
    app = start()
    app.window.screens.show_new_game()
    app.window.runner.finish()
    app.window.screens.new_game.start.click()
    settle(app)
    assert not app.window.workshop.host.active
    assert not app.window.workshop.show_control.isEnabled()
    assert app.window.workshop.control is None


@pytest.mark.parametrize(
    ("language", "size", "text", "theme"),
    [
        ("en", (1280, 720), 100, "dark"),
        ("fr", (1280, 720), 150, "light"),
        ("fr", (1280, 720), 200, "dark"),
    ],
)
def test_that_nothing_on_any_page_is_cut_off_covered_or_without_a_name(
    start: Start, language: Language, size: tuple[int, int], text: int, theme: ThemeChoice
) -> None:
    app = start()
    dress(app, language, size, text, theme)
    click(app.window.screens.home.workshop)
    settle(app)
    faults = [f"plan: {fault}" for fault in looking.everything(app.window)]
    begin(app)
    host = app.window.workshop.host
    host.ask("rival", "How deep is the water?")
    host.propose("union", "They block the gate", "No lorry leaves", ["Many hands"])
    host.counter("owner", "f1", "There is a back gate")
    play_turn_as(app)
    control, desk = room(app)
    desk.note("Blue table quarrels")
    control.resize(*size)
    on_each_page(
        app, lambda name: faults.extend(f"{name}: {fault}" for fault in looking.everything(control))
    )
    assert faults == []


def test_that_tab_reaches_every_control_of_every_page(start: Start) -> None:
    app = start()
    begin(app)
    play_turn_as(app)
    control, _ = room(app)
    control.resize(1280, 720)
    faults: list[str] = []
    on_each_page(
        app, lambda name: faults.extend(f"{name}: {fault}" for fault in looking.tab_faults(control))
    )
    assert faults == []


def test_that_keys_lead_to_every_page(start: Start) -> None:
    app = start()
    begin(app)
    control, _ = room(app)
    control.activateWindow()
    settle(app)
    for at, name in enumerate(PAGES):
        press(Qt.Key(Qt.Key.Key_1.value + at), Qt.KeyboardModifier.ControlModifier, on=control)
        assert control.at == name
    control.rail.buttons["past"].setFocus()
    press(Qt.Key.Key_Down, on=control.rail.buttons["past"])
    assert control.at == "situation"
