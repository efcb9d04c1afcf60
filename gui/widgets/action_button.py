"""A menu's action as a button on a screen."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton


class ActionButton(QPushButton):
    """Does what the action does, and follows its words and whether it can be done."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self.setProperty("look", "plain")
        self.setAutoDefault(True)
        self._action = action
        self._follow()
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)

    def _follow(self) -> None:
        self.setText(self._action.text().replace("&", ""))
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())
