"""Where a score stands among many simulated ones, drawn on a strip and said in words."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.room import numbers
from gui.theme.style import current_theme
from gui.theme.tokens import Theme, blend

if TYPE_CHECKING:
    from engine.lab.standing import Standing

_TICKS = (0, 50, 100)
_EDGE, _MARK = 7, 5
"""Room at either end, and half the width of the mark's head; logical pixels before scale."""

_GROWS = 3
"""How many times its height a strip takes where there is room."""


class SpreadStrip(QWidget):
    """A hill of scores from 0 to 100, a bar for the middle 80 per cent, a mark for this game's."""

    def __init__(self, height: int, *, ticks: bool) -> None:
        super().__init__()
        self._height, self._ticks = height, ticks
        self._standing: Standing | None = None
        self._place = 0
        self.words = ""
        """What the strip shows, in a sentence; "" while nothing is known."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(_GROWS * height)

    def show_standing(self, standing: Standing | None, place: int) -> None:
        """Draw this, in the colour of the role at `place`; None: nothing but the scale."""
        self._standing, self._place = standing, place
        self._say()
        self.update()

    def sizeHint(self) -> QSize:
        """Grows with the text."""
        return QSize(current_theme().px(120), current_theme().px(self._height))

    def minimumSizeHint(self) -> QSize:
        """May be narrow."""
        return QSize(60, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        one = self._standing
        self.words = "" if one is None else self._words(one)
        told = self.words
        if one is not None:
            span = self.tr("The middle 80% of them scored {low} to {high}, half at most {median}.")
            told += ". " + span.format(
                low=numbers.number(one.low),
                high=numbers.number(one.high),
                median=numbers.number(one.median),
            )
        self.setAccessibleName(self.tr("Among simulated games"))
        self.setAccessibleDescription(told)
        self.setToolTip(told)

    def _words(self, one: Standing) -> str:
        games = numbers.number(one.games)
        if one.below == one.games:
            return self.tr("Better than all {games} games").format(games=games)
        if one.below == 0:
            return self.tr("Better than none of {games} games").format(games=games)
        if one.per_cent == 0:
            return self.tr("Better than fewer than 1% of {games} games").format(games=games)
        words = self.tr("Better than {share}% of {games} games")
        return words.format(share=one.per_cent, games=games)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Scale, hill, middle and mark."""
        theme, one = current_theme(), self._standing
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.px(_EDGE)
        foot = theme.px(15) if self._ticks else theme.px(3)
        box = QRectF(edge, theme.px(8), self.width() - 2 * edge, 0)
        box.setBottom(self.height() - foot)
        color = theme.role_color(self._place)
        if one is not None:
            self._paint_hill(painter, box, one, color, theme)
        painter.setPen(QPen(QColor(theme.strong_border), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if self._ticks:
            self._paint_ticks(painter, box, theme)
        if one is not None:
            self._paint_mark(painter, box, one, theme)
        painter.end()

    def _paint_hill(
        self, painter: QPainter, box: QRectF, one: Standing, color: str, theme: Theme
    ) -> None:
        bins, highest = len(one.counts), max(one.counts)
        middles = [
            QPointF(
                _at(box, 100 * (place + 0.5) / bins), box.bottom() - box.height() * count / highest
            )
            for place, count in enumerate(one.counts)
        ]
        line = [QPointF(box.left(), box.bottom()), *middles, QPointF(box.right(), box.bottom())]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(blend(color, theme.panel, 0.28)))
        painter.drawPolygon(QPolygonF(line))
        painter.setPen(QPen(QColor(blend(color, theme.panel, 0.75)), 1.2))
        for begin, end in pairwise(middles):
            if max(begin.y(), end.y()) < box.bottom() or begin.y() != end.y():
                painter.drawLine(begin, end)
        painter.setPen(QPen(QColor(color), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        base = box.bottom() - 0.5
        painter.drawLine(QPointF(_at(box, one.low), base), QPointF(_at(box, one.high), base))

    def _paint_ticks(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        font = painter.font()
        font.setPixelSize(theme.px(theme.tiny))
        painter.setFont(font)
        painter.setPen(QColor(theme.muted))
        wide = 2.0 * theme.px(24)
        for value, flag in zip(
            _TICKS,
            (
                Qt.AlignmentFlag.AlignLeft,
                Qt.AlignmentFlag.AlignHCenter,
                Qt.AlignmentFlag.AlignRight,
            ),
            strict=True,
        ):
            x = _at(box, value)
            left = x if value == 0 else x - wide if value == 100 else x - wide / 2
            painter.drawText(
                QRectF(left, box.bottom() + 2, wide, theme.px(13)), flag, numbers.number(value)
            )

    def _paint_mark(self, painter: QPainter, box: QRectF, one: Standing, theme: Theme) -> None:
        x, head = _at(box, one.score), theme.px(_MARK)
        painter.setPen(QPen(QColor(theme.text), 2))
        painter.drawLine(QPointF(x, theme.px(4)), QPointF(x, box.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.text))
        painter.drawPolygon(
            QPolygonF([QPointF(x - head, 0), QPointF(x + head, 0), QPointF(x, 1.4 * head)])
        )


def _at(box: QRectF, score: float) -> float:
    return box.left() + box.width() * min(max(score, 0.0), 100.0) / 100
