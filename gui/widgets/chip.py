"""A small framed fact: an icon and a few words."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from gui.theme.icons import pixmap
from gui.theme.tokens import Theme
from gui.widgets.text import Elided


class IconLabel(QLabel):
    """An icon of a fixed size, in one colour."""

    def show_icon(self, name: str, color: str, size: int) -> None:
        """This icon, in this colour, `size` logical pixels."""
        self.setPixmap(pixmap(name, size, color, self.devicePixelRatioF()))
        self.setFixedSize(QSize(size, size))


class Chip(QFrame):
    """An icon, words, and perhaps a widget in place of the words."""

    def __init__(self, content: QWidget | None = None) -> None:
        super().__init__()
        self.setProperty("kind", "chip")
        self._icon = IconLabel()
        self._words = Elided("strong") if content is None else None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(11, 0, 12, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._icon)
        for part in (self._words, content):
            if part is not None:
                self._row.addWidget(part, 1)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_chip(self, icon: str, text: str, color: str, theme: Theme) -> None:
        """Say this; the icon takes the colour."""
        self._icon.show_icon(icon, color, theme.px(16))
        if self._words is not None:
            self._words.setText(text)
        self.setFixedHeight(theme.px(34))
        self.setAccessibleName(text)
        self.updateGeometry()

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text() if self._words is not None else ""

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        words = self._words.sizeHint().width() if self._words is not None else 0
        hint = super().sizeHint()
        return QSize(max(hint.width(), words + self._icon.width() + 33), hint.height())
