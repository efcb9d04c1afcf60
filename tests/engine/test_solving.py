"""Games whose solution is known: each file says where its equilibrium comes from."""

from functools import cache

import numpy as np
import pytest

from engine.game.evidence import evidence
from engine.game.game import Game
from engine.lab.futures import Stopped
from engine.lab.strategist import LEVELS, think, thoughts
from engine.lab.strategist.regrets import Regrets
from engine.lab.strategist.solving import Solution, small, solve
from engine.resources import shipped_scenarios
from engine.rules.rulebook import Rulebook
from engine.scenario.loading import load_scenario
from engine.scenario.models import CHANNELS
from tests.engine.worlds import SCENARIOS, game_of, play

WITHIN = 0.03
GAMES = ("pennies", "rock-paper-scissors", "prisoners", "bluff")


@cache
def book_of(name: str) -> Rulebook:
    return Rulebook(load_scenario(SCENARIOS / name))


@cache
def solved(name: str, seed: int) -> Solution:
    return solve(book_of(name), seed)


def mix(solution: Solution, game: Game, role: str) -> dict[str, float]:
    """With what chance the role orders which moves in the game as it stands."""
    found = solution.mix(evidence(game, role))
    assert found is not None
    hand = solution.hands[role]
    slots = [solution.book.slots[solution.book.slot_of[role, channel]] for channel in CHANNELS]
    names = [
        "+".join(
            part.moves[place].move.id
            for part, place in zip(slots, order, strict=False)
            if place >= 0
        )
        for order in hand.values
    ]
    return dict(zip(names, found.tolist(), strict=True))


def game_in(name: str, seed: int = 1) -> Game:
    return game_of(load_scenario(SCENARIOS / name), seed=seed)


SEEDS = pytest.mark.parametrize("seed", [1, 2, 3])


@SEEDS
def test_that_matching_pennies_with_unequal_stakes_shows_heads_in_two_sevenths(seed: int) -> None:
    for role in ("even", "odd"):
        found = mix(solved("pennies", seed), game_in("pennies"), role)
        assert found == pytest.approx(
            {"": 0.0, f"{role}_heads": 2 / 7, f"{role}_tails": 5 / 7}, abs=WITHIN
        )


@SEEDS
def test_that_rock_paper_and_scissors_are_each_shown_in_a_third(seed: int) -> None:
    for role in ("left", "right"):
        found = mix(solved("rock-paper-scissors", seed), game_in("rock-paper-scissors"), role)
        third = {f"{role}_{shape}": 1 / 3 for shape in ("rock", "paper", "scissors")}
        assert found == pytest.approx({"": 0.0} | third, abs=WITHIN)


@SEEDS
def test_that_both_prisoners_talk(seed: int) -> None:
    for role in ("first", "second"):
        found = mix(solved("prisoners", seed), game_in("prisoners"), role)
        assert found[f"{role}_talks"] == pytest.approx(1.0, abs=WITHIN)


@SEEDS
def test_that_a_weak_hand_bluffs_in_a_third_and_a_bet_is_called_in_two_thirds(seed: int) -> None:
    solution = solved("bluff", seed)
    games = [game_in("bluff", number) for number in range(8)]
    strong = next(game for game in games if game.state["strong"] == 1.0)
    weak = next(game for game in games if game.state["strong"] == 0.0)
    assert mix(solution, strong, "bettor")["bet"] == pytest.approx(1.0, abs=WITHIN)
    assert mix(solution, weak, "bettor")["bet"] == pytest.approx(1 / 3, abs=WITHIN)
    play(weak, "bet")
    assert mix(solution, weak, "caller")["call"] == pytest.approx(2 / 3, abs=WITHIN)


def test_that_the_strategist_plays_the_solution_by_a_die_of_its_own() -> None:
    counts: dict[str | None, int] = {}
    book = book_of("rock-paper-scissors")
    game = game_in("rock-paper-scissors")
    for luck in np.linspace(0.005, 0.995, 100):
        (orders,) = think(
            book, [evidence(game, "left")], LEVELS["strategist"], seed=1, lucks=[float(luck)]
        )
        counts[orders.public] = counts.get(orders.public, 0) + 1
        assert [reason.kind for reason in orders.considerations] == ["mixed"]
    assert {name: round(count / 100, 1) for name, count in counts.items()} == {
        f"left_{shape}": 0.3 for shape in ("rock", "paper", "scissors")
    }


def test_that_two_strategists_at_pennies_leave_each_other_no_more_than_the_value() -> None:
    """Even's value is 200/7: neither side can be exploited."""
    scenario = load_scenario(SCENARIOS / "pennies")
    scores = []
    for seed in range(400):
        game = Game.new(
            scenario,
            seed=seed,
            seats={"even": "strategist", "odd": "strategist"},
            book=book_of("pennies"),
        )
        scores.append(game.commit(thoughts(game)).scores["even"])
    assert abs(np.mean(scores) - 200 / 7) < 6.0


@pytest.mark.parametrize("name", GAMES)
def test_that_small_games_are_small(name: str) -> None:
    assert small(book_of(name))


def test_that_the_shipped_games_are_not() -> None:
    assert not any(small(Rulebook(load_scenario(path))) for path in shipped_scenarios())


def test_that_a_solution_is_given_up_when_nobody_wants_it() -> None:
    with pytest.raises(Stopped):
        solve(book_of("pennies"), 1, stop=lambda: True)


def test_that_regrets_turn_to_what_was_worth_more_and_the_average_remembers() -> None:
    regrets = Regrets(np.ones(2))
    assert regrets.mix.tolist() == [0.5, 0.5]
    regrets.learn(np.array([1.0, 3.0]))
    assert regrets.mix.tolist() == [0.0, 1.0]
    regrets.learn(np.array([1.0, 3.0]))
    assert regrets.average.tolist() == pytest.approx([1 / 6, 5 / 6])
