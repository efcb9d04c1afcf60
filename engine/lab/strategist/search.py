"""The search for orders in a game that is too large to be solved: one turn deep, then rollouts.

From states sampled out of what the role knows, futures are played to their ends in which everybody
goes on in character (Tesauro and Galperin 1996: such a policy, improved by one step, is far better
than the policy; Ginsberg 2001 for hidden facts). All roles move at once, so each channel of
each role learns by regret matching what to order, from one and the same futures: a future tells
everyone what their order was worth (Lisy, Lanctot and Bowling 2015 do so with whole trees). Of its
own joint orders the role's promising ones then meet the same samples and dice, and the worse part
is left out after each round (Karnin, Koren and Somekh 2013: sequential halving).

Points are given up for orders in character (Jacob et al. 2022: a search held near to how people
play): `style` times the logarithm of how likely the order is. Orders that cannot be told apart
by their worth are drawn as the character would.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.lab.strategist.arms import Arm, Menu
from engine.lab.strategist.levels import Level
from engine.lab.strategist.regrets import Regrets, evenly, fallen
from engine.lab.strategist.rollouts import NOBODY, Outcomes, Stage, Tries
from engine.rules import exact
from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.kernel import allowed

Joint = tuple[int, int]
"""Places in the menu's two channels."""
IN_CHARACTER: Final[Joint] = (NOBODY, NOBODY)
CURIOUS: Final = 0.35
"""The part of the tries that does not follow the regrets."""
SHRUNK: Final = 4.0
"""So many tries of average worth are added to each arm's."""
NEAR: Final = 1.0
"""Orders within so many standard errors of the best are as good."""


@dataclass
class Finding:
    """What a search found for one game: worth[candidate] over the same futures, the best first.

    `mix` is with what chance it orders which. The rest is of the last round: its futures'
    scores, endings and final state[row, future] by candidate, IN_CHARACTER among them.
    """

    candidates: list[Joint]
    worth: FloatArray
    mix: FloatArray
    scores: Mapping[Joint, FloatArray]
    endings: Mapping[Joint, IntArray]
    states: Mapping[Joint, FloatArray]


def search(stage: Stage, level: Level, *, keep: bool = True) -> list[Finding]:
    """Find orders for the stage's role in each of its games; they do not touch each other."""
    explored = _Explored(stage, level)
    for number in range(level.rounds):
        explored.learn(number)
    return _Finals(stage, level, explored).findings(keep=keep)


def luck_of(stage: Stage, site: str, samples: IntArray) -> FloatArray:
    """A number in (0, 1) for each sample, spread evenly over all of them."""
    return evenly(Dice(stage.seed, samples).roll(site, stage.turn))


@dataclass
class _Explored:
    """What is known of each arm by itself, and what the others learn meanwhile."""

    stage: Stage
    level: Level
    mine: list[list[Regrets]] = field(init=False)
    others: dict[int, list[Regrets]] = field(init=False)
    sums: list[list[FloatArray]] = field(init=False)
    counts: list[list[FloatArray]] = field(init=False)

    def __post_init__(self) -> None:
        menus = self.stage.menus
        self.mine = [[Regrets(_open(arms)) for arms in map(_weights, m.arms)] for m in menus]
        self.sums = [[np.zeros(len(arms)) for arms in menu.arms] for menu in menus]
        self.counts = [[np.zeros(len(arms)) for arms in menu.arms] for menu in menus]
        self.others = {
            slot: [Regrets(np.ones(len(part.moves) + 1)) for _ in menus]
            for slot, part in enumerate(self.stage.book.slots)
            if part.role != menus[0].role and self.level.wits
        }

    def learn(self, number: int) -> None:
        """One round of futures, each with arms of its own."""
        samples = np.arange(number * self.level.tries, (number + 1) * self.level.tries)
        games = self.stage.games
        luck = [luck_of(self.stage, f"search/{number}/{c}", samples) for c in range(2)]
        arms = np.array(
            [
                np.stack([fallen(self._tried(g, c), luck[c]) for g in range(games)], axis=1)
                for c in range(2)
            ]
        ).reshape(2, -1)
        tries = Tries(np.tile(np.arange(games), samples.size), np.repeat(samples, games), arms)
        orders = self.with_wits(tries, self.stage.drawn(tries), self._wits_now())
        found = self.stage.play(tries, orders)
        for game in range(games):
            self._learn_in(game, tries.games == game, arms, orders, found)

    def _tried(self, game: int, channel: int) -> FloatArray:
        weights = _open(_weights(self.stage.menus[game].arms[channel]))
        mix = self.mine[game][channel].mix
        tried: FloatArray = (1.0 - CURIOUS) * mix + CURIOUS * weights / weights.sum()
        return tried

    def _learn_in(
        self, game: int, here: NDArray[np.bool_], arms: IntArray, orders: IntArray, found: Outcomes
    ) -> None:
        scores = found.scores[self.stage.menus[game].role][here]
        for channel in range(2):
            total, count = _by_arm(arms[channel][here], scores, self.sums[game][channel].size)
            self.sums[game][channel] += total
            self.counts[game][channel] += count
            self.mine[game][channel].learn(total / (count + SHRUNK))
        for slot, regrets in self.others.items():
            part = self.stage.book.slots[slot]
            theirs = found.scores[part.role][here]
            total, count = _by_arm(orders[slot][here] + 1, theirs, len(part.moves) + 1)
            regrets[game].learn(total / (count + SHRUNK))

    def _wits_now(self) -> dict[int, list[FloatArray]]:
        return {slot: [one.mix for one in regrets] for slot, regrets in self.others.items()}

    def wits(self) -> dict[int, list[FloatArray]]:
        """What the others would mix if they thought: by slot and game, nothing first."""
        return {slot: [one.average for one in regrets] for slot, regrets in self.others.items()}

    def with_wits(
        self, tries: Tries, orders: IntArray, mixes: Mapping[int, Sequence[FloatArray]]
    ) -> IntArray:
        """The orders, with those that think in a part of the samples; what is not allowed stays."""
        for slot, mix in mixes.items():
            role = self.stage.book.slots[slot].role
            dice = Dice(self.stage.seed, np.sort(tries.samples))
            back = np.argsort(np.argsort(tries.samples, kind="stable"), kind="stable")
            think = dice.roll(f"search/wits/{role}", self.stage.turn)[back] < self.level.wits
            luck = dice.roll(f"search/wits/{slot}", self.stage.turn)[back]
            free = allowed(self.stage.book, slot, self.stage.columns(tries), self.stage.turn)
            for game in range(self.stage.games):
                here = np.flatnonzero(think & (tries.games == game))
                wanted = fallen(mix[game], luck[here]) - 1
                able = (wanted < 0) | free[np.maximum(wanted, 0), here] if len(free) else wanted < 0
                orders[slot, here[able]] = wanted[able]
        return orders

    def promising(self, game: int, count: int) -> list[Joint]:
        """The joint orders whose arms did best, style counted in."""
        menu = self.stage.menus[game]
        parts = [
            total / (tried + SHRUNK)
            + self.level.style * exact.log(np.maximum(_weights(arms), 1e-9))
            for total, tried, arms in zip(
                self.sums[game], self.counts[game], menu.arms, strict=True
            )
        ]
        together = parts[0][:, np.newaxis] + parts[1][np.newaxis, :]
        best = np.argsort(-together, axis=None, kind="stable")[:count]
        return [(int(place) // parts[1].size, int(place) % parts[1].size) for place in best]


@dataclass
class _Finals:
    stage: Stage
    level: Level
    explored: _Explored

    def findings(self, *, keep: bool) -> list[Finding]:
        level = self.level
        left = [self.explored.promising(g, level.finals[0][0]) for g in range(self.stage.games)]
        scores: list[dict[Joint, FloatArray]] = [{} for _ in left]
        for number in range(len(level.finals)):
            last = number == len(level.finals) - 1
            tries, found = self._round(number, left, keep=keep and last)
            mine = found.scores[self.stage.menus[0].role]
            for game, joints in enumerate(left):
                for joint in (*joints, IN_CHARACTER):
                    before = scores[game].get(joint, np.empty(0))
                    fresh = mine[_where(tries, game, joint)]
                    scores[game][joint] = np.concatenate([before, fresh])
                if not last:
                    best = self._best(game, scores[game], joints)
                    left[game] = best[: level.finals[number + 1][0]]
        return [
            self._finding(game, scores[game], joints, tries, found)
            for game, joints in enumerate(left)
        ]

    def _round(
        self, number: int, left: Sequence[Sequence[Joint]], *, keep: bool
    ) -> tuple[Tries, Outcomes]:
        """All that are left meet samples that none of them has met."""
        level = self.level
        first = level.rounds * level.tries + sum(each for _, each in level.finals[:number])
        tries = self._tries(left, np.arange(first, first + level.finals[number][1]))
        orders = self.explored.with_wits(tries, self.stage.drawn(tries), self.explored.wits())
        return tries, self.stage.play(tries, orders, keep=keep)

    def _tries(self, left: Sequence[Sequence[Joint]], samples: IntArray) -> Tries:
        columns = [
            (game, *joint) for game, joints in enumerate(left) for joint in (*joints, IN_CHARACTER)
        ]
        games, public, private = np.array(columns, dtype=np.int64).T
        return Tries(
            np.tile(games, samples.size),
            np.repeat(samples, games.size),
            np.array([np.tile(public, samples.size), np.tile(private, samples.size)]),
        )

    def _styled(self, menu: Menu, joint: Joint, scores: FloatArray) -> float:
        return float(scores.mean()) + self.level.style * menu.style(joint)

    def _best(
        self, game: int, scores: Mapping[Joint, FloatArray], joints: Sequence[Joint]
    ) -> list[Joint]:
        menu = self.stage.menus[game]
        return sorted(joints, key=lambda joint: -self._styled(menu, joint, scores[joint]))

    def _finding(
        self,
        game: int,
        scores: Mapping[Joint, FloatArray],
        joints: Sequence[Joint],
        tries: Tries,
        found: Outcomes,
    ) -> Finding:
        menu = self.stage.menus[game]
        joints = self._best(game, scores, joints)
        lack = np.stack([scores[joints[0]] - scores[joint] for joint in joints])
        styles = np.array([menu.style(joint) for joint in joints])
        apart = lack.mean(axis=1) + self.level.style * (styles[0] - styles)
        errors = lack.std(axis=1) / np.sqrt(lack.shape[1])
        mix = np.where(
            apart <= NEAR * errors, exact.exp(np.maximum(styles - styles.max(), -600.0)), 0.0
        )
        here = {joint: _where(tries, game, joint) for joint in (*joints, IN_CHARACTER)}
        mine = found.scores[menu.role]
        return Finding(
            joints,
            np.array([scores[joint].mean() for joint in joints]),
            mix / mix.sum(),
            {joint: mine[columns] for joint, columns in here.items()},
            {joint: found.endings[columns] for joint, columns in here.items()},
            {} if found.state is None else {j: found.state[:, c] for j, c in here.items()},
        )


def _weights(arms: Sequence[Arm]) -> FloatArray:
    return np.array([arm.weight for arm in arms])


def _open(weights: FloatArray) -> FloatArray:
    """Half in character, half anything."""
    opened: FloatArray = 0.5 * weights / weights.sum() + 0.5 / weights.size
    return opened


def _by_arm(arms: IntArray, scores: FloatArray, size: int) -> tuple[FloatArray, FloatArray]:
    """The sum of what each arm was worth beyond the average, and how often it was tried."""
    total = np.bincount(arms, weights=scores - scores.mean(), minlength=size).astype(np.float64)
    count: FloatArray = np.bincount(arms, minlength=size).astype(np.float64)
    return total, count


def _where(tries: Tries, game: int, joint: Joint) -> IntArray:
    """The columns of a joint order in a game, in order of their samples."""
    public, private = tries.arms
    here: IntArray = np.flatnonzero(
        (tries.games == game) & (public == joint[0]) & (private == joint[1])
    )
    return here
