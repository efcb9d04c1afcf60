"""A question that holds up what somebody asked for."""

from PySide6.QtWidgets import QMessageBox, QWidget


def agrees(
    window: QWidget, text: str, more: str, *, yes: str, no: str, loses: bool = False
) -> bool:
    """Whether the person says yes; Escape and Enter say no. `loses`: a yes cannot be undone."""
    box = QMessageBox(QMessageBox.Icon.Question, "Quorum", text, parent=window)
    box.setInformativeText(more)
    stay = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    roles = QMessageBox.ButtonRole
    on = box.addButton(yes, roles.DestructiveRole if loses else roles.AcceptRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    box.deleteLater()
    return box.clickedButton() is on
