"""A role's emblem and names, its score, and how far that came since the start."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.game.views import RoleView
from gui.room import numbers
from gui.widgets.emblem import Emblem
from gui.widgets.parts import words
from gui.widgets.text import restyle

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

_TALL = 58
"""Pixels of a head with a title in two lines, so that heads beside each other are alike."""


class ScoreHead(QWidget):
    """The line that a role's score begins with; `below` is a second line for whoever has one."""

    def __init__(self, size: int, *, told: bool = True) -> None:
        """`size` is the emblem's; without `told` it is one low line, and without the title."""
        super().__init__()
        self._size, self._told = size, told
        self._emblem = QHBoxLayout()
        self._name, self.below = words("card-title", wrap=True), words("muted", wrap=True)
        self._score, self._change = words("score"), words("change")
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addStretch(1)
        names.addWidget(self._name)
        names.addWidget(self.below)
        names.addStretch(1)
        self._score.setAlignment(_RIGHT)
        self._change.setAlignment(_RIGHT)
        values = QVBoxLayout() if told else QHBoxLayout()
        values.setSpacing(0 if told else 12)
        for label in (self._score, self._change) if told else (self._change, self._score):
            values.addWidget(label)
        if told:
            values.addStretch(1)
        self.middle = QHBoxLayout()
        if told:
            self.setMinimumHeight(_TALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(self._emblem)
        row.addLayout(names, 7)
        row.addLayout(self.middle, 3)
        row.addLayout(values)

    @property
    def name(self) -> str:
        """The role's name."""
        return self._name.text()

    def show_role(self, view: RoleView, place: int, seat: str) -> None:
        """Show the role of a view whose game is over, at `place`; `seat` says who sat there."""
        if view.ending is None or view.role is None:
            raise ValueError("a final score comes with an ending, to a role")
        card = next(card for card in view.cards if card.role == view.role)
        while (item := self._emblem.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        self._emblem.addWidget(Emblem(card.emblem, place, size=self._size))
        score = view.ending.scores[card.role]
        change = round(score) - round(view.score[0])
        self._name.setText(card.name)
        if self._told:
            self.below.setText(f"{card.title}  ·  {seat}" if seat else card.title)
        self._score.setText(numbers.number(score))
        self._score.setAccessibleName(self.tr("Score {score} of 100").format(score=round(score)))
        sign = "▲ +" if change > 0 else "▼ −" if change < 0 else "= "
        self._change.setText(f"{sign}{abs(change)}")
        told = self.tr("{change} since the start").format(change=f"{change:+d}")
        self._change.setAccessibleName(told)
        self._change.setToolTip(told)
        restyle(self._change, "tone", "good" if change > 0 else "bad" if change < 0 else "")
