"""What ships is playable: ten thousand games of it, its ledger, its secrets, its size."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import fsum
from pathlib import Path

import numpy as np
import pytest
from pydantic import BaseModel

from engine.game.columns import named
from engine.game.game import Game
from engine.game.replay import first_difference
from engine.game.saves import load_game, save_game
from engine.game.viewing import revealed_view, role_view
from engine.lab.futures import play_out
from engine.lab.simulate import decide, simulate
from engine.players import PlayerKind
from engine.resources import shipped_scenarios
from engine.rules.dice import Dice, FloatArray
from engine.rules.kernel import GOING_ON, resolve
from engine.rules.rulebook import Rulebook
from engine.scenario.loading import load_scenario
from engine.scenario.models import CHANNELS, EVERYONE, Scenario
from engine.text import LocalText
from tests.engine import worlds

SEED = 2023
GAMES = 10_000
FOLDERS = shipped_scenarios()
shipped = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


@cache
def scenario_in(folder: Path) -> Scenario:
    return load_scenario(folder)


@cache
def book_of(folder: Path) -> Rulebook:
    return Rulebook(scenario_in(folder))


@dataclass(frozen=True)
class Turn:
    """What came of a turn in all the games that got there: state[row, game]."""

    number: int
    state: FloatArray
    endings: list[str]


def turns(book: Rulebook, games: int) -> Iterator[Turn]:
    """Many games in character, turn by turn; finished ones drop out."""
    dice = Dice(SEED, np.arange(games))
    state = book.start(dice)
    for number in range(1, book.turns + 1):
        resolution = resolve(book, state, number, decide(book, state, number, dice, {}), dice)
        going = resolution.endings == GOING_ON
        ended = resolution.endings[~going]
        yield Turn(number, resolution.state, [book.endings[i].ending.id for i in ended])
        state, dice = resolution.state[:, going], dice.keep(np.flatnonzero(going))


@cache
def all_turns(folder: Path) -> list[Turn]:
    return list(turns(book_of(folder), GAMES))


@cache
def live_games(folder: Path) -> list[Game]:
    return [worlds.played_out(scenario_in(folder), seed=SEED, number=n) for n in range(30)]


def local_texts(part: object) -> Iterator[LocalText]:
    """Every text of a scenario."""
    if isinstance(part, LocalText):
        yield part
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from local_texts(getattr(part, name))
    elif isinstance(part, dict | list):
        for item in part.values() if isinstance(part, dict) else part:
            yield from local_texts(item)


def test_that_a_scenario_ships() -> None:
    assert "openai-2023" in [folder.name for folder in FOLDERS]


# Ten thousand games


@shipped
def test_that_every_ending_is_reached_and_every_game_ends(folder: Path) -> None:
    reached = [ending for turn in all_turns(folder) for ending in turn.endings]
    assert len(reached) == GAMES
    assert {ending.id for ending in scenario_in(folder).endings} - set(reached) == set()


@shipped
def test_that_pools_are_conserved_after_every_turn_of_every_game(folder: Path) -> None:
    rows = book_of(folder).layout.rows
    for pool in scenario_in(folder).pools:
        stocks = [rows[v.id] for v in scenario_in(folder).variables if v.pool == pool.id]
        for turn in all_turns(folder):
            gaps = np.abs(turn.state[stocks].sum(axis=0) - pool.total)
            assert gaps.max(initial=0.0) < 1e-9, (pool.id, turn.number)


@shipped
def test_that_every_number_stays_finite_and_in_its_range(folder: Path) -> None:
    limits = book_of(folder).limits
    for turn in all_turns(folder):
        assert np.isfinite(turn.state).all()
        assert (turn.state >= limits.low[:, None]).all()
        assert (turn.state <= limits.high[:, None]).all()


@shipped
def test_that_every_move_is_made_and_every_event_happens_in_some_game(folder: Path) -> None:
    most = np.max([turn.state.max(axis=1) for turn in all_turns(folder)], axis=0)
    counters = {
        name: value
        for name, value in zip(book_of(folder).row_names, most, strict=True)
        if name.startswith(("times(", "happened("))
    }
    assert [name for name, value in counters.items() if value == 0] == []


@shipped
def test_that_a_seed_gives_the_same_ten_thousand_games_again(folder: Path) -> None:
    ensemble = simulate(scenario_in(folder), games=GAMES, seed=SEED)
    again = [ending for turn in all_turns(folder) for ending in turn.endings]
    assert ensemble.endings == {e.id: again.count(e.id) for e in scenario_in(folder).endings}


@shipped
def test_that_random_players_break_nothing(folder: Path) -> None:
    seats: dict[str, PlayerKind] = {role.id: "random" for role in scenario_in(folder).roles}
    ensemble = simulate(scenario_in(folder), games=2_000, seed=SEED, seats=seats)
    assert sum(ensemble.endings.values()) == 2_000


# Live games


@shipped
def test_that_every_ledger_entry_adds_up(folder: Path) -> None:
    gaps = [
        abs(entry.gap())
        for game in live_games(folder)
        for record in game.records
        for entry in record.ledger
    ]
    assert len(gaps) > 1_000
    assert max(gaps) < 1e-9


@shipped
def test_that_pools_are_conserved_in_live_games(folder: Path) -> None:
    for pool in scenario_in(folder).pools:
        stocks = [v.id for v in scenario_in(folder).variables if v.pool == pool.id]
        for game in live_games(folder):
            for record in game.records:
                assert abs(fsum(record.state[stock] for stock in stocks) - pool.total) < 1e-9


@shipped
def test_that_live_games_are_their_columns_of_the_ensemble(folder: Path) -> None:
    book = book_of(folder)
    block = play_out(book, Dice(SEED, np.arange(100)), {})
    for number, game in enumerate(live_games(folder)):
        assert named(book, block.state[:, [number]]) == game.records[-1].state
        assert book.endings[block.endings[number]].ending.id == game.records[-1].ending


@shipped
@pytest.mark.parametrize("order", range(3))
def test_that_the_order_in_which_parts_are_listed_changes_nothing(folder: Path, order: int) -> None:
    data = scenario_in(folder).model_dump(mode="json", by_alias=True)
    luck = random.Random(order)  # noqa: S311 - no secret
    mixed = Rulebook(worlds.scenario_of(worlds.shuffled(data, luck)))
    book, dice = book_of(folder), Dice(SEED, np.arange(500))
    one, other = play_out(book, dice, {}), play_out(mixed, dice, {})
    rows = [mixed.row_names.index(name) for name in book.row_names]
    assert np.array_equal(one.state, other.state[rows])
    assert np.array_equal(one.turns, other.turns)
    assert [book.endings[i].ending.id for i in one.endings] == [
        mixed.endings[i].ending.id for i in other.endings
    ]


@shipped
def test_that_a_live_game_saves_loads_and_replays(folder: Path, tmp_path: Path) -> None:
    game = live_games(folder)[0]
    save_game(game, tmp_path / "game.quorum")
    assert load_game(tmp_path / "game.quorum") == game
    assert first_difference(game) is None


# Secrets


def altered(game: Game, role: str | None) -> Game:
    """The same game with every hidden number of that role at the other end of its range."""
    hidden = {
        v.id: (v.min, v.max)
        for v in game.scenario.variables
        if v.known_to != EVERYONE and role not in v.known_to
    }

    def change(state: dict[str, float]) -> dict[str, float]:
        far = {n: hi if state[n] - lo < hi - state[n] else lo for n, (lo, hi) in hidden.items()}
        return state | far

    records = [r.model_copy(update={"state": change(r.state)}) for r in game.records]
    other = Game(
        game.scenario, game.seed, game.seats, change(game.opening), records, game.at, game.number
    )
    other.__dict__["book"] = game.book  # the same rules, compiled once
    return other


@shipped
def test_that_no_view_shows_what_its_role_may_not_know(folder: Path) -> None:
    for game in live_games(folder)[:4]:
        for number in range(0, len(game.records) + 1, 3):
            game.go_to(number)
            for role in (*game.seats, None):
                assert role_view(game, role) == role_view(altered(game, role), role)
        game.go_to(game.records[-1].number)


@shipped
@pytest.mark.parametrize("language", ["en", "fr"])
def test_that_every_view_of_every_turn_can_be_drawn_up(folder: Path, language: str) -> None:
    game = live_games(folder)[1]
    for number in range(len(game.records) + 1):
        game.go_to(number)
        for role in (*game.seats, None):
            view = role_view(game, role, "fr" if language == "fr" else "en")
            assert len(view.score) == (len(game.line()) + 1 if role else 0)
    assert revealed_view(game).ending is not None


# Size and texts


def test_that_the_crisis_has_the_size_that_was_promised() -> None:
    folder = next(folder for folder in FOLDERS if folder.name == "openai-2023")
    scenario = scenario_in(folder)
    assert len(scenario.roles) == 4
    assert len(scenario.turns) == 10
    assert len(scenario.directors) == 4
    assert len(scenario.events) >= 25
    assert len(scenario.endings) >= 10
    assert len(scenario.plots) == 3
    for role in scenario.roles:
        channels = [move.channel for move in scenario.moves if move.role == role.id]
        assert len(channels) >= 14
        assert set(channels) == set(CHANNELS)
    assert (scenario.turns[0].at.year, scenario.turns[0].at.month) == (2023, 11)
    assert scenario.turns[0].at.day == 18


@shipped
def test_that_every_plot_has_a_curve_for_every_role(folder: Path) -> None:
    scenario = scenario_in(folder)
    for plot in scenario.plots:
        assert sorted(c.role for c in plot.curves) == sorted(role.id for role in scenario.roles)


@shipped
def test_that_every_text_is_there_in_english_and_in_french(folder: Path) -> None:
    texts = list(local_texts(scenario_in(folder)))
    assert len(texts) > 100
    assert [text.en for text in texts if not (text.fr or "").strip()] == []


@shipped
def test_that_every_move_always_leaves_something_else_to_do(folder: Path) -> None:
    """Some move is on offer to every role in both channels in nearly every position."""
    for game in live_games(folder)[:10]:
        for record in game.records[:-1]:
            game.go_to(record.number)
            for role in game.seats:
                assert any(option.why_not is None for option in role_view(game, role).options)
        game.go_to(game.records[-1].number)
