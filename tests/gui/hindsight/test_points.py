"""The turning points on screen."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.game.orders import NOTHING
from engine.report.hindsight_views import TurningPointView
from gui.debrief.points import TurningPoints
from tests.gui.sample import sample_view
from tests.hands import press


def point(turn: int, own: float, everybody: float, ending: str | None = None) -> TurningPointView:
    return TurningPointView(
        turn=turn,
        when="Sunday morning",
        role="nadella",
        channel="public",
        move="offer",
        replacement=None,
        orders=NOTHING,
        what="Offer a lab",
        instead="Nothing",
        own=own,
        everybody=everybody,
        ending=ending,
        refused=["Take shelter"] if ending else [],
    )


POINTS = [point(3, 1.0, 20.0), point(5, -9.0, 12.0), point(7, 0.5, 4.0, "Chaos"), point(8, 0, 0.01)]


def shown(points: TurningPoints) -> list[int]:
    model = points.table.rows
    return [
        int(str(model.index(row, 0).data()).partition(" ")[0]) for row in range(model.rowCount())
    ]


def make(qtbot: QtBot) -> TurningPoints:
    points = TurningPoints()
    qtbot.addWidget(points)
    points.set_cast(sample_view())
    points.show()
    return points


def test_that_points_are_sorted_by_the_measure_chosen_and_idle_orders_are_left_out(
    qtbot: QtBot,
) -> None:
    points = make(qtbot)
    points.show_points(POINTS)
    assert shown(points) == [3, 5, 7]
    points.measure.setCurrentIndex(1)
    assert shown(points) == [5, 3, 7]
    points.measure.setCurrentIndex(2)
    assert shown(points) == [7, 3, 5]


def test_that_a_row_tells_who_what_instead_and_what_it_was_worth(qtbot: QtBot) -> None:
    points = make(qtbot)
    points.show_points(POINTS)
    points.measure.setCurrentIndex(2)
    model = points.table.rows
    assert [model.index(0, column).data() for column in range(4)] == [
        "7  ·  Satya Nadella: Offer a lab",
        "Nothing: then “Chaos”",
        "+0.5",
        "4.0",
    ]
    tip = str(model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))
    assert "No longer possible then: Take shelter" in tip


def test_that_a_point_is_tried_by_enter_and_by_the_button(qtbot: QtBot) -> None:
    points = make(qtbot)
    points.show_points(POINTS)
    press(Qt.Key.Key_Down, on=points.table)
    with qtbot.waitSignal(points.try_wanted) as wanted:
        press(Qt.Key.Key_Return, on=points.table)
    assert wanted.args == [POINTS[1]]
    with qtbot.waitSignal(points.try_wanted) as wanted:
        points.attempt.click()
    assert wanted.args == [POINTS[1]]


def test_that_it_says_when_there_is_nothing_to_show(qtbot: QtBot) -> None:
    points = make(qtbot)
    assert "being replayed" in points._told.text()
    points.show_points([])
    assert "Today’s rules" in points._told.text()
    points.show_points([point(1, 0, 0)])
    assert points._told.text() == "No single order changed anything."
    assert not points.attempt.isEnabled()
