"""A few small words with an icon before them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.theme.tokens import Theme
from gui.widgets.chip import IconLabel
from gui.widgets.text import Elided

NOTE_ICON, NOTE_GAP = 18, 10
"""Width of a note's column of icons before scale, and from there to the words."""


class Tag(QWidget):
    """Elides when there is no room, unless it is to be `whole`."""

    def __init__(self, icon: str, *, whole: bool = False) -> None:
        super().__init__()
        self._name = icon
        self._icon, self._words = IconLabel(), Elided("tag")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        wide = QSizePolicy.Policy.Fixed if whole else QSizePolicy.Policy.Maximum
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)

    def show_tag(self, text: str, color: str, theme: Theme) -> None:
        """Say this."""
        self._icon.show_icon(self._name, color, theme.px(12))
        self._words.setText(text)
        self.updateGeometry()

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        words = self._words.sizeHint()
        return QSize(words.width() + self._icon.width() + 6, words.height())


class Note(QWidget):
    """A small sentence in a few lines; its icon stands in a column of icons to the left."""

    def __init__(self, icon: str, *, lines: int) -> None:
        super().__init__()
        self._name = icon
        self._icon, self._words = IconLabel(), Elided("tag", lines=lines)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(NOTE_GAP)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_note(self, text: str, color: str, theme: Theme) -> None:
        """Say this; the icon takes the colour."""
        self._icon.show_icon(self._name, color, theme.px(12))
        self._icon.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        self._icon.setFixedSize(theme.px(NOTE_ICON), theme.px(14))
        self._words.setText(text)

    def set_lines(self, lines: int) -> None:
        """Allow more or fewer lines."""
        self._words.set_lines(lines)

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    @property
    def whole(self) -> bool:
        """Whether all of it can be read."""
        return self._words.whole
