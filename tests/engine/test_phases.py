"""How a turn resolves: five phases, each computed from one frozen state and applied once."""

from math import fsum

import pytest

from engine.game.game import Game
from engine.game.records import EventHappened, MoveLeaked, TurnRecord, VoteTaken
from engine.scenario.models import Scenario
from tests.engine import worlds
from tests.engine.worlds import game_of, play, world

SURE, NEVER = 60, -60
"""Convictions, in log odds, that leave nothing to the dice."""


def after(scenario: Scenario, *moves: str) -> Game:
    game = game_of(scenario)
    play(game, *moves)
    return game


def votes(record: TurnRecord) -> VoteTaken:
    (vote,) = [h for h in record.happenings if isinstance(h, VoteTaken)]
    return vote


def entry_of(record: TurnRecord, variable: str) -> tuple[list[float], float]:
    """Amounts and remainder of a variable's ledger entry."""
    entry = next(entry for entry in record.ledger if entry.variable == variable)
    return [contribution.amount for contribution in entry.contributions], entry.remainder


# One frozen state, one sum, one clamp


def test_that_moves_of_one_turn_read_the_state_before_any_of_them() -> None:
    game = after(
        world(
            numbers={"x": 10, "y": 1},
            moves={
                "double": {"effects": [{"add": {"x": "x"}}]},
                "copy": {"role": "b", "effects": [{"add": {"y": "x"}}]},
            },
        ),
        "double",
        "copy",
    )
    assert (game.state["x"], game.state["y"]) == (20, 11)


def test_that_each_phase_reads_what_the_phase_before_left() -> None:
    add = [{"add": {"x": "x"}}]
    game = after(
        world(
            numbers={"x": 1},
            moves={"push": {"effects": add}},
            events={"rain": {"effects": add}},
            drift={"wind": {"effects": add}},
        ),
        "push",
    )
    assert game.state["x"] == 8
    (amounts, _) = entry_of(game.records[0], "x")
    assert amounts == [1, 2, 4]


def test_that_a_phase_is_clamped_once_and_the_ledger_keeps_the_remainder() -> None:
    scenario = world(
        numbers={"x": 90},
        moves={
            "up": {"effects": [{"add": {"x": 30}}]},
            "down": {"role": "b", "effects": [{"add": {"x": -15}}]},
        },
    )
    game = after(scenario, "up", "down")
    assert game.state["x"] == 100
    assert entry_of(game.records[0], "x") == ([30, -15], -5)


def test_that_what_one_phase_lost_to_the_clamp_does_not_come_back_in_the_next() -> None:
    scenario = world(
        numbers={"x": 90},
        moves={"up": {"effects": [{"add": {"x": 30}}]}},
        drift={"wind": {"effects": [{"add": {"x": -15}}]}},
    )
    assert after(scenario, "up").state["x"] == 85


def test_that_an_effect_needs_its_condition_and_its_chance() -> None:
    scenario = world(
        numbers={"x": 0, "y": 0, "z": 0},
        moves={
            "push": {
                "effects": [
                    {"add": {"x": 1}, "when": "y > 0"},
                    {"add": {"y": 1}, "chance": 0, "die": "one"},
                    {"add": {"z": 1}, "chance": 1, "die": "two"},
                ]
            }
        },
    )
    game = after(scenario, "push")
    assert (game.state["x"], game.state["y"], game.state["z"]) == (0, 0, 1)


def test_that_effects_that_share_a_die_share_their_luck() -> None:
    effects = [
        {"add": {name: 1}, "chance": 0.5, "die": die}
        for name, die in [("x", "coin"), ("y", "coin"), ("z", "other")]
    ]
    scenario = world(turns=60, numbers={"x": 0, "y": 0, "z": 0}, drift={"d": {"effects": effects}})
    game = game_of(scenario)
    while not game.over:
        play(game)
    assert game.state["x"] == game.state["y"] != game.state["z"]
    assert 15 < game.state["x"] < 45


def test_that_a_chance_beyond_0_to_1_is_clamped() -> None:
    effects = [
        {"add": {"x": 1}, "chance": "x - 5", "die": "low"},
        {"add": {"x": 2}, "chance": "x + 5", "die": "high"},
    ]
    game = after(world(numbers={"x": 0}, drift={"d": {"effects": effects}}))
    assert game.state["x"] == 2
    assert [roll.chance for roll in game.records[0].rolls] == [0, 1]


# Sets


def test_that_a_set_comes_before_the_adds_of_its_phase() -> None:
    scenario = world(
        numbers={"x": 50},
        moves={
            "reset": {"effects": [{"set": {"x": 10}}]},
            "push": {"role": "b", "effects": [{"add": {"x": 3}}]},
        },
    )
    game = after(scenario, "reset", "push")
    assert game.state["x"] == 13
    amounts, remainder = entry_of(game.records[0], "x")
    assert (sorted(amounts), remainder) == ([-40, 3], 0)


@pytest.mark.parametrize(("first", "second", "level"), [(1, 0, 10), (0, 1, 20)])
def test_that_of_two_sets_the_one_of_higher_precedence_holds(
    first: int, second: int, level: float
) -> None:
    scenario = world(
        numbers={"x": 50},
        moves={
            "low": {"effects": [{"set": {"x": 10}, "precedence": first}]},
            "high": {"role": "b", "effects": [{"set": {"x": 20}, "precedence": second}]},
        },
    )
    game = after(scenario, "low", "high")
    assert game.state["x"] == level
    assert entry_of(game.records[0], "x") == ([level - 50], 0)


# Flows


def pool_of(**starts: float) -> dict[str, dict[str, object]]:
    total = fsum(starts.values())
    return {name: {"start": n, "max": total, "pool": "people"} for name, n in starts.items()}


def flow(origin: str, target: str, amount: float | str) -> dict[str, object]:
    return {"flow": {"from": origin, "to": target, "amount": amount}}


def pooled(*flows: dict[str, object], **starts: float) -> Scenario:
    return world(
        pools={"people": {"total": fsum(starts.values())}},
        numbers=pool_of(**starts),
        drift={f"drift{i}": {"effects": [part]} for i, part in enumerate(flows)},
    )


def test_that_a_flow_takes_from_one_stock_what_it_gives_to_another() -> None:
    game = after(pooled(flow("x", "y", 4), x=10, y=5))
    assert (game.state["x"], game.state["y"]) == (6, 9)
    assert entry_of(game.records[0], "x") == ([-4], 0)
    assert entry_of(game.records[0], "y") == ([4], 0)


def test_that_outflows_larger_than_a_stock_are_scaled_down_together() -> None:
    game = after(pooled(flow("x", "y", 12), flow("x", "z", 6), x=9, y=0, z=0))
    assert (game.state["x"], game.state["y"], game.state["z"]) == (0, 6, 3)


def test_that_a_flow_cannot_take_what_comes_in_during_the_same_phase() -> None:
    game = after(pooled(flow("x", "y", 8), flow("y", "z", 8), x=10, y=5, z=0))
    assert (game.state["x"], game.state["y"], game.state["z"]) == (2, 8, 5)


def test_that_a_negative_flow_moves_nothing() -> None:
    game = after(pooled(flow("x", "y", "scenery - 5"), x=10, y=5))
    assert (game.state["x"], game.state["y"]) == (10, 5)


def test_that_awkward_shares_of_a_stock_lose_and_make_nobody() -> None:
    flows = [flow("x", target, f"{n} * x / 3") for target, n in [("y", 3.1), ("z", 7.7)]]
    scenario = pooled(*flows, x=0.333333333, y=14.285714287, z=0.1)
    game = game_of(scenario)
    total = fsum(game.state[name] for name in "xyz")
    while not game.over:
        play(game)
        assert abs(fsum(game.state[name] for name in "xyz") - total) < 1e-9
        assert game.state["x"] >= 0


def test_that_a_pool_keeps_its_sum_after_every_turn_of_any_game() -> None:
    for seed in range(30):
        game = worlds.played_out(worlds.tiny(), seed=seed)
        for record in game.records:
            people = record.state["pickers_council"] + record.state["pickers_neighbour"]
            assert abs(people - 100) < 1e-9


# Motions


def board(*convictions: float, **motion: object) -> Scenario:
    names = [f"d{i}" for i in range(len(convictions))]
    return world(
        turns=5,
        numbers={"passed": 0, "failed": 0, **{f"seat_{name}": 1 for name in names}},
        directors={
            name: {"seat": f"seat_{name}", "convictions": {"it": conviction}}
            for name, conviction in zip(names, convictions, strict=True)
        },
        moves={
            "propose": {
                "effects": [{"add": {"passed": 1}}],
                "motion": {
                    "conviction": "it",
                    "passed": "It passed",
                    "failed": "It failed",
                    "failed_effects": [{"add": {"failed": 1}}],
                }
                | motion,
            },
            **{
                f"oust_{name}": {"role": "b", "effects": [{"set": {f"seat_{name}": 0}}]}
                for name in names
            },
        },
    )


@pytest.mark.parametrize(
    ("convictions", "passes"),
    [
        ((SURE, SURE, SURE), True),
        ((SURE, SURE, NEVER), True),
        ((SURE, NEVER, NEVER), False),
        ((SURE, SURE, SURE, NEVER), True),
        ((SURE, SURE, NEVER, NEVER), False),
        ((SURE,), True),
    ],
)
def test_that_a_motion_passes_only_with_a_majority_of_those_seated(
    convictions: tuple[int, ...], passes: bool
) -> None:
    game = after(board(*convictions), "propose")
    assert votes(game.records[0]).passed is passes
    assert (game.state["passed"], game.state["failed"]) == (float(passes), float(not passes))
    assert [*votes(game.records[0]).votes.values()] == [c == SURE for c in convictions]


def test_that_a_director_who_left_does_not_vote_and_is_not_counted() -> None:
    game = game_of(board(SURE, SURE, NEVER, NEVER))
    play(game, "oust_d2")
    record = play(game, "propose")
    assert votes(record).votes == {"d0": True, "d1": True, "d3": False}
    assert votes(record).passed


def test_that_a_board_without_directors_passes_nothing() -> None:
    game = game_of(board(SURE))
    play(game, "oust_d0")
    record = play(game, "propose")
    assert (votes(record).votes, votes(record).passed) == ({}, False)


def test_that_directors_who_are_removed_by_orders_miss_the_vote_of_the_same_turn() -> None:
    record = play(game_of(board(SURE, NEVER)), "propose", "oust_d1")
    assert votes(record).votes == {"d0": True}


def test_that_pull_moves_every_director() -> None:
    assert votes(after(board(-30, -30, -30, pull=60), "propose").records[0]).passed
    assert not votes(after(board(30, 30, 30, pull=-60), "propose").records[0]).passed


def test_that_an_undecided_director_votes_either_way_about_as_often() -> None:
    scenario = board(0)
    yes = [votes(play(game_of(scenario, seed=seed), "propose")).passed for seed in range(200)]
    assert 70 < yes.count(True) < 130


@pytest.mark.parametrize(("chance", "leaks"), [(1, True), (0, False)])
def test_that_a_failed_vote_comes_out_by_its_own_chance(chance: float, leaks: bool) -> None:
    record = after(board(NEVER, failed_leak=chance), "propose").records[0]
    assert votes(record).leaked is leaks


def test_that_a_passed_vote_never_leaks_as_failed() -> None:
    assert not votes(after(board(SURE, failed_leak=1), "propose").records[0]).leaked


# Leaks


@pytest.mark.parametrize(("chance", "leaks"), [(1, True), (0, False)])
def test_that_a_private_move_leaks_by_its_chance_and_then_has_its_leak_effects(
    chance: float, leaks: bool
) -> None:
    scenario = world(
        numbers={"x": 0},
        moves={
            "whisper": {
                "channel": "private",
                "effects": [{"add": {"x": 1}}],
                "leak": {"chance": chance, "headline": "Out", "effects": [{"add": {"x": 10}}]},
            }
        },
    )
    game = after(scenario, "whisper")
    assert game.state["x"] == (11 if leaks else 1)
    assert (MoveLeaked(role="a", move="whisper") in game.records[0].happenings) is leaks


# Events


def test_that_an_event_happens_once_unless_it_may_come_again() -> None:
    scenario = world(turns=4, events={"single": {}, "repeated": {"once": False}})
    game = game_of(scenario)
    happened = []
    while not game.over:
        told = play(game).happenings
        happened.append({h.event for h in told if isinstance(h, EventHappened)})
    assert happened[0] == {"single", "repeated"}
    assert happened[1:] == [{"repeated"}] * 3


def test_that_an_event_waits_for_its_condition() -> None:
    scenario = world(turns=4, events={"late": {"when": "turn >= 3"}})
    game = game_of(scenario)
    told = [bool(play(game).happenings) for _ in range(3)]
    assert told == [False, False, True]


def test_that_events_of_one_turn_do_not_see_each_other() -> None:
    scenario = world(events={"first": {}, "second": {"when": "happened(first)"}})
    game = game_of(scenario)
    happened = [
        [h.event for h in play(game).happenings if isinstance(h, EventHappened)] for _ in range(2)
    ]
    assert happened == [["first"], ["second"]]


def test_that_rules_of_a_turn_may_ask_what_was_played_in_it() -> None:
    scenario = world(
        numbers={"x": 0},
        moves={"push": {}},
        events={"answer": {"when": "played(push)", "effects": [{"add": {"x": 1}}]}},
        drift={"wind": {"effects": [{"add": {"x": "10 * times(push)"}}]}},
    )
    game = game_of(scenario)
    play(game)
    assert game.state["x"] == 0
    play(game, "push")
    assert game.state["x"] == 1  # counted only when the turn is over
    play(game)
    assert game.state["x"] == 11


# Formulas


def test_that_formulas_are_brought_up_to_date_after_every_phase() -> None:
    scenario = world(
        numbers={
            "x": 1,
            "double": {"formula": "2 * x", "max": 1000},
            "quadruple": {"formula": "2 * double", "max": 1000},
        },
        moves={"push": {"effects": [{"add": {"x": "quadruple"}}]}},
        drift={"wind": {"effects": [{"add": {"x": "quadruple"}}]}},
    )
    game = after(scenario, "push")
    assert [game.state[name] for name in ("x", "double", "quadruple")] == [25, 50, 100]


def test_that_a_formula_stays_in_its_range() -> None:
    scenario = world(numbers={"x": 90, "twice": {"formula": "2 * x"}})
    assert game_of(scenario).state["twice"] == 100


def test_that_endings_see_formulas_that_count_the_orders_of_the_turn() -> None:
    scenario = world(
        numbers={"pushes": {"formula": "times(push)"}},
        moves={"push": {}},
        endings={"pushed": {"rank": 1, "when": "pushes >= 1"}},
    )
    assert after(scenario, "push").records[0].ending == "pushed"


# Limits and rests


def test_that_a_limit_allows_so_many_times_in_a_game() -> None:
    game = game_of(world(turns=5, moves={"push": {"limit": 2}}))
    play(game, "push")
    play(game, "push")
    reason = game.why_not("a", "push")
    assert reason is not None
    assert reason.en == "It can be done only 2 times."


def test_that_a_rest_keeps_a_move_for_so_many_turns() -> None:
    game = game_of(world(turns=6, moves={"push": {"rest": 2}}))
    play(game, "push")
    told = []
    for _ in range(3):
        reason = game.why_not("a", "push")
        told.append(reason.en if reason else None)
        play(game)
    assert told == ["Available again in 2 turns.", "Available again next turn.", None]


def test_that_a_requirement_says_in_its_own_words_why_not() -> None:
    needs = [
        {"that": "x >= 1", "otherwise": {"en": "Not yet.", "fr": "Pas encore."}},
        {"that": "x >= 2", "otherwise": "Later."},
    ]
    game = game_of(world(numbers={"x": 0}, moves={"push": {"requires": needs}}))
    reason = game.why_not("a", "push")
    assert reason is not None
    assert (reason.en, reason.fr) == ("Not yet.", "Pas encore.")


# Endings


def test_that_of_several_endings_the_lowest_rank_holds() -> None:
    scenario = world(
        numbers={"x": 0},
        endings={
            "second": {"rank": 2, "when": "true", "effects": [{"add": {"x": 20}}]},
            "first": {"rank": 1, "when": "true", "effects": [{"add": {"x": 1}}]},
        },
    )
    game = after(scenario)
    assert game.records[0].ending == "first"
    assert game.state["x"] == 1


def test_that_a_final_condition_is_looked_at_after_the_last_turn_only() -> None:
    scenario = world(turns=3, endings={"calm": {"rank": 1, "finally_when": "true"}})
    game = game_of(scenario)
    assert [play(game).ending for _ in range(3)] == [None, None, "calm"]


def test_that_an_ending_ends_the_game_at_once() -> None:
    game = after(world(turns=3, endings={"short": {"rank": 1, "when": "true"}}))
    assert game.over
    assert game.turn == 1
    with pytest.raises(ValueError, match="The game is over"):
        game.commit({})


def test_that_the_last_turn_always_ends_the_game() -> None:
    for seed in range(20):
        game = worlds.played_out(worlds.tiny(), seed=seed)
        assert game.records[-1].ending is not None
        assert len(game.records) <= len(worlds.tiny().turns)


# Simultaneity


def test_that_the_order_in_which_orders_are_given_changes_nothing() -> None:
    moves = ["speech", "spread_rumour", "poster", "poach"]
    scenario = worlds.tiny()
    orders = worlds.orders_of(scenario, *moves)
    forward, backward = game_of(scenario, seed=5), game_of(scenario, seed=5)
    assert forward.commit(orders) == backward.commit(dict(reversed(orders.items())))


def test_that_values_are_kept_to_nine_decimals() -> None:
    scenario = world(
        numbers={"x": 1}, drift={"wind": {"effects": [{"add": {"x": "logistic(x) / 3"}}]}}
    )
    value = after(scenario).state["x"]
    assert value == round(value, 9) != 1
