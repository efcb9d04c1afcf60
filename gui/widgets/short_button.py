"""A button whose words may end in dots: its tip says them whole."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QToolTip

_LEAST = 7
"""Letters that can be read at least."""
_BEHIND_ICON = 4
"""Logical pixels between the icon and the words, as Qt has them."""


class ShortButton(QPushButton):
    """As wide as its words where there is room, narrower where there is not."""

    def __init__(self, look: str = "") -> None:
        """`look` names a rule of the screens' style sheet."""
        super().__init__()
        if look:
            self.setProperty("look", look)
            self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def whole(self) -> bool:
        """Whether all of the words can be read."""
        return self._shown() == self.text()

    def minimumSizeHint(self) -> QSize:
        """The icon and a few letters."""
        hint = super().minimumSizeHint()
        words = self.fontMetrics().horizontalAdvance(self.text())
        few = self.fontMetrics().averageCharWidth() * _LEAST
        return QSize(hint.width() - max(0, words - few), hint.height())

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """What there is room for."""
        super().initStyleOption(option)
        option.text = self._shown()

    def event(self, event: QEvent) -> bool:
        """The tip says the whole of what is cut."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = "" if self.whole else self.text().strip()
            said = "\n".join(filter(None, (words, self.toolTip())))
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def _shown(self) -> str:
        option = QStyleOptionButton()
        super().initStyleOption(option)
        inside = QStyle.SubElement.SE_PushButtonContents
        room = self.style().subElementRect(inside, option, self).width()
        if not self.icon().isNull():
            room -= self.iconSize().width() + _BEHIND_ICON
        metrics = self.fontMetrics()
        if metrics.horizontalAdvance(self.text()) <= room:
            return self.text()
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, max(0, room))
