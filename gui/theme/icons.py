"""Icons and emblems: shipped drawings, tinted when they are painted.

A tint is a colour `#rrggbb`, or None for the palette's: then an icon follows
the theme by itself, whatever widget shows it.
"""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtSvg import QSvgRenderer

from engine.resources import assets

FALLBACK = "circle"


@cache
def icon(name: str, color: str | None = None) -> QIcon:
    """The icon of that name; an unknown one is a circle. Scenarios write `building_2`.

    Kept for good: an engine written in Python must not go while Qt still draws with it.
    """
    return QIcon(_Tinted(_icon_path(name), color))


@cache
def emblem(name: str, color: str | None = None) -> QIcon:
    """A role's emblem of that name, else the icon of that name."""
    return QIcon(_Tinted(_emblem_path(name), color))


def pixmap(name: str, size: int, color: str | None = None, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` logical pixels for a screen of that pixel ratio."""
    return _picture(_icon_path(name), QSize(size, size), color or _palette_color("normal"), ratio)


def paint_icon(painter: QPainter, box: QRectF, name: str, color: str) -> None:
    """Draw the icon into a box."""
    _renderer(_icon_path(name), color).render(painter, box)


def paint_emblem(painter: QPainter, box: QRectF, name: str, color: str) -> None:
    """Draw the emblem into a box."""
    _renderer(_emblem_path(name), color).render(painter, box)


def icon_names() -> list[str]:
    """Every icon that ships, as scenarios write it."""
    return sorted(path.stem.replace("-", "_") for path in (assets() / "icons").glob("*.svg"))


class _Tinted(QIconEngine):
    """Draws one SVG in one colour, sharp at every size and pixel ratio."""

    def __init__(self, path: Path, color: str | None) -> None:
        super().__init__()
        self._path, self._color = path, color

    def clone(self) -> QIconEngine:
        return _Tinted(self._path, self._color)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        box = QRectF(0, 0, side, side)
        box.moveCenter(QPointF(rect.x() + rect.width() / 2, rect.y() + rect.height() / 2))
        _renderer(self._path, self._tint(mode)).render(painter, box)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float
    ) -> QPixmap:
        """`size` is in logical pixels, `scale` the screen's pixel ratio."""
        return _picture(self._path, size, self._tint(mode), scale)

    def _tint(self, mode: QIcon.Mode) -> str:
        if mode == QIcon.Mode.Disabled:
            return _palette_color("disabled")
        return self._color or _palette_color("normal")


def _palette_color(state: str) -> str:
    group = QPalette.ColorGroup.Disabled if state == "disabled" else QPalette.ColorGroup.Active
    return QGuiApplication.palette().color(group, QPalette.ColorRole.ButtonText).name()


def _picture(path: Path, size: QSize, color: str, ratio: float) -> QPixmap:
    """`size` in device pixels at `ratio` 1; drawn larger for sharper screens; kept for reuse."""
    key = f"{path}|{size.width()}x{size.height()}|{color}|{ratio}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    picture = QPixmap(size * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    side = min(picture.width(), picture.height())
    box = QRectF((picture.width() - side) / 2, (picture.height() - side) / 2, side, side)
    _renderer(path, color).render(painter, box)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, picture)
    return picture


@cache
def _icon_path(name: str) -> Path:
    path = assets() / "icons" / f"{name.replace('_', '-')}.svg"
    return path if path.is_file() else assets() / "icons" / f"{FALLBACK}.svg"


@cache
def _emblem_path(name: str) -> Path:
    path = assets() / "emblems" / f"{name.replace('_', '-')}.svg"
    return path if path.is_file() else _icon_path(name)


@cache
def _renderer(path: Path, color: str) -> QSvgRenderer:
    drawing = path.read_text(encoding="utf-8").replace("currentColor", color)
    return QSvgRenderer(QByteArray(drawing.encode()))
