"""How a role stands to the others: facts that it knows, and nothing that it does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.game.game import Game
from engine.game.viewing import disclosed_view, role_view
from engine.game.views import DealingView, RelationView
from engine.rules.dice import LARGEST_SEED
from engine.scenario.models import EVERYONE
from tests.engine.test_offer_views import after
from tests.engine.worlds import bridge, game_of, play, scenario_of, world_data

SEEDS = st.integers(0, LARGEST_SEED)


def between(game: Game, role: str, other: str) -> RelationView:
    return next(r for r in role_view(game, role).relations if r.role == other)


def deeds(relation: RelationView) -> list[tuple[str, bool, str, int]]:
    """Kind, whether the viewer did it, what it was about and the turn; numbers moved left out."""
    return [(d.kind, d.mine, d.label, d.turn) for d in relation.dealings if d.kind != "moved"]


def moved(relation: RelationView) -> list[DealingView]:
    return [dealing for dealing in relation.dealings if dealing.kind == "moved"]


def test_that_a_role_stands_in_a_relation_to_each_of_the_others_and_the_public_to_nobody() -> None:
    game = after()
    assert [r.role for r in role_view(game, "south").relations] == ["north", "ferryman"]
    assert {r.standing for r in role_view(game, "south").relations} == {"nothing"}
    assert role_view(game, None).relations == []
    assert disclosed_view(game).relations == []


@pytest.mark.parametrize(
    ("turns", "south", "north"),
    [
        (["write_south"], "asked", "asking"),
        (["write_south", "agree"], "bound", "bound"),
        (["write_south", "decline"], "refused", "refused"),
        (["write_south", "-", "-"], "lapsed", "lapsed"),
        (["write_south", "name_price"], "asking", "asked"),
        (["write_south", "agree", "-", "dig_alone"], "broken", "broken"),
        (["write_south", "decline", "write_south"], "asked", "asking"),
    ],
)
def test_that_what_binds_or_is_open_says_how_two_stand_or_else_what_came_last(
    turns: list[str], south: str, north: str
) -> None:
    game = after(*turns)
    assert between(game, "south", "north").standing == south
    assert between(game, "north", "south").standing == north


def test_that_all_that_passed_is_told_newest_first_by_who_did_it() -> None:
    game = after("write_south", "agree", "-", "dig_alone")
    assert deeds(between(game, "south", "north")) == [
        ("broke", False, "A bridge together", 4),
        ("accepted", True, "A bridge together", 2),
        ("offered", False, "A bridge together", 1),
    ]
    assert [mine for _, mine, _, _ in deeds(between(game, "north", "south"))] == [True, False, True]


def test_that_an_offer_left_unanswered_is_told_in_the_turn_in_which_it_lapsed() -> None:
    game = after("write_south", "-", "-")
    assert deeds(between(game, "south", "north"))[0] == ("lapsed", True, "A bridge together", 3)
    assert deeds(between(game, "north", "south"))[0] == ("lapsed", False, "A bridge together", 3)


def test_that_a_third_role_hears_nothing_of_what_two_others_keep_to_themselves() -> None:
    game, quiet = after("write_south", "agree", "-", "-"), after("-", "-", "-", "-")
    assert role_view(game, "ferryman").relations[0].dealings == []
    told, without = (role_view(g, "ferryman").relations for g in (game, quiet))
    assert [r.standing for r in told] == [r.standing for r in without] == ["nothing", "nothing"]


def private_world(known_to: list[str]) -> Game:
    """b can call a in private, and mend a's fence without a word."""
    data = world_data(
        numbers={
            "fence": {"start": 50, "dossier": ["a"]},
            "depth": {"start": 5, "known_to": [], "dossier": []},
        },
        moves={
            "call": {
                "role": "b",
                "channel": "private",
                "label": "A call",
                "known_to": known_to,
                "effects": [{"add": {"fence": 4, "depth": 3}}],
            },
        },
    )
    game = game_of(scenario_of(data))
    play(game, "call")
    return game


def test_that_who_was_let_in_on_a_private_order_is_told_and_what_it_did_to_their_numbers() -> None:
    relation = between(private_world(["a"]), "a", "b")
    assert deeds(relation) == [("told", False, "A call", 1)]
    assert [(d.label, d.amount) for d in moved(relation)] == [("A call", 4.0)]
    assert deeds(between(private_world(["a"]), "b", "a")) == [("told", True, "A call", 1)]


def test_that_a_private_order_nobody_was_let_in_on_is_in_no_relation_of_another() -> None:
    relation = between(private_world([]), "a", "b")
    assert relation.dealings == []


@given(SEEDS)
def test_that_every_number_moved_is_one_that_the_role_may_see(seed: int) -> None:
    game = game_of(bridge(), seed=seed, seat="random")
    while not game.over:
        game.commit({})
    for role in ("north", "south", "ferryman"):
        seen = {
            variable.label.en
            for variable in game.scenario.variables
            if variable.known_to == EVERYONE or role in variable.known_to
        }
        for relation in role_view(game, role).relations:
            assert {one.number for one in moved(relation)} <= seen


def test_that_a_word_is_the_number_that_a_breach_costs_its_breaker_most() -> None:
    game = after("write_south", "agree", "-", "dig_alone")
    word = between(game, "south", "north").word
    assert word is not None
    assert word.variable == "trust_north"
    assert word.values[-1] < word.values[0]
    assert word.values[-1] == game.state["trust_north"]
    mine = between(game, "north", "south").word
    assert mine is not None
    assert mine.variable == "trust_south"


def test_that_who_can_break_nothing_has_no_word_at_stake() -> None:
    assert between(after(), "north", "ferryman").word is None


def test_that_a_vote_that_was_lost_is_told_with_its_count_to_those_who_hear_of_it() -> None:
    data = world_data(
        numbers={"seat": {"start": 1, "max": 1}},
        directors={"judge": {"seat": "seat", "convictions": {"peace": 0}}},
        moves={
            "ask": {"role": "b"},
            "consent": {
                "motion": {
                    "conviction": "peace",
                    "pull": -60,
                    "passed": "Consent",
                    "failed": "No consent",
                    "failed_leak": 1.0,
                },
            },
        },
        offers={
            "pact": {
                "by": "b",
                "to": "a",
                "label": "A pact",
                "made_by": "ask",
                "accepted_by": "consent",
                "stands": 2,
            }
        },
    )
    game = game_of(scenario_of(data))
    play(game, "ask")
    play(game, "consent")
    for role, other in (("a", "b"), ("b", "a")):
        lost = between(game, role, other).dealings[0]
        assert (lost.kind, lost.mine, lost.yes) == ("voted_down", role == "a", 0)
        assert lost.no == 1
        assert between(game, role, other).standing == ("asked" if role == "a" else "asking")
