"""All roles in full, side by side, and in words what their scores were held against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from engine.game.views import RoleView
from gui.debrief.meaning_card import STRIP, MeaningCard
from gui.theme.style import current_theme
from gui.widgets.parts import scrolled, words
from gui.widgets.scroll import faded

if TYPE_CHECKING:
    from engine.lab.standing import Standings

_NARROWEST = 262
"""Logical pixels before scale that a card needs."""
_LOWEST = 500
"""Logical pixels before scale that the rest of a card takes."""


class Scores(QWidget):
    """A card a role, as many beside each other as there is width for."""

    why_wanted = Signal(str, QPoint)
    """A role whose score is asked about, and where on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[MeaningCard] = []
        self._columns = 0
        self._note = words("muted", wrap=True)
        page = QWidget()
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(10)
        column.addLayout(self._grid, 1)
        column.addWidget(self._note)
        self.told = faded(scrolled(page, stop=True))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.told)

    def begin(self, count: int) -> None:
        """Have so many cards."""
        for card in self.cards[count:]:
            card.deleteLater()
        del self.cards[count:]
        while len(self.cards) < count:
            card = MeaningCard()
            card.why_wanted.connect(lambda role, card=card: self._ask(card, role))
            self.cards.append(card)
        self._columns = 0
        self._share_width()

    def show_role(self, place: int, view: RoleView, seat: str) -> None:
        """Fill the card at a place."""
        self.cards[place].show_role(view, place, seat)
        self.told.setAccessibleName(self.tr("What it meant for each role, aim by aim"))

    def show_standings(self, standings: Standings | None, waiting: str, simulated: str) -> None:
        """Mark each score among the simulated ones; `simulated` says what was simulated."""
        self._note.setText(simulated or waiting)
        for card in self.cards:
            card.show_standing(standings.roles[card.role] if standings else None, waiting)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as there is width for, and hills as high as there is height for."""
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._share_width()
        super().changeEvent(event)

    def _share_width(self) -> None:
        if not self.cards:
            return
        theme, count = current_theme(), len(self.cards)
        spare = self.height() - theme.px(_LOWEST)
        for card in self.cards:
            card.strip.setFixedHeight(min(max(theme.px(STRIP), spare), theme.px(4 * STRIP)))
        fit = max(1, self.width() // theme.px(_NARROWEST))
        columns = next(c for c in range(min(fit, count), 0, -1) if c in {1, 2, count})
        if columns == self._columns:
            return
        self._columns = columns
        for at in range(count):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // columns, place % columns)

    def _ask(self, card: MeaningCard, role: str) -> None:
        self.why_wanted.emit(role, card.mapToGlobal(QPoint(card.width(), card.height() // 2)))
