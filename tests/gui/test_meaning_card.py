"""The end of a game for one role."""

from pytestqt.qtbot import QtBot

from gui.debrief.meaning_card import MeaningCard
from tests.gui.sample import sample_view


def test_that_every_line_of_aims_begins_with_a_dot_and_none_ends_with_one(qtbot: QtBot) -> None:
    card = MeaningCard()
    qtbot.addWidget(card)
    view = sample_view("nadella", over=True)
    card.show_role(view, 1, "")
    pieces = card._aims.text().split(" ")  # a line can be broken at plain spaces only
    assert len(pieces) == len(view.aims) > 1
    for piece, aim in zip(pieces, view.aims, strict=True):
        words = piece.replace("\u00a0", " ").strip()
        assert words == f"· {aim.label} {aim.values[-1]:.0f}"
