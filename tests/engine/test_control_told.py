"""Who gets to know what Control does: those that it is for, and nobody else."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.game.answering import traced_why, why
from engine.game.control import Adjudication, ControlAct, Inject, Override
from engine.game.evidence import evidence
from engine.game.explaining import Number
from engine.game.game import Game
from engine.game.knowledge import view_then
from engine.game.viewing import revealed_view, role_view
from engine.game.views import RoleView
from engine.report.comparing import compare_lines
from engine.report.narration import narrate_turn
from engine.rules.dice import LARGEST_SEED
from engine.scenario.language import knows
from engine.scenario.models import EVERYONE, Scenario
from tests.engine.acts import change, forced, hands, inject, judged, override
from tests.engine.worlds import game_of, play, tiny, world

SEEDS = st.integers(0, LARGEST_SEED)
EYES = ("council", "neighbour", None)


def with_acts(game: Game, *acts: ControlAct) -> Game:
    for act in acts:
        game.prepare(act)
    play(game)
    return game


def news(view: RoleView) -> list[tuple[str, str]]:
    return [(item.kind, item.headline) for item in view.news]


def is_for(scenario: Scenario, act: ControlAct, role: str | None) -> bool:
    """Told once more, without the engine's own judge."""
    if isinstance(act, Override):
        return knows(role, next(v for v in scenario.variables if v.id == act.variable))
    told = act.known_to
    if isinstance(act, Inject) and act.event is not None:
        told = next(event.known_to for event in scenario.events if event.id == act.event)
    return told == EVERYONE or role in told


def secrets_of(act: ControlAct) -> Iterator[str]:
    """Words of an act that only its audience may read, and those that nobody may before the end."""
    name = act.id
    if isinstance(act, Override):
        yield f"SET BY {name}"
        return
    yield from (f"HEADLINE OF {name}", f"FAILURE OF {name}", f"TEXT OF {name}", f"ACTION OF {name}")


def kept_back(act: ControlAct) -> Iterator[str]:
    yield from (f"REASON OF {act.id}", f"ARGUMENT OF {act.id}", f"COUNTER TO {act.id}")


def all_told(game: Game, role: str | None) -> str:
    """Everything that a window of that role can be handed of a game, as one text."""
    scores = [Number("score", one) for one in game.seats]
    numbers = [*(Number("variable", v.id) for v in game.scenario.variables), *scores]
    turns = range(1, len(game.line()) + 1)
    answers = [
        found
        for turn in turns
        for number in numbers
        for found in (why(game, role, number, turn), traced_why(game, role, number, turn))
        if found is not None
    ]
    views = [role_view(game, role), *(view_then(game, role, turn) for turn in turns)]
    return json.dumps([item.model_dump(mode="json") for item in (*views, *answers)])


@given(st.data(), SEEDS)
def test_that_no_word_of_an_act_reaches_a_role_that_it_is_not_for(
    data: st.DataObject, seed: int
) -> None:
    game = game_of(tiny(), seed=seed, seat="random")
    for _ in range(2):
        hand = data.draw(hands(game))
        for act in hand:
            game.prepare(act)
        for role in EYES:
            told = all_told(game, role)
            for act in game.hand:
                ready = isinstance(act, Inject) and act.announced and is_for(tiny(), act, role)
                assert ready or not any(words in told for words in secrets_of(act))
                assert not any(words in told for words in kept_back(act))
        record = game.commit({})
        for role in EYES:
            told = all_told(game, role)
            for act in record.control:
                assert not any(words in told for words in kept_back(act)) or game.over
                if not is_for(tiny(), act, role):
                    assert not any(words in told for words in secrets_of(act))
        if game.over:
            return


@given(st.data(), SEEDS)
def test_that_what_is_told_of_a_number_still_adds_up_for_every_role(
    data: st.DataObject, seed: int
) -> None:
    game = game_of(tiny(), seed=seed, seat="random")
    for act in data.draw(hands(game)):
        game.prepare(act)
    game.commit({})
    for role in EYES:
        for told in role_view(game, role).changes:
            amounts = [told.start, *(c.amount for c in told.changes), told.remainder]
            assert sum(amounts) == pytest.approx(told.end, abs=1e-8)
        for number in ("worth_council", "worth_neighbour", "anger"):
            traced = traced_why(game, role, Number("variable", number), 1)
            assert traced is not None
            amounts = [traced.start, *(c.amount for c in traced.changes), traced.remainder]
            assert sum(amounts) == pytest.approx(traced.end, abs=1e-8)


@given(st.data(), SEEDS)
def test_that_two_games_that_differ_in_secret_acts_alone_look_the_same(
    data: st.DataObject, seed: int
) -> None:
    one, other = (game_of(tiny(), seed=seed) for _ in range(2))
    purse = round(data.draw(st.floats(0, 30)), 2)
    act = inject("gift", change("purse", purse), known_to=["neighbour"])
    with_acts(one, act, override("weather", data.draw(st.sampled_from([0.0, 0.5, 1.0]))))
    play(other)
    for role in ("council", None):
        assert role_view(one, role).model_copy(update={"options": []}) == role_view(
            other, role
        ).model_copy(update={"options": []})
    assert evidence(one, "council") == evidence(other, "council")


def test_that_an_inject_is_news_to_those_it_is_for() -> None:
    game = with_acts(game_of(tiny()), inject("tip", known_to=["neighbour"], text="Listen."))
    assert news(role_view(game, "neighbour")) == [("inject", "tip breaks")]
    (item,) = role_view(game, "neighbour").news
    assert (item.detail, item.source, item.secret) == ("Listen.", "Control", True)
    assert news(role_view(game, "council")) == news(role_view(game, None)) == []


def test_that_an_announced_inject_is_news_at_once_and_not_twice() -> None:
    game = game_of(tiny())
    game.prepare(inject("tip", known_to=["neighbour"], announced=True))
    game.prepare(inject("quiet"))
    assert news(role_view(game, "neighbour")) == [("inject", "tip breaks")]
    assert news(role_view(game, "council")) == []
    before = role_view(game, "neighbour").news
    play(game)
    assert [item for item in role_view(game, "neighbour").news if "tip" in item.headline] == before


def test_that_an_announced_event_is_told_as_that_event() -> None:
    game = game_of(tiny())
    game.prepare(forced("hail", announced=True))
    assert news(role_view(game, None)) == [("event", "Hail falls on the orchard")]
    play(game)
    assert news(role_view(game, None)) == [("event", "Hail falls on the orchard")]


def test_that_what_was_announced_later_is_not_in_a_view_of_earlier() -> None:
    game = game_of(tiny())
    play(game)
    game.prepare(inject("tip", announced=True))
    assert news(view_then(game, "council", 1)) == []
    assert news(view_then(game, "council", 2)) == [("inject", "tip breaks")]


def test_that_a_role_cannot_tell_a_forced_event_from_one_that_happened() -> None:
    fire = {"chance": 1, "effects": [{"add": {"x": 4}, "why": "It burns"}]}
    views = []
    for when in ("true", "false"):
        game = game_of(world(numbers={"x": 1}, events={"fire": {**fire, "when": when}}))
        if when == "false":
            game.prepare(forced("fire"))
        play(game)
        views.append([role_view(game, role) for role in ("a", "b", None)])
    assert views[0] == views[1]


def test_that_control_and_the_end_tell_that_an_event_was_forced() -> None:
    game = game_of(world(turns=1, numbers={"x": 1}, events={"fire": {"when": "false"}}))
    with_acts(game, forced("fire", reason="To warm them up"))
    told = revealed_view(game).news
    item = next(item for item in told if item.kind == "inject")
    assert item.headline == "Made to happen: An event"
    assert "To warm them up" in item.detail


def test_that_a_judged_move_is_told_with_its_odds_and_its_roll() -> None:
    game = game_of(tiny())
    act = judged("neighbour", 0.25, known_to=["council"])
    roll = game.odds_roll(act)
    with_acts(game, act)
    (item,) = (item for item in role_view(game, "council").news if item.kind == "adjudication")
    assert item.role == "neighbour"
    assert item.headline == ("try succeeds" if roll.came_up else "try fails")
    assert "They try something." in item.detail
    assert "Odds 25%" in item.detail
    assert f"{100 * roll.value:.1f}" in item.detail
    assert "25\u00a0%" in next(
        item.detail for item in role_view(game, "council", "fr").news if item.role == "neighbour"
    )


def test_that_a_failure_without_words_is_no_news() -> None:
    game = with_acts(game_of(tiny()), judged("council", 0.0, headline_if_not=""))
    assert all(role_view(game, role).news == [] for role in EYES)


def test_that_an_override_is_shown_for_ever_to_those_who_know_the_number() -> None:
    game = with_acts(game_of(tiny()), override("purse", 12, reason="Miscounted"))
    play(game)
    own = role_view(game, "neighbour")
    assert ("override", "Purse set to 12") in news(own)
    for role in ("council", None):
        assert "override" not in dict(news(role_view(game, role)))
    told = why(game, "neighbour", Number("variable", "purse"), 1)
    assert told is not None
    assert [(c.label, c.group) for c in told.changes] == [("Override: Miscounted", "control")]
    assert why(game, "council", Number("variable", "purse"), 1) is None


def test_that_a_secret_act_on_a_number_that_all_know_is_what_they_do_not_know_of() -> None:
    game = with_acts(game_of(tiny()), inject("tip", change("anger", 7), known_to=["council"]))
    found = {}
    for role in ("council", "neighbour"):
        told = why(game, role, Number("variable", "anger"), 1)
        assert told is not None
        found[role] = [(c.label, c.group) for c in told.changes if c.amount == 7]
    assert found["council"] == [("Control: tip breaks", "control")]
    assert found["neighbour"] == [("Not known to you", "hidden")]


def test_that_a_computed_number_that_was_set_is_traced_to_that() -> None:
    game = with_acts(game_of(tiny()), override("worth_neighbour", 100))
    told = traced_why(game, "council", Number("variable", "worth_neighbour"), 1)
    assert told is not None
    (line,) = (c for c in told.changes if c.group == "control")
    assert line.label == "Override: So be it."
    assert told.start + sum(c.amount for c in told.changes) + told.remainder == pytest.approx(100)
    assert told.end == 100


def test_that_a_game_told_in_text_tells_what_control_did() -> None:
    game = game_of(tiny(), seed=4)
    acts: list[ControlAct] = [
        forced("hail"),
        inject("tip"),
        judged("council", 1.0),
        override("anger", 9),
    ]
    with_acts(game, *acts)
    told = narrate_turn(game, game.records[0]).splitlines()
    for line in (
        "Control: Made to happen: Hail",
        "Control: tip breaks",
        "The council: try succeeds",
        "Control: Anger set to 9",
    ):
        assert f"  *  {line}" in told


def test_that_a_comparison_names_a_judged_move_by_its_headline() -> None:
    game = game_of(world(turns=1))
    with_acts(game, judged("a", 1.0))
    game.go_to(0)
    play(game)
    told = compare_lines(game, 1, 2, None)
    (die,) = (row for row in told.differences if row.kind == "die")
    assert (die.what, die.other) == ("Free-form move: try succeeds", "Was not taken")
    assert [row.one for row in told.differences if row.kind == "news"] == ["try succeeds"]


def test_that_evidence_has_what_a_known_act_did_to_known_numbers_alone() -> None:
    game = game_of(tiny())
    changes = change("anger", 5), change("purse", 3)
    with_acts(game, inject("tip", *changes), override("worth_council", 7))
    rows = game.book.layout.rows
    seen = {role: dict(evidence(game, role).turns[0].control) for role in ("council", "neighbour")}
    moved = seen["council"].pop(rows["corrected(worth_council)"])
    assert moved == seen["neighbour"].pop(rows["corrected(worth_council)"]) != 0
    assert seen == {
        "council": {rows["anger"]: 5.0},
        "neighbour": {rows["anger"]: 5.0, rows["purse"]: 3.0},
    }


def test_that_an_adjudication_is_told_as_one() -> None:
    game = with_acts(game_of(tiny()), judged("council", 1.0, change("anger", 3)))
    (act,) = game.records[0].control
    assert isinstance(act, Adjudication)
    told = why(game, None, Number("variable", "anger"), 1)
    assert told is not None
    (line,) = (c for c in told.changes if c.group == "control")
    assert (line.label, line.role) == ("Free-form move: try succeeds", "council")
