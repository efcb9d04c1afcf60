"""How a group looks in plots and tables: never told apart by colour alone."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from gui.room.symbols import paint_symbol
from gui.theme.tokens import DASHES, MARKERS, RoleMark, Theme, blend

SAMPLE = (30, 14)
"""Width and height of a piece of line with its symbol; logical pixels before scale."""
_PALE = 0.30


def group_mark(place: int, theme: Theme) -> RoleMark:
    """By place among the groups: what has the colour of another has other symbols and lines."""
    again = place // len(theme.roles)
    return RoleMark(
        theme.role_color(place),
        MARKERS[(place + again) % len(MARKERS)],
        DASHES[(place + 2 * again) % len(DASHES)],
    )


def paled(mark: RoleMark, theme: Theme) -> RoleMark:
    """The same behind one that is chosen."""
    return RoleMark(blend(mark.color, theme.panel, _PALE), mark.marker, mark.dash)


def sample(mark: RoleMark, theme: Theme, ratio: float) -> QIcon:
    """A piece of its line with its symbol."""
    width, height = theme.px(SAMPLE[0]), theme.px(SAMPLE[1])
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(mark.color), theme.px(2))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if mark.dash:
        pen.setDashPattern(list(mark.dash))
    painter.setPen(pen)
    painter.drawLine(QPointF(0, height / 2), QPointF(width, height / 2))
    paint_symbol(painter, QPointF(width / 2, height / 2), theme.px(9), mark, theme.panel)
    painter.end()
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon


def sample_size(theme: Theme) -> QSize:
    """Of a sample, at the theme's text size."""
    return QSize(theme.px(SAMPLE[0]), theme.px(SAMPLE[1]))
