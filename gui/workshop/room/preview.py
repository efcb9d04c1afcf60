"""What changes would come to, drawn as ghosts: if a free-form move works, and if it does not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.room.ghosts import Ghost
from gui.room.plots import PlotStack
from gui.theme.tokens import Theme
from gui.widgets.text import label
from gui.workshop.desk import Desk
from gui.workshop.quantities import plotted_after

if TYPE_CHECKING:
    from engine.session.parts import Change

AFTER = 120
"""Milliseconds after the last change of the form, so that typing is not slowed down."""


class Preview(QWidget):
    """Plots with two ghosts from now to the next turn; nothing else of the turn is played."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._wanted: tuple[Sequence[Change], Sequence[Change]] = ((), ())
        self.plots = PlotStack()
        self._about = label("small", wrap=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER)
        self._timer.timeout.connect(self.draw)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.plots, 1)
        self.plots.column.addWidget(self._about)
        self._retranslate()

    def ask(self, if_so: Sequence[Change], if_not: Sequence[Change]) -> None:
        """Draw these in a moment."""
        self._wanted = (if_so, if_not)
        self._timer.start()

    def draw(self) -> None:
        """Draw what was asked for now."""
        self._timer.stop()
        desk = self._desk
        if desk.host.active and not desk.busy:
            self.plots.show_over(desk.view, self._ghosts())

    def set_theme(self, theme: Theme) -> None:
        """Hand a theme to the plots."""
        self.plots.set_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _ghosts(self) -> list[Ghost]:
        desk, ghosts = self._desk, []
        named = ((self.tr("if it works"), "other"), (self.tr("if it does not"), "line"))
        for (name, style), changes in zip(named, self._wanted, strict=True):
            if not changes or desk.game.over:
                continue
            now = {curve.variable: curve.values for p in desk.view.plots for curve in p.curves}
            lines = {
                variable: [(len(now[variable]) - 1, now[variable][-1]), (len(now[variable]), value)]
                for variable, value in plotted_after(desk.game, desk.view, changes).items()
                if abs(value - now[variable][-1]) > 1e-9
            }
            if lines:
                ghosts.append(Ghost(name, style, lines, {}))  # type: ignore[arg-type]  # a style
        return ghosts

    def _retranslate(self) -> None:
        self._about.setText(
            self.tr("The effects alone, from now to the next turn; the rest of the turn is not in.")
        )
