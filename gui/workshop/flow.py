"""Widgets side by side, going on in the next line where they do not fit."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

GAP = 6
"""Logical pixels between two widgets, and between two lines."""


class Flow(QWidget):
    """Each widget is as wide as it wants to be; the narrower the row, the more lines."""

    def __init__(self, *, centred: bool = False) -> None:
        """`centred` puts each line into the middle."""
        super().__init__()
        self._centred = centred
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget) -> None:
        """Put one at the end."""
        part.setParent(self)
        part.show()
        self._parts.append(part)
        self.refit()

    def drop(self, part: QWidget) -> None:
        """Take one out for good."""
        self._parts.remove(part)
        part.hide()
        part.deleteLater()
        self.refit()

    def refit(self) -> None:
        """Something has another size now."""
        self.updateGeometry()
        self._place(self.width(), move=True)

    def heightForWidth(self, width: int) -> int:
        """So many lines."""
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [part.sizeHint() for part in self._parts if not part.isHidden()]
        width = sum(size.width() + GAP for size in sizes)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest, and as high as the lines that there are now."""
        sizes = [part.sizeHint() for part in self._parts if not part.isHidden()]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place all anew."""
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        """Words that became longer or shorter move the others."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.refit()
        return super().event(event)

    def _place(self, width: int, *, move: bool) -> int:
        y = 0
        for line in self._lines(width):
            high = max(size.height() for _, size in line)
            free = width - sum(size.width() + GAP for _, size in line) + GAP
            x = max(0, free // 2) if self._centred else 0
            for part, size in line:
                if move:
                    part.setGeometry(x, y, size.width(), size.height())
                x += size.width() + GAP
            y += high + GAP
        return max(0, y - GAP)

    def _lines(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        """What stands in which line."""
        lines: list[list[tuple[QWidget, QSize]]] = []
        x = 0
        for part in self._parts:
            if part.isHidden():
                continue
            size = part.sizeHint()
            if not lines or x + size.width() > width:
                lines.append([])
                x = 0
            lines[-1].append((part, size))
            x += size.width() + GAP
        return lines
