"""Asking why a number moved: what is shown at once, what is asked for, what is ignored."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from engine.game.views import ChangeView, EndingView, RoleView, WhyView
from gui.room import SituationRoom
from gui.room.why import Asked, WhyPanel
from gui.room.why_lines import MOST_LINES
from tests.gui.sample import sample_view
from tests.hands import click, press

CENTRE = QPoint(400, 300)


def view_of(why: WhyView) -> RoleView:
    return sample_view().model_copy(update={"changes": [why]})


def stake(turn: int = 3, *, computed: bool = True) -> WhyView:
    return WhyView(
        variable="stake",
        label="Microsoft’s stake",
        turn=turn,
        start=30.0,
        changes=[ChangeView(label="Computed from talent", role=None, amount=4.0)],
        remainder=0.0,
        end=34.0,
        decimals=1,
        computed=computed,
    )


def causes(count: int = 2, turn: int = 3) -> WhyView:
    first = ChangeView(label="Offer a lab", role="nadella", amount=6.0, group="order")
    drift = ChangeView(label="Quiet leavers", role=None, amount=-2.0)
    more = [
        ChangeView(label=f"Cause {n}", role=None, amount=1.9 - 0.04 * n) for n in range(count - 2)
    ]
    return stake(turn).model_copy(update={"changes": [first, drift, *more], "method": "orders"})


def words(panel: WhyPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_that_a_plain_number_is_explained_at_once_and_nothing_is_asked_for(
    room: SituationRoom, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(room.causes_wanted):
        room.why.ask(Asked("variable", "stake", 3), view_of(stake(computed=False)), CENTRE)
    assert "Computed from talent" in words(room.why)


def test_that_the_causes_of_a_computed_number_are_asked_for_and_shown_when_they_come(
    room: SituationRoom, qtbot: QtBot
) -> None:
    asked = Asked("variable", "stake", 3)
    with qtbot.waitSignal(room.causes_wanted) as wanted:
        room.why.ask(asked, view_of(stake()), CENTRE)
    assert wanted.args == [asked]
    assert {"Computed from talent", "Following it to its causes…"} <= set(words(room.why))
    room.answer_why(asked, causes(), "")
    said = words(room.why)
    assert {"ORDERS", "WITHOUT ANY ORDERS", "Satya Nadella: Offer a lab", "Quiet leavers"} <= set(
        said
    )
    assert "Computed from talent" not in said
    assert any("Shapley" in text for text in said)
    assert "Satya Nadella: Offer a lab +6.0" in room.why.accessibleDescription()


def test_that_an_answer_to_another_question_is_ignored(room: SituationRoom) -> None:
    room.why.ask(Asked("variable", "stake", 3), view_of(stake()), CENTRE)
    room.answer_why(Asked("variable", "stake", 2), causes(turn=2), "")
    assert "Quiet leavers" not in words(room.why)
    room.why.dismiss()
    room.answer_why(Asked("variable", "stake", 3), causes(), "")
    assert not room.why.isVisible()


def test_that_causes_that_cannot_be_told_leave_the_ledgers_line_with_a_note(
    room: SituationRoom,
) -> None:
    asked = Asked("variable", "stake", 3)
    room.why.ask(asked, view_of(stake()), CENTRE)
    room.answer_why(asked, None, "You may not know.")
    assert {"Computed from talent", "You may not know."} <= set(words(room.why))


def test_that_many_causes_share_a_line_and_the_panel_stays_within_the_room(
    room: SituationRoom,
) -> None:
    asked = Asked("variable", "stake", 3)
    room.why.ask(asked, view_of(stake()), QPoint(room.width() - 10, room.height() - 10))
    room.answer_why(asked, causes(40), "")
    assert f"{40 - MOST_LINES + 1} smaller causes" in words(room.why)
    assert room.rect().contains(room.why.geometry())


def test_that_the_arrows_go_through_the_turns_and_not_beyond(
    room: SituationRoom, qtbot: QtBot
) -> None:
    room.why.ask(Asked("score", "nadella", 3), sample_view(), CENTRE)
    turns = []
    room.why.causes_wanted.connect(lambda asked: turns.append(asked.turn))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        press(key, on=room.why)
    assert turns == [4, 3]
    assert room.why._later.isEnabled()
    press(Qt.Key.Key_Escape, on=room.why)
    assert not room.why.isVisible()


def test_that_the_own_score_can_be_asked_about(room: SituationRoom, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.causes_wanted) as wanted:
        click(room.dossier.why)
    assert wanted.args == [Asked("score", "nadella", 4)]
    assert room.why.isVisible()


def test_that_causes_are_left_out_that_would_read_as_zero_together(room: SituationRoom) -> None:
    small = [ChangeView(label=f"Small {n}", role=None, amount=0.03) for n in range(2)]
    asked = Asked("variable", "stake", 3)
    for count, told in ((1, False), (2, True)):
        why = causes()
        why = why.model_copy(update={"changes": [*why.changes, *small[:count]]})
        room.why.ask(asked, view_of(stake()), CENTRE)
        room.answer_why(asked, why, "")
        assert ("2 smaller causes" in words(room.why)) == told
        assert "A smaller cause" not in words(room.why)
        assert not any(text.startswith("Small ") for text in words(room.why))


def test_that_what_the_view_does_not_hold_is_asked_for(room: SituationRoom, qtbot: QtBot) -> None:
    view = view_of(stake())
    played = view.turn - 1
    with qtbot.waitSignal(room.causes_wanted) as wanted:
        room.why.ask(Asked("variable", "not_plotted", played - 1), view, CENTRE)
    assert wanted.args == [Asked("variable", "not_plotted", played - 1)]
    with qtbot.assertNotEmitted(room.causes_wanted):
        room.why.ask(Asked("variable", "not_plotted", played), view, CENTRE)
    assert "Nothing moved this number in that turn." in words(room.why)


def test_that_after_the_end_a_number_is_told_in_two_ways(room: SituationRoom, qtbot: QtBot) -> None:
    open_view = view_of(stake())
    room.why.ask(Asked("variable", "stake", 3), open_view, CENTRE)
    assert not room.why.tabs.isVisible()
    ending = EndingView(
        ending="e", title="E", story="", turn=3, historical=False, meaning={}, scores={}
    )
    ended = open_view.model_copy(update={"ending": ending})
    room.why.ask(Asked("variable", "stake", 3), ended, CENTRE)
    assert room.why.tabs.isVisible()
    with qtbot.waitSignal(room.causes_wanted) as wanted:
        room.why.tabs.go(1)
    assert wanted.args == [Asked("variable", "stake", 3, "orders")]
    assert room.why.isVisible()


def test_that_a_number_and_an_aim_of_the_dossier_ask_why_by_mouse_and_keyboard(
    room: SituationRoom, qtbot: QtBot
) -> None:
    view = room.view
    assert view is not None
    last = len(view.score) - 1
    aim, fact = room.dossier.aims.rows[0], room.dossier.facts.rows[0]
    with qtbot.waitSignal(room.causes_wanted) as wanted:
        click(aim)
    assert wanted.args == [Asked("aim", f"{view.role}/{view.aims[0].aim}", last)]
    press(Qt.Key.Key_Escape, on=room.why)
    fact.setFocus()
    press(Qt.Key.Key_Return, on=fact)
    assert room.why.asked == Asked("variable", view.facts[0].variable, last)
    press(Qt.Key.Key_Escape, on=room.why)
    assert fact.hasFocus()
    press(Qt.Key.Key_Down, on=fact)
    assert room.dossier.facts.rows[1].hasFocus()
