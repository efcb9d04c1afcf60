"""What a role has to go by, as plain numbers: all that it may base a belief or a decision on.

`disclosure.py` decides what goes in. Two games that a role cannot tell apart give equal evidence.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from engine.game.columns import choices_of
from engine.game.disclosure import OF_A_MOVE, Disclosure
from engine.game.game import Game
from engine.game.origins import as_rule
from engine.game.records import (
    EventHappened,
    MoveLeaked,
    MovePlayed,
    OfferMade,
    State,
    TurnRecord,
    VoteTaken,
)
from engine.rules.ledger import CONTROL_KINDS
from engine.rules.rulebook import Rulebook

YES: Final = 0.0
NO: Final = 1.0
"""How a die came up, as `dice.Loaded` is told."""


@dataclass(frozen=True)
class TurnSeen:
    """One turn as a role saw it.

    `orders` are rows of the choices with what is known to have been ordered there (-1: nothing);
    what is not listed is not known. `dice` are sites whose outcome shows, with YES or NO. `values`
    are those of the evidence's rows after the turn, `control` what Control is known to have added
    to some of them.
    """

    orders: tuple[tuple[int, int], ...]
    dice: tuple[tuple[str, float], ...]
    values: tuple[float, ...]
    control: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True)
class Evidence:
    """What `role` knows before the next turn is played.

    `rows` are the rows of the state that it sees, `opening` what stood in them at first.
    `secret` are the orders of others that it does not see given, as (slot, place).
    """

    role: str
    rows: tuple[int, ...]
    secret: frozenset[tuple[int, int]]
    opening: tuple[float, ...]
    turns: tuple[TurnSeen, ...] = ()

    @property
    def turn(self) -> int:
        """The turn to be played, from 1."""
        return len(self.turns) + 1

    @property
    def before(self) -> "Evidence":
        """The same a turn ago."""
        return replace(self, turns=self.turns[:-1])

    @property
    def now(self) -> tuple[float, ...]:
        """What stands in the rows that it sees."""
        return self.turns[-1].values if self.turns else self.opening


def evidence(game: Game, role: str) -> Evidence:
    """What `role` may know of the line on the table, and nothing else."""
    return _Witness(game, Disclosure(game.scenario, role), role).evidence()


@dataclass(frozen=True)
class _Witness:
    game: Game
    sees: Disclosure
    role: str

    @property
    def book(self) -> Rulebook:
        return self.game.book

    def evidence(self) -> Evidence:
        rows = tuple(row for row, name in enumerate(self.book.row_names) if self.sees.row(name))
        secret = frozenset(self._secret())
        return Evidence(
            role=self.role,
            rows=rows,
            secret=secret,
            opening=self._values(rows, self.game.opening),
            turns=tuple(
                TurnSeen(
                    tuple(sorted(self._orders(record, secret).items())),
                    tuple(sorted(self._dice(record).items())),
                    self._values(rows, record.state),
                    tuple(sorted(self._control(record).items())),
                )
                for record in self.game.line()
            ),
        )

    def _values(self, rows: tuple[int, ...], state: State) -> tuple[float, ...]:
        return tuple(state.get(self.book.row_names[row], 0.0) for row in rows)

    def _secret(self) -> Iterator[tuple[int, int]]:
        for slot, part in enumerate(self.book.slots):
            for place, rule in enumerate(part.moves):
                played = MovePlayed(role=part.role, channel=part.channel, move=rule.move.id)
                deal = rule.deal if rule.move.motion is None else None
                dealt = deal is not None and self.sees.offer(deal.offer.offer)
                if not (dealt or self.sees.happening(played)):
                    yield slot, place

    def _orders(self, record: TurnRecord, secret: frozenset[tuple[int, int]]) -> dict[int, int]:
        """What is known to have been ordered: one's own, what is seen at once, what came out."""
        own = choices_of(self.book, {self.role: record.orders[self.role]})[:, 0]
        mine = {slot for slot, part in enumerate(self.book.slots) if part.role == self.role}
        open_to_it = {slot for slot, _ in secret}
        known = {
            slot: int(own[slot]) if slot in mine else -1
            for slot in range(len(self.book.slots))
            if slot in mine or slot not in open_to_it
        }
        known |= {row: int(own[row]) for row in self._own_terms()}
        for happening in record.happenings:
            if isinstance(happening, OF_A_MOVE) and self.sees.happening(happening):
                slot, place = self.book.layout.orders[happening.move]
                known[slot] = place
            if isinstance(happening, OfferMade) and self.sees.happening(happening):
                for term in self.book.terms_of(happening.move):
                    said = term.place(happening.terms[term.variable])
                    known[term.choice] = -1 if said is None else said
        return known

    def _own_terms(self) -> Iterator[int]:
        for rule in self.book.offers.values():
            if rule.offer.by == self.role:
                yield from (term.choice for term in rule.terms)

    def _dice(self, record: TurnRecord) -> dict[str, float]:
        """Leaks, votes and events: whatever of them came up or did not, where that would show."""
        told: dict[str, float] = {}
        for move in self.game.scenario.moves:
            if move.leak is not None:
                told[f"leak/{move.id}"] = NO
            if move.motion is not None:
                told |= self._unheard_of(move.id)
        for event in self.game.scenario.events:
            if self.sees.happening(EventHappened(event=event.id)):
                told[f"event/{event.id}"] = NO
        for happening in record.happenings:
            if not self.sees.happening(happening):
                continue
            match happening:
                case MoveLeaked(move=name):
                    told[f"leak/{name}"] = YES
                case VoteTaken(move=name, votes=votes, leaked=leaked):
                    told |= {f"vote/{name}/{one}": YES if yes else NO for one, yes in votes.items()}
                    told[f"failure/{name}"] = YES if leaked else NO
                case EventHappened(event=name):
                    told[f"event/{name}"] = YES
        return told

    def _control(self, record: TurnRecord) -> dict[int, float]:
        """What acts of Control that it knows of did to rows that it sees."""
        layout, corrections = self.book.layout, self.book.corrections
        added: dict[int, float] = {}
        for entry in record.ledger if record.control else ():
            row = layout.rows[entry.variable]
            for line in entry.contributions:
                item = as_rule(line, record.control)
                known = self.sees.row(entry.variable) and self.sees.cause(item, record)
                if item.kind in CONTROL_KINDS and known:
                    place = corrections.get(row, row)
                    added[place] = added.get(place, 0.0) + item.amount
        return added

    def _unheard_of(self, move: str) -> dict[str, float]:
        """A motion that nobody told of has not come out; if its passing is news, it failed."""
        told = {f"failure/{move}": NO}
        if self.sees.happening(
            VoteTaken(role=self.role, move=move, votes={}, passed=True, leaked=False)
        ):
            votes = (director.id for director in self.game.scenario.directors)
            told |= {f"vote/{move}/{director}": NO for director in votes}
        return told
