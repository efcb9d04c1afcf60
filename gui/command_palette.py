"""Type to find any command of the menus, Enter to do it."""

import unicodedata

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QBrush,
    QColor,
    QFocusEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QLineEdit,
    QMenuBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from gui.commands import Command, commands
from gui.theme.style import current_theme
from gui.widgets.parts import words
from gui.widgets.text import focus_in

_WIDTH, _ROWS, _TOP = 640, 11, 64
"""Logical pixels before scale; rows in sight; below the window's upper edge."""
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_ROWS,
    Qt.Key.Key_PageDown: _ROWS,
}


class CommandPalette(QFrame):
    """A line to type in over a list of commands; it goes when the focus does."""

    def __init__(self, bar: QMenuBar, window: QWidget) -> None:
        super().__init__(window)
        self._from, self._room = focus_in(window), window.height()
        self.setProperty("kind", "popup")
        theme = current_theme()
        self._all = list(commands(bar))
        self._all.sort(key=lambda command: not command.available)
        self.found: list[Command] = []
        self.line, self.list, self._none = _Line(), QTreeWidget(), words("muted")
        self._lay_out()
        self.line.setPlaceholderText(self.tr("Type to find a command"))
        self.line.setAccessibleName(self.tr("Find a command"))
        self.list.setAccessibleName(self.tr("Commands found"))
        self._none.setText(self.tr("No command has these words. Backspace, or Esc to leave."))
        self.setAccessibleName(self.tr("Commands"))
        self.line.textChanged.connect(self._find)
        self.line.returnPressed.connect(self._do)
        self.list.itemClicked.connect(lambda _item, _column: self._do())
        self.list.currentItemChanged.connect(lambda _now, _before: self._say())
        width = min(theme.px(_WIDTH), window.width() - 40)
        self.setFixedWidth(width)
        self._find("")
        self.move((window.width() - width) // 2, _TOP)
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.left.connect(self.leave)

    def leave(self) -> None:
        """Go, and give the focus back to where it was."""
        if self.isHidden():
            return
        held = self.line.hasFocus()
        self.hide()
        if held and self._from is not None and isValid(self._from):
            self._from.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def _lay_out(self) -> None:
        listed = self.list
        listed.setProperty("look", "table")
        listed.setColumnCount(3)
        listed.setHeaderHidden(True)
        listed.setRootIsDecorated(False)
        listed.setUniformRowHeights(True)
        listed.setAllColumnsShowFocus(True)
        listed.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = listed.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self._none)
        column.addWidget(listed)

    def _find(self, text: str) -> None:
        """Show the commands that have every word; those that can be done now come first."""
        wanted = _plain(text).split()
        self.found = [
            command
            for command in self._all
            if all(word in _plain(f"{command.menu} {command.name}") for word in wanted)
        ]
        self.list.clear()
        self.list.addTopLevelItems([self._row(command) for command in self.found])
        self._none.setVisible(not self.found)
        self.list.setVisible(bool(self.found))
        if self.found:
            self._go(0)
            row = self.list.sizeHintForRow(0)
            room = self._room - 2 * _TOP - row
            self.list.setFixedHeight(row * max(1, min(len(self.found), _ROWS, room // row)) + 4)
        self.adjustSize()

    def _row(self, command: Command) -> QTreeWidgetItem:
        theme = current_theme()
        tick = "\N{CHECK MARK} " if command.action.isChecked() else ""
        row = QTreeWidgetItem([tick + command.name, command.menu, command.keys])
        row.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.setForeground(1, QBrush(QColor(theme.muted)))
        if not command.available:
            for column in range(3):
                row.setForeground(column, QBrush(QColor(theme.faint)))
        row.setToolTip(0, command.why_not)
        row.setData(0, Qt.ItemDataRole.AccessibleTextRole, self._words(command))
        return row

    def _words(self, command: Command) -> str:
        """A row as a screen reader says it."""
        now = "" if command.available else self.tr("not available now")
        parts = (command.name, command.menu, command.keys, now, command.why_not)
        return ", ".join(filter(None, parts))

    def _say(self) -> None:
        """The focus stays in the line: say which row Enter would do."""
        at = self.list.currentIndex().row()
        if 0 <= at < len(self.found):
            said = QAccessibleAnnouncementEvent(self.line, self._words(self.found[at]))
            QAccessible.updateAccessibility(said)

    def _do(self) -> None:
        """Go, then do it; what cannot be done stays and says so."""
        at = self.list.currentIndex().row()
        if not 0 <= at < len(self.found) or not self.found[at].available:
            return
        action = self.found[at].action
        self.leave()
        QTimer.singleShot(0, action, action.trigger)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move through the list while the line is written in."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self.found:
            super().keyPressEvent(event)
            return
        at = self.list.currentIndex().row() + step
        self._go(min(max(at, 0), len(self.found) - 1))

    def _go(self, row: int) -> None:
        self.list.setCurrentIndex(self.list.model().index(row, 0))


class _Line(QLineEdit):
    """Says when the focus went elsewhere in the window."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A menu over it, or another window, does not count."""
        super().focusOutEvent(event)
        away = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
        if event.reason() not in away:
            self.left.emit()


def _plain(text: str) -> str:
    """Small letters without accents, for comparing."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
