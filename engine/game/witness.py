"""Whether what a session's log says refers to things that exist in its game."""

from collections.abc import Iterable, Iterator, Sequence

from engine.game.records import TurnRecord
from engine.scenario.models import Channel, Scenario
from engine.session.fitting import misfits
from engine.session.log import (
    Answered,
    Asked,
    Balloted,
    Countered,
    Draft,
    DraftOrders,
    FreeForm,
    LogEntry,
    Looked,
    Sealed,
    SessionLog,
    TurnPlayed,
    Undone,
)
from engine.session.session import Session


class Witness:
    """Hears a session's entries in order; what it says is in English, without its full stop."""

    def __init__(self, scenario: Scenario, records: Sequence[TurnRecord]) -> None:
        self._turns = [0, *(record.turn for record in records)]
        self._most = len(scenario.turns)
        self._roles = {role.id for role in scenario.roles}
        self._endings = {ending.id for ending in scenario.endings}
        self._moves = {move.id: (move.role, move.channel) for move in scenario.moves}
        self._variables = {variable.id for variable in scenario.variables}
        self._asked: set[str] = set()
        self._proposed: set[str] = set()

    def has_heard(self, log: SessionLog) -> "Witness":
        """The same, knowing what was asked and proposed in a log that was found without fault."""
        self._asked |= {entry.id for entry in log.of(Asked)}
        self._proposed |= {entry.id for entry in log.of(FreeForm)}
        return self

    def fault(self, entry: LogEntry | Draft) -> str | None:
        """What is wrong with the next entry, or None."""
        return next(self._faults(entry), None)

    def _faults(self, entry: LogEntry | Draft) -> Iterator[str]:
        role = getattr(entry, "role", None)
        if role is not None and role not in self._roles:
            yield "is of a role that is not there"
        turn = getattr(entry, "turn", None)
        if turn is not None and turn > self._most:
            yield "is of a turn that its scenario does not have"
        yield from self._faults_of_place(entry)
        yield from self._faults_of_orders(entry)
        match entry:
            case Asked(id=name):
                if name in self._asked:
                    yield "asks under a name that another request has"
                self._asked.add(name)
            case FreeForm(id=name):
                if name in self._proposed:
                    yield "proposes under a name that another proposal has"
                self._proposed.add(name)
            case Answered(asked=name) if name not in self._asked:
                yield "answers what nobody asked"
            case Countered(proposal=name) if name not in self._proposed:
                yield "counters what nobody proposed"
            case Sealed(ending=ending) if ending not in self._endings:
                yield "forecasts an ending that its scenario does not have"
            case _:
                pass

    def _faults_of_place(self, entry: LogEntry | Draft) -> Iterator[str]:
        match entry:
            case Undone(from_record=one, to_record=other):
                if max(one, other) >= len(self._turns):
                    yield "undoes a turn record that is not there"
            case TurnPlayed(turn=turn, record=record):
                if record >= len(self._turns) or self._turns[record] != turn:
                    yield "tells of a turn that is not there"
            case Asked() | Looked() | Sealed() | Balloted() | FreeForm() | DraftOrders():
                known = entry.record < len(self._turns)
                if not known or entry.turn - self._turns[entry.record] not in {0, 1}:
                    yield "was said in a turn that is not there"
            case _:
                pass

    def _faults_of_orders(self, entry: LogEntry | Draft) -> Iterator[str]:
        named: list[tuple[Channel, str | None]] = []
        if isinstance(entry, Balloted):
            named = [(entry.channel, entry.move)]
        elif isinstance(entry, DraftOrders):
            named = [("public", entry.public), ("private", entry.private)]
            if not entry.terms.keys() <= self._variables:
                yield "says terms that its scenario does not have"
        else:
            return
        for channel, move in named:
            if move is not None and self._moves.get(move) != (entry.role, channel):
                yield "names a move that its role does not have there"


def faults_of_session(
    session: Session, scenario: Scenario, records: Sequence[TurnRecord]
) -> Iterator[str]:
    """What is wrong with a session that a file brings, in sentences without their full stops."""
    for misfit in misfits(session.plan, scenario):
        yield f"its session's plan does not fit: {misfit}"
    yield from _faults_of_log(session.log, Witness(scenario, records))


def _faults_of_log(log: SessionLog, witness: Witness) -> Iterator[str]:
    for place, entry in enumerate(log.entries, start=1):
        fault = witness.fault(entry)
        if fault is not None:
            yield f"entry {place} of its session {fault}"
    drafts: Iterable[tuple[str, DraftOrders]] = log.draft_orders.items()
    for role, draft in drafts:
        fault = witness.fault(draft)
        if role != draft.role or fault is not None:
            yield f"its session's draft for {role} {fault or 'is of another role'}"
