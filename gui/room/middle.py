"""What stands beside the orders: dossier, plots, news. Where the text is large they take turns."""

from typing import Literal

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.room.news import NewsPanel
from gui.room.plots import PlotStack
from gui.room.standings import Standings
from gui.widgets.switch import Switch

_WIDEST = 16777215
"""Qt's own "as wide as you like"."""


Turns = Literal["none", "news", "all"]
"""Nothing takes turns; the plots do with the news; dossier, plots and news do."""


class Middle(QWidget):
    """All of them at once, or some of them one at a time under a switch."""

    def __init__(
        self, dossier: QWidget, standings: Standings, plots: PlotStack, news: NewsPanel
    ) -> None:
        super().__init__()
        self._dossier, self._standings = dossier, standings
        self._plots, self._news = plots, news
        self._audience = False
        self.turns: Turns = "none"
        self.pages = Switch(3)
        self.pages.hide()
        self.pages.go(1)
        self.pages.chosen.connect(self._arrange)
        self._told = QVBoxLayout()
        self._told.setSpacing(8)
        self._told.addWidget(self.pages)
        self._told.addWidget(plots, 66)
        self._told.addWidget(news, 34)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(dossier)
        self._row.addWidget(standings)
        self._row.addLayout(self._told, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._retranslate()
        self._arrange()

    def replace(self, dossier: QWidget) -> None:
        """Another dossier, for somebody else."""
        self._place(dossier, self._dossier.maximumWidth())
        self._dossier = dossier

    def show_side(self, *, audience: bool) -> None:
        """Beside the plots stands the role's dossier, or for an audience how all stand."""
        self._audience = audience
        self._retranslate()
        self._arrange()

    def fit(self, side: int, turns: Turns) -> None:
        """Let parts take turns; what stands beside the plots has so many pixels."""
        moved, self.turns = (turns == "all") != (self.turns == "all"), turns
        for part in (self._dossier, self._standings):
            if moved:
                self._place(part, side)
            part.setFixedWidth(side)
            if turns == "all":
                part.setMinimumWidth(0)
                part.setMaximumWidth(_WIDEST)
        self._arrange()

    def turn_to(self, part: QWidget) -> None:
        """Show the page of this part, or of what is in it."""
        for at, page in self._pages.items():
            if page is part or page.isAncestorOf(part):
                self.pages.go(at)

    def can_show(self, part: QWidget) -> bool:
        """Whether it can be seen, if need be on another page."""
        if part.isVisible():
            return True
        return any(page is part or page.isAncestorOf(part) for page in self._pages.values())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @property
    def _side(self) -> QWidget:
        return self._standings if self._audience else self._dossier

    @property
    def _pages(self) -> dict[int, QWidget]:
        """What takes turns, by the place of its button."""
        pages: dict[int, QWidget] = {0: self._side, 1: self._plots, 2: self._news}
        gone = {"none": (0, 1, 2), "news": (0,), "all": ()}[self.turns]
        return {at: page for at, page in pages.items() if at not in gone}

    def _place(self, part: QWidget, side: int) -> None:
        """Into the row beside the plots, or into the column in which all take turns."""
        if self.turns == "all":
            self._row.removeWidget(part)
            self._told.insertWidget(1, part, 1)
        else:
            self._told.removeWidget(part)
            self._row.insertWidget(0, part)
            part.setFixedWidth(side)

    def _arrange(self) -> None:
        pages = self._pages
        self.pages.setVisible(bool(pages))
        self.pages.button(0).setVisible(0 in pages)
        if pages and self.pages.at not in pages:
            self.pages.go(1)
            return
        other = self._dossier if self._audience else self._standings
        other.hide()
        for at, part in enumerate((self._side, self._plots, self._news)):
            part.setVisible(at not in pages or self.pages.at == at)

    def _retranslate(self) -> None:
        side = self.tr("The seats") if self._audience else self.tr("Dossier")
        self.pages.setAccessibleName(self.tr("Which part of the room shows"))
        self.pages.set_texts([side, self.tr("Plots"), self.tr("News")])
