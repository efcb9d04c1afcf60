"""What Control does to a game: when, in what order, and how the numbers answer for it."""

from math import fsum
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.game.control import MOST_ACTS, ControlAct, Inject
from engine.game.game import Game, play_turn
from engine.game.orders import NOTHING
from engine.game.previewing import previewed
from engine.game.records import Adjudicated, EventHappened, Injected, Overridden, TurnRecord
from engine.game.replay import first_difference
from engine.game.umpire import Umpire
from engine.rules.dice import LARGEST_SEED, Dice
from engine.rules.hand import HandRule
from engine.rules.kernel import resolve
from engine.scenario.models import Scenario
from tests.engine.acts import change, forced, hands, inject, judged, override
from tests.engine.worlds import Number, bridge, game_of, play, tiny, world

CLOSE = 1e-9
SEEDS = st.integers(0, LARGEST_SEED)


def with_acts(game: Game, *acts: ControlAct, moves: tuple[str, ...] = ()) -> TurnRecord:
    for act in acts:
        game.prepare(act)
    return play(game, *moves)


def gap(record: TurnRecord) -> float:
    return max((abs(entry.gap()) for entry in record.ledger), default=0.0)


def lines(record: TurnRecord, variable: str) -> list[tuple[str, str, float]]:
    entry = next((entry for entry in record.ledger if entry.variable == variable), None)
    return [(c.kind, c.why.en, c.amount) for c in entry.contributions] if entry else []


# When it is played


def test_that_control_acts_after_drift_and_before_the_endings() -> None:
    scenario = world(
        numbers={"x": 0, "seen": 0},
        drift={"rain": {"effects": [{"set": {"x": 10}}, {"set": {"seen": "x"}}]}},
        endings={"flood": {"rank": 1, "when": "x >= 12"}},
    )
    game = game_of(scenario)
    record = with_acts(game, inject("more", change("x", 2)))
    assert (record.state["x"], record.state["seen"]) == (12, 0)
    assert record.ending == "flood"
    assert [c.phase for e in record.ledger for c in e.contributions if c.kind == "inject"] == [
        "control"
    ]


def test_that_without_acts_there_is_no_such_phase() -> None:
    one, other = game_of(tiny(), seed=3), game_of(tiny(), seed=3)
    assert play(one, "speech") == with_acts(other, moves=("speech",))
    assert one.records[0].control == []


def test_that_acts_are_summed_and_clamped_once() -> None:
    game = game_of(world(numbers={"x": 95}))
    record = with_acts(game, inject("up", change("x", 20)), inject("down", change("x", -10)))
    assert record.state["x"] == 100
    (entry,) = record.ledger
    assert entry.remainder == -5


def test_that_what_is_set_holds_over_all_that_is_added() -> None:
    game = game_of(world(numbers={"x": 5}))
    record = with_acts(game, inject("up", change("x", 20)), override("x", 7))
    assert record.state["x"] == 7
    assert lines(record, "x") == [("inject", "up breaks", 20.0), ("override", "So be it.", -18.0)]


def test_that_the_hand_is_empty_once_it_was_played() -> None:
    game = game_of(tiny())
    act = inject()
    record = with_acts(game, act)
    assert game.hand == []
    assert record.control == [act]


def test_that_what_is_prepared_while_a_turn_is_played_waits_for_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    game, late = game_of(tiny()), inject("late")

    def meanwhile(*parts: Any) -> TurnRecord:  # noqa: ANN401 - whatever it is given
        game.prepare(late)
        return play_turn(*parts)

    monkeypatch.setattr("engine.game.game.play_turn", meanwhile)
    record = with_acts(game, inject("early"))
    assert [act.id for act in record.control] == ["early"]
    assert game.hand == [late]


def test_that_a_hand_that_is_refused_leaves_the_game_as_it_was() -> None:
    game = game_of(world(numbers={"x": 5}, events={"fire": {"when": "false"}}))
    with_acts(game, forced("fire"))
    game.go_to(0)
    game.prepare(forced("fire"))
    game.go_to(1)
    with pytest.raises(ValueError, match="happens only once"):
        game.commit({})
    assert (len(game.records), len(game.hand)) == (1, 1)


# Events made to happen


def test_that_an_event_that_is_forced_counts_as_happened_with_its_own_effects() -> None:
    scenario = world(
        numbers={"x": 0, "after": 0},
        events={"fire": {"when": "false", "effects": [{"add": {"x": 4}}]}},
        drift={"watch": {"effects": [{"add": {"after": 1}, "when": "happened(fire)"}]}},
    )
    game = game_of(scenario)
    record = with_acts(game, forced("fire"))
    assert record.state["happened(fire)"] == 1
    assert (record.state["x"], record.state["after"]) == (4, 0)
    assert EventHappened(event="fire") in record.happenings
    assert play(game).state["after"] == 1


def test_that_an_event_that_happened_by_itself_is_not_made_to_happen_again() -> None:
    fire = {"when": "true", "once": False, "effects": [{"add": {"x": 4}}]}
    game = game_of(world(numbers={"x": 0}, events={"fire": fire}))
    record = with_acts(game, forced("fire"))
    assert record.state["x"] == 4
    assert record.state["happened(fire)"] == 1
    assert record.happenings.count(EventHappened(event="fire")) == 1


def test_that_a_forced_event_throws_its_own_dice() -> None:
    fire = {"when": "false", "effects": [{"add": {"x": 4}, "chance": 0.5}]}
    scenario = world(numbers={"x": 0}, events={"fire": fire})
    found = set()
    for seed in range(20):
        record = with_acts(game_of(scenario, seed=seed), forced("fire"))
        (roll,) = record.rolls
        assert roll.site == "event/fire/chance"
        assert record.state["x"] == (4 if roll.came_up else 0)
        found.add(roll.came_up)
    assert found == {True, False}


# Free-form moves


def test_that_a_free_form_move_does_what_its_die_says() -> None:
    scenario = world(numbers={"x": 50})
    found = set()
    for seed in range(20):
        game = game_of(scenario, seed=seed)
        act = judged("a", 0.5, change("x", 10), changes_if_not=[change("x", -10)])
        foreseen = game.odds_roll(act)
        record = with_acts(game, act)
        assert record.rolls == [foreseen]
        assert record.state["x"] == (60 if foreseen.came_up else 40)
        assert Adjudicated(act="try", role="a", came_up=foreseen.came_up, known_to="everyone") in (
            record.happenings
        )
        found.add(foreseen.came_up)
    assert found == {True, False}


@given(SEEDS, st.integers(0, 9))
def test_that_the_die_of_a_free_form_move_falls_the_same_after_an_undo(
    seed: int, number: int
) -> None:
    game = game_of(tiny(), seed=seed, number=number)
    play(game, "speech")
    act = judged("council", 0.5, name=game.next_act_id("adjudication"))
    first = with_acts(game, act).rolls
    game.go_to(1)
    again = judged("council", 0.5, name=game.next_act_id("adjudication"))
    assert again.site == act.site
    second = with_acts(game, again, moves=("poster",)).rolls
    assert [r for r in second if r.site == act.site] == [r for r in first if r.site == act.site]


def test_that_sure_odds_are_sure_and_none_is_none() -> None:
    for seed in range(30):
        game = game_of(tiny(), seed=seed)
        assert game.odds_roll(judged("council", 1.0)).came_up
        assert not game.odds_roll(judged("council", 0.0)).came_up


# Numbers that are set


def test_that_a_plain_number_stays_where_it_was_set() -> None:
    game = game_of(world(numbers={"x": 5}))
    assert with_acts(game, override("x", 42.5)).state["x"] == 42.5
    assert play(game).state["x"] == 42.5


def computed() -> Scenario:
    numbers: dict[str, Number] = {
        "x": 10,
        "y": {"formula": "2 * x", "max": 60},
        "z": {"formula": "y + 1", "max": 99},
    }
    moves = {"grow": {"effects": [{"add": {"x": 5}}]}}
    return world(turns=5, numbers=numbers, moves=moves)


def test_that_a_computed_number_stays_set_and_goes_on_from_there() -> None:
    game = game_of(computed())
    record = with_acts(game, override("y", 33))
    assert (record.state["y"], record.state["z"]) == (33, 34)
    assert record.state["corrected(y)"] == 13
    assert play(game).state["y"] == 33
    assert play(game, "grow").state["y"] == 43
    assert play(game).state["z"] == 44


def test_that_what_was_never_set_has_no_row() -> None:
    game = game_of(computed())
    rows = len(game.book.row_names)
    with_acts(game, inject("news", change("x", 1)))
    assert len(game.book.row_names) == rows
    with_acts(game, override("y", 3))
    assert game.book.row_names == [*game.book.row_names[:rows], "corrected(y)"]
    assert not any(name.startswith("corrected") for name in game.records[0].state)


def test_that_the_ledger_tells_a_computed_number_that_was_set_from_one_that_was_computed() -> None:
    game = game_of(computed())
    record = with_acts(game, override("y", 33), moves=("grow",))
    assert lines(record, "y") == [("override", "So be it.", 3.0), ("formula", "A number", 10.0)]
    assert gap(record) <= CLOSE


def test_that_a_computed_number_can_be_changed_and_keeps_no_more_than_its_range_held() -> None:
    game = game_of(computed())
    record = with_acts(game, inject("boom", change("y", 50)))
    assert record.state["y"] == 60
    (entry,) = (entry for entry in record.ledger if entry.variable == "y")
    assert [c.amount for c in entry.contributions] == [50]
    assert entry.remainder == -10
    again = with_acts(game, inject("bust", change("y", -20)))
    assert again.state["y"] == 40
    assert "corrected(y)" in again.state


def test_that_setting_a_computed_number_to_what_it_is_leaves_no_correction() -> None:
    game = game_of(computed())
    record = with_acts(game, override("y", 20))
    assert "corrected(y)" not in record.state
    assert first_difference(game) is None
    assert play(game, "grow").state["y"] == 30


# Pools


def test_that_a_stock_of_a_pool_changes_by_a_flow_from_its_source() -> None:
    game = game_of(tiny())
    record = with_acts(game, inject("come", change("pickers_neighbour", 15, "pickers_council")))
    assert record.state["pickers_neighbour"] + record.state["pickers_council"] == 100
    assert lines(record, "pickers_council")[-1] == ("inject", "come breaks", -15.0)


def test_that_a_stock_gives_back_what_is_taken_from_it() -> None:
    game = game_of(tiny())
    record = with_acts(game, override("pickers_council", 70, "pickers_neighbour"))
    assert (record.state["pickers_council"], record.state["pickers_neighbour"]) == (70, 30)


def test_that_no_flow_takes_more_than_is_there() -> None:
    game = game_of(tiny())
    record = with_acts(game, inject("come", change("pickers_council", 500, "pickers_neighbour")))
    assert record.state["pickers_neighbour"] == 0
    assert record.state["pickers_council"] == 100


# Why not


def refused(game: Game, act: ControlAct) -> str:
    reason = game.why_not_act(act)
    assert reason is not None
    assert reason.fr
    with pytest.raises(ValueError, match=r"\.$") as caught:
        game.prepare(act)
    assert str(caught.value) == reason.en
    return reason.en


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (inject(headline=""), "needs a headline"),
        (inject("x", change("nothing", 1)), "no such number"),
        (inject("x", change("anger", 1, "purse")), "comes from nowhere else"),
        (inject("x", change("pickers_council", 1)), "say from which stock"),
        (inject("x", change("pickers_council", 1, "anger")), "another stock of its pool"),
        (inject("x", change("pickers_council", 1, "pickers_council")), "another stock of its pool"),
        (inject(known_to=["nobody_we_know"]), "no such role"),
        (forced("nothing"), "no such event"),
        (forced("hail", headline="Mine"), "its own words and effects"),
        (judged("nobody_we_know", 0.5), "no such role"),
        (judged("council", 0.5, action=""), "say what the role does"),
        (judged("council", 0.5, headline=""), "needs a headline"),
        (
            judged("council", 0.5, headline_if_not="", changes_if_not=[change("anger", 1)]),
            "needs a headline",
        ),
        (override("nothing", 1), "no such number"),
        (override("anger", 101), "lies between 0 and 100"),
        (override("anger", 1, reason=""), "needs a reason"),
        (override("pickers_council", 10), "say from which stock"),
        (override("pickers_council", 100.5, "pickers_neighbour"), "lies between"),
    ],
    ids=str,
)
def test_that_an_act_that_cannot_be_is_refused_in_a_sentence(act: ControlAct, told: str) -> None:
    assert told in refused(game_of(tiny()), act)


def test_that_two_acts_of_a_turn_have_two_names() -> None:
    game = game_of(tiny())
    game.prepare(inject())
    assert "under this name" in refused(game, inject())


def test_that_a_number_is_set_once_a_turn_and_gives_nothing_while_it_is_set() -> None:
    game = game_of(tiny())
    game.prepare(override("pickers_council", 95, "pickers_neighbour"))
    again = override("pickers_council", 94, "pickers_neighbour", name="again")
    assert "is set twice" in refused(game, again)
    other = override("pickers_neighbour", 1, "pickers_council")
    assert "is set itself" in refused(game, other)


def test_that_an_event_is_forced_once_a_turn() -> None:
    game = game_of(tiny())
    game.prepare(forced("hail", "one"))
    assert "twice" in refused(game, forced("hail", "other"))


def test_that_a_stock_cannot_be_set_to_more_than_its_source_holds() -> None:
    scenario = world(
        pools={"p": {"total": 30}},
        numbers={name: {"start": 10, "max": 30, "pool": "p"} for name in ("x", "y", "z")},
    )
    game = game_of(scenario)
    assert "not so much there" in refused(game, override("x", 21, "y"))
    game.prepare(override("x", 16, "z"))
    assert "not so much there" in refused(game, override("y", 16, "z"))


def test_that_nothing_is_prepared_once_the_game_is_over() -> None:
    game = game_of(world(turns=1))
    play(game)
    assert refused(game, inject()) == "The game is over."


def test_that_a_hand_holds_so_many_acts_and_no_more() -> None:
    game = game_of(tiny())
    for _ in range(MOST_ACTS):
        game.prepare(inject(game.next_act_id("inject")))
    assert str(MOST_ACTS) in refused(game, inject())


def test_that_an_act_is_withdrawn_by_its_name() -> None:
    game = game_of(tiny())
    game.prepare(inject("one"))
    game.prepare(inject("other"))
    assert game.withdraw("one").id == "one"
    assert [act.id for act in game.hand] == ["other"]
    with pytest.raises(ValueError, match="prepared nothing of that name"):
        game.withdraw("one")


def test_that_the_hand_belongs_to_the_moment_that_it_was_prepared_for() -> None:
    game = game_of(tiny())
    play(game)
    game.prepare(inject())
    assert game.as_of(1).hand == game.hand
    assert game.as_of(0).hand == []


# Properties


@given(st.data(), SEEDS)
def test_that_every_ledger_sums_and_every_pool_is_kept_whatever_control_does(
    data: st.DataObject, seed: int
) -> None:
    game = game_of(tiny(), seed=seed, seat="random")
    while not game.over:
        before = game.state
        for act in data.draw(hands(game)):
            game.prepare(act)
        record = game.commit({})
        assert gap(record) <= CLOSE
        accounted = {entry.variable: entry for entry in record.ledger}
        for variable in tiny().variables:
            after = record.state[variable.id]
            assert variable.min <= after <= variable.max
            if variable.id in accounted:
                entry = accounted[variable.id]
                assert (entry.start, entry.end) == (before[variable.id], after)
            else:
                assert after == before[variable.id]
        assert record.state["pickers_council"] + record.state["pickers_neighbour"] == 100
    assert first_difference(game) is None


@given(st.data(), SEEDS)
def test_that_the_order_in_which_acts_were_prepared_changes_nothing(
    data: st.DataObject, seed: int
) -> None:
    game = game_of(bridge(), seed=seed, seat="random")
    game.commit({})
    hand = data.draw(hands(game))
    mixed = data.draw(st.permutations(hand))
    orders = dict.fromkeys(game.seats, NOTHING) | game.players_orders()
    assert play_turn(game, orders, hand) == play_turn(game, orders, mixed)


@given(st.data(), SEEDS)
def test_that_what_is_set_is_exactly_that_in_the_ledger_and_on_the_table(
    data: st.DataObject, seed: int
) -> None:
    game = game_of(tiny(), seed=seed, seat="random")
    free = [v for v in tiny().variables if v.pool is None]
    variable = data.draw(st.sampled_from(free))
    value = round(data.draw(st.floats(variable.min, variable.max)), 9)
    quiet = dict.fromkeys(game.seats, NOTHING)
    others = [act for act in data.draw(hands(game)) if variable.id not in str(act)]
    act = override(variable.id, value, name="last")
    record = play_turn(game, quiet, [*others, act])
    assert Overridden(act="last", variable=variable.id) in record.happenings
    if record.ending is None:
        assert record.state[variable.id] == value
    assert gap(record) <= CLOSE


@given(st.data(), SEEDS)
def test_that_a_game_with_acts_replays_exactly(data: st.DataObject, seed: int) -> None:
    game = game_of(bridge(), seed=seed, seat="random")
    for _ in range(3):
        if not game.over:
            for act in data.draw(hands(game)):
                game.prepare(act)
            game.commit({})
    again = game_of(bridge(), seed=seed, seat="random")
    for record in game.records:
        assert play_turn(again, record.orders, record.control) == record
        again.hand = list(record.control)
        again.commit(record.orders)
    assert first_difference(game) is None


@given(st.data(), SEEDS)
def test_that_many_games_side_by_side_have_what_each_has_alone(
    data: st.DataObject, seed: int
) -> None:
    game = game_of(tiny(), seed=seed)
    hand = data.draw(hands(game))
    umpired = game.book.correcting([v.id for v in tiny().variables if v.formula is not None])
    rule: HandRule | None = Umpire(tiny()).rule(umpired, hand)
    numbers = np.arange(7)
    dice = Dice(seed, numbers)
    state = umpired.start(dice)
    together = resolve(umpired, state, 1, umpired.no_orders(7), dice, hand=rule).state
    for number in numbers:
        one = Dice(seed, numbers[[number]])
        alone = resolve(umpired, state[:, [number]], 1, umpired.no_orders(1), one, hand=rule).state
        assert np.array_equal(together[:, [number]], alone)


# Previews


def test_that_a_preview_shows_what_the_act_alone_would_do_either_way() -> None:
    game = game_of(computed())
    act = judged("a", 0.5, change("y", 7), changes_if_not=[change("x", -1)])
    assert previewed(game, [act], {"try": True})["y"] == 27
    assert previewed(game, [act], {"try": False})["y"] == 18
    falls = game.odds_roll(act).came_up
    assert previewed(game, [act]) == previewed(game, [act], {"try": falls})
    assert (game.hand, game.state["y"]) == ([], 20)


def test_that_an_inject_tells_no_role_that_an_event_was_forced() -> None:
    record = with_acts(game_of(tiny()), forced("hail"))
    assert Injected(act="forced", known_to=[]) in record.happenings


def test_that_the_plans_name_stays_with_the_inject() -> None:
    record = with_acts(game_of(tiny()), inject(planned="third"))
    (act,) = record.control
    assert isinstance(act, Inject)
    assert act.planned == "third"


def test_that_contributions_of_acts_carry_their_names() -> None:
    game = game_of(tiny())
    record = with_acts(game, inject("one", change("anger", 3)), inject("two", change("anger", 4)))
    entry = next(entry for entry in record.ledger if entry.variable == "anger")
    found = {c.element: c.amount for c in entry.contributions if c.kind == "inject"}
    assert found == {"one": 3, "two": 4}
    assert fsum([entry.start, *(c.amount for c in entry.contributions), entry.remainder]) == (
        entry.end
    )
