"""The ending in a page: what happened, where everybody stands, the curves, what to try."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from engine.game.views import RoleView
from gui.debrief.score_head import ScoreHead
from gui.debrief.spread_strip import SpreadStrip
from gui.debrief.what_ifs import WhatIfs
from gui.room.plots import PlotStack
from gui.theme.style import current_theme
from gui.widgets.parts import push, scrolled, words
from gui.widgets.scroll import faded

if TYPE_CHECKING:
    from engine.lab.standing import Standings

_LOW = 440
"""Logical pixels before scale below which curves and what-ifs crowd each other."""
_ROOMY = 120
"""Logical pixels before scale that a row takes at most."""


class Summary(QWidget):
    """Story and scores on the left; on the right the curves, and what-ifs under them."""

    scores_wanted = Signal()
    """Somebody wants the scores in full."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[_Row] = []
        self._mine = words("lead", wrap=True)
        self._story, self._alike = words("story", wrap=True), words("muted", wrap=True)
        self._heading, self.more = words("section"), push("")
        self.more.setProperty("kind", "link")
        self.more.clicked.connect(self.scores_wanted)
        self.plots, self.what_ifs = PlotStack(), WhatIfs()
        self.plots.unhurried = True
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self._page = page = QWidget()
        left = QVBoxLayout(page)
        left.setContentsMargins(2, 2, 12, 2)
        left.setSpacing(10)
        left.addWidget(self._story)
        left.addWidget(self._mine)
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self.more)
        left.addSpacing(6)
        left.addLayout(head)
        left.addLayout(self._column, 20)
        left.addWidget(self._alike)
        left.addStretch(1)
        self._left = left
        self._right = right = QVBoxLayout()
        right.setSpacing(14)
        right.addWidget(self.plots, 1)
        right.addWidget(self.what_ifs)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(20)
        self.told = faded(scrolled(page, stop=True))
        whole.addWidget(self.told, 10)
        whole.addLayout(right, 12)
        self._retranslate()

    def show_roles(self, revealed: RoleView, views: dict[str, RoleView], seats: list[str]) -> None:
        """The story, and a row a role; `seats` says who sat where."""
        if revealed.ending is None:
            raise ValueError("a summary needs an ending")
        self._story.setText(revealed.ending.story)
        people = [card.role for card in revealed.cards if card.player == "person"]
        mine = revealed.ending.meaning.get(people[0], "") if len(people) == 1 else ""
        self._mine.setText(mine)
        self._mine.setVisible(bool(mine))
        for row in self._rows[len(views) :]:
            row.deleteLater()
        del self._rows[len(views) :]
        while len(self._rows) < len(views):
            self._rows.append(_Row())
            self._column.addWidget(self._rows[-1])
        for place, (row, view) in enumerate(zip(self._rows, views.values(), strict=True)):
            row.show_role(view, place, seats[place])

    def show_standings(self, standings: Standings | None, waiting: str, alike: str) -> None:
        """Where each stands, or `waiting` for it; `alike` tells how often it ended so."""
        self._alike.setText(alike)
        self._alike.setVisible(bool(alike))
        for row in self._rows:
            row.show_standings(standings, waiting)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little height for the text, the what-ifs go below the story."""
        super().resizeEvent(event)
        low = self.height() < current_theme().px(_LOW)
        wanted = self._left if low else self._right
        if wanted.indexOf(self.what_ifs) < 0:
            wanted.addWidget(self.what_ifs)
            self.what_ifs.stack(on=low)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("HOW EACH CAME OUT"))
        self.more.setText(self.tr("Aim by aim"))
        self.told.setAccessibleName(self.tr("The ending, and how each role came out"))


class _Row(QFrame):
    """A role in one line: emblem, name, its standing in words and on a strip, its score."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self._role, self._place, self._seat = "", 0, ""
        self._head, self._strip = ScoreHead(32, told=False), SpreadStrip(36, ticks=False)
        self._head.middle.addWidget(self._strip)
        self._limit()
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 6, 14, 6)
        line.addWidget(self._head)

    def show_role(self, view: RoleView, place: int, seat: str) -> None:
        self._role, self._place, self._seat = view.role or "", place, seat
        self._head.show_role(view, place, seat)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._limit()
        super().changeEvent(event)

    def _limit(self) -> None:
        self.setMaximumHeight(current_theme().px(_ROOMY))

    def show_standings(self, standings: Standings | None, waiting: str) -> None:
        self._strip.show_standing(standings.roles[self._role] if standings else None, self._place)
        told = self._strip.words or waiting
        self._head.below.setText(f"{told}  ·  {self._seat}" if self._seat and told else told)
