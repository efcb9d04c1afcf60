"""What Control does and is shown: the one part of the window that is handed everything.

Nothing of it is given to the seats' window or to the projector's.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from engine.form import spoken
from gui.insight import Insight
from gui.work import raise_again
from gui.workshop.host import Host
from gui.workshop.quantities import Quantity, quantities

if TYPE_CHECKING:
    from datetime import datetime

    from engine.game.control import Adjudication, ControlAct
    from engine.game.game import Game
    from engine.game.orders import Orders
    from engine.game.views import RoleView
    from engine.rules.ledger import Roll
    from engine.session.log import LogEntry
    from engine.session.plan import PlannedInject, SessionPlan
    from engine.text import Language
    from gui.room.why import Asked

Tried = Literal["act", "entry", "save", "turn"]
"""Kinds of what Control tries, so that a success outdates what was said of the same."""
EXTENSION = 5
"""Minutes that a press gives the teams more."""


@dataclass(frozen=True)
class PlayedTurn:
    """A turn of the line on the table, for Control to go back behind it."""

    turn: int
    record: int
    parent: int
    when: str
    acts: tuple[ControlAct, ...]


class Desk(QObject):
    """Reads the game with everything told, and does what Control wants done."""

    changed = Signal()
    """Something is otherwise: read it anew. Not sent while a turn is being played."""
    resolving = Signal()
    """A turn is being played: nothing can be done."""
    explained = Signal(object, object, str)
    """What was asked about a number (`Asked`), its causes (a WhyView, or None), and a note."""
    trouble = Signal(str)
    """Something cannot be done; the sentence says why."""
    settled = Signal()
    """What could not be done was done, or its turn is over: what was said of it is outdated."""

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.host = host
        self._session = host.game_session
        self.insight = Insight(self._session)
        self._view: tuple[tuple[object, ...], RoleView] | None = None
        self._troubled: Tried | None = None
        host.changed.connect(self.refresh)
        self._session.resolving.connect(self.resolving)
        self._session.save_failed.connect(self._save_failed)
        self._session.not_resolved.connect(self._not_resolved)
        self._session.saved.connect(self._saved)
        for signal in (self._session.turn_resolved, self._session.moved_to):
            signal.connect(self._turned)

    @property
    def game(self) -> Game:
        """The game; only read while no turn is being played."""
        return self._session.game

    @property
    def language(self) -> Language:
        """The language of what is shown."""
        return self._session.language

    @property
    def busy(self) -> bool:
        """Whether a turn is being played just now."""
        return self._session.busy

    @property
    def plan(self) -> SessionPlan:
        """What was planned."""
        return self.host.session.plan

    @property
    def log(self) -> tuple[LogEntry, ...]:
        """What happened in the room, first to last."""
        return self.host.session.log.entries

    @property
    def hand(self) -> list[ControlAct]:
        """What comes with the turn."""
        return list(self.game.hand)

    def refresh(self) -> None:
        """Let the window read everything anew, unless a turn is being played."""
        if self.host.active and not self.busy:
            self.changed.emit()

    @property
    def view(self) -> RoleView:
        """The game with every secret told."""
        from engine.game.viewing import disclosed_view  # noqa: PLC0415 - start-up time

        game = self.game
        of = (id(game), game.at, self.language, *(act.id for act in game.hand))
        if self._view is None or self._view[0] != of:
            self._view = (of, disclosed_view(game, self.language))
        return self._view[1]

    @property
    def quantities(self) -> list[Quantity]:
        """Every number as it stands."""
        return quantities(self.game.scenario, self.language, self.game.state)

    def name_of(self, role: str) -> str:
        """A role's short name."""
        found = self.game.scenario.role(role)
        return (found.short or found.name).in_language(self.language)

    def explain(self, asked: Asked) -> None:
        """Find what is behind a number, with nothing withheld."""
        from gui.hindsight.answers import explained  # noqa: PLC0415 - start-up time

        language = self.language
        self.insight.ask(
            lambda game, _tell: explained(game, asked, None, language, whole=True),
            lambda found: self.explained.emit(asked, *found),
            raise_again,
            public=True,
        )

    # The clock

    def start_clock(self) -> None:
        """Let it run: from the beginning in a new turn, else on from where it stands."""
        from engine.session.clock import clock_at  # noqa: PLC0415 - start-up time
        from engine.session.log import ClockStarted  # noqa: PLC0415

        now, turn = self.host.moment(), self.game.turn
        anew = clock_at(self.log, now).turn != turn
        seconds = self.plan.minutes_of(turn) * 60 if anew else None
        self._enter(ClockStarted(at=now, turn=turn, seconds=seconds))

    def pause_clock(self) -> None:
        """Let it stand."""
        from engine.session.log import ClockPaused  # noqa: PLC0415 - start-up time

        self._enter(ClockPaused(at=self.host.moment()))

    def extend_clock(self, minutes: float = EXTENSION) -> None:
        """Give the teams more time; the clock is started if it never was in this turn."""
        from engine.session.clock import clock_at  # noqa: PLC0415 - start-up time
        from engine.session.log import ClockExtended  # noqa: PLC0415

        now = self.host.moment()
        if clock_at(self.log, now).turn != self.game.turn:
            self.start_clock()
            self.pause_clock()
        self._enter(ClockExtended(at=now, seconds=minutes * 60))

    # Turns

    def resolve(self) -> None:
        """Play the turn with the orders that there are."""
        self._session.resolve()

    def missing(self) -> list[str]:
        """The teams of people that have given no orders yet."""
        return [team.name for team in self.host.teams if team.player == "person" and not team.given]

    def look(self, role: str) -> Orders | None:
        """A team's orders before they are played; that Control looked is kept."""
        from engine.session.log import Looked  # noqa: PLC0415 - start-up time

        orders = self._session.drafts.get(role)
        if orders is not None:
            turn, record = self.host.here
            self._enter(Looked(at=self.host.moment(), turn=turn, record=record, role=role))
        return orders

    def call(self, role: str) -> None:
        """Ask a team to the machine: the curtain calls for it."""
        self._session.call(role)

    def played(self) -> list[PlayedTurn]:
        """The turns of the line on the table, first to last."""
        slots = self.game.scenario.turns
        return [
            PlayedTurn(
                turn=record.turn,
                record=record.number,
                parent=record.parent,
                when=slots[record.turn - 1].label.in_language(self.language),
                acts=tuple(record.control),
            )
            for record in self.game.line()
        ]

    def undo(self, to: int, reason: str) -> None:
        """Put an earlier record on the table (0: the opening); what was played stays as a branch.

        What Control brought into the first turn that is undone is in its hand again.
        """
        from engine.session.log import Undone  # noqa: PLC0415 - start-up time

        game, now = self.game, self.host.moment()
        line = [record.number for record in game.line()]
        first = line[line.index(to) + 1] if to in line else line[0]
        acts = list(game.records[first - 1].control)

        def change(game: Game) -> None:
            before = game.at
            game.go_to(to)
            game.hand = []
            for act in acts:
                if game.why_not_act(act) is None:
                    game.prepare(act)
            game.enter(Undone(at=now, from_record=before, to_record=to, reason=reason))

        self._session.alter(change, moved=True)

    # Control's hand

    def why_not(self, act: ControlAct) -> str:
        """Why that cannot come with the turn, "" if it can."""
        if self.busy:
            return self.tr("Not while a turn is being played.")
        reason = self.game.why_not_act(act)
        return reason.in_language(self.language) if reason is not None else ""

    def say_unfit(self, *, too_long: bool) -> None:
        """One of a form's texts cannot be kept."""
        self._fail(
            "act",
            self.tr("One of the texts is too long.")
            if too_long
            else self.tr("Texts are plain: markup such as <b> cannot be used."),
        )

    def prepare(self, act: ControlAct) -> bool:
        """Let it come with the turn; whether that can be."""
        why = self.why_not(act)
        if why:
            self._fail("act", why)
            return False
        self.game.prepare(act)
        self._after(told=_is_announced(act))
        return True

    def withdraw(self, act: str) -> None:
        """Let it not come after all."""
        if not self.busy:
            self._after(told=_is_announced(self.game.withdraw(act)))

    def next_id(self, kind: str) -> str:
        """A free name for an act; the same again after an undo, and so are its dice."""
        return self.game.next_act_id(kind)

    def bring_in(self, planned: PlannedInject) -> bool:
        """A planned inject comes with this turn."""
        from engine.game.planned import as_inject  # noqa: PLC0415 - start-up time

        used = sum(getattr(act, "planned", None) == planned.id for act in self._acts())
        return self.prepare(as_inject(planned, used + 1))

    def brought_in(self, planned: PlannedInject) -> int | None:
        """The turn in which a planned inject came or is to come; None: it did not yet."""
        if any(getattr(act, "planned", None) == planned.id for act in self.game.hand):
            return self.game.turn
        for record in self.game.line():
            if any(getattr(act, "planned", None) == planned.id for act in record.control):
                return record.turn
        return None

    def roll(self, act: Adjudication) -> Roll:
        """What the die of a free-form move gives."""
        return self.game.odds_roll(act)

    def _acts(self) -> list[ControlAct]:
        played = [act for record in self.game.line() for act in record.control]
        return [*played, *self.game.hand]

    # Notes, requests, the projector

    def note(self, text: str) -> None:
        """Onto the note pad."""
        from engine.session.log import Note  # noqa: PLC0415 - start-up time

        self._enter(Note(at=self.host.moment(), text=text))

    def draft_note(self, text: str) -> None:
        """A note that is not finished; it is there again after a crash."""
        from engine.session.log import NoteDraft  # noqa: PLC0415 - start-up time

        self._enter(NoteDraft(at=self.host.moment(), text=text))

    def answer(self, asked: str, text: str) -> None:
        """Answer a team's request."""
        from engine.session.log import Answered  # noqa: PLC0415 - start-up time

        self._enter(Answered(at=self.host.moment(), asked=asked, text=text))

    def black_out(self, on: bool) -> None:
        """Let the projector show nothing, or show again."""
        from engine.session.log import Blackout  # noqa: PLC0415 - start-up time

        self._enter(Blackout(at=self.host.moment(), on=on))
        self.host.blacked_out.emit(on)

    def counter(self, role: str, proposal: str, text: str) -> None:
        """What a team said against one, by word of mouth."""
        self._tried(lambda: self.host.counter(role, proposal, text))

    def moments(self) -> list[tuple[datetime, str]]:
        """The notes, first to last, each with its moment."""
        from engine.session.log import Note  # noqa: PLC0415 - start-up time

        return [(note.at, note.text) for note in self.host.session.log.of(Note)]

    def _enter(self, entry: object) -> None:
        self._tried(lambda: self.host.record(entry))  # type: ignore[arg-type]  # an entry or draft

    def _tried(self, act: Callable[[], None]) -> None:
        try:
            act()
        except ValueError as error:
            self._fail("entry", spoken(error, self.language))
        else:
            self._succeed("entry")

    # bound to this object, so that none is called once it is gone

    def _save_failed(self, why: str) -> None:
        self._fail("save", why)

    def _not_resolved(self, why: str) -> None:
        self._fail("turn", why)

    def _saved(self) -> None:
        self._succeed("save")

    def _turned(self) -> None:
        self._succeed("turn", "act", "entry")

    def _fail(self, tried: Tried, why: str) -> None:
        self._troubled = tried
        self.trouble.emit(why)

    def _succeed(self, *tried: Tried) -> None:
        if self._troubled in tried:
            self._troubled = None
            self.settled.emit()

    def _after(self, *, told: bool) -> None:
        """The hand changed: keep it, and tell those who look what was announced."""
        self._succeed("act")
        self.host.save_soon()
        if told:
            self._session.tell()
        self.host.changed.emit()


def _is_announced(act: ControlAct) -> bool:
    return getattr(act, "announced", False)
