"""What each role may see, and that nothing else is in its view."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.game.game import Game
from engine.game.records import EventHappened, MoveLeaked, MovePlayed, VoteTaken
from engine.game.viewing import revealed_view, role_view
from engine.game.views import RoleView
from engine.rules.dice import LARGEST_SEED
from engine.scenario.models import EVERYONE, Scenario
from tests.engine import worlds
from tests.engine.worlds import element, game_of, play, scenario_of, tiny

SEEDS = st.integers(0, LARGEST_SEED)
EYES = ("council", "neighbour", None)


def secretive() -> Scenario:
    """The tiny scenario with a name and a value to recognise for everything that is hidden."""
    data = worlds.tiny_data()
    element(data, "variables", "purse").update(label="PURSE SECRET", about="PURSE ABOUT")
    element(data, "variables", "weather").update(label="WEATHER SECRET")
    element(data, "moves", "spread_rumour").update(headline="RUMOUR TOLD", label="RUMOUR MOVE")
    element(data, "moves", "spread_rumour")["leak"]["headline"] = "RUMOUR OUT"
    element(data, "moves", "poach").update(headline="POACHING TOLD", label="POACHING MOVE")
    element(data, "moves", "poach")["leak"]["headline"] = "POACHING OUT"
    element(data, "moves", "make_peace")["motion"]["failed"] = "VOTE FAILED"
    element(data, "events", "gossip").update(headline="GOSSIP TOLD", label="GOSSIP EVENT")
    return scenario_of(data)


SECRETIVE = secretive()


def texts(part: Any) -> Iterator[str]:  # noqa: ANN401 - plain data of any shape
    """Every string in dumped JSON, keys included."""
    if isinstance(part, dict):
        for key, value in part.items():
            yield str(key)
            yield from texts(value)
    elif isinstance(part, list | tuple):
        for item in part:
            yield from texts(item)
    elif isinstance(part, str):
        yield part


def numbers(part: Any) -> Iterator[float]:  # noqa: ANN401 - plain data of any shape
    if isinstance(part, dict | list | tuple):
        for item in part.values() if isinstance(part, dict) else part:
            yield from numbers(item)
    elif isinstance(part, int | float):
        yield float(part)


def forbidden_words(game: Game, role: str | None) -> set[str]:
    """What must not stand in this role's view, given what has happened."""
    words: set[str] = set()
    for variable in game.scenario.variables:
        if variable.known_to != EVERYONE and role not in variable.known_to:
            words |= {variable.id, variable.label.en}
    happened = [happening for record in game.line() for happening in record.happenings]
    leaked = {h.move for h in happened if isinstance(h, MoveLeaked)}
    public_failures = {h.move for h in happened if isinstance(h, VoteTaken) and h.leaked}
    if role != "council":
        words |= {"RUMOUR TOLD"}
        words |= set() if "spread_rumour" in leaked else {"RUMOUR OUT", "RUMOUR MOVE"}
        words |= set() if "make_peace" in public_failures else {"VOTE FAILED"}
    if role != "neighbour":
        words |= {"POACHING TOLD", "GOSSIP TOLD", "GOSSIP EVENT", "PURSE ABOUT"}
        words |= set() if "poach" in leaked else {"POACHING OUT", "POACHING MOVE"}
    return words


@given(SEEDS, st.sampled_from(["random", "in_character"]))
def test_that_a_view_holds_no_word_of_what_its_role_may_not_know(seed: int, seat: Any) -> None:  # noqa: ANN401 - a player kind
    game = game_of(SECRETIVE, seed=seed, seat=seat)
    while not game.over:
        game.commit({})
        for role in EYES:
            said = list(texts(role_view(game, role).model_dump(mode="json")))
            for word in forbidden_words(game, role):
                assert not any(word in text for text in said), (role, word)


@given(SEEDS)
def test_that_a_view_holds_no_value_of_what_its_role_may_not_know(seed: int) -> None:
    game = game_of(SECRETIVE, seed=seed, seat="random")
    while not game.over:
        game.commit({})
        for role in EYES:
            shown = set(numbers(role_view(game, role).model_dump()))
            for variable in game.scenario.variables:
                if variable.known_to != EVERYONE and role not in variable.known_to:
                    for state in (game.opening, *(record.state for record in game.line())):
                        value = state[variable.id]
                        assert value not in shown or value == round(value, 1)


def test_that_the_tests_of_secrecy_would_see_a_secret_told() -> None:
    game = game_of(SECRETIVE)
    play(game, "poach", "spread_rumour")
    own = list(texts(role_view(game, "neighbour").model_dump(mode="json")))
    assert {"purse", "PURSE SECRET", "POACHING TOLD"} <= set(own)
    assert game.state["purse"] in numbers(role_view(game, "neighbour").model_dump())
    assert {"purse", "weather", "POACHING TOLD"} <= forbidden_words(game, "council")


# Games that a role cannot tell apart


def altered(game: Game, **hidden: float) -> Game:
    """The same game with another value of hidden variables in every stored state."""
    return Game(
        scenario=game.scenario,
        seed=game.seed,
        seats=game.seats,
        opening=game.opening | hidden,
        records=[r.model_copy(update={"state": r.state | hidden}) for r in game.records],
        at=game.at,
    )


@given(SEEDS, st.floats(5, 30), st.floats(0, 1))
def test_that_games_which_differ_in_hidden_facts_only_give_equal_views(
    seed: int, purse: float, weather: float
) -> None:
    game = game_of(SECRETIVE, seed=seed, seat="random")
    game.commit({})
    if not game.over:
        game.commit({})
    assert role_view(game, "council") == role_view(
        altered(game, purse=purse, weather=weather), "council"
    )
    assert role_view(game, None) == role_view(altered(game, purse=purse, weather=weather), None)
    assert role_view(game, "neighbour") == role_view(altered(game, weather=weather), "neighbour")


def test_that_a_secret_move_without_an_outcome_to_see_leaves_no_trace_in_the_others_view() -> None:
    data = worlds.tiny_data()
    poach = element(data, "moves", "poach")
    poach["effects"], poach["leak"]["chance"] = [{"add": {"purse": -5}}], 0
    scenario = scenario_of(data)
    quiet, busy = game_of(scenario), game_of(scenario)
    play(quiet, "speech")
    play(busy, "speech", "poach")
    assert role_view(quiet, "council") == role_view(busy, "council")
    assert role_view(quiet, None) == role_view(busy, None)
    assert role_view(quiet, "neighbour") != role_view(busy, "neighbour")


# What is told


def news(game: Game, role: str | None) -> list[str]:
    return [item.headline for item in role_view(game, role).news]


def test_that_a_public_move_is_told_to_all_and_a_private_one_to_its_role() -> None:
    game = game_of(SECRETIVE, seed=1)
    record = play(game, "speech", "poach")
    assert MovePlayed(role="neighbour", channel="private", move="poach") in record.happenings
    assert all("The council speaks" in news(game, role) for role in EYES)
    assert "POACHING TOLD" in news(game, "neighbour")
    assert "POACHING TOLD" not in news(game, "council") + news(game, None)


def test_that_a_private_move_is_told_to_those_it_names() -> None:
    data = worlds.tiny_data()
    element(data, "moves", "poach").update(known_to=["council"])
    game = game_of(scenario_of(data))
    play(game, "poach")
    headline = "The neighbour pays pickers to come over"
    assert headline in news(game, "council")
    assert headline not in news(game, None)
    assert [n.secret for n in role_view(game, "council").news if n.headline == headline] == [True]


def failed_vote(leak: float) -> Game:
    data = worlds.tiny_data()
    element(data, "moves", "make_peace")["motion"].update(pull=-60, failed_leak=leak)
    game = game_of(scenario_of(data))
    play(game, "make_peace")
    return game


@pytest.mark.parametrize(("leak", "known"), [(0, False), (1, True)])
def test_that_a_failed_vote_is_known_to_others_only_if_it_comes_out(
    leak: float, known: bool
) -> None:
    game = failed_vote(leak)
    headline = "The council votes the pact down"
    assert headline in news(game, "council")
    assert (headline in news(game, "neighbour")) is known
    assert bool(role_view(game, "neighbour").votes) is known
    (vote,) = role_view(game, "council").votes
    assert vote.votes == [("Ann", False), ("Ben", False), ("Cid", False)]


def anger_lines(game: Game, role: str) -> dict[str, float]:
    why = next(c for c in role_view(game, role).changes if c.variable == "anger")
    return {line.label: line.amount for line in why.changes}


def test_that_an_unknown_cause_is_one_line_of_its_own_and_the_sum_still_holds() -> None:
    game = failed_vote(0)
    assert anger_lines(game, "council")["Propose a pact"] == 10
    assert anger_lines(game, "neighbour")["Not known to you"] == 10
    for role in EYES:
        for why in role_view(game, role).changes:
            total = why.start + sum(line.amount for line in why.changes) + why.remainder
            assert total == pytest.approx(why.end, abs=1e-8)


@given(SEEDS)
def test_that_the_lines_of_every_number_add_up_in_every_view(seed: int) -> None:
    game = game_of(SECRETIVE, seed=seed, seat="random")
    while not game.over:
        game.commit({})
        for role in EYES:
            for why in role_view(game, role).changes:
                total = why.start + sum(line.amount for line in why.changes) + why.remainder
                assert total == pytest.approx(why.end, abs=1e-8)


def test_that_only_own_moves_are_on_offer_each_with_why_not() -> None:
    game = game_of(tiny())
    play(game, "spread_rumour")
    options = {o.move: o.why_not for o in role_view(game, "council").options}
    assert options == {
        "speech": None,
        "make_peace": None,
        "spread_rumour": "Available again next turn.",
    }
    assert role_view(game, None).options == []


@given(SEEDS)
def test_that_an_option_is_refused_exactly_where_an_order_would_be(seed: int) -> None:
    game = game_of(tiny(), seed=seed, seat="random")
    while not game.over:
        for role in ("council", "neighbour"):
            for option in role_view(game, role).options:
                assert (option.why_not is None) is game.can_order(role, option.move)
        game.commit({})


def test_that_a_view_has_a_point_for_the_opening_and_one_for_every_turn() -> None:
    game = game_of(tiny())
    for turn in range(3):
        view = role_view(game, "neighbour")
        assert view.turn == turn + 1
        points = [view.score, *(f.values for f in view.facts), *(a.values for a in view.aims)]
        points += [curve.values for plot in view.plots for curve in plot.curves]
        assert {len(values) for values in points} == {turn + 1}
        assert all(len(plot.times) == turn + 1 for plot in view.plots)
        play(game)


def test_that_the_last_score_in_a_view_is_the_recorded_one() -> None:
    game = worlds.played_out(tiny(), seed=3)
    for role in ("council", "neighbour"):
        shown = role_view(game, role).score
        assert shown[1:] == [record.scores[role] for record in game.line()]


def test_that_a_view_after_going_back_shows_the_line_that_led_there() -> None:
    game = game_of(tiny())
    play(game, "speech")
    then = role_view(game, "council")
    play(game, "poster")
    game.go_to(1)
    assert role_view(game, "council") == then


# The end


def test_that_secrets_are_not_revealed_before_the_end() -> None:
    game = game_of(tiny())
    play(game)
    with pytest.raises(ValueError, match="only when the game is over"):
        revealed_view(game)


def test_that_after_the_end_everything_is_told() -> None:
    game = worlds.played_out(SECRETIVE, seed=6)
    view = revealed_view(game)
    assert {fact.variable for fact in view.facts} == {v.id for v in SECRETIVE.variables}
    told = {
        h.move
        for record in game.line()
        for h in record.happenings
        if isinstance(h, MovePlayed) and h.move != "make_peace"
    }
    events = [h for r in game.line() for h in r.happenings if isinstance(h, EventHappened)]
    kinds = [item.kind for item in view.news]
    assert kinds.count("event") == len(events)
    assert kinds.count("move") >= len(told)
    assert all(line.label != "Not known to you" for why in view.changes for line in why.changes)


def test_that_the_ending_says_what_it_means_for_each_role() -> None:
    game = worlds.played_out(tiny(), seed=6)
    ending = role_view(game, "council").ending
    assert ending is not None
    assert set(ending.meaning) == set(ending.scores) == {"council", "neighbour"}
    assert ending.turn == game.turn
    assert role_view(game_of(tiny()), "council").ending is None


# Languages and sending


def test_that_french_falls_back_to_english_where_it_is_missing() -> None:
    view = role_view(game_of(tiny()), "council", "fr")
    assert (view.title, view.now, view.subtitle) == (
        "The orchard",
        "Lundi matin",
        "Two neighbours, one harvest",
    )


def test_that_the_reason_why_not_is_said_in_the_language_asked_for() -> None:
    game = game_of(tiny())
    play(game, "spread_rumour")
    reasons = [o.why_not for o in role_view(game, "council", "fr").options if o.why_not]
    assert reasons == ["De nouveau possible au tour suivant."]


@given(SEEDS)
def test_that_a_view_survives_the_way_through_json(seed: int) -> None:
    game = worlds.played_out(tiny(), seed=seed)
    for view in (role_view(game, "council"), role_view(game, None, "fr"), revealed_view(game)):
        assert RoleView.model_validate_json(view.model_dump_json()) == view
