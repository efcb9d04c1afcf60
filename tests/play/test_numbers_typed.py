"""A number that cannot be meant is marked and said, and nothing can be done with it."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.workshop.number_field import NumberField
from gui.workshop.room.freeform import FreeFormPage
from gui.workshop.room.numbers_page import NumbersPage
from tests.hands import click
from tests.play.conftest import Start, settle
from tests.play.control_room import room
from tests.play.workshop import begin, desk, sit


def type_in(field: NumberField, text: str) -> None:
    """Instead of what stands there, key by key as a person does."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def test_that_a_number_out_of_range_is_kept_as_typed_and_counts_for_nothing(qtbot: QtBot) -> None:
    field = NumberField(0, 100)
    qtbot.addWidget(field)
    for typed in ("140", "-3", "abc", "1e9", "nan"):
        field.set_value(50)
        type_in(field, typed)
        field.editingFinished.emit()
        assert field.text() == typed
        assert field.fault == f"“{typed}” is not a number from 0 to 100."
        assert field.property("wrong") is True
    type_in(field, "80")
    assert (field.value, field.fault, field.property("wrong")) == (80, "", False)
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert field.fault == "A number from 0 to 100 is missing."


def test_that_a_number_is_written_as_the_language_writes_it_or_with_a_point(qtbot: QtBot) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    try:
        field = NumberField(0, 100, decimals=1)
        qtbot.addWidget(field)
        for typed in ("80,5", "80.5"):
            field.set_value(1)
            type_in(field, typed)
            assert (field.value, field.fault) == (80.5, "")
    finally:
        QLocale.setDefault(before)


def test_that_odds_of_140_per_cent_are_not_rolled(start: Start) -> None:
    app = start()
    begin(app)
    control, _ = room(app)
    control.go("freeform")
    settle(app)
    page = control.page("freeform")
    assert isinstance(page, FreeFormPage)
    page.argument.action.set_text("They block the gate")
    assert page.roll.isEnabled()
    type_in(page.verdict.odds.percent, "140")
    assert not page.roll.isEnabled()
    assert page._outcome.text() == "“140” is not a number from 0 to 100."
    type_in(page.verdict.odds.percent, "70")
    assert page.roll.isEnabled()
    assert page._outcome.text() == ""
    click(page.verdict.if_so.add)
    row = page.verdict.if_so.rows[0]
    type_in(row.by, "1000000")
    assert not page.roll.isEnabled()
    assert "is not a number from" in row._outcome.text()


def test_that_an_override_out_of_range_is_not_set(start: Start) -> None:
    app = start()
    begin(app)
    control, made = room(app)
    control.go("numbers")
    page = control.page("numbers")
    assert isinstance(page, NumbersPage)
    free = next(one for one in made.quantities if one.pool is None and not one.computed)
    page.choose(free.variable)
    page.reason.set_text("The brief said otherwise")
    assert page.set.isEnabled()
    type_in(page.value, "999999")
    assert not page.set.isEnabled()
    assert "“999999” is not a number from" in page._why_not.text()


def test_that_a_forecast_of_140_per_cent_is_not_sealed(start: Start) -> None:
    app = start()
    begin(app)
    sit(app)
    page = desk(app, "forecast").forecast
    page.ending.setCurrentIndex(1)
    assert page.seal.isEnabled()
    type_in(page.chance, "140")
    assert not page.seal.isEnabled()
    assert page._fault.text() == "“140” is not a number from 0 to 100."
    page.slider.setValue(35)
    assert page.seal.isEnabled()
    assert not page._fault.isVisible()


def test_that_more_turns_than_there_are_is_no_plan(start: Start) -> None:
    app = start()
    click(app.window.screens.home.workshop)
    settle(app)
    page = app.window.workshop.page
    page.facts.title.setText("Tuesday")
    assert page.start.isEnabled()
    type_in(page.facts.turns, "12")
    assert not page.start.isEnabled()
    assert page._why.text() == "“12” is not a number from 1 to 10."
