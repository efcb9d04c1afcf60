"""The command palette and the sheet of shortcuts say what the menus say."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.app import App
from gui.command_palette import CommandPalette
from gui.commands import commands
from gui.shortcut_sheet import ShortcutSheet
from tests.hands import click, press
from tests.play.conftest import Start, settle

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def open_palette(app: App) -> CommandPalette:
    press(Qt.Key.Key_K, CONTROL)
    settle(app)
    found = app.window.findChild(CommandPalette)
    assert isinstance(found, CommandPalette)
    return found


def shown(app: App) -> list[CommandPalette]:
    return [it for it in app.window.findChildren(CommandPalette) if it.isVisible()]


def typed(palette: CommandPalette, text: str) -> list[str]:
    palette.line.setText(text)
    return [command.name for command in palette.found]


def test_that_every_command_of_the_menus_is_in_the_palette_with_its_shortcut(start: Start) -> None:
    app = start()
    palette = open_palette(app)
    bar = app.window.menuBar()
    told = {(command.menu, command.name): command.keys for command in commands(bar)}
    assert {(c.menu, c.name): c.keys for c in palette.found} == told
    assert told["File", "Open"] == "Ctrl+O"
    assert told["Turn", "Commit orders"] == "Ctrl+Enter"
    named = {command.action for command in commands(bar)}
    keyed = {action for action in app.window.actions() if action.shortcuts()}
    assert keyed <= named, "a shortcut that no menu names"


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [("en", "light", "Light"), ("fr", "theme CLAIR", "Clair"), ("fr", "parametres", "")],
)
def test_that_a_command_is_found_by_words_in_any_case_and_without_accents(
    start: Start, language: str, text: str, name: str
) -> None:
    app = start()
    app.window.menus.languages[language].trigger()
    settle(app)
    found = typed(open_palette(app), text)
    assert found == [name] if name else name not in found


def test_that_enter_does_the_command_and_the_palette_goes(start: Start) -> None:
    app = start()
    palette = open_palette(app)
    typed(palette, "light")
    press(Qt.Key.Key_Return, on=palette.line)
    settle(app)
    assert app.settings.theme == "light"
    assert not shown(app)


def test_that_the_arrows_choose_while_one_types_and_escape_gives_the_focus_back(
    start: Start,
) -> None:
    app = start()
    app.window.screens.home.new.setFocus()
    palette = open_palette(app)
    typed(palette, "text")
    press(Qt.Key.Key_Down, on=palette.line)
    press(Qt.Key.Key_Down, on=palette.line)
    chosen = palette.list.currentItem()
    assert chosen is not None
    assert chosen.text(0) == palette.found[2].name
    press(Qt.Key.Key_Escape, on=palette.line)
    settle(app)
    assert QApplication.focusWidget() is app.window.screens.home.new


def test_that_what_cannot_be_done_now_comes_last_and_is_not_done(start: Start) -> None:
    app = start()
    palette = open_palette(app)
    able = [command.available for command in palette.found]
    assert able == sorted(able, reverse=True)
    assert typed(palette, "commit") == ["Commit orders"]
    press(Qt.Key.Key_Return, on=palette.line)
    settle(app)
    assert palette in shown(app)


def test_that_the_palette_goes_when_something_else_gets_the_focus(start: Start) -> None:
    app = start()
    open_palette(app)
    app.window.screens.home.new.setFocus()
    settle(app)
    assert not shown(app)


def test_that_the_sheet_names_every_shortcut_of_the_menus(start: Start) -> None:
    app = start()
    press(Qt.Key.Key_F1, SHIFT)
    settle(app)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, ShortcutSheet)
    keyed = [command for command in commands(app.window.menuBar()) if command.keys]
    assert len(keyed) >= 20
    assert {f"{command.name}: {command.keys}" for command in keyed} <= set(sheet.lines)
    press(Qt.Key.Key_Escape, on=sheet)
    settle(app)
    click(app.window.screens.home.new)
