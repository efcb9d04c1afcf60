"""Whether the parts of a save fit together, although each is well formed."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from engine.game.accounts import Accounts
from engine.game.branches import misnamed
from engine.game.bulletins import OF_CONTROL
from engine.game.control import Adjudication, ControlAct, Inject
from engine.game.disclosure import OF_A_MOVE
from engine.game.happenings import happening_of
from engine.game.migrations import CLAMPED
from engine.game.orders import Consideration, Orders
from engine.game.records import (
    Adjudicated,
    BargainBroken,
    EventHappened,
    GameEnded,
    Happening,
    Injected,
    MovePlayed,
    OfferAnswered,
    OfferMade,
    Overridden,
    State,
    VoteTaken,
)
from engine.game.stored import Cause, SaveFile, StoredTurn
from engine.game.umpire import Umpire, moved_by, words_of
from engine.game.witness import faults_of_session
from engine.rules.ledger import CONTROL_KINDS
from engine.rules.rulebook import correction_of
from engine.scenario.models import CHANNELS, Channel, Move, Scenario, Term
from engine.text import LocalText, told
from engine.wording import files, saves


@dataclass(frozen=True)
class Auditor:
    """Looks through a file's parts with its scenario in hand.

    It computes nothing anew: whether the rules give these numbers, `engine.game.replay` says.
    """

    scenario: Scenario

    def faults(self, save: SaveFile) -> Iterator[LocalText]:
        """Sentences, each without its full stop."""
        if save.seats.keys() != self.roles:
            yield saves.OTHER_SEATS
        if not self._accounts.is_state(save.opening, 0):
            yield saves.OTHER_OPENING
        acts = {(act.kind, act.id) for record in save.records for act in record.control}
        for name, cause in save.causes.items():
            by_control = cause.kind in CONTROL_KINDS
            if (
                (cause.kind, cause.element) not in acts
                if by_control
                else not self._cause_known(cause)
            ):
                yield told(saves.UNKNOWN_CAUSE, name=name[:60])
        names = {CLAMPED, *save.causes}
        if save.at > len(save.records):
            yield told(saves.STANDS_NOWHERE, turn=save.at)
        for place, record in enumerate(save.records, start=1):
            parent = save.records[record.parent - 1] if 0 < record.parent < place else None
            before = parent.state if parent is not None else save.opening
            fault = (
                self._order(place, record, parent)
                or self._content(record, names)
                or self._control(record, before, save.causes)
                or self._sums(record, before)
            )
            if fault is not None:
                turn = told(saves.TURN_RECORD, turn=place)
                yield told(files.FAULT_AT, place=turn, fault=fault)
        yield from misnamed(save.names, save.records)
        if save.session is not None:
            yield from faults_of_session(save.session, self.scenario, save.records)
        if not self._acts_known(save.hand):
            yield saves.HAND

    @cached_property
    def roles(self) -> frozenset[str]:
        """The ids of the scenario's roles."""
        return self._ids("roles")

    @cached_property
    def _accounts(self) -> Accounts:
        return Accounts(self.scenario)

    def _order(self, place: int, record: StoredTurn, parent: StoredTurn | None) -> LocalText | None:
        turns = len(self.scenario.turns)
        if record.number != place or record.parent >= place:
            return saves.OF_A_TURN["order"]
        if record.turn != (parent.turn if parent else 0) + 1 or record.turn > turns:
            return saves.OF_A_TURN["sequence"]
        if parent is not None and parent.ending is not None:
            return saves.OF_A_TURN["after_ending"]
        if record.turn == turns and record.ending is None:
            return saves.OF_A_TURN["no_ending"]
        return None

    def _content(self, record: StoredTurn, names: Set[str]) -> LocalText | None:
        if not self._accounts.is_state(record.state, record.turn):
            return saves.OF_A_TURN["numbers"]
        if record.scores.keys() != self.roles:
            return saves.OF_A_TURN["score_roles"]
        if not all(0.0 <= score <= 100.0 for score in record.scores.values()):
            return saves.OF_A_TURN["score_range"]
        if record.ending is not None and record.ending not in self._endings:
            return saves.OF_A_TURN["ending"]
        if not self._orders_known(record):
            return saves.OF_A_TURN["orders"]
        if not all(self._happening_known(happening) for happening in record.happenings):
            return saves.OF_A_TURN["happenings"]
        if not record.ledger.keys() <= self._accounts.variables.keys() or not all(
            by.keys() <= names for by in record.ledger.values()
        ):
            return saves.OF_A_TURN["accounts"]
        return None

    def _control(
        self, record: StoredTurn, before: State, causes: Mapping[str, Cause]
    ) -> LocalText | None:
        """Whether what Control did is allowed, told, and accounted for as what it is."""
        acts = {act.id: act for act in record.control}
        if not self._acts_known(record.control) or list(acts) != sorted(acts):
            return saves.OF_A_TURN["acts"]
        rolls = {roll.site: roll for roll in record.rolls}
        dice = {act.site: act.odds for act in acts.values() if isinstance(act, Adjudication)}
        if dice != {site: rolls[site].chance for site in rolls if site in dice}:
            return saves.OF_A_TURN["acts_dice"]
        news = [happening for happening in record.happenings if isinstance(happening, OF_CONTROL)]
        came_up = {site: roll.came_up for site, roll in rolls.items()}
        if news != [happening_of(act, came_up) for act in record.control]:
            return saves.OF_A_TURN["acts_told"]
        for variable, by in record.ledger.items():
            for name in by:
                cause = causes.get(name)
                if cause is None or cause.kind not in CONTROL_KINDS:
                    continue
                if not self._is_line_of(acts.get(cause.element), cause, variable):
                    return saves.OF_A_TURN["acts_accounts"]
        corrected = {correction_of(name) for name in self._umpire.corrected(record.control)}
        if not self._accounts.corrects(record, before, corrected):
            return saves.OF_A_TURN["acts_corrections"]
        return None

    def _acts_known(self, acts: Sequence[ControlAct]) -> bool:
        umpire = self._umpire
        return not any(map(umpire.why_not, acts)) and umpire.why_not_together(acts) is None

    def _is_line_of(self, act: ControlAct | None, cause: Cause, variable: str) -> bool:
        """Whether a line of the ledger can be an act's."""
        if act is None or (cause.kind, cause.phase) != (act.kind, "control"):
            return False
        if cause.role != (act.role if isinstance(act, Adjudication) else None):
            return False
        if isinstance(act, Inject) and act.event is not None:
            return True
        return variable in moved_by(act) and cause.why.en in words_of(act)

    @cached_property
    def _umpire(self) -> Umpire:
        return Umpire(self.scenario)

    def _sums(self, record: StoredTurn, before: State) -> LocalText | None:
        """Whether the parts of a turn tell the same story."""
        if _ordered(record) != _played(record):
            return saves.OF_A_TURN["orders_told"]
        endings = [h.ending for h in record.happenings if isinstance(h, GameEnded)]
        if endings != [record.ending] * (record.ending is not None):
            return saves.OF_A_TURN["ending_told"]
        if not self._accounts.counts(record, before):
            return saves.OF_A_TURN["counts"]
        if not self._accounts.adds_up(record, before):
            return saves.OF_A_TURN["ledger"]
        if not self._accounts.fair_dice(record):
            return saves.OF_A_TURN["dice"]
        return None

    def _ids(self, section: str) -> frozenset[str]:
        return frozenset(part.id for part in getattr(self.scenario, section))

    @cached_property
    def _moves(self) -> dict[str, Move]:
        return {move.id: move for move in self.scenario.moves}

    @cached_property
    def _events(self) -> frozenset[str]:
        return self._ids("events")

    @cached_property
    def _endings(self) -> frozenset[str]:
        return self._ids("endings")

    def _orders_known(self, record: StoredTurn) -> bool:
        return record.orders.keys() == self.roles and all(
            all(self._is_move(role, orders, channel) for channel in CHANNELS)
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
        return reason.about is None and moves <= self._moves.keys()

    def _is_move(self, role: str, orders: Orders, channel: Channel) -> bool:
        """Nothing, or a move of that role in that channel."""
        name = orders.in_channel(channel)
        move = self._moves.get(name) if name is not None else None
        return name is None or (move is not None and (move.role, move.channel) == (role, channel))

    def _terms_known(self, orders: Orders) -> bool:
        """Every term of the offers among the orders is said, and nothing else."""
        made = (orders.public, orders.private)
        terms = [term for move in made for term in self._terms_made.get(move or "", ())]
        return orders.terms.keys() == {term.variable for term in terms} and all(
            _is_option(term, orders.terms[term.variable]) for term in terms
        )

    @cached_property
    def _terms_made(self) -> dict[str, Sequence[Term]]:
        return {offer.made_by: offer.terms for offer in self.scenario.offers}

    def _deal_known(self, happening: OfferMade | OfferAnswered) -> bool:
        offer = next((o for o in self.scenario.offers if o.id == happening.offer), None)
        if offer is None or happening.move not in offer.moves:
            return False
        return happening.terms.keys() == {term.variable for term in offer.terms}

    def _happening_known(self, happening: Happening) -> bool:
        match happening:
            case EventHappened(event=event):
                return event in self._events
            case GameEnded(ending=ending):
                return ending in self._endings
            case Injected() | Adjudicated() | Overridden():
                return True  # the acts themselves say
        return self._move_known(happening)

    def _move_known(self, happening: OF_A_MOVE) -> bool:
        move = self._moves.get(happening.move)
        if move is None or move.role != happening.role:
            return False
        match happening:
            case MovePlayed(channel=channel):
                return channel == move.channel
            case OfferMade() | OfferAnswered():
                return self._deal_known(happening)
            case BargainBroken(offer=name):
                offers = [offer for offer in self.scenario.offers if offer.id == name]
                return move.id in {b.move for offer in offers for b in offer.breaches}
            case VoteTaken(votes=votes):
                return move.motion is not None and votes.keys() <= self._ids("directors")
        return move.leak is not None

    def _cause_known(self, item: Cause) -> bool:
        if item.kind in {"move", "motion", "leak"}:
            move = self._moves.get(item.element)
            return move is not None and item.role == move.role
        sections = {
            "breach": "offers",
            "event": "events",
            "drift": "drift",
            "ending": "endings",
            "formula": "variables",
        }
        if item.element not in self._ids(sections[item.kind]):
            return False
        return item.role in self.roles if item.kind == "breach" else item.role is None


def _ordered(record: StoredTurn) -> set[tuple[str, str]]:
    """The moves that were ordered, each with its role."""
    return {
        (role, move)
        for role, orders in record.orders.items()
        for move in (orders.public, orders.private)
        if move is not None
    }


def _played(record: StoredTurn) -> set[tuple[str, str]]:
    """The same, as it is told."""
    moves = (h for h in record.happenings if isinstance(h, MovePlayed))
    return {(happening.role, happening.move) for happening in moves}


def _is_option(term: Term, value: float) -> bool:
    return value in {option.value for option in term.options}
