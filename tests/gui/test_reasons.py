"""The debrief tells why machines that think gave their orders, and nothing tells it before."""

import pytest
from pytestqt.qtbot import QtBot

from engine.game.game import Game
from engine.game.orders import Orders
from engine.game.viewing import revealed_view, role_view
from engine.lab.strategist import thoughts
from engine.text import LANGUAGES, Language
from gui.debrief.story import TurnStory
from tests.engine.worlds import tiny


@pytest.fixture(scope="module")
def game() -> Game:
    """The neighbour thought; the council acted in character."""
    game = Game.new(tiny(), seed=2, seats={"neighbour": "newcomer"})
    while not game.over:
        game.commit(thoughts(game))
    return game


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_story_gives_each_turns_reasons_under_its_news(
    game: Game, language: Language, qtbot: QtBot
) -> None:
    story = TurnStory()
    qtbot.addWidget(story)
    view = revealed_view(game, language)
    story.show_game(view)
    story.steps.finish()
    told = story.toPlainText()
    assert {reason.role for reason in view.reasons} == {"neighbour"}
    for reason in view.reasons:
        assert f"Why, {reason.source}:" in told
        assert all(plain(sentence) in told for sentence in reason.sentences)
    turns = told.split("Turn ")[1:]
    assert len(turns) == len(view.reasons) == len(game.line())
    for turn, reason in zip(turns, view.reasons, strict=True):
        assert plain(reason.sentences[0]) in turn


def plain(sentence: str) -> str:
    """As Qt gives plain text back."""
    return sentence.replace("\u00a0", " ")


def test_that_no_role_is_handed_reasons_even_at_the_end(game: Game) -> None:
    for role in (*game.seats, None):
        assert role_view(game, role).reasons == []


def test_that_the_story_tells_what_a_person_wrote_as_it_was_written(qtbot: QtBot) -> None:
    played = Game.new(tiny(), seed=2, seats={"council": "person"})
    written = "Time is <b>short</b>;\nso we ask."
    while not played.over:
        played.commit({"council": Orders(rationale=written if played.turn == 1 else "")})
    story = TurnStory()
    qtbot.addWidget(story)
    view = revealed_view(played, "en")
    story.show_game(view)
    story.steps.finish()
    (reason,) = view.reasons
    assert (reason.turn, reason.role, reason.player) == (1, "council", "person")
    assert (reason.written, reason.sentences) == (written, [])
    assert "Time is <b>short</b>;\nso we ask." in story.toPlainText()
    assert role_view(played, "neighbour").reasons == []
