"""The end of a game for one role."""

from pytestqt.qtbot import QtBot

from engine.lab.standing import Standing
from gui.debrief.meaning_card import MeaningCard
from tests.gui.sample import sample_view

STANDING = Standing(61.0, 800, 584, 0, (0,) * 15 + (40,) * 25, 40.0, 60.0, 90.0)


def test_that_every_aim_is_told_with_how_far_it_was_reached(qtbot: QtBot) -> None:
    card = MeaningCard()
    qtbot.addWidget(card)
    view = sample_view("nadella", over=True)
    card.show_role(view, 1, "")
    assert len(card._aims) == len(view.aims) > 1
    for (label, meter, value), aim in zip(card._aims, view.aims, strict=True):
        assert (label.text(), value.text()) == (aim.label, f"{aim.values[-1]:.0f}")
        assert meter.accessibleName() == aim.label
        assert f"{aim.values[-1]:.0f} of 100 now" in meter.accessibleDescription()


def test_that_a_card_says_in_words_where_its_score_stands_and_why_it_does_not(
    qtbot: QtBot,
) -> None:
    card = MeaningCard()
    qtbot.addWidget(card)
    card.show_role(sample_view("nadella", over=True), 1, "your role")
    card.show_standing(None, "Being played")
    assert card.standing.text() == "Being played"
    card.show_standing(STANDING, "Being played")
    assert card.standing.text() == "Better than 73% of 800 games"
    assert "40 to 90, half at most 60" in card.strip.accessibleDescription()
