"""A slim bar on which a range and the middle of it are marked."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.tokens import DARK, Theme, blend

_THICK, _TALL = 5, 11
"""Of the range, and of the mark in it; logical pixels."""


class IntervalBar(QWidget):
    """The range as a band with ends, the median as a mark across it; empty until there is one."""

    def __init__(self) -> None:
        super().__init__()
        self._shares: tuple[float, float, float] | None = None
        self._color, self._theme = DARK.accent, DARK
        self.setFixedHeight(_TALL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_range(
        self, shares: tuple[float, float, float] | None, color: str, theme: Theme
    ) -> None:
        """Low, median and high from 0 to 1; None: not known yet."""
        self._shares, self._color, self._theme = shares, color, theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Track, band with its ends, mark."""
        theme, middle = self._theme, self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.border))
        painter.drawRoundedRect(QRectF(0, middle - 1.5, self.width(), 3), 1.5, 1.5)
        if self._shares is None:
            return
        low, at, high = (self._place(share) for share in self._shares)
        band = QRectF(low, middle - _THICK / 2, max(high - low, 3.0), _THICK)
        painter.setBrush(QColor(blend(self._color, theme.panel, 0.5)))
        painter.drawRoundedRect(band, 1.5, 1.5)
        painter.setBrush(QColor(self._color))
        for end in (band.left(), band.right() - 1.5):
            painter.drawRect(QRectF(end, middle - _THICK / 2, 1.5, _THICK))
        painter.setBrush(QColor(theme.text))
        painter.drawRoundedRect(QRectF(at - 1, 0, 2.5, self.height()), 1, 1)

    def _place(self, share: float) -> float:
        return 1 + (self.width() - 4) * min(max(share, 0.0), 1.0)
