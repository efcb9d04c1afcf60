"""The turn's news, one headline after the other."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter

from engine.game.views import NewsView
from gui.reveal.piece import Piece, body, draw_line, draw_wrapped, eased, small, wrapped_height
from gui.reveal.story import Story
from gui.room.news_row import KIND_ICONS
from gui.theme.icons import paint_icon
from gui.theme.style import theme_of
from gui.theme.tokens import Theme

EACH, MOST = 300, 1600
"""Milliseconds for a headline, and for all of them."""
_GAP, _SLIDE = 10, 14


class Headlines(Piece):
    """Who tells it, the headline, and what goes with it."""

    def __init__(self, story: Story) -> None:
        super().__init__(min(EACH * max(len(story.news), 1), MOST))
        self._story = story

    @property
    def come_in(self) -> int:
        """How many headlines are seen by now."""
        return sum(self._told(at) > 0 for at in range(len(self._story.news)))

    @property
    def quiet(self) -> str:
        """What stands there when there is no news."""
        return self.tr("No news of this turn reached you.")

    def heightForWidth(self, width: int) -> int:
        """All of them."""
        theme = theme_of(self)
        if not self._story.news:
            return theme.px(22)
        return sum(self._height(item, theme, width) + _GAP for item in self._story.news) - _GAP

    def front(self) -> int:
        """Down to the headline that comes in now."""
        theme, news = theme_of(self), self._story.news[: self.come_in]
        return sum(self._height(item, theme, self.width()) + _GAP for item in news)

    def sizeHint(self) -> QSize:
        """In the width of half a small window."""
        return QSize(500, self.heightForWidth(500))

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Those that have come in; the last one still moves."""
        if not self._story.news:
            painter.setOpacity(eased(self.share))
            box = QRectF(0, 0, self.width(), theme.px(22))
            draw_line(painter, box, body(theme), theme.muted, self.quiet)
        top = 0.0
        for at, item in enumerate(self._story.news):
            told = self._told(at)
            if not told:
                return
            high = self._height(item, theme, self.width())
            painter.save()
            painter.setOpacity(told)
            painter.translate((1 - told) * _SLIDE, 0)
            self._draw_item(painter, QRectF(0, top, self.width(), high), item, theme)
            painter.restore()
            top += high + _GAP

    def _draw_item(self, painter: QPainter, box: QRectF, item: NewsView, theme: Theme) -> None:
        color = self._story.cast.color(item.role, theme)
        painter.fillRect(QRectF(box.left(), box.top() + 2, 3, box.height() - 4), QColor(color))
        side, line = theme.px(13), theme.px(18)
        left, width = self._text(theme, self.width())
        source = QRectF(box.left() + 10, box.top(), left - side - 22, line)
        draw_line(painter, source, small(theme, strong=True), color, item.source)
        icon = QRectF(left - side - 7, box.top() + (line - side) / 2, side, side)
        paint_icon(painter, icon, KIND_ICONS.get(item.kind, "circle"), theme.tone(item.tone))
        if item.secret:
            lock = QRectF(box.right() - side - 2, icon.top(), side, side)
            paint_icon(painter, lock, "lock", theme.warning)
        text = QRectF(left, box.top(), width, box.height())
        draw_wrapped(painter, text, body(theme), theme.text, item.headline)
        if item.detail:
            text.translate(0, wrapped_height(body(theme), text.width(), item.headline))
            draw_wrapped(painter, text, small(theme), theme.muted, item.detail)

    def _height(self, item: NewsView, theme: Theme, width: int) -> int:
        _, room = self._text(theme, width)
        high = max(wrapped_height(body(theme), room, item.headline), theme.px(18))
        return high + (wrapped_height(small(theme), room, item.detail) if item.detail else 0)

    def _text(self, theme: Theme, width: int) -> tuple[int, int]:
        """Where headlines begin, beside who tells them, and how wide they may be."""
        left = 32 + theme.px(13) + min(theme.px(104), round(0.26 * width))
        return left, width - left - theme.px(22)

    def _told(self, at: int) -> float:
        """They follow each other; each still moves while the next one comes."""
        step = 1 / (len(self._story.news) + 1)
        return eased(self.share, at * step, (at + 2) * step)
