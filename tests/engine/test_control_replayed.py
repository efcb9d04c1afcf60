"""Whatever is worked out of a game that Control had a hand in still has Control's hand in it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.game.answering import why_view
from engine.game.control import ControlAct
from engine.game.evidence import evidence
from engine.game.explaining import Number
from engine.game.game import Game
from engine.game.moved import verdict
from engine.game.orders import NOTHING, Orders
from engine.game.replay import first_difference
from engine.lab.attribution import attribute
from engine.lab.beliefs import believe
from engine.lab.comparison import compare
from engine.lab.fairness import check_rules
from engine.lab.forecasting.forecaster import Forecaster
from engine.lab.strategist import thought
from engine.lab.turning_points import turning_points
from engine.lab.whatif import keep, what_if
from engine.rules.dice import LARGEST_SEED
from engine.scenario.models import Scenario
from tests.engine import worlds
from tests.engine.acts import change, forced, hands, inject, judged, override
from tests.engine.worlds import bridge, game_of, play, tiny

SEEDS = st.integers(0, LARGEST_SEED)
HANDS: list[list[ControlAct]] = [
    [inject("rain", change("anger", 6)), forced("hail"), override("worth_neighbour", 50)],
    [judged("neighbour", 0.5, change("pickers_neighbour", 4, "pickers_council"))],
    [inject("raid", change("worth_council", -20)), override("purse", 3)],
]


def acted(seed: int = 4) -> Game:
    """A finished game in which Control did something of everything."""
    game = game_of(tiny(), seed=seed, seat="in_character")
    while not game.over:
        for act in HANDS[game.turn - 1] if game.turn <= len(HANDS) else []:
            game.prepare(act)
        game.commit({})
    return game


@pytest.fixture(scope="module")
def finished() -> Game:
    games = map(acted, range(50))
    return next(game for game in games if len(game.records) == len(tiny().turns))


def test_that_todays_rules_give_a_game_with_acts_again(finished: Game) -> None:
    assert any("corrected(worth_neighbour)" in record.state for record in finished.records)
    assert first_difference(finished) is None
    assert verdict(finished, None).first is None
    check_rules(finished, 1)


def test_that_a_game_whose_acts_are_taken_out_is_not_given_again(finished: Game) -> None:
    for place in range(len(HANDS)):
        game = finished.as_of(finished.at)
        records = list(game.records)
        records[place] = records[place].model_copy(update={"control": []})
        game.records = records
        found = first_difference(game)
        assert found is not None
        assert found.turn == place + 1


def test_that_an_act_that_another_scenario_cannot_have_is_where_it_differs(finished: Game) -> None:
    data = worlds.tiny_data()
    data["events"] = [event for event in data["events"] if event["id"] != "hail"]
    found = first_difference(finished, worlds.scenario_of(data))
    assert found is not None
    assert found.turn == 1
    assert "no such event" in found.what.lower()


def test_that_a_what_if_keeps_what_control_did(finished: Game) -> None:
    for turn in (1, 2, 3):
        tried = what_if(finished, turn, "council", NOTHING, play_on=True)
        for record, again in zip(finished.records[turn - 1 :], tried.records, strict=False):
            assert again.control == record.control


@given(st.data(), SEEDS)
@settings(max_examples=25)
def test_that_a_what_if_that_changes_nothing_gives_the_same_line(
    data: st.DataObject, seed: int
) -> None:
    game = game_of(bridge(), seed=seed, seat="random")
    while not game.over:
        for act in data.draw(hands(game, 2)):
            game.prepare(act)
        game.commit({})
    record = game.records[0]
    role = data.draw(st.sampled_from(sorted(game.seats)))
    tried = what_if(game, 1, role, record.orders[role])
    assert tried.comparison.first is None
    branch = keep(game, tried)
    assert game.as_of(branch.tip).line()[-1].control == game.line()[-1].control


def test_that_what_each_order_did_is_weighed_with_controls_hand_in_every_world(
    finished: Game,
) -> None:
    for turn in range(1, len(finished.records) + 1):
        weighed = attribute(finished, turn)
        for name in ("anger", "worth_neighbour", "worth_council", "pickers_council", "purse"):
            found = weighed.share(Number("variable", name))
            assert abs(found.gap()) < 1e-8
        for role in finished.seats:
            assert abs(weighed.share(Number("score", role)).gap()) < 1e-8
    told = attribute(finished, 1).share(Number("variable", "anger"))
    assert [part.amount for part in told.parts if part.kind == "inject"] == [6.0]
    labels = [c.label for c in why_view(tiny(), told).changes]
    assert "Control: rain breaks" in labels


def test_that_turning_points_replay_what_control_did(finished: Game) -> None:
    points = turning_points(finished)
    assert points
    for point in points:
        tried = what_if(finished, point.turn, point.role, point.orders, play_on=True)
        assert tried.ending == point.ending
        final = tried.records[-1].scores
        recorded = finished.line()[-1].scores
        for role, gained in point.scores.items():
            assert recorded[role] - final[role] == pytest.approx(gained, abs=1e-8)


def test_that_a_comparison_tells_an_act_that_only_one_line_has() -> None:
    one, other = game_of(tiny()), game_of(tiny())
    one.prepare(inject("rain", change("anger", 6)))
    play(one)
    play(other)
    found = compare(one.opening, one.line(), other.line())
    assert found.first == 1
    told = [item.happening.kind for item in found.happenings]
    assert told == ["inject"]


# What machines make of it


def after(*acts: ControlAct, scenario: Scenario | None = None) -> Game:
    game = game_of(scenario or tiny(), seed=3)
    for act in acts:
        game.prepare(act)
    play(game)
    assert not game.over
    return game


ACTS: dict[str, list[ControlAct]] = {
    "a known inject": [inject("rain", change("anger", 60))],
    "an unknown one": [inject("rain", change("anger", 60), change("purse", 9), known_to=[])],
    "a forced event": [forced("hail")],
    "a judged move": [judged("council", 1.0, change("pickers_council", -40, "pickers_neighbour"))],
    "a number set": [override("anger", 100), override("weather", 1)],
    "a computed number set": [override("worth_council", -50), override("worth_neighbour", 200)],
    "all at once": [
        inject("rain", change("worth_council", 9)),
        forced("hail"),
        override("purse", 0),
    ],
}
every_act = pytest.mark.parametrize("name", ACTS)


@every_act
def test_that_beliefs_after_an_act_agree_with_what_is_seen(name: str) -> None:
    game = after(*ACTS[name])
    for role in game.seats:
        seen = evidence(game, role)
        state = believe(game.book, [seen], 60, 5)
        assert np.isfinite(state).all()
        assert np.array_equal(state[list(seen.rows)].T, np.tile(seen.now, (60, 1)))


@every_act
def test_that_forecasts_go_on_after_an_act(name: str) -> None:
    game = after(*ACTS[name])
    for role in game.seats:
        found = next(Forecaster(game.book, evidence(game, role), {}).forecasts())
        assert found.prospects


@every_act
def test_that_machines_think_on_after_an_act(name: str) -> None:
    game = after(*ACTS[name])
    game.seats["council"] = "newcomer"
    given = thought(game, "council")
    game.commit({"council": given})
    assert len(game.records) == 2


def test_that_what_is_kept_secret_changes_no_forecast() -> None:
    one = after(inject("gift", change("purse", 3), known_to=["neighbour"]))
    other = after()
    forecasts = [
        next(Forecaster(game.book, evidence(game, "council"), {}).forecasts())
        for game in (one, other)
    ]
    assert forecasts[0] == forecasts[1]


def test_that_a_known_act_is_no_surprise_to_those_who_believe() -> None:
    """What Control is known to have added says nothing about what is hidden."""
    samples = []
    for game in (after(), after(inject("rain", change("anger", 30)))):
        seen = evidence(game, "council")
        state = believe(game.book, [seen], 60, 5)
        samples.append(state[game.book.layout.rows["weather"]])
    assert np.array_equal(*samples)


def test_that_a_game_goes_on_by_its_corrected_rules_after_a_correction_elsewhere() -> None:
    game = game_of(tiny(), seed=3)
    play(game)
    game.prepare(override("worth_neighbour", 77))
    corrected = play(game)
    game.go_to(1)
    plain = game.commit({"council": Orders(public="speech")})
    assert "corrected(worth_neighbour)" not in plain.state
    game.go_to(corrected.number)
    after_it = play(game).state
    assert after_it["corrected(worth_neighbour)"] == corrected.state["corrected(worth_neighbour)"]
    plainly = round(2 * after_it["pickers_neighbour"], 9)
    assert after_it["worth_neighbour"] - plainly == pytest.approx(
        after_it["corrected(worth_neighbour)"], abs=1e-9
    )
    assert first_difference(game) is None
