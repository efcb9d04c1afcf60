"""Control's window and the projector answer the keys that people try everywhere."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from gui.command_palette import CommandPalette
from gui.help import HowToPlay
from gui.shortcut_sheet import ShortcutSheet
from tests.hands import press
from tests.play import control_hands as hand
from tests.play.conftest import Start, settle
from tests.play.control_room import room
from tests.play.workshop import begin

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def up() -> type[QDialog] | None:
    """What kind of box is up; it is closed again."""
    box = QApplication.activeModalWidget()
    if not isinstance(box, QDialog):
        return None
    box.close()
    return type(box)


def test_that_f1_tells_how_to_play_in_controls_window_and_on_the_projector(start: Start) -> None:
    app = start()
    begin(app)
    for window in (room(app)[0], hand.projector(app)):
        window.activateWindow()
        settle(app)
        press(Qt.Key.Key_F1, on=window)
        settle(app)
        assert up() is HowToPlay


def test_that_controls_window_lists_its_keys_and_finds_its_commands(start: Start) -> None:
    app = start()
    begin(app)
    control, _ = room(app)
    control.activateWindow()
    settle(app)
    press(Qt.Key.Key_F1, SHIFT)
    settle(app)
    assert up() is ShortcutSheet
    control.activateWindow()
    settle(app)
    press(Qt.Key.Key_K, CONTROL, on=control)
    settle(app)
    palette = control.findChild(CommandPalette)
    assert isinstance(palette, CommandPalette)
    palette.line.setText("numbers")
    press(Qt.Key.Key_Return, on=palette.line)
    settle(app)
    assert control.at == "numbers"


def test_that_the_palette_is_a_line_high_where_nothing_is_found(start: Start) -> None:
    app = start()
    press(Qt.Key.Key_K, CONTROL)
    settle(app)
    palette = app.window.findChild(CommandPalette)
    assert isinstance(palette, CommandPalette)
    before = palette.height()
    palette.line.setText("zzz")
    settle(app)
    assert not palette.list.isVisible()
    assert palette.height() < before / 2
    palette.leave()
