"""When something of ours breaks: save the game, write the log, say so."""

import logging
import sys
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication, QMessageBox

_log = logging.getLogger("quorum")


def start_log(folder: Path) -> Path | None:
    """Log to a file in `folder`; None where it cannot be written."""
    file = folder / "quorum.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(file, maxBytes=500_000, backupCount=1, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _log.addHandler(handler)
    _log.setLevel(logging.INFO)
    return file


class CrashGuard(QObject):
    """Takes uncaught errors: logs them, rescues the game, tells the person once."""

    def __init__(self, rescue: Callable[[], Path | None], log: Path | None) -> None:
        super().__init__()
        self._rescue, self._log_file = rescue, log
        self._telling = False

    def install(self) -> None:
        """Take over from Python's own printing of tracebacks."""
        sys.excepthook = self.take

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Called by Python with an error that nobody caught."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.exit(130)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        _log.error("Uncaught error\n%s", text)
        sys.stderr.write(text)
        if self._telling or QApplication.instance() is None:
            return
        self._telling = True
        try:
            self._tell(text)
        finally:
            self._telling = False

    def _tell(self, text: str) -> None:
        box = QMessageBox(QApplication.activeWindow())
        box.setIcon(QMessageBox.Icon.Critical)
        box.setWindowTitle("Quorum")
        box.setText(self.tr("Something went wrong inside Quorum. This is our fault, not yours."))
        box.setInformativeText("\n\n".join(self._what_was_done()))
        box.setDetailedText(text)
        go_on = box.addButton(self.tr("Go on"), QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(self.tr("Quit"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(go_on)
        box.exec()
        box.deleteLater()
        if box.clickedButton() is leave:
            QCoreApplication.exit(1)

    def _what_was_done(self) -> list[str]:
        saved = self._rescue_quietly()
        lines = []
        if saved is not None:
            lines.append(self.tr("Your game is saved in {file}.").format(file=saved))
        if self._log_file is not None:
            lines.append(self.tr("The details are in {file}.").format(file=self._log_file))
        return lines

    def _rescue_quietly(self) -> Path | None:
        try:
            return self._rescue()
        except Exception:  # noqa: BLE001 - whatever is broken, the person must be told
            _log.exception("The game could not be rescued")
            return None
