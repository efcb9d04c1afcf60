"""Leads a person through a first game: one step after the other, as each is really done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from gui.tutorial.coach import Coach, Spotlight
from gui.tutorial.deeds import Deeds
from gui.tutorial.places import find, turn_to
from gui.tutorial.placing import beside
from gui.work import Job, Runner, raise_again

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.game.game import Game
    from gui.screens import Screens
    from gui.session import GameSession
    from gui.tutorial.script import Script, Step

_MOVED = {
    QEvent.Type.Resize,
    QEvent.Type.LayoutRequest,
    QEvent.Type.Move,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ChildAdded,
    QEvent.Type.ChildRemoved,
}

_FAR = {"turn", "end"}
"""Deeds that pass whatever stands before them, because it cannot be done any more."""


class Guide(QObject):
    """The tutorial while it runs. Its game has no file and is never saved by itself."""

    changed = Signal()
    """It began or ended."""

    def __init__(
        self,
        host: QWidget,
        session: GameSession,
        screens: Screens,
        runner: Runner,
        covered: Callable[[], bool],
    ) -> None:
        """`covered` says whether something lies over the screen that is to be looked at first."""
        super().__init__(host)
        self._host, self._session, self._screens = host, session, screens
        self._runner, self._covered = runner, covered
        self._script: Script | None = None
        self._game: Game | None = None
        self._place = 0
        self._done: set[int] = set()
        self._finishing = False
        self.light, self.coach = Spotlight(host), Coach(host)
        self._deeds = Deeds(session, screens, self)
        self._deeds.done.connect(self._did)
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._settle)
        self._deeds.turned.connect(self._settling.start)
        self.coach.back_wanted.connect(self.back)
        self.coach.on_wanted.connect(self.go_on)
        self.coach.end_wanted.connect(self.end)
        self.coach.resized.connect(self._settling.start)
        self._keys = [
            QShortcut(QKeySequence("Alt+Left"), host, self.back),
            QShortcut(QKeySequence("Alt+Right"), host, self.go_on),
        ]
        session.opened.connect(self._opened)
        session.closed.connect(self.stop)
        session.turn_began.connect(self._turn_began)
        screens.changed.connect(self._screen_changed)
        host.installEventFilter(self)
        self._enable()

    @property
    def running(self) -> bool:
        """Whether somebody is being led."""
        return self._game is not None

    @property
    def step(self) -> Step | None:
        """The step that shows."""
        return self._script.steps[self._place] if self._script and self.running else None

    def start(self) -> None:
        """Begin, from the first step, with a game of its own."""

        def work(_job: Job[tuple[Script, Game]]) -> tuple[Script, Game]:
            from gui.tutorial.script import read_script  # noqa: PLC0415 - start-up time

            script = read_script()
            return script, script.game()

        self._runner.start(work, lambda found: self._begin(*found), raise_again)

    def end(self) -> None:
        """Leave the tutorial and its game."""
        if self.running:
            self.stop()
            self._session.close()

    def stop(self) -> None:
        """Lead no more; what is on the screen stays."""
        if not self.running:
            return
        self._game = None
        self._finishing = False
        self._deeds.stop()
        self.light.hide()
        self.coach.hide()
        self._enable()
        self.changed.emit()

    def back(self) -> None:
        """The step before; nothing that was done is undone."""
        if self.running and self._place:
            self._show(self._place - 1)

    def go_on(self) -> None:
        """The next step. What must be done for it to make sense is done for the player."""
        step, script = self.step, self._script
        if step is None or script is None or self._session.busy:
            return
        waits = self._place not in self._done
        if step.until == "turn" and waits:
            self._screens.room.commit()
        elif step.until == "end" and waits:
            self._finishing = True
            self._play_on()
        elif self._place == len(script.steps) - 1:
            self.end()
        else:
            self._show(self._place + 1)

    def retranslate(self) -> None:
        """Say the step in the language in force."""
        if self.running:
            self._say()

    def _begin(self, script: Script, game: Game) -> None:
        self._session.close()  # and with it the tutorial that runs, if one does
        self._script, self._game, self._done = script, game, set()
        self._session.open(game, None, refuge=None)
        self._enable()
        self._show(0)
        self.changed.emit()

    def _opened(self) -> None:
        if self.running and self._session.game is not self._game:
            self.stop()

    def _turn_began(self) -> None:
        if self.running:
            self._deeds.listen()
            if self._finishing:
                QTimer.singleShot(0, self, self._play_on)

    def _play_on(self) -> None:
        """Give this turn's orders for the player, in character."""
        session = self._session
        if self._finishing and session.active and session.acting is not None:
            session.give(session.game.orders_by("in_character", session.acting))

    def _did(self, deed: str) -> None:
        """Go on behind the step that waited for this; the end of the game passes every other."""
        step, script = self.step, self._script
        if step is None or script is None:
            return
        last = len(script.steps) if deed in _FAR else self._place + 1
        ahead = range(self._place, last)
        for place in ahead:
            if script.steps[place].until == deed and place not in self._done:
                self._done |= set(range(self._place, place + 1))
                QTimer.singleShot(0, self, partial(self._show, place + 1))
                return

    def _show(self, place: int) -> None:
        if not self.running:
            return
        self._place = place
        if self.step is not None:
            turn_to(self.step.at, self._screens)
        self._say()
        self._settle()
        self._give_focus()

    def _say(self) -> None:
        step, script = self.step, self._script
        if step is None or script is None:
            return
        language = self._session.language
        keys = step.keys.in_language(language) if step.keys else ""
        self.coach.say(step.title.in_language(language), step.text.in_language(language), keys)
        waits = step.until is not None and self._place not in self._done
        self.coach.show_way(self._place, len(script.steps), waits=waits)
        self._settling.start()

    def _give_focus(self) -> None:
        """To the card where there is only to read; from the card to the orders; else nowhere."""
        step = self.step
        if step is None or step.at == "why" or not self.coach.isVisible():
            return  # an explanation goes when something else has the focus
        if step.until is None or self._place in self._done:
            self.coach.on.setFocus()
        elif self.coach.isAncestorOf(self._host.window().focusWidget()) and self._screens.in_room:
            self._screens.room.orders.focus_cards()

    def _screen_changed(self) -> None:
        if self.running:
            self._settling.start()

    def _settle(self) -> None:
        """Put card and frame where they belong, or away while another screen is up."""
        screens, before = self._screens, self.coach.isVisible()
        shown = self.running and screens.in_game and screens.aside is None and not self._covered()
        self.coach.setVisible(shown)
        if screens.current is not None:
            screens.current.installEventFilter(self)
        target = find(self.step.at, self._screens) if shown and self.step else None
        if target is not None:
            target.installEventFilter(self)
        place = self._rect(target)
        self.light.surround(place)
        if shown:
            size = self.coach.fitted()
            corner = beside(size, place, self._host.rect())
            self.coach.setGeometry(QRect(corner, size))
            self.coach.raise_()
        if shown and not before:
            self._give_focus()

    def _rect(self, target: QWidget | None) -> QRect | None:
        return QRect(target.mapTo(self._host, QPoint()), target.size()) if target else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the part that is framed, wherever it goes."""
        if self.running and event.type() in _MOVED:
            self._settling.start()
        return super().eventFilter(watched, event)

    def _enable(self) -> None:
        for key in self._keys:
            key.setEnabled(self.running)
