"""Pages of a debrief on paper: laid out by Qt's rich text, with a foot and a number each."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from gui.export.breaks import keep_together
from gui.export.fragments import blocks, keep_sizes
from gui.export.vector import Drawings
from gui.theme.fonts import SANS
from gui.theme.tokens import LIGHT

MARGINS = QMarginsF(20, 16, 20, 14)
"""Millimetres."""
NARROW = QMarginsF(15, 12, 15, 10)
"""The same where much has to stand on one sheet."""
DOTS = 600
"""To the inch, in a PDF."""
_FOOT, _ROOM = 10.0, 20.0
"""Millimetres for the foot of a page, and below the beginning of what a heading is over."""


def a4(margins: QMarginsF = MARGINS) -> QPageLayout:
    """A4 upright, with margins to read by."""
    size, upright = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
    return QPageLayout(size, upright, margins, QPageLayout.Unit.Millimeter)


def on_paper(device: QPagedPaintDevice) -> None:
    """The same for a printer."""
    device.setPageLayout(a4())


def pdf(html: str, title: str, foot: str, sheet: QPageLayout | None = None) -> bytes:
    """The page as a PDF, on A4 unless another sheet is chosen; fit for a thread of its own."""
    return bound([html], title, foot, sheet)


def bound(htmls: Sequence[str], title: str, foot: str, sheet: QPageLayout | None = None) -> bytes:
    """Several pages as one PDF, each beginning on a sheet of its own."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Quorum")
    writer.setResolution(DOTS)
    writer.setPageLayout(sheet or a4())
    _print(writer, htmls, foot)
    buffer.close()
    return bytes(data.data())


def put_on(device: QPagedPaintDevice, html: str, foot: str) -> None:
    """Paint the page on paper, sheet by sheet. Raises OSError where nothing can be painted."""
    _print(device, [html], foot)


def sheets(html: str, sheet: QPageLayout | None = None) -> int:
    """How many sheets the page takes."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS)
    writer.setPageLayout(sheet or a4())
    return _laid_out(writer, html).sheets


class _Laid(NamedTuple):
    """A page laid out, and what paints its drawings.

    Neither refers to the other, so both are gone when they are let go: a document that waited for
    the search for garbage would be taken down by another thread than its own.
    """

    document: QTextDocument
    drawings: Drawings

    @property
    def sheets(self) -> int:
        """Up to the last words; margins below them need no sheet of their own."""
        layout, height = self.document.documentLayout(), self.document.pageSize().height()
        words = [one for one in blocks(self.document) if one.text()]
        end = max((layout.blockBoundingRect(one).bottom() for one in words), default=1)
        return int((end - 1) // height) + 1


def _print(device: QPagedPaintDevice, htmls: Sequence[str], foot: str) -> None:
    painter = QPainter()
    laid = [_laid_out(device, html) for html in htmls]
    if not painter.begin(device):
        raise OSError("nothing can be painted there")
    several = sum(page.sheets for page in laid)
    number = 0
    for page in laid:
        for sheet in range(page.sheets):
            if number:
                device.newPage()
            number += 1
            _paint(painter, page.document, sheet)
            _foot(painter, page.document.pageSize(), device, foot, f"{number} / {several}")
    painter.end()


def _laid_out(device: QPagedPaintDevice, html: str) -> _Laid:
    document = QTextDocument()
    document.setMetaInformation(QTextDocument.MetaInformation.CssMedia, "print")
    document.setDocumentMargin(0)
    document.setDefaultFont(QFont(SANS, 10))
    document.documentLayout().setPaintDevice(device)
    dots = device.logicalDpiY() / 25.4
    size = QSizeF(device.width(), device.height() - _FOOT * dots)
    document.setTextWidth(size.width())
    drawings = Drawings(size.width(), device.logicalDpiY())
    drawings.put(html, document)
    keep_sizes(document)
    document.setPageSize(size)
    keep_together(document, size.height(), _ROOM * dots)
    return _Laid(document, drawings)


def _paint(painter: QPainter, document: QTextDocument, sheet: int) -> None:
    size = document.pageSize()
    painter.save()
    painter.translate(0, -sheet * size.height())
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.text))
    context.clip = QRectF(0, sheet * size.height(), size.width(), size.height())
    painter.setClipRect(context.clip)
    document.documentLayout().draw(painter, context)
    painter.restore()


def _foot(
    painter: QPainter, size: QSizeF, device: QPagedPaintDevice, foot: str, number: str
) -> None:
    painter.setFont(QFont(SANS, 8))
    painter.setPen(QColor(LIGHT.muted))
    box = QRectF(0, size.height(), size.width(), _FOOT * device.logicalDpiY() / 25.4)
    bottom = Qt.AlignmentFlag.AlignBottom
    painter.drawText(box, bottom | Qt.AlignmentFlag.AlignLeft, foot)
    painter.drawText(box, bottom | Qt.AlignmentFlag.AlignRight, number)
