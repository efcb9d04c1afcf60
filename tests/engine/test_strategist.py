"""Players that think: what they may know, what they cost, and what they say of it."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from engine.game.evidence import evidence
from engine.game.game import Game
from engine.game.orders import Orders
from engine.game.saves import load_game, save_game
from engine.game.viewing import revealed_view, role_view
from engine.lab.futures import Stopped, play_out
from engine.lab.strategist import LEVELS, Level, think, thought, thoughts
from engine.lab.strategist.arms import NOTHING, menu
from engine.lab.strategist.playing import play_games
from engine.lab.strategist.rollouts import Stage
from engine.lab.strategist.search import IN_CHARACTER, search
from engine.players import THINKER_KINDS, PlayerKind
from engine.rules.dice import Dice
from engine.rules.rulebook import Rulebook
from engine.scenario.models import CHANNELS, Scenario
from engine.text import LANGUAGES
from tests.engine.worlds import bridge, game_of, play, tiny, world

LITTLE = Level(32, 1, 32, ((6, 8), (2, 16)), wordings=2, style=0.0, wits=0.0)


def seated(scenario: Scenario, seed: int, **seats: PlayerKind) -> Game:
    return Game.new(scenario, seed=seed, seats=seats)


def treasure() -> Scenario:
    """To dig pays 30 points, to dance nothing, to burn costs 30; a hidden number moves nothing."""
    data = {
        "turns": 2,
        "numbers": {
            "gold": {"start": 40},
            "mood": {"start": 0},
            "depth": {"start": {"low": 0, "high": 100}, "known_to": []},
            "plans": {"start": 0, "known_to": ["b"]},
        },
        "moves": {
            "dig": {"effects": [{"add": {"gold": 15}}]},
            "dance": {},
            "sing": {},
            "burn": {"effects": [{"add": {"gold": -15}}]},
            "plot_quietly": {
                "role": "b",
                "channel": "private",
                "effects": [{"add": {"plans": 5}}],
            },
        },
    }
    scenario = world(**data)  # type: ignore[arg-type]  # plain data
    aims = [scenario.roles[0].aims[0].model_copy(update={"measure": "gold"})]
    roles = [scenario.roles[0].model_copy(update={"aims": aims}), scenario.roles[1]]
    return scenario.model_copy(update={"roles": roles})


def found(game: Game, role: str, level: Level, luck: float = 0.5, seed: int = 3) -> Orders:
    return think(game.book, [evidence(game, role)], level, seed, [luck])[0]


# What it finds


@pytest.mark.parametrize("kind", THINKER_KINDS)
def test_that_every_level_takes_what_clearly_pays(kind: str) -> None:
    level = next(level for name, level in LEVELS.items() if name == kind)
    for luck in (0.01, 0.5, 0.99):
        assert found(game_of(treasure()), "a", level, luck).public == "dig"


def test_that_whatever_it_orders_is_allowed() -> None:
    for scenario in (tiny(), bridge()):
        for seed in range(4):
            seats: dict[str, PlayerKind] = {role.id: "experienced" for role in scenario.roles}
            game = seated(scenario, seed, **seats)
            while not game.over:
                game.commit(thoughts(game))


def test_that_an_offer_is_worded_in_several_ways_the_likeliest_first() -> None:
    game = game_of(bridge())
    column = np.array([[game.state.get(name, 0.0)] for name in game.book.row_names])
    for count in (1, 3):
        choices = menu(game.book, "north", column, 1, count)
        worded = [arm for arms in choices.arms for arm in arms if len(arm.rows) > 1]
        makers = {arm.move for arm in worded}
        assert makers
        assert len(worded) == len({arm.rows for arm in worded}) == count * len(makers)
        for arms in choices.arms:
            assert arms[0].move == NOTHING
            assert sum(arm.weight for arm in arms) == pytest.approx(1.0)


# What it may know


def test_that_it_orders_alike_in_games_that_its_role_cannot_tell_apart() -> None:
    quiet, plotting = (game_of(treasure(), seed=5) for _ in range(2))
    play(quiet)
    play(plotting, "plot_quietly")
    assert quiet.state != plotting.state
    assert found(quiet, "a", LITTLE) == found(plotting, "a", LITTLE)


def test_that_hidden_starts_and_the_games_dice_do_not_enter_a_decision() -> None:
    decisions = [found(game_of(tiny(), seed=seed), "council", LITTLE) for seed in range(6)]
    assert all(one == decisions[0] for one in decisions[1:])


# The budget


def test_that_the_same_game_gets_the_same_orders_and_other_seeds_other_searches() -> None:
    game = seated(tiny(), 4, council="experienced")
    assert thought(game, "council") == thought(seated(tiny(), 4, council="experienced"), "council")
    worth = {
        tuple(one.amount for one in found(game, "council", LITTLE, seed=seed).considerations)
        for seed in range(4)
    }
    assert len(worth) > 1


def test_that_a_decision_among_others_is_the_one_it_is_alone() -> None:
    games = [game_of(tiny(), seed=seed) for seed in range(3)]
    for game in games:
        play(game)
    seen = [evidence(game, "neighbour") for game in games]
    together = think(games[0].book, seen, LITTLE, 9, [0.2, 0.5, 0.8])
    alone = [
        think(games[0].book, [one], LITTLE, 9, [luck])[0]
        for one, luck in zip(seen, (0.2, 0.5, 0.8), strict=True)
    ]
    assert [(one.public, one.private) for one in together] == [
        (one.public, one.private) for one in alone
    ]


@pytest.mark.parametrize("kind", THINKER_KINDS)
def test_that_a_decision_plays_no_more_futures_than_its_level_allows(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    level = next(level for name, level in LEVELS.items() if name == kind)
    played = 0
    original = Stage.play

    def counting(self: Stage, tries: object, *args: object, **more: object) -> object:
        nonlocal played
        played += tries.games.size  # type: ignore[attr-defined]
        return original(self, tries, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Stage, "play", counting)
    found(game_of(tiny()), "council", level)
    in_character = sum(each for _, each in level.finals)
    assert played <= level.rollouts + in_character


def test_that_stronger_levels_look_further_and_give_up_less_for_style() -> None:
    levels = [LEVELS[kind] for kind in THINKER_KINDS]
    for less, more in pairwise(levels):
        assert less.rollouts < more.rollouts
        assert less.style > more.style


def test_that_thinking_is_given_up_as_soon_as_nobody_wants_it() -> None:
    asked = []

    def stop() -> bool:
        asked.append(True)
        return len(asked) > 3

    with pytest.raises(Stopped):
        thoughts(seated(tiny(), 1, council="experienced"), stop)
    assert len(asked) == 4


# Style


def test_that_orders_that_cannot_be_told_apart_are_drawn_as_the_character_would() -> None:
    scenario = world(
        turns=1, moves={"hum": {"appeal": "log(6)"}, "whistle": {"appeal": "log(2)"}, "stand": {}}
    )
    game = game_of(scenario)
    state = np.array([[game.state.get(name, 0.0)] for name in game.book.row_names])
    menus = [menu(game.book, "a", state, 1, 1)]
    level = Level(32, 1, 32, ((8, 8),), wordings=1, style=0.0, wits=0.0)
    (result,) = search(Stage(game.book, 1, state, menus, {}, 1), level)
    slot = game.book.slots[game.book.slot_of["a", "public"]]
    shares: dict[str, float] = {}
    for joint, share in zip(result.candidates, result.mix, strict=True):
        arm = menus[0].arms[0][joint[0]]
        name = slot.moves[arm.move].move.id if arm.move >= 0 else ""
        shares[name] = shares.get(name, 0.0) + float(share)
    assert shares["hum"] > shares["whistle"] > shares.get("", 0.0)


def test_that_style_is_worth_so_many_points() -> None:
    """To dig is worth 30 points over the two turns; e times as much in character is worth more."""
    scenario = treasure()
    moves = [
        move.model_copy(update={"appeal": 5.0}) if move.id == "dance" else move
        for move in scenario.moves
    ]
    game = game_of(scenario.model_copy(update={"moves": moves}))
    stylish = Level(32, 1, 32, ((6, 8),), wordings=1, style=20.0, wits=0.0)
    assert found(game, "a", LITTLE).public == "dig"
    assert found(game, "a", stylish).public == "dance"


# Why


def test_that_it_says_which_aim_gains_and_what_the_runner_up_lacked() -> None:
    orders = found(game_of(treasure()), "a", LITTLE)
    reasons = {reason.kind: reason for reason in orders.considerations}
    assert reasons["aim"].about == "aim"
    assert reasons["aim"].amount > 5.0
    assert 0 < len(orders.considerations) <= 4


def test_that_considerations_are_kept_in_the_save_and_told_only_at_the_end(
    tmp_path: Path,
) -> None:
    game = seated(treasure(), 1, a="experienced", b="in_character")
    while not game.over:
        game.commit(thoughts(game))
        if not game.over:
            views = [role_view(game, role) for role in ("a", "b", None)]
            assert not any(view.reasons for view in views)
    file = tmp_path / "game.quorum"
    save_game(game, file)
    kept = load_game(file)
    for language in LANGUAGES:
        reasons = revealed_view(kept, language).reasons
        assert [(one.turn, one.role) for one in reasons] == [(1, "a"), (2, "a")]
        assert all(one.sentences for one in reasons)
    assert "points more than" in revealed_view(kept).reasons[0].sentences[0]


def test_that_a_turn_waits_for_those_who_think() -> None:
    game = seated(tiny(), 1, council="newcomer")
    assert game.thinkers == ["council"]
    with pytest.raises(ValueError, match="nobody has thought for council"):
        game.commit({})
    assert not game.records
    game.commit(thoughts(game))
    assert game.records


# In whole games


def scores_of(games: Sequence[Game], role: str) -> list[float]:
    return [game.line()[-1].scores[role] for game in games]


def test_that_games_without_anybody_who_thinks_are_those_of_the_ensemble() -> None:
    book = Rulebook(tiny())
    games = play_games(book, 7, range(5), {}, {})
    usual = play_out(book, Dice(7, np.arange(5)), {})
    for role, scores in usual.scores.items():
        assert scores_of(games, role) == scores.tolist()


def test_that_thinking_pays_in_the_little_quarrel() -> None:
    book = Rulebook(tiny())
    usual = play_out(book, Dice(7, np.arange(24)), {}).scores["neighbour"]
    games = play_games(book, 7, range(24), {}, {"neighbour": LITTLE})
    assert np.mean(np.array(scores_of(games, "neighbour")) - usual) > 2.0


def test_that_the_search_compares_with_what_would_be_done_in_character() -> None:
    game = game_of(tiny())
    state = np.array([[game.state.get(name, 0.0)] for name in game.book.row_names])
    menus = [menu(game.book, "council", state, 1, 1)]
    (result,) = search(Stage(game.book, 1, state, menus, {}, 1), LITTLE)
    assert IN_CHARACTER in result.scores
    assert IN_CHARACTER not in result.candidates
    assert [len(menus[0].arms)] == [len(CHANNELS)]
