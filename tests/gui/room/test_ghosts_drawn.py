"""How ghosts stand behind the curves of the plots."""

from PySide6.QtCore import Qt

from gui.room import SituationRoom
from gui.room.canvas import Canvas
from gui.room.ghosts import Ghost
from tests.gui.room.conftest import ShowRoom
from tests.hands import press

LINE = Ghost("Another game", "line", {"talent_board": [(0, 745), (2, 900), (9, 950)]}, {})
BAND = Ghost(
    "Games in character",
    "median",
    {"talent_board": [(0, 745), (9, 500)]},
    {"talent_board": ([(0, 745), (9, 100)], [(0, 745), (9, 700)])},
    "The median of 10 games",
)


def variable(room: SituationRoom) -> str:
    plot = room.plots.panels[0].plot
    assert plot is not None
    return plot.curves[0].variable


def named(ghost: Ghost, room: SituationRoom) -> Ghost:
    """The ghost with the sample's own name for the board's talent."""
    name = variable(room)
    lines, bands = list(ghost.lines.values()), list(ghost.bands.values())
    return Ghost(
        ghost.name,
        ghost.style,
        {name: lines[0]} if lines else {},
        {name: bands[0]} if bands else {},
        ghost.about,
    )


def drawn(canvas: Canvas) -> int:
    """How many things are in the plot, the lines of its grid left out."""
    return len(canvas._item.items) - len(canvas._grid)


def test_that_ghosts_are_named_below_the_plots_and_the_row_goes_with_them(
    room: SituationRoom,
) -> None:
    plots = room.plots
    assert not plots.behind.isVisible()
    plots.show_ghosts((named(LINE, room), named(BAND, room)))
    assert plots.behind.isVisible()
    assert plots.behind.accessibleName() == "Behind the curves: Another game, Games in character"
    assert "The median of 10 games" in plots.behind.toolTip()
    plots.show_ghosts(())
    assert not plots.behind.isVisible()


def test_that_the_axis_makes_room_for_what_lies_behind(room: SituationRoom) -> None:
    def top() -> float:
        box = room.plots.panels[0].canvas._item.getViewBox()
        return float(box.viewRange()[1][1])

    before = top()
    assert before < 950
    room.plots.show_ghosts((named(LINE, room),))
    assert top() > 950
    room.plots.show_ghosts(())
    assert top() == before


def test_that_ghosts_are_drawn_behind_the_curves_and_leave_nothing_when_they_go(
    room: SituationRoom,
) -> None:
    canvas = room.plots.panels[0].canvas
    before = drawn(canvas)
    room.plots.show_ghosts((named(LINE, room), named(BAND, room)))
    assert len(canvas._ghosts) == 5, "a line; a median, two edges and what lies between"
    curves = [item.zValue() for item, _ in canvas._curves]
    assert all(item.zValue() < min(curves) for item in canvas._ghosts)
    room.plots.show_ghosts(())
    assert drawn(canvas) == before


def test_that_a_new_view_keeps_the_ghosts(room: SituationRoom, show_room: ShowRoom) -> None:
    room.plots.show_ghosts((named(LINE, room),))
    assert room.view is not None
    room.show_view(room.view.model_copy(update={"news": []}))
    assert len(room.plots.panels[0].canvas._ghosts) == 1


def test_that_the_keyboard_reads_the_ghost_beside_the_curve(room: SituationRoom) -> None:
    room.plots.show_ghosts((named(LINE, room),))
    panel = room.plots.panels[0]
    for _ in range(len(panel.plot.curves) if panel.plot else 0):
        press(Qt.Key.Key_Down, on=panel)
    for _ in range(2):
        press(Qt.Key.Key_Left, on=panel)
    press(Qt.Key.Key_Down, on=panel)
    press(Qt.Key.Key_Up, on=panel)
    assert "Another game: 900" in panel.accessibleDescription()
