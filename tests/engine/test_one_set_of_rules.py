"""One set of rules: for one game and for many, in whatever order a file lists its parts."""

import random
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.game.columns import named
from engine.game.game import Game
from engine.lab.futures import Finished, play_out
from engine.lab.simulate import simulate
from engine.players import PlayerKind
from engine.rules.dice import LARGEST_SEED, Dice
from engine.rules.rulebook import Rulebook
from engine.scenario.models import Scenario
from tests.engine import worlds

BOOKS = {scenario.id: Rulebook(scenario) for scenario in (worlds.tiny(), worlds.bridge())}
both = pytest.mark.parametrize("book", BOOKS.values(), ids=BOOKS)


def many(
    book: Rulebook, seed: int, numbers: list[int], seat: PlayerKind = "in_character"
) -> Finished:
    seats: dict[str, PlayerKind] = {role.id: seat for role in book.scenario.roles}
    return play_out(book, Dice(seed, np.array(numbers)), seats)


def alone(scenario: Scenario, seed: int, number: int, seat: PlayerKind = "in_character") -> Game:
    game = worlds.game_of(scenario, seed=seed, number=number, seat=seat)
    while not game.over:
        game.commit({})
    return game


@both
@given(
    st.integers(0, LARGEST_SEED),
    st.sets(st.integers(0, 3_000), min_size=1, max_size=30),
    st.sampled_from(["in_character", "random"]),
)
def test_that_a_live_game_is_its_column_of_the_ensemble_to_the_last_bit(
    book: Rulebook, seed: int, numbers: set[int], seat: PlayerKind
) -> None:
    games = sorted(numbers)
    block = many(book, seed, games, seat)
    for place in (0, len(games) // 2, len(games) - 1):
        game = alone(book.scenario, seed, games[place], seat)
        last = game.records[-1]
        assert named(book, block.state[:, [place]]) == last.state
        assert book.endings[block.endings[place]].ending.id == last.ending
        assert block.turns[place] == last.turn
        assert {role: float(block.scores[role][place]) for role in block.scores} == last.scores


@both
@given(st.integers(0, LARGEST_SEED), st.integers(1, 40))
def test_that_the_size_of_a_block_changes_no_game(book: Rulebook, seed: int, size: int) -> None:
    whole = many(book, seed, list(range(40)))
    for first in range(0, 40, size):
        part = many(book, seed, list(range(first, min(first + size, 40))))
        assert np.array_equal(part.state, whole.state[:, first : first + size])
        assert np.array_equal(part.endings, whole.endings[first : first + size])


def test_that_an_ensemble_is_the_same_in_blocks_of_any_size(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at_once = simulate(worlds.tiny(), games=300, seed=3).model_dump(exclude={"seconds"})
    monkeypatch.setattr("engine.lab.simulate.BLOCK", 7)
    in_sevens = simulate(worlds.tiny(), games=300, seed=3).model_dump(exclude={"seconds"})
    assert in_sevens == at_once


# The order of a file


def crowded() -> dict[str, Any]:
    """The tiny scenario with many more effects on the same numbers, of awkward amounts."""
    data = worlds.tiny_data()
    for n in range(12):
        data["drift"].append(
            {
                "id": f"crowd{n}",
                "basis": "design choice",
                "label": "Crowd",
                "effects": [
                    {"add": {"anger": f"{0.1 * (n - 6)} * logistic(anger / {n + 3})"}},
                    {
                        "flow": {
                            "from": "pickers_council",
                            "to": "pickers_neighbour",
                            "amount": f"pickers_council / {n + 2}.7",
                        }
                    },
                    {
                        "flow": {
                            "from": "pickers_neighbour",
                            "to": "pickers_council",
                            "amount": f"pickers_neighbour / {n + 1}.3",
                        }
                    },
                ],
            }
        )
    return data


@pytest.mark.parametrize(
    "data",
    [worlds.tiny_data(), crowded(), worlds.bridge_data()],
    ids=["tiny", "crowded", "bridge"],
)
@pytest.mark.parametrize("order", range(8))
def test_that_the_order_in_which_a_file_lists_its_parts_changes_nothing(
    data: dict[str, Any], order: int
) -> None:
    original = worlds.scenario_of(data)
    mixed = worlds.scenario_of(worlds.shuffled(data, random.Random(order)))  # noqa: S311 - no secret
    assert [role.id for role in mixed.roles] + [m.id for m in mixed.moves] != [
        role.id for role in original.roles
    ] + [m.id for m in original.moves]
    for seed in range(4):
        one, other = alone(original, seed, 0), alone(mixed, seed, 0)
        assert [r.state for r in one.records] == [r.state for r in other.records]
        assert [r.orders for r in one.records] == [r.orders for r in other.records]
        assert [r.ending for r in one.records] == [r.ending for r in other.records]
        assert [r.scores for r in one.records] == [r.scores for r in other.records]
        for mine, theirs in zip(one.records, other.records, strict=True):
            assert sorted(map(str, mine.happenings)) == sorted(map(str, theirs.happenings))
            assert sorted(map(str, mine.rolls)) == sorted(map(str, theirs.rolls))


def test_that_a_rule_more_leaves_the_luck_of_the_others_as_it_was() -> None:
    data = worlds.tiny_data()
    data["events"].append(
        {
            "id": "afterthought",
            "basis": "design choice",
            "label": "Afterthought",
            "headline": "Nothing much",
            "source": "A desk",
            "chance": 0.5,
            "once": False,
        }
    )
    more = worlds.scenario_of(data)
    for seed in range(10):
        old, new = alone(worlds.tiny(), seed, 0), alone(more, seed, 0)
        for before, after in zip(old.records, new.records, strict=True):
            luck = [roll for roll in after.rolls if roll.site != "event/afterthought"]
            assert luck == before.rolls
            assert before.state.items() <= after.state.items()


def test_that_what_an_offer_says_does_not_reshuffle_unrelated_luck() -> None:
    one, other = (worlds.game_of(worlds.bridge(), seed=11) for _ in range(2))
    worlds.play(one, "write_south", share=30, toll=0)
    worlds.play(other, "write_south", share=80, toll=1)
    assert one.records[0].rolls == other.records[0].rolls
    assert one.state != other.state


def test_that_a_term_more_leaves_what_the_others_say_as_it_was() -> None:
    data = worlds.bridge_data()
    data["variables"].append(worlds.element(data, "variables", "toll") | {"id": "arches"})
    offer = worlds.element(data, "offers", "letter")
    offer["terms"].insert(0, offer["terms"][1] | {"variable": "arches"})
    more = worlds.scenario_of(data)
    for seed in range(10):
        old, new = alone(worlds.bridge(), seed, 0), alone(more, seed, 0)
        for before, after in zip(old.records, new.records, strict=True):
            for role, orders in before.orders.items():
                assert orders.terms.items() <= after.orders[role].terms.items()
            assert before.rolls == after.rolls


def test_that_a_changed_choice_does_not_reshuffle_unrelated_luck() -> None:
    one, other = (worlds.game_of(worlds.tiny(), seed=11) for _ in range(2))
    worlds.play(one, "poach", "speech")
    worlds.play(other, "poach", "make_peace")
    rolls = [{roll.site: roll.value for roll in game.records[0].rolls} for game in (one, other)]
    common = rolls[0].keys() & rolls[1].keys()
    assert {"leak/poach", "move/poach/chance"} <= common
    assert all(rolls[0][site] == rolls[1][site] for site in common)
