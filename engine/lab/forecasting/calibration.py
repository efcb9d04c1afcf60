"""Do forecasts hold what they promise? Fans are held against what then happened in many games.

A fan is calibrated if its middle 80 of 100 futures hold the truth in 80 of 100 cases (Gneiting,
Balabdaoui and Raftery 2007). Where numbers can stand at the very edge (at a bound, or where
nothing has moved them yet) the truth ties with many futures; its place among them is then drawn,
as for counts (Czado, Gneiting and Held 2009), else a fan without any width would always hold.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from pydantic import BaseModel, ConfigDict

from engine.game.evidence import evidence
from engine.game.game import Game
from engine.lab.balance.bench import Bench, Workers
from engine.lab.beliefs import believe
from engine.lab.forecasting.fans import paths
from engine.lab.forecasting.forecaster import SAMPLES, seed_of
from engine.lab.futures import Underway
from engine.lab.ghosts import plotted
from engine.lab.strategist.playing import play_games
from engine.rules.dice import Dice, FloatArray
from engine.scenario.models import Scenario

TARGET, TOLERANCE = 80.0, 3.0
"""Per cent of the truths that the wide fan is to hold, give or take."""
WIDE: Final = (0.1, 0.9)
NARROW: Final = (0.25, 0.75)
TOGETHER: Final = 20
"""Games whose beliefs are sampled together."""
Progress = Callable[[float], None]
"""Told what part more of the work is done."""


class Held(BaseModel):
    """In how many per cent of `cases` each fan held what happened."""

    model_config = ConfigDict(frozen=True)

    about: str
    cases: int
    wide: float
    narrow: float
    drawn: float
    """The wide fan as it is drawn: what happened may lie on its very edge."""
    below: float
    """In how many per cent what happened lay below the median; 50 where forecasts are unbiased."""


class Calibration(BaseModel):
    """What was measured: all cases, by plotted number, by turns ahead and by role."""

    model_config = ConfigDict(frozen=True)

    scenario: str
    seed: int
    games: int
    seconds: float
    overall: Held
    numbers: list[Held]
    horizons: list[Held]
    roles: list[Held]
    target: str
    met: bool


@dataclass(frozen=True)
class _Task:
    """Games by number, to be forecast as `role` before `turn`."""

    role: str
    turn: int
    numbers: tuple[int, ...]


def calibrate(
    scenario: Scenario,
    *,
    games: int,
    seed: int,
    cores: int = 1,
    progress: Progress | None = None,
) -> Calibration:
    """Forecast `games` games in character, each once: before some turn, as some role.

    Turn and role go by the game's number alone; a game that is over by then makes room for another.
    """
    began = time.perf_counter()
    held: dict[str, list[FloatArray]] = {}
    counted = first = 0
    with Workers(scenario, {}, seed, cores) as workers:
        while counted < games:
            tasks = list(_tasks(scenario, first, games - counted))
            for task, found in zip(tasks, workers.each(_holds, tasks), strict=True):
                kept = found[: games - counted]
                counted += len(kept)
                if kept.size:
                    held.setdefault(f"{task.role}/{task.turn}", []).append(kept)
                if progress is not None:
                    progress(len(kept) / games)
            first = max(number for task in tasks for number in task.numbers) + 1
    return _told(scenario, seed, games, held, time.perf_counter() - began)


def _tasks(scenario: Scenario, first: int, wanted: int) -> Iterator[_Task]:
    """Numbers from `first` on, so many for each turn and role in turn."""
    kinds = [(role.id, turn + 1) for turn in range(len(scenario.turns)) for role in scenario.roles]
    each = -(-wanted // len(kinds))
    for at, (role, turn) in enumerate(kinds):
        numbers = range(first + at * each, first + (at + 1) * each)
        for start in range(0, each, TOGETHER):
            yield _Task(role, turn, tuple(numbers[start : start + TOGETHER]))


def _holds(bench: Bench, task: _Task) -> FloatArray:
    """found[game, horizon, number, what]: the share of the futures below, and whether drawn.

    Drawn is what lies in the wide fan or on its very edge.
    """
    book = bench.book
    stop = bench.stop.is_set if bench.stop is not None else None
    played = play_games(book, bench.seed, task.numbers, {}, {}, stop)
    names = plotted(book.scenario)
    games = [game for game in played if game.turn >= task.turn]
    if not games:
        return np.empty((0, 0, 0, 2))
    seen = [evidence(game.as_of(task.turn - 1), task.role) for game in games]
    seed = seed_of(seen[0], 0, "calibration")
    states = believe(book, seen, SAMPLES, seed)
    places = np.repeat(np.arange(SAMPLES), len(games))
    dice = Dice(seed_of(seen[0], 0, "futures"), places)
    rows = [book.layout.rows[name] for name in names]
    values = paths(book, Underway(states, task.turn, dice, places), {}, rows, stop=stop)
    values = values.reshape(len(values), len(rows), SAMPLES, len(games))
    happened = np.stack([_happened(game, names, task.turn) for game in games], axis=2)
    luck = np.stack(
        [
            Dice(seed, np.arange(values.shape[0] * len(names))).roll("ties", game.number + 1)
            for game in games
        ],
        axis=1,
    ).reshape(happened.shape)
    below = (values < happened[:, :, np.newaxis]).mean(axis=2)
    ties = (values == happened[:, :, np.newaxis]).mean(axis=2)
    low, high = np.quantile(values, WIDE, axis=2)
    inside = (low <= happened) & (happened <= high)
    found: FloatArray = np.moveaxis(np.stack([below + luck * ties, inside], axis=3), 2, 0)
    return found


def _happened(game: Game, names: Sequence[str], first: int) -> FloatArray:
    """values[turn, number] from a turn on; after the ending they stand still."""
    states = [record.state for record in game.line()]
    turns = range(first, len(game.scenario.turns) + 1)
    return np.array([[states[min(t, len(states)) - 1][name] for name in names] for t in turns])


def _told(
    scenario: Scenario,
    seed: int,
    games: int,
    held: Mapping[str, Sequence[FloatArray]],
    seconds: float,
) -> Calibration:
    found = {key: np.concatenate(parts) for key, parts in held.items()}
    names = plotted(scenario)
    ahead = max(one.shape[1] for one in found.values())
    overall = _held("all", found.values())
    return Calibration(
        scenario=scenario.id,
        seed=seed,
        games=games,
        seconds=round(seconds, 1),
        overall=overall,
        numbers=[
            _held(name, [one[:, :, at] for one in found.values()]) for at, name in enumerate(names)
        ],
        horizons=[
            _held(str(at + 1), [one[:, at] for one in found.values() if one.shape[1] > at])
            for at in range(ahead)
        ],
        roles=[
            _held(role.id, [one for key, one in found.items() if key.startswith(f"{role.id}/")])
            for role in scenario.roles
        ],
        target=f"{TARGET:g} ± {TOLERANCE:g} %",
        met=abs(overall.wide - TARGET) <= TOLERANCE,
    )


def _held(about: str, parts: Iterable[FloatArray]) -> Held:
    every, inside = np.concatenate([part.reshape(-1, 2) for part in parts]).T
    return Held(
        about=about,
        cases=every.size,
        wide=_within(every, *WIDE),
        narrow=_within(every, *NARROW),
        drawn=round(100.0 * float(inside.mean()), 1),
        below=round(100.0 * float((every < 0.5).mean()), 1),
    )


def _within(ranks: FloatArray, low: float, high: float) -> float:
    return round(100.0 * float(((ranks >= low) & (ranks <= high)).mean()), 1)
