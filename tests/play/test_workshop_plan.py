"""The page on which a session is planned, through the real widgets."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from engine.resources import shipped_plans
from engine.session.plan import PlannedInject
from tests.hands import click
from tests.play.conftest import Start, on_screen, settle
from tests.play.control_room import room


def test_that_a_session_is_planned_kept_read_again_and_begun(start: Start, tmp_path: Path) -> None:
    app = start()
    window = app.window
    click(window.screens.home.workshop)
    settle(app)
    page, files = window.workshop.page, window.workshop.files
    assert on_screen(app) is page
    assert not page.start.isEnabled()
    page.facts.title.setText("Tuesday, group 2")
    page.facts.seed.setText("20231118")
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
    page.facts.seed.clear()
    page.teams[0].members.clear()
    files.open(tmp_path / "ours.quorum-plan")
    settle(app)
    assert page.facts.title.text() == "Tuesday, group 2"
    assert page.teams[0].draft.members == ("Inès", "Jo", "Kim")
    click(page.start)
    settle(app)
    session = window.session.game.session
    assert session is not None
    assert window.session.game.seed == 20231118
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
    page.facts.seed.setText("seven")
    said.append(page._why.text())
    page.facts.seed.setText("7")
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
        "The seed is a whole number up to 9223372036854775807, or nothing.",
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


def test_that_a_plan_that_ships_is_in_the_language_of_whoever_opens_it(start: Start) -> None:
    app = start()
    app.window.set_language("fr")
    click(app.window.screens.home.workshop)
    settle(app)
    page, files = app.window.workshop.page, app.window.workshop.files
    files.open_shipped(shipped_plans()[0])
    settle(app)
    assert page.draft.language == "fr"
    assert page.draft.plan().title.in_language("fr") == page.facts.title.text()
    app.window.set_language("en")


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


def test_that_a_plan_that_opens_takes_back_what_was_said_of_one_that_did_not(
    start: Start, tmp_path: Path
) -> None:
    app = start()
    click(app.window.screens.home.workshop)
    settle(app)
    files = app.window.workshop.files
    files.open(tmp_path / "none.quorum-plan")
    settle(app)
    assert "none.quorum-plan" in app.window.banner.text
    files.open_shipped(shipped_plans()[0])
    settle(app)
    assert not app.window.banner.text
