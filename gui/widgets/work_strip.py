"""What is being worked out, how far it is, and a way to stop it: one line."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from gui.widgets.parts import push, words

PATIENCE = 300
"""Milliseconds after which work is worth a line; what is quicker would only flicker."""


class WorkStrip(QFrame):
    """Hidden until work takes a while."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "banner")
        self.setProperty("tone", "note")
        self._text = words("banner-text")
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(5)
        self.stop = push("banner-button")
        self.stop.clicked.connect(self.stop_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 10, 5)
        row.setSpacing(14)
        row.addWidget(self._text)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PATIENCE)
        self._wait.timeout.connect(self.show)
        self._retranslate()
        self.hide()

    def begin(self, text: str) -> None:
        """This is being worked out."""
        self._text.setText(text)
        self.bar.setValue(0)
        self.bar.setAccessibleName(text)
        self._wait.start()

    def show_share(self, share: float) -> None:
        """So much is done, 0 to 1."""
        self.bar.setValue(round(100 * share))

    def end(self) -> None:
        """Nothing is being worked out."""
        self._wait.stop()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.stop.setText(self.tr("Stop"))
