"""Work in pieces: one a frame, in order, and nothing of what somebody no longer wants."""

import time

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.steps import BUDGET, Steps, finish_steps


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    owner = QWidget()
    qtbot.addWidget(owner)
    return owner


def test_that_between_two_pieces_the_event_loop_turns(qtbot: QtBot, owner: QWidget) -> None:
    told: list[str] = []

    def first() -> None:
        told.append("first")
        time.sleep(BUDGET)
        QTimer.singleShot(0, owner, lambda: told.append("between"))

    steps = Steps(owner)
    steps.begin([first, lambda: told.append("second")])
    assert told == []
    qtbot.waitUntil(lambda: steps.idle)
    assert told == ["first", "between", "second"]


def test_that_new_work_takes_the_place_of_what_is_left(qtbot: QtBot, owner: QWidget) -> None:
    told: list[str] = []
    steps = Steps(owner)
    steps.begin([lambda: told.append("old")])
    steps.begin([lambda: told.append("new")])
    qtbot.waitUntil(lambda: steps.idle)
    steps.begin([lambda: told.append("dropped")])
    steps.begin(())
    qtbot.wait(40)
    assert told == ["new"]


def test_that_all_can_be_finished_at_once_with_what_it_brings(owner: QWidget) -> None:
    told: list[str] = []
    outer, inner = Steps(owner), Steps(owner)
    outer.begin([lambda: inner.begin([lambda: told.append("inner")])])
    finish_steps(owner)
    assert told == ["inner"]
    assert outer.idle
    assert inner.idle
