"""SVG drawings in a page that Qt's rich text lays out: painted as lines, not as pixels."""

import re
from typing import Final

from PySide6.QtCore import QByteArray, QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtSvg import QSvgRenderer

from gui.export.fragments import blocks, restyle

_KIND: Final = int(QTextFormat.ObjectTypes.UserObject) + 1
_SVG: Final = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_SCHEME: Final = "drawing:"
_PIXELS_AN_INCH: Final = 96.0


class Drawings(QPyTextObject):
    """Takes the place of the page's SVG; a drawing wider than the page is made smaller."""

    def __init__(self, width: float, dots: float) -> None:
        super().__init__()
        self._drawn: list[QSvgRenderer] = []
        self._width, self._scale = width, dots / _PIXELS_AN_INCH

    def put(self, html: str, document: QTextDocument) -> None:
        """Make this page the document's content; it must not outlive these drawings."""
        found: list[str] = []

        def stand_in(match: re.Match[str]) -> str:
            found.append(match[0])
            return f'<img src="{_SCHEME}{len(found) - 1}">'

        text = _SVG.sub(stand_in, html)
        self._drawn = [QSvgRenderer(QByteArray(drawing.encode())) for drawing in found]
        document.documentLayout().registerHandler(_KIND, self)
        document.setHtml(text)
        for block in blocks(document):
            restyle(block, self._instead)

    def _instead(self, old: QTextCharFormat) -> QTextCharFormat | None:
        name = old.toImageFormat().name() if old.isImageFormat() else ""
        if not name.startswith(_SCHEME):
            return None
        look = QTextCharFormat()
        look.setObjectType(_KIND)
        look.setProperty(_KIND, int(name.removeprefix(_SCHEME)))
        return look

    def intrinsicSize(self, _document: QTextDocument, _position: int, looks: QTextFormat) -> QSizeF:
        """A drawing's size on this paper."""
        size = self._drawing(looks).defaultSize().toSizeF() * self._scale
        if size.width() > self._width:
            size *= self._width / size.width()
        return size

    def drawObject(
        self,
        painter: QPainter,
        box: QRectF | QRect,
        _document: QTextDocument,
        _position: int,
        looks: QTextFormat,
    ) -> None:
        """Paint a drawing."""
        self._drawing(looks).render(painter, QRectF(box))

    def _drawing(self, looks: QTextFormat) -> QSvgRenderer:
        return self._drawn[looks.intProperty(_KIND)]
