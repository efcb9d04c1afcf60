"""The comparison on screen: curves over curves, and the table of what differs."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from engine.report.comparing import compare_lines
from engine.report.hindsight_views import ComparisonView
from gui.hindsight.branch_bar import BranchBar
from gui.hindsight.compare import CompareScreen
from gui.hindsight.menu import BranchEntry
from gui.theme.style import apply_theme
from gui.theme.tokens import DARK
from gui.widgets.steps import finish_steps
from tests.engine.worlds import play
from tests.gui.hindsight.conftest import finished
from tests.hands import press


def two_lines() -> ComparisonView:
    """Two finished lines that part in the third turn."""
    game = finished()
    game.go_to(2)
    play(game, "poach")
    play(game, "speech")
    return compare_lines(game, 4, 6, None)


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication) -> CompareScreen:
    apply_theme(qapp, DARK)
    screen = CompareScreen(QWidget())
    qtbot.addWidget(screen)
    screen.resize(1280, 700)
    screen.show()
    qtbot.waitExposed(screen)
    return screen


def rows(screen: CompareScreen, parent: QModelIndex | None = None) -> list[list[str]]:
    model, above = screen.table.rows, parent or QModelIndex()
    return [
        [str(model.index(row, column, above).data() or "") for column in range(3)]
        for row in range(model.rowCount(above))
    ]


def test_that_the_table_tells_all_differences_in_groups_under_the_lines_names(
    screen: CompareScreen,
) -> None:
    view = two_lines()
    screen.show_comparison(view, "As played", "Otherwise", ["A note."])
    finish_steps(screen)
    model = screen.table.rows
    header = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert header == ["", "As played", "Otherwise"]
    groups = [row[0] for row in rows(screen)]
    assert groups[0] == "Orders"
    assert groups[-1] == f"Numbers after turn {view.last}"
    told = [row for at in range(len(groups)) for row in rows(screen, model.index(at, 0))]
    assert len(told) == len(view.differences)
    assert ["Turn 3 · The council", "Give a speech", "Nothing"] in told
    assert screen.summary.text().startswith("A note.  They part in turn 3")


def test_that_numbers_are_told_with_their_difference(screen: CompareScreen) -> None:
    view = two_lines()
    screen.show_comparison(view, "As played", "Otherwise", [])
    finish_steps(screen)
    model = screen.table.rows
    last = rows(screen, model.index(model.rowCount() - 1, 0))
    assert last
    assert all(row[2].endswith(")") and ("+" in row[2] or "−" in row[2]) for row in last)


def test_that_the_other_line_lies_over_the_first_from_where_they_part(
    screen: CompareScreen,
) -> None:
    view = two_lines()
    screen.show_comparison(view, "As played", "Otherwise", [])
    finish_steps(screen)
    (ghost,) = screen.plots.ghosts
    assert (ghost.name, ghost.style) == ("Otherwise (second figure)", "other")
    for plot in view.other.plots:
        for curve in plot.curves:
            assert list(ghost.lines[curve.variable]) == list(enumerate(curve.values))[2:]


def test_that_lines_that_are_alike_say_so(screen: CompareScreen) -> None:
    game = finished()
    view = compare_lines(game, 4, 4, None)
    screen.show_comparison(view, "One", "Other", [])
    finish_steps(screen)
    assert screen.summary.text() == "Nothing differs between the two lines."
    assert rows(screen) == []


def test_that_a_line_that_stops_where_another_goes_on_is_said_to(screen: CompareScreen) -> None:
    view = compare_lines(finished(), 4, 2, None)
    screen.show_comparison(view, "One", "Other", [])
    finish_steps(screen)
    said = screen.summary.text()
    assert said.startswith("Nothing differs up to turn 2; Other goes no further.  One: ")
    assert said.endswith("Other: still open.")


def test_that_a_row_points_at_its_turn_in_the_plots(screen: CompareScreen) -> None:
    screen.show_comparison(two_lines(), "As played", "Otherwise", [])
    finish_steps(screen)
    model = screen.table.rows
    screen.table.setCurrentIndex(model.index(0, 0, model.index(0, 0)))
    press(Qt.Key.Key_Return, on=screen.table)
    assert all(panel._shown == 3 for panel in screen.plots.panels)


def test_that_long_words_break_into_lines_instead_of_being_cut(screen: CompareScreen) -> None:
    screen.show_comparison(two_lines(), "As played", "Otherwise", [])
    finish_steps(screen)
    table, model = screen.table, screen.table.rows
    orders = model.index(0, 0)
    item = model.itemFromIndex(model.index(0, 1, orders))
    before = table.visualRect(item.index()).height()
    item.setText("It offers many people very much of something that is long to tell " * 3)
    table.share_width()
    table.doItemsLayout()
    assert table.visualRect(item.index()).height() > 3 * before


def test_that_two_branches_are_chosen_and_swapped(qtbot: QtBot) -> None:
    bar = BranchBar()
    qtbot.addWidget(bar)
    entries = [
        BranchEntry(3, "Night", "Night  ·  turn 3", here=False),
        BranchEntry(5, "Branch 2", "Branch 2  ·  turn 4", here=True),
    ]
    with qtbot.waitSignal(bar.chosen) as chosen:
        bar.show_branches(entries, 5, 3)
    assert chosen.args == [5, 3]
    with qtbot.waitSignal(bar.chosen) as chosen:
        bar.swap.click()
    assert chosen.args == [3, 5]
    assert (bar.name(0), bar.name(1)) == ("Night", "Branch 2")
    with qtbot.waitSignal(bar.chosen) as chosen:
        bar.choices[0].setCurrentIndex(1)
    assert chosen.args == [5, 3], "a line is not held against itself: the two change places"
