"""What an order is expected to bring, as a bar from doing nothing, with its interval."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.room import numbers
from gui.theme.fonts import sans
from gui.theme.tokens import DARK, Theme, blend

LEAST_REACH = 4.0
"""Points of score that the longest bar stands for at least: noise must not look like a choice."""


class ForecastBar(QWidget):
    """Right of the middle it gains over doing nothing, left of it it loses."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = DARK
        self._gain = self._error = 0.0
        self._reach = LEAST_REACH
        self._word = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_gain(self, gain: float, error: float, reach: float, theme: Theme) -> None:
        """Show a gain give or take its error, on a scale that ends at `reach`."""
        self._gain, self._error, self._theme = gain, error, theme
        self._reach, self._word = max(reach, LEAST_REACH), ""
        self._say(self.words)

    def show_word(self, word: str, theme: Theme) -> None:
        """Say something in place of a gain."""
        self._theme, self._word = theme, word
        self._say(word)

    @property
    def words(self) -> str:
        """What the number beside the bar says."""
        if self._word:
            return self._word
        sign = numbers.change(self._gain, 1) or numbers.number(0.0, 1)
        return f"{sign} ± {numbers.number(self._error, 1)}"

    def _say(self, words: str) -> None:
        self.setAccessibleName(words)
        self.setFixedHeight(self._theme.px(16))
        self.show()
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(150, self._theme.px(16))

    def minimumSizeHint(self) -> QSize:
        """May become narrow."""
        return QSize(90, self._theme.px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Track, bar, whisker; the number on the right."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = sans(theme, theme.tiny, QFont.Weight.DemiBold)
        painter.setFont(font)
        middle = Qt.AlignmentFlag.AlignVCenter
        if self._word:
            painter.setPen(QColor(theme.muted))
            painter.drawText(QRectF(self.rect()), middle, self._word)
            return
        text = self.words
        metrics = QFontMetricsF(font)
        room = metrics.horizontalAdvance(f"{numbers.MINUS}88.8 ± 8.8")
        painter.setPen(QColor(theme.text))
        painter.drawText(
            QRectF(self.width() - room, 0, room, self.height()),
            middle | Qt.AlignmentFlag.AlignRight,
            text,
        )
        self._paint_bar(painter, QRectF(0, 0, self.width() - room - 10, self.height()))

    def _paint_bar(self, painter: QPainter, box: QRectF) -> None:
        theme = self._theme
        center, half = box.center().x(), box.width() / 2
        level, thick = box.center().y(), theme.px(6)
        at = center + half * self._gain / self._reach
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(blend(theme.strong_border, theme.raised, 0.3)))
        painter.drawRoundedRect(QRectF(box.left(), level - 1, box.width(), 2), 1, 1)
        color = theme.accent if self._gain >= 0 else theme.warning
        painter.setBrush(QColor(color))
        left, right = sorted((center, at))
        painter.drawRoundedRect(QRectF(left, level - thick / 2, right - left, thick), 1.5, 1.5)
        painter.setPen(QPen(QColor(theme.muted), 1.2))
        painter.drawLine(QPointF(center, level - thick), QPointF(center, level + thick))
        error = half * self._error / self._reach
        painter.setPen(QPen(QColor(theme.text), 1.4))
        low, high = max(box.left(), at - error), min(box.right(), at + error)
        painter.drawLine(QPointF(low, level), QPointF(high, level))
        ends = [QLineF(x, level - 2.5, x, level + 2.5) for x in (low, high)]
        painter.drawLines(ends)
