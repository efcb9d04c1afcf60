"""A part of the reveal: painted as far as its share of the time has come."""

from PySide6.QtCore import QEasingCurve, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.fonts import sans
from gui.theme.style import theme_of
from gui.theme.tokens import Theme

_EASE = QEasingCurve(QEasingCurve.Type.OutCubic)
_WRAP = int(Qt.TextFlag.TextWordWrap)


class Piece(QWidget):
    """`share` runs from 0 (nothing is seen) to 1 (everything is); `time` is how long it takes.

    It fills its own ground, so that nothing below is painted again with every frame.
    """

    def __init__(self, time: int) -> None:
        super().__init__()
        self.time = time
        """Milliseconds at an even pace."""
        self.share = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_share(self, share: float) -> None:
        """Show so much of it."""
        share = min(max(share, 0.0), 1.0)
        if share != self.share:
            self.share = share
            self.update()

    def front(self) -> int:
        """How far down one must see to see what comes now, in pixels."""
        return self.height()

    def hasHeightForWidth(self) -> bool:
        """Every piece breaks its lines where it must."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, and what is to be seen by now."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(theme.panel))
        self.draw(painter, theme)
        painter.end()

    def draw(self, painter: QPainter, theme: Theme) -> None:
        """Paint `share` of it."""
        raise NotImplementedError


def eased(share: float, begin: float = 0.0, end: float = 1.0) -> float:
    """How far something has come that goes on from `begin` to `end`: fast first, then slowly."""
    return _EASE.valueForProgress(min(max((share - begin) / (end - begin), 0.0), 1.0))


def wrapped_height(font: QFont, width: float, text: str) -> int:
    """Of a text in lines of that width."""
    box = QRectF(0, 0, max(width, 40), 10_000)
    return QFontMetrics(font).boundingRect(box.toRect(), _WRAP, text).height()


def draw_wrapped(painter: QPainter, box: QRectF, font: QFont, color: str, text: str) -> None:
    """A text in lines, from the top of a box."""
    painter.setFont(font)
    painter.setPen(QColor(color))
    painter.drawText(box, _WRAP, text)


def draw_line(
    painter: QPainter,
    box: QRectF,
    font: QFont,
    color: str,
    text: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """A text in one line, in the middle of the box's height, with an ellipsis if it is long."""
    painter.setFont(font)
    painter.setPen(QColor(color))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()) + 1)
    painter.drawText(box, int(align | Qt.AlignmentFlag.AlignVCenter), shown)


def small(theme: Theme, *, strong: bool = False) -> QFont:
    """The face of what goes with something."""
    return sans(theme, theme.small, QFont.Weight.DemiBold if strong else QFont.Weight.Normal)


def body(theme: Theme, *, strong: bool = False) -> QFont:
    """The face of what is read."""
    return sans(theme, theme.body, QFont.Weight.DemiBold if strong else QFont.Weight.Medium)
