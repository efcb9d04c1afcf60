"""Control at work, through the real widgets: turns, clock, injects, judgements, undo, a crash."""

import re
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from engine.game.control import Adjudication, Inject, Override
from engine.session.log import Undone
from gui.app import App
from gui.workshop.room.freeform import FreeFormPage
from gui.workshop.room.injects import InjectsPage
from gui.workshop.room.notes import NotesPage
from gui.workshop.room.numbers_page import NumbersPage
from gui.workshop.room.past import PastPage
from gui.workshop.room.requests import RequestsPage
from tests.hands import click
from tests.play import control_hands as hand
from tests.play.conftest import Start, settle
from tests.play.control_room import (
    answer,
    direct,
    everybody_orders,
    play_turn,
    room,
)
from tests.play.workshop import ROLES, begin, parts


def test_that_resolving_without_all_orders_asks_and_those_teams_do_nothing(start: Start) -> None:
    app = start()
    begin(app)
    session, _ = parts(app)
    control, _desk = room(app)
    everybody_orders(app, but="union")
    told: list[str] = []
    answer("Not now", told)
    click(control.header.resolve)
    settle(app)
    assert "Green table" in told[0]
    assert session.game.turn == 1
    answer("Resolve it")
    click(control.header.resolve)
    settle(app)
    assert session.game.turn == 2
    assert session.game.records[0].orders["union"].public is None


def test_that_the_clock_runs_stands_goes_on_and_ends_nothing(start: Start) -> None:
    app = start()
    moment = [datetime(2027, 3, 2, 9, 0, tzinfo=UTC)]
    app.window.workshop.host.now = lambda: moment[0]
    begin(app)
    control, _desk = room(app)
    header, host = control.header, app.window.workshop.host
    assert header.clock.text() == "10:00"
    click(header.run)
    moment[0] += timedelta(minutes=4)
    host._tick()
    assert header.clock.text() == "6:00"
    click(header.run)
    moment[0] += timedelta(minutes=30)
    host._tick()
    assert header.clock.text() == "6:00"
    click(header.run)
    moment[0] += timedelta(minutes=7, seconds=30)
    host._tick()
    assert header.clock.text() == "−1:30"
    assert header.clock.property("tone") == "bad"
    assert app.window.session.acting is not None, "nobody is stopped"
    click(header.more)
    assert header.clock.text() == "3:30"
    assert header.clock.property("tone") == ""


def test_that_a_planned_inject_comes_with_the_turn_it_is_brought_into(start: Start) -> None:
    app = start()
    begin(app)
    session, _ = parts(app)
    control, _desk = room(app)
    control.go("injects")
    settle(app)
    page = control.page("injects")
    assert isinstance(page, InjectsPage)
    slip = page.slips[0]
    assert slip._state.text() == "due now"
    click(slip.bring)
    settle(app)
    assert slip._state.text() == "comes with this turn"
    assert len(control.rail.hand.rows) == 1
    play_turn(app)
    record = session.game.records[0]
    assert [act.id for act in record.control] == ["fog_comes"]
    assert page.slips[0]._state.text() == "came in turn 1"
    assert control.rail.hand.rows == []


def test_that_an_inject_written_on_the_spot_reaches_those_it_is_for_with_its_effects(
    start: Start,
) -> None:
    app = start()
    begin(app)
    session, _ = parts(app)
    control, desk = room(app)
    control.go("injects")
    page = control.page("injects")
    assert isinstance(page, InjectsPage)
    form = page.form
    click(form.kind.button("written"))
    form.headline.setText("Rats in the granary")
    form.audience.set_value(["union"])
    click(form.changes.add)
    row = form.changes.rows[0]
    free = next(one for one in desk.quantities if one.pool is None and not one.computed)
    row.number.choose(free.variable)
    by = min(free.step, free.high - (free.value or 0)) or -free.step
    row.by.set_value(by)
    form.announced.setChecked(True)
    form.reason.setText("To stir them")
    click(page.bring)
    settle(app)
    heard = {role: session.view(role).news for role in (*ROLES, None)}
    knows = {role for role, news in heard.items() if "Rats" in "".join(n.headline for n in news)}
    assert knows == {"union"}
    assert form.headline.text() == ""
    play_turn(app)
    act = session.game.records[0].control[0]
    assert isinstance(act, Inject)
    assert act.changes[0].variable == free.variable
    entry = next(e for e in session.game.records[0].ledger if e.variable == free.variable)
    assert [c.amount for c in entry.contributions if c.kind == "inject"] == [pytest.approx(by)]


def test_that_what_is_in_the_hand_can_be_taken_back(start: Start) -> None:
    app = start()
    begin(app)
    control, desk = room(app)
    desk.bring_in(desk.plan.injects[0])
    settle(app)
    click(control.rail.hand.rows[0].findChildren(QWidget, options=direct())[-1])
    settle(app)
    assert desk.hand == []
    assert control.rail.hand.rows == []


def test_that_a_number_is_overridden_with_a_reason_and_stays_marked(start: Start) -> None:
    app = start()
    begin(app)
    session, _ = parts(app)
    control, desk = room(app)
    control.go("numbers")
    page = control.page("numbers")
    assert isinstance(page, NumbersPage)
    free = next(one for one in desk.quantities if one.pool is None and not one.computed)
    page.choose(free.variable)
    page.value.set_value(free.low)
    assert not page.set.isEnabled()
    page.reason.set_text("The brief said otherwise")
    click(page.set)
    settle(app)
    play_turn(app)
    act = session.game.records[0].control[0]
    assert isinstance(act, Override)
    assert (act.variable, act.value, act.reason) == (
        free.variable,
        free.low,
        "The brief said otherwise",
    )
    assert session.game.state[free.variable] == free.low
    kinds = [
        contribution.kind
        for entry in session.game.records[0].ledger
        if entry.variable == free.variable
        for contribution in entry.contributions
    ]
    assert "override" in kinds or free.value == free.low


def test_that_a_free_form_move_is_argued_judged_previewed_rolled_and_played(start: Start) -> None:
    app = start()
    begin(app)
    session, _ = parts(app)
    control, desk = room(app)
    host = app.window.workshop.host
    host.propose("union", "They block the gate", "No lorry leaves", ["Many hands", "No police"])
    host.counter("owner", "f1", "There is a back gate")
    settle(app)
    assert control.rail.buttons["freeform"].text().strip() == "Free-form moves  (1)"
    control.go("freeform")
    settle(app)
    page = control.page("freeform")
    assert isinstance(page, FreeFormPage)
    assert page.argument.action.text == "They block the gate"
    assert page.argument.against == [("owner", "There is a back gate")]
    click(page.verdict.odds.scale.button("strong"))
    click(page.verdict.if_so.add)
    plotted = {c.variable for plot in desk.view.plots for c in plot.curves}
    moved = next(one for one in desk.quantities if one.variable in plotted)
    page.verdict.if_so.rows[0].number.choose(moved.variable)
    down = (moved.value or 0) - moved.step >= moved.low
    page.verdict.if_so.rows[0].by.set_value(-moved.step if down else moved.step)
    page.preview.draw()
    assert [ghost.name for ghost in page.preview.plots.ghosts] == ["if it works"]
    page.verdict.headline.setText("The gate is shut")
    page.verdict.reason.setText("They are many")
    click(page.roll)
    settle(app)
    said = page._outcome.text()
    assert re.fullmatch(r"The die shows \d+%, odds 70%: it (works|fails)\. .*", said)
    assert page.argument.action.text == ""
    play_turn(app)
    act = session.game.records[0].control[0]
    assert isinstance(act, Adjudication)
    assert (act.role, act.odds, act.strength, act.arguments) == (
        "union",
        0.7,
        "Strong",
        ["Many hands", "No police"],
    )
    roll = next(roll for roll in session.game.records[0].rolls if roll.site == act.site)
    assert ("it works" in said) == roll.came_up


def test_that_a_request_is_answered_for_the_team_that_asked_alone(start: Start) -> None:
    app = start()
    begin(app)
    control, _ = room(app)
    host = app.window.workshop.host
    host.ask("rival", "How deep is the water?")
    settle(app)
    control.go("requests")
    settle(app)
    page = control.page("requests")
    assert isinstance(page, RequestsPage)
    slip = page.slips["r1"]
    slip.answer.set_text("Nine metres")
    host.ask("owner", "And the tide?")  # comes while Control writes
    settle(app)
    assert slip.answer.text == "Nine metres"
    click(slip.send)
    settle(app)
    assert [card.answer for card in host.requests("rival")] == ["Nine metres"]
    assert [card.answer for card in host.requests("owner")] == [None]
    assert control.rail.buttons["requests"].text().strip() == "Requests  (1)"


def test_that_an_undo_goes_back_with_a_reason_and_nothing_is_lost(start: Start) -> None:
    app = start()
    begin(app)
    session, _ = parts(app)
    control, desk = room(app)
    desk.bring_in(desk.plan.injects[0])
    play_turn(app)
    assert session.game.turn == 2
    control.go("past")
    settle(app)
    page = control.page("past")
    assert isinstance(page, PastPage)
    assert not page.undo.isEnabled()
    page.reason.set_text("The union pressed the wrong card")
    click(page.undo)
    settle(app)
    assert session.game.turn == 1
    assert len(session.game.records) == 1, "what was played stays"
    assert [act.id for act in desk.hand] == ["fog_comes"], "Control's hand is as it was"
    undone = session.game.session.log.of(Undone)  # type: ignore[union-attr]
    assert [(one.from_record, one.to_record, one.reason) for one in undone] == [
        (1, 0, "The union pressed the wrong card")
    ]
    play_turn(app)
    assert len(session.game.records) == 2
    assert session.game.records[1].parent == 0


def test_that_after_a_crash_plan_notes_clock_drafts_and_hand_are_there_again(
    start: Start, tmp_path: Path
) -> None:
    app = start()
    moment = [datetime.now(UTC)]
    app.window.workshop.host.now = lambda: moment[0]
    begin(app)
    session, _ = parts(app)
    control, desk = room(app)
    click(control.header.run)
    moment[0] += timedelta(minutes=3)
    session.call("owner")
    given = session.game.orders_by("in_character", "owner").model_copy(
        update={"rationale": "ours alone"}
    )
    session.give(given)
    desk.note("Blue table quarrels")
    notes = control.page("notes")
    assert isinstance(notes, NotesPage)
    control.go("notes")
    notes.pad.setPlainText("half a thou")
    notes.keep_draft()
    desk.bring_in(desk.plan.injects[0])
    settle(app)
    file = session.file
    assert file is not None
    left = tmp_path / "left by a crash.quorum"
    shutil.copy(file, left)  # as it lies there when the battery goes flat
    app = start()
    moment[0] += timedelta(hours=1)
    app.window.workshop.host.now = lambda: moment[0]
    app.window.open_file(left)
    settle(app)
    session, _ = parts(app)
    control, desk = room(app)
    assert control.isVisible()
    assert session.drafts["owner"].rationale == "ours alone"
    assert session.acting == "council"
    assert control.header.clock.text() == "7:00"
    assert not app.window.workshop.host.clock.running
    assert [text for _, text in desk.moments()] == ["Blue table quarrels"]
    notes = control.page("notes")
    assert isinstance(notes, NotesPage)
    assert notes.pad.text == "half a thou"
    assert [act.id for act in desk.hand] == ["fog_comes"]
    assert desk.plan.title.en == "A night at the harbour"


def test_that_a_turn_that_cannot_be_played_loses_no_orders_and_only_control_is_told_why(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = start()
    begin(app)
    session, _ = parts(app)
    control, _desk = room(app)
    everybody_orders(app)

    def refuse(_orders: object) -> None:
        raise ValueError("the hand holds what cannot be")

    monkeypatch.setattr(session.game, "commit", refuse)
    session.resolve()
    settle(app)
    assert sorted(session.drafts) == sorted(ROLES)
    assert control.banner.text == "the hand holds what cannot be"
    assert app.window.banner.text == ""


def refused(start: Start) -> App:
    """Control set a number twice in one turn, and was told that this cannot be."""
    app = start()
    begin(app)
    _, desk = room(app)
    free = [one.variable for one in desk.quantities if one.pool is None and not one.computed]
    for _ in range(2):
        hand.override(app, free[0], 1, "A slip")
    assert "set twice" in hand.control(app).banner.text
    return app


def test_that_what_was_said_of_a_failure_goes_once_the_same_is_done(start: Start) -> None:
    app = refused(start)
    _, desk = room(app)
    hand.note(app, "Something else")
    assert "set twice" in hand.control(app).banner.text
    desk.withdraw(desk.hand[0].id)
    settle(app)
    assert not hand.control(app).banner.text


def test_that_what_was_said_of_a_failure_goes_with_its_turn(start: Start) -> None:
    app = refused(start)
    play_turn(app)
    assert not hand.control(app).banner.text
