"""Orders, the reasons for them and what became of them, as rows of a report."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from engine.game import wording
from engine.game.game import Game
from engine.game.negotiation import said_terms
from engine.game.records import BargainBroken, MoveLeaked, TurnRecord, VoteTaken
from engine.game.stand_ins import STAND_IN, stand_ins
from engine.game.uncovering import orders_told
from engine.report.pack.values import OrderPart
from engine.scenario.models import CHANNELS, Channel, Move, Offer
from engine.text import Language, LocalText


@dataclass(frozen=True)
class OrderTeller:
    """Tells the line on the table's orders, turn by turn and role by role."""

    game: Game
    language: Language

    def everything(self) -> Iterator[OrderPart]:
        """All orders, nothing withheld."""
        for record in self.game.line():
            for role in self.game.scenario.roles:
                for channel in CHANNELS:
                    yield self._by(self._whole(record, role.id, channel))

    def public(self) -> Iterator[OrderPart]:
        """What the public knows of them; terms and votes are in its news."""
        for record in self.game.line():
            for told in orders_told(self.game, None, record.turn, self.language):
                part = OrderPart(
                    turn=record.turn,
                    role=told.role,
                    channel=told.channel,
                    known=told.known,
                    label=told.label,
                    came_out=told.came_out,
                )
                yield self._by(part)

    def _by(self, order: OrderPart) -> OrderPart:
        """The order, with who gave it."""
        stood_in = order.role in self._machine.get(order.turn, ())
        player = STAND_IN if stood_in else self.game.seats[order.role]
        return order.model_copy(update={"player": player})

    def _whole(self, record: TurnRecord, role: str, channel: Channel) -> OrderPart:
        orders = record.orders[role]
        move = orders.in_channel(channel)
        if move is None:
            return OrderPart(turn=record.turn, role=role, channel=channel, known="nothing")
        vote = next(
            (h for h in record.happenings if isinstance(h, VoteTaken) and h.move == move), None
        )
        sides = list(vote.votes.values()) if vote is not None else []
        happened = {
            type(h)
            for h in record.happenings
            if isinstance(h, MoveLeaked | BargainBroken) and h.move == move
        }
        return OrderPart(
            turn=record.turn,
            role=role,
            channel=channel,
            known="order",
            move=move,
            label=self._say(self._moves[move].label),
            terms=self._terms(move, orders.terms),
            votes=(sides.count(True), sides.count(False)) if vote is not None else None,
            passed=vote.passed if vote is not None else None,
            came_out=MoveLeaked in happened or (vote is not None and vote.leaked),
            broke=BargainBroken in happened,
        )

    def _terms(self, move: str, terms: dict[str, float]) -> str:
        offer = self._offers.get(move)
        if offer is None or not {term.variable for term in offer.terms} <= terms.keys():
            return ""
        pair = self._say(wording.SAYS)
        said = said_terms(offer, terms, self.language)
        return ", ".join(pair.format(what=term.label, said=term.said) for term in said)

    @cached_property
    def _machine(self) -> dict[int, frozenset[str]]:
        return stand_ins(self.game)

    @cached_property
    def _moves(self) -> dict[str, Move]:
        return {move.id: move for move in self.game.scenario.moves}

    @cached_property
    def _offers(self) -> dict[str, Offer]:
        """By the move that makes them."""
        return {offer.made_by: offer for offer in self.game.scenario.offers}

    def _say(self, text: LocalText) -> str:
        return text.in_language(self.language)
