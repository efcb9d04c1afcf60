"""The one bridge between a game and the window.

The engine is imported when a game is opened, not before: the start screen comes first.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.errors import InputError
from engine.form import spoken
from engine.resources import default_save_folder
from gui import autosave
from gui.autosave import Keeper, Kept
from gui.thinking import Thinking
from gui.work import Job, Runner, raise_again

if TYPE_CHECKING:
    from engine.game.game import Game
    from engine.game.orders import Orders
    from engine.game.records import TurnRecord
    from engine.game.views import RoleView
    from engine.lab.strategist import Thoughts
    from engine.text import Language


class GameSession(QObject):
    """One game at a time: who is to act, their orders, the turn's resolution, the saves.

    Seats whose players think do so while people do, and a turn waits for them. Turns and saves run
    on one thread of their own, one after the other, so a game is never written while it changes. A
    turn is on the disk before anybody hears of it. Nobody reads the game while `busy`, but for
    those who think, who have one of their own.
    """

    opened = Signal()
    hand_over = Signal(str)
    """Several people: the machine goes to this role, nothing secret may show."""
    turn_began = Signal(str)
    """This role is to give orders; an empty name: nobody is, the machine plays every seat."""
    given = Signal(str)
    """This role has given its orders for the turn, or has given them anew."""
    all_given = Signal()
    """Everybody has; the turn waits until somebody calls `resolve`: a workshop's Control."""
    not_resolved = Signal(str)
    """The turn that `resolve` was called for cannot be played; why is for who called it alone."""
    told = Signal()
    """Something became known within the turn: whoever looks is to be shown the view anew."""
    refused = Signal(str)
    """The orders are not allowed; the sentence says why."""
    resolving = Signal()
    turn_resolved = Signal(object)
    """The turn's record."""
    ended = Signal()
    moved_to = Signal()
    """Another turn is on the table; who is to act is told next."""
    altered = Signal()
    """A branch began, grew, was named or was gone to."""
    saved = Signal(object)
    """The file written."""
    moved = Signal(object)
    """The game is kept in another file than before: a Kept that says why."""
    save_failed = Signal(str)
    closed = Signal()

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._game: Game | None = None
        self._runner = Runner(self)
        self._thinking = Thinking(self)
        self._views: dict[str | None, RoleView] = {}
        self._revealed: RoleView | None = None
        self._language = language
        self._keeper = Keeper(None, None)
        self.file: Path | None = None
        self.minutes = 0
        self.forecasts_allowed = True
        """Whether those who play may see what is likely to come; a workshop may forbid it."""
        self.acting: str | None = None
        self.drafts: dict[str, Orders] = {}
        self.busy = False
        self.waits = False
        """Whether a turn is played only when `resolve` is called, and orders can be given anew."""
        self.unsaved = False
        """Whether something happened since the last save that succeeded."""

    @property
    def game(self) -> Game:
        """The game that is open; a KeyError of ours where none is."""
        if self._game is None:
            raise LookupError("no game is open")
        return self._game

    @property
    def active(self) -> bool:
        """Whether a game is open."""
        return self._game is not None

    @property
    def hot_seat(self) -> bool:
        """Whether several people share the machine, be it with a workshop's Control."""
        return self.waits or len(self.game.people) > 1

    @property
    def language(self) -> Language:
        """The language of the views."""
        return self._language

    def set_language(self, language: Language) -> None:
        """Give the views in another language from now on."""
        self._language = language
        self._forget_views()

    def tell(self) -> None:
        """Let whoever looks see what became known since the turn began."""
        self._forget_views()
        self.told.emit()

    def open(
        self,
        game: Game,
        file: Path | None,
        *,
        refuge: Path | None,
        minutes: int = 0,
        keeper: Keeper | None = None,
        forecasts: bool = True,
    ) -> None:
        """Take up a game: a new one without a file, or the one that `file` holds.

        `refuge` is the folder for games without a file of their own to write to;
        without it such a game is saved only when somebody asks for it. `keeper` is
        the file's where it is held already. Without `forecasts` nobody is shown any.
        """
        self.close()
        self.forecasts_allowed = forecasts
        self._game, self.minutes = game, minutes
        if game.session is not None:
            self.waits, self.minutes = True, 0
            self.forecasts_allowed = game.session.plan.forecasts_allowed
        self._keeper = keeper or autosave.keeper_of(file, refuge)
        self._keeper.hold()
        self.file = self._keeper.file
        self.unsaved = file is None and refuge is not None
        self.opened.emit()
        if file is None:
            self.save()
        self._next_seat()

    def close(self) -> None:
        """Let the game go, after what is under way but thinking: its turn is not played."""
        self._thinking.cancel()
        self.finish()
        if self._game is None:
            return
        self.busy = self.waits = False
        self._keeper.release()
        self._keeper = Keeper(None, None)
        self._game = self.file = self.acting = None
        self.drafts, self.minutes, self.unsaved = {}, 0, False
        self._forget_views()
        self.closed.emit()

    def leave(self) -> None:
        """Let only the game's file go, after what is under way: the program ends."""
        self._thinking.cancel()
        self.finish()
        self._keeper.release()

    def finish(self) -> None:
        """Wait until the turn and the saves under way are done."""
        if self._thinking.awaited:
            self._thinking.finish()
        self._runner.finish()

    def view(self, role: str | None) -> RoleView:
        """What `role` may know; None: the public."""
        if role not in self._views:
            from engine.game.viewing import role_view  # noqa: PLC0415 - start-up time

            self._views[role] = role_view(self.game, role, self._language)
        return self._views[role]

    def read_anew(self) -> None:
        """More is known of the turns played than when their views were made."""
        self._forget_views()

    def _forget_views(self) -> None:
        self._views, self._revealed = {}, None

    def revealed(self) -> RoleView:
        """Everything; only after the end."""
        if self._revealed is None:
            from engine.game.viewing import revealed_view  # noqa: PLC0415 - start-up time

            self._revealed = revealed_view(self.game, self._language)
        return self._revealed

    def reveal(self) -> None:
        """The person whose turn it is sits down at the machine."""
        if self.acting is not None:
            self.turn_began.emit(self.acting)

    def give(self, orders: Orders) -> None:
        """The acting role's orders. After the last person's the turn is resolved."""
        role = self.acting
        if role is None or self.busy:
            return
        refusal = self.why_not(role, orders)
        if refusal:
            self.refused.emit(refusal)
            return
        self.drafts[role] = orders
        self.given.emit(role)
        self._next_seat()

    def call(self, role: str) -> None:
        """Hand the machine to a role out of turn, even if it has given its orders already."""
        if self.active and role in self.game.people and not (self.busy or self.game.over):
            self.acting = role
            self.hand_over.emit(role)

    def resolve(self) -> None:
        """Play the turn that waits; whoever has given no orders does nothing."""
        if self.active and self.waits and not (self.busy or self.game.over):
            self._resolve()

    def advance(self) -> None:
        """Play the next turn of a game in which no seat is a person's."""
        if self.active and not (self.busy or self.game.over or self.game.people):
            self._resolve()

    def alter(self, change: Callable[[Game], None], *, moved: bool) -> None:
        """Change which turn is on the table, or what a branch is called; then save.

        Where another turn is on the table (`moved`), the orders given for this one are forgotten.
        """
        if not self.active or self.busy:
            return
        game, keeper, self.busy = self.game, self._keeper, True

        def work(_job: Job[Kept | InputError | None]) -> Kept | InputError | None:
            change(game)
            return _tried(lambda: keeper.write(game))

        def done(kept: Kept | InputError | None) -> None:
            self.busy = False
            if moved:
                self.acting, self.drafts = None, {}
                self._forget_views()
                self.moved_to.emit()
                self._next_seat()
            self.altered.emit()
            self._written(kept)

        def failed(error: Exception) -> None:
            self.busy = False
            if not isinstance(error, ValueError):
                raise error
            self.refused.emit(spoken(error, self._language))

        self._runner.start(work, done, failed)

    @property
    def in_copy_of(self) -> Path | None:
        """The file that another Quorum plays, where this one goes on in a copy."""
        return self._keeper.taken

    def save(self) -> None:
        """Write the game to its file, which it gets if it has none and there is a folder."""
        game, keeper = self.game, self._keeper
        self._write(lambda: keeper.write(game))

    def save_as(self, file: Path) -> None:
        """Write the game to `file`, its file from now on."""
        game, keeper = self.game, self._keeper

        def done(kept: Kept | InputError | None) -> None:
            if isinstance(kept, InputError):  # it stays with the file it has
                self.refused.emit(kept.in_language(self._language))
            else:
                self._written(kept)

        self._runner.start(
            lambda _job: _tried(lambda: keeper.write_to(file, game)), done, raise_again
        )

    def rescue(self) -> Path | None:
        """Write the game right now, on this thread; the file, or None where it cannot be."""
        if self._game is None:
            return None
        keeper = self._keeper if self._keeper.keeps else Keeper(None, default_save_folder())
        try:
            kept = keeper.write(self._game)
        except InputError:
            return None
        return kept.file if kept is not None else None

    def why_not(self, role: str, orders: Orders) -> str | None:
        """Why a role cannot give these orders, in a sentence; None if it can."""
        from engine.scenario.models import CHANNELS  # noqa: PLC0415 - start-up time

        for channel in CHANNELS:
            move = orders.in_channel(channel)
            reason = self.game.why_not(role, move) if move else None
            if reason is not None:
                return reason.in_language(self._language)
        reason = self.game.why_not_terms(orders)
        return reason.in_language(self._language) if reason is not None else None

    def _next_seat(self) -> None:
        if self.game.over:
            self.acting = None
            self.ended.emit()
            return
        self._thinking.begin(self.game)
        waiting = [role for role in self.game.people if role not in self.drafts]
        if not self.game.people:
            self.turn_began.emit("")
            return
        if not waiting:
            if self.waits:
                self.acting = None
                self.all_given.emit()
            else:
                self._resolve()
            return
        self.acting = waiting[0]
        if self.hot_seat:
            self.hand_over.emit(self.acting)
        else:
            self.turn_began.emit(self.acting)

    def _resolve(self) -> None:
        self.acting, self.busy = None, True
        self.resolving.emit()
        self._thinking.ask(self.game, self._play_turn, self._turn_failed)

    def _play_turn(self, thoughts: Thoughts) -> None:
        from engine.game.viewing import revealed_view, role_view  # noqa: PLC0415 - start-up time

        game, orders, language = self.game, thoughts | self.drafts, self._language
        first = game.people[0] if len(game.people) == 1 else None
        roles: list[str | None] = [role.id for role in game.scenario.roles]
        keeper = self._keeper

        def work(_job: Job[_Resolved]) -> _Resolved:
            record = game.commit(orders)
            kept = _tried(lambda: keeper.write(game))
            wanted = roles if game.over else [first]
            views = {role: role_view(game, role, language) for role in wanted}
            return record, kept, views, revealed_view(game, language) if game.over else None

        def done(result: _Resolved) -> None:
            record, kept, views, revealed = result
            self.drafts, self.busy = {}, False
            self._forget_views()
            if language == self._language:
                self._views, self._revealed = views, revealed
            self.turn_resolved.emit(record)
            self._next_seat()
            self._written(kept)

        self._runner.start(work, done, self._turn_failed)

    def _turn_failed(self, error: Exception) -> None:
        """Back to the first seat, with what was ordered forgotten; a fault of ours is raised.

        Where somebody else resolves the turn, orders are kept, and that one is told why not.
        """
        self.busy = False
        if not self.waits:
            self.drafts = {}
        self._next_seat()
        if not isinstance(error, ValueError):
            raise error
        if self.waits:
            self.not_resolved.emit(spoken(error, self._language))
        else:
            self.refused.emit(spoken(error, self._language))

    def _write(self, write: Callable[[], Kept | None]) -> None:
        self._runner.start(lambda _job: _tried(write), self._written, raise_again)

    def _written(self, kept: Kept | InputError | None) -> None:
        """Tell what came of a save; None: there was nothing to keep."""
        if self._game is None or kept is None:
            return
        if isinstance(kept, InputError):
            self.unsaved = True
            self.save_failed.emit(kept.in_language(self._language))
            return
        self.file = kept.file
        if kept.instead_of is not None:
            self.moved.emit(kept)
        if (kept.turn, kept.over) == (self.game.turn, self.game.over):
            self.unsaved = False
        self.saved.emit(kept.file)


_Resolved = tuple[
    "TurnRecord", Kept | InputError | None, dict[str | None, "RoleView"], "RoleView | None"
]


def _tried(write: Callable[[], Kept | None]) -> Kept | InputError | None:
    try:
        return write()
    except InputError as trouble:
        return trouble
