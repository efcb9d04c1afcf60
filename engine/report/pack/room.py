"""What the room wrote down beside the game, as rows of a report."""

from collections.abc import Iterator
from dataclasses import dataclass

from engine.game.game import Game
from engine.lab.foresight import foresight
from engine.report.pack.anonymous import Veil
from engine.report.pack.values import (
    BinPart,
    ForecasterPart,
    ForecastPart,
    RoomKind,
    RoomPart,
    SessionPart,
    SpanPart,
)
from engine.report.pack.words import WORDS
from engine.session.clock import clock_at
from engine.session.log import (
    Answered,
    Asked,
    Balloted,
    Countered,
    FreeForm,
    LogEntry,
    Looked,
    Note,
    TurnPlayed,
    Undone,
)
from engine.session.scoring import knows_nothing, last_sealed
from engine.session.session import Session
from engine.text import Language, LocalText


def session_part(
    game: Game,
    session: Session | None,
    language: Language,
    cover: Veil,
    *,
    everything: bool,
    names: bool,
) -> SessionPart | None:
    """What is told of the session; without `everything` only its title and its clock."""
    if session is None:
        return None
    teller = _Teller(game, session, language, cover, names)
    entries = session.log.entries
    forecasts = list(teller.forecasts()) if everything else []
    return SessionPart(
        title=cover.over(session.plan.title.in_language(language)),
        planned_turns=session.plan.turns,
        minutes=session.plan.minutes,
        forecasts_allowed=session.plan.forecasts_allowed,
        began=entries[0].at if entries else None,
        ended=entries[-1].at if entries else None,
        spans=list(teller.spans()),
        room=list(teller.room()) if everything else [],
        forecasts=forecasts,
        forecasters=list(_forecasters(game, forecasts)),
        nothing_known=knows_nothing(len(game.scenario.endings)),
        calibration=list(_calibration(game)) if everything else [],
    )


def _forecasters(game: Game, forecasts: list[ForecastPart]) -> Iterator[ForecasterPart]:
    found = foresight(game)
    for role in game.scenario.roles:
        mine = [one for one in forecasts if one.role == role.id]
        if mine:
            mean = found.by_role.get(role.id) if found is not None else None
            yield ForecasterPart(role=role.id, forecasts=len(mine), brier=mean)


def _calibration(game: Game) -> Iterator[BinPart]:
    found = foresight(game)
    for one in found.calibration.bins if found is not None else ():
        yield BinPart(
            low=one.low, high=one.high, forecasts=one.forecasts, said=one.mean, came=one.came
        )


@dataclass(frozen=True)
class _Teller:
    game: Game
    session: Session
    language: Language
    cover: Veil
    names: bool

    def spans(self) -> Iterator[SpanPart]:
        """The clock of every turn that was played, at the moment when it was."""
        entries = self.session.log.entries
        for place, entry in enumerate(entries):
            if isinstance(entry, TurnPlayed):
                clock = clock_at(entries[:place], entry.at)
                if clock.turn == entry.turn:
                    yield SpanPart(turn=entry.turn, given=clock.given, used=clock.used)

    def forecasts(self) -> Iterator[ForecastPart]:
        """Sealed forecasts of turns on this line; of two made at one point the later holds."""
        titles = {e.id: self.say(e.title) for e in self.game.scenario.endings}
        found = foresight(self.game)
        scores = {(one.role, one.record): one for one in found.scores} if found is not None else {}
        records = {0, *(record.number for record in self.game.line())}
        for entry in last_sealed(self.session.log, records):
            score = scores.get((entry.role, entry.record))
            if score is not None or not self.game.over:
                yield ForecastPart(
                    turn=entry.turn,
                    at=entry.at,
                    role=entry.role,
                    ending=entry.ending,
                    title=titles.get(entry.ending, entry.ending),
                    chance=entry.chance,
                    came=score.came if score is not None else None,
                    brier=score.score if score is not None else None,
                )

    def room(self) -> Iterator[RoomPart]:
        """The log of what was said, asked and done, with the turn that was on the table."""
        turn = 1
        for entry in self.session.log.entries:
            if isinstance(entry, TurnPlayed):
                turn = entry.turn + 1
            elif isinstance(entry, Undone):
                yield self._undone(entry)
                turn = self._turn_after(entry.to_record)
            else:
                told = self._told(entry, turn)
                if told is not None:
                    yield told

    def _told(self, entry: LogEntry, turn: int) -> RoomPart | None:
        match entry:
            case Note():
                return self._said(entry, turn, "note", entry.text)
            case Asked():
                return self._said(entry, turn, "request", entry.text, entry.role)
            case Answered():
                return self._said(entry, turn, "answer", entry.text, self._asker(entry.asked))
            case Looked():
                name = self._named(entry.role)
                text = self.say(WORDS["looked_at"]).format(name=name)
                return self._said(entry, turn, "look", text, entry.role)
            case Balloted():
                return self._said(
                    entry, turn, "ballot", self._move(entry.move), entry.role
                ).model_copy(update={"who": self._voter(entry), "channel": entry.channel})
            case FreeForm():
                told = self._said(entry, turn, "proposal", entry.action, entry.role)
                detail = "\n".join(filter(None, [entry.result, *entry.arguments]))
                return told.model_copy(update={"detail": self.cover.over(detail)})
            case Countered():
                return self._said(entry, turn, "counter", entry.text, entry.role)
        return None

    def _said(
        self, entry: LogEntry, turn: int, kind: RoomKind, text: str, role: str | None = None
    ) -> RoomPart:
        return RoomPart(at=entry.at, turn=turn, kind=kind, role=role, text=self.cover.over(text))

    def _undone(self, entry: Undone) -> RoomPart:
        records = self.game.records
        one = records[entry.from_record - 1].turn if entry.from_record <= len(records) else 0
        other = self._turn_after(entry.to_record)
        text = self.say(WORDS["went_back"]).format(one=one, other=other)
        told = self._said(entry, one, "undo", text)
        return told.model_copy(update={"detail": self.cover.over(entry.reason)})

    def _turn_after(self, record: int) -> int:
        known = 1 <= record <= len(self.game.records)
        return self.game.records[record - 1].turn + 1 if known else 1

    def _asker(self, asked: str) -> str | None:
        found = (e for e in self.session.log.of(Asked) if e.id == asked)
        return next((entry.role for entry in found), None)

    def _named(self, role: str) -> str:
        known = next((one for one in self.game.scenario.roles if one.id == role), None)
        return self.say(known.name) if known is not None else role

    def _move(self, move: str | None) -> str:
        known = next((one for one in self.game.scenario.moves if one.id == move), None)
        return self.say(known.label) if known is not None else self.say(WORDS["nothing"])

    def _voter(self, entry: Balloted) -> str:
        """A director, who is a character of the game; a person only where names are told."""
        directors = {d.id: self.say(d.name) for d in self.game.scenario.directors}
        return directors.get(entry.voter) or (entry.voter if self.names else "")

    def say(self, text: LocalText) -> str:
        """A text in the report's language."""
        return text.in_language(self.language)
