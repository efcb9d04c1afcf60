"""Warnings that only playing finds, and how much is played for them."""

from typing import Any

import pytest

from engine.lab import trial as trials
from engine.lab.trial import BLOCK, affordable, never_seen, trial
from engine.resources import shipped_scenarios
from engine.scenario.language import Language
from engine.scenario.loading import load_scenario
from engine.scenario.models import Scenario
from engine.scenario.reach import Reach
from tests.engine import worlds


def told(scenario: Scenario, games: int = 1_000) -> list[str]:
    impossible = Reach(Language(scenario)).impossible
    found = never_seen(scenario, trial(scenario, games), besides=impossible)
    return [f"{'.'.join(map(str, route))}: {text}" for route, text in found]


def swinging(**sections: Any) -> Scenario:  # noqa: ANN401 - sections of any shape
    """x and y go up and down, but never both up: no interval knows that."""
    numbers: dict[str, dict[str, object]] = {
        "x": {"start": {"low": 45, "high": 55}},
        "y": {"formula": "100 - x"},
    }
    drift = {"swing": {"effects": [{"add": {"x": "choose(x > 50, -30, 30)"}, "chance": 0.5}]}}
    return worlds.world(numbers=numbers, drift=drift, **sections)


def test_that_what_comes_up_is_not_warned_of_and_the_games_end_early() -> None:
    scenario = swinging(events={"e": {"when": "x > 60"}})
    assert told(scenario) == []
    assert trial(scenario, 4_000).games == BLOCK


def test_that_a_move_that_nobody_could_order_is_told_at_what_never_held() -> None:
    push = {
        "requires": [
            {"that": "x > 40", "otherwise": "Too low."},
            {"that": "x + y > 101", "otherwise": "Both must be high."},
        ]
    }
    assert told(swinging(moves={"push": push})) == [
        'moves.1.requires.1.that: in 1,000 games this never held: nobody could order "push"'
    ]


def test_that_a_move_whose_requirements_never_meet_is_told_as_a_whole() -> None:
    push = {
        "requires": [
            {"that": "x > 60", "otherwise": "Too low."},
            {"that": "y > 60", "otherwise": "Too low."},
        ]
    }
    sentence = 'in 1,000 games nobody could order "push": what it requires never held together'
    assert told(swinging(moves={"push": push})) == [f"moves.1: {sentence}"]


def test_that_events_endings_and_turns_that_never_come_are_told() -> None:
    scenario = swinging(
        turns=4,
        events={"both": {"when": "x > 60 and y > 60"}},
        endings={
            "twice": {"rank": 1, "when": "x > 60 and y > 60"},
            "soon": {"rank": 2, "when": "turn >= 2 and x + y > 99"},
        },
    )
    assert told(scenario) == [
        'events.0: in 1,000 games "both" never happened',
        'endings.0: in 1,000 games none ended with "the_end"',
        'endings.1: in 1,000 games none ended with "twice"',
        "turns.2: in 1,000 games none lasted until this turn",
    ]


def test_that_what_reading_calls_impossible_is_not_told_again() -> None:
    scenario = swinging(events={"never": {"when": "x > 100"}, "rare": {"when": "x + y > 101"}})
    assert told(scenario) == ['events.1: in 1,000 games "rare" never happened']


def test_that_one_game_with_it_is_enough() -> None:
    hard = {"requires": [{"that": "x > 75 and turn == 3", "otherwise": "No."}]}
    assert told(swinging(moves={"hard": hard})) == []


def test_that_both_kinds_of_players_look() -> None:
    """In character nobody ever opens the door; players at random do."""
    door = {"appeal": -60, "effects": [{"set": {"open": 1}}]}
    scenario = worlds.world(
        numbers={"open": {"start": 0, "max": 1}},
        moves={"door": door},
        events={"draught": {"when": "open > 0"}},
    )
    assert told(scenario) == []
    assert trial(scenario, BLOCK).happened == set()


def test_that_no_games_say_nothing() -> None:
    scenario = swinging(events={"rare": {"when": "x + y > 101"}})
    assert (trial(scenario, 0).games, told(scenario, 0)) == (0, [])


def test_that_a_scenario_too_large_to_be_played_in_time_is_played_less_or_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scenario = swinging()
    games = []
    for work in range(20, 1_000, 20):
        monkeypatch.setattr(trials, "MOST_WORK", work)
        games.append(affordable(scenario, 4_000))
    assert games == sorted(games)
    assert (games[0], games[-1]) == (0, 4_000)
    assert {0, 2 * BLOCK, 3 * BLOCK} <= set(games)
    monkeypatch.setattr(trials, "MOST_WORK", 20)
    assert trial(scenario, 4_000).games == 0


def test_that_progress_is_told_block_by_block() -> None:
    done: list[int] = []
    trial(swinging(events={"rare": {"when": "x + y > 101"}}), 1_200, done.append)
    assert done == [BLOCK, BLOCK, 200]


@pytest.mark.parametrize("folder", shipped_scenarios(), ids=lambda folder: folder.name)
def test_that_everything_in_what_ships_comes_up(folder: Any) -> None:  # noqa: ANN401 - a path
    assert told(load_scenario(folder), 4_000) == []


def test_that_a_chance_that_is_always_above_one_when_asked_for_is_told() -> None:
    """Reading says that x can fall to 0; in play it hardly leaves the middle."""
    scenario = swinging(
        events={
            "often": {"chance": "x / 4"},
            "sometimes": {"chance": "x / 50"},
            "high": {"when": "x > 52", "chance": "x / 52"},
        }
    )
    found = [line for line in told(scenario) if "chance runs" in line]
    assert [line.split(": ")[0] for line in found] == ["events.0.chance", "events.2.chance"]
    assert all("games this was never less than " in line for line in found)
