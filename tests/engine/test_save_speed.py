"""A game saves and opens at once.

The promise is processor time on the machine that `make bench` is run on: 50 ms for a game of ten
turns whose scenario was read before, as in the app, and a second for one of 500 branches. This
test only finds what is grossly slower: it lets twice the time pass, for other machines.
"""

import time

import pytest

from engine.resources import shipped_scenarios
from engine.scenario.loading import load_scenario
from tests.bench.saves import of_branches, of_turns, timed

ALLOWANCE = 2.0
TEN_TURNS, MANY_BRANCHES = 0.05, 1.0
"""Seconds of processor time."""


@pytest.mark.slow
def test_that_a_game_of_ten_turns_saves_and_opens_within_a_twentieth_of_a_second() -> None:
    scenario = load_scenario(shipped_scenarios()[0])
    saved, opened = timed(of_turns(scenario, 10), time.process_time, 15)
    assert saved < ALLOWANCE * TEN_TURNS
    assert opened < ALLOWANCE * TEN_TURNS


@pytest.mark.thorough
def test_that_a_game_of_500_branches_saves_and_opens_within_a_second() -> None:
    scenario = load_scenario(shipped_scenarios()[0])
    saved, opened = timed(of_branches(scenario), time.process_time, 3)
    assert saved < ALLOWANCE * MANY_BRANCHES
    assert opened < ALLOWANCE * MANY_BRANCHES
