"""How the others stand to a role, as the dossier shows it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from engine.game.viewing import role_view
from engine.game.views import DealingView, FactView, RelationView, RoleView
from gui.room import SituationRoom
from gui.room.relations import RelationEntry
from gui.theme.style import apply_theme
from gui.theme.tokens import DARK
from tests.engine.test_offer_views import after
from tests.gui.room.conftest import ShowRoom
from tests.gui.sample import sample_view
from tests.hands import click, press

DEALINGS = [
    DealingView(
        kind="moved",
        mine=False,
        label="Call the board to account",
        turn=4,
        when="Sunday evening",
        number="Public pressure",
        amount=-4.25,
        decimals=1,
    ),
    DealingView(kind="accepted", mine=True, label="The paper", turn=4, when="Sunday evening"),
    DealingView(kind="offered", mine=False, label="The paper", turn=3, when="Sunday morning"),
]
WORD = FactView(
    variable="word",
    label="Altman’s credibility",
    about="",
    unit="",
    low=0,
    high=100,
    decimals=0,
    values=[60, 52],
)


def view() -> RoleView:
    """Nadella, bound to Altman, with nothing between Google and him."""
    bound = RelationView(
        role="altman", standing="bound", offer="The paper", dealings=DEALINGS, word=WORD
    )
    none = RelationView(role="google", standing="nothing", offer="", dealings=[], word=None)
    return sample_view().model_copy(update={"relations": [bound, none]})


@pytest.fixture
def related(show_room: ShowRoom) -> SituationRoom:
    room = show_room(view())
    room.activateWindow()
    room.dossier.pages.go(1)
    QApplication.processEvents()
    return room


def entry(room: SituationRoom, role: str) -> RelationEntry:
    return next(e for e in room.dossier.background.relations.entries if e.role == role)


def test_that_every_other_seat_has_an_entry_with_who_plays_it(related: SituationRoom) -> None:
    names = [e.head.accessibleName() for e in related.dossier.background.relations.entries]
    assert len(names) == 3
    assert all("in character" in name or "at random" in name for name in names)


def test_that_an_entry_says_how_things_stand_and_what_was_dealt_last(
    related: SituationRoom,
) -> None:
    altman = entry(related, "altman")
    assert "Bound by “The paper”" in altman.head.accessibleName()
    assert altman.lines == ["You accepted “The paper” · Sunday evening"]
    google = entry(related, "google")
    assert "No offer, no bargain" in google.head.accessibleName()
    assert google.lines == []
    assert not google.head.isEnabled()


def test_that_an_entry_unfolds_to_all_that_passed_turn_by_turn(related: SituationRoom) -> None:
    altman = entry(related, "altman")
    click(altman.head)
    assert altman.lines == [
        "Altman’s credibility 52 (−8): a breach would cost it most",
        "Sunday evening",
        "“Call the board to account”: Public pressure −4.2",
        "You accepted “The paper”",
        "Sunday morning",
        "Offered “The paper”",
    ]
    click(altman.head)
    assert len(altman.lines) == 1


def test_that_an_entry_unfolds_by_keyboard_and_the_arrows_go_on(related: SituationRoom) -> None:
    altman, google = entry(related, "altman"), entry(related, "google")
    altman.head.setFocus()
    press(Qt.Key.Key_Return, on=altman.head)
    assert len(altman.lines) > 1
    press(Qt.Key.Key_Space, on=altman.head)
    assert len(altman.lines) == 1
    assert google.head.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_that_what_passed_is_told_to_who_cannot_see_it(related: SituationRoom) -> None:
    spoken = QAccessible.queryAccessibleInterface(entry(related, "altman").head)
    said = spoken.text(QAccessible.Text.Description)
    assert "Offered “The paper”" in said
    assert "Public pressure −4.2" in said


def test_that_an_entry_stays_unfolded_while_the_game_goes_on(related: SituationRoom) -> None:
    click(entry(related, "altman").head)
    related.show_view(view())
    assert len(entry(related, "altman").lines) > 1


def test_that_nothing_of_a_relation_stays_when_another_role_looks(
    related: SituationRoom,
) -> None:
    related.show_view(sample_view("google"))
    held = [e.head.accessibleName() + " ".join(e.lines) for e in _entries(related)]
    assert held
    assert not [text for text in held if "The paper" in text]


def _entries(room: SituationRoom) -> list[RelationEntry]:
    return room.findChildren(RelationEntry)


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
def test_that_relations_and_brief_share_the_page_at_any_text_size(
    related: SituationRoom, qapp: QApplication, scale: float
) -> None:
    apply_theme(qapp, DARK.scaled(scale))
    related.set_theme(DARK.scaled(scale))
    related.middle.turn_to(related.dossier)
    qapp.processEvents()
    click(entry(related, "altman").head)
    for _ in range(3):
        qapp.processEvents()
    background = related.dossier.background
    assert background.text.height() > 0
    assert background.rect().contains(background.text.geometry())
    assert background.rect().contains(background.others.geometry())
    assert background.others.geometry().bottom() < background.text.geometry().top()
    apply_theme(qapp, DARK)


def test_that_a_real_game_tells_the_same_from_both_sides(show_room: ShowRoom) -> None:
    game = after("write_south", "agree", "-", "dig_alone")
    south, north = (show_room(role_view(game, role)) for role in ("south", "north"))
    assert "“A bridge together” was broken" in entry(south, "north").head.accessibleName()
    assert entry(south, "north").lines == ["Broke “A bridge together” · Saturday evening"]
    assert entry(north, "south").lines == ["You broke “A bridge together” · Saturday evening"]
