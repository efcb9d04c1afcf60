"""The tests' own tools do what the tests believe."""

from tests.engine import worlds


def test_that_the_builder_fills_in_a_playable_world() -> None:
    game = worlds.game_of(worlds.world())
    while not game.over:
        worlds.play(game)
    assert [record.ending for record in game.records] == [None, None, "the_end"]


def test_that_moves_named_in_a_test_are_ordered_by_their_owners() -> None:
    orders = worlds.orders_of(worlds.tiny(), "speech", "spread_rumour", "poach")
    assert (orders["council"].public, orders["council"].private) == ("speech", "spread_rumour")
    assert (orders["neighbour"].public, orders["neighbour"].private) == (None, "poach")


def test_that_planting_a_mistake_leaves_the_original_alone() -> None:
    worlds.tiny_data()["roles"].clear()
    assert worlds.told(worlds.tiny_data()) == []
