"""Control's window, through the real widgets: from the plan to an undo; what it lets out."""

import re
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from engine.game.control import Adjudication, Inject, Override
from engine.session.log import Looked, Undone
from engine.session.plan import PlannedInject
from engine.text import Language
from gui.app import App
from gui.settings import ThemeChoice
from gui.workshop.desk import Desk
from gui.workshop.room.freeform import FreeFormPage
from gui.workshop.room.injects import InjectsPage
from gui.workshop.room.look import LookBox
from gui.workshop.room.notes import NotesPage
from gui.workshop.room.numbers_page import NumbersPage
from gui.workshop.room.past import PastPage
from gui.workshop.room.rail import PAGES
from gui.workshop.room.requests import RequestsPage
from gui.workshop.room.window import ControlWindow
from tests.hands import click, press
from tests.play import looking
from tests.play.conftest import Start, on_screen, settle
from tests.play.test_hot_seat import words_of
from tests.play.workshop import ROLES, begin, parts


def room(app: App) -> tuple[ControlWindow, Desk]:
    workshop = app.window.workshop
    assert workshop.control is not None
    assert workshop.desk is not None
    return workshop.control, workshop.desk


def everybody_orders(app: App, *, but: str = "") -> None:
    """Every team but one gives orders, in character."""
    session = app.window.session
    for role in ROLES:
        if role != but:
            session.call(role)
            session.give(session.game.orders_by("in_character", role))
            settle(app)


def play_turn(app: App) -> None:
    everybody_orders(app)
    click(room(app)[0].header.resolve)
    settle(app)


def answer(word: str, told: list[str] | None = None) -> None:
    """Answer the next question with the button of that word."""

    def press_it() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        if told is not None:
            told.append(f"{box.text()} {box.informativeText()}")
        next(button for button in box.buttons() if button.text() == word).click()

    QTimer.singleShot(0, press_it)


def test_that_a_session_is_planned_kept_read_again_and_begun(start: Start, tmp_path: Path) -> None:
    app = start()
    window = app.window
    click(window.screens.home.workshop)
    settle(app)
    page, files = window.workshop.page, window.workshop.files
    assert on_screen(app) is page
    assert not page.start.isEnabled()
    page.facts.title.setText("Tuesday, group 2")
    page.teams[0].team.setText("Blue table")
    page.teams[0].members.setText("Inès, Jo ,, Kim")
    page.teams[0].pin.setText("2468")
    page.teams[2].player.choose("in_character")
    page.injects.put([PlannedInject(id="p1", turn=2, headline="A letter comes")])  # type: ignore[arg-type]  # read as written
    assert page.start.isEnabled()
    files.save(tmp_path / "ours.quorum-plan")
    settle(app)
    assert "2468" not in (tmp_path / "ours.quorum-plan").read_text(encoding="utf-8")
    page.facts.title.setText("Something else")
    page.teams[0].members.clear()
    files.open(tmp_path / "ours.quorum-plan")
    settle(app)
    assert page.facts.title.text() == "Tuesday, group 2"
    assert page.teams[0].draft.members == ("Inès", "Jo", "Kim")
    click(page.start)
    settle(app)
    session = window.session.game.session
    assert session is not None
    assert [team.played_by for team in session.plan.teams].count("person") == 3
    assert window.workshop.host.opens(page.teams[0].role.id, "2468")
    assert not window.workshop.host.opens(page.teams[0].role.id, "1111")
    assert room(app)[0].isVisible()


def test_that_a_page_with_something_missing_says_what(start: Start) -> None:
    app = start()
    click(app.window.screens.home.workshop)
    settle(app)
    page = app.window.workshop.page
    said = [page._why.text()]
    page.facts.title.setText("Tuesday")
    page.facts.minutes.setText("soon")
    said.append(page._why.text())
    page.facts.minutes.setText("10, 8")
    said.append(page._why.text())
    page.facts.minutes.setText("10")
    page.teams[0].pin.setText("12")
    said.append(page._why.text())
    page.teams[0].pin.clear()
    for team in page.teams:
        team.player.choose("random")
    said.append(page._why.text())
    assert said == [
        "The session needs a title.",
        "Minutes a turn: one number, or one a turn with commas between them.",
        "There are minutes for 2 turns, but 6 turns.",
        "The board: a PIN has 4 to 12 digits.",
        "At least one team must be people.",
    ]
    assert not page.start.isEnabled()


def test_that_a_plan_that_ships_is_a_beginning_and_is_not_written_over(start: Start) -> None:
    app = start()
    click(app.window.screens.home.workshop)
    settle(app)
    page, files = app.window.workshop.page, app.window.workshop.files
    offered = [action for action in page.open.menu().actions() if action.text()]
    assert len(offered) == 4
    offered[0].trigger()
    settle(app)
    assert page.facts.title.text()
    assert page.injects.injects
    assert files.file is None


def test_that_a_bad_plan_is_refused_in_a_sentence_and_the_page_stays(
    start: Start, tmp_path: Path
) -> None:
    app = start()
    click(app.window.screens.home.workshop)
    settle(app)
    page = app.window.workshop.page
    page.facts.title.setText("Ours")
    (tmp_path / "bad.quorum-plan").write_text("{", encoding="utf-8")
    app.window.workshop.files.open(tmp_path / "bad.quorum-plan")
    settle(app)
    assert "is not a session plan" in app.window.banner.text
    assert page.facts.title.text() == "Ours"


def test_that_an_inject_is_planned_in_its_dialog(start: Start) -> None:
    app = start()
    click(app.window.screens.home.workshop)
    settle(app)
    page = app.window.workshop.page
    click(page.injects.add)
    settle(app)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    form = dialog.form  # type: ignore[attr-defined]  # the inject's dialog
    click(form.kind.button("written"))
    assert not dialog.done_button.isEnabled()  # type: ignore[attr-defined]
    form.headline.setText("A <b>bold</b> letter")
    assert not dialog.done_button.isEnabled()  # type: ignore[attr-defined]
    form.headline.setText("A letter")
    dialog.turn.set_value(3)  # type: ignore[attr-defined]
    click(dialog.done_button)  # type: ignore[attr-defined]
    settle(app)
    assert [(one.turn, one.headline.en) for one in page.injects.injects if one.headline] == [
        (3, "A letter")
    ]


def test_that_control_sees_who_gave_orders_and_never_which_unless_it_looks(start: Start) -> None:
    app = start()
    begin(app)
    session, _ = parts(app)
    control, desk = room(app)
    session.call("council")
    moves = [move for move in session.game.scenario.moves if move.role == "council"]
    orders = session.game.orders_by("in_character", "council").model_copy(
        update={"rationale": "because of the tide"}
    )
    session.give(orders)
    settle(app)
    row = control.rail.teams.rows["council"]
    assert row.accessibleName() == "Blue table: orders given"
    assert control.rail.teams.rows["owner"].accessibleName() == "Red table: not yet"
    held = "\n".join(words_in(control))
    assert "because of the tide" not in held
    assert not [move.label.en for move in moves if move.label.en in held]
    answer("Not now")
    click(row.look)
    assert not session.game.session.log.of(Looked)  # type: ignore[union-attr]
    told: list[str] = []
    answer("Look", told)
    click(row.look)
    settle(app)
    assert "recorded" in told[0]
    box = QApplication.activeModalWidget()
    assert isinstance(box, LookBox)
    assert "because of the tide" in "\n".join(words_in(box))
    box.accept()
    looked = session.game.session.log.of(Looked)  # type: ignore[union-attr]
    assert [entry.role for entry in looked] == ["council"]


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
    control, desk = room(app)
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
    control, desk = room(app)
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


def direct() -> Qt.FindChildOption:
    return Qt.FindChildOption.FindDirectChildrenOnly


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
    moved = next(one for one in desk.quantities if one.variable in plotted and one.pool is None)
    page.verdict.if_so.rows[0].number.choose(moved.variable)
    up = (moved.value or 0) + moved.step <= moved.high
    page.verdict.if_so.rows[0].by.set_value(moved.step if up else -moved.step)
    page.preview.draw()
    assert [ghost.name for ghost in page.preview.plots.ghosts] == ["if it works"]
    page.verdict.headline.setText("The gate is shut")
    page.verdict.reason.setText("They are many")
    click(page.roll)
    settle(app)
    said = page._outcome.text()
    assert re.fullmatch(r"The die shows \d+ %, odds 70 %: it (works|fails)\. .*", said)
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


SECRETS = (
    "zqx note",
    "zqx unfinished",
    "zqx inject for nobody",
    "zqx reason of the inject",
    "zqx reason of the verdict",
    "zqx reason of the override",
    "zqx half a headline",
    "zqx answer for the rival",
    "To see who waits.",  # the planned inject's reason
)


def words_in(window: QWidget) -> list[str]:
    """All that a window holds, shown or not, and what a screen reader is told of it."""
    found = [words for one in (window, *window.findChildren(QWidget)) for words in words_of(one)]
    for one in (window, *window.findChildren(QWidget)):
        spoken = QAccessible.queryAccessibleInterface(one)
        if spoken is not None:
            for part in (QAccessible.Text.Name, QAccessible.Text.Description):
                found.append(spoken.text(part))
            found.append(spoken.text(QAccessible.Text.Value))
    return [words for words in found if words]


def fill_with_secrets(app: App) -> None:
    """Control writes everywhere where it can write."""
    control, desk = room(app)
    desk.note("zqx note")
    control.go("notes")
    notes = control.page("notes")
    assert isinstance(notes, NotesPage)
    notes.pad.setPlainText("zqx unfinished")
    notes.keep_draft()
    control.go("injects")
    injects = control.page("injects")
    assert isinstance(injects, InjectsPage)
    click(injects.form.kind.button("written"))
    injects.form.headline.setText("zqx inject for nobody")
    injects.form.audience.set_value([])
    injects.form.announced.setChecked(True)
    injects.form.reason.setText("zqx reason of the inject")
    click(injects.bring)
    injects.form.headline.setText("zqx half a headline")
    control.go("numbers")
    numbers = control.page("numbers")
    assert isinstance(numbers, NumbersPage)
    free = next(one for one in desk.quantities if one.pool is None and not one.computed)
    numbers.choose(free.variable)
    numbers.reason.set_text("zqx reason of the override")
    click(numbers.set)
    app.window.workshop.host.ask("rival", "How deep?")
    desk.answer("r1", "zqx answer for the rival")
    app.window.workshop.host.propose("union", "They sing", "", [])
    control.go("freeform")
    settle(app)
    freeform = control.page("freeform")
    assert isinstance(freeform, FreeFormPage)
    freeform.verdict.reason.setText("zqx reason of the verdict")
    click(freeform.roll)
    for page in PAGES:
        control.go(page)
        settle(app)


def test_that_no_text_of_controls_window_reaches_the_seats_or_the_projector(start: Start) -> None:
    app = start()
    begin(app)
    session, screens = parts(app)
    fill_with_secrets(app)
    control, _ = room(app)
    click(control.header.projector)
    settle(app)
    projector = app.window.workshop.projection.projector
    assert projector is not None
    held = "\n".join(words_in(control))
    looked_for = [secret for secret in SECRETS if secret in held]
    assert len(looked_for) > 3, "looks nowhere"

    def leaks(role: str) -> list[str]:
        windows = [("seats", app.window), ("projector", projector)]
        return [
            f"{name} at {role}: {secret}"
            for name, window in windows
            for text in ["\n".join(words_in(window))]
            for secret in SECRETS
            if secret in text and not (secret == "zqx answer for the rival" and role == "rival")
        ]

    found: list[str] = []
    for role in ROLES:
        session.call(role)
        settle(app)
        found += leaks(f"the curtain of {role}")
        session.reveal()
        settle(app)
        assert screens.in_room
        found += leaks(role)
        session.give(session.game.orders_by("in_character", role))
        settle(app)
    click(control.header.resolve)
    settle(app)
    found += leaks("nobody, after the turn")
    assert found == []


def test_that_what_control_copied_is_gone_when_the_seats_window_is_turned_to(start: Start) -> None:
    app = start()
    begin(app)
    control, _ = room(app)
    control.go("notes")
    notes = control.page("notes")
    assert isinstance(notes, NotesPage)
    control.activateWindow()
    settle(app)
    notes.pad.setPlainText("zqx copied")
    notes.pad.selectAll()
    notes.pad.copy()
    assert QApplication.clipboard().text() == "zqx copied"
    app.window.activateWindow()
    settle(app)
    assert QApplication.clipboard().text() == ""


def test_that_closing_controls_window_goes_on_and_the_menu_brings_it_back(start: Start) -> None:
    app = start()
    begin(app)
    control, _ = room(app)
    control.close()
    settle(app)
    assert app.window.session.active
    app.window.workshop.show_control.trigger()
    settle(app)
    assert room(app)[0].isVisible()


def test_that_a_plain_game_has_no_control(start: Start) -> None:
    app = start()
    app.window.screens.show_new_game()
    app.window.runner.finish()
    app.window.screens.new_game.start.click()
    settle(app)
    assert not app.window.workshop.host.active
    assert not app.window.workshop.show_control.isEnabled()
    assert app.window.workshop.control is None


@pytest.mark.parametrize(
    ("language", "size", "text", "theme"),
    [
        ("en", (1280, 720), 100, "dark"),
        ("fr", (1280, 720), 150, "light"),
        ("fr", (1920, 1080), 200, "dark"),
    ],
)
def test_that_nothing_on_any_page_is_cut_off_covered_or_without_a_name(
    start: Start, language: Language, size: tuple[int, int], text: int, theme: ThemeChoice
) -> None:
    app = start()
    app.window.menus.languages[language].trigger()
    app.window.menus.themes[theme].trigger()
    app.look.set_text(text)
    app.window.resize(*size)
    click(app.window.screens.home.workshop)
    settle(app)
    faults = [f"plan: {fault}" for fault in looking.everything(app.window)]
    begin(app)
    host = app.window.workshop.host
    host.ask("rival", "How deep is the water?")
    host.propose("union", "They block the gate", "No lorry leaves", ["Many hands"])
    host.counter("owner", "f1", "There is a back gate")
    play_turn_as(app)
    control, desk = room(app)
    desk.note("Blue table quarrels")
    control.resize(*size)
    on_each_page(
        app, lambda name: faults.extend(f"{name}: {fault}" for fault in looking.everything(control))
    )
    assert faults == []


def play_turn_as(app: App) -> None:
    """A turn, whatever the language of the buttons."""
    everybody_orders(app)
    app.window.session.resolve()
    settle(app)


def on_each_page(app: App, look: Callable[[str], None]) -> None:
    control, _ = room(app)
    control.activateWindow()
    for name in PAGES:
        control.go(name)
        settle(app)
        look(name)


def test_that_tab_reaches_every_control_of_every_page(start: Start) -> None:
    app = start()
    begin(app)
    play_turn_as(app)
    control, _ = room(app)
    control.resize(1280, 720)
    faults: list[str] = []
    on_each_page(
        app, lambda name: faults.extend(f"{name}: {fault}" for fault in looking.tab_faults(control))
    )
    assert faults == []


def test_that_keys_lead_to_every_page(start: Start) -> None:
    app = start()
    begin(app)
    control, _ = room(app)
    control.activateWindow()
    settle(app)
    for at, name in enumerate(PAGES):
        press(Qt.Key(Qt.Key.Key_1.value + at), Qt.KeyboardModifier.ControlModifier, on=control)
        assert control.at == name
    control.rail.buttons["past"].setFocus()
    press(Qt.Key.Key_Down, on=control.rail.buttons["past"])
    assert control.at == "situation"
