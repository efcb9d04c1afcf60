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
from engine.text import LocalText, told
from engine.wording import sessions
from engine.wording.sessions import OF_AN_ENTRY


class Witness:
    """Hears a session's entries in order; what it says is without its full stop."""

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

    def fault(self, entry: LogEntry | Draft) -> LocalText | None:
        """What is wrong with the next entry, or None."""
        return next(self._faults(entry), None)

    def _faults(self, entry: LogEntry | Draft) -> Iterator[LocalText]:
        role = getattr(entry, "role", None)
        if role is not None and role not in self._roles:
            yield OF_AN_ENTRY["role"]
        turn = getattr(entry, "turn", None)
        if turn is not None and turn > self._most:
            yield OF_AN_ENTRY["turn"]
        yield from self._faults_of_place(entry)
        yield from self._faults_of_orders(entry)
        match entry:
            case Asked(id=name):
                if name in self._asked:
                    yield OF_AN_ENTRY["asked_twice"]
                self._asked.add(name)
            case FreeForm(id=name):
                if name in self._proposed:
                    yield OF_AN_ENTRY["proposed_twice"]
                self._proposed.add(name)
            case Answered(asked=name) if name not in self._asked:
                yield OF_AN_ENTRY["not_asked"]
            case Countered(proposal=name) if name not in self._proposed:
                yield OF_AN_ENTRY["not_proposed"]
            case Sealed(ending=ending) if ending not in self._endings:
                yield OF_AN_ENTRY["ending"]
            case _:
                pass

    def _faults_of_place(self, entry: LogEntry | Draft) -> Iterator[LocalText]:
        match entry:
            case Undone(from_record=one, to_record=other):
                if max(one, other) >= len(self._turns):
                    yield OF_AN_ENTRY["undone"]
            case TurnPlayed(turn=turn, record=record, machine=roles):
                if not self._roles.issuperset(roles):
                    yield OF_AN_ENTRY["machine"]
                if record >= len(self._turns) or self._turns[record] != turn:
                    yield OF_AN_ENTRY["played"]
            case Asked() | Looked() | Sealed() | Balloted() | FreeForm() | DraftOrders():
                known = entry.record < len(self._turns)
                if not known or entry.turn - self._turns[entry.record] not in {0, 1}:
                    yield OF_AN_ENTRY["place"]
            case _:
                pass

    def _faults_of_orders(self, entry: LogEntry | Draft) -> Iterator[LocalText]:
        named: list[tuple[Channel, str | None]] = []
        if isinstance(entry, Balloted):
            named = [(entry.channel, entry.move)]
        elif isinstance(entry, DraftOrders):
            named = [("public", entry.public), ("private", entry.private)]
            if not entry.terms.keys() <= self._variables:
                yield OF_AN_ENTRY["terms"]
        else:
            return
        for channel, move in named:
            if move is not None and self._moves.get(move) != (entry.role, channel):
                yield OF_AN_ENTRY["move"]


def faults_of_session(
    session: Session, scenario: Scenario, records: Sequence[TurnRecord]
) -> Iterator[LocalText]:
    """What is wrong with a session that a file brings, in sentences without their full stops."""
    for misfit in misfits(session.plan, scenario):
        yield told(sessions.PLAN_UNFIT, misfit=misfit)
    yield from _faults_of_log(session.log, Witness(scenario, records))


def _faults_of_log(log: SessionLog, witness: Witness) -> Iterator[LocalText]:
    for place, entry in enumerate(log.entries, start=1):
        fault = witness.fault(entry)
        if fault is not None:
            yield told(sessions.ENTRY_OF_LOG, place=place, fault=fault)
    drafts: Iterable[tuple[str, DraftOrders]] = log.draft_orders.items()
    for role, draft in drafts:
        fault = witness.fault(draft)
        if role != draft.role or fault is not None:
            fault = fault or OF_AN_ENTRY["other_role"]
            yield told(sessions.DRAFT_OF_LOG, role=role, fault=fault)
