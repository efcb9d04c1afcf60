"""Pages of a debrief on paper: laid out by Qt's rich text, with a foot and a number each."""

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
from gui.export.fragments import keep_sizes
from gui.export.vector import Drawings
from gui.theme.fonts import SANS
from gui.theme.tokens import LIGHT

MARGINS = QMarginsF(20, 16, 20, 14)
"""Millimetres."""
DOTS = 600
"""To the inch, in a PDF."""
_FOOT, _ROOM = 10.0, 20.0
"""Millimetres for the foot of a page, and below the beginning of what a heading is over."""


def on_paper(device: QPagedPaintDevice) -> None:
    """A4 upright, with margins to read by."""
    size, upright = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
    device.setPageLayout(QPageLayout(size, upright, MARGINS, QPageLayout.Unit.Millimeter))


def pdf(html: str, title: str, foot: str, sheet: QPageLayout | None = None) -> bytes:
    """The page as a PDF, on A4 unless another sheet is chosen; fit for a thread of its own."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Quorum")
    writer.setResolution(DOTS)
    on_paper(writer)
    if sheet is not None:
        writer.setPageLayout(sheet)
    put_on(writer, html, foot)
    buffer.close()
    return bytes(data.data())


def put_on(device: QPagedPaintDevice, html: str, foot: str) -> None:
    """Paint the page on paper, sheet by sheet. Raises OSError where nothing can be painted."""
    document = QTextDocument()
    document.setMetaInformation(QTextDocument.MetaInformation.CssMedia, "print")
    document.setDocumentMargin(0)
    document.setDefaultFont(QFont(SANS, 10))
    document.documentLayout().setPaintDevice(device)
    dots = device.logicalDpiY() / 25.4
    size = QSizeF(device.width(), device.height() - _FOOT * dots)
    document.setTextWidth(size.width())
    drawings = Drawings(document, size.width(), device.logicalDpiY())
    drawings.put(html)
    keep_sizes(document)
    document.setPageSize(size)
    keep_together(document, size.height(), _ROOM * dots)
    painter = QPainter()
    if not painter.begin(device):
        raise OSError("nothing can be painted there")
    sheets = document.pageCount()
    for sheet in range(sheets):
        if sheet:
            device.newPage()
        painter.save()
        painter.translate(0, -sheet * size.height())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.text))
        context.clip = QRectF(0, sheet * size.height(), size.width(), size.height())
        painter.setClipRect(context.clip)
        document.documentLayout().draw(painter, context)
        painter.restore()
        painter.setFont(QFont(SANS, 8))
        painter.setPen(QColor(LIGHT.muted))
        box = QRectF(0, size.height(), size.width(), _FOOT * dots)
        bottom = Qt.AlignmentFlag.AlignBottom
        painter.drawText(box, bottom | Qt.AlignmentFlag.AlignLeft, foot)
        number = f"{sheet + 1} / {sheets}"
        painter.drawText(box, bottom | Qt.AlignmentFlag.AlignRight, number)
    painter.end()
