"""The one bridge between a game with a session and a workshop's windows.

Three windows listen to it: the seats' (the main one), Control's, and the projector's. What it
hands to seats and projector are plain values (`gui.workshop.values`); plan, log and Control's view
are for Control's window alone (`gui.workshop.desk`). What is said is in the game's file at once.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from gui.workshop.values import ClockFace, ProposalCard, RequestCard, TeamCard

if TYPE_CHECKING:
    from engine.game.records import TurnRecord
    from engine.session.log import Balloted, Draft, DraftOrders, FreeForm, LogEntry, Sealed
    from engine.session.session import Session
    from gui.session import GameSession

HEARTBEAT = 20
"""Seconds between two saves while the clock runs: as much as a crash takes off it."""


def _now() -> datetime:
    return datetime.now(UTC)


class Host(QObject):
    """What is said during a workshop, and what its windows are to show.

    A workshop is under way (`active`) while a game with a session is open.
    """

    began = Signal()
    """A game with a session is open; Control's window comes up."""
    ended = Signal()
    """It is closed; all windows of the workshop go."""
    changed = Signal()
    """The log grew, a team gave its orders, the turn moved: ask anew."""
    ticked = Signal(object)
    """Once a second while the clock runs, and when it is changed: a ClockFace."""
    blacked_out = Signal(bool)
    """Whether the projector is to show nothing."""
    projector_wanted = Signal(bool)
    """Control opens the projector's window, or closes it."""
    hot_wash_wanted = Signal()
    """Control wants the hot wash on the projector and in the seats' window."""

    def __init__(self, session: GameSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.game_session = session
        self.now: Callable[[], datetime] = _now
        """What the room's clock on the wall says."""
        self.machine: tuple[str, ...] = ()
        """The roles of people that a machine plays in the turn that is being resolved."""
        self._saving = False
        self._beats = 0
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        session.opened.connect(self._opened)
        session.closed.connect(self._closed)
        session.given.connect(self._given)
        session.turn_resolved.connect(self._resolved)
        session.not_resolved.connect(self._not_resolved)
        for moved in (session.moved_to, session.ended, session.hand_over, session.turn_began):
            moved.connect(self._moved)
        session.resolving.connect(self._moved)
        session.all_given.connect(self._moved)

    # For everybody

    @property
    def active(self) -> bool:
        """Whether a workshop is under way."""
        session = self.game_session
        return session.active and session.game.session is not None

    @property
    def session(self) -> Session:
        """Plan and log, for Control alone; a LookupError where no workshop is under way."""
        session = self.game_session.game.session
        if session is None:
            raise LookupError("this game is no workshop")
        return session

    @property
    def title(self) -> str:
        """What the session is called."""
        return self.session.plan.title.in_language(self.game_session.language)

    @property
    def turns(self) -> int:
        """How many turns are planned; never more than the scenario has."""
        return min(self.session.plan.turns, len(self.game_session.game.scenario.turns))

    @property
    def played_out(self) -> bool:
        """Whether all planned turns are played and there is no ending: the hot wash may come."""
        game = self.game_session.game
        return not game.over and game.turn > self.turns

    @property
    def clock(self) -> ClockFace:
        """The clock as it stands now; nothing is left where it was not started for this turn."""
        from engine.session.clock import clock_at  # noqa: PLC0415 - start-up time

        clock = clock_at(self.session.log.entries, self.now())
        if clock.turn != self.game_session.game.turn:
            minutes = self.session.plan.minutes_of(self.game_session.game.turn)
            return ClockFace(round(minutes * 60), running=False)
        return ClockFace(round(clock.given - clock.used), running=clock.running)

    @property
    def dark(self) -> bool:
        """Whether the projector is blacked out."""
        from engine.session.log import Blackout  # noqa: PLC0415 - start-up time

        switched = self.session.log.of(Blackout)
        return bool(switched) and switched[-1].on

    @property
    def forecasts_allowed(self) -> bool:
        """Whether the plan lets teams see what their orders may lead to."""
        return self.session.plan.forecasts_allowed

    @property
    def teams(self) -> list[TeamCard]:
        """All teams, in the scenario's order."""
        from engine.session.log import Sealed  # noqa: PLC0415 - start-up time

        session = self.game_session
        sealed = {entry.role for entry in self.session.log.of(Sealed) if self._of_now(entry)}
        cards = []
        for role in session.game.scenario.roles:
            team = self.session.plan.team(role.id)
            name = team.name if team is not None else None
            cards.append(
                TeamCard(
                    role=role.id,
                    name=name or role.name.in_language(session.language),
                    members=tuple(team.members) if team is not None else (),
                    player=session.game.seats[role.id],
                    has_pin=team is not None and team.pin is not None,
                    ballots=team is not None and team.ballots,
                    given=role.id in session.drafts,
                    sealed=role.id in sealed,
                )
            )
        return cards

    def record(self, entry: LogEntry | Draft) -> None:
        """Put an entry into the log and save, once for all that is said at the same moment.

        Raises ValueError where the entry refers to what is not there.
        """
        self.game_session.game.enter(entry)
        self.save_soon()
        if entry.kind.startswith("clock"):
            self._say_clock()
        self.changed.emit()

    def save_soon(self) -> None:
        """Save as soon as what is being done is done."""
        if not self._saving:
            self._saving = True
            QTimer.singleShot(0, self, self._save)

    def moment(self) -> datetime:
        """Now, as entries want it."""
        return self.now()

    @property
    def here(self) -> tuple[int, int]:
        """The turn to be played, and the record it is played from."""
        return self.game_session.game.turn, self.game_session.game.at

    # For the seats

    def opens(self, role: str, pin: str) -> bool:
        """Whether this PIN lifts a team's curtain; anything does where there is none."""
        from engine.session.pin import opens  # noqa: PLC0415 - start-up time

        team = self.session.plan.team(role)
        return team is None or team.pin is None or opens(pin, team.pin)

    def seal(self, role: str, ending: str, chance: float) -> None:
        """A team's forecast for this turn: which ending, how likely (0 to 1)."""
        from engine.session.log import Sealed  # noqa: PLC0415 - start-up time

        turn, record = self.here
        self.record(
            Sealed(at=self.now(), turn=turn, record=record, role=role, ending=ending, chance=chance)
        )

    def cast_ballot(
        self, role: str, voter: str, channel: Literal["public", "private"], move: str | None
    ) -> None:
        """One director's (an id) or member's (a name) vote for a team's order in a channel."""
        from engine.session.log import Balloted  # noqa: PLC0415 - start-up time

        turn, record = self.here
        self.record(
            Balloted(
                at=self.now(),
                turn=turn,
                record=record,
                role=role,
                voter=voter,
                channel=channel,
                move=move,
            )
        )

    def ballots(self, role: str) -> list[tuple[str, str, str | None]]:
        """This turn's votes on a team's orders: voter, channel, move; a voter's last counts."""
        from engine.session.log import Balloted  # noqa: PLC0415 - start-up time

        cast = {
            (entry.voter, entry.channel): entry.move
            for entry in self.session.log.of(Balloted)
            if entry.role == role and self._of_now(entry)
        }
        return [(voter, channel, move) for (voter, channel), move in cast.items()]

    def ask(self, role: str, text: str) -> None:
        """A request for information, to Control."""
        from engine.session.log import Asked  # noqa: PLC0415 - start-up time

        turn, record = self.here
        key = f"r{len(self.session.log.of(Asked)) + 1}"
        self.record(Asked(at=self.now(), turn=turn, record=record, id=key, role=role, text=text))

    def propose(self, role: str, action: str, result: str, arguments: list[str]) -> None:
        """A free-form move: what they do, what should follow, up to three reasons."""
        from engine.session.log import FreeForm  # noqa: PLC0415 - start-up time

        turn, record = self.here
        self.record(
            FreeForm(
                at=self.now(),
                turn=turn,
                record=record,
                id=f"f{len(self.session.log.of(FreeForm)) + 1}",
                role=role,
                action=action,
                result=result,
                arguments=arguments,
            )
        )

    def counter(self, role: str, proposal: str, text: str) -> None:
        """What a team says against another's free-form move."""
        from engine.session.log import Countered  # noqa: PLC0415 - start-up time

        self.record(Countered(at=self.now(), proposal=proposal, role=role, text=text))

    def requests(self, role: str | None = None) -> list[RequestCard]:
        """A team's own requests and their answers, oldest first; all teams' for Control (None)."""
        from engine.session.log import Answered, Asked  # noqa: PLC0415 - start-up time

        answers = {entry.asked: entry for entry in self.session.log.of(Answered)}
        return [
            RequestCard(
                id=asked.id,
                role=asked.role,
                turn=asked.turn,
                asked=asked.at,
                text=asked.text,
                answer=answers[asked.id].text if asked.id in answers else None,
                answered=answers[asked.id].at if asked.id in answers else None,
            )
            for asked in self.session.log.of(Asked)
            if role in {None, asked.role}
        ]

    def proposals(self, *, now: bool = True) -> list[ProposalCard]:
        """Free-form moves, this turn's or all; made in the open, so any team may read them."""
        from engine.session.log import Countered, FreeForm  # noqa: PLC0415 - start-up time

        settled = self._settled()
        counters = self.session.log.of(Countered)
        return [
            ProposalCard(
                id=made.id,
                role=made.role,
                turn=made.turn,
                action=made.action,
                result=made.result,
                arguments=tuple(made.arguments),
                counters=tuple((c.role, c.text) for c in counters if c.proposal == made.id),
                settled=made.id in settled,
            )
            for made in self.session.log.of(FreeForm)
            if self._of_now(made) or not now
        ]

    def _settled(self) -> set[str]:
        """The proposals that Control has prepared or brought in."""
        game = self.game_session.game
        played = [act for record in game.line() for act in record.control]
        return {act.id for act in [*game.hand, *played] if act.kind == "adjudication"}

    def _of_now(self, entry: Balloted | DraftOrders | FreeForm | Sealed) -> bool:
        return (entry.turn, entry.record) == self.here

    def _opened(self) -> None:
        if not self.active:
            return
        self._reopen()
        self._timer.start()
        self.began.emit()
        self.blacked_out.emit(self.dark)
        self._say_clock()

    def _reopen(self) -> None:
        """After a break or a crash: the clock stands where it stood, and no order is lost."""
        log, session = self.session.log, self.game_session
        if log.entries:
            from engine.session.log import Reopened  # noqa: PLC0415 - start-up time

            now = self.now()
            since = min(max(log.entries[-1].at, self._last_saved()), now)
            self.record(Reopened(at=now, since=since))
        from engine.game.planned import as_orders  # noqa: PLC0415 - start-up time

        for role, draft in log.draft_orders.items():
            orders = as_orders(draft)
            if self._of_now(draft) and session.why_not(role, orders) is None:
                session.drafts[role] = orders

    def _last_saved(self) -> datetime:
        """When the game's file was last written: while the clock runs that is every moment."""
        file = self.game_session.file
        try:
            written = file.stat().st_mtime if file is not None else 0.0
        except OSError:
            written = 0.0
        return datetime.fromtimestamp(written, UTC)

    def _closed(self) -> None:
        self._timer.stop()
        self.ended.emit()

    def _given(self, role: str) -> None:
        """A team's orders are in the file before the turn is."""
        if not self.active:
            return
        from engine.session.log import DraftOrders  # noqa: PLC0415 - start-up time

        orders, (turn, record) = self.game_session.drafts[role], self.here
        self.record(
            DraftOrders(
                at=self.now(),
                turn=turn,
                record=record,
                role=role,
                public=orders.public,
                private=orders.private,
                terms=orders.terms,
                rationale=orders.rationale,
            )
        )

    def _resolved(self, record: TurnRecord) -> None:
        if not self.active:
            return
        from engine.session.log import TurnPlayed  # noqa: PLC0415 - start-up time

        machine, self.machine = self.machine, ()
        if machine:  # views of the turn were made before the log tells who played it
            self.game_session.read_anew()
        self.record(
            TurnPlayed(at=self.now(), turn=record.turn, record=record.number, machine=list(machine))
        )
        self._say_clock()

    def _not_resolved(self) -> None:
        self.machine = ()

    def _moved(self) -> None:
        if self.active:
            self.changed.emit()
            self._say_clock()

    def _save(self) -> None:
        self._saving = False
        if self.active:
            self.game_session.save()

    def _tick(self) -> None:
        if self.active and not self.game_session.busy and self.clock.running:
            self._beats += 1
            if self._beats % HEARTBEAT == 0:
                self.save_soon()
            self._say_clock()

    def _say_clock(self) -> None:
        self.ticked.emit(self.clock)
