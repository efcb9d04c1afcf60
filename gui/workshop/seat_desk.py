"""The seat's desk: a strip under the room's header, and over the plots the page that is open."""

from typing import Literal

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.room import SituationRoom
from gui.theme.icons import icon
from gui.widgets.parts import scrolled, words
from gui.widgets.short_button import ShortButton
from gui.workshop.free_form_page import FreeFormPage
from gui.workshop.parts import tell, tool
from gui.workshop.seat_items import SeatItems
from gui.workshop.seat_pages import BallotPage, ForecastPage, RequestPage, SeatPage

PageName = Literal["forecast", "ballot", "free_form", "request"]


class SeatStrip(QWidget):
    """A button a page, each with how things stand there."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[PageName, QPushButton] = {}
        self._team = words("heading")
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._team, 1)
        names: tuple[PageName, ...] = ("forecast", "ballot", "free_form", "request")
        for name in names:
            button = ShortButton()
            button.setCheckable(True)
            button.clicked.connect(lambda _on, name=name: self.wanted.emit(name))
            self.buttons[name] = button
            row.addWidget(button)

    def show_items(self, items: SeatItems, open_page: PageName | None) -> None:
        """How things stand, and which page is open."""
        self._team.setText(items.team.name)
        sealed = items.team.sealed
        asked = self.tr("Ask Control")
        answers = self.tr("Control’s answers: {count}").format(count=items.answers)
        own = self.tr("Moves of your own")
        theirs = self.tr("Moves of your own ({count} to argue)").format(count=items.to_counter)
        texts: dict[PageName, tuple[str, str]] = {
            "forecast": (
                "lock" if sealed else "lock_open",
                self.tr("Forecast sealed") if sealed else self.tr("Sealed forecast"),
            ),
            "ballot": (
                "vote",
                self.tr("Ballot {voted} of {all}").format(voted=items.voted, all=len(items.voters)),
            ),
            "free_form": ("pen_line", theirs if items.to_counter else own),
            "request": ("message_circle_question", answers if items.answers else asked),
        }
        for name, (picture, text) in texts.items():
            self.buttons[name].setIcon(icon(picture))
            self.buttons[name].setText(f" {text}")
            self.buttons[name].setAccessibleName(text)
            self.buttons[name].setChecked(name == open_page)
        self.buttons["ballot"].setVisible(bool(items.voters))


class SeatDesk(QFrame):
    """Lies over the middle of the room, or is away."""

    closed = Signal()

    def __init__(self, room: SituationRoom, over: QWidget, below: QWidget) -> None:
        super().__init__(room)
        self.setProperty("kind", "popup")
        self._room, self._over, self._covered = room, over, (over, below)
        self.page: PageName | None = None
        self.strip = SeatStrip()
        self.forecast, self.ballot = ForecastPage(), BallotPage()
        self.free_form, self.request = FreeFormPage(), RequestPage()
        self.pages: dict[PageName, SeatPage] = {
            "forecast": self.forecast,
            "ballot": self.ballot,
            "free_form": self.free_form,
            "request": self.request,
        }
        self.items: SeatItems | None = None
        self._title, self.close_button = words("title", wrap=True), tool("x", self.shut)
        self._stack = QStackedWidget()
        self._areas: dict[SeatPage, QWidget] = {}
        """What stands in the stack: the page itself where it scrolls by itself."""
        for page in self.pages.values():
            self._areas[page] = scrolled(page) if page is self.forecast else page
            self._stack.addWidget(self._areas[page])
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 16, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.strip.wanted.connect(self.toggle)
        room.installEventFilter(self)
        over.installEventFilter(self)
        self.hide()

    def show_items(self, items: SeatItems) -> None:
        """Show how things stand."""
        self.items = items
        for page in self.pages.values():
            page.show_items(items)
        self._retitle()

    def toggle(self, name: PageName) -> None:
        """Open a page, or close it if it is open."""
        if self.page == name:
            self.shut()
        else:
            self.open_page(name)

    def open_page(self, name: PageName) -> None:
        """Show a page over the room."""
        self.page = name
        self._stack.setCurrentWidget(self._areas[self.pages[name]])
        self._room.middle.turn_to(self._over)
        self.forecast.ask_first(on=False)
        self._retitle()
        self._place()
        for part in self._covered:  # what is covered takes no focus
            part.setEnabled(False)
        self.show()
        self.raise_()
        self.pages[name].setFocus(Qt.FocusReason.OtherFocusReason)
        self.focusNextChild()

    def ask_forecast(self) -> None:
        """The orders are about to be given: the forecast comes first."""
        self.open_page("forecast")
        self.forecast.ask_first(on=True)

    def shut(self) -> None:
        """Away with it; what is half written stays."""
        self.page = None
        for part in self._covered:
            part.setEnabled(True)
        self.hide()
        self._retitle()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retitle()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to its place."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move} and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Over the plots and the news between the panels beside them."""
        corner = self._over.mapTo(self._room, self._over.rect().topLeft())
        room = self._room.rect()
        high = room.bottom() - corner.y() - 9
        self.setGeometry(QRect(corner.x(), corner.y(), self._over.width(), high))

    def _retitle(self) -> None:
        titles: dict[PageName, str] = {
            "forecast": self.tr("Sealed forecast"),
            "ballot": self.tr("Ballot on your orders"),
            "free_form": self.tr("A move of your own"),
            "request": self.tr("Request for information"),
        }
        self._title.setText(titles[self.page] if self.page is not None else "")
        self.setAccessibleName(self._title.text())
        tell(self.close_button, self.tr("Close (Escape)"))
        if self.items is not None:
            self.strip.show_items(self.items, self.page)
