"""A room that is small for its text: parts take turns, and the titles of plots keep their units."""

import pytest
from PySide6.QtWidgets import QApplication

from gui.room import SituationRoom
from gui.theme.style import apply_theme
from gui.theme.tokens import DARK
from tests.gui.room.conftest import ShowRoom
from tests.gui.sample import sample_view


def at(
    show_room: ShowRoom, qapp: QApplication, scale: float, *, public: bool = False
) -> SituationRoom:
    """A room of 1280x660 at a text size."""
    room = show_room(sample_view(role=None) if public else None)
    theme = DARK.scaled(scale)
    apply_theme(qapp, theme)
    room.set_theme(theme)
    QApplication.processEvents()
    return room


def parts(room: SituationRoom) -> list[bool]:
    return [part.isVisible() for part in (room.dossier, room.plots, room.news)]


@pytest.mark.parametrize(
    ("scale", "turns", "seen"),
    [
        (1.0, "none", [True, True, True]),
        (1.25, "news", [True, True, False]),
        (1.5, "all", [False, True, False]),
        (2.0, "all", [False, True, False]),
    ],
)
def test_that_the_larger_the_text_the_more_parts_take_turns(
    show_room: ShowRoom, qapp: QApplication, scale: float, turns: str, seen: list[bool]
) -> None:
    room = at(show_room, qapp, scale)
    assert room.middle.turns == turns
    assert parts(room) == seen
    assert room.middle.pages.isVisible() == (turns != "none")


def test_that_each_part_can_be_seen_and_normal_text_shows_all_again(
    show_room: ShowRoom, qapp: QApplication
) -> None:
    room = at(show_room, qapp, 2.0)
    for place in range(3):
        room.middle.pages.go(place)
        assert parts(room) == [place == 0, place == 1, place == 2]
    room.set_theme(DARK)
    assert parts(room) == [True, True, True]
    assert room.dossier.x() < room.plots.x()


def test_that_going_round_the_room_by_keyboard_turns_to_each_part(
    show_room: ShowRoom, qapp: QApplication
) -> None:
    room = at(show_room, qapp, 2.0)
    room.activateWindow()
    seen = set()
    for _ in range(8):
        room.focus_part(+1)
        seen.add(room.middle.pages.at)
    assert seen == {0, 1, 2}


def test_that_with_nothing_to_order_the_standings_stand_in_for_the_dossier(
    show_room: ShowRoom, qapp: QApplication
) -> None:
    room = at(show_room, qapp, 2.0, public=True)
    room.middle.pages.go(0)
    assert room.standings.isVisible()
    assert not room.dossier.isVisible()


@pytest.mark.parametrize("width", [400, 500, 640, 900])
def test_that_a_title_row_takes_more_rows_before_it_drops_unit_names_or_values(
    show_room: ShowRoom, width: int
) -> None:
    room = show_room()
    legend = room.plots.panels[1].legend
    legend.resize(width, legend.height())
    assert legend.tells_all
    assert (legend.height() > 24) == (width <= 640)


def test_that_pointing_at_a_moment_leaves_a_title_row_as_high_as_it_was(
    show_room: ShowRoom,
) -> None:
    room = show_room(width=1000)
    heights = [panel.legend.height() for panel in room.plots.panels]
    room.plots.look_at(0)
    assert [panel.legend.height() for panel in room.plots.panels] == heights
