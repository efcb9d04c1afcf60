"""Forecasts for one role before one turn, refined round by round.

Nothing but what the role knows, who is assumed to play and the forecaster's own seed decides what
comes out: the state that the futures begin from is sampled from the role's evidence, and their
dice come from a seed made of that evidence. The game's dice are never at hand.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import Final

import numpy as np

from engine.game.evidence import Evidence
from engine.game.game import Game
from engine.game.orders import Orders
from engine.lab.beliefs import believe
from engine.lab.forecasting.fans import fans, paths
from engine.lab.forecasting.prospects import Choice, Plan, Played, join, play_plans, prospects
from engine.lab.forecasting.results import Belief, Forecast
from engine.lab.futures import PLAYER, Stopped, Underway, seat_kinds
from engine.lab.ghosts import plotted
from engine.players import PLAYERS, PlayerKind
from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.rulebook import Rulebook

SAMPLES: Final = 384
"""States that are sampled at a time: so many futures tell a score to within two points."""
ROUNDS: Final = ((0, 96), (96, SAMPLES), *((n * SAMPLES, (n + 1) * SAMPLES) for n in range(1, 5)))
"""The futures of each order by round: the first are there at once, the last after seconds."""
RANGE: Final = (10.0, 50.0, 90.0)
"""Percentiles of what is believed of a hidden number: its range and its median."""
SURE: Final = 2
"""Batches of worlds, each sampled by itself, that a belief needs: late in a game one alone can come
down to a few worlds, and would be surer than it may be."""


def assumed(game: Game) -> dict[str, PlayerKind]:
    """Who is taken to play each role: as its seat says where that draws, else in character."""
    return {role: kind if kind in PLAYERS else "in_character" for role, kind in game.seats.items()}


@dataclass
class Forecaster:
    """Answers for one role before one turn; for one thread at a time.

    What it has played it keeps: another choice in one channel costs only what it adds, and asked
    again it gives the same.
    """

    book: Rulebook
    seen: Evidence
    seats: Mapping[str, PlayerKind] = field(default_factory=dict)
    seed: int = 0
    _states: dict[int, FloatArray] = field(default_factory=dict, repr=False)
    _played: dict[tuple[int, Plan], Played] = field(default_factory=dict, repr=False)
    _paths: dict[tuple[int, Plan | None], FloatArray] = field(default_factory=dict, repr=False)

    def forecasts(
        self, chosen: Orders | None = None, stop: Callable[[], bool] | None = None
    ) -> Iterator[Forecast]:
        """A forecast a round, each from all futures so far.

        `chosen` is what the role has chosen so far: each order is looked at beside what is chosen
        in the other channel, and the fans follow it. Without any choice the fans show the role in
        character. Raises Stopped as soon as `stop()` says so.
        """
        chosen = chosen or Orders()
        for last in range(len(ROUNDS)):
            yield self._forecast(chosen, last, stop)

    def _forecast(self, chosen: Orders, last: int, stop: Callable[[], bool] | None) -> Forecast:
        role, turn = self.seen.role, self.seen.turn
        choice = Choice.of(self.book, role, self._state(0, stop)[:, :1], turn, chosen)
        plans = list(dict.fromkeys(choice.plan(*order) for order in choice.orders()))
        follow = choice.decided if chosen.public or chosen.private else None
        for number in range(last + 1):
            self._play(number, plans, follow, stop)
        played = {
            plan: join([self._played[number, plan] for number in range(last + 1)]) for plan in plans
        }
        batches = sorted({ROUNDS[number][0] // SAMPLES for number in range(last + 1)})
        values = np.concatenate([self._paths[n, follow] for n in range(last + 1)], axis=2)
        return Forecast(
            role=role,
            turn=turn,
            futures=ROUNDS[last][1],
            assumed=seat_kinds(self.book, self.seats),
            chosen=follow is not None,
            fans=fans(self.shown, turn, values),
            prospects=prospects(choice, played),
            beliefs=self._beliefs(batches) if len(batches) >= SURE else {},
            worlds=len(batches) * SAMPLES if len(batches) >= SURE else 0,
        )

    def _beliefs(self, batches: Sequence[int]) -> dict[str, Belief]:
        """The spread of each hidden number over the worlds that the futures so far began from."""
        rows, known = self.book.layout.rows, set(self.seen.rows)
        hidden = [v.id for v in self.book.scenario.variables if rows[v.id] not in known]
        places = [rows[name] for name in hidden]
        states = np.concatenate([self._states[batch][places] for batch in batches], axis=1)
        levels = np.percentile(states, RANGE, axis=1).T
        return {
            name: Belief(name, *map(float, spread))
            for name, spread in zip(hidden, levels, strict=True)
        }

    @property
    def shown(self) -> list[str]:
        """The plotted numbers that the role sees."""
        rows = self.book.layout.rows
        known = set(self.seen.rows)
        return [name for name in plotted(self.book.scenario) if rows[name] in known]

    def _play(
        self, number: int, plans: list[Plan], follow: Plan | None, stop: Callable[[], bool] | None
    ) -> None:
        """Whatever of a round is not played yet."""
        fresh = [plan for plan in plans if (number, plan) not in self._played]
        if not fresh and (number, follow) in self._paths:
            return
        begin = self._begin(number, stop)
        if fresh:
            done = play_plans(self.book, self.seen.role, begin, self.seats, fresh, stop)
            self._played |= {(number, plan): played for plan, played in done.items()}
        if (number, follow) not in self._paths:
            rows = [self.book.layout.rows[name] for name in self.shown]
            orders = {} if follow is None else {begin.turn: self._given(follow, begin)}
            found = paths(self.book, begin, self.seats, rows, orders=orders, stop=stop)
            self._paths[number, follow] = found

    def _given(self, plan: Plan, begin: Underway) -> IntArray:
        given = np.full((len(self.book.no_orders(1)), begin.places.size), PLAYER, dtype=np.int64)
        for row, value in plan:
            given[row] = value
        return given

    def _begin(self, number: int, stop: Callable[[], bool] | None) -> Underway:
        """Where the futures of a round begin."""
        first, end = ROUNDS[number]
        states = self._state(first // SAMPLES, stop)
        games = np.arange(first, end)
        dice = Dice(seed_of(self.seen, self.seed, "futures"), games)
        state = states[:, games % SAMPLES]
        return Underway(state, self.seen.turn, dice, np.arange(games.size))

    def _state(self, batch: int, stop: Callable[[], bool] | None) -> FloatArray:
        """Some samples of what the role may believe, in no order."""
        if batch not in self._states:
            if stop is not None and stop():
                raise Stopped
            # The same all game long: what was believed a turn ago is gone on from.
            seed = seed_of(replace(self.seen, turns=()), self.seed, f"beliefs/{batch}")
            state = believe(self.book, [self.seen], SAMPLES, seed, self.seats)
            luck = Dice(seed, np.arange(SAMPLES)).roll("forecast/order", self.seen.turn)
            self._states[batch] = state[:, np.argsort(luck, kind="stable")]
        return self._states[batch]


def seed_of(seen: Evidence, seed: int, purpose: str) -> int:
    """A seed made of what a role knows: equal knowledge gives equal dice, whatever the game's."""
    told = [
        (
            (*one.orders,),
            tuple((site, how + 0.0) for site, how in one.dice),
            _plain(one.values),
            *([tuple((row, amount + 0.0) for row, amount in one.control)] if one.control else []),
        )
        for one in seen.turns
    ]
    words = repr((purpose, seed, seen.role, seen.rows, sorted(seen.secret), _plain(seen.opening)))
    digest = blake2b(f"{words}{told!r}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little") >> 1


def _plain(values: tuple[float, ...]) -> tuple[float, ...]:
    """Without the minus of a zero, which equals one without."""
    return tuple(value + 0.0 for value in values)
