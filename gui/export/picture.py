"""Plots as a picture for a slide: title, unit, dates, and where the numbers come from."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.game.views import RoleView
from engine.version import __version__
from gui.room import numbers
from gui.room.exhibit import Exhibit
from gui.room.plots import PlotStack
from gui.theme.palette import palette
from gui.theme.sheet import sheet
from gui.theme.tokens import Theme
from gui.turn_words import turn_words
from gui.widgets.text import Elided

SIZE = QSize(960, 540)
"""Logical pixels: a slide."""
SHARPNESS = 2
"""Pixels of a picture a logical one."""
_SCALE = 1.15
"""Text on a slide is read from afar."""


class Picture(QWidget):
    """Drawn from what somebody sees and nothing else; never shown, only painted."""

    def __init__(self, exhibit: Exhibit, theme: Theme) -> None:
        super().__init__()
        self._exhibit = exhibit
        self._theme = theme.scaled(_SCALE)
        self._title, self._when, self._source = Elided("title"), Elided("muted"), Elided("note")
        self._plots = PlotStack()
        self._lay_out()
        self.setPalette(palette(self._theme))
        self.setStyleSheet(f"{sheet(self._theme)} Picture {{ background: {self._theme.window}; }}")
        self.setAutoFillBackground(True)
        self.resize(SIZE)

    def image(self) -> QImage:
        """The picture in pixels."""
        picture = QImage(SIZE * SHARPNESS, QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(SHARPNESS)
        picture.setDotsPerMeterX(SHARPNESS * 3780)
        picture.setDotsPerMeterY(SHARPNESS * 3780)
        self._draw(SHARPNESS)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.render(painter, QPoint())
        painter.end()
        return picture

    def svg(self) -> bytes:
        """The picture as lines and letters, sharp at any size."""
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        drawing = QSvgGenerator()
        drawing.setOutputDevice(buffer)
        drawing.setSize(SIZE)
        drawing.setViewBox(QRect(QPoint(), SIZE))
        drawing.setTitle(self._exhibit.name)
        self._draw(1)
        painter = QPainter(drawing)
        self.render(painter, QPoint())
        painter.end()
        return bytes(data.data())

    def _draw(self, ratio: int) -> None:
        view, theme = self._exhibit.view, self._theme
        self._title.setText(view.title)
        self._when.setText(self._moment(view))
        self._source.setText(self._origin(view))
        plots = self._plots
        plots.sharpness = ratio
        plots.set_theme(theme)
        plots.ghosts = self._exhibit.ghosts
        plots.show_view(view)
        outlook = self._exhibit.outlook
        plots.show_outlook(outlook, on=outlook is not None, shown=outlook is not None)
        plots.make_still()

    def _moment(self, view: RoleView) -> str:
        start, label = view.calendar[view.turn - 1]
        date = numbers.date(start)
        turn = turn_words(view.turn, view.turns, view.planned)
        return "  ·  ".join([turn, label, date, self._eyes(view)])

    def _eyes(self, view: RoleView) -> str:
        if view.ending is not None and view.role is None:
            return self.tr("with everything told")
        name = next((card.name for card in view.cards if card.role == view.role), None)
        if name is None:
            return self.tr("as the public knows it")
        return self.tr("as {name} knows it").format(name=name)

    def _origin(self, view: RoleView) -> str:
        words = self.tr("A game of Quorum {version}, seed {seed}: a model, not what happened")
        return words.format(version=__version__, seed=view.seed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 8)
        column.setSpacing(7)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._title)
        head.addWidget(self._when)
        column.addLayout(head)
        column.addWidget(self._plots, 1)
        column.addWidget(self._source)
