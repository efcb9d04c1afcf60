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
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from gui.theme.fonts import SANS
from gui.theme.tokens import LIGHT

WIDTH = 640
"""Logical pixels of a picture: as wide as the text on A4."""
MARGINS = QMarginsF(20, 16, 20, 14)
"""Millimetres."""
DOTS = 600
"""To the inch, in a PDF."""
_FOOT, _ROOM = 10.0, 20.0
"""Millimetres for the foot of a page, and below the beginning of what a heading is over."""
_SHORT = 0.4
"""Of a page: a section that is shorter stays together."""

STYLE = f"""
body {{ color: {LIGHT.text}; font-family: "{SANS}", "Segoe UI", "Helvetica Neue", sans-serif;
  font-size: 10pt; line-height: 130%; }}
@media screen {{ body {{ max-width: 48em; margin: 0 auto; padding: 2em 1.5em; }} }}
h1 {{ font-size: 22pt; line-height: 115%; margin: 0 0 6px 0; }}
h2 {{ font-size: 15pt; margin: 26px 0 6px 0; }}
h3 {{ font-size: 11.5pt; margin: 18px 0 4px 0; }}
p {{ margin: 0 0 6px 0; }}
img {{ max-width: 100%; height: auto; }}
table {{ border-collapse: collapse; }}
th {{ color: {LIGHT.muted}; font-weight: 600; font-size: 9pt; vertical-align: bottom; }}
td {{ border-top: 1px solid {LIGHT.border}; vertical-align: top; font-size: 9.5pt; }}
.total {{ font-weight: 600; }}
.eyebrow {{ color: {LIGHT.accent}; font-weight: 600; margin-bottom: 2px; }}
.muted, .note, .source {{ color: {LIGHT.muted}; }}
.note {{ font-size: 9pt; margin-top: 24px; }}
.story {{ font-size: 11pt; margin: 8px 0 4px 0; }}
.plot {{ line-height: 100%; margin: 8px 0 8px 0; }}
.fresh {{ page-break-before: always; }}
.why {{ margin: 6px 0 6px 0; }}
"""


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
    document.setHtml(html)
    document.setPageSize(size)
    _keep_headings(document, size.height(), _ROOM * dots)
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


def _keep_headings(document: QTextDocument, height: float, room: float) -> None:
    """A heading goes to the next page where what it is over would not stand on this one with it.

    That is its whole section, where it is short, or else the beginning of it.
    """
    layout = document.documentLayout()
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            top = layout.blockBoundingRect(block).top()
            first, last = _section(block)
            ends = layout.blockBoundingRect(last).bottom()
            if ends - top > _SHORT * height:
                ends = layout.blockBoundingRect(first).bottom() + room
            if (ends - 1) // height > top // height:
                change = QTextBlockFormat()
                change.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(block).mergeBlockFormat(change)
                document.markContentsDirty(0, document.characterCount())
        block = block.next()


def _section(heading: QTextBlock) -> tuple[QTextBlock, QTextBlock]:
    """The first and the last block below a heading and before the next one that follows words."""
    first = heading
    while first.blockFormat().headingLevel() and first.next().isValid():
        first = first.next()
    last = first
    while last.next().isValid() and not last.next().blockFormat().headingLevel():
        last = last.next()
    return first, last
