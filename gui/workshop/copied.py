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
            QApplication.clipboard().dataChanged.connect(self._note)

    def watch(self, control: QWidget) -> None:
        """This is Control's window."""
        self._control = control

    def _note(self) -> None:
        if self._control is not None and self._control.isActiveWindow():
            self._text = QApplication.clipboard().text()

    def _turned_to(self, window: QWindow | None) -> None:
        """A window of ours that is not Control's: what Control copied is there no more."""
        if window is None or not self._text or self._control is None:
            return
        if window is not self._control.windowHandle():
            self._clear()

    def forget(self) -> None:
        """Control's window goes, and what it copied with it."""
        self._control = None
        if self._text:
            self._clear()

    def _clear(self) -> None:
        if QApplication.clipboard().text() == self._text:
            QApplication.clipboard().clear()
        self._text = ""
