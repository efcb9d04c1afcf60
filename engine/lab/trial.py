"""What never comes up: a scenario played by machines, in character and at random, and watched."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from engine.lab.odds import Odds, doubtful_odds
from engine.lab.simulate import Progress, decide, play_through
from engine.players import PlayerKind
from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.frame import Frame
from engine.rules.kernel import allowed
from engine.rules.rulebook import Rulebook
from engine.scenario.complaint import A_CHANCE, Complaint
from engine.scenario.expressions import Call, Node
from engine.scenario.language import Language
from engine.scenario.models import Scenario
from engine.scenario.sites import Route, sites

GAMES: Final = 4_000
BLOCK: Final = 500
"""Games played together; every other block is played at random, the others in character."""
SEED: Final = 1
MOST_WORK: Final = 20_000_000
"""Parts of expressions, times turns, times blocks: half a minute or so."""


@dataclass
class Trial:
    """What came up in `games` games; 0 if the scenario is too large to be played for this."""

    games: int = 0
    free: set[str] = field(default_factory=set)
    """Moves that could be ordered."""
    held: set[tuple[str, int]] = field(default_factory=set)
    """Moves' requirements that held, by their place, of moves that could never be ordered."""
    happened: set[str] = field(default_factory=set)
    agreed: set[str] = field(default_factory=set)
    ended: set[str] = field(default_factory=set)
    least_odds: dict[Route, float] = field(default_factory=dict)
    """The smallest value of each chance that reading could not vouch for, whenever asked for."""
    turns: int = 0
    """The last turn that was played."""

    def saw_all(self, scenario: Scenario) -> bool:
        """Whether there is nothing left to be seen."""
        return (
            self.free >= {move.id for move in scenario.moves}
            and self.happened >= {event.id for event in scenario.events}
            and self.agreed >= {offer.id for offer in scenario.offers}
            and self.ended >= {ending.id for ending in scenario.endings}
            and self.turns == len(scenario.turns)
        )


def affordable(scenario: Scenario, games: int) -> int:
    """So many of `games` games can be played in bounded time; 0 if that is too few."""
    language = Language(scenario)
    parts = sum(_size(language.expression(s.text, s.kind).node) for s in sites(scenario))
    blocks = MOST_WORK // max(parts * len(scenario.turns), 1)
    return min(games, blocks * BLOCK) if blocks >= 2 else 0


def _size(node: Node) -> int:
    return 1 + sum(map(_size, node.parts)) if isinstance(node, Call) else 1


def trial(scenario: Scenario, games: int = GAMES, progress: Progress | None = None) -> Trial:
    """Play until everything has come up, and at most `games` games."""
    seen = Trial()
    games = affordable(scenario, games)
    if not games:
        return seen
    book = Rulebook(scenario)
    odds = doubtful_odds(book)
    players: tuple[PlayerKind, ...] = ("in_character", "random")
    for block, first in enumerate(range(0, games, BLOCK)):
        numbers = np.arange(first, min(first + BLOCK, games), dtype=np.int64)
        seats = dict.fromkeys(book.aims, players[block % 2])
        _Watched(book, seen, seats, odds).play(Dice(SEED, numbers))
        seen.games += numbers.size
        if progress is not None:
            progress(numbers.size)
        if seen.saw_all(scenario):
            break
    return seen


@dataclass(frozen=True)
class _Watched:
    book: Rulebook
    seen: Trial
    seats: Mapping[str, PlayerKind]
    odds: Sequence[Odds]

    def play(self, dice: Dice) -> None:
        finished = play_through(self.book, dice, self._choose)
        for event in self.book.events:
            if finished.state[event.happened_row].any():
                self.seen.happened.add(event.event.id)
        for name, rule in self.book.offers.items():
            if finished.state[rule.rows.agreed].any():
                self.seen.agreed.add(name)
        for place in np.unique(finished.endings):
            self.seen.ended.add(self.book.endings[place].ending.id)

    def _choose(self, state: FloatArray, turn: int, dice: Dice) -> IntArray:
        self.seen.turns = max(self.seen.turns, turn)
        frame = Frame(state, turn, self.book.no_orders(state.shape[1]))
        for odds in self.odds:
            least = self.seen.least_odds.get(odds.route, np.inf)
            self.seen.least_odds[odds.route] = min(least, odds.least(frame))
        for index, slot in enumerate(self.book.slots):
            new = [place for place, r in enumerate(slot.moves) if r.move.id not in self.seen.free]
            if not new:
                continue
            free = np.flatnonzero(allowed(self.book, index, state, turn).any(axis=1))
            for place in new:
                rule = slot.moves[place]
                if place in free:
                    self.seen.free.add(rule.move.id)
                    continue
                for number, (condition, _) in enumerate(rule.requires):
                    if np.any(condition(frame)):
                        self.seen.held.add((rule.move.id, number))
        return decide(self.book, state, turn, dice, self.seats)


def never_seen(
    scenario: Scenario, seen: Trial, besides: frozenset[str] = frozenset()
) -> Iterator[Complaint]:
    """A warning for everything that did not come up, but for the ids in `besides`."""
    if not seen.games:
        return
    games = f"in {seen.games:,} games"
    for i, move in enumerate(scenario.moves):
        if move.id in seen.free | besides:
            continue
        failed = [n for n in range(len(move.requires)) if (move.id, n) not in seen.held]
        if failed:
            route: Route = ("moves", i, "requires", failed[0], "that")
            yield route, f'{games} this never held: nobody could order "{move.id}"'
        else:
            sentence = f'{games} nobody could order "{move.id}"'
            yield ("moves", i), f"{sentence}: what it requires never held together"
    for i, event in enumerate(scenario.events):
        if event.id not in seen.happened | besides:
            yield ("events", i), f'{games} "{event.id}" never happened'
    for i, offer in enumerate(scenario.offers):
        if offer.id not in seen.agreed and offer.accepted_by not in besides:
            yield ("offers", i), f'{games} nobody agreed to "{offer.id}"'
    for i, ending in enumerate(scenario.endings):
        if ending.id not in seen.ended | besides:
            yield ("endings", i), f'{games} none ended with "{ending.id}"'
    yield from _certain(seen, games)
    if seen.turns < len(scenario.turns):
        yield ("turns", seen.turns), f"{games} none lasted until this turn"


def _certain(seen: Trial, games: str) -> Iterator[Complaint]:
    for route, least in seen.least_odds.items():
        if 1.0 < least < np.inf:
            yield route, f"{games} this was never less than {least:.3g}; {A_CHANCE}"
