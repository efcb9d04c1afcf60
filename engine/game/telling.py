"""What happened, told as news to somebody who may not know all of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from engine.game import wording
from engine.game.disclosure import Disclosure
from engine.game.records import (
    EventHappened,
    GameEnded,
    Happening,
    MoveLeaked,
    MovePlayed,
    TurnRecord,
    VoteTaken,
)
from engine.game.views import NewsView, VoteView
from engine.scenario.models import Move, Scenario
from engine.text import Language, LocalText

_Told = tuple[
    Literal["move", "leak", "vote", "event", "ending"],
    str | None,
    LocalText,
    LocalText,
    Literal["good", "bad", "neutral"],
]
"""Kind, acting role, source, headline and tone of a piece of news."""


@dataclass(frozen=True)
class Teller:
    """Tells a scenario's happenings to one role (or the public) in one language."""

    scenario: Scenario
    sees: Disclosure
    language: Language

    def news(self, record: TurnRecord) -> Iterator[NewsView]:
        """What reached this role of a turn, in order."""
        slot = self.scenario.turns[record.turn - 1]
        for happening in record.happenings:
            if not self.sees.happening(happening):
                continue
            told = self._told(happening)
            if told is not None:
                kind, role, source, headline, tone = told
                yield NewsView(
                    turn=record.turn,
                    at=slot.at,
                    when=self._say(slot.label),
                    kind=kind,
                    role=role,
                    source=self._say(source),
                    headline=self._say(headline),
                    detail=self._count(happening),
                    tone=tone,
                    secret=not Disclosure(self.scenario, None).happening(happening),
                )

    def _told(self, happening: Happening) -> _Told | None:
        match happening:
            case MovePlayed(role=role, move=move):
                if self._moves[move].motion is not None:
                    return None
                return "move", role, self._name(role), self._moves[move].headline, "neutral"
            case MoveLeaked(role=role, move=move):
                leak = self._moves[move].leak
                headline = leak.headline if leak else self._moves[move].headline
                return "leak", role, self._name(role), headline, "bad"
            case VoteTaken(role=role, move=move, passed=passed):
                motion = self._moves[move].motion
                if motion is None:
                    return None
                return (
                    "vote",
                    role,
                    self._name(role),
                    motion.passed if passed else motion.failed,
                    ("neutral" if passed else "bad"),
                )
            case EventHappened(event=event):
                found = next(e for e in self.scenario.events if e.id == event)
                return "event", None, found.source, found.headline, found.tone
            case GameEnded(ending=ending):
                last = next(e for e in self.scenario.endings if e.id == ending)
                return "ending", None, self.scenario.title, last.title, "neutral"

    def _name(self, role: str) -> LocalText:
        return self.scenario.role(role).name

    def _count(self, happening: Happening) -> str:
        """A vote's count by name; empty for anything else."""
        if not isinstance(happening, VoteTaken):
            return ""
        sides = {
            side: ", ".join(self._directors[d] for d, yes in happening.votes.items() if yes is side)
            for side in (True, False)
        }
        nobody = self._say(wording.NOBODY)
        return self._say(wording.FOR_AND_AGAINST).format(
            yes=sides[True] or nobody, no=sides[False] or nobody
        )

    @cached_property
    def _directors(self) -> dict[str, str]:
        return {d.id: self._say(d.name) for d in self.scenario.directors}

    def votes(self, record: TurnRecord) -> Iterator[VoteView]:
        """Counts of the motions that this view may know, director by director."""
        for happening in record.happenings:
            if isinstance(happening, VoteTaken) and self.sees.happening(happening):
                yield VoteView(
                    turn=record.turn,
                    motion=self._say(self._moves[happening.move].label),
                    passed=happening.passed,
                    votes=[(self._directors[d], yes) for d, yes in happening.votes.items()],
                )

    @cached_property
    def _moves(self) -> dict[str, Move]:
        return {move.id: move for move in self.scenario.moves}

    def _say(self, text: LocalText) -> str:
        return text.in_language(self.language)
