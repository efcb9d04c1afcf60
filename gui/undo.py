"""Undo and redo of orders that are not sent yet: those of whoever sits there, and of nobody else.

The history goes with the turn and with the person: at a commit, at a hand-over, when another turn
is on the table, when the game closes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from gui.menus import Menus
    from gui.room.orders import Draft
    from gui.screens import Screens
    from gui.session import GameSession


class _Change(QUndoCommand):
    """From one draft to the next; it was made already when it is put on the stack."""

    def __init__(self, before: Draft, after: Draft, show: Callable[[Draft], None]) -> None:
        super().__init__()
        self._before, self._after, self._show = before, after, show
        self._made = True

    def undo(self) -> None:
        """Show what was chosen before."""
        self._show(self._before)

    def redo(self) -> None:
        """Show it again; not the first time, when a person has just done it."""
        if not self._made:
            self._show(self._after)
        self._made = False


class Undo(QObject):
    """Watches the choices in the room, and steers the two commands of the menu."""

    def __init__(self, session: GameSession, screens: Screens, menus: Menus) -> None:
        super().__init__(menus)
        self._screens, self._menus = screens, menus
        self._stack = QUndoStack(self)
        self._last: Draft | None = None
        self._showing = False
        screens.made.connect(self._made)
        screens.changed.connect(self._show_state)
        for over in (session.hand_over, session.turn_began, session.resolving):
            over.connect(self.forget)
        for over in (session.moved_to, session.opened, session.closed):
            over.connect(self.forget)
        self._stack.indexChanged.connect(self._show_state)
        menus.undo.triggered.connect(self._stack.undo)
        menus.redo.triggered.connect(self._stack.redo)
        self._show_state()

    def forget(self) -> None:
        """From here on there is nothing to undo."""
        self._stack.clear()
        room = self._screens.room_if_any
        self._last = room.orders.draft if room is not None else None

    def _made(self, screen: QWidget) -> None:
        room = self._screens.room_if_any
        if screen is room and room is not None:
            room.choice_changed.connect(self._note)

    def _note(self) -> None:
        room = self._screens.room_if_any
        if room is None or self._showing:
            return
        before, self._last = self._last, room.orders.draft
        if before is not None and before != self._last:
            self._stack.push(_Change(before, self._last, self._show))

    def _show(self, draft: Draft) -> None:
        room = self._screens.room_if_any
        if room is None:
            return
        self._showing = True
        room.orders.take(draft)
        self._showing = False
        self._last = draft

    def _show_state(self) -> None:
        here = self._screens.in_room
        self._menus.undo.setEnabled(here and self._stack.canUndo())
        self._menus.redo.setEnabled(here and self._stack.canRedo())
