"""Puts the workshop into the program: its pages, Control's window, menu and start screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gui.workshop.after import HotWash
from gui.workshop.copied import Copied
from gui.workshop.groups.control import Groups
from gui.workshop.host import Host
from gui.workshop.projection import Projection
from gui.workshop.seats import Seats

if TYPE_CHECKING:
    from engine.game.game import Game
    from gui.main_window import MainWindow
    from gui.theme.tokens import Theme
    from gui.workshop.desk import Desk
    from gui.workshop.plan.files import PlanFiles
    from gui.workshop.plan.page import PlanPage
    from gui.workshop.room.window import ControlWindow


class Workshop(QObject):
    """Lives as long as the main window; everything heavier is made when it is first wanted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.host = Host(window.session, self)
        self.seats = Seats(window.session, window.screens, self.host)
        self.projection = Projection(
            window, window.session, self.host, window.settings, window.look
        )
        self.hot_wash = HotWash(window, self.host, self.projection)
        self.copied = Copied(self)
        self.groups = Groups(window, self)
        self.desk: Desk | None = None
        self.control: ControlWindow | None = None
        self._page: PlanPage | None = None
        self._files: PlanFiles | None = None
        self.menu = QMenu(window)
        self.plan, self.show_control = QAction(window), QAction(window)
        self.plan.setShortcut("Ctrl+Shift+W")
        self.show_control.setShortcut("F8")
        self.menu.addActions([self.plan, self.show_control, self.groups.action])
        window.addActions([self.plan, self.show_control])
        window.menus.insert(self.menu)
        self.plan.triggered.connect(self.open_plan)
        self.show_control.triggered.connect(self.open_control)
        window.screens.home.workshop_wanted.connect(self.open_plan)
        window.look.changed.connect(self._follow_look)
        self.host.began.connect(lambda: QTimer.singleShot(0, self, self._began))
        self.host.ended.connect(self._ended)
        self.projection.opened.connect(lambda: self._show_projector(on=True))
        self.projection.closed.connect(lambda: self._show_projector(on=False))
        self.retranslate()
        self._show_state()

    @property
    def page(self) -> PlanPage:
        """The plan's page."""
        if self._page is None:
            from gui.workshop.plan.files import PlanFiles  # noqa: PLC0415 - start-up time
            from gui.workshop.plan.page import PlanPage  # noqa: PLC0415

            window = self._window
            page = self._page = PlanPage(window.runner, window.session.language)
            self._files = PlanFiles(page, window)
            page.back_wanted.connect(self._leave_plan)
            page.compare_wanted.connect(self.groups.open)
            page.trouble.connect(window.banner.problem)
            self._files.begun.connect(self._start)
            window.screens.stack.addWidget(page)
        return self._page

    @property
    def files(self) -> PlanFiles:
        """Opens, saves and prints plans."""
        _ = self.page
        if self._files is None:
            raise LookupError("there is no page")
        return self._files

    def open_plan(self) -> None:
        """The plan's page; the game that is open stays open behind it."""
        if self._window.leaving.may_leave_turn():
            new, page = self._page is None, self.page
            if new:
                self.files.read_shipped()
            self._window.screens.show_other(page)
            page.enter()

    def open_control(self) -> None:
        """Control's window, on top."""
        if not self.host.active:
            return
        if self.control is None:
            from gui.workshop.desk import Desk  # noqa: PLC0415 - start-up time
            from gui.workshop.room.window import ControlWindow  # noqa: PLC0415

            self.desk = self.desk or Desk(self.host)
            self.control = ControlWindow(self.desk)
            settings = self._window.settings
            if not self.control.restoreGeometry(settings.control_geometry):
                self.control.resize(1280, 800)
            self.control.put_away.connect(self._keep_place)
            self.control.header.show_projector(self.projection.on)
            self.copied.watch(self.control)
        self.control.show()
        self.control.activateWindow()

    def retranslate(self) -> None:
        """Put menu and page in the language in force."""
        self.menu.setTitle(self.tr("&Workshop"))
        self.plan.setText(self.tr("&Plan a session…"))
        self.show_control.setText(self.tr("&Control’s window"))
        self.hot_wash.retranslate()
        self.groups.retranslate()
        if self._page is not None:
            self._page.set_language(self._window.session.language)
        if self.desk is not None:
            self.desk.refresh()

    def close(self) -> None:
        """The program ends: keep what is being written, and let Control's window go."""
        self.projection.close()
        self.groups.close()
        if self.control is not None:
            self.control.finish()
            self._drop_control()
        if self.desk is not None:
            self.desk.insight.stop()
            self.desk.insight.finish()

    def _start(self, game: Game) -> None:
        window, plan = self._window, game.session.plan if game.session is not None else None
        if plan is not None and plan.language != window.session.language:
            window.set_language(plan.language)
        window.session.open(
            game,
            None,
            refuge=window.settings.save_folder,
            forecasts=plan is None or plan.forecasts_allowed,
        )

    def _began(self) -> None:
        self._show_state()
        self.open_control()

    def _ended(self) -> None:
        self._drop_control()
        if self.desk is not None:
            self.desk.deleteLater()
            self.desk = None
        self._show_state()

    def _show_projector(self, *, on: bool) -> None:
        if self.control is not None:
            self.control.header.show_projector(on)

    def _drop_control(self) -> None:
        if self.control is not None:
            self._keep_place()
            self.copied.forget()
            self.control.hide()
            self.control.deleteLater()
            self.control = None

    def _keep_place(self) -> None:
        if self.control is not None:
            self._window.settings.control_geometry = self.control.saveGeometry()

    def _leave_plan(self) -> None:
        self._window.screens.leave_new_game()

    def _follow_look(self, theme: Theme) -> None:
        self.groups.follow_look()
        if self.control is not None:
            self.control.set_theme(theme)

    def _show_state(self) -> None:
        self.show_control.setEnabled(self.host.active)
