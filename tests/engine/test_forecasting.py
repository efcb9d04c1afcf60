"""Forecasts follow from what a role knows, and compare its orders in the same futures."""

from dataclasses import replace
from functools import cache
from itertools import pairwise

import numpy as np
import pytest

from engine.game.evidence import evidence
from engine.game.game import Game
from engine.game.orders import Orders
from engine.game.unknowns import unknowns
from engine.lab.forecasting import ROUNDS, Forecast, Forecaster, Prospect, assumed
from engine.lab.futures import Stopped
from engine.scenario.models import CHANNELS, Scenario
from tests.engine.worlds import bridge, game_of, play, scenario_of, tiny, world_data


@cache
def veiled() -> Scenario:
    """a sees sums of a hidden depth; b plans in secret; digging is a's score, hail spoils it."""
    data = world_data(
        turns=4,
        numbers={
            "depth": {"start": {"low": 0, "high": 100}, "known_to": []},
            "scenery": {"start": 0, "max": 400},
            "steady": {"start": 7},
            "holes": {"start": 40, "max": 100},
            "plans": {"start": 0, "known_to": ["b"]},
        },
        moves={
            "dig": {"limit": 1, "appeal": -30, "effects": [{"add": {"holes": 10}}]},
            "rest": {"label": "Rest"},
            "stand": {"channel": "private"},
            "whisper": {
                "channel": "private",
                "leak": {"chance": 0.25, "headline": "It is out"},
            },
            "plot_quietly": {
                "role": "b",
                "channel": "private",
                "effects": [{"add": {"plans": 5}}],
            },
        },
        drift={
            "sounded": {"effects": [{"add": {"scenery": "depth"}, "chance": 0.5, "die": "clear"}]},
            "hail": {"effects": [{"add": {"holes": -8}, "chance": 0.5, "die": "hail"}]},
        },
        endings={"flood": {"rank": 1, "when": "scenery > 250"}},
    )
    data["roles"][0]["aims"][0]["measure"] = "holes"
    data["plots"][0]["curves"].append({"role": "b", "variable": "steady"})
    return scenario_of(data)


def forecaster(game: Game, role: str, seed: int = 0) -> Forecaster:
    return Forecaster(game.book, evidence(game, role), assumed(game), seed)


def first(game: Game, role: str, chosen: Orders | None = None, seed: int = 0) -> Forecast:
    return next(forecaster(game, role, seed).forecasts(chosen))


def of(forecast: Forecast, move: str | None, channel: str = "public") -> Prospect:
    return next(p for p in forecast.prospects if (p.channel, p.move) == (channel, move))


def test_that_games_that_a_role_cannot_tell_apart_give_it_the_same_forecast() -> None:
    quiet, plotting = (game_of(veiled(), seed=5) for _ in range(2))
    play(quiet)
    play(plotting, "plot_quietly")
    assert quiet.state != plotting.state
    assert first(quiet, "a") == first(plotting, "a")
    assert first(quiet, "b") != first(plotting, "b")


def test_that_neither_hidden_numbers_nor_the_games_dice_enter_a_forecast() -> None:
    games = [game_of(veiled(), seed=seed, number=seed % 3) for seed in range(40)]
    for game in games:
        play(game, "rest")
    blind = [game for game in games if game.state["scenery"] == 0.0 and game.state["holes"] == 40.0]
    assert len({game.state["depth"] for game in blind}) == len(blind) > 4
    told = first(blind[0], "a")
    assert all(first(game, "a") == told for game in blind[1:])
    fates = {play(game, "dig").state["holes"] for game in blind}
    assert len(fates) > 1


def test_that_another_seed_rolls_other_futures_and_the_same_one_the_same() -> None:
    game = game_of(tiny())
    assert first(game, "council") == first(game, "council")
    assert first(game, "council") != first(game, "council", seed=1)


def test_that_what_one_sees_changes_what_one_expects() -> None:
    seen = [play(game_of(veiled(), seed=seed)).state["scenery"] for seed in range(30)]
    dry, deep = seen.index(0.0), int(np.argmax(seen))
    games = [game_of(veiled(), seed=seed) for seed in (dry, deep)]
    for game in games:
        play(game)
    floods = [of(first(game, "a"), None).endings["flood"] for game in games]
    assert floods[0] < floods[1]


def test_that_every_allowed_order_is_forecast_and_no_other() -> None:
    game = game_of(veiled())
    told = first(game, "a")
    assert {(p.channel, p.move) for p in told.prospects} == {
        ("public", None),
        ("public", "dig"),
        ("public", "rest"),
        ("private", None),
        ("private", "stand"),
        ("private", "whisper"),
    }
    play(game, "dig")
    assert first(game, "a").prospect("public", "dig") is None


def test_that_orders_meet_the_same_futures() -> None:
    """Digging is worth ten points in every one of them, however the hail falls."""
    told = first(game_of(veiled()), "a")
    assert of(told, None).score.error > 0.5
    assert of(told, "dig").gain.points == pytest.approx(10.0)
    assert of(told, "dig").gain.error == pytest.approx(0.0)
    assert of(told, "rest").gain.points == of(told, None).gain.points == 0.0


def test_that_the_best_order_of_each_channel_comes_first() -> None:
    for forecast in (first(game_of(veiled()), "a"), first(game_of(tiny()), "council")):
        for channel in CHANNELS:
            points = [p.score.points for p in forecast.prospects if p.channel == channel]
            assert points == sorted(points, reverse=True)
    assert first(game_of(veiled()), "a").prospects[0].move == "dig"


def test_that_the_chances_of_the_endings_sum_to_one() -> None:
    for prospect in first(game_of(tiny()), "council").prospects:
        assert sum(prospect.endings.values()) == pytest.approx(1.0)
        assert set(prospect.endings) == {ending.id for ending in tiny().endings}


def test_that_the_worst_tenth_lies_below_the_mean_and_is_no_better_than_any_future() -> None:
    told = of(first(game_of(veiled()), "a"), "dig")
    assert 0.0 <= told.worst < told.score.points
    assert told.worst == pytest.approx(18.0, abs=4.0)


def test_that_only_what_may_come_out_has_a_chance_of_it() -> None:
    told = first(game_of(veiled()), "a")
    assert of(told, "whisper", "private").leak == pytest.approx(0.25)
    assert of(told, "stand", "private").leak is None
    assert of(told, None, "private").leak is None


def test_that_orders_are_weighed_beside_what_is_chosen_in_the_other_channel() -> None:
    game = game_of(tiny())
    alone = first(game, "council")
    beside = first(game, "council", Orders(public="speech"))
    assert (
        of(beside, "spread_rumour", "private").score != of(alone, "spread_rumour", "private").score
    )
    assert of(beside, None, "private").score == of(alone, "speech").score
    assert of(beside, "speech") == of(alone, "speech")


def test_that_the_fans_follow_what_is_chosen() -> None:
    game = game_of(tiny())
    talking = first(game, "council", Orders(public="speech"))
    assert talking.chosen
    assert not first(game, "council").chosen
    assert talking.fans != first(game, "council").fans


def test_that_what_was_asked_before_does_not_change_an_answer() -> None:
    game = game_of(tiny())
    asked = forecaster(game, "council")
    next(asked.forecasts(Orders(private="spread_rumour")))
    next(asked.forecasts())
    chosen = Orders(public="speech")
    assert next(asked.forecasts(chosen)) == first(game, "council", chosen)


def test_that_an_offer_says_what_is_chosen_or_else_what_is_in_character() -> None:
    game = game_of(bridge())
    offer = next(o for o in bridge().offers if o.terms and game.can_order(o.by, o.made_by))
    move = next(m for m in bridge().moves if m.id == offer.made_by)
    term = offer.terms[0]
    plain = first(game, offer.by)
    said = [
        first(
            game,
            offer.by,
            Orders.model_validate({move.channel: move.id, "terms": {term.variable: o.value}}),
        )
        for o in term.options
    ]
    channel = move.channel
    assert plain.prospect(channel, move.id) is not None
    assert len({str(one.prospect(channel, move.id)) for one in said}) > 1


def test_that_intervals_narrow_with_every_round() -> None:
    rounds = list(forecaster(game_of(tiny()), "neighbour").forecasts())
    assert [told.futures for told in rounds] == [end for _, end in ROUNDS]
    for before, after in pairwise(rounds):
        assert after.error < before.error
    assert rounds[-1].error == pytest.approx(
        rounds[0].error * np.sqrt(ROUNDS[0][1] / ROUNDS[-1][1]), rel=0.25
    )


def test_that_a_later_round_lies_within_what_an_earlier_one_said() -> None:
    """An interval of 95 % may miss now and then; more than one in eight would be many."""
    missed = cases = 0
    for seed in range(10):
        game = game_of(tiny(), seed=seed, seat="in_character")
        game.commit({})
        rounds = list(forecaster(game, "council").forecasts())
        for early in rounds[0].prospects:
            late = rounds[-1].prospect(early.channel, early.move)
            assert late is not None
            cases += 1
            missed += abs(late.score.points - early.score.points) > early.score.error
    assert cases >= 30
    assert missed <= 0.12 * cases


def test_that_work_is_given_up_as_soon_as_nobody_wants_it() -> None:
    asked = 0

    def enough() -> bool:
        nonlocal asked
        asked += 1
        return asked > 3

    with pytest.raises(Stopped):
        list(forecaster(game_of(tiny()), "council").forecasts(None, enough))
    assert asked == 4


def test_that_what_was_given_up_can_be_asked_again() -> None:
    game = game_of(tiny())
    asked = forecaster(game, "council")
    with pytest.raises(Stopped):
        next(asked.forecasts(None, lambda: True))
    assert next(asked.forecasts()) == first(game, "council")


def test_that_a_fan_rises_from_its_lowest_to_its_highest_part() -> None:
    told = first(game_of(tiny()), "council")
    assert set(told.fans) == {c.variable for plot in tiny().plots for c in plot.curves}
    for fan in told.fans.values():
        assert fan.first == 1
        assert len(fan.levels) == len(tiny().turns)
        for levels in fan.levels:
            assert list(levels) == sorted(levels)


def test_that_a_number_that_nothing_moves_has_a_fan_without_width() -> None:
    told = first(game_of(veiled()), "a")
    assert {level for line in told.fans["steady"].levels for level in line} == {7.0}


def test_that_numbers_stand_still_where_a_game_has_ended() -> None:
    """The water rises by at most 100 a turn and stands where it first rose over 250."""
    told = first(game_of(veiled()), "a")
    assert all(line[-1] <= 350.0 for line in told.fans["scenery"].levels)
    assert told.fans["scenery"].levels[-1][-1] > 200.0


def test_that_seats_that_draw_are_taken_as_they_are_and_all_others_in_character() -> None:
    game = game_of(tiny())
    game.seats = {"council": "person", "neighbour": "random"}
    assert assumed(game) == {"council": "in_character", "neighbour": "random"}
    told = first(game, "council")
    assert told.assumed == assumed(game)
    usual = Forecaster(game.book, evidence(game, "council"), {})
    assert replace(told, assumed={}) != replace(next(usual.forecasts()), assumed={})


def surest(game: Game, role: str) -> Forecast:
    """The first forecast with beliefs: two batches of worlds."""
    return next(one for one in forecaster(game, role).forecasts() if one.beliefs)


def test_that_a_forecast_says_what_may_be_believed_of_each_hidden_number_and_of_no_other() -> None:
    game = game_of(veiled(), seed=5)
    play(game, "rest")
    assert set(surest(game, "a").beliefs) == {"depth", "plans"}
    assert set(surest(game, "b").beliefs) == {"depth"}
    for belief in surest(game, "a").beliefs.values():
        assert belief.low <= belief.median <= belief.high


def test_that_nothing_is_believed_on_the_strength_of_one_batch_of_worlds() -> None:
    game = game_of(veiled(), seed=5)
    rounds = list(forecaster(game, "a").forecasts())
    assert [one.worlds for one in rounds] == [0, 0, 768, 1152, 1536, 1920]
    assert [bool(one.beliefs) for one in rounds] == [False, False, True, True, True, True]


def test_that_a_belief_is_as_wide_as_what_is_not_known_and_narrows_with_what_is_seen() -> None:
    game = next(g for g in (game_of(veiled(), seed=s) for s in range(40)) if _sounded(g))
    before = surest(game.as_of(0), "a").beliefs["depth"]
    assert before.low == pytest.approx(10, abs=4)
    assert before.median == pytest.approx(50, abs=4)
    assert before.high == pytest.approx(90, abs=4)
    after = surest(game, "a").beliefs["depth"]
    assert after.high - after.low < 0.9 * (before.high - before.low)
    assert after.low <= game.state["depth"] <= after.high


def _sounded(game: Game) -> bool:
    """Whether the first turn showed how deep it is."""
    play(game, "rest")
    return game.state["scenery"] > 20


def test_that_what_is_chosen_changes_no_belief() -> None:
    game = game_of(veiled(), seed=5)
    play(game)
    rounds = list(forecaster(game, "a").forecasts(Orders(public="dig")))
    assert rounds[-1].beliefs == list(forecaster(game, "a").forecasts())[-1].beliefs


def test_that_beliefs_are_the_same_in_games_that_differ_in_what_is_hidden_alone() -> None:
    games = [game_of(veiled(), seed=seed) for seed in range(12)]
    for game in games:
        play(game, "rest")
    blind = [game for game in games if game.state["scenery"] == 0.0 and game.state["holes"] == 40.0]
    assert len({game.state["depth"] for game in blind}) == len(blind) > 1
    told = surest(blind[0], "a").beliefs
    assert all(surest(game, "a").beliefs == told for game in blind[1:])


def test_that_a_role_can_wonder_about_what_is_hidden_from_it_by_name_and_never_by_value() -> None:
    ours, theirs = (unknowns(tiny(), role) for role in ("council", "neighbour"))
    assert [(one.label, one.seen_by) for one in ours] == [
        ("Purse", ["The neighbour"]),
        ("Weather", []),
    ]
    assert [one.label for one in theirs] == ["Weather"]


def test_that_no_term_of_a_secret_offer_is_wondered_about() -> None:
    assert {one.variable for one in unknowns(bridge(), "ferryman")}.isdisjoint(
        {"share", "toll", "asked"}
    )
