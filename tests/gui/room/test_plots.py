from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.room import SituationRoom
from gui.room.scales import first_of_days, thinned, value_scale
from gui.theme.tokens import DARK
from tests.gui.room.conftest import ShowRoom
from tests.gui.sample import sample_view
from tests.hands import press


def test_that_each_plot_of_the_view_is_drawn_with_its_values(room: SituationRoom) -> None:
    view = sample_view()
    for panel, plot in zip(room.plots.panels, view.plots, strict=True):
        drawn = [list(curve.getData()[1]) for curve in panel.canvas._item.curves[: 2 * 4 : 2]]
        assert drawn == [curve.values for curve in plot.curves]


def test_that_the_title_row_gives_value_and_change_of_every_role(room: SituationRoom) -> None:
    words = room.plots.panels[0].legend.words
    assert words == (
        "Talent: The board 338 (−174), Satya Nadella 24 (+18), Sam Altman 380 (+144), Google 9 (+3)"
    )


def test_that_a_plot_has_a_summary_for_screen_readers(room: SituationRoom) -> None:
    panel = room.plots.panels[2]
    assert panel.accessibleName() == "Plot: Stake value, billion US dollars"
    told = panel.accessibleDescription()
    assert "Satya Nadella is at 36.2, began at " in told
    assert ", lowest " in told


def test_that_pointing_at_a_turn_in_one_plot_shows_it_in_all(room: SituationRoom) -> None:
    room.plots.panels[0].looked_at.emit(1)
    assert "The board 702" in room.plots.panels[0].legend.words
    assert "Google 12.2" in room.plots.panels[2].legend.words
    room.plots.panels[0].looked_at.emit(-1)
    assert "The board 338" in room.plots.panels[0].legend.words


def test_that_a_chosen_point_asks_why_and_the_room_answers(
    room: SituationRoom, qtbot: QtBot
) -> None:
    panel = room.plots.panels[0]
    with qtbot.waitSignal(room.why_wanted) as asked:
        panel.canvas.clicked.emit(panel._on_canvas(2, 4))
    assert asked.args == ["talent_altman", 4]
    assert room.why.isVisible()
    assert "Talent: Sam Altman" in room.why.accessibleName()
    press(Qt.Key.Key_Escape, on=room.why)
    assert not room.why.isVisible()


def test_that_the_keyboard_reaches_every_point_and_asks_why(
    room: SituationRoom, qtbot: QtBot
) -> None:
    panel = room.plots.panels[1]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        press(key, on=panel)
    with qtbot.waitSignal(room.why_wanted) as asked:
        press(Qt.Key.Key_Return, on=panel)
    assert asked.args == ["compute_nadella", 4]


def test_that_a_point_where_nothing_moved_the_number_says_so(
    room: SituationRoom, qtbot: QtBot
) -> None:
    panel = room.plots.panels[0]
    panel.canvas.clicked.emit(panel._on_canvas(0, 2))
    assert room.why.isVisible()
    assert room.why._title.text() == "No change"


def test_that_the_opening_has_nothing_to_explain(room: SituationRoom, qtbot: QtBot) -> None:
    panel = room.plots.panels[0]
    with qtbot.assertNotEmitted(room.why_wanted):
        panel.canvas.clicked.emit(panel._on_canvas(0, 0))


def test_that_a_first_turn_with_one_point_a_curve_is_drawn(show_room: ShowRoom) -> None:
    room = show_room(sample_view(turn=1))
    assert "The board 745" in room.plots.panels[0].legend.words


def test_that_no_two_roles_of_a_plot_share_colour_marker_or_line_style() -> None:
    marks = [DARK.role_mark(place) for place in range(6)]
    for share in ("color", "marker", "dash"):
        assert len({getattr(mark, share) for mark in marks}) == 6


@pytest.mark.parametrize(
    "values", [[0.0], [0, 770], [205, 211], [-3.5, 2.0], [0.001, 0.002], [1e6, 1e6]]
)
def test_that_a_scale_holds_all_values_with_a_margin_and_few_ticks(values: list[float]) -> None:
    scale = value_scale(values)
    assert scale.low < min(values)
    assert scale.high > max(values)
    assert 3 <= len(scale.ticks) <= 5
    assert all(scale.low < tick < scale.high for tick in scale.ticks)


def test_that_a_scale_does_not_shrink_as_a_curve_grows_longer() -> None:
    values = [120.0, 180, 160, 240, 90, 300, 40]
    spans = [value_scale(values[:at]) for at in range(2, len(values) + 1)]
    highs = [span.high for span in spans]
    assert highs == sorted(highs)


def test_that_days_are_named_once_and_thinned_where_there_are_many() -> None:
    moments = [datetime(2023, 11, 18, 6) + timedelta(hours=12) * at for at in range(10)]
    days = first_of_days(moments)
    assert [day.day for day in days] == [18, 19, 20, 21, 22]
    assert len(thinned(days, 3)) == 3


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=30))
def test_that_any_numbers_have_a_scale_that_holds_them(values: list[float]) -> None:
    scale = value_scale(values)
    assert scale.low < min(values)
    assert scale.high > max(values)
    assert 3 <= len(scale.ticks) <= 5


@pytest.mark.parametrize("width", [60, 120, 200, 320, 480, 900])
def test_that_a_title_row_never_writes_over_its_title(room: SituationRoom, width: int) -> None:
    legend = room.plots.panels[1].legend
    legend.resize(width, legend.height())
    beside = legend._wide(legend._widths[: legend._above], legend._detail)
    assert beside + legend._title_width <= width or not legend._detail.values


def test_that_a_low_plot_names_fewer_values(show_room: ShowRoom) -> None:
    def named(height: int) -> int:
        room = show_room()
        canvas = room.plots.panels[0].canvas
        canvas.setFixedHeight(height)
        QApplication.processEvents()
        return len(canvas._item.getAxis("left")._tickLevels[0])

    assert 2 <= named(40) < named(160)
