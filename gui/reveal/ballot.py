"""A motion's vote, counted director by director."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from engine.game.views import VoteView
from gui.reveal.piece import Piece, body, draw_line, draw_wrapped, eased, small, wrapped_height
from gui.theme.icons import paint_icon
from gui.theme.style import theme_of
from gui.theme.tokens import Theme, blend

TIME, EACH = 400, 220
"""Milliseconds for the result, and for every vote."""
_GAP, _MOST_COLUMNS = 8, 4


class Ballot(Piece):
    """The motion, a tile a director, the count and the result."""

    def __init__(self, vote: VoteView) -> None:
        super().__init__(TIME + EACH * len(vote.votes))
        self.vote = vote

    @property
    def counted(self) -> int:
        """How many votes have been told by now."""
        return sum(self._told(at) > 0 for at in range(len(self.vote.votes)))

    @property
    def decided(self) -> bool:
        """Whether the result has been told."""
        return self._verdict() > 0

    def said(self, *, yes: bool) -> str:
        """A vote in a word."""
        return self.tr("For") if yes else self.tr("Against")

    def count(self) -> str:
        """The count so far, in words."""
        told = [yes for _, yes in self.vote.votes[: self.counted]]
        text = self.tr("{yes} for, {no} against")
        return text.format(yes=sum(told), no=len(told) - sum(told))

    def result(self) -> str:
        """Whether it passed, in a word."""
        return self.tr("Passed") if self.vote.passed else self.tr("Failed")

    def heightForWidth(self, width: int) -> int:
        """The motion's lines, the rows of tiles, and the count."""
        theme = theme_of(self)
        rows = -(-len(self.vote.votes) // _MOST_COLUMNS)
        tiles = rows * (self._tile(theme) + _GAP)
        return self._title_height(theme, width) + tiles + theme.px(22)

    def sizeHint(self) -> QSize:
        """In the width of half a small window."""
        return QSize(500, self.heightForWidth(500))

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """From above."""
        side, high = theme.px(16), self._title_height(theme, self.width())
        paint_icon(painter, QRectF(0, 2, side, side), "gavel", theme.accent)
        title = QRectF(side + 8, 0, self.width() - side - 8, high)
        draw_wrapped(painter, title, body(theme, strong=True), theme.text, self.vote.motion)
        columns = min(_MOST_COLUMNS, max(1, len(self.vote.votes)))
        width = (self.width() - _GAP * (columns - 1)) / columns
        for at, (name, yes) in enumerate(self.vote.votes):
            left = (at % columns) * (width + _GAP)
            top = high + (at // columns) * (self._tile(theme) + _GAP)
            tile = QRectF(left + 0.5, top + 0.5, width - 1, self._tile(theme) - 1)
            self._draw_tile(painter, tile, name, theme, yes=yes, told=self._told(at))
        foot = QRectF(0, self.height() - theme.px(22), self.width(), theme.px(22))
        draw_line(painter, foot, small(theme), theme.muted, self.count())
        self._draw_result(painter, foot, theme)

    def _draw_tile(
        self, painter: QPainter, box: QRectF, name: str, theme: Theme, *, yes: bool, told: float
    ) -> None:
        color = theme.good if yes else theme.bad
        edge = blend(color, theme.border, told) if told else theme.border
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(blend(color, theme.raised, 0.14 * told)))
        painter.drawRoundedRect(box, 7, 7)
        line = QRectF(box.left() + 9, box.top() + 5, box.width() - 14, theme.px(18))
        draw_line(painter, line, small(theme, strong=True), theme.text, name)
        line.translate(0, theme.px(19))
        if not told:
            draw_line(painter, line, small(theme), theme.faint, "…")
            return
        side = theme.px(13)
        painter.setOpacity(told)
        icon = QRectF(line.left(), line.center().y() - side / 2, side, side)
        paint_icon(painter, icon, "check" if yes else "x", color)
        draw_line(
            painter, line.adjusted(side + 5, 0, 0, 0), small(theme), color, self.said(yes=yes)
        )
        painter.setOpacity(1.0)

    def _draw_result(self, painter: QPainter, box: QRectF, theme: Theme) -> None:
        share = self._verdict()
        if not share:
            return
        color = theme.good if self.vote.passed else theme.bad
        text, side, font = self.result(), theme.px(14), small(theme, strong=True)
        painter.setOpacity(share)
        right = Qt.AlignmentFlag.AlignRight
        draw_line(painter, box.adjusted(0, 0, -4, 0), font, color, text, right)
        wide = painter.fontMetrics().horizontalAdvance(text)
        icon = QRectF(box.right() - wide - side - 10, box.center().y() - side / 2, side, side)
        name = "circle_check" if self.vote.passed else "circle_x"
        paint_icon(painter, icon, name, color)
        painter.setOpacity(1.0)

    def _told(self, at: int) -> float:
        begin = at * EACH / self.time
        return eased(self.share, begin, begin + EACH / self.time)

    def _verdict(self) -> float:
        return eased(self.share, 1 - TIME / self.time, 1.0)

    def _tile(self, theme: Theme) -> int:
        return theme.px(46)

    def _title_height(self, theme: Theme, width: int) -> int:
        font, room = body(theme, strong=True), width - theme.px(16) - 8
        return wrapped_height(font, room, self.vote.motion) + 8
