"""Final scores over the groups: a strip a role, with a symbol where each group came out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from gui.room import numbers
from gui.room.symbols import paint_symbol
from gui.theme.fonts import sans
from gui.theme.style import current_theme
from gui.widgets.parts import words
from gui.workshop.groups.marks import group_mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from engine.report.groups.view import RoleTold

MOST_NAMED = 12
"""Groups that are named in a strip's description; of more only the ends are told."""
_HEIGHT, _HIGHEST, _EDGE, _SYMBOL = 30, 74, 8, 11
"""A strip's least and greatest height, at its ends, a symbol; logical pixels before scale."""
_TICKS = (0, 25, 50, 75, 100)
_LANES = (0, -1, 1, -2, 2)


class ScoreStrip(QWidget):
    """A line from 0 to 100: the span of the scores, their mean, and each group."""

    def __init__(self) -> None:
        super().__init__()
        self._role: RoleTold | None = None
        self._places: Mapping[str, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_role(self, role: RoleTold, places: Mapping[str, int]) -> None:
        """Draw this; `places` by group are those of the marks."""
        self._role, self._places = role, places
        self._say()
        self.update()

    def sizeHint(self) -> QSize:
        """Grows with the text."""
        return QSize(current_theme().px(160), current_theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """May be narrow."""
        return QSize(80, self.sizeHint().height())

    def lanes(self, xs: Sequence[float], wide: float) -> list[int]:
        """Places above and below the line, so that symbols side by side do not hide each other."""
        taken: dict[int, float] = {}
        found = []
        for x in xs:
            lane = next(n for n in _LANES if x - taken.get(n, -wide) >= wide or n == _LANES[-1])
            taken[lane] = x
            found.append(lane)
        return found

    def _say(self) -> None:
        role = self._role
        if role is None:
            return
        told = self.tr("From {low} to {high}, mean {mean}.").format(
            low=numbers.number(role.low, 1),
            high=numbers.number(role.high, 1),
            mean=numbers.number(role.mean, 1),
        )
        ranked = sorted(role.scores.items(), key=lambda item: -item[1])
        if len(ranked) <= MOST_NAMED:
            each = "; ".join(f"{name} {numbers.number(score, 1)}" for name, score in ranked)
            told = f"{told} {each}."
        self.setAccessibleName(self.tr("Final scores: {role}").format(role=role.name))
        self.setAccessibleDescription(told)
        self.setToolTip(told)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ticks, the span, the mean, the groups."""
        role, theme = self._role, current_theme()
        if role is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, middle = theme.px(_EDGE), self.height() / 2
        left, wide = float(edge), self.width() - 2.0 * edge

        def at(score: float) -> float:
            return left + wide * min(max(score, 0.0), 100.0) / 100

        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawLine(QPointF(left, middle), QPointF(left + wide, middle))
        for tick in _TICKS:
            half = theme.px(4)
            painter.drawLine(QPointF(at(tick), middle - half), QPointF(at(tick), middle + half))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.strong_border))
        high = theme.px(3)
        span = QRectF(at(role.low), middle - high / 2, at(role.high) - at(role.low), high)
        painter.drawRoundedRect(span, high / 2, high / 2)
        painter.setPen(QPen(QColor(theme.text), theme.px(2)))
        reach = min(self.height() / 2 - 2, theme.px(17))
        painter.drawLine(
            QPointF(at(role.mean), middle - reach), QPointF(at(role.mean), middle + reach)
        )
        ranked = sorted(role.scores.items(), key=lambda item: item[1])
        side = theme.px(_SYMBOL)
        lanes = self.lanes([at(score) for _, score in ranked], side + 1)
        step = min(side + 1.0, (self.height() - side) / (len(_LANES) - 1))
        for (name, score), lane in zip(ranked, lanes, strict=True):
            mark = group_mark(self._places.get(name, 0), theme)
            paint_symbol(painter, QPointF(at(score), middle + lane * step), side, mark, theme.panel)
        painter.end()


class ScoresSpreadRows(QWidget):
    """A row a role: its name, its strip, and the figures."""

    def __init__(self) -> None:
        super().__init__()
        self._roles: Sequence[RoleTold] = ()
        self.strips: list[ScoreStrip] = []
        self._labels: list[QWidget] = []
        self._axis = _Axis()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def show_scores(self, roles: Sequence[RoleTold], places: Mapping[str, int]) -> None:
        """These roles, in the order of the table."""
        self._roles = roles
        for widget in (*self._labels, *self.strips):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._labels, self.strips = [], []
        for row, role in enumerate(roles):
            name, strip, figures = words("row-title", role.short), ScoreStrip(), words("who")
            name.setToolTip(role.name if role.name != role.short else "")
            strip.show_role(role, places)
            figures.setText(self._figures(role))
            for column, widget in enumerate((name, strip, figures)):
                self._grid.addWidget(widget, row, column)
            self._labels += [name, figures]
            self.strips.append(strip)
        self._grid.addWidget(self._axis, len(roles), 1)
        self._fit()

    def _fit(self) -> None:
        for strip in self.strips:
            strip.setMaximumHeight(current_theme().px(_HIGHEST))

    def _figures(self, role: RoleTold) -> str:
        low, high = numbers.number(role.low), numbers.number(role.high)
        return self.tr("{low} to {high}, mean {mean}").format(
            low=low, high=high, mean=numbers.number(role.mean)
        )

    def changeEvent(self, event: QEvent) -> None:
        """Symbols follow the theme."""
        if event.type() == QEvent.Type.StyleChange:
            for strip in self.strips:
                strip.updateGeometry()
                strip.update()
            self._fit()
            self._axis.updateGeometry()
        super().changeEvent(event)


class _Axis(QWidget):
    """What the ticks below the strips stand for."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A line of small figures."""
        return QSize(80, current_theme().px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The figures."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setFont(sans(theme, theme.tiny))
        painter.setPen(QColor(theme.muted))
        edge, box = theme.px(_EDGE), theme.px(40)
        for tick in _TICKS:
            x = edge + (self.width() - 2 * edge) * tick / 100
            left = min(max(x - box / 2, 0), self.width() - box)
            side = Qt.AlignmentFlag.AlignHCenter
            if not tick:
                left, side = x - theme.px(3), Qt.AlignmentFlag.AlignLeft
            elif tick == _TICKS[-1]:
                left, side = self.width() - box, Qt.AlignmentFlag.AlignRight
            painter.drawText(QRectF(left, 0, box, self.height()), side, numbers.number(tick))
        painter.end()
