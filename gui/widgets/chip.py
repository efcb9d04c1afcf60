"""A small framed fact: an icon and a few words."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from gui.theme.icons import pixmap
from gui.theme.style import current_theme
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
        self._lines, self._theme = 1, current_theme()
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
        self._theme = theme
        self._fit()
        self.setAccessibleName(text)
        self.updateGeometry()

    def say(self, text: str, tip: str = "") -> None:
        """Fewer words for the same; `tip` says all of it."""
        if self._words is not None and self._words.text() != text:
            self._words.setText(text)
            self.setToolTip(tip)
            self.updateGeometry()

    def set_lines(self, lines: int) -> None:
        """Let the words take so many lines, in as much less width."""
        if self._words is not None and lines != self._lines:
            self._lines = lines
            self._words.set_lines(lines)
            self._fit()
            self.updateGeometry()

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.px(34 if self._lines == 1 else 44))

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text() if self._words is not None else ""

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        words = self._words.sizeHint().width() if self._words is not None else 0
        if self._words is not None and self._lines > 1:
            words = self._words.narrowest()
        hint = super().sizeHint()
        return QSize(max(hint.width(), words + self._icon.width() + 33), hint.height())
