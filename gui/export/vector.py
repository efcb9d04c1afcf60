"""SVG drawings in a page that Qt's rich text lays out: painted as lines, not as pixels."""

import re
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSizeF
from PySide6.QtGui import (
    QPainter,
    QPyTextObject,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtSvg import QSvgRenderer

_KIND: Final = int(QTextFormat.ObjectTypes.UserObject) + 1
_SVG: Final = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_SCHEME: Final = "drawing:"
_PIXELS_AN_INCH: Final = 96.0


class Drawings(QPyTextObject):
    """Takes the place of the page's SVG; a drawing wider than the page is made smaller."""

    def __init__(self, document: QTextDocument, width: float, dots: float) -> None:
        super().__init__(document)
        self._drawn: list[QSvgRenderer] = []
        self._width, self._scale = width, dots / _PIXELS_AN_INCH
        self._document = document
        document.documentLayout().registerHandler(_KIND, self)

    def put(self, html: str) -> None:
        """Make this page the document's content."""
        found: list[str] = []

        def stand_in(match: re.Match[str]) -> str:
            found.append(match[0])
            return f'<img src="{_SCHEME}{len(found) - 1}">'

        text = _SVG.sub(stand_in, html)
        self._drawn = [QSvgRenderer(QByteArray(drawing.encode()), self) for drawing in found]
        self._document.setHtml(text)
        block = self._document.begin()
        while block.isValid():
            self._replace(block)
            block = block.next()

    def _replace(self, block: QTextBlock) -> None:
        places = [
            (part.fragment().position(), part.fragment().charFormat().toImageFormat().name())
            for part in block
            if part.fragment().charFormat().isImageFormat()
        ]
        for position, name in places:
            if name.startswith(_SCHEME):
                looks = QTextCharFormat()
                looks.setObjectType(_KIND)
                looks.setProperty(_KIND, int(name.removeprefix(_SCHEME)))
                cursor = QTextCursor(self._document)
                cursor.setPosition(position)
                cursor.movePosition(
                    QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor
                )
                cursor.setCharFormat(looks)

    def intrinsicSize(self, _document: QTextDocument, _position: int, looks: QTextFormat) -> QSizeF:
        """A drawing's size on this paper."""
        size = self._drawing(looks).defaultSize().toSizeF() * self._scale
        if size.width() > self._width:
            size *= self._width / size.width()
        return size

    def drawObject(
        self,
        painter: QPainter,
        box: QRectF,
        _document: QTextDocument,
        _position: int,
        looks: QTextFormat,
    ) -> None:
        """Paint a drawing."""
        self._drawing(looks).render(painter, box)

    def _drawing(self, looks: QTextFormat) -> QSvgRenderer:
        return self._drawn[looks.intProperty(_KIND)]
