"""Why a number changed: the ledger's own lines, and those lines followed through formulas."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.game.answering import ledger_why, traced_why, why_view
from engine.game.disclosure import Disclosure
from engine.game.explaining import Explanation, Number, explain
from engine.game.game import Game
from engine.game.tracing import MOST_CAUSES, trace
from engine.game.viewing import role_view
from engine.rules.dice import LARGEST_SEED
from engine.scenario.models import Scenario
from tests.engine import worlds
from tests.engine.worlds import game_of, play, world

SEEDS = st.integers(0, LARGEST_SEED)


def numbers_of(scenario: Scenario) -> list[Number]:
    return [
        *(Number("variable", variable.id) for variable in scenario.variables),
        *(Number("score", role.id) for role in scenario.roles),
        *(Number("aim", f"{role.id}/{aim.id}") for role in scenario.roles for aim in role.aims),
    ]


def random_game(seed: int) -> Game:
    game = game_of(worlds.tiny(), seed=seed, seat="random")
    while not game.over:
        game.commit({})
    return game


def shares(explanation: Explanation | None) -> dict[str, float]:
    assert explanation is not None
    return {part.element or part.why.en: part.amount for part in explanation.parts}


@given(SEEDS)
def test_that_every_variable_of_every_turn_is_explained_and_sums(seed: int) -> None:
    game = random_game(seed)
    before = game.opening
    for record in game.line():
        for variable in game.scenario.variables:
            told = explain(game, variable.id, record.turn)
            assert abs(told.gap()) < 1e-9
            assert (told.start, told.end) == (before[variable.id], record.state[variable.id])
        before = record.state


@given(SEEDS)
def test_that_a_number_followed_through_its_formulas_sums(seed: int) -> None:
    game = random_game(seed)
    for turn in range(1, game.turn + 1):
        for number in numbers_of(game.scenario):
            traced = trace(game, number, turn)
            assert traced is not None
            assert abs(traced.gap()) < 1e-9
            assert all(part.amount for part in traced.parts)
            assert all(part.kind != "formula" for part in traced.parts)


@given(SEEDS)
def test_that_a_number_without_a_formula_keeps_the_ledgers_amounts(seed: int) -> None:
    game = random_game(seed)
    for turn in range(1, game.turn + 1):
        for variable in game.scenario.variables:
            if variable.formula is None:
                plain = explain(game, variable.id, turn)
                traced = trace(game, Number("variable", variable.id), turn)
                assert traced is not None
                assert traced.remainder == pytest.approx(plain.remainder, abs=1e-9)
                for role in (None, "council", "neighbour"):
                    assert sum(p.amount for p in traced.parts if p.role == role) == pytest.approx(
                        sum(p.amount for p in plain.parts if p.role == role), abs=1e-9
                    )


@pytest.mark.parametrize("turn", [0, 2])
def test_that_a_turn_which_was_not_played_is_refused(turn: int) -> None:
    game = game_of(worlds.tiny())
    play(game, "speech")
    with pytest.raises(ValueError, match="was not played"):
        explain(game, "anger", turn)


def test_that_a_variable_that_does_not_exist_is_refused_by_name() -> None:
    game = game_of(worlds.tiny())
    play(game, "speech")
    with pytest.raises(ValueError, match="no variable times"):
        explain(game, "times(speech)", 1)


# Through a formula


def summed() -> Scenario:
    return world(
        numbers={"x": 10, "y": 10, "z": {"formula": "2 * x - y", "min": -1000, "max": 1000}},
        moves={
            "push": {"role": "a", "effects": [{"add": {"x": 3}, "why": "Muscle"}]},
            "pull": {"role": "b", "effects": [{"add": {"x": -1, "y": 4}}], "label": "Pull"},
        },
        drift={"rain": {"effects": [{"add": {"y": 2}}], "label": "Rain"}},
    )


def test_that_a_weighted_sum_gives_each_cause_its_own_weighted_amounts() -> None:
    game = game_of(summed())
    play(game, "push", "pull")
    told = trace(game, Number("variable", "z"), 1)
    assert told is not None
    assert (told.start, told.end) == (10, 8)
    assert shares(told) == pytest.approx({"push": 6, "pull": -6, "rain": -2})
    assert {part.why.en for part in told.parts} == {"Muscle", "Pull", "Rain"}
    assert {part.role for part in told.parts} == {"a", "b", None}


def test_that_a_product_is_divided_evenly_between_two_who_are_alike() -> None:
    scenario = world(
        numbers={"x": 2, "y": 2, "z": {"formula": "x * y", "max": 1000}},
        moves={
            "one": {"role": "a", "effects": [{"add": {"x": 3}}]},
            "other": {"role": "b", "effects": [{"add": {"y": 3}}]},
        },
    )
    game = game_of(scenario)
    play(game, "one", "other")
    assert shares(trace(game, Number("variable", "z"), 1)) == pytest.approx(
        {"one": 10.5, "other": 10.5}
    )


def test_that_the_end_of_a_range_is_the_remainder_and_time_has_a_line_of_its_own() -> None:
    scenario = world(
        numbers={"x": 99, "z": {"formula": "x + 10 * turn", "max": 1000}},
        moves={"push": {"role": "a", "effects": [{"add": {"x": 5}}]}},
    )
    game = game_of(scenario)
    play(game, "push")
    told = trace(game, Number("variable", "z"), 1)
    assert told is not None
    assert told.remainder == -4
    assert shares(told) == {"push": 5, "Time passing": 10}


def test_that_a_formula_that_counts_orders_and_events_is_followed_to_them() -> None:
    scenario = world(
        numbers={"z": {"formula": "10 * times(push) + choose(happened(rain), 5, 0)"}},
        moves={"push": {"role": "a"}},
        events={"rain": {}},
    )
    game = game_of(scenario)
    play(game, "push")
    assert shares(trace(game, Number("variable", "z"), 1)) == {"push": 10, "rain": 5}


def test_that_a_leak_counts_with_the_move_that_leaked() -> None:
    scenario = world(
        numbers={"x": 0, "z": {"formula": "x"}},
        moves={
            "whisper": {
                "channel": "private",
                "role": "a",
                "label": "Whisper",
                "effects": [{"add": {"x": 1}}],
                "leak": {
                    "chance": 1,
                    "headline": "Out",
                    "effects": [{"add": {"x": 2}, "why": "O"}],
                },
            }
        },
    )
    game = game_of(scenario)
    play(game, "whisper")
    told = trace(game, Number("variable", "z"), 1)
    assert told is not None
    assert [(p.kind, p.element, p.role, p.why.en, p.amount) for p in told.parts] == [
        ("move", "whisper", "a", "Whisper", 3)
    ]


def test_that_a_crowd_of_causes_is_told_in_few_lines_and_still_sums() -> None:
    many = range(MOST_CAUSES + 3)
    scenario = world(
        numbers={"x": 10, "z": {"formula": "x * x", "max": 10_000}},
        moves={"push": {"role": "a", "effects": [{"add": {"x": 3}}]}},
        drift={f"d{n}": {"effects": [{"add": {"x": 1}}]} for n in many},
        events={f"e{n}": {"effects": [{"add": {"x": 1}}]} for n in many},
    )
    game = game_of(scenario)
    play(game, "push")
    told = trace(game, Number("variable", "z"), 1)
    assert told is not None
    assert abs(told.gap()) < 1e-9
    assert {part.element or part.why.en for part in told.parts} == {
        "push",
        "What every turn brings",
        "Several events",
    }


# What a role may know


def secretive() -> Scenario:
    return world(
        numbers={
            "open": 10,
            "hidden": {"start": 5, "known_to": ["b"]},
            "clear": {"formula": "2 * open", "max": 1000},
            "mixed": {"formula": "open + hidden", "max": 1000},
        },
        moves={
            "shout": {"role": "a", "effects": [{"add": {"open": 1}}]},
            "scheme": {
                "role": "b",
                "channel": "private",
                "label": "Plot",
                "effects": [{"add": {"open": 4}}],
            },
        },
    )


def test_that_orders_which_a_role_may_not_know_share_a_line_without_a_name() -> None:
    game = game_of(secretive())
    play(game, "shout", "scheme")
    number = Number("variable", "clear")
    mine = traced_why(game, "a", number, 1)
    theirs = traced_why(game, "b", number, 1)
    assert mine is not None
    assert theirs is not None
    assert {(c.label, c.role, c.amount) for c in mine.changes} == {
        ("A move", "a", 2),
        ("Not known to you", None, 8),
    }
    assert {(c.label, c.role, c.amount) for c in theirs.changes} == {
        ("A move", "a", 2),
        ("Plot", "b", 8),
    }


def test_that_a_number_computed_from_a_secret_is_not_taken_apart_for_those_outside() -> None:
    game = game_of(secretive())
    play(game, "shout")
    mixed = Number("variable", "mixed")
    assert traced_why(game, "a", mixed, 1) is None
    assert traced_why(game, None, mixed, 1) is None
    assert traced_why(game, "b", mixed, 1) is not None


@given(SEEDS, st.sampled_from(["council", "neighbour", None]))
def test_that_an_answer_for_a_role_is_made_of_nothing_but_what_it_knows(
    seed: int, role: str | None
) -> None:
    """The hidden weather may be anything: what a role is told stays the same."""
    game = random_game(seed)
    other = random_game(seed)
    other.opening = other.opening | {"weather": 0.0}
    other.records = [
        record.model_copy(update={"state": record.state | {"weather": 0.0}})
        for record in other.records
    ]
    for turn in range(1, game.turn + 1):
        for number in numbers_of(game.scenario):
            told = [traced_why(g, role, number, turn) for g in (game, other)]
            assert told[0] == told[1]


def test_that_an_answer_is_told_in_the_language_asked_for() -> None:
    game = game_of(summed())
    play(game, "push")
    seen = trace(game, Number("score", "a"), 1, Disclosure(game.scenario, "a"))
    assert seen is not None
    told = why_view(game.scenario, seen, "fr")
    assert told.label == "Score\u00a0: name of a"
    assert told.method == "formula"
    assert told.computed


@given(SEEDS)
def test_that_an_aim_of_any_turn_is_what_the_roles_own_view_says(seed: int) -> None:
    game = random_game(seed)
    for role in game.scenario.roles:
        for aim in role_view(game, role.id).aims:
            for turn in range(1, game.turn + 1):
                told = trace(game, Number("aim", f"{role.id}/{aim.aim}"), turn)
                assert told is not None
                assert (told.start, told.end) == (aim.values[turn - 1], aim.values[turn])


@given(SEEDS)
def test_that_the_ledger_of_every_variable_a_role_may_know_is_told_of_every_turn(seed: int) -> None:
    game = random_game(seed)
    for role in (None, *game.seats):
        sees = Disclosure(game.scenario, role)
        for variable in game.scenario.variables:
            for record in game.line():
                told = ledger_why(game, role, variable.id, record.turn)
                assert (told is not None) == sees.variable(variable)
                if told is not None:
                    whole = explain(game, variable.id, record.turn)
                    assert (told.start, told.end) == (whole.start, whole.end)
                    moved = sum(change.amount for change in told.changes) + told.remainder
                    assert abs(told.start + moved - told.end) < 1e-9


def test_that_after_the_end_the_ledger_of_a_secret_is_told_too() -> None:
    game = random_game(3)
    assert ledger_why(game, "council", "purse", 1) is None
    assert ledger_why(game, "council", "purse", 1, everything=True) is not None
