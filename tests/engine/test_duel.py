"""The small scenario: small, balanced, and proof that the engine knows no scenario by name."""

import random
import re
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from engine.lab.simulate import decide, play_through, simulate
from engine.resources import assets, shipped_scenarios
from engine.rules.dice import Dice, FloatArray, IntArray
from engine.rules.kernel import allowed
from engine.rules.rulebook import Rulebook
from engine.scenario.loading import load_scenario
from engine.scenario.models import CHANNELS, Channel, Scenario
from tests.engine.test_shipped_scenarios import local_texts

ENGINE = Path(__file__).parents[2] / "engine"
Plan = list[dict[Channel, str | None]]
"""A move, or none, for each turn and channel."""


@cache
def duel() -> Scenario:
    return load_scenario(assets() / "scenarios" / "duel")


@cache
def book() -> Rulebook:
    return Rulebook(duel())


def test_that_the_crisis_is_offered_first_and_the_duel_after_it() -> None:
    assert [folder.name for folder in shipped_scenarios()] == ["openai-2023", "duel"]


def test_that_no_file_of_the_engine_names_what_only_one_scenario_knows() -> None:
    known = re.compile(
        r"openai|altman|nadella|microsoft|google|azure|fanalet|corvelle", re.IGNORECASE
    )
    naming = {
        file.relative_to(ENGINE).as_posix()
        for file in ENGINE.rglob("*.py")
        if known.search(file.read_text(encoding="utf-8"))
    }
    # The folder that is taken where none is named, and the table of one scenario's claims.
    assert naming == {"resources.py", "report/claims.py"}


def test_that_it_is_small() -> None:
    assert (len(duel().roles), len(duel().turns), len(duel().plots)) == (2, 4, 3)
    for role in duel().roles:
        assert len(role.brief.en.split()) < 170
        assert 5 <= sum(move.role == role.id for move in duel().moves) <= 7


def test_that_it_shows_each_thing_that_a_first_game_teaches() -> None:
    moves = duel().moves
    assert {(move.role, move.channel) for move in moves} == {
        (role.id, channel) for role in duel().roles for channel in CHANNELS
    }
    assert any(move.leak for move in moves)
    assert any(move.motion for move in moves)
    assert any(move.requires for move in moves)
    assert all((duel().pools, duel().events, duel().drift, duel().directors))
    secret = {tuple(v.known_to) for v in duel().variables if len(v.known_to) == 1}
    assert secret == {("chair",), ("founder",)}


def test_that_every_text_is_in_both_languages() -> None:
    assert [text.en for text in local_texts(duel()) if text.fr is None] == []


def test_that_every_ending_comes_in_some_games_and_none_in_most() -> None:
    games = 20_000
    endings = simulate(duel(), games=games, seed=1).endings
    shares = {ending: count / games for ending, count in endings.items()}
    assert {ending: share for ending, share in shares.items() if not 0.005 < share < 0.4} == {}


def mean_score(role: str, plan: Plan, games: int = 100) -> float:
    """What `role` gets with these orders, where allowed, against the other in character."""

    def choose(state: FloatArray, turn: int, dice: Dice) -> IntArray:
        choices = decide(book(), state, turn, dice, {})
        for channel, move in plan[turn - 1].items():
            slot = book().slot_of[role, channel]
            choices[slot] = -1
            if move is not None:
                place = book().layout.orders[move][1]
                choices[slot] = np.where(allowed(book(), slot, state, turn)[place], place, -1)
        return choices

    finished = play_through(book(), Dice(5, np.arange(games, dtype=np.int64)), choose)
    return float(finished.scores[role].mean())


@pytest.mark.parametrize("role", ["chair", "founder"])
def test_that_what_a_role_does_decides_how_well_it_does(role: str) -> None:
    luck = random.Random(1)  # noqa: S311 - no secret
    own: dict[Channel, list[str | None]] = {
        channel: [None, *(m.id for m in duel().moves if (m.role, m.channel) == (role, channel))]
        for channel in CHANNELS
    }
    plans = [[{c: luck.choice(own[c]) for c in CHANNELS} for _ in duel().turns] for _ in range(200)]
    scores = sorted(mean_score(role, plan) for plan in plans)
    tenth = len(scores) // 10
    assert np.mean(scores[-tenth:]) - np.mean(scores[:tenth]) >= 15


def test_that_an_agreement_needs_both() -> None:
    talks: dict[str, Plan] = {
        "chair": [{"private": "meet_founder"}] * 4,
        "founder": [{"private": "meet_chair"}] * 4,
    }

    def agreements(*willing: str) -> float:
        def choose(state: FloatArray, turn: int, dice: Dice) -> IntArray:
            choices = decide(book(), state, turn, dice, {})
            for role, plan in talks.items():
                slot = book().slot_of[role, "private"]
                move = plan[turn - 1]["private"]
                assert move is not None
                choices[slot] = book().layout.orders[move][1] if role in willing else -1
            return choices

        finished = play_through(book(), Dice(3, np.arange(500, dtype=np.int64)), choose)
        place = [rule.ending.id for rule in book().endings].index("agreement")
        return float((finished.endings == place).mean())

    assert agreements("chair") == agreements("founder") == 0.0
    assert agreements("chair", "founder") > 0.9
