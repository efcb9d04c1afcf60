"""A turn's orders laid open: nobody sees more of them than they may know."""

from collections import Counter

import pytest

from engine.game.game import Game
from engine.game.orders import Orders
from engine.game.records import MoveLeaked, VoteTaken
from engine.game.uncovering import orders_told
from engine.game.views import OrderView
from engine.resources import shipped_scenarios
from engine.scenario.loading import load_scenario
from engine.scenario.models import CHANNELS, Scenario
from tests.engine.test_secrets import order_known
from tests.engine.worlds import bridge, game_of, played_out, tiny

SHIPPED = [load_scenario(folder) for folder in shipped_scenarios()]


def told(game: Game, role: str | None, turn: int = 1) -> dict[tuple[str, str], OrderView]:
    return {(one.role, one.channel): one for one in orders_told(game, role, turn)}


def one_turn(seed: int, council: Orders, neighbour: Orders) -> Game:
    game = game_of(tiny(), seed=seed)
    game.commit({"council": council, "neighbour": neighbour})
    return game


def seed_where(council: Orders, neighbour: Orders, *, leaked: bool) -> int:
    """Dice with which what was ordered in private does or does not come out."""
    for seed in range(200):
        record = one_turn(seed, council, neighbour).line()[0]
        if any(isinstance(h, MoveLeaked) for h in record.happenings) is leaked:
            return seed
    pytest.fail("no such dice")


def test_that_a_role_sees_its_own_orders_and_that_it_gave_none() -> None:
    mine = told(one_turn(1, Orders(private="spread_rumour"), Orders(public="poster")), "council")
    assert (mine["council", "private"].known, mine["council", "private"].label) == (
        "order",
        "Spread a rumour",
    )
    assert mine["council", "public"].known == "nothing"
    assert mine["neighbour", "public"].label == "Put up a poster"


def test_that_a_private_order_of_another_cannot_be_told_from_none() -> None:
    something, nothing = Orders(private="poach"), Orders()
    seed = seed_where(Orders(), something, leaked=False)
    for viewer in ("council", None):
        with_it = orders_told(one_turn(seed, Orders(), something), viewer, 1)
        without = orders_told(one_turn(seed, Orders(), nothing), viewer, 1)
        assert with_it == without
        assert {one.known for one in with_it if one.role == "neighbour"} == {"nothing", "hidden"}


def test_that_a_private_order_that_came_out_lies_open_and_says_so() -> None:
    orders = Orders(private="poach")
    game = one_turn(seed_where(Orders(), orders, leaked=True), Orders(), orders)
    for viewer in ("council", "neighbour", None):
        card = told(game, viewer)["neighbour", "private"]
        assert (card.known, card.label, card.came_out) == ("order", "Poach by night", True)


def test_that_a_motion_that_failed_in_silence_cannot_be_told_from_no_order() -> None:
    motion = Orders(public="make_peace")
    for seed in range(300):
        game = one_turn(seed, motion, Orders())
        (vote,) = (h for h in game.line()[0].happenings if isinstance(h, VoteTaken))
        if not vote.passed and not vote.leaked:
            break
    assert orders_told(game, "neighbour", 1) == orders_told(
        one_turn(seed, Orders(), Orders()), "neighbour", 1
    )
    assert told(game, "council")["council", "public"].label == "Propose a pact"


@pytest.mark.parametrize("scenario", [*SHIPPED, tiny(), bridge()], ids=lambda s: s.id)
def test_that_in_whole_games_an_order_lies_open_exactly_to_those_who_may_know_it(
    scenario: Scenario,
) -> None:
    seen: Counter[str] = Counter()
    for seed in range(4):
        game = played_out(scenario, seed=seed)
        for record in game.line():
            for viewer in [*(role.id for role in scenario.roles), None]:
                for card in orders_told(game, viewer, record.turn):
                    move = record.orders[card.role].in_channel(card.channel)
                    mine = card.role == viewer
                    known = move is not None and (
                        mine or order_known(scenario, viewer, move, record)
                    )
                    assert (card.known == "order") is known
                    assert bool(card.label) is known
                    if mine:
                        assert card.known != "hidden"
                    seen[card.known] += 1
    assert min(seen[word] for word in ("order", "nothing", "hidden")) > 0


def test_that_every_seat_and_channel_has_its_card_and_a_turn_not_played_has_none() -> None:
    game = one_turn(1, Orders(), Orders())
    cards = orders_told(game, None, 1)
    assert [(card.role, card.channel) for card in cards] == [
        (role.id, channel) for role in game.scenario.roles for channel in CHANNELS
    ]
    assert orders_told(game, None, 2) == []
    assert orders_told(game, None, 0) == []
