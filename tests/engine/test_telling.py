"""Which turning points are most worth trying."""

from engine.game.orders import NOTHING
from engine.report.hindsight_views import TurningPointView
from engine.report.turning import telling


def point(
    turn: int, role: str, everybody: float, ending: str | None = None, instead: str = "Nothing"
) -> TurningPointView:
    return TurningPointView(
        turn=turn,
        when="Sunday morning",
        role=role,
        channel="public",
        move="offer",
        replacement=None,
        orders=NOTHING,
        what="Offer a lab",
        instead=instead,
        own=0.0,
        everybody=everybody,
        ending=ending,
        refused=[],
    )


def test_that_another_ending_comes_before_any_change_of_scores() -> None:
    large, other = point(1, "a", 90.0), point(2, "b", 3.0, "Chaos")
    assert telling([large, other]) == [other, large]


def test_that_the_points_chosen_are_of_other_turns_and_roles_while_there_are_any() -> None:
    first, same_role, same_turn, far = (
        point(1, "a", 9.0),
        point(2, "a", 8.0),
        point(1, "b", 7.0),
        point(3, "c", 2.0),
    )
    assert telling([first, same_role, same_turn, far]) == [first, far, same_role]


def test_that_one_order_is_offered_once_whatever_stands_in_its_place() -> None:
    left_out, replaced = point(1, "a", 9.0), point(1, "a", 8.0, instead="Wait")
    assert telling([left_out, replaced]) == [left_out]


def test_that_what_changed_next_to_nothing_is_not_offered() -> None:
    assert telling([point(1, "a", 0.9), point(2, "b", 0.0)]) == []
    assert telling([point(1, "a", 0.0, "Chaos")]) == [point(1, "a", 0.0, "Chaos")]


def test_that_no_more_than_the_most_are_offered() -> None:
    points = [point(turn, "abcde"[turn], 9.0 - turn) for turn in range(5)]
    assert telling(points) == points[:3]
    assert telling(points, most=2) == points[:2]
