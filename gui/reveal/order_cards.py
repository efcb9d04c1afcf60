"""Everybody's orders as cards that turn over together; what is not known stays face down."""

from math import cos, pi

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen

from engine.game.views import OrderView, RoleCard
from gui.reveal.piece import Piece, body, draw_line, draw_wrapped, small, wrapped_height
from gui.reveal.story import Story
from gui.theme.fonts import sans
from gui.theme.icons import paint_emblem, paint_icon
from gui.theme.style import theme_of
from gui.theme.tokens import Theme, blend

TIME = 1200
_GAP, _PAD = 10, 10
_MOST_COLUMNS = 4


class OrderCards(Piece):
    """A column a role, a card a channel."""

    def __init__(self, story: Story) -> None:
        super().__init__(TIME)
        self._story = story
        self._of = {
            card.role: [order for order in story.orders if order.role == card.role]
            for card in story.cast.cards
        }

    def heightForWidth(self, width: int) -> int:
        """Rows of roles, each as high as its highest card."""
        theme, columns = theme_of(self), self._columns()
        rows = -(-len(self._of) // columns)
        each = self._head(theme) + self._deep() * (self._card_height(theme, width) + _GAP)
        return rows * each - _GAP

    def sizeHint(self) -> QSize:
        """In the width of a small window."""
        return QSize(800, self.heightForWidth(800))

    def words(self, order: OrderView) -> str:
        """What stands on a card that has turned over."""
        if order.known == "order":
            return order.label
        if order.known == "hidden":
            return self.tr("Not known to you") if self._story.viewer else self.tr("Not known")
        if order.role == self._story.viewer:
            return self.tr("Nothing ordered")
        return self.tr("Nothing in public")

    def channel(self, order: OrderView) -> str:
        """The channel's name, over the card's words."""
        if order.channel == "public":
            return self.tr("PUBLIC")
        return self.tr("PRIVATE, CAME OUT") if order.came_out else self.tr("PRIVATE")

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Each role's name, and its cards below."""
        columns = self._columns()
        width = self._column_width(self.width())
        card_height = self._card_height(theme, self.width())
        block = self._head(theme) + self._deep() * (card_height + _GAP)
        for at, card in enumerate(self._story.cast.cards):
            left = (at % columns) * (width + _GAP)
            top = (at // columns) * block
            self._draw_role(painter, QRectF(left, top, width, self._head(theme)), card, theme)
            top += self._head(theme)
            for order in self._of[card.role]:
                box = QRectF(left + 0.5, top + 0.5, width - 1, card_height - 1)
                self._draw_card(painter, box, order, theme)
                top += card_height + _GAP

    def _draw_role(self, painter: QPainter, box: QRectF, card: RoleCard, theme: Theme) -> None:
        color = self._story.cast.color(card.role, theme)
        side = theme.px(18)
        emblem = QRectF(box.left(), box.center().y() - side / 2 - 2, side, side)
        paint_emblem(painter, emblem, card.emblem, color)
        name = box.adjusted(side + 8, -2, 0, -2)
        you = card.role == self._story.viewer
        text = self.tr("{name} (you)").format(name=card.name) if you else card.name
        draw_line(painter, name, body(theme, strong=True), color, text)

    def _draw_card(self, painter: QPainter, box: QRectF, order: OrderView, theme: Theme) -> None:
        """A card that is known turns about its upright middle; its face is seen from half way."""
        painter.save()
        if order.known != "hidden":
            painter.translate(box.center())
            painter.scale(max(abs(cos(pi * self.share)), 0.01), 1.0)
            painter.translate(-box.center())
        if order.known == "hidden" or self.share < 0.5:
            self._draw_back(painter, box, order, theme)
        else:
            self._draw_face(painter, box, order, theme)
        painter.restore()

    def _draw_back(self, painter: QPainter, box: QRectF, order: OrderView, theme: Theme) -> None:
        """Hatched; a card that stays so says, in the end, that it is not known."""
        color = self._story.cast.color(order.role, theme)
        shape = QPainterPath()
        shape.addRoundedRect(box, 8, 8)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.sunken))
        painter.drawPath(shape)
        painter.save()
        painter.setClipPath(shape)
        painter.setPen(QPen(QColor(blend(color, theme.sunken, 0.16)), 1))
        step, high = 9, box.height()
        at = box.left() - high
        while at < box.right():
            painter.drawLine(QPointF(at, box.bottom()), QPointF(at + high, box.top()))
            at += step
        painter.restore()
        if order.known != "hidden":
            return
        painter.setOpacity(min(max(2 * self.share - 1, 0.0), 1.0))
        font, side = small(theme), theme.px(13)
        text = self.words(order)
        wide = min(box.width() - 12, QFontMetrics(font).horizontalAdvance(text) + side + 26)
        plate = QRectF(0, 0, wide, theme.px(24))
        plate.moveCenter(box.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.sunken))
        painter.drawRoundedRect(plate, 6, 6)
        lock = QRectF(plate.left() + 8, plate.center().y() - side / 2, side, side)
        paint_icon(painter, lock, "lock", theme.muted)
        draw_line(painter, plate.adjusted(side + 14, 0, -6, 0), font, theme.muted, text)

    def _draw_face(self, painter: QPainter, box: QRectF, order: OrderView, theme: Theme) -> None:
        color = self._story.cast.color(order.role, theme)
        ordered = order.known == "order"
        pen = QPen(QColor(blend(color, theme.panel, 0.5) if ordered else theme.border), 1)
        pen.setStyle(Qt.PenStyle.SolidLine if ordered else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(theme.raised if ordered else theme.panel))
        painter.drawRoundedRect(box, 8, 8)
        inner = box.adjusted(_PAD, _PAD - 2, -_PAD, -_PAD + 2)
        eyebrow = sans(theme, theme.tiny, QFont.Weight.DemiBold)
        line = QRectF(inner.left(), inner.top(), inner.width(), theme.px(16))
        tone = theme.warning if order.came_out else theme.muted
        draw_line(painter, line, eyebrow, tone, self.channel(order))
        side = theme.px(16)
        left = inner.left()
        if ordered:
            icon = QRectF(left, line.bottom() + 3, side, side)
            paint_icon(painter, icon, order.icon or "circle", color)
            left += side + 8
        text = QRectF(left, line.bottom() + 2, inner.right() - left, inner.bottom() - line.bottom())
        shade = theme.text if ordered else theme.muted
        draw_wrapped(painter, text, body(theme), shade, self.words(order))

    def _columns(self) -> int:
        count = max(len(self._of), 1)
        rows = -(-count // _MOST_COLUMNS)
        return -(-count // rows)

    def _column_width(self, width: int) -> float:
        columns = self._columns()
        return (width - _GAP * (columns - 1)) / columns

    def _deep(self) -> int:
        return max((len(orders) for orders in self._of.values()), default=0)

    def _head(self, theme: Theme) -> int:
        return theme.px(28)

    def _card_height(self, theme: Theme, width: int) -> int:
        """So that the longest label has its lines."""
        room = self._column_width(width) - 2 * _PAD - theme.px(16) - 9
        labels = [self.words(order) for orders in self._of.values() for order in orders]
        text = max((wrapped_height(body(theme), room, label) for label in labels), default=0)
        return max(text, theme.px(20)) + theme.px(16) + 2 * _PAD - 2
