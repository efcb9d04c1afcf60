"""Who may know what: the one place where that is decided.

A rule may be known and one of its effects not: an effect's words tell that its condition held.
"""

from dataclasses import dataclass
from functools import cached_property

from engine.game.control import ControlAct, Inject, Override
from engine.game.origins import Origins, amounts, as_rule
from engine.game.records import (
    Adjudicated,
    BargainBroken,
    EventHappened,
    Happening,
    Injected,
    MoveLeaked,
    MovePlayed,
    OfferAnswered,
    OfferMade,
    Overridden,
    TurnRecord,
    VoteTaken,
)
from engine.rules.ledger import CONTROL_KINDS, Contribution
from engine.scenario.language import knows, knows_of
from engine.scenario.models import EVERYONE, Audience, Event, Move, Offer, Scenario, Variable
from engine.scenario.reading import Reading, read_in

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
            case "corrected":
                return self.variable(self._variables[subject])
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
                return self._audience(self._events[event].known_to)
            case Injected(known_to=known_to) | Adjudicated(known_to=known_to):
                return self._audience(known_to)
            case Overridden(variable=name):
                return self.variable(self._variables[name])
        return True

    def act(self, act: ControlAct) -> bool:
        """Whether it may be known that Control did this."""
        if isinstance(act, Override):
            return self.variable(self._variables[act.variable])
        if isinstance(act, Inject) and act.event is not None:
            return self._audience(self._events[act.event].known_to)
        return self._audience(act.known_to)

    def _audience(self, known_to: Audience) -> bool:
        return self.everything or known_to == EVERYONE or self.role in known_to

    def cause(self, item: Contribution, record: TurnRecord) -> bool:
        """Whether it may be known that this rule changed a number in that turn."""
        item = as_rule(item, record.control)
        if item.kind in CONTROL_KINDS:
            return any(self.act(act) for act in record.control if act.id == item.element)
        if item.kind in {"move", "motion"}:
            return self._told_of(item.element, record)
        if item.kind == "breach":
            return self.offer(self._offers[item.element])
        if item.kind == "event":
            return self.happening(EventHappened(event=item.element))
        return True

    def acted(self, item: Contribution, variable: str, record: TurnRecord) -> bool:
        """Whether it may be told that this rule changed this variable in that turn, in its words.

        Its cause must be known, and all that the effect's condition reads. What dice gave is told,
        as it is of votes, leaks and events, whatever their odds read.
        """
        if not self.cause(item, record):
            return False
        item = as_rule(item, record.control)
        if item.kind in CONTROL_KINDS:
            return True
        if self.everything or item.kind == "formula" or self._is_term(item, variable):
            return True
        effects = self._origins.effects(item, variable)
        return bool(effects) and all(self._known(effect.when, record) for effect in effects)

    def measured(self, item: Contribution, variable: str, record: TurnRecord) -> bool:
        """Whether it may be told by how much: only if all that the amount reads is known."""
        item = as_rule(item, record.control)
        return self.everything or all(
            self._known(amount, record)
            for effect in self._origins.effects(item, variable)
            for amount in amounts(effect, variable)
        )

    def order(self, move: str, record: TurnRecord) -> bool:
        """Whether it is told that a move was ordered in that turn."""
        return self._told_of(move, record)

    def reads(self, text: str | float | None, record: TurnRecord | None = None) -> bool:
        """Whether all that an expression reads may be known; orders as far as `record` tells."""
        return self.everything or self._known(text, record)

    def _known(self, text: str | float | None, record: TurnRecord | None) -> bool:
        return all(self._reading(reading, record) for reading in read_in(text))

    def _reading(self, reading: Reading, record: TurnRecord | None) -> bool:
        match reading.what:
            case "variable":
                return self.variable(self._variables[reading.subject])
            case "played":
                move = self._moves[reading.subject]
                return self._move(move) or (record is not None and self._told_of(move.id, record))
            case "times":
                return self._move(self._moves[reading.subject])
            case "happened":
                return self.happening(EventHappened(event=reading.subject))
            case "proposed":
                return self.offer(self._offer_of[reading.subject])
        return self.offer(self._offers[reading.subject])

    def _told_of(self, move: str, record: TurnRecord) -> bool:
        """Whether anything that is told of a turn tells that a move was ordered in it."""
        return any(
            self.happening(h)
            for h in record.happenings
            if isinstance(h, _OF_A_MOVE) and h.move == move
        )

    @cached_property
    def _offer_of(self) -> dict[str, Offer]:
        """By the variable of a term."""
        return {term.variable: offer for offer in self.scenario.offers for term in offer.terms}

    def _is_term(self, item: Contribution, variable: str) -> bool:
        """Whether this is what an offer says, told to those who may know its variables."""
        offer = self._offer_of.get(variable)
        return offer is not None and offer.made_by == item.element

    @cached_property
    def _origins(self) -> Origins:
        return Origins(self.scenario)

    def _insider(self, move: Move) -> bool:
        return self.everything or self.role == move.role or self.role in move.known_to

    def _move(self, move: Move) -> bool:
        """A public move is known at once; a motion only by its vote."""
        return self._insider(move) or (move.channel == "public" and move.motion is None)

    def _vote(self, move: Move, *, passed: bool, leaked: bool) -> bool:
        return self._insider(move) or leaked or (passed and move.channel == "public")
