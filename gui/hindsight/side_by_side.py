"""Two lines beside each other: two branches, or what was played and what if."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.form import spoken
from gui.hindsight.answers import Tried, compared, explained, line_of, past_of, tried_out
from gui.work import raise_again

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.game.game import Game
    from engine.game.orders import Orders
    from engine.game.views import WhyView
    from engine.report.hindsight_views import ComparisonView, TurningPointView
    from gui.banner import Banner
    from gui.hindsight.allowed import Allowed
    from gui.hindsight.branch_bar import BranchBar
    from gui.hindsight.compare import CompareScreen
    from gui.hindsight.what_if_bar import Past, WhatIfBar
    from gui.insight import Insight
    from gui.room.why import Asked
    from gui.screens import Screens
    from gui.session import GameSession


class SideBySide(QObject):
    """Opens the screen, works out off the GUI thread what it shows, and keeps what was tried."""

    answered = Signal(object, object, str)
    """What was asked (`Asked`) of a line, its `WhyView` or None, and a note."""

    def __init__(
        self,
        session: GameSession,
        insight: Insight,
        screens: Screens,
        allowed: Allowed,
        banner: Banner,
    ) -> None:
        super().__init__(session)
        self._session, self._insight = session, insight
        self._screens, self._allowed, self._banner = screens, allowed, banner
        self._compare: tuple[CompareScreen, BranchBar] | None = None
        self._what_if: tuple[CompareScreen, WhatIfBar] | None = None
        self._tried: Tried | None = None
        """What could be kept."""
        self._laid_over: Tried | None = None
        self._wanted: Orders | None = None
        self._at_once, self._name = True, ""
        """Whether wanted orders are tried when they are shown, and what their line is called."""
        screens.aside_left.connect(self._forget)

    def open_compare(self, tips: tuple[int, int] | None = None) -> None:
        """Two branches beside each other: at first the one on the table and the newest other."""
        if self._allowed.refused():
            return
        from gui.hindsight.branch_bar import BranchBar  # noqa: PLC0415 - start-up time
        from gui.hindsight.compare import CompareScreen  # noqa: PLC0415

        found = self._allowed.branches()
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
        if self._allowed.refused() or not self._game.line():
            return
        from gui.hindsight.compare import CompareScreen  # noqa: PLC0415 - start-up time
        from gui.hindsight.what_if_bar import WhatIfBar  # noqa: PLC0415

        played, roles = len(self._game.line()), self._allowed.roles()
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

    def refresh(self) -> None:
        """Ask again what is on the screen, in the language in force."""
        if self._compare is not None:
            self.open_compare(self._compare[1].tips)
        elif self._what_if is not None:
            bar = self._what_if[1]
            turn, role, name = bar.turn.currentData(), bar.role.currentData(), bar.name.text()
            tried = self._tried is not None
            self.open_what_if(turn, role, bar.edited, at_once=tried)
            self._name = name

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
            lambda game, _tell: compared(game, one, other, viewer, language), done, raise_again
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
            lambda game, _tell: past_of(game, turn, role, viewer, language), done, raise_again
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

        self._insight.ask(work, lambda answer: self.answered.emit(asked, *answer), raise_again)

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

    def _say_why_not(self, error: Exception) -> None:
        if not isinstance(error, ValueError):
            raise error
        self._banner.problem(spoken(error, self._session.language))

    def _forget(self) -> None:
        self._compare = self._what_if = None
        self._tried = self._laid_over = self._wanted = None
        self._name = ""


def _kept(keep: Callable[..., object], game: Game, tried: Tried, name: str) -> None:
    keep(game, tried.line, name)
