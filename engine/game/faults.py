"""Whether the parts of a save fit together, although each is well formed."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cached_property

from engine.game.branches import misnamed
from engine.game.migrations import CLAMPED
from engine.game.orders import Consideration, Orders
from engine.game.records import (
    BargainBroken,
    EventHappened,
    GameEnded,
    Happening,
    MoveLeaked,
    MovePlayed,
    OfferAnswered,
    OfferMade,
    State,
    VoteTaken,
)
from engine.game.stored import Cause, SaveFile, StoredTurn
from engine.rules.rulebook import OFFER_ROWS
from engine.scenario.models import LARGEST, Scenario, Term


@dataclass(frozen=True)
class Auditor:
    """Looks through a file's parts with its scenario in hand."""

    scenario: Scenario

    def faults(self, save: SaveFile) -> Iterator[str]:
        """Sentences, each without its full stop."""
        if save.seats.keys() != self.roles:
            yield "its seats are not those of its scenario"
        if not self._is_state(save.opening, 0):
            yield "its opening does not fit its scenario"
        for name, cause in save.causes.items():
            if not self._cause_known(cause):
                yield f'its cause "{name[:60]}" is none that its scenario has'
        names = {CLAMPED, *save.causes}
        if save.at > len(save.records):
            yield f"it stands at turn record {save.at}, which it does not have"
        for place, record in enumerate(save.records, start=1):
            parent = save.records[record.parent - 1] if 0 < record.parent < place else None
            fault = self._order(place, record, parent) or self._content(record, names)
            if fault is not None:
                yield f"turn record {place} {fault}"
        yield from misnamed(save.names, save.records)

    @cached_property
    def roles(self) -> frozenset[str]:
        """The ids of the scenario's roles."""
        return self._ids("roles")

    def _order(self, place: int, record: StoredTurn, parent: StoredTurn | None) -> str | None:
        turns = len(self.scenario.turns)
        if record.number != place or record.parent >= place:
            return "is out of order"
        if record.turn != (parent.turn if parent else 0) + 1 or record.turn > turns:
            return "does not follow the turn before it"
        if parent is not None and parent.ending is not None:
            return "goes on after an ending"
        if record.turn == turns and record.ending is None:
            return "is the last turn, but lacks an ending"
        return None

    def _content(self, record: StoredTurn, names: Set[str]) -> str | None:
        if not self._is_state(record.state, record.turn):
            return "holds numbers that do not fit its scenario"
        if record.scores.keys() != self.roles:
            return "holds scores of other roles than its scenario's"
        if record.ending is not None and record.ending not in self._endings:
            return "ends in a way that its scenario does not have"
        if not self._orders_known(record):
            return "holds orders that its scenario does not have"
        if not all(self._happening_known(happening) for happening in record.happenings):
            return "tells of something that its scenario does not have"
        if not record.ledger.keys() <= self._ranges.keys() or not all(
            by.keys() <= names for by in record.ledger.values()
        ):
            return "accounts for something that its scenario does not have"
        return None

    def _ids(self, section: str) -> frozenset[str]:
        return frozenset(part.id for part in getattr(self.scenario, section))

    @cached_property
    def _moves(self) -> frozenset[str]:
        return self._ids("moves")

    @cached_property
    def _events(self) -> frozenset[str]:
        return self._ids("events")

    @cached_property
    def _endings(self) -> frozenset[str]:
        return self._ids("endings")

    @cached_property
    def _ranges(self) -> dict[str, tuple[float, float]]:
        return {v.id: (v.min, v.max) for v in self.scenario.variables}

    @cached_property
    def _limits(self) -> dict[str, tuple[float, float]]:
        """The range of every row of a state: variables, and counters of what the scenario has."""
        counters = (
            *(f"{counter}({move})" for move in self._moves for counter in ("times", "last")),
            *(f"happened({event})" for event in self._events),
            *(f"{fact}({offer})" for offer in self._ids("offers") for fact in OFFER_ROWS),
        )
        return self._ranges | dict.fromkeys(counters, (0.0, LARGEST))

    def _is_state(self, state: State, turn: int) -> bool:
        """Every variable within its range, and counters that `turn` turns can have counted."""
        limits = self._limits
        if not self._ranges.keys() <= state.keys() <= limits.keys():
            return False
        for name, value in state.items():
            low, high = limits[name]
            if not low <= value <= high:
                return False
        return all(state[name] <= turn for name in state.keys() - self._ranges.keys())

    def _orders_known(self, record: StoredTurn) -> bool:
        return record.orders.keys() == self.roles and all(
            all(move is None or move in self._moves for move in (orders.public, orders.private))
            and self._terms_known(orders)
            and all(self._reason_known(role, reason) for reason in orders.considerations)
            for role, orders in record.orders.items()
        )

    def _reason_known(self, role: str, reason: Consideration) -> bool:
        match reason.kind:
            case "aim":
                return reason.about in {aim.id for aim in self.scenario.role(role).aims}
            case "ending":
                return reason.about in self._endings
        moves = {reason.public, reason.private} - {None}
        return reason.about is None and moves <= self._moves

    def _terms_known(self, orders: Orders) -> bool:
        """Every term of the offers among the orders is said, and nothing else."""
        made = {orders.public, orders.private}
        terms = [term for o in self.scenario.offers if o.made_by in made for term in o.terms]
        return orders.terms.keys() == {term.variable for term in terms} and all(
            _is_option(term, orders.terms[term.variable]) for term in terms
        )

    def _deal_known(self, happening: OfferMade | OfferAnswered) -> bool:
        offer = next((o for o in self.scenario.offers if o.id == happening.offer), None)
        if offer is None or happening.move not in offer.moves or happening.role not in self.roles:
            return False
        return happening.terms.keys() == {term.variable for term in offer.terms}

    def _happening_known(self, happening: Happening) -> bool:
        match happening:
            case MovePlayed() | MoveLeaked():
                return happening.role in self.roles and happening.move in self._moves
            case OfferMade() | OfferAnswered():
                return self._deal_known(happening)
            case BargainBroken(role=role, move=move, offer=name):
                breaches = [
                    b.move for o in self.scenario.offers if o.id == name for b in o.breaches
                ]
                return role in self.roles and move in breaches
            case VoteTaken(role=role, move=move, votes=votes):
                known = role in self.roles and move in self._moves
                return known and votes.keys() <= self._ids("directors")
            case EventHappened(event=event):
                return event in self._events
            case GameEnded(ending=ending):
                return ending in self._endings

    def _cause_known(self, item: Cause) -> bool:
        sections = {
            "breach": "offers",
            "event": "events",
            "drift": "drift",
            "ending": "endings",
            "formula": "variables",
        }
        known = self._ids(sections.get(item.kind, "moves"))
        return item.element in known and item.role in {None, *self.roles}


def _is_option(term: Term, value: float) -> bool:
    return value in {option.value for option in term.options}
