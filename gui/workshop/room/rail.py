"""The rail beside the pages: who has given orders, where to go, what comes with the turn."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from gui.theme.icons import icon
from gui.theme.style import current_theme
from gui.widgets.scroll import Column
from gui.workshop.desk import Desk
from gui.workshop.room.hand import HandList
from gui.workshop.room.teams import TeamTicks

PAGES = ("situation", "injects", "freeform", "numbers", "requests", "notes", "past")
ICONS = {
    "situation": "layout-dashboard",
    "injects": "newspaper",
    "freeform": "gavel",
    "numbers": "sliders-horizontal",
    "requests": "message-circle-question",
    "notes": "notebook-pen",
    "past": "history",
}
WIDTH = 250
"""Logical pixels before scale."""
MOST, MOST_OF_ALL = 0.27, 0.34
"""Parts of the window's width that it takes at most, however large the text; the second where its
words would be cut."""


class Rail(QFrame):
    """Up and down go from page to page, as Ctrl+1 to Ctrl+7 do from anywhere."""

    chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.teams, self.hand = TeamTicks(desk), HandList(desk)
        self.buttons: dict[str, QPushButton] = {}
        self._badges: dict[str, int] = {}
        self._group = QButtonGroup(self)
        page = self._page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 0, 12, 0)
        column.setSpacing(12)
        self._area = Column(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 11, 0, 10)
        whole.addWidget(self._area)
        column.addWidget(self.teams)
        column.addWidget(_line())
        pages = QVBoxLayout()
        pages.setSpacing(1)
        for name in PAGES:
            button = _Page()
            button.stepped.connect(self._step)
            button.clicked.connect(lambda _on, name=name: self.chosen.emit(name))
            self._group.addButton(button)
            self.buttons[name] = button
            pages.addWidget(button)
        column.addLayout(pages)
        column.addWidget(_line())
        column.addWidget(self.hand, 1)
        self.buttons["situation"].setChecked(True)
        self.refit()
        self._retranslate()

    def go(self, name: str) -> None:
        """Show that this page is up."""
        self.buttons[name].setChecked(True)

    def show_state(self, badges: dict[str, int]) -> None:
        """How things stand; `badges` counts what waits on a page."""
        self._badges = badges
        self.teams.show_state()
        self.hand.show_state()
        self._retranslate()

    def refit(self) -> None:
        """Another text size, or another width of the window."""
        theme, window = current_theme(), self.window().width()
        wanted = min(theme.px(WIDTH), max(220, round(window * MOST)))
        least = self._page.minimumSizeHint().width() + 18
        self.setFixedWidth(max(wanted, min(least, round(window * MOST_OF_ALL))))
        self._area.fade.set_color(theme.panel)
        for name, button in self.buttons.items():
            button.setIcon(icon(ICONS[name]))
            button.setIconSize(QSize(theme.px(16), theme.px(16)))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _step(self, step: int) -> None:
        at = next(i for i, name in enumerate(PAGES) if self.buttons[name].isChecked())
        to = self.buttons[PAGES[(at + step) % len(PAGES)]]
        to.click()
        to.setFocus(Qt.FocusReason.TabFocusReason)

    def name_of(self, page: str) -> str:
        """What a page is called."""
        return {
            "situation": self.tr("Situation"),
            "injects": self.tr("Injects"),
            "freeform": self.tr("Free-form moves"),
            "numbers": self.tr("Numbers"),
            "requests": self.tr("Requests"),
            "notes": self.tr("Notes"),
            "past": self.tr("Log and undo"),
        }[page]

    def _retranslate(self) -> None:
        for at, name in enumerate(PAGES, start=1):
            count = self._badges.get(name, 0)
            text = f"{self.name_of(name)}  ({count})" if count else self.name_of(name)
            self.buttons[name].setText(f" {text}")
            self.buttons[name].setAccessibleName(text)
            self.buttons[name].setToolTip(f"Ctrl+{at}")


class _Page(QPushButton):
    """A page's button; Tab goes past the row, up and down go along it."""

    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "rail")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.stepped.emit(step)
            return
        super().keyPressEvent(event)


def _line() -> QWidget:
    line = QFrame()
    line.setProperty("kind", "line")
    return line
