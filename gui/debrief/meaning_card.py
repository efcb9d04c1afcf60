"""One role at the end: its score among a thousand, what the ending meant, aim by aim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from engine.game.views import RoleView
from gui.debrief.score_head import ScoreHead
from gui.debrief.spread_strip import SpreadStrip
from gui.room import numbers
from gui.theme.style import current_theme
from gui.widgets.meter import Meter
from gui.widgets.parts import push, words

if TYPE_CHECKING:
    from engine.lab.standing import Standing

STRIP = 66
"""Logical pixels before scale that the strip is high at least."""


class MeaningCard(QFrame):
    """One role at the end, in full."""

    why_wanted = Signal(str)
    """Somebody asks what moved this role's score."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(1)
        self._role, self._place = "", 0
        self.head = ScoreHead(40)
        self.strip = SpreadStrip(STRIP, ticks=True)
        self.standing = words("row-title", wrap=True)
        self._meaning = words("body", wrap=True)
        self._aims: list[tuple[QLabel, Meter, QLabel]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self.why = push("")
        self.why.setProperty("kind", "link")
        self.why.clicked.connect(lambda: self.why_wanted.emit(self._role))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 12)
        whole.setSpacing(6)
        whole.addWidget(self.head)
        whole.addSpacing(4)
        whole.addWidget(self.strip)
        said = QHBoxLayout()
        said.addWidget(self.standing, 1)
        said.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(said)
        whole.addSpacing(6)
        whole.addLayout(self._grid)
        whole.addSpacing(4)
        whole.addWidget(self._meaning)
        whole.addStretch(1)

    @property
    def role(self) -> str:
        """Whose card it is."""
        return self._role

    def show_role(self, view: RoleView, place: int, seat: str) -> None:
        """Show the role of a view whose game is over.

        `place` is its place at the table, `seat` says who sat there.
        """
        if view.ending is None or view.role is None:
            raise ValueError("meaning comes with an ending, to a role")
        self._role, self._place = view.role, place
        self.head.show_role(view, place, seat)
        self.why.setText(self.tr("Why?"))
        name = self.head.name
        self.why.setAccessibleName(self.tr("Why this score: {name}").format(name=name))
        self._meaning.setText(view.ending.meaning.get(view.role, ""))
        self._show_aims(view)

    def show_standing(self, standing: Standing | None, waiting: str) -> None:
        """Mark the score among the simulated ones; where none are known, say `waiting`."""
        self.strip.show_standing(standing, self._place)
        self.standing.setText(self.strip.words or waiting)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.StyleChange:
            self._paint_meters()
        super().changeEvent(event)

    def _paint_meters(self) -> None:
        theme = current_theme()
        for _, meter, _ in self._aims:
            meter.set_colors(theme.role_color(self._place), theme)

    def _show_aims(self, view: RoleView) -> None:
        """A row an aim: what it is and how far it was reached, with a notch where it began."""
        while len(self._aims) < len(view.aims):
            row = (words("muted", wrap=True), Meter(4), words("row-title"))
            at = 2 * len(self._aims)
            self._grid.addWidget(row[0], at, 0, Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(row[2], at, 1, Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(row[1], at + 1, 0, 1, 2)
            self._aims.append(row)
        for at, row in enumerate(self._aims):
            for widget in row:
                widget.setVisible(at < len(view.aims))
        for (label, meter, value), aim in zip(self._aims, view.aims, strict=False):
            label.setText(aim.label)
            value.setText(numbers.number(aim.values[-1]))
            meter.set_share(aim.values[-1] / 100, aim.values[0] / 100)
            told = self.tr("{about} {value} of 100 now, {first} at the start.").format(
                about=aim.about,
                value=numbers.number(aim.values[-1]),
                first=numbers.number(aim.values[0]),
            )
            for widget in (label, meter, value):
                widget.setToolTip(told.strip())
            meter.setAccessibleName(aim.label)
            meter.setAccessibleDescription(told.strip())
        self._paint_meters()
