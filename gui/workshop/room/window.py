"""Control's window: a rail, a page, a header. The only window that is handed everything."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.banner import Banner
from gui.theme.tokens import Theme
from gui.widgets.question import agrees
from gui.widgets.text import focus_in
from gui.workshop.desk import Desk
from gui.workshop.room.commands import ControlCommands
from gui.workshop.room.freeform import FreeFormPage
from gui.workshop.room.header import ControlHeader
from gui.workshop.room.injects import InjectsPage
from gui.workshop.room.look import LookBox
from gui.workshop.room.notes import NotesPage
from gui.workshop.room.numbers_page import NumbersPage
from gui.workshop.room.past import PastPage
from gui.workshop.room.rail import Rail
from gui.workshop.room.requests import RequestsPage
from gui.workshop.room.situation import SituationPage
from gui.workshop.values import ClockFace

SMALLEST = (1024, 640)
"""Pixels; laid out for 1280x720 and up."""


class _Page(Protocol):
    def show_state(self) -> None:
        """Show how things stand."""


class ControlWindow(QMainWindow):
    """Pages are made when they are first gone to; only the one that is up is kept up to date."""

    put_away = Signal()
    """Somebody closed it; the session goes on, and it can be opened again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setMinimumSize(*SMALLEST)
        self.setProperty("look", "control")
        self.header, self.rail, self.banner = ControlHeader(desk), Rail(desk), Banner()
        self.pages: dict[str, QWidget] = {}
        self._stack = QStackedWidget()
        self._stale = False
        self._lay_out()
        self.rail.chosen.connect(self.go)
        self.rail.teams.look_wanted.connect(self._ask_to_look)
        self.header.resolve_wanted.connect(self._ask_to_resolve)
        desk.changed.connect(self._refresh_soon)
        desk.resolving.connect(self._busy)
        desk.trouble.connect(self.banner.problem)
        desk.settled.connect(self.banner.clear)
        desk.host.ticked.connect(self._tick)
        self.commands = ControlCommands(self, self._run_clock)
        self._retranslate()
        self.go("situation")
        notes = self.page("notes")
        if isinstance(notes, NotesPage):
            notes.begin()

    @property
    def at(self) -> str:
        """The page that is up."""
        return next(
            name for name, page in self.pages.items() if page is self._stack.currentWidget()
        )

    def page(self, name: str) -> QWidget:
        """One of the pages, made when first wanted."""
        if name not in self.pages:
            page = _MAKERS[name](self._desk)
            self.pages[name] = page
            self._stack.addWidget(page)
        return self.pages[name]

    def go(self, name: str) -> None:
        """Show a page."""
        page = self.page(name)
        self._stack.setCurrentWidget(page)
        self.rail.go(name)
        self.refresh()

    def refresh(self) -> None:
        """Show how things stand, on what is to be seen."""
        self._stale = False
        desk = self._desk
        if not desk.host.active or desk.busy:
            return
        self._stack.setEnabled(True)
        self.header.show_state()
        self.rail.show_state(self._badges())
        self.commands.show_state()
        page: object = self._stack.currentWidget()
        page.show_state()  # type: ignore[attr-defined]  # every page has it
        self.setWindowTitle(self.tr("Control: {title}").format(title=desk.host.title))

    def set_theme(self, theme: Theme) -> None:
        """Hand a theme to what paints itself."""
        self.rail.refit()
        for page in self.pages.values():
            if isinstance(page, SituationPage | FreeFormPage):
                page.set_theme(theme)
        self.refresh()

    def finish(self) -> None:
        """Nothing that was typed is lost."""
        notes = self.pages.get("notes")
        if isinstance(notes, NotesPage):
            notes.keep_draft()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rail takes its share."""
        super().resizeEvent(event)
        self.rail.refit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Put away: the session goes on."""
        self.finish()
        event.accept()
        self.put_away.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._refresh_soon()
        super().changeEvent(event)

    def _badges(self) -> dict[str, int]:
        desk = self._desk
        turn = desk.game.turn
        due = sum(one.turn == turn and desk.brought_in(one) is None for one in desk.plan.injects)
        return {
            "injects": 0 if desk.game.over else due,
            "freeform": sum(not card.settled for card in desk.host.proposals()),
            "requests": sum(card.answer is None for card in desk.host.requests()),
        }

    def _refresh_soon(self) -> None:
        """Once for all that changes in the same moment."""
        if not self._stale:
            self._stale = True
            QTimer.singleShot(0, self, self.refresh)

    def _busy(self) -> None:
        self.header.show_busy()
        self._stack.setEnabled(False)

    def _tick(self, face: ClockFace) -> None:
        self.header.tick(face)

    def _run_clock(self) -> None:
        self.header.run.click()

    def go_between(self) -> None:
        """From the rail to the page and back."""
        focus = focus_in(self)
        button = self.rail.buttons[self.at]
        if focus is not None and self.rail.isAncestorOf(focus):
            button.setFocus()
            self.focusNextPrevChild(True)
            while (now := focus_in(self)) is not None and self.rail.isAncestorOf(now):
                self.focusNextPrevChild(True)
        else:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_to_look(self, role: str) -> None:
        """Orders are secret until the turn is played, from Control too, unless it asks."""
        name = next(team.name for team in self._desk.host.teams if team.role == role)
        if self._agrees(
            self.tr("Look at the orders of {name}?").format(name=name),
            self.tr("That you looked is recorded in the session’s log."),
            self.tr("Look"),
        ):
            orders = self._desk.look(role)
            if orders is not None:
                LookBox(self._desk, role, orders, self).open()

    def _ask_to_resolve(self) -> None:
        """Ask only where somebody or something would be left out."""
        desk = self._desk
        missing = desk.missing()
        due = [
            one
            for one in desk.plan.injects
            if one.turn == desk.game.turn and desk.brought_in(one) is None
        ]
        doubts = []
        if missing:
            text = self.tr("No orders yet from: {names}. They would do nothing.")
            doubts.append(text.format(names=", ".join(missing)))
        if due:
            text = self.tr("Planned for this turn and not brought in: {n}.")
            doubts.append(text.format(n=len(due)))
        if not doubts or self._agrees(
            self.tr("Resolve the turn now?"), "\n".join(doubts), self.tr("Resolve it")
        ):
            desk.resolve()

    def _agrees(self, text: str, more: str, go: str) -> bool:
        return agrees(self, text, more, yes=go, no=self.tr("Not now"))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Control"))

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self.rail)
        middle.addWidget(self._stack, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(10, 8, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.banner)
        column.addWidget(self.header)
        column.addLayout(middle, 1)
        self.setCentralWidget(whole)


_MAKERS: dict[str, Callable[[Desk], QWidget]] = {
    "situation": SituationPage,
    "injects": InjectsPage,
    "freeform": FreeFormPage,
    "numbers": NumbersPage,
    "requests": RequestsPage,
    "notes": NotesPage,
    "past": PastPage,
}
