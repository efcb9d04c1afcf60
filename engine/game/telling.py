"""What happened, told as news to somebody who may not know all of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from engine.game import wording
from engine.game.bulletins import OF_CONTROL, Bulletin, Bulletins, announcement
from engine.game.control import Adjudication, ControlAct, Inject
from engine.game.disclosure import Disclosure
from engine.game.negotiation import said_terms
from engine.game.records import (
    BargainBroken,
    EventHappened,
    GameEnded,
    Happening,
    Injected,
    MoveLeaked,
    MovePlayed,
    OfferAnswered,
    OfferMade,
    TurnRecord,
    VoteTaken,
)
from engine.game.views import NewsKind, NewsView, Tone, VoteView
from engine.scenario.models import Move, Offer, Scenario
from engine.text import Language, LocalText

_Told = tuple[
    NewsKind,
    str | None,
    LocalText,
    LocalText,
    Tone,
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
        seen = [happening for happening in record.happenings if self.sees.happening(happening)]
        dealt = {h.move for h in seen if isinstance(h, OfferMade | OfferAnswered)}
        votes = {h.move: h for h in seen if isinstance(h, VoteTaken) and h.move in dealt}
        for happening in seen:
            if isinstance(happening, MovePlayed | VoteTaken) and happening.move in dealt:
                continue  # what became of the offer tells it, with the terms
            if isinstance(happening, OF_CONTROL):
                yield from self._of_control(happening, record)
                continue
            told = self._told(happening)
            if told is not None:
                yield self._item(record.turn, happening, told, self._detail(happening, votes))

    def announced(self, hand: Sequence[ControlAct], turn: int) -> Iterator[NewsView]:
        """What of Control's hand for a turn is news already."""
        for act in hand:
            if not (isinstance(act, Inject) and act.announced):
                continue
            happening = announcement(act)
            if not self.sees.happening(happening):
                continue
            if isinstance(happening, Injected):
                yield self._bulletin(turn, happening, self._bulletins.injected(act))
            else:
                told = self._told(happening)
                if told is not None:
                    yield self._item(turn, happening, told, "")

    def _of_control(self, happening: Happening, record: TurnRecord) -> Iterator[NewsView]:
        rolls = {roll.site: roll for roll in record.rolls}
        for act in record.control:
            if isinstance(happening, OF_CONTROL) and act.id == happening.act:
                roll = rolls.get(act.site) if isinstance(act, Adjudication) else None
                bulletin = self._bulletins.told(act, roll)
                if bulletin is not None:
                    yield self._bulletin(record.turn, happening, bulletin)

    def _bulletin(self, turn: int, happening: Happening, said: Bulletin) -> NewsView:
        told = said.kind, said.role, said.source, said.headline, said.tone
        return self._item(turn, happening, told, said.detail)

    @cached_property
    def _bulletins(self) -> Bulletins:
        return Bulletins(self.scenario, self.language, self.sees.everything)

    def _item(self, turn: int, happening: Happening, told: _Told, detail: str) -> NewsView:
        slot = self.scenario.turns[turn - 1]
        kind, role, source, headline, tone = told
        return NewsView(
            turn=turn,
            at=slot.at,
            when=self._say(slot.label),
            kind=kind,
            role=role,
            source=self._say(source),
            headline=self._say(headline),
            detail=detail,
            tone=tone,
            secret=not Disclosure(self.scenario, None).happening(happening),
        )

    def _told(self, happening: Happening) -> _Told | None:
        match happening:
            case OfferMade() | OfferAnswered() | BargainBroken():
                return self._told_of_offer(happening)
            case MovePlayed(role=role, move=move):
                found = self._moves[move]
                told: _Told = ("move", role, self._name(role), found.headline, "neutral")
                return told if found.motion is None else None
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
                fact = next(e for e in self.scenario.events if e.id == event)
                return "event", None, fact.source, fact.headline, fact.tone
            case GameEnded(ending=ending):
                last = next(e for e in self.scenario.endings if e.id == ending)
                return "ending", None, self.scenario.title, last.title, "neutral"
        return None

    def _told_of_offer(self, happening: OfferMade | OfferAnswered | BargainBroken) -> _Told:
        role, move = happening.role, self._moves[happening.move]
        headline = move.motion.passed if move.motion is not None else move.headline
        match happening:
            case OfferMade():
                return "offer", role, self._name(role), headline, "neutral"
            case OfferAnswered(agreed=agreed):
                tone: Tone = "good" if agreed else "bad"
                return "answer", role, self._name(role), headline, tone
            case BargainBroken(offer=offer):
                breaches = self._offers[offer].breaches
                headline = next(breach.headline for breach in breaches if breach.move == move.id)
                return "breach", role, self._name(role), headline, "bad"

    def _name(self, role: str) -> LocalText:
        return self.scenario.role(role).name

    def _detail(self, happening: Happening, votes: Mapping[str, VoteTaken]) -> str:
        """A vote's count by name, an offer's terms; empty for anything else."""
        match happening:
            case VoteTaken():
                return self._count(happening)
            case OfferMade() | OfferAnswered():
                vote = votes.get(happening.move)
                count = self._count(vote) if vote is not None else ""
                return "\n".join(filter(None, (count, self._terms(happening))))
        return ""

    def _terms(self, happening: OfferMade | OfferAnswered) -> str:
        said = said_terms(self._offers[happening.offer], happening.terms, self.language)
        says = self._say(wording.SAYS)
        return "\u00a0· ".join(says.format(what=term.label, said=term.said) for term in said)

    def _count(self, happening: VoteTaken) -> str:
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

    @cached_property
    def _offers(self) -> dict[str, Offer]:
        return {offer.id: offer for offer in self.scenario.offers}

    def _say(self, text: LocalText) -> str:
        return text.in_language(self.language)
