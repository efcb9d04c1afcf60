"""The two or three most telling what-ifs of a finished game, each to be tried with one click."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from engine.report.hindsight_views import TurningPointView
from gui.room import numbers
from gui.theme.style import current_theme
from gui.widgets.parts import Card, push, words

MOST = 3
_HIGH = 160
"""Logical pixels before scale kept for the cards, so that nothing above moves when they come."""


class WhatIfs(QWidget):
    """A heading and a card a what-if; while none are known, why that is so."""

    try_wanted = Signal(object)
    """A `TurningPointView`."""
    again_wanted = Signal()
    """What was stopped is wanted after all."""

    def __init__(self) -> None:
        super().__init__()
        self._points: list[TurningPointView] = []
        self._cast: Mapping[str, str] = {}
        self._heading, self._state = words("section"), words("muted", wrap=True)
        self.resume = push("quiet")
        self.resume.clicked.connect(self.again_wanted)
        self.resume.hide()
        self.cards = [_WhatIf() for _ in range(MOST)]
        self._row = row = QHBoxLayout()
        row.setSpacing(10)
        for at, card in enumerate(self.cards):
            card.clicked.connect(lambda at=at: self.try_wanted.emit(self._points[at]))
            card.hide()
            row.addWidget(card, 1)
        state = QHBoxLayout()
        state.addWidget(self._state, 1)
        state.addWidget(self.resume)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addLayout(state)
        column.addLayout(row, 1)
        self._retranslate()
        self.stack(on=False)

    def stack(self, *, on: bool) -> None:
        """Put the cards below each other, or beside each other."""
        box = QBoxLayout.Direction
        self._row.setDirection(box.TopToBottom if on else box.LeftToRight)
        self.setMinimumHeight(0 if on else current_theme().px(_HIGH))

    def set_cast(self, cast: Mapping[str, str]) -> None:
        """Names by role; what was known of another game is forgotten."""
        self._cast = cast
        self.show_points([], self.tr("The game is being replayed without each order in turn…"))

    def show_points(self, points: Sequence[TurningPointView], state: str = "") -> None:
        """Offer these, or say in a sentence why there are none."""
        self._points = list(points[:MOST])
        self._state.setText(state)
        self._state.setVisible(bool(state))
        self.resume.hide()
        for at, card in enumerate(self.cards):
            card.setVisible(at < len(self._points))
            if at < len(self._points):
                card.show_point(self._points[at], self._cast)

    def show_stopped(self, state: str) -> None:
        """Somebody stopped the work: it can be taken up again."""
        if not self._points:
            self.show_points([], state)
            self.resume.show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language; the points themselves come anew with their game."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("WORTH TRYING"))
        self.resume.setText(self.tr("Work it out"))


class _WhatIf(Card):
    """One order replaced: when, what instead of what, and what comes of it."""

    def __init__(self) -> None:
        super().__init__()
        self._when, self._what = words("section", wrap=True), words("body", wrap=True)
        self._outcome = words("muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 11, 14, 11)
        column.setSpacing(5)
        for label in (self._when, self._what, self._outcome):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)

    def show_point(self, point: TurningPointView, cast: Mapping[str, str]) -> None:
        """The question, and how the answer begins."""
        question = self._question(point)
        when = self.tr("TURN {turn}  ·  {who}")
        who = cast.get(point.role, point.role)
        if point.machine:
            who = self.tr("{who} (machine)").format(who=who)
        self._when.setText(when.format(turn=point.turn, who=who.upper()))
        self._what.setText(question)
        self._outcome.setText(self._told(point))
        self.setToolTip(self.tr("Try it: see both lines beside each other"))
        self.setAccessibleName(f"{self._when.text()}: {question}")
        self.setAccessibleDescription(self._outcome.text())

    def _question(self, point: TurningPointView) -> str:
        if point.replacement is None:
            asked = self.tr("What if “{what}” had not been ordered?")
        elif point.move is None:
            asked = self.tr("What if “{instead}” had been ordered?")
        else:
            asked = self.tr("What if “{instead}” had been ordered instead of “{what}”?")
        return asked.format(what=point.what, instead=point.instead)

    def _told(self, point: TurningPointView) -> str:
        if point.ending is not None:
            return self.tr("Then it ends in “{ending}”.").format(ending=point.ending)
        moved = numbers.number(point.everybody, 1)
        return self.tr("The same ending; scores moved by {points} points in all.").format(
            points=moved
        )
