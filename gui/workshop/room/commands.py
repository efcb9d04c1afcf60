"""What can be done in Control's window by a key: the pages, the clock, the turn, help."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QPushButton

from gui.workshop.room.rail import PAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.workshop.room.window import ControlWindow


class ControlCommands(QObject):
    """Menus that are never shown: the palette finds what is in them, the sheet lists the keys."""

    def __init__(self, window: ControlWindow, run_clock: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self.bar = QMenuBar()
        self.bar.hide()
        self._go, self._session, self._help = (QMenu(self.bar) for _ in range(3))
        for menu in (self._go, self._session, self._help):
            self.bar.addMenu(menu)
        header = window.header
        self.pages = {
            name: self._action(self._go, partial(window.go, name), f"Ctrl+{at}")
            for at, name in enumerate(PAGES, start=1)
        }
        self.next_part = self._action(self._go, window.go_between, "F6")
        self.clock = self._action(self._session, run_clock, "Ctrl+T")
        self._buttons: dict[QAction, QPushButton] = {
            self._action(self._session, button.click): button
            for button in (
                header.more,
                header.projector,
                header.blackout,
                header.hot_wash,
                header.resolve,
            )
        }
        self._buttons[self.clock] = header.run
        self.how_to_play = self._action(self._help, self._teach, "F1")
        self.shortcuts = self._action(self._help, self._list_keys, "Shift+F1", "Ctrl+/")
        self.find = self._action(self._help, self._find, "Ctrl+K", "Ctrl+Shift+P")
        window.installEventFilter(self)
        self.destroyed.connect(self.bar.deleteLater)
        self._retranslate()

    def show_state(self) -> None:
        """Offer what the buttons offer, in their words."""
        for action, button in self._buttons.items():
            action.setText(button.accessibleName() or button.text().strip())
            action.setEnabled(button.isEnabled() and not button.isHidden())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the language of the window."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        return super().eventFilter(watched, event)

    def _action(self, menu: QMenu, do: Callable[[], object], *keys: str) -> QAction:
        made = QAction(menu)
        made.setShortcuts([QKeySequence(key) for key in keys])
        made.triggered.connect(lambda _on=False: do())
        menu.addAction(made)
        self._window.addAction(made)
        return made

    def _teach(self) -> None:
        from gui.help import HowToPlay  # noqa: PLC0415 - start-up time

        HowToPlay(self._window).open()

    def _list_keys(self) -> None:
        from gui.shortcut_sheet import ShortcutSheet  # noqa: PLC0415 - start-up time

        ShortcutSheet(self.bar, self._window).open()

    def _find(self) -> None:
        from gui.command_palette import CommandPalette  # noqa: PLC0415 - start-up time

        self.show_state()
        CommandPalette(self.bar, self._window)

    def _retranslate(self) -> None:
        self._go.setTitle(self.tr("Pages"))
        self._session.setTitle(self.tr("Session"))
        self._help.setTitle(self.tr("Help"))
        for name, action in self.pages.items():
            action.setText(self._window.rail.name_of(name))
        self.next_part.setText(self.tr("From the rail to the page and back"))
        self.show_state()
        self.how_to_play.setText(self.tr("How to play"))
        self.shortcuts.setText(self.tr("Keyboard shortcuts"))
        self.find.setText(self.tr("Find a command"))
