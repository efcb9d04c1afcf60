"""Curves behind the game's own: other games, the record, simulated games, another line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.fonts import sans
from gui.theme.tokens import DARK, Theme, blend

Points: TypeAlias = Sequence[tuple[int, float]]
"""(turn, value) after that turn, 0 the opening."""
GhostStyle: TypeAlias = Literal["line", "dots", "median", "other"]

FADED: Mapping[GhostStyle, float] = {"line": 0.7, "dots": 1.0, "median": 0.7, "other": 0.8}
"""How much of a role's colour a ghost has; the rest is the panel's."""
BAND = 34
"""How opaque the area between two edges is, of 255: where bands overlap, both are seen."""
DASHES: Mapping[GhostStyle, tuple[float, ...]] = {
    "line": (7.0, 3.0),
    "dots": (1.0, 3.0),
    "median": (2.0, 2.5),
    "other": (),
}
WIDTHS: Mapping[GhostStyle, float] = {"line": 1.4, "dots": 1.0, "median": 1.4, "other": 1.8}
_SAMPLE = 26
"""Width of the piece of line before a name; logical pixels before scale."""


@dataclass(frozen=True)
class Ghost:
    """One track behind the curves: a line a variable, or a median between the edges of a band."""

    name: str
    style: GhostStyle
    lines: Mapping[str, Points]
    bands: Mapping[str, tuple[Points, Points]]
    about: str = ""

    def values(self, variable: str) -> list[float]:
        """All that would be drawn for a variable, to make room for it."""
        curves = [self.lines.get(variable, ()), *self.bands.get(variable, ())]
        return [value for curve in curves for _, value in curve]

    def at(self, variable: str, turn: int) -> float | None:
        """Where its line stands after a turn, if it has a point there."""
        return dict(self.lines.get(variable, ())).get(turn)


def faded(color: str, style: GhostStyle, theme: Theme) -> str:
    """The colour of a role's ghost."""
    return blend(color, theme.panel, FADED[style])


def washed(color: str) -> QColor:
    """The colour of a role's band."""
    wash = QColor(color)
    wash.setAlpha(BAND)
    return wash


class GhostLegend(QWidget):
    """One row that says what lies behind the curves; hidden while nothing does."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = DARK
        self._ghosts: Sequence[Ghost] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_ghosts(self, ghosts: Sequence[Ghost], theme: Theme) -> None:
        """Name these."""
        self._ghosts, self._theme = ghosts, theme
        self.setFixedHeight(theme.px(20))
        self.setAccessibleName(self.words)
        self.setToolTip("\n".join(filter(None, (ghost.about for ghost in ghosts))))
        self.setVisible(bool(ghosts))
        self.update()

    @property
    def words(self) -> str:
        """All that the row says."""
        names = ", ".join(ghost.name for ghost in self._ghosts)
        return self.tr("Behind the curves: {names}").format(names=names) if names else ""

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(300, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A sample and a name for each, as far as there is room."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        painter.setFont(sans(theme, theme.tiny))
        metrics = QFontMetricsF(painter.font())
        sample, gap, x = theme.px(_SAMPLE), theme.px(16), float(theme.px(2))
        share = (self.width() - x) / max(1, len(self._ghosts))
        for ghost in self._ghosts:
            self._paint_sample(painter, QRectF(x, 3, sample, self.height() - 6), ghost)
            room = max(20.0, share - sample - gap)
            name = metrics.elidedText(ghost.name, Qt.TextElideMode.ElideRight, room)
            painter.setPen(QColor(theme.muted))
            box = QRectF(x + sample + 6, 0, room + 2, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
            x += sample + 6 + metrics.horizontalAdvance(name) + gap

    def _paint_sample(self, painter: QPainter, box: QRectF, ghost: Ghost) -> None:
        theme = self._theme
        color = QColor(theme.muted)
        if ghost.bands:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(washed(theme.text))
            painter.drawRoundedRect(box, 3, 3)
        pen = QPen(color, WIDTHS[ghost.style])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if DASHES[ghost.style]:
            pen.setDashPattern(list(DASHES[ghost.style]))
        painter.setPen(pen)
        middle = box.center().y()
        if ghost.style != "dots":
            painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))
        if ghost.style in {"dots", "other"}:
            painter.setPen(QPen(color, 1.3))
            painter.setBrush(QColor(theme.panel))
            painter.drawEllipse(box.center(), 3.2, 3.2)
