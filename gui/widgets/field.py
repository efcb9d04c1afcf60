"""A name and what belongs to it: side by side where there is room, else one below the other."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets.text import Elided

_BESIDE, _BELOW = 10, 2
"""Logical pixels between name and content, beside and below."""


class Field(QWidget):
    """`content` keeps to the right; below its name it may `fill` the whole width."""

    def __init__(self, content: QWidget, kind: str = "small", *, fill: bool = False) -> None:
        super().__init__()
        self._fill = fill
        self.name = Elided(kind, lines=2)
        self.content = content
        for part in (self.name, content):
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_name(self, text: str) -> None:
        """Name it."""
        self.name.setText(text)
        self.refit()

    def refit(self) -> None:
        """The name or the content has another size now."""
        self.updateGeometry()
        self._place()

    def heightForWidth(self, width: int) -> int:
        """One line, or the name over the content."""
        if self._beside(width):
            return max(self.name.heightForWidth(width), self.content.sizeHint().height())
        name = self.name.heightForWidth(width)
        return name + _BELOW + _height(self.content, width)

    def sizeHint(self) -> QSize:
        """Side by side."""
        name, content = self.name.sizeHint(), self.content.sizeHint()
        width = name.width() + _BESIDE + content.width()
        return QSize(width, max(name.height(), content.height()))

    def minimumSizeHint(self) -> QSize:
        """May become narrow."""
        return QSize(60, self.name.minimumSizeHint().height())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Place both."""
        self._place()

    def _beside(self, width: int) -> bool:
        return self.sizeHint().width() <= width

    def _place(self) -> None:
        width, height = self.width(), self.height()
        if self._beside(width):
            wanted = self.content.sizeHint()
            left = width - wanted.width()
            self.name.setGeometry(0, 0, left - _BESIDE, height)
            self.content.setGeometry(
                left, (height - wanted.height()) // 2, wanted.width(), wanted.height()
            )
            return
        top = self.name.heightForWidth(width)
        self.name.setGeometry(0, 0, width, top)
        below = top + _BELOW
        wide = width if self._fill else min(width, self.content.sizeHint().width())
        self.content.setGeometry(width - wide, below, wide, height - below)


def _height(part: QWidget, width: int) -> int:
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
