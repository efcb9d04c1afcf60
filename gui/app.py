"""Start-up: the application, its look and language, the window, the first file."""

import logging
import os
import stat
import sys
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QEvent, QObject, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtCore import QMessageLogContext as Context
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from engine.errors import InputError
from engine.resources import assets
from engine.version import __version__
from gui.collector import Collector
from gui.crash import CrashGuard, start_log
from gui.look import Look
from gui.main_window import MainWindow
from gui.settings import Settings, settings_folder
from gui.translation import Interpreter
from gui.warm_up import WarmUp
from gui.widgets.spoken import install_roles

_log = logging.getLogger("quorum.qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class App:
    """Everything that lives as long as the application does."""

    def __init__(self, application: QApplication, settings: Settings | None = None) -> None:
        self.application = application
        install_roles()
        self.settings = settings or Settings()
        self.interpreter = Interpreter(application)
        self.interpreter.speak(self.settings.language)
        self.look = Look(application, self.settings)
        self.window = MainWindow(self.settings, self.look, self.interpreter)
        self._opener = _FileOpener(self.window)
        if sys.platform == "darwin":  # elsewhere it would only slow every event down
            application.installEventFilter(self._opener)

    def rescue(self) -> Path | None:
        """Write the open game, for a crash; the tutorial's is not kept."""
        if self.window.guide.running:
            return None
        return self.window.session.rescue()

    def close(self) -> None:
        """Let everything go; for tests, which go on afterwards."""
        self.application.removeEventFilter(self._opener)
        self.interpreter.speak("en")
        self.window.session.close()
        self.window.close()
        self.window.deleteLater()


class _FileOpener(QObject):
    """Opens the files that a Mac's Finder hands over."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Called for every event of the application."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self._window.open_file(Path(event.file()))
            return True
        return super().eventFilter(watched, event)


def make_application() -> QApplication:
    """The one QApplication, with its name; sets where settings and log lie."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)  # noqa: S101 - for the type checker
    application.setApplicationName("quorum")
    application.setApplicationDisplayName("Quorum")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("quorum")
    icon = assets() / "desktop" / "quorum.svg"
    if icon.is_file():
        application.setWindowIcon(QIcon(str(icon)))
    return application


def run(game: Path | None = None, quit_when_shown: bool = False, watch: int | None = None) -> int:
    """Open the app, on a saved game where one is given; returns the exit code.

    With `quit_when_shown` it leaves once the first screen is whole, to measure start-up;
    `watch` is the seed of a game in which every seat is played in character.
    """
    opened = None
    if game is not None:
        from engine.game.saves import open_game  # noqa: PLC0415 - only for a game

        try:
            opened = open_game(game)
        except InputError as error:
            if _somebody_reads(sys.stderr):
                sys.stderr.write(f"quorum: {error}\n")
                return 2
    application = make_application()
    log = start_log(settings_folder())
    qInstallMessageHandler(_log_message)
    app = App(application)
    collector = Collector(application)
    warm_up = WarmUp(application, collector.freeze)
    app.window.shown.connect(lambda: app.window.screens.when_whole(warm_up.begin))
    app.window.session.closed.connect(lambda: QTimer.singleShot(0, collector.between_games))
    CrashGuard(app.rescue, log).install()
    if quit_when_shown:
        app.window.shown.connect(lambda: app.window.screens.when_whole(app.window.close))
    app.window.show()
    if game is not None and opened is not None:
        app.window.files.take(opened, game)
    elif game is not None:
        app.window.files.open(game)
    elif watch is not None:
        app.window.files.begin_watching(watch)
    code = application.exec()
    warm_up.finish()
    collector.stop()
    app.window.session.leave()
    qInstallMessageHandler(None)
    return code


def _somebody_reads(stream: TextIO | None) -> bool:
    """Whether what is written there reaches a person: a terminal, a pipe or a file.

    Opened from a file manager, a program writes into a journal or nowhere.
    """
    try:
        mode = os.fstat(stream.fileno()).st_mode if stream is not None else 0
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or (stream is not None and stream.isatty())


def _log_message(kind: QtMsgType, _context: Context, text: str) -> None:
    _log.log(_LEVELS.get(kind, logging.WARNING), "%s", text)
