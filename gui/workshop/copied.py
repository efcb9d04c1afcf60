"""What Control copies is not for the seats: it goes when one of their windows is turned to."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QWidget


class Copied(QObject):
    """Remembers what was copied in Control's window; other programs may have it all the same."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._control: QWidget | None = None
        self._text = ""
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._turned_to)

    def watch(self, control: QWidget) -> None:
        """This is Control's window."""
        self._control = control
        control.destroyed.connect(self._gone)
        QApplication.clipboard().dataChanged.connect(self._note)

    def _note(self) -> None:
        if self._control is not None and self._control.isActiveWindow():
            self._text = QApplication.clipboard().text()

    def _turned_to(self, window: QWindow | None) -> None:
        """A window of ours that is not Control's: what Control copied is there no more."""
        if window is None or not self._text or self._control is None:
            return
        if window is not self._control.windowHandle():
            if QApplication.clipboard().text() == self._text:
                QApplication.clipboard().clear()
            self._text = ""

    def _gone(self) -> None:
        QApplication.clipboard().dataChanged.disconnect(self._note)
        self._control = None
