"""The numbers of the plots as they move: old, new, and the change."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from gui.reveal.piece import Piece, body, draw_line, eased, small
from gui.reveal.story import Figure, Story
from gui.room import numbers
from gui.room.symbols import paint_symbol
from gui.theme.style import theme_of
from gui.theme.tokens import Theme

TIME = 1100
_COUNTED = 0.75
"""The part of the time in which numbers run; then their changes come."""


class Widths(NamedTuple):
    """Of the values and of the changes in a column, in pixels."""

    value: int
    change: int


class Figures(Piece):
    """A row a role, a column a plot; the viewer's own score on top."""

    def __init__(self, story: Story) -> None:
        super().__init__(TIME)
        self._story = story
        self._rows = [
            card
            for card in story.cast.cards
            if any(f.role == card.role for column in story.columns for f in column.figures)
        ]

    def value(self, figure: Figure) -> float:
        """Where a number stands by now."""
        gone = eased(self.share, 0.0, _COUNTED)
        return figure.after if gone >= 1 else figure.before + gone * (figure.after - figure.before)

    def heightForWidth(self, _width: int) -> int:
        """A line each."""
        theme = theme_of(self)
        own = theme.px(30) if self._story.score else 0
        return own + theme.px(24) + len(self._rows) * self._line(theme)

    def sizeHint(self) -> QSize:
        """In the width of half a small window."""
        return QSize(500, self.heightForWidth(500))

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """The score, the plots' names, the roles."""
        top = 0.0
        score = self._story.score
        if score is not None:
            box = QRectF(0, 0, self.width(), theme.px(24))
            draw_line(painter, box, body(theme, strong=True), theme.text, self.tr("Your score"))
            self._draw_figure(painter, box, score, self._widths([score], theme), theme)
            top += theme.px(30)
        lefts = self._edges(theme)
        for at, column in enumerate(self._story.columns):
            head = QRectF(lefts[at] + 10, top, lefts[at + 1] - lefts[at] - 10, theme.px(20))
            right = Qt.AlignmentFlag.AlignRight
            whole = f"{column.label} ({column.unit})"
            fits = QFontMetrics(small(theme)).horizontalAdvance(whole) <= head.width()
            text = whole if column.unit and fits else column.label
            draw_line(painter, head, small(theme), theme.muted, text, right)
        top += theme.px(22)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawLine(QPointF(0, top), QPointF(self.width(), top))
        widths = [self._widths(column.figures, theme) for column in self._story.columns]
        for card in self._rows:
            row = QRectF(0, top, self.width(), self._line(theme))
            mark = self._story.cast.mark(card.role, theme)
            paint_symbol(
                painter, QPointF(theme.px(7), row.center().y()), theme.px(9), mark, theme.panel
            )
            left = QRectF(theme.px(20), top, lefts[0] - theme.px(22), row.height())
            draw_line(painter, left, body(theme), mark.color, card.short)
            for at, column in enumerate(self._story.columns):
                cell = QRectF(lefts[at] + 10, top, lefts[at + 1] - lefts[at] - 10, row.height())
                for figure in column.figures:
                    if figure.role == card.role:
                        self._draw_figure(painter, cell, figure, widths[at], theme)
            top += row.height()

    def _draw_figure(
        self, painter: QPainter, box: QRectF, figure: Figure, widths: Widths, theme: Theme
    ) -> None:
        """From the right: the change, the new number, an arrow, the old one if there is room."""
        change = numbers.change(figure.change, figure.decimals)
        font, strong = small(theme), small(theme, strong=True)
        right = Qt.AlignmentFlag.AlignRight
        place = QRectF(box.right() - widths.change, box.top(), widths.change, box.height())
        painter.setOpacity(eased(self.share, _COUNTED, 1.0))
        color = theme.text if change else theme.faint
        draw_line(painter, place, strong if change else font, color, change or "=", right)
        painter.setOpacity(1.0)
        place = QRectF(place.left() - widths.value - 8, box.top(), widths.value, box.height())
        now = numbers.number(self.value(figure), figure.decimals)
        draw_line(painter, place, strong, theme.text, now, right)
        arrow = QFontMetrics(font).horizontalAdvance(" →")
        wide = widths.value + arrow
        place = QRectF(place.left() - wide - 4, box.top(), wide, box.height())
        if place.left() >= box.left() - 6 and change:
            before = numbers.number(figure.before, figure.decimals)
            draw_line(painter, place, font, theme.muted, f"{before} →", right)

    def _widths(self, figures: Iterable[Figure], theme: Theme) -> Widths:
        """So wide that all of them stand exactly below each other."""
        metrics = QFontMetrics(small(theme, strong=True))
        values, changes = [1], [metrics.horizontalAdvance("=")]
        for figure in figures:
            for value in (figure.before, figure.after):
                text = numbers.number(value, figure.decimals)
                values.append(metrics.horizontalAdvance(text))
            text = numbers.change(figure.change, figure.decimals)
            changes.append(metrics.horizontalAdvance(text))
        return Widths(max(values) + 2, max(changes) + 2)

    def _edges(self, theme: Theme) -> list[float]:
        """Where the columns begin, and the end of the last."""
        names = [card.short for card in self._rows]
        metrics = QFontMetrics(body(theme))
        first = theme.px(28) + max((metrics.horizontalAdvance(name) for name in names), default=0)
        first = min(first, round(0.3 * self.width()))
        count = max(len(self._story.columns), 1)
        return [first + at * (self.width() - first) / count for at in range(count + 1)]

    def _line(self, theme: Theme) -> int:
        return theme.px(25)
