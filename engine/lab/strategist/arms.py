"""What a role could order in a turn, and how much in character each of it would be."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final

import numpy as np

from engine.players import PLAYERS, Position
from engine.rules.dice import Dice, FloatArray
from engine.rules.exact import log
from engine.rules.kernel import can_order
from engine.rules.rulebook import Rulebook
from engine.scenario.models import CHANNELS

NOTHING: Final = -1
_FAINT: Final = 1e-9


@dataclass(frozen=True)
class Arm:
    """What is done in one channel: a move's place (-1: nothing) and what its offer says.

    `rows` are rows of the choices with what stands there; `weight` is its share of what the role
    would do there in character.
    """

    move: int
    rows: tuple[tuple[int, int], ...]
    weight: float


@dataclass(frozen=True)
class Menu:
    """All that a role could order now, channel by channel; the first of each is nothing."""

    role: str
    arms: tuple[tuple[Arm, ...], ...]

    @property
    def pairs(self) -> int:
        """How many joint orders there are."""
        return int(np.prod([len(arms) for arms in self.arms]))

    def style(self, joint: tuple[int, ...]) -> float:
        """The logarithm of how likely the joint order is in character."""
        weights = [arms[place].weight for arms, place in zip(self.arms, joint, strict=True)]
        return float(sum(log(max(weight, _FAINT)) for weight in weights))


def menu(book: Rulebook, role: str, state: FloatArray, turn: int, wordings: int) -> Menu:
    """The menu of a role in state[row, 0], of which only what it knows is read.

    An offer comes in so many `wordings` at most, the likeliest in character first.
    """
    position = Position(book, state, turn, Dice(0, np.zeros(1, dtype=np.int64)))
    return Menu(
        role,
        tuple(
            tuple(_arms(position, book.slot_of[role, channel], wordings)) for channel in CHANNELS
        ),
    )


def _arms(position: Position, slot: int, wordings: int) -> Iterator[Arm]:
    book, frame = position.book, position.frame()
    part = book.slots[slot]
    player = PLAYERS["in_character"]
    weights = [1.0]
    for rule, weight in zip(part.moves, player.weights(book, part, frame), strict=True):
        free = bool(np.all(can_order(rule, frame)))
        weights.append(float(np.ravel(weight)[0]) if free else 0.0)
    total = sum(weights)
    yield Arm(NOTHING, ((slot, NOTHING),), weights[0] / total)
    for place, rule in enumerate(part.moves):
        if weights[place + 1]:
            share = weights[place + 1] / total
            said = list(_sayings(position, part.role, rule.move.id, wordings))
            for rows, part_of_it in said:
                yield Arm(place, ((slot, place), *rows), share * part_of_it)


def _sayings(
    position: Position, role: str, move: str, wordings: int
) -> Iterator[tuple[tuple[tuple[int, int], ...], float]]:
    """What the offer of a move could say, the likeliest first; nothing where it makes none."""
    book = position.book
    terms = book.terms_of(move)
    shares = []
    for term in terms:
        drawn = PLAYERS["in_character"].leanings(book, role, term, position.frame())
        weights = np.array([float(np.ravel(weight)[0]) for weight in drawn])
        shares.append(weights / weights.sum())
    everything = [
        (
            tuple((term.choice, place) for term, place in zip(terms, places, strict=True)),
            float(np.prod([share[place] for share, place in zip(shares, places, strict=True)])),
        )
        for places in product(*(range(len(share)) for share in shares))
    ]
    everything.sort(key=lambda one: (-one[1], one[0]))
    chosen = _spread_out(everything, wordings)
    total = sum(share for _, share in chosen)
    yield from ((rows, share / total) for rows, share in chosen)


def _spread_out(
    everything: list[tuple[tuple[tuple[int, int], ...], float]], count: int
) -> list[tuple[tuple[tuple[int, int], ...], float]]:
    """The likeliest, then each time the one that differs in most terms from those chosen."""
    chosen = everything[:1]
    while len(chosen) < min(count, len(everything)):
        chosen.append(
            max(
                everything,
                key=lambda one: (
                    min(
                        sum(a != b for a, b in zip(one[0], other[0], strict=True))
                        for other in chosen
                    )
                    + one[1]
                ),
            )
        )
    return chosen
