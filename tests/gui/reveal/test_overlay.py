"""The reveal of a turn over a screen: it plays, it can be skipped, and it tells everything."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from engine.game.views import OrderView, RoleView
from gui.reveal.overlay import RevealOverlay
from gui.reveal.schedule import LONGEST, SHORTEST
from gui.reveal.story import Figure, last_turn, story_of
from gui.room import numbers
from gui.theme.screens import screen_style
from gui.theme.style import apply_theme
from gui.theme.tokens import DARK, LIGHT, Theme
from tests.gui.sample import sample_view
from tests.hands import click, press

Show = Callable[..., RevealOverlay]

ORDERS = [
    OrderView(role="board", channel="public", known="order", label="Name a chief", icon="crown"),
    OrderView(role="board", channel="private", known="hidden"),
    OrderView(role="nadella", channel="public", known="nothing"),
    OrderView(role="nadella", channel="private", known="order", label="Call the board"),
    OrderView(role="altman", channel="public", known="nothing"),
    OrderView(
        role="altman", channel="private", known="order", label="Talk to staff", came_out=True
    ),
    OrderView(role="google", channel="public", known="order", label="Wait and see"),
    OrderView(role="google", channel="private", known="hidden"),
]


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication) -> Show:
    """Put a reveal over a widget of a given size; it begins."""
    kept: list[QWidget] = []

    def make(
        view: RoleView | None = None,
        size: tuple[int, int] = (1280, 660),
        theme: Theme = DARK,
        orders: Sequence[OrderView] = ORDERS,
        *,
        still: bool = False,
        quick: bool = False,
    ) -> RevealOverlay:
        apply_theme(qapp, theme, screen_style(theme))
        below = QWidget()
        kept.append(below)
        qtbot.addWidget(below)
        below.resize(*size)
        below.show()
        below.activateWindow()
        qtbot.waitExposed(below)
        overlay = RevealOverlay(story_of(view or sample_view(), orders), below)
        if quick:
            overlay.time_line.setDuration(160)
        overlay.begin(still=still)
        qapp.processEvents()
        return overlay

    return make


def moves(overlay: RevealOverlay) -> bool:
    return overlay.running


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def test_that_its_parts_come_one_after_the_other_and_never_go_back(
    show: Show, qtbot: QtBot
) -> None:
    overlay = show(quick=True)
    seen: list[list[float]] = []
    overlay.time_line.valueChanged.connect(
        lambda _value: seen.append([piece.share for piece in overlay.pieces])
    )
    qtbot.waitUntil(lambda: not overlay.running)
    assert len(seen) > 3
    for earlier, later in pairwise(seen):
        assert all(one <= other for one, other in zip(earlier, later, strict=True))
    for shares in seen:
        begun = [share > 0 for share in shares]
        assert begun == sorted(begun, reverse=True), "a part began before the one before it"
        assert sum(0 < share < 1 for share in shares) <= 1
    assert [piece.share for piece in overlay.pieces] == [1.0] * len(overlay.pieces)
    assert overlay.isVisible(), "it stays until somebody goes on"


@pytest.mark.parametrize("turn", range(2, 11))
def test_that_it_takes_three_to_five_seconds(show: Show, turn: int) -> None:
    overlay = show(sample_view(turn=turn))
    assert SHORTEST <= overlay.time_line.duration() <= LONGEST == 5000
    overlay.finish()


def test_that_a_vote_is_counted_director_by_director_before_its_result_is_told(show: Show) -> None:
    overlay = show()
    overlay.time_line.stop()
    (ballot,) = overlay.ballots
    told: list[tuple[int, bool]] = []
    for step in range(101):
        ballot.set_share(step / 100)
        if (ballot.counted, ballot.decided) not in told:
            told.append((ballot.counted, ballot.decided))
    assert told == [*((count, False) for count in range(5)), (4, True)]
    assert (ballot.count(), ballot.result()) == ("3 for, 1 against", "Passed")


def test_that_a_turn_without_a_motion_has_no_vote(show: Show) -> None:
    overlay = show(sample_view().model_copy(update={"votes": []}))
    overlay.finish()
    assert overlay.ballots == []
    assert "THE VOTE" not in texts(overlay)


def test_that_numbers_move_from_what_they_were_to_what_they_are(show: Show) -> None:
    view = sample_view()
    overlay = show(view)
    overlay.time_line.stop()
    curve = view.plots[0].curves[0]
    figure = overlay.story.columns[0].figures[0]
    assert (figure.before, figure.after) == tuple(curve.values[-2:])
    way = []
    for step in range(11):
        overlay.figures.set_share(step / 10)
        way.append(overlay.figures.value(figure))
    assert (way[0], way[-1]) == (figure.before, figure.after)
    assert way == sorted(way, reverse=figure.change < 0)
    assert len(set(way)) > 4
    score = overlay.story.score
    assert score is not None
    assert (score.before, score.after) == tuple(view.score[-2:])


def test_that_a_change_is_what_lies_between_the_two_numbers_that_are_shown() -> None:
    assert Figure("a", 47.749, 55.151, 1).change == 7.5
    assert Figure("a", 10.4, 10.6, 0).change == 1
    assert Figure("a", 3.0, 3.04, 1).change == 0


def test_that_headlines_come_in_one_by_one(show: Show) -> None:
    overlay = show()
    overlay.time_line.stop()
    count = len(overlay.story.news)
    assert count > 1
    come = []
    for step in range(201):
        overlay.headlines.set_share(step / 200)
        come.append(overlay.headlines.come_in)
    assert come[0] == 0
    assert sorted(set(come)) == list(range(count + 1))
    assert all(item.turn == last_turn(sample_view()) for item in overlay.story.news)


def test_that_a_card_shows_its_face_only_once_it_has_turned_and_a_hidden_one_never(
    show: Show,
) -> None:
    overlay = show(size=(1440, 840))
    overlay.time_line.stop()
    hidden = [order for order in ORDERS if order.known == "hidden"]
    unknown = [order.model_copy(update={"known": "hidden", "label": ""}) for order in ORDERS]
    other = show(orders=unknown, size=(1440, 840))
    other.time_line.stop()
    for share in (0.0, 0.49):
        overlay.cards.set_share(share)
        other.cards.set_share(share)
        if share == 0.0:  # all backs look alike, whatever is on the face
            assert overlay.cards.grab().toImage() == other.cards.grab().toImage()
    overlay.cards.set_share(1.0)
    other.cards.set_share(1.0)
    assert overlay.cards.grab().toImage() != other.cards.grab().toImage()
    assert {overlay.cards.words(order) for order in hidden} == {"Not known to you"}


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_A, Qt.Key.Key_Right]
)
def test_that_any_key_shows_everything_at_once_and_the_next_one_goes_on(
    show: Show, qtbot: QtBot, key: Qt.Key
) -> None:
    overlay = show()
    assert moves(overlay)
    press(key)
    assert not moves(overlay)
    assert {piece.share for piece in overlay.pieces} == {1.0}
    assert overlay.isVisible()
    with qtbot.waitSignal(overlay.closed):
        press(key)
    assert overlay.isHidden()


def test_that_a_click_anywhere_and_the_button_do_the_same(show: Show) -> None:
    for where in ("outside", "card", "button"):
        overlay = show()
        for _ in range(2):
            assert overlay.isVisible()
            if where == "button":
                click(overlay.button)
            elif where == "card":
                click(overlay.cards)
            else:
                QTest.mouseClick(overlay, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
            assert not overlay.running
        assert overlay.isHidden()


def test_that_the_button_says_what_it_does(show: Show) -> None:
    overlay = show()
    assert overlay.button.text() == "Skip"
    overlay.advance()
    assert overlay.button.text() == "Continue"


def test_that_escape_goes_on_at_once(show: Show) -> None:
    overlay = show()
    press(Qt.Key.Key_Escape)
    assert overlay.isHidden()
    assert not overlay.running


def test_that_with_reduced_motion_everything_stands_there_until_enter(show: Show) -> None:
    overlay = show(still=True)
    assert not overlay.running
    assert {piece.share for piece in overlay.pieces} == {1.0}
    press(Qt.Key.Key_Enter)
    assert overlay.isHidden()


def test_that_the_focus_does_not_get_below_it(show: Show) -> None:
    overlay = show(still=True)
    below = overlay.parentWidget()
    assert below is not None
    line = QLineEdit(below)
    line.lower()
    line.show()
    for _ in range(4):
        press(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is overlay.button
        press(Qt.Key.Key_Backtab)
        assert QApplication.focusWidget() is overlay.button


def test_that_what_is_too_long_scrolls_by_keys_and_stays_open(
    show: Show, qapp: QApplication
) -> None:
    overlay = show(size=(1000, 420), still=True)
    bar = overlay._area.verticalScrollBar()
    assert bar.maximum() > 0
    press(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    press(Qt.Key.Key_Up)
    assert overlay.isVisible()
    assert overlay.button.visibleRegion().boundingRect() == overlay.button.rect()


def test_that_a_screen_reader_is_told_everything(show: Show) -> None:
    view = sample_view()
    overlay = show(view, still=True)
    said = overlay.summary
    for order in ORDERS:
        assert overlay.cards.words(order) in said
    for card in view.cards:
        assert card.name in said
    assert "Name an interim chief: Adam D’Angelo for, Tasha McCauley against" in said
    assert "Passed." in said
    for column in overlay.story.columns:
        for figure in column.figures:
            assert numbers.number(figure.after, figure.decimals) in said
            if figure.change:
                assert numbers.number(figure.before, figure.decimals) in said
    for item in overlay.story.news:
        assert item.headline.rstrip(".") in said
    spoken = QAccessible.queryAccessibleInterface(overlay.button)
    assert spoken.text(QAccessible.Text.Description) == said
    for piece in overlay.pieces:
        assert QAccessible.queryAccessibleInterface(piece).text(QAccessible.Text.Name) in said
    assert QAccessible.queryAccessibleInterface(overlay).text(QAccessible.Text.Name)


def test_that_the_public_is_shown_no_score(show: Show) -> None:
    overlay = show(sample_view(role=None), still=True)
    assert overlay.story.score is None
    assert "Your score" not in overlay.summary
    assert overlay.cards.words(ORDERS[1]) == "Not known"


class Paints(QObject):
    """Counts how often something is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_that_what_lies_below_is_not_painted_again_while_it_plays(show: Show, qtbot: QtBot) -> None:
    overlay = show()
    below = overlay.parentWidget()
    assert below is not None
    qtbot.wait(50)
    paints = Paints()
    below.installEventFilter(paints)
    pieces = Paints()
    overlay.cards.installEventFilter(pieces)
    qtbot.waitUntil(lambda: pieces.count > 5)
    assert paints.count == 0
    overlay.finish()


@pytest.mark.parametrize("size", [(1280, 660), (1440, 840), (1920, 1020)])
@pytest.mark.parametrize("theme", [DARK, LIGHT.scaled(1.5), DARK.scaled(2.0)])
def test_that_it_keeps_to_the_window_and_its_parts_to_its_width(
    show: Show, size: tuple[int, int], theme: Theme
) -> None:
    overlay = show(sample_view(long=True), size, theme, still=True)
    assert overlay.size() == overlay.parentWidget().size()  # type: ignore[union-attr] # it has one
    for piece in overlay.pieces:
        left = piece.mapTo(overlay, QPoint(0, 0)).x()
        assert left > 0
        assert left + piece.width() < overlay.width()
        assert piece.height() >= piece.heightForWidth(piece.width())
    assert overlay.button.visibleRegion().boundingRect() == overlay.button.rect()


def test_that_it_follows_the_windows_size_and_the_theme(show: Show, qapp: QApplication) -> None:
    overlay = show(still=True)
    below = overlay.parentWidget()
    assert below is not None
    below.resize(1500, 800)
    assert overlay.size() == below.size()
    before = overlay.cards.height()
    larger = DARK.scaled(1.5)
    apply_theme(qapp, larger, screen_style(larger))
    qapp.processEvents()
    assert overlay.cards.height() > before
