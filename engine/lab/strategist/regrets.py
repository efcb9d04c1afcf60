"""Regret matching (Hart and Mas-Colell 2000), in the form of Tammelin 2014 (regret matching+)."""

import numpy as np

from engine.rules.dice import FloatArray, IntArray


class Regrets:
    """What one decider regrets not to have done, and how it therefore mixes.

    Several situations at once: `regret[situation, option]`. Regrets are never below zero, and
    the mix of each round counts in the average in proportion to the round's number.
    """

    def __init__(self, start: FloatArray) -> None:
        self._start = start / start.sum(axis=-1, keepdims=True)
        self._regret = np.zeros_like(self._start)
        self._sum = np.zeros_like(self._start)
        self._rounds = 0

    @property
    def mix(self) -> FloatArray:
        """What it does now: in proportion to its regrets, as at the start where it has none."""
        total = self._regret.sum(axis=-1, keepdims=True)
        mixed: FloatArray = np.where(
            total > 0.0, self._regret / np.where(total > 0.0, total, 1.0), self._start
        )
        return mixed

    @property
    def average(self) -> FloatArray:
        """What it has done over all rounds; this is what comes to an equilibrium."""
        total = self._sum.sum(axis=-1, keepdims=True)
        average: FloatArray = np.where(
            total > 0.0, self._sum / np.where(total > 0.0, total, 1.0), self._start
        )
        return average

    def with_more(self, start: FloatArray) -> "Regrets":
        """The same with further situations, in which it has learned nothing yet."""
        grown = Regrets(start)
        grown._rounds = self._rounds
        if len(self._start):
            grown._start = np.concatenate([self._start, grown._start])
            grown._regret = np.concatenate([self._regret, grown._regret])
            grown._sum = np.concatenate([self._sum, grown._sum])
        return grown

    def learn(self, worth: FloatArray, reached: FloatArray | None = None) -> None:
        """Take in what each option was worth this round, where the situations were `reached`."""
        mix = self.mix
        self._rounds += 1
        gain = worth - (mix * worth).sum(axis=-1, keepdims=True)
        share = 1.0 if reached is None else reached[..., np.newaxis]
        self._regret = np.maximum(self._regret + share * gain, 0.0)
        self._sum += self._rounds * share * mix


def evenly(luck: FloatArray) -> FloatArray:
    """Numbers in (0, 1) in the order of these, but evenly spread: a mix is met as it is."""
    ranks = np.argsort(np.argsort(luck, kind="stable"), kind="stable")
    even: FloatArray = (ranks + 0.5) / luck.size
    return even


def fallen(mix: FloatArray, luck: FloatArray) -> IntArray:
    """On which option of a mix each number falls."""
    places: IntArray = np.searchsorted(np.cumsum(mix), luck * mix.sum(), side="right")
    return np.minimum(places, mix.size - 1)
