"""Which screen shows when: follows the session, makes each screen when it is first needed."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from engine.resources import example_games
from engine.text import Language
from gui.banner import Banner
from gui.session import GameSession
from gui.settings import Settings
from gui.start.home import HomeScreen
from gui.theme.tokens import Theme
from gui.widgets.steps import FRAME, Steps
from gui.widgets.text import focus_in
from gui.work import Runner

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from gui.hindsight.compare import CompareScreen
    from gui.hindsight.replay import ReplayScreen
    from gui.workshop.hot_wash import HotWashScreen

    Aside = CompareScreen | ReplayScreen | HotWashScreen

    from engine.game.orders import Orders
    from gui.curtain import Curtain
    from gui.debrief.screen import DebriefScreen
    from gui.room import SituationRoom
    from gui.room.plots import PlotStack
    from gui.start.new_game import NewGameScreen


class Screens(QObject):
    """The screens, and the way from one to the next.

    The room goes when the curtain falls, and each person gets a new one: no widget
    can hold on to what the one before was told.
    """

    made = Signal(object)
    """A room, a debrief or what is opened beside them: new, and still empty."""
    curtain_fell = Signal(object)
    """The Curtain, which calls a role, or nobody: a workshop waits for Control."""
    aside_left = Signal()
    """What was opened beside the game is gone."""
    changed = Signal()
    """Another screen is up, or it shows something else."""
    ending_shown = Signal()
    """The game is over, and its ending is up unless the person is elsewhere."""
    start_wanted = Signal(object)
    again_wanted = Signal()

    def __init__(
        self,
        stack: QStackedWidget,
        banner: Banner,
        session: GameSession,
        settings: Settings,
        runner: Runner,
    ) -> None:
        super().__init__(stack)
        self.stack, self._banner = stack, banner
        self._session, self._settings, self._runner = session, settings, runner
        self.home = HomeScreen()
        self.home.new_wanted.connect(self.show_new_game)
        stack.addWidget(self.home)
        self._new_game: NewGameScreen | None = None
        self._room: SituationRoom | None = None
        self._curtain: Curtain | None = None
        self._debrief: DebriefScreen | None = None
        self._aside: Aside | None = None
        self._before: QWidget | None = None
        self._stale = False
        self._steps = Steps(stack)
        self.before_giving: Callable[[Orders], bool] | None = None
        """Asked before orders are given; where it says no, whoever asks gives them later."""
        self.looking_back = False
        self._elsewhere = False
        self.debrief_actions: list[QAction] = []
        """Commands of the menus that the debrief has as buttons too."""
        session.opened.connect(self._opened)
        session.hand_over.connect(self._hand_over)
        session.turn_began.connect(self._turn_began)
        session.all_given.connect(self._all_given)
        session.told.connect(self._told)
        session.resolving.connect(self._resolving)
        session.turn_resolved.connect(self._turn_resolved)
        session.ended.connect(self._ended)
        session.closed.connect(self._closed)

    @property
    def current(self) -> QWidget | None:
        """The screen that is up."""
        return self.stack.currentWidget()

    @property
    def room_if_any(self) -> "SituationRoom | None":
        """The room, where there is one already."""
        return self._room

    def plots_with_ghosts(self) -> "list[PlotStack]":
        """The plots behind which ghosts may stand."""
        return [s.plots for s in (self._room, self._debrief) if s is not None]

    @property
    def in_game(self) -> bool:
        """Whether a screen of the open game is up: the room, the curtain or the ending."""
        return self.current in {self._room, self._curtain, self._debrief, self._aside} - {None}

    @property
    def elsewhere(self) -> bool:
        """Whether the person has left the open game's screens: it does not call them back."""
        return self._elsewhere

    @property
    def aside(self) -> "Aside | None":
        """What is open beside the game: a comparison, a replay."""
        return self._aside

    @property
    def in_room(self) -> bool:
        """Whether the room is up, and not only to look back."""
        return self._room is not None and self.current is self._room and not self.looking_back

    def when_whole(self, act: Callable[[], object]) -> None:
        """Do this once the screen that is up shows all that it is to show, and is painted."""
        if self._room is not None and self.current is self._room:
            self._room.then(partial(QTimer.singleShot, FRAME, self.stack, act))
        else:
            act()

    @property
    def in_debrief(self) -> bool:
        """Whether the ending is up."""
        return self._debrief is not None and self.current is self._debrief

    @property
    def new_game(self) -> "NewGameScreen":
        """Made when first asked for, like the other screens."""
        if self._new_game is None:
            from gui.start.new_game import NewGameScreen  # noqa: PLC0415 - start-up time

            screen = NewGameScreen(self._runner, self._session.language)
            screen.back_wanted.connect(self.leave_new_game)
            screen.start_wanted.connect(self.start_wanted)
            screen.trouble.connect(self._banner.problem)
            self.stack.addWidget(screen)
            self._new_game = screen
        return self._new_game

    @property
    def room(self) -> "SituationRoom":
        """The situation room; it brings pyqtgraph along."""
        if self._room is None:
            from gui.room import SituationRoom  # noqa: PLC0415 - start-up time

            self._room = SituationRoom()
            self._room.unhurried = True
            self._room.commit_wanted.connect(self._give)
            self.stack.addWidget(self._room)
            self.made.emit(self._room)
        return self._room

    @property
    def curtain(self) -> "Curtain":
        """What covers the room between two people."""
        if self._curtain is None:
            from gui.curtain import Curtain  # noqa: PLC0415 - start-up time

            self._curtain = Curtain()
            self._curtain.revealed.connect(self._session.reveal)
            self.stack.addWidget(self._curtain)
        return self._curtain

    @property
    def debrief(self) -> "DebriefScreen":
        """What comes after the ending."""
        if self._debrief is None:
            from gui.debrief.screen import DebriefScreen  # noqa: PLC0415 - start-up time

            screen = DebriefScreen()
            screen.plots.unhurried = True
            screen.new_wanted.connect(self.show_new_game)
            screen.again_wanted.connect(self.again_wanted)
            screen.look_back_wanted.connect(self.look_back)
            screen.home_wanted.connect(self._session.close)
            for action in self.debrief_actions:
                screen.offer(action)
            self.stack.addWidget(screen)
            self._debrief = screen
            self.made.emit(screen)
        return self._debrief

    def show_home(self) -> None:
        """The start screen, with the games as they are now."""
        self.home.show_games(self._settings.recent, example_games())
        self._show(self.home)
        self.home.enter()

    def show_new_game(self) -> None:
        """The new-game screen; the game that is open stays open behind it."""
        self.looking_back = False
        self._elsewhere = self._session.active
        screen = self.new_game
        self._show(screen)
        screen.enter()

    def show_other(self, screen: QWidget) -> None:
        """A screen of somebody else's; the game that is open stays open behind it."""
        self.looking_back = False
        self._elsewhere = self._session.active
        self._show(screen)

    def leave_new_game(self) -> None:
        """Back to where one came from."""
        if self._session.active:
            self.show_game()
        else:
            self.show_home()

    def show_game(self) -> None:
        """What the open game is at: the room, the curtain or the debrief."""
        session = self._session
        self._elsewhere = False
        if session.game.over:
            self.show_debrief()
        elif session.hot_seat and session.acting is not None:
            self._hand_over(session.acting)
        elif session.waits and session.game.people:
            self._all_given()
        else:
            self._turn_began(session.acting or "")

    def _opened(self) -> None:
        self._elsewhere = False

    def _ended(self) -> None:
        """The ending, in some frames: its screen is made, then filled, then shown."""
        prepare = [] if self._elsewhere else [self._prepare_debrief]
        self._steps.begin([*prepare, self._show_ending])

    def _prepare_debrief(self) -> None:
        _ = self.debrief

    def _show_ending(self) -> None:
        if not self._elsewhere:
            self.show_debrief()
        self.ending_shown.emit()

    def show_debrief(self) -> None:
        """The ending, with everything disclosed."""
        session = self._session
        self.looking_back = False
        views = {role.id: session.view(role.id) for role in session.game.scenario.roles}
        self.debrief.show_game(session.revealed(), views)
        self._show(self.debrief)
        self.debrief.enter()

    def look_back(self) -> None:
        """The room as it was at the end, with everything disclosed and nothing to order."""
        self.looking_back = True
        self.room.show_view(self._session.revealed())
        self._show(self.room)
        self._banner.offer(
            self.tr("You are looking back: everything is disclosed, nothing can be changed."),
            self.tr("Back to the ending"),
            self.show_debrief,
        )

    def show_aside(self, screen: "Aside") -> None:
        """Open something beside the game, in place of what was open so."""
        before = self._before if self._aside is not None else self.current
        self._drop_aside()
        self._aside, self._before, self._stale = screen, before, False
        self.stack.addWidget(screen)
        self.made.emit(screen)
        self._show(screen)

    def leave_aside(self) -> None:
        """Back to where one came from, with nothing of it left."""
        before: QWidget | None = self._before
        back = self.looking_back
        if self._aside is None:
            return
        self._drop_aside()
        if back:
            self.look_back()
        elif before is not None and self._still_there(before) and not self._stale:
            self._show(before)
        elif self._session.active and not self._session.busy:
            self.show_game()

    def _still_there(self, screen: QWidget) -> bool:
        return screen is self._room or screen is self._debrief

    def _drop_aside(self) -> None:
        if self._aside is not None:
            self._drop(self._aside)
            self._aside = self._before = None
            self.aside_left.emit()

    def set_language(self, language: Language) -> None:
        """Show what is up in another language."""
        if self._new_game is not None:
            self._new_game.set_language(language)
        if not self._session.active or self._session.busy:
            return
        if self._aside is not None:
            self._stale = True
        elif self.looking_back:
            self.look_back()
        elif self.in_room:
            self.room.show_view(self._session.view(self._session.acting))
        elif self.current in {self._curtain, self._debrief}:
            self.show_game()

    def set_theme(self, theme: Theme) -> None:
        """Hand a theme to what paints itself."""
        for screen in (self._room, self._curtain, self._debrief, self._aside):
            if screen is not None:
                screen.set_theme(theme)

    def _give(self, orders: "Orders") -> None:
        if self.before_giving is None or self.before_giving(orders):
            self._session.give(orders)

    def _all_given(self) -> None:
        """Nobody is called: the turn waits until Control plays it."""
        self._hand_over("")

    def _told(self) -> None:
        """Something became known within the turn."""
        session = self._session
        if self.in_room:
            self.room.show_view(session.view(session.acting))
        elif self._curtain is not None and self.current is self._curtain:
            self._lower(session.acting or "")

    def _hand_over(self, role: str) -> None:
        if self._elsewhere:
            return
        self.looking_back = False
        self._drop(self._room)
        self._room = None
        self._lower(role)
        self._show(self.curtain)
        QTimer.singleShot(0, self, self.prepare)

    def _lower(self, role: str) -> None:
        session = self._session
        self.curtain.fall(session.view(None), role, len(session.drafts), len(session.game.people))
        self.curtain_fell.emit(self.curtain)

    def prepare(self) -> None:
        """Make a room, still empty, while a game is being read or the curtain is down."""
        if self._room is None:
            _ = self.room

    def _turn_began(self, role: str) -> None:
        if self._elsewhere:
            return
        self.looking_back = False
        self.room.set_turn_limit(self._session.minutes or None)
        self.room.show_view(self._session.view(role or None))
        self._show(self.room)
        if role:
            self.room.orders.focus_cards()
            self.room.then(self._focus_again)

    def _focus_again(self) -> None:
        """The cards are there now, if the focus still waits for them."""
        focus = focus_in(self.stack)
        if self.in_room and focus is not None and self.room.orders.isAncestorOf(focus):
            self.room.orders.focus_cards()

    def _resolving(self) -> None:
        if self._room is not None:
            self._room.set_busy(True, self.tr("Everybody’s orders are being opened…"))

    def _turn_resolved(self) -> None:
        if self._room is not None:
            self._room.set_busy(False, "")

    def _closed(self) -> None:
        """Forget the game in every screen that may hold something of it."""
        self.looking_back = self._elsewhere = False
        self._steps.begin(())
        for screen in (self._room, self._curtain, self._debrief):
            self._drop(screen)
        self._room = self._curtain = self._debrief = None
        self.show_home()

    def _drop(self, screen: QWidget | None) -> None:
        if screen is not None:
            self.stack.removeWidget(screen)
            screen.deleteLater()

    def _show(self, screen: QWidget) -> None:
        if screen is not self._aside:
            self._drop_aside()
        self._banner.clear()
        self.stack.setCurrentWidget(screen)
        self.changed.emit()
