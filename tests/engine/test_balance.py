"""Balance: in small worlds whose truth is known, every measure finds it."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import numpy as np
import pytest
from pydantic import ValidationError

from engine.lab.balance import MEASURES, Balance, Budget, MeasureName, measure
from engine.lab.balance.bench import Bench
from engine.lab.balance.measuring import Progress
from engine.lab.balance.plans import LEANINGS, PlanTask, plan_scores, tenths
from engine.lab.balance.results import MoveValue, PlanGap, TwoFaced
from engine.lab.balance.rollouts import Question, batches, contests, rolled_out
from engine.lab.simulate import simulate
from engine.players import PlayerKind
from engine.rules.dice import Dice
from engine.rules.rulebook import Rulebook
from engine.scenario.models import Scenario
from tests.engine import worlds
from tests.engine.worlds import Number, Parts, scenario_of, tiny, world_data

SMALL = Budget(
    games=400,
    pool=100,
    positions=20,
    rare=10,
    rounds=(16, 32),
    plans=60,
    plan_games=20,
    suspense_games=40,
    continuations=40,
    pair_positions=10,
    pair_rare=4,
    pair_rounds=(16, 32),
    leak_rollouts=8,
)
HIDDEN = {"start": {"low": 0, "high": 1}, "max": 1, "known_to": []}


def contest(
    moves: Parts, *, turns: int = 1, numbers: Mapping[str, Number] | None = None, **sections: Parts
) -> Scenario:
    """A world in which role a is scored by `score`, from 0 to 100, at 50 when it starts."""
    shown: dict[str, Number] = {"score": 50, "fate": HIDDEN}
    data = world_data(turns=turns, numbers=shown | dict(numbers or {}), moves=moves, **sections)
    data["roles"][0]["aims"][0]["measure"] = "score"
    return scenario_of(data)


def add(amount: float | str) -> dict[str, Any]:
    """An effect on the score."""
    return {"add": {"score": amount}}


def found(
    scenario: Scenario,
    *only: MeasureName,
    seed: int = 1,
    cores: int = 1,
    seats: Mapping[str, PlayerKind] | None = None,
    roles: list[str] | None = None,
    progress: Progress | None = None,
) -> Balance:
    return measure(
        scenario,
        budget=SMALL,
        seed=seed,
        cores=cores,
        seats=seats,
        only=only or MEASURES,
        roles=roles,
        progress=progress,
    )


def values(scenario: Scenario) -> dict[str, MoveValue]:
    """What the public moves of role a are worth; doing nothing is "nothing"."""
    moves = found(scenario, "moves", roles=["a"]).moves
    assert moves is not None
    return {value.move or "nothing": value for value in moves.moves if value.channel == "public"}


# Endings


def test_that_endings_are_those_that_simulate_counts_with_that_seed() -> None:
    balance = found(tiny(), "endings")
    assert balance.endings is not None
    counted = simulate(tiny(), games=SMALL.games, seed=1).endings
    shares = {part.id: part.share for part in balance.endings.endings}
    assert shares == {ending: 100 * count / SMALL.games for ending, count in counted.items()}


def test_that_an_ending_or_outcome_outside_its_share_misses_its_target() -> None:
    rare, common = (f"fate {sign} 0.002" for sign in ("<", ">="))
    outcome = {"label": "Both", "endings": ["rare", "common"], "share": {"low": 20, "high": 80}}
    data = world_data(
        numbers={"fate": HIDDEN},
        endings={
            "rare": {"rank": 1, "finally_when": rare},
            "common": {"rank": 2, "finally_when": common},
        },
    ) | {"outcomes": [{"id": "both", "basis": "design choice"} | outcome]}
    balance = found(scenario_of(data), "endings")
    assert {check.subject: check.met for check in balance.checks} == {
        "both": False,
        "rare": False,
        "common": False,
        "the_end": False,
    }
    assert balance.checks[0].found == "100.0 %"
    assert not balance.met


def test_that_endings_within_their_shares_meet_their_targets() -> None:
    thirds = {"low": "fate < 0.33", "high": "fate > 0.67"}
    endings = {
        name: {"rank": rank, "finally_when": when}
        for rank, (name, when) in enumerate(thirds.items())
    }
    assert found(contest({}, endings=endings), "endings").met


# Moves


def test_that_a_move_that_is_always_best_is_named_and_so_is_one_that_never_is() -> None:
    told = values(contest({"win": {"effects": [add(10)]}, "lose": {"effects": [add(-10)]}}))
    assert (told["win"].best, told["win"].near, told["win"].regret) == (100, 100, 0)
    assert (told["lose"].best, told["lose"].near, told["lose"].regret) == (0, 0, 20)
    assert (told["win"].gain, told["lose"].gain) == (10, -10)
    assert told["win"].verdict == "best too often"
    assert told["lose"].verdict == "never near best"
    assert told["nothing"].verdict == "nothing"


def test_that_the_checks_name_the_moves_that_missed_their_targets() -> None:
    scenario = contest({"win": {"effects": [add(10)]}, "lose": {"effects": [add(-10)]}})
    missed = [check.subject for check in found(scenario, "moves").checks if not check.met]
    assert missed == ["lose", "win"]


def test_that_doing_nothing_must_not_be_best_too_often_either() -> None:
    told = values(contest({"lose": {"effects": [add(-10)]}}))
    assert told["nothing"].verdict == "best too often"


def test_that_nobody_is_best_where_nothing_is_at_stake() -> None:
    told = values(contest({"one": {}, "two": {}}))
    assert {name: (value.best, value.near) for name, value in told.items()} == {
        "one": (0, 100),
        "two": (0, 100),
        "nothing": (0, 100),
    }
    assert told["one"].verdict == "good"


def test_that_moves_that_are_as_good_share_being_best() -> None:
    told = values(contest({"one": {"effects": [add(5)]}, "two": {"effects": [add(5)]}}))
    assert (told["one"].best, told["two"].best, told["nothing"].best) == (50, 50, 0)


def test_that_a_difference_of_less_than_a_quarter_of_a_point_is_none() -> None:
    told = values(contest({"dust": {"effects": [add(0.2)]}}))
    assert (told["dust"].near, told["nothing"].near, told["dust"].best) == (100, 100, 0)


def test_that_moves_for_different_positions_are_each_best_in_theirs() -> None:
    moves = {
        f"m{n}": {"effects": [add(f"choose(fate >= {n / 5} and fate < {(n + 1) / 5}, 10, -10)")]}
        for n in range(5)
    }
    told = values(contest(moves))
    assert {told[name].verdict for name in moves} == {"good"}
    assert sum(told[name].best or 0.0 for name in moves) == pytest.approx(100)
    assert told["nothing"].best == 0


def test_that_all_candidates_meet_the_same_dice_and_the_same_others() -> None:
    scenario = contest(
        {
            "gain": {"effects": [add(1)]},
            "shout": {"role": "b", "effects": [add(30)]},
            "grumble": {"role": "b", "effects": [add(-30)]},
        },
        events={"luck": {"chance": 0.5, "effects": [add(15)]}},
    )
    told = values(scenario)["gain"]
    assert (told.gain, told.gain_error) == (1, 0)


def haggling() -> Scenario:
    """Role a offers at a price of 2 or of 9, and in character always asks for 9."""
    price = {
        "variable": "price",
        "label": "Price",
        "options": [{"value": 2, "label": "Low"}, {"value": 9, "label": "High", "appeal": 50}],
    }
    sale = {"by": "a", "to": "b", "label": "Sale", "made_by": "sell", "accepted_by": "buy"}
    sale |= {"known_to": "everyone"}
    data = world_data(
        turns=1,
        numbers={"score": 50, "price": 0},
        moves={"sell": {}, "buy": {"role": "b"}},
        drift={"talk_of_it": {"effects": [add("price")]}},
    ) | {"offers": [{"id": "sale", "basis": "design choice", "terms": [price]} | sale]}
    data["roles"][0]["aims"][0]["measure"] = "score"
    return scenario_of(data)


def test_that_an_offer_that_is_tried_says_what_its_role_would_say() -> None:
    assert values(haggling())["sell"].gain == 9


def test_that_rollouts_do_not_know_the_dice_of_the_game() -> None:
    scenario = contest({"wait": {}}, events={"luck": {"chance": 0.5, "effects": [add(50)]}})
    book = Rulebook(scenario)
    dice = Dice(1, np.arange(1))
    state = book.start(dice)[:, 0]
    slot = book.slot_of["a", "public"]
    question = Question("a", 1, state, (slot,), np.array([[-1], [0]]))
    (scores,) = rolled_out(Bench(book, {}, 1), [question], np.array([0]), 400, seed=1)
    assert set(scores.ravel()) == {50, 100}
    assert scores[:, 0].tolist() == scores[:, 1].tolist()
    assert scores.mean() == pytest.approx(75, abs=5)


def test_that_every_round_of_rollouts_has_dice_of_its_own() -> None:
    scenario = contest({"wait": {}}, events={"luck": {"chance": 0.5, "effects": [add(50)]}})
    bench = Bench(Rulebook(scenario), {}, 1)
    state = bench.book.start(Dice(1, np.arange(1)))[:, 0]
    question = Question("a", 1, state, (bench.slots("a")[0],), np.array([[-1], [0]]))
    (batch,) = batches([question], (50, 50), "here", {"a"})
    (answer,) = contests(bench, batch)
    assert answer.fresh == 50
    assert answer.scores[:50, 0].tolist() == answer.first[:, 0].tolist()
    assert answer.scores[:50, 0].tolist() != answer.scores[50:, 0].tolist()


def test_that_a_round_is_not_played_where_the_best_is_known() -> None:
    bench = Bench(Rulebook(contest({"win": {"effects": [add(10)]}})), {}, 1)
    state = bench.book.start(Dice(1, np.arange(1)))[:, 0]
    slot = bench.book.slot_of["a", "public"]
    question = Question("a", 1, state, (slot,), np.array([[-1], [0]]))
    (batch,) = batches([question], (8, 8), "here", {"a"})
    (answer,) = contests(bench, batch)
    assert (answer.contenders.tolist(), len(answer.scores), answer.fresh) == ([1], 8, 0)


def test_that_each_purpose_has_a_seed_of_its_own_and_none_has_the_games() -> None:
    bench = Bench(Rulebook(tiny()), {}, 5)
    seeds = [bench.seed_for(purpose) for purpose in ("pool", "moves/0", "moves/1", "plans")]
    assert len({5, *seeds}) == 5


def test_that_a_move_counts_with_what_comes_of_it_later() -> None:
    moves = {"invest": {"effects": [add(-5)]}}
    harvest = {"when": "times(invest) >= 1 and turn == 3", "effects": [add(30)]}
    told = values(contest(moves, turns=3, events={"harvest": harvest}))
    assert told["invest"].gain is not None
    assert told["invest"].gain > 0


def test_that_a_move_that_was_never_allowed_is_named_and_judged_by_nothing_else() -> None:
    never = [{"that": "score > 99", "otherwise": "Not yet."}]
    told = values(contest({"dream": {"requires": never}, "act": {}}))["dream"]
    assert (told.verdict, told.allowed, told.positions) == ("never allowed", 0, 0)
    assert (told.best, told.near, told.gain, told.regret) == (None, None, None, None)


def test_that_a_rarely_allowed_move_is_tried_in_more_positions() -> None:
    rarely = [{"that": "hope > 0.9", "otherwise": "Not now."}]
    hope = HIDDEN | {"known_to": ["a"]}
    scenario = contest(
        {"chance": {"requires": rarely, "effects": [add(1)]}, "act": {}}, numbers={"hope": hope}
    )
    told = values(scenario)
    assert 2 < told["chance"].allowed < 20
    assert told["chance"].positions == SMALL.rare
    assert told["act"].positions == SMALL.positions


# Plans


def gap(scenario: Scenario) -> PlanGap:
    plans = found(scenario, "plans", roles=["a"]).plans
    assert plans is not None
    (one,) = plans.roles
    return one


def test_that_plans_lie_apart_as_far_as_the_role_decides() -> None:
    scenario = contest({"up": {"effects": [add(40)]}, "down": {"effects": [add(-40)]}})
    told = gap(scenario)
    assert (told.best, told.worst, told.gap, told.met) == (90, 10, 80, True)


def test_that_plans_differ_in_what_their_offers_say_too() -> None:
    """Those that count character for nothing ask for either price, the others for the high one."""
    bench = Bench(Rulebook(haggling()), {}, 1)
    scores = plan_scores(bench, PlanTask("a", np.arange(60), 2))
    leanings = np.arange(60) // 2 % len(LEANINGS)
    assert set(scores[leanings == 0].ravel()) == {50, 52, 59}
    assert set(scores[leanings > 0].ravel()) == {50, 59}


def test_that_plans_order_only_what_is_allowed() -> None:
    never = [{"that": "score > 99", "otherwise": "Not yet."}]
    scenario = contest({"dream": {"requires": never, "effects": [add(40)], "appeal": 9}})
    assert gap(scenario).best == 50


def test_that_plans_of_a_role_that_decides_nothing_do_not_lie_apart_however_wild_luck_is() -> None:
    luck = {"luck": {"chance": 0.5, "effects": [add(50)]}}
    told = gap(contest({"wait": {}, "see": {}}, events=luck))
    assert (told.gap, told.met) == (0, False)


def test_that_plans_that_differ_in_luck_alone_are_not_told_apart_by_it() -> None:
    """Ranked and measured on the same games the lucky tenth would lead by some 17 points."""
    luck = np.random.Generator(np.random.PCG64(1)).normal(50, 22, size=(200, 40))
    best, worst = tenths(luck)
    assert abs(best - worst) < 5


def test_that_a_role_alone_can_be_asked_about_and_gets_the_same_figures() -> None:
    whole = found(tiny(), "moves", "plans")
    alone = found(tiny(), "moves", "plans", roles=["neighbour"])
    assert whole.moves is not None
    assert alone.moves is not None
    assert alone.moves.moves == [one for one in whole.moves.moves if one.role == "neighbour"]
    assert whole.plans is not None
    assert alone.plans is not None
    assert alone.plans.roles == [one for one in whole.plans.roles if one.role == "neighbour"]


# Suspense


def open_share(turns: int = 4, **sections: Parts) -> tuple[float, float]:
    suspense = found(contest({}, turns=turns, **sections), "suspense").suspense
    assert suspense is not None
    assert suspense.turn == max(1, turns - 2)
    assert suspense.open + suspense.decided + suspense.ended == pytest.approx(100)
    return suspense.open, suspense.ended


def test_that_games_which_the_last_die_decides_are_all_open() -> None:
    luck = {"luck": {"when": "turn == 4", "chance": 0.5}}
    endings = {"lucky": {"rank": 1, "finally_when": "happened(luck)"}}
    assert open_share(events=luck, endings=endings) == (100, 0)


def test_that_games_which_the_start_decided_are_none_of_them_open() -> None:
    endings = {"lucky": {"rank": 1, "finally_when": "fate > 0.5"}}
    assert open_share(endings=endings) == (0, 0)


def test_that_games_that_have_ended_are_not_open() -> None:
    early = {"lucky": {"rank": 1, "when": "fate > 0.5"}}
    some = {"late": {"rank": 2, "finally_when": "happened(luck)"}}
    luck = {"luck": {"when": "turn == 4", "chance": 0.5}}
    open_, ended = open_share(events=luck, endings=early | some)
    assert 25 < ended < 75
    assert open_ == 100 - ended
    assert open_share(endings={"at_once": {"rank": 1, "when": "true"}}) == (0, 100)


def test_that_an_ending_of_more_than_nine_tenths_is_certain() -> None:
    luck = {"luck": {"when": "turn == 4", "chance": 0.04}}
    endings = {"lucky": {"rank": 1, "finally_when": "happened(luck)"}}
    assert open_share(events=luck, endings=endings)[0] < 25


def test_that_a_short_scenario_is_looked_at_from_its_first_turn() -> None:
    endings = {"lucky": {"rank": 1, "finally_when": "fate > 0.5"}}
    assert open_share(turns=2, endings=endings) == (0, 0)


# Hypocrisy


def two_faced(
    chance: float, *, leak: float = -20.0, silence: float = 3.0, **more: Mapping[str, Any]
) -> Scenario:
    """Praise in public and scheme in private: 8 points each, and a price when it comes out."""
    exposed = {"chance": chance, "headline": "It is out", "effects": [add(leak)]}
    return contest(
        {
            "praise": {"effects": [add(8)]},
            "silence": {"effects": [add(silence)]},
            "scheme": {
                "channel": "private",
                "effects": [add(8)],
                "leak": exposed,
                "belies": ["praise"],
            },
            **more,
        },
        events={"luck": {"chance": 0.5, "effects": [add(5)]}},
    )


def hypocrisy(scenario: Scenario) -> tuple[Balance, TwoFaced]:
    balance = found(scenario, "hypocrisy")
    assert balance.hypocrisy is not None
    (pair,) = balance.hypocrisy.pairs
    return balance, pair


def test_that_hypocrisy_that_hardly_ever_leaks_always_pays() -> None:
    balance, pair = hypocrisy(two_faced(0.001))
    assert (pair.private, pair.public, pair.pays, pair.near) == ("scheme", "praise", 100, 100)
    assert (pair.over_private, pair.over_honest) == (5, 5)
    assert balance.hypocrisy is not None
    assert balance.hypocrisy.pays == 100
    assert [check.met for check in balance.checks] == [False, True]


@pytest.mark.parametrize("silence", [8.0, 7.8])
def test_that_hypocrisy_that_is_hardly_better_than_honesty_does_not_pay(silence: float) -> None:
    balance, pair = hypocrisy(two_faced(0.001, silence=silence))
    assert (pair.pays, pair.near) == (0, 100)
    assert pair.over_private == pytest.approx(8 - silence)
    assert [check.met for check in balance.checks] == [False, True]


def test_that_a_pair_is_held_against_its_private_move_and_against_all_honest_orders() -> None:
    work = {"channel": "private", "effects": [add(10)]}
    _, pair = hypocrisy(two_faced(0.001, work=work))
    assert (pair.over_private, pair.over_honest, pair.pays, pair.near) == (5, -2, 0, 0)


def test_that_hypocrisy_that_pays_in_some_positions_and_not_in_all_meets_its_target() -> None:
    work = {"channel": "private", "effects": [add("choose(fate > 0.5, 20, 0)")]}
    balance, pair = hypocrisy(two_faced(0.001, work=work))
    assert pair.pays is not None
    assert 0 < pair.pays < 100
    assert [check.met for check in balance.checks] == [True, True]


def test_that_hypocrisy_that_mostly_leaks_never_pays() -> None:
    balance, pair = hypocrisy(two_faced(0.999))
    assert (pair.pays, pair.near) == (0, 0)
    assert [check.met for check in balance.checks] == [False, True]


def test_that_a_leak_costs_what_it_costs_with_all_other_dice_the_same() -> None:
    _, pair = hypocrisy(two_faced(0.3))
    assert (pair.leak, pair.leak_error) == (-20, 0)


def test_that_a_leak_that_does_not_cost_misses_its_target() -> None:
    balance, pair = hypocrisy(two_faced(0.3, leak=5))
    assert pair.leak == 5
    assert [check.met for check in balance.checks if "leaks" in check.subject] == [False]


def test_that_a_leak_that_cannot_happen_has_no_cost() -> None:
    balance, pair = hypocrisy(two_faced(0.0))
    assert (pair.leak, pair.leak_error) == (None, None)
    assert len(balance.checks) == 1


def test_that_what_is_played_together_is_counted_in_games() -> None:
    _, pair = hypocrisy(two_faced(0.3))
    assert 10 < pair.played < 25  # one in two of private moves and nothing, one in three public


def test_that_a_scenario_without_two_faced_moves_has_no_targets_for_them() -> None:
    balance = found(contest({"wait": {}}), "hypocrisy")
    assert balance.hypocrisy is not None
    assert balance.hypocrisy.pairs == []
    assert (balance.checks, balance.met) == ([], True)


# All of it


@cache
def whole(seed: int = 1, cores: int = 1) -> Balance:
    return found(tiny(), seed=seed, cores=cores)


def figures(balance: Balance) -> dict[str, Any]:
    return balance.model_dump(exclude={"seconds"})


def test_that_the_seed_decides_all_figures_whatever_the_number_of_cores() -> None:
    assert figures(whole()) == figures(whole(cores=2))
    other = figures(whole(seed=2))
    assert all(other[name] != figures(whole())[name] for name in MEASURES)


def test_that_only_the_measures_asked_for_are_taken_and_are_the_same_as_among_all() -> None:
    some = found(tiny(), "suspense", "hypocrisy")
    assert (some.endings, some.moves, some.plans) == (None, None, None)
    assert some.suspense == whole().suspense
    assert some.hypocrisy == whole().hypocrisy


def test_that_other_players_give_other_figures() -> None:
    seats: dict[str, PlayerKind] = {role.id: "random" for role in tiny().roles}
    random = found(tiny(), "endings", seats=seats)
    assert random.players == "random"
    assert random.endings != whole().endings


def test_that_progress_is_told_for_each_measure_from_nothing_to_all() -> None:
    told: dict[str, list[float]] = {}
    found(tiny(), progress=lambda name, part: told.setdefault(name, []).append(part))
    assert list(told) == list(MEASURES)
    for parts in told.values():
        assert parts == sorted(parts)
        assert parts[0] == 0
        assert parts[-1] == pytest.approx(1)


def test_that_what_was_found_reads_back_from_json_and_takes_nothing_else() -> None:
    text = whole().model_dump_json()
    assert Balance.model_validate_json(text) == whole()
    with pytest.raises(ValidationError):
        Balance.model_validate({**whole().model_dump(), "moves": "many"})


def test_that_a_world_of_one_turn_and_one_move_can_be_measured() -> None:
    balance = found(worlds.world(turns=1))
    assert balance.moves is not None
    assert [value.move for value in balance.moves.moves] == [None, "stand"]
