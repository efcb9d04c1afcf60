"""The pieces of a text block that look alike, and changing how they look."""

from collections.abc import Callable, Iterator

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat

Look = Callable[[QTextCharFormat], QTextCharFormat | None]
"""What a piece is to look like instead; None: as it does."""


def restyle(block: QTextBlock, look: Look) -> None:
    """Change how the pieces of a block look."""
    for position, length, old in list(_pieces(block)):
        new = look(old)
        if new is not None:
            cursor = QTextCursor(block.document())
            cursor.setPosition(position)
            cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(new)


def keep_sizes(document: QTextDocument) -> None:
    """A heading has the size that the page gives it; Qt would go by its level."""
    for block in blocks(document):
        if block.blockFormat().headingLevel():
            restyle(block, _as_given)


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Every block, first to last."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _pieces(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    for part in block:  # type: ignore[attr-defined]  # its stub knows no iteration
        piece = part.fragment()
        yield piece.position(), piece.length(), piece.charFormat()


def _as_given(look: QTextCharFormat) -> QTextCharFormat:
    look.clearProperty(QTextFormat.Property.FontSizeAdjustment)
    return look
