"""The window: menus, banner, screens, status line; what is dropped on it, how it closes."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QMainWindow,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.text import Language
from gui.autoplay import Autoplay
from gui.banner import Banner
from gui.claim import clear_locks
from gui.drops import Drops
from gui.export.debriefs import DebriefExports
from gui.export.place import Place
from gui.export.plots import PlotExports
from gui.files import GameFiles
from gui.hindsight.explore import Explore
from gui.leaving import Leaving
from gui.look import Look
from gui.menus import Menus
from gui.notices import Notices
from gui.outlooks import Outlooks
from gui.pages import Pages
from gui.reveal.control import Reveals
from gui.rules_moved import RulesMoved
from gui.save_notices import SaveNotices
from gui.screens import Screens
from gui.session import GameSession
from gui.settings import Settings
from gui.status import StatusLine
from gui.translation import Interpreter
from gui.tutorial.guide import Guide
from gui.undo import Undo
from gui.unfinished import Unfinished
from gui.work import Runner, raise_again
from gui.workshop.workshop import Workshop

SMALLEST = (1024, 640)
"""Pixels; everything is laid out for 1280x720 and up."""


class MainWindow(QMainWindow):
    """Puts the parts together and connects them; the parts do the work."""

    shown = Signal()
    """Painted for the first time."""

    def __init__(self, settings: Settings, look: Look, interpreter: Interpreter) -> None:
        super().__init__()
        self.settings, self.look, self._interpreter = settings, look, interpreter
        self._painted = False
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self.session = GameSession(settings.language, self)
        self.runner = Runner(self)
        self.files = GameFiles(self.session, settings, self.runner, self)
        self.autoplay = Autoplay(self.session)
        self.banner, self.notices = Banner(), Notices()
        self.leaving = Leaving(self.session, self.notices, self)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(3)
        self._progress.hide()
        stack = QStackedWidget()
        self.screens = Screens(stack, self.banner, self.session, settings, self.runner)
        self._drops = Drops(self)
        self.place = Place(settings, self.runner, self.banner, self)
        PlotExports(self.place, self.screens, self.session, look)
        self.menus = Menus(self)
        self.screens.debrief_actions.append(self.menus.export_debrief)
        self.explore = Explore(self, self.session, self.screens, self.banner, self.files)
        self.menus.insert(self.explore.menu.menu)
        self.debriefs = DebriefExports(self.place, self.session, self.explore.insight, self.menus)
        self.rules = RulesMoved(self.session, self.explore.insight, self.notices, self)
        self.undo = Undo(self.session, self.screens, self.menus)
        self.reveals = Reveals(self, self.session, self.screens, settings, self.menus)
        self.outlooks = Outlooks(self.session, self.screens, settings, self.menus)
        self.workshop = Workshop(self)
        self.status = StatusLine(self.statusBar(), self.session)
        middle = self._lay_out(stack)
        self.guide = Guide(
            middle,
            self.session,
            self.screens,
            self.runner,
            lambda: self.reveals.overlay is not None,
        )
        self._connect_menus()
        self._connect_parts()
        self._unfinished = Unfinished(self.session, settings, self.notices, self.open_file)
        self._retranslate()
        if not self.restoreGeometry(settings.geometry):
            self.resize(1440, 900)
        self.menus.show_choices(settings.theme, settings.language)
        self.screens.show_home()
        self._unfinished.offer()
        folder = settings.save_folder
        self.runner.start(lambda _job: clear_locks(folder), lambda _done: None, raise_again)

    def open_file(self, file: Path) -> None:
        """Open a saved game, unless orders of this turn would be lost and the person minds."""
        if self.leaving.may_leave_turn():
            self.files.open(file)

    def set_language(self, language: Language) -> None:
        """Speak another language from now on."""
        self.settings.language = language
        self.session.set_language(language)
        self._interpreter.speak(language)
        self.screens.set_language(language)
        self.guide.retranslate()
        self.menus.show_choices(self.settings.theme, language)

    def _lay_out(self, stack: QStackedWidget) -> QWidget:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._progress, self.notices, self.banner, self.explore.strip):
            column.addWidget(widget)
        column.addWidget(stack, 1)
        self.setCentralWidget(middle)
        return middle

    def _connect_menus(self) -> None:
        menus, files = self.menus, self.files
        menus.new_game.triggered.connect(self._new_game)
        menus.open_game.triggered.connect(self._ask_open)
        menus.recent_chosen.connect(lambda path: self.open_file(Path(path)))
        menus.save.triggered.connect(self.session.save)
        menus.save_as.triggered.connect(files.ask_save_as)
        menus.save_folder.triggered.connect(files.ask_folder)
        menus.close_game.triggered.connect(self._close_game)
        menus.quit.triggered.connect(self.close)
        menus.theme_chosen.connect(self.look.set_theme)
        menus.language_chosen.connect(self.set_language)
        menus.larger.triggered.connect(lambda: self.look.step_text(+1))
        menus.smaller.triggered.connect(lambda: self.look.step_text(-1))
        menus.normal_size.triggered.connect(lambda: self.look.set_text(100))
        menus.full_screen.triggered.connect(self._full_screen)
        menus.commit.triggered.connect(self._commit)
        menus.next_part.triggered.connect(lambda: self._go_round(+1))
        menus.previous_part.triggered.connect(lambda: self._go_round(-1))
        menus.how_to_play.triggered.connect(self._how_to_play)
        menus.find_command.triggered.connect(self._find_command)
        menus.shortcuts.triggered.connect(self._shortcuts)
        menus.about.triggered.connect(self._about)
        menus.tutorial.triggered.connect(self._learn)

    def _connect_parts(self) -> None:
        session, screens = self.session, self.screens
        screens.changed.connect(self._show_state)
        screens.start_wanted.connect(self.files.begin)
        screens.again_wanted.connect(self.files.begin_again)
        screens.home.open_wanted.connect(self._ask_open)
        screens.home.file_wanted.connect(lambda path: self.open_file(Path(path)))
        screens.home.forget_wanted.connect(self._forget)
        screens.home.watch_wanted.connect(self.files.begin_watching)
        screens.home.tutorial_wanted.connect(self._learn)
        self.pages = Pages(self)
        self.guide.changed.connect(self._show_state)
        self.files.loading.connect(self._progress.setVisible)
        self.files.loading.connect(self._prepare)
        self.files.refused.connect(self.banner.problem)
        session.opened.connect(self._show_state)
        self._watch_keys = [
            QShortcut(QKeySequence("Space"), self, self.autoplay.toggle),
            QShortcut(QKeySequence("Right"), self, self.autoplay.step),
        ]
        self.autoplay.changed.connect(self._show_watching)
        screens.changed.connect(self._show_watching)
        session.refused.connect(self.banner.problem)
        SaveNotices(session, self.settings, self.notices, self.menus)
        self.rules.close_wanted.connect(self._close_game)
        session.closed.connect(self._show_state)
        self.look.changed.connect(self._follow_look)

    def _new_game(self) -> None:
        if self.leaving.may_leave_turn():
            self.screens.show_new_game()

    def _ask_open(self) -> None:
        if self.leaving.may_leave_turn():
            self.files.ask_open()

    def _close_game(self) -> None:
        if self.leaving.may_close():
            self.session.close()

    def _learn(self) -> None:
        """Begin the tutorial, with a game of its own that is not kept."""
        if self.leaving.may_close():
            self.guide.start()

    def _commit(self) -> None:
        if self.session.acting is not None and self.screens.in_room:
            self.screens.room.commit()

    def _go_round(self, step: int) -> None:
        """Focus the next part of the room."""
        if self.screens.in_room:
            self.screens.room.focus_part(step)

    def _show_watching(self) -> None:
        """A strip above a game that plays itself, with the keys that steer it.

        It waits while something is open beside it.
        """
        away = self.screens.aside is not None or self.screens.elsewhere
        if away and self.autoplay.running:
            self.autoplay.pause()
            return
        watching = self.autoplay.watching and self.screens.in_room
        for shortcut in self._watch_keys:
            shortcut.setEnabled(watching)
        if not watching:
            return
        running = self.autoplay.running
        self.banner.offer(
            self.tr("Every seat plays itself. Space pauses and goes on, → plays one turn."),
            self.tr("Pause") if running else self.tr("Go on"),
            self.autoplay.toggle,
        )

    def _prepare(self, loading: bool) -> None:
        """Make the room while a game is being read, unless one is open."""
        if loading and not self.session.active:
            QTimer.singleShot(0, self, self.screens.prepare)

    def _forget(self, path: str) -> None:
        self.settings.forget(path)
        self.screens.show_home()

    def _full_screen(self, on: bool) -> None:
        """To the whole screen and back, to a large window if it was one."""
        full = Qt.WindowState.WindowFullScreen
        self.setWindowState(self.windowState() | full if on else self.windowState() & ~full)

    def _how_to_play(self) -> None:
        from gui.help import HowToPlay  # noqa: PLC0415 - start-up time

        HowToPlay(self).open()

    def _find_command(self) -> None:
        from gui.command_palette import CommandPalette  # noqa: PLC0415 - start-up time

        CommandPalette(self.menuBar(), self)

    def _shortcuts(self) -> None:
        from gui.shortcut_sheet import ShortcutSheet  # noqa: PLC0415 - start-up time

        ShortcutSheet(self.menuBar(), self).open()

    def _about(self) -> None:
        from gui.help import About  # noqa: PLC0415 - start-up time

        About(self).open()

    def _follow_look(self) -> None:
        self.menus.show_choices(self.settings.theme, self.settings.language)
        self.screens.set_theme(self.look.theme)
        self.outlooks.refresh()

    def _show_state(self) -> None:
        session, screens = self.session, self.screens
        orders = session.active and session.acting is not None and screens.in_room
        kept = session.active and not self.guide.running
        self.menus.show_state(game=session.active, orders=orders, kept=kept)
        self.menus.show_recent(self.settings.recent)
        name = ""
        self.status.show_game(shown=screens.in_game)
        if session.active and screens.in_game:
            name = session.game.scenario.title.in_language(session.language)
        self.setWindowTitle(f"{name} — Quorum" if name else "Quorum")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first paint, once it is on the screen."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.shown.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A saved game may be dropped anywhere on the window."""
        if self._drops.useful(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open or compare what was dropped, once the drop is over, or say why not."""
        data, groups = event.mimeData(), self.workshop.groups
        file, refusal = self._drops.game(data), self._drops.refusal(data)
        event.acceptProposedAction()
        if groups.up:
            files = self._drops.files(data)
            QTimer.singleShot(0, self, lambda: groups.read(files))
        elif file is not None:
            QTimer.singleShot(0, self, lambda: self.open_file(file))
        else:
            self.banner.problem(refusal)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, and a desktop that makes the window full or not."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.WindowStateChange:
            self.menus.full_screen.setChecked(self.isFullScreen())
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.menus.retranslate()
        self.explore.retranslate()
        self.workshop.retranslate()
        self.rules.retranslate()
        self.outlooks.refresh()
        self._unfinished.retranslate()
        self.status.retranslate()
        self._progress.setAccessibleName(self.tr("Reading the game"))
        self._show_state()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Finish the turn and the saves under way; ask only where something would be lost."""
        self.session.finish()
        if not self.leaving.may_close():
            event.ignore()
            return
        self.autoplay.stop()
        self.workshop.close()
        self._unfinished.forget()
        self.settings.geometry = self.saveGeometry()
        self.session.finish()
        self.explore.finish()
        self.outlooks.finish()
        self.runner.finish()
        self.settings.flush()
        event.accept()
