"""What a branch is called, and the small box in which it gets its name."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from gui.widgets.parts import words

LONGEST_NAME = 60
WhyNot = Callable[[str], str]
"""Why a branch cannot be called so, in a sentence; "" if it can."""


class NameBox(QDialog):
    """Asks for a name; says under the line why it will not do."""

    def __init__(self, why_not: WhyNot, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Name this branch"))
        self.setProperty("look", "page")
        self._why_not = why_not
        self.line = QLineEdit(name)
        self.line.setMaxLength(LONGEST_NAME)
        self.line.setAccessibleName(self.tr("Name of the branch"))
        self.line.selectAll()
        self._told = words("muted", wrap=True)
        buttons = QDialogButtonBox.StandardButton
        self.box = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self.box.accepted.connect(self.accept)
        self.box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addWidget(words("heading", self.windowTitle()))
        column.addWidget(self.line)
        column.addWidget(self._told)
        column.addWidget(self.box)
        self.line.textChanged.connect(self._look)
        self.setMinimumWidth(380)
        self._look()

    def _look(self) -> None:
        reason = self._why_not(self.line.text())
        self._told.setText(reason if self.line.text().strip() else "")
        self.box.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not reason)
