"""How things stand with everything told: the room's own plots, news, standings and why."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.room.news import NewsPanel
from gui.room.plots import PlotStack
from gui.room.standings import Standings
from gui.room.why import Asked, WhyPanel
from gui.theme.style import current_theme
from gui.theme.tokens import Theme
from gui.widgets.text import focus_in
from gui.workshop.desk import Desk

_WIDE = 860
"""Width from which the standings stand beside the plots; logical pixels before scale."""


class SituationPage(QWidget):
    """Shows Control's view; a click on a point asks why, and is told all."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._asked_from: QWidget | None = None
        self.plots, self.news, self.standings = PlotStack(), NewsPanel(), Standings()
        self.news.scrubbing = False
        self.why = WhyPanel(self)
        self.plots.why_asked_at.connect(self._ask)
        self.why.causes_wanted.connect(desk.explain)
        self.why.closed.connect(self._back)
        desk.explained.connect(self.why.answer)
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self.plots, 66)
        middle.addWidget(self.news, 34)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(middle, 1)
        row.addWidget(self.standings)

    def show_state(self) -> None:
        """As it stands."""
        view = self._desk.view
        self.why.hide()
        for part in (self.plots, self.news, self.standings):
            part.show_view(view)
        self._share_width()

    def set_theme(self, theme: Theme) -> None:
        """Hand a theme to what paints itself."""
        self.why.hide()
        for part in (self.plots, self.news, self.standings):
            part.set_theme(theme)
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self.why.hide()
        self._share_width()

    def _share_width(self) -> None:
        theme = current_theme()
        self.standings.setVisible(self.width() >= theme.px(_WIDE))
        self.standings.setFixedWidth(min(theme.px(270), round(self.width() * 0.3)))

    def _ask(self, variable: str, turn: int, where: QPoint) -> None:
        self._asked_from = focus_in(self)
        asked = Asked("variable", variable, turn)
        self.why.ask(asked, self._desk.view, self.mapFromGlobal(where))

    def _back(self) -> None:
        if self._asked_from is not None:
            self._asked_from.setFocus()
        self._asked_from = None
