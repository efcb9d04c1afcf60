"""Batches: the recorded rules give what the kernel gives, whoever runs them."""

import sys
from functools import cache
from itertools import cycle
from threading import Event, Thread

import numpy as np
import pytest

from engine.lab.futures import Finished, Underway, play_futures, play_out
from engine.players import PLAYERS, PlayerKind, Position
from engine.resources import shipped_scenarios
from engine.rules import kernel, runners
from engine.rules.dice import Dice, FloatArray, IntArray, Loaded
from engine.rules.kernel import GOING_ON
from engine.rules.rulebook import Rulebook
from engine.rules.runners import wait_for_compiled
from engine.scenario.loading import load_scenario
from tests.engine import worlds

SHIPPED = {path.name: path for path in shipped_scenarios()}
GAMES = 150


@cache
def book_of(name: str) -> Rulebook:
    return Rulebook(load_scenario(SHIPPED[name]) if name in SHIPPED else worlds.bridge())


@pytest.fixture(params=["plain", "compiled"])
def runner(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways to run a batch in turn; in tests there is the extra `fast`."""
    one = wait_for_compiled()
    assert one is not None
    used = one if request.param == "compiled" else None
    for module in ("engine.rules.batch", "engine.players.recorded", "engine.lab.futures"):
        monkeypatch.setattr(f"{module}.compiled", lambda _games: used)


def directly(book: Rulebook, dice: Dice, seats: dict[str, PlayerKind]) -> Finished:
    """Games played by the kernel and the players themselves, nothing recorded."""
    state = book.start(dice)
    size = dice.games.size
    endings, turns = np.full(size, GOING_ON), np.zeros(size, dtype=np.int64)
    scores = {role: np.zeros(size) for role in book.aims}
    for turn in range(1, book.turns + 1):
        going = endings == GOING_ON
        choices = ordered(book, state, turn, dice, seats)
        found = kernel.resolve(book, state, turn, choices, dice)
        state = np.where(going, found.state, state)
        endings[going], turns[going] = found.endings[going], turn
        for role, values in book.scores(state, turn).items():
            scores[role][going] = values[going]
    return Finished(state, endings, turns, scores)


def ordered(
    book: Rulebook, state: FloatArray, turn: int, dice: Dice, seats: dict[str, PlayerKind]
) -> IntArray:
    choices = book.no_orders(dice.games.size)
    for role, kind in seats.items():
        position = Position(book, state, turn, dice)
        for row, places in PLAYERS[kind].choose(role, position).items():
            choices[row] = places
    return choices


def assert_same(one: Finished, other: Finished) -> None:
    assert np.array_equal(one.state, other.state)
    assert one.endings.tolist() == other.endings.tolist()
    assert one.turns.tolist() == other.turns.tolist()
    for role, scores in one.scores.items():
        assert scores.tolist() == other.scores[role].tolist()


def seats_of(book: Rulebook, *kinds: PlayerKind) -> dict[str, PlayerKind]:
    return dict(zip(book.aims, cycle(kinds), strict=False))


KINDS: list[tuple[PlayerKind, ...]] = [("random",), ("in_character",), ("random", "in_character")]


@pytest.mark.parametrize("name", [*SHIPPED, "bridge"])
@pytest.mark.parametrize("kinds", KINDS, ids=["random", "in_character", "mixed"])
def test_that_a_batch_gives_the_kernels_games_to_the_last_bit(
    name: str, kinds: tuple[PlayerKind, ...], runner: None
) -> None:
    book = book_of(name)
    seats = seats_of(book, *kinds)
    numbers = np.random.default_rng(len(name)).integers(0, 2_000, GAMES)
    dice = Dice(11, np.sort(numbers))
    assert_same(play_out(book, dice, seats), directly(book, dice, seats))


def test_that_dice_that_are_told_come_up_so_in_a_batch(runner: None) -> None:
    book = book_of("openai-2023")
    dice = Dice(3, np.arange(GAMES))
    state = book.start(dice)
    seats = seats_of(book, "random")
    told = np.array([0.0, 1.0, np.nan])[np.arange(GAMES) % 3]
    loaded = Loaded(dice, 1, {f"event/{rule.event.id}": told for rule in book.events})
    found = play_futures(book, Underway(state, 1, loaded, np.arange(GAMES)), seats, last=1)
    choices = ordered(book, state, 1, dice, seats)
    assert np.array_equal(found.state, kernel.resolve(book, state, 1, choices, loaded).state)
    assert not np.array_equal(found.state, kernel.resolve(book, state, 1, choices, dice).state)


def test_that_no_games_are_played_without_complaint(runner: None) -> None:
    book = book_of("bridge")
    none = play_out(book, Dice(1, np.arange(0)), {})
    assert none.state.shape == (len(book.row_names), 0)


def test_that_plain_numpy_serves_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "engine.rules.fast", None)
    fresh = runners._Runners()
    fresh.load().join()
    assert fresh.get(0) is None


def test_that_nobody_waits_for_the_compiled_runner_unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    ready = Event()
    monkeypatch.setattr(runners._Runners, "_load", lambda _: ready.wait(60))
    fresh = runners._Runners()
    assert fresh.get(runners.WORTH_LOADING) is None
    assert isinstance(fresh._loading, Thread)
    assert fresh._loading.is_alive()
    ready.set()
    fresh._loading.join()


def test_that_short_work_never_loads_the_compiled_runner() -> None:
    fresh = runners._Runners()
    fresh.get(runners.WORTH_LOADING - 1)
    assert fresh._loading is None


def test_that_every_kind_of_player_that_draws_is_tried_above() -> None:
    assert {kind for kinds in KINDS for kind in kinds} == set(PLAYERS)
