"""What the dossier says of what a role does not see, and how surely."""

from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from engine.game.evidence import evidence
from engine.game.game import Game
from engine.game.unknowns import unknowns
from engine.game.viewing import role_view
from engine.game.views import UnknownView
from engine.lab.forecasting import Belief, Forecaster
from gui.room import SituationRoom
from gui.room.outlook import Outlook
from gui.room.suspicions import BeliefRow
from gui.theme.style import apply_theme
from gui.theme.tokens import DARK, LIGHT, Theme
from tests.engine.test_forecasting import veiled
from tests.engine.worlds import game_of, play
from tests.gui.room.conftest import ShowRoom
from tests.gui.room.test_forecasts_drawn import outlook_for
from tests.gui.sample import sample_view
from tests.hands import press

SPARE = UnknownView(
    variable="spare",
    label="Spare chips",
    about="What could really be lent.",
    unit="thousand",
    low=0,
    high=80,
    decimals=1,
    seen_by=[],
)
FLOOR = SPARE.model_copy(
    update={
        "variable": "floor",
        "label": "The private floor",
        "about": "",
        "unit": "",
        "high": 100.0,
        "decimals": 0,
        "seen_by": ["Sam Altman", "Google"],
    }
)
BELIEFS = {"spare": Belief("spare", 12.04, 29.1, 44.96), "floor": Belief("floor", 80, 80, 80)}


def outlook(room: SituationRoom, **given: Any) -> Outlook:  # noqa: ANN401 - an outlook's fields
    told = {"unknowns": (SPARE, FLOOR), "beliefs": BELIEFS} | given
    return replace(outlook_for(room), **told)


@pytest.fixture
def ahead(room: SituationRoom) -> SituationRoom:
    room.show_outlook(outlook(room), on=True, allowed=True)
    return room


def rows(room: SituationRoom) -> list[BeliefRow]:
    return room.dossier.suspicions.shown


def words(part: QWidget) -> list[str]:
    """All that a part of the room says: on labels, to a screen reader, in tips."""
    parts = [part, *part.findChildren(QWidget)]
    said = [one.text() for one in parts if isinstance(one, QLabel) and not one.isHidden()]
    for one in parts:
        said += [one.accessibleName(), one.accessibleDescription(), one.toolTip()]
    return [text for text in said if text]


def test_that_a_hidden_number_has_its_middle_and_its_range_in_words_with_its_unit(
    ahead: SituationRoom,
) -> None:
    assert ahead.dossier.suspicions.isVisibleTo(ahead)
    said = words(rows(ahead)[0])
    assert {"Spare chips", "≈ 29.1", "12.0 to 45.0 thousand"} <= set(said)


def test_that_numbers_are_written_as_the_language_writes_them(room: SituationRoom) -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
        room.show_outlook(outlook(room), on=True, allowed=True)
        assert "≈ 29,1" in words(rows(room)[0])
    finally:
        QLocale.setDefault(before)


def test_that_what_is_as_good_as_certain_says_so_in_place_of_a_range(ahead: SituationRoom) -> None:
    assert "80, as good as certain" in words(rows(ahead)[1])


def test_that_a_row_says_all_of_it_to_who_cannot_see_it(ahead: SituationRoom) -> None:
    spare, floor = (QAccessible.queryAccessibleInterface(row) for row in rows(ahead))
    name = spare.text(QAccessible.Text.Name)
    assert name == "Spare chips: about 29.1 thousand, in 8 of 10 worlds 12.0 to 45.0 thousand"
    assert "Nobody sees this number." in spare.text(QAccessible.Text.Description)
    assert "Seen by: Sam Altman, Google" in floor.text(QAccessible.Text.Description)


def test_that_what_a_number_means_is_told_to_who_presses_its_row(
    ahead: SituationRoom, qtbot: QtBot
) -> None:
    ahead.activateWindow()
    rows(ahead)[0].setFocus()
    press(Qt.Key.Key_Return, on=rows(ahead)[0])
    assert "What could really be lent." in QToolTip.text()
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_that_the_arrows_go_from_row_to_row_and_tab_comes_from_what_is_known(
    ahead: SituationRoom,
) -> None:
    ahead.activateWindow()
    rows(ahead)[0].setFocus()
    press(Qt.Key.Key_Down, on=rows(ahead)[0])
    assert QApplication.focusWidget() is rows(ahead)[1]
    press(Qt.Key.Key_Up, on=rows(ahead)[1])
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier, on=rows(ahead)[0])
    assert QApplication.focusWidget() is ahead.dossier.facts.rows[len(sample_view().facts) - 1]


def test_that_what_is_known_is_marked_as_exact(room: SituationRoom) -> None:
    assert "exact" in words(room.dossier.facts)
    shown = [row for row in room.dossier.facts.rows if not row.isHidden()]
    assert all(row.accessibleName().endswith("exact") for row in shown)


@pytest.mark.parametrize(
    ("on", "allowed", "line"),
    [
        (False, True, "Forecasts are switched off, so nothing is worked out here."),
        (True, False, "This game is played without forecasts, so this is left to you."),
        (False, False, "This game is played without forecasts, so this is left to you."),
    ],
)
def test_that_without_forecasts_one_line_says_so_and_no_name_is_left(
    ahead: SituationRoom, on: bool, allowed: bool, line: str
) -> None:
    ahead.show_outlook(None, on=on, allowed=allowed)
    assert rows(ahead) == []
    assert ahead.dossier.suspicions.line == line
    assert not [text for text in words(ahead.dossier.suspicions) if "Spare" in text]


def test_that_while_it_is_worked_out_the_names_stay_and_no_number_does(
    ahead: SituationRoom,
) -> None:
    ahead.show_outlook(None, on=True, allowed=True)
    assert [row.accessibleName() for row in rows(ahead)] == [
        "Spare chips: not worked out yet",
        "The private floor: not worked out yet",
    ]
    assert "29.1" not in " ".join(words(ahead.dossier.suspicions))
    assert "Being worked out" in ahead.dossier.suspicions.line


def test_that_beliefs_of_another_role_or_turn_are_not_shown(room: SituationRoom) -> None:
    for wrong in ({"role": "google"}, {"turn": 4}):
        told = outlook(room)
        theirs = replace(told, forecast=replace(told.forecast, **wrong))
        room.show_outlook(theirs, on=True, allowed=True)
        assert "29.1" not in " ".join(words(room.dossier))


def test_that_a_view_of_another_turn_takes_the_numbers_away(ahead: SituationRoom) -> None:
    ahead.show_view(sample_view(turn=6))
    assert "29.1" not in " ".join(words(ahead.dossier))


def test_that_nothing_of_it_stays_when_another_role_or_the_public_looks(
    ahead: SituationRoom, qapp: QApplication
) -> None:
    ahead.show_view(sample_view("google"))
    assert not [text for text in words(ahead) if "Spare chips" in text]
    ahead.show_outlook(outlook(ahead), on=True, allowed=True)
    assert rows(ahead)
    ahead.show_view(sample_view(None))
    assert not [text for text in words(ahead) if "Spare chips" in text]


def test_that_a_room_in_which_nobody_forecasts_has_no_such_block(show_room: ShowRoom) -> None:
    room = show_room(sample_view())
    assert room.dossier.suspicions.isHidden()
    over = show_room(sample_view(turn=10, over=True))
    over.show_outlook(None, on=True, allowed=True)
    assert over.dossier.suspicions.isHidden()


@cache
def blind_games() -> tuple[Game, ...]:
    """Games that differ in what is hidden from a, and in nothing that a has seen."""
    games = [game_of(veiled(), seed=seed) for seed in range(12)]
    for game in games:
        play(game, "rest")
    return tuple(g for g in games if g.state["scenery"] == 0.0 and g.state["holes"] == 40.0)


def told_of(game: Game, show_room: ShowRoom) -> list[str]:
    room = show_room(role_view(game, "a"))
    seen = evidence(game, "a")
    forecast = list(Forecaster(game.book, seen).forecasts())[2]
    told = Outlook(
        forecast,
        {ending.id: ending.title.en for ending in game.scenario.endings},
        "",
        "#e69f00",
        complete=True,
        beliefs=forecast.beliefs,
        unknowns=unknowns(game.scenario, "a"),
    )
    room.show_outlook(told, on=True, allowed=True)
    return words(room.dossier.suspicions)


def test_that_the_truth_never_reaches_the_block(show_room: ShowRoom) -> None:
    """Games that differ in hidden facts alone, as one role sees them: the same block."""
    games = blind_games()
    assert len({game.state["depth"] for game in games}) == len(games) > 1
    told = told_of(games[0], show_room)
    assert any("≈" in text for text in told)
    assert all(told_of(game, show_room) == told for game in games[1:])


def test_that_the_test_of_secrecy_would_see_another_belief(show_room: ShowRoom) -> None:
    seen = next(g for g in (_after_a_look(seed) for seed in range(40)) if g.state["scenery"] > 20)
    assert told_of(seen, show_room) != told_of(blind_games()[0], show_room)


def _after_a_look(seed: int) -> Game:
    game = game_of(veiled(), seed=seed)
    play(game, "rest")
    return game


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_that_bars_and_words_take_any_text_size(
    ahead: SituationRoom, qapp: QApplication, theme: Theme, scale: float
) -> None:
    apply_theme(qapp, theme.scaled(scale))
    ahead.set_theme(theme.scaled(scale))
    for _ in range(3):
        qapp.processEvents()
    for row in rows(ahead):
        least = row.heightForWidth(row.width())
        assert row.height() >= least > 0
        for part in row.findChildren(QWidget):
            assert row.rect().contains(part.geometry())
    apply_theme(qapp, DARK)
