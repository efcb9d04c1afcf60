"""Who may know what: the one place where that is decided."""

from dataclasses import dataclass
from functools import cached_property

from engine.game.records import (
    BargainBroken,
    EventHappened,
    Happening,
    MoveLeaked,
    MovePlayed,
    OfferAnswered,
    OfferMade,
    TurnRecord,
    VoteTaken,
)
from engine.rules.ledger import Contribution
from engine.scenario.language import knows, knows_of
from engine.scenario.models import EVERYONE, Event, Move, Offer, Scenario, Variable

_OF_A_MOVE = MovePlayed | MoveLeaked | VoteTaken | OfferMade | OfferAnswered
OF_A_MOVE = _OF_A_MOVE | BargainBroken
"""What tells that a move was ordered."""


@dataclass(frozen=True)
class Disclosure:
    """What `role` may know (None: the public); `everything` after a game's end."""

    scenario: Scenario
    role: str | None
    everything: bool = False

    @cached_property
    def _moves(self) -> dict[str, Move]:
        return {move.id: move for move in self.scenario.moves}

    @cached_property
    def _variables(self) -> dict[str, Variable]:
        return {variable.id: variable for variable in self.scenario.variables}

    @cached_property
    def _events(self) -> dict[str, Event]:
        return {event.id: event for event in self.scenario.events}

    @cached_property
    def _offers(self) -> dict[str, Offer]:
        return {offer.id: offer for offer in self.scenario.offers}

    def offer(self, offer: Offer) -> bool:
        """Whether an offer, its terms and what becomes of it may be known."""
        return self.everything or knows_of(self.role, offer)

    def variable(self, variable: Variable) -> bool:
        """Whether a variable's value may be seen."""
        return self.everything or knows(self.role, variable)

    def row(self, name: str) -> bool:
        """Whether a row of the state may be seen: a variable, or a counter by its name."""
        if name in self._variables:
            return self.variable(self._variables[name])
        fact, _, subject = name.removesuffix(")").partition("(")
        match fact:
            case "happened":
                return self.happening(EventHappened(event=subject))
            case "times" | "last":
                return self._move(self._moves[subject])
            case "made" | "agreed" | "refused" | "broken":
                return self.offer(self._offers[subject])
        return self.everything

    def happening(self, happening: Happening) -> bool:
        """Whether it is told that this happened."""
        match happening:
            case MovePlayed(move=move):
                return self._move(self._moves[move])
            case VoteTaken(move=move, passed=passed, leaked=leaked):
                return self._vote(self._moves[move], passed=passed, leaked=leaked)
            case OfferMade() | OfferAnswered() | BargainBroken():
                return self.offer(self._offers[happening.offer])
            case EventHappened(event=event):
                known_to = self._events[event].known_to
                return self.everything or known_to == EVERYONE or self.role in known_to
        return True

    def cause(self, item: Contribution, record: TurnRecord) -> bool:
        """Whether it may be known that this rule changed a number in that turn."""
        if item.kind in {"move", "motion"}:
            return any(
                self.happening(h)
                for h in record.happenings
                if isinstance(h, _OF_A_MOVE) and h.move == item.element
            )
        if item.kind == "breach":
            return self.offer(self._offers[item.element])
        if item.kind == "event":
            return self.happening(EventHappened(event=item.element))
        return True

    def _insider(self, move: Move) -> bool:
        return self.everything or self.role == move.role or self.role in move.known_to

    def _move(self, move: Move) -> bool:
        """A public move is known at once; a motion only by its vote."""
        return self._insider(move) or (move.channel == "public" and move.motion is None)

    def _vote(self, move: Move, *, passed: bool, leaked: bool) -> bool:
        return self._insider(move) or leaked or (passed and move.channel == "public")
