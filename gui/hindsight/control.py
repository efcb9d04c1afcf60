"""Going back, sideways and behind the scenes: what the menu, the room and the debrief ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.hindsight.allowed import Allowed
from gui.hindsight.answers import (
    Tried,
    compared,
    explained,
    line_of,
    moment_of,
    past_of,
    tried_out,
)
from gui.hindsight.names import NameBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from engine.game.game import Game
    from engine.game.orders import Orders
    from engine.game.views import WhyView
    from engine.report.hindsight_views import ComparisonView, TurningPointView
    from gui.banner import Banner
    from gui.hindsight.branch_bar import BranchBar
    from gui.hindsight.compare import CompareScreen
    from gui.hindsight.replay import Moment, ReplayScreen
    from gui.hindsight.what_if_bar import Past, WhatIfBar
    from gui.insight import Insight
    from gui.room.why import Asked
    from gui.screens import Screens
    from gui.session import GameSession


class Hindsight(QObject):
    """Knows what may be asked by whom, asks it off the GUI thread, and shows the answer."""

    changed = Signal()
    """What can be asked now, or what branches there are, may be different."""
    answered = Signal(object, object, str)
    """What was asked (`Asked`), its `WhyView` or None, and a note."""

    def __init__(
        self,
        session: GameSession,
        insight: Insight,
        screens: Screens,
        banner: Banner,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._insight = session, insight
        self._screens, self._banner, self._window = screens, banner, window
        self.allowed = Allowed(session, screens)
        self._compare: tuple[CompareScreen, BranchBar] | None = None
        self._what_if: tuple[CompareScreen, WhatIfBar] | None = None
        self._replay: ReplayScreen | None = None
        self._tried: Tried | None = None
        """What could be kept."""
        self._laid_over: Tried | None = None
        self._wanted: Orders | None = None
        self._at_once, self._name = True, ""
        """Whether wanted orders are tried when they are shown, and what their line is called."""
        screens.aside_left.connect(self._forget)
        for signal in (session.opened, session.altered, session.turn_resolved, session.closed):
            signal.connect(lambda *_: self.changed.emit())

    # What is asked for

    def ask_why(self, asked: Asked) -> None:
        """What is behind a computed number, for whoever sees the screen that is up."""
        session = self._session
        viewer, language = session.acting, session.language
        self._insight.ask(
            lambda game, _tell: explained(game, asked, viewer, language),
            lambda answer: self.answered.emit(asked, *answer),
            _raise,
        )

    def play_on_from(self, turn: int) -> None:
        """Decide a past turn anew; the line that was played stays as a branch."""
        if self._refused():
            return
        number = self._game.line()[turn - 1].parent
        self._session.alter(lambda game: game.go_to(number), moved=True)

    def go_to_branch(self, tip: int) -> None:
        """Put another branch on the table."""
        ended = self._session.active and self._game.records[tip - 1].ending is not None
        if self._refused(self.allowed.branch_obstacle(ended=ended)) or tip == self._game.at:
            return
        self._session.alter(lambda game: game.go_to(tip), moved=True)

    def name_branch(self) -> None:
        """Ask what the branch on the table is to be called."""
        from engine.game.branches import branch_of, name_branch, why_not_name  # noqa: PLC0415

        branch = branch_of(self._game) if self._session.active else None
        if branch is None:
            return
        game, language, tip = self._game, self._session.language, branch.tip

        def why_not(name: str) -> str:
            reason = why_not_name(game, tip, name)
            return "" if reason is None else reason.in_language(language)

        def change(game: Game) -> None:
            name_branch(game, tip, box.line.text())

        box = NameBox(why_not, branch.name, self._window)
        box.accepted.connect(lambda: self._session.alter(change, moved=False))
        box.open()

    def open_compare(self, tips: tuple[int, int] | None = None) -> None:
        """Two branches beside each other: at first the one on the table and the newest other."""
        if self._refused():
            return
        from gui.hindsight.branch_bar import BranchBar  # noqa: PLC0415 - start-up time
        from gui.hindsight.compare import CompareScreen  # noqa: PLC0415

        found = self.allowed.branches()
        if len(found) < 2:
            return
        here = next((b for b in found if b.here), found[-1])
        other = next(b for b in reversed(found) if b is not here)
        one, two = tips or (here.tip, other.tip)
        bar = BranchBar()
        screen = CompareScreen(bar)
        screen.title.setText(self.tr("Two branches compared"))
        self._connect_aside(screen)
        self._screens.show_aside(screen)
        self._compare = (screen, bar)
        bar.chosen.connect(self._compare_lines)
        bar.show_branches(found, one, two)
        bar.choices[1].setFocus()

    def open_what_if(
        self,
        turn: int | None = None,
        role: str | None = None,
        orders: Orders | None = None,
        *,
        at_once: bool = True,
    ) -> None:
        """One role's orders changed in one turn; with `orders` they are chosen, and tried."""
        if self._refused() or not self._game.line():
            return
        from gui.hindsight.compare import CompareScreen  # noqa: PLC0415 - start-up time
        from gui.hindsight.what_if_bar import WhatIfBar  # noqa: PLC0415

        played, roles = len(self._game.line()), self._roles()
        bar = WhatIfBar()
        screen = CompareScreen(bar)
        screen.title.setText(self.tr("What if…"))
        self._connect_aside(screen)
        self._screens.show_aside(screen)
        self._what_if, self._wanted, self._at_once = (screen, bar), orders, at_once
        bar.past_wanted.connect(self._show_past)
        bar.try_wanted.connect(self._try)
        bar.keep_wanted.connect(self._keep)
        language, slots = self._session.language, self._game.scenario.turns
        labels = [slot.label.in_language(language) for slot in slots]
        turns = [(n, f"{n}  ·  {labels[n - 1]}") for n in range(1, played + 1)]
        bar.show_choices(turns, roles, turn or played, role or roles[0][0])
        bar.moves["public"].setFocus()

    def try_point(self, point: TurningPointView) -> None:
        """The line in which an order was replaced as a turning point says."""
        self.open_what_if(point.turn, point.role, point.orders)

    def open_replay(self, turn: int | None = None) -> None:
        """The game seen again as it was seen then."""
        if self.allowed.replay_obstacle():
            self._banner.problem(self.allowed.replay_obstacle())
            return
        from gui.hindsight.replay import ALL, ReplayScreen  # noqa: PLC0415 - start-up time

        session, game = self._session, self._game
        screen = ReplayScreen()
        screen.back_wanted.connect(self._screens.leave_aside)
        screen.moment_wanted.connect(self._show_moment)
        screen.room.causes_wanted.connect(self._ask_then)
        self.answered.connect(screen.room.answer_why)
        roles = self._roles() if game.over or session.acting else []
        eyes = [*roles, (ALL, self.tr("everybody together"))] if game.over else roles
        first = (session.acting or eyes[0][0]) if eyes else ALL
        last = len(game.line()) + 1
        self._screens.show_aside(screen)
        self._replay = screen
        screen.offer(eyes or [(ALL, self.tr("the public"))], first, last)
        screen.go_to(turn or 1)

    def refresh(self) -> None:
        """Ask again what is on the screen, in the language in force."""
        if self._replay is not None and self._replay.moment is not None:
            self._replay.go_to(self._replay.moment.turn)
        elif self._compare is not None:
            self.open_compare(self._compare[1].tips)
        elif self._what_if is not None:
            bar = self._what_if[1]
            turn, role, name = bar.turn.currentData(), bar.role.currentData(), bar.name.text()
            tried = self._tried is not None
            self.open_what_if(turn, role, bar.edited, at_once=tried)
            self._name = name

    # Answers

    def _compare_lines(self, one: int, other: int) -> None:
        viewer, language = self._viewer, self._session.language
        pair = self._compare
        if pair is None:
            return
        screen, bar = pair

        def done(view: ComparisonView) -> None:
            if self._compare is pair:
                screen.show_comparison(view, bar.name(0), bar.name(1), [])

        self._insight.ask(
            lambda game, _tell: compared(game, one, other, viewer, language), done, _raise
        )

    def _show_past(self, turn: int, role: str) -> None:
        viewer, language, pair = self._viewer, self._session.language, self._what_if
        if pair is None:
            return
        screen, bar = pair

        def done(past: Past) -> None:
            if self._what_if is not pair:
                return
            hint = self.tr("Choose other orders, and see how it would have gone.")
            screen.show_alone(past.line, hint)
            wanted, self._wanted = self._wanted, None
            bar.show_past(past, wanted)
            if wanted is not None and self._at_once:
                bar.attempt.click()

        self._insight.ask(
            lambda game, _tell: past_of(game, turn, role, viewer, language), done, _raise
        )

    def _try(self, turn: int, role: str, orders: Orders) -> None:
        viewer, language, pair = self._viewer, self._session.language, self._what_if
        if pair is None:
            return
        bar = pair[1]
        bar.attempt.setEnabled(False)

        def done(tried: Tried) -> None:
            if self._what_if is pair:
                bar.attempt.setEnabled(True)
                self._show_tried(tried)

        def failed(error: Exception) -> None:
            bar.attempt.setEnabled(True)
            self._say_why_not(error)

        self._insight.ask(
            lambda game, _tell: tried_out(game, turn, role, orders, viewer, language),
            done,
            failed,
            self.tr("Replaying the game…"),
        )

    def _show_tried(self, tried: Tried) -> None:
        if self._what_if is None:
            return
        screen, bar = self._what_if
        self._tried = self._laid_over = tried
        notes = []
        comparison = tried.view.comparison
        ends = comparison.other.turn if comparison.other.ending else comparison.other.turn - 1
        if ends > tried.view.recorded_until:
            notes.append(
                self.tr(
                    "From turn {turn} on nothing is on record: every seat is in character."
                ).format(turn=tried.view.recorded_until + 1)
            )
        one, other = self.tr("As it was played"), self.tr("What if")
        screen.show_comparison(comparison, one, other, notes)
        bar.show_tried(tried=True)
        bar.name.setText(self._name)
        self._name = ""

    def _keep(self, name: str) -> None:
        from engine.game.branches import why_not_called  # noqa: PLC0415 - start-up time
        from engine.lab.whatif import keep  # noqa: PLC0415

        tried = self._tried
        if tried is None or self._what_if is None:
            return
        reason = why_not_called(self._game, name) if name.strip() else None
        if reason is not None:
            self._banner.problem(reason.in_language(self._session.language))
            return
        self._tried = None
        self._what_if[1].show_tried(tried=False)
        self._session.alter(lambda game: _kept(keep, game, tried, name), moved=False)
        text = self.tr("The line is kept as a branch: see Explore, Go to branch.")
        self._banner.note(text)

    def _show_moment(self, turn: int, role: str) -> None:
        session, screen = self._session, self._replay
        language, everything = session.language, self._game.over and not role

        def done(moment: Moment) -> None:
            if self._replay is screen and screen is not None:
                screen.show_moment(moment)

        self._insight.ask(
            lambda game, _tell: moment_of(
                game, role or None, turn, language, everything=everything
            ),
            done,
            _raise,
        )

    def _ask_then(self, asked: Asked) -> None:
        """Why, in a room that is seen again: with the eyes that see it."""
        screen, language = self._replay, self._session.language
        if screen is None or screen.moment is None:
            return
        role, turn = screen.moment.role, screen.moment.turn
        ended = screen.moment.view.ending is not None
        everything = self._game.over and (not role or (ended and asked.way == "orders"))
        self._insight.ask(
            lambda game, _tell: explained(
                game, asked, role or None, language, whole=everything, before=turn
            ),
            lambda answer: self.answered.emit(asked, *answer),
            _raise,
        )

    def _ask_compared(self, asked: Asked) -> None:
        """Why, in one of two lines that lie over each other."""
        pair, language, viewer = (
            self._compare or self._what_if,
            self._session.language,
            self._viewer,
        )
        if pair is None:
            return
        view, tried = pair[0].view, self._laid_over
        tip, whole = self._game.at, None if view is None else view.everything
        if self._compare is not None:
            tip, tried = self._compare[1].tips[asked.line], None
        elif not asked.line or view is None:
            tried = None

        def work(game: Game, _tell: object) -> tuple[WhyView | None, str]:
            line = game.as_of(tip) if tried is None else line_of(game, tried)
            return explained(line, asked, viewer, language, whole=whole)

        self._insight.ask(work, lambda answer: self.answered.emit(asked, *answer), _raise)

    # Helpers

    def _connect_aside(self, screen: CompareScreen) -> None:
        screen.back_wanted.connect(self._screens.leave_aside)
        screen.causes_wanted.connect(self._ask_compared)
        self.answered.connect(screen.why.answer)

    @property
    def _game(self) -> Game:
        return self._session.game

    @property
    def _viewer(self) -> str | None:
        """Whose knowledge a comparison is limited to, as long as a line of it is open."""
        people = self._game.people
        return people[0] if len(people) == 1 else None

    def _roles(self) -> list[tuple[str, str]]:
        """Those whose eyes and orders may be asked about: all after the end, else one's own."""
        language = self._session.language
        return [
            (role.id, role.name.in_language(language))
            for role in self._game.scenario.roles
            if self._game.over or role.id == self._session.acting
        ]

    def _refused(self, obstacle: str | None = None) -> bool:
        """Say why it cannot be, if it cannot."""
        obstacle = self.allowed.obstacle() if obstacle is None else obstacle
        if obstacle:
            self._banner.problem(obstacle)
        return bool(obstacle)

    def _say_why_not(self, error: Exception) -> None:
        if not isinstance(error, ValueError):
            raise error
        self._banner.problem(self._sentence(error))

    def _sentence(self, error: ValueError) -> str:
        from engine.game import wording  # noqa: PLC0415 - start-up time
        from engine.lab.fairness import RulesMovedError  # noqa: PLC0415

        if isinstance(error, RulesMovedError):
            return wording.RULES_MOVED.in_language(self._session.language)
        return str(error)

    def _forget(self) -> None:
        self._compare = self._what_if = self._replay = None
        self._tried = self._laid_over = self._wanted = None
        self._name = ""


def _kept(keep: Callable[..., object], game: Game, tried: Tried, name: str) -> None:
    keep(game, tried.line, name)


def _raise(error: Exception) -> None:
    raise error
