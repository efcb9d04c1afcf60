"""How a piece of news is drawn: when, who, what; rows that would be cut off are not."""

from PySide6.QtCore import QAbstractItemModel, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from engine.game.views import NewsView
from gui.room.cast import Cast
from gui.room.news_model import FIRST_ROLE, NEWS_ROLE, Index
from gui.theme.fonts import sans
from gui.theme.icons import paint_icon
from gui.theme.tokens import DARK, Theme

KIND_ICONS = {
    "leak": "ear",
    "vote": "vote",
    "event": "zap",
    "ending": "flag",
    "move": "circle_dot",
    "offer": "mail",
    "answer": "handshake",
    "breach": "unlink",
    "inject": "megaphone",
    "adjudication": "scale",
    "override": "pen_line",
}
_NARROW = 440
"""Width of the list below which it leaves out the moments; logical pixels before scale."""
_BREAKS = int(Qt.TextFlag.TextWordWrap)


class NewsRow(QStyledItemDelegate):
    """Paints rows for one cast and theme."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._list = view
        self._cast, self._theme = Cast(()), DARK
        self._turns: list[str] = []

    def set_look(self, cast: Cast, turns: list[str], theme: Theme) -> None:
        """Who is who, how the turns are called, and in which colours."""
        self._cast, self._turns, self._theme = cast, turns, theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the headline needs in the list's width."""
        width = self._list.viewport().width()
        item: NewsView = index.data(NEWS_ROLE)
        text = self._text_box(QRect(0, 0, width, 1000), item)
        metrics = QFontMetrics(self._headline(index))
        height = max(self._height(metrics, text, item.headline), metrics.height())
        if item.detail:
            height += self._height(QFontMetrics(self._small), text, item.detail)
        return QSize(width, height + self._theme.px(9))

    def _height(self, metrics: QFontMetrics, box: QRect, words: str) -> int:
        return metrics.boundingRect(box, _BREAKS, words).height()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row, if it is whole or the uppermost."""
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if box.bottom() > self._list.viewport().height() and box.top() > 0:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.hover))
            painter.drawRoundedRect(box, 5, 5)
        self._paint_row(painter, box, index)
        painter.restore()

    def _paint_row(self, painter: QPainter, box: QRect, index: Index) -> None:
        theme = self._theme
        item: NewsView = index.data(NEWS_ROLE)
        first = bool(index.data(FIRST_ROLE))
        if first and index.row() > 0:
            painter.setPen(QColor(theme.border))
            painter.drawLine(box.left(), box.top(), box.right(), box.top())
        top = box.top() + theme.px(5)
        line = QRect(box.left() + 4, top, box.width(), QFontMetrics(self._body).height())
        if first and not self._narrow():
            painter.setFont(sans(theme, theme.tiny))
            painter.setPen(QColor(theme.faint))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, item.when)
        color = self._cast.color(item.role, theme)
        left = box.left() + self._when_width() + 8
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color if item.role else theme.strong_border))
        painter.drawRoundedRect(QRectF(left, top + 2, 3, line.height() - 4), 1.5, 1.5)
        self._paint_source(
            painter, QRect(left + 10, top, self._source_width() - 14, line.height()), item, color
        )
        self._paint_headline(painter, box, line.height(), index)

    def _paint_source(self, painter: QPainter, box: QRect, item: NewsView, color: str) -> None:
        painter.setFont(sans(self._theme, self._theme.small, QFont.Weight.DemiBold))
        painter.setPen(QColor(color))
        shown = QFontMetrics(painter.font()).elidedText(
            item.source, Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_headline(self, painter: QPainter, box: QRect, line: int, index: Index) -> None:
        theme = self._theme
        item: NewsView = index.data(NEWS_ROLE)
        text = self._text_box(box, item)
        size = theme.px(13)
        icon = QRectF(text.left() - theme.px(20), text.top() + (line - size) / 2, size, size)
        color = theme.tone(item.tone)
        paint_icon(painter, icon, KIND_ICONS.get(item.kind, "circle"), color)
        if item.secret:
            lock = QRectF(text.right() + 7, icon.top(), size, size)
            paint_icon(painter, lock, "lock", theme.warning)
        painter.setFont(self._headline(index))
        painter.setPen(QColor(theme.text))
        painter.drawText(text, _BREAKS, item.headline)
        if item.detail:
            metrics = QFontMetrics(self._headline(index))
            text.translate(0, self._height(metrics, text, item.headline))
            painter.setFont(self._small)
            painter.setPen(QColor(theme.muted))
            painter.drawText(text, _BREAKS, item.detail)

    def _text_box(self, box: QRect, item: NewsView) -> QRect:
        theme = self._theme
        left = box.left() + self._when_width() + self._source_width() + theme.px(32)
        right = box.right() - (theme.px(24) if item.secret else 6)
        return QRect(left, box.top() + theme.px(5), max(60, right - left), box.height())

    def _when_width(self) -> int:
        if self._narrow():
            return 0
        metrics = QFontMetrics(sans(self._theme, self._theme.tiny))
        return 12 + max((metrics.horizontalAdvance(turn) for turn in self._turns), default=0)

    def _narrow(self) -> bool:
        """Whether the moment is left to the tip, for the sake of the headline."""
        return self._list.viewport().width() < self._theme.px(_NARROW)

    def _source_width(self) -> int:
        share = 0.175 * self._list.viewport().width()
        return round(min(max(share, self._theme.px(92)), self._theme.px(170)))

    def _headline(self, index: Index) -> QFont:
        newest: QAbstractItemModel = index.model()
        turn = newest.index(0, 0).data(NEWS_ROLE).turn
        fresh = index.data(NEWS_ROLE).turn == turn
        return sans(
            self._theme,
            self._theme.body,
            QFont.Weight.Medium if fresh else QFont.Weight.Normal,
        )

    @property
    def _small(self) -> QFont:
        return sans(self._theme, self._theme.small)

    @property
    def _body(self) -> QFont:
        return sans(self._theme, self._theme.body)
