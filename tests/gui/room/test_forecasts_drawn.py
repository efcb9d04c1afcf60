"""How forecasts look in the room: fans beyond now, a bar on each order, a row that says whose."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from engine.lab.forecasting import Estimate, Fan, Forecast, Prospect
from gui.room import SituationRoom
from gui.room.canvas import Canvas
from gui.room.card import MoveCard
from gui.room.fans import Ribbon, washes
from gui.room.outlook import Outlook
from gui.theme.tokens import DARK, LIGHT, Theme
from tests.gui.room.conftest import ShowRoom
from tests.gui.sample import sample_view
from tests.hands import click, press

ENDINGS = {"back": "Back by Tuesday", "gone": "All gone"}


def prospect(channel: str, move: str | None, gain: float, leak: float | None = None) -> Prospect:
    return Prospect(
        channel="private" if channel == "private" else "public",
        move=move,
        score=Estimate(50.0 + gain, 1.2),
        gain=Estimate(gain, 0.4 if move else 0.0),
        worst=21.0,
        endings={"back": 0.25, "gone": 0.75},
        leak=leak,
    )


def outlook_for(room: SituationRoom) -> Outlook:
    """What a role might expect: each order half a point better than the one after it."""
    view = room.view
    assert view is not None
    assert view.role is not None
    fans = {
        curve.variable: Fan(
            curve.variable,
            view.turn,
            tuple(
                tuple(curve.values[-1] + at * edge for edge in (-20.0, -8.0, 1.0, 9.0, 24.0))
                for at in range(1, view.turns - view.turn + 2)
            ),
        )
        for plot in view.plots
        for curve in plot.curves
    }
    free = [option for option in view.options if option.why_not is None]
    told = [prospect("public", None, 0.0), prospect("private", None, 0.0)]
    told += [
        prospect(option.channel, option.move, (at - 2) * 0.5, 0.3 if option.can_leak else None)
        for at, option in enumerate(free)
    ]
    forecast = Forecast(
        view.role, view.turn, 384, {}, chosen=False, fans=fans, prospects=tuple(told)
    )
    return Outlook(forecast, ENDINGS, "everybody plays in character", "#e69f00", complete=False)


def cards_of(room: SituationRoom) -> list[MoveCard]:
    return [*room.orders.public.shown, *room.orders.private.shown]


def drawn(canvas: Canvas) -> int:
    return len(canvas._fans)


def ribbon(theme: Theme, *, own: bool) -> Ribbon:
    return Ribbon([0, 1], [[0, 1]] * 5, theme.role_mark(1), own)


@pytest.fixture
def ahead(room: SituationRoom) -> SituationRoom:
    room.show_outlook(outlook_for(room), on=True, allowed=True)
    return room


def test_that_every_curve_of_every_plot_gets_a_fan(ahead: SituationRoom) -> None:
    for panel in ahead.plots.panels:
        assert panel.plot is not None
        assert drawn(panel.canvas) == 3 * len(panel.plot.curves)


def test_that_a_fan_begins_where_its_curve_stands_now(ahead: SituationRoom) -> None:
    panel = ahead.plots.panels[0]
    plot = panel.plot
    assert plot is not None
    curve = plot.curves[0]
    fan = panel._ribbon(curve, plot, panel._fans[curve.variable])
    assert {edge[0] for edge in fan.levels} == {curve.values[-1]}
    assert fan.xs == panel._moments[len(plot.times) - 1 :]


def test_that_the_axis_makes_room_for_fans_and_takes_it_back(room: SituationRoom) -> None:
    def top() -> float:
        box = room.plots.panels[1].canvas._item.getViewBox()
        return float(box.viewRange()[1][1])

    before = top()
    room.show_outlook(outlook_for(room), on=True, allowed=True)
    assert top() > before
    room.show_outlook(None, on=False, allowed=True)
    assert top() == before


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_that_the_own_fan_is_the_strongest_and_its_inner_part_stronger_still(theme: Theme) -> None:
    own, other = (washes(ribbon(theme, own=own), theme) for own in (True, False))
    assert own[0].alpha() > other[1].alpha()
    assert all(wide.alpha() < narrow.alpha() for wide, narrow in (own, other))


def test_that_pointing_into_the_future_reads_the_fans(ahead: SituationRoom) -> None:
    panel = ahead.plots.panels[0]
    plot = panel.plot
    assert plot is not None
    panel.looked_at.emit(len(plot.times) + 1)
    now = plot.curves[0].values[-1]
    assert f"{plot.curves[0].name} {now + 2:.0f} ({now - 40:.0f}–{now + 48:.0f})" in (
        panel.legend.words
    )
    assert panel.legend._moment.endswith("forecast")
    panel.looked_at.emit(-1)
    assert panel.legend._moment == ""


def test_that_pointing_beyond_now_reads_nothing_where_nothing_is_forecast(
    room: SituationRoom,
) -> None:
    panel = room.plots.panels[0]
    assert panel.plot is not None
    panel.looked_at.emit(len(panel.plot.times) + 1)
    assert panel.legend._moment == ""


def test_that_every_order_that_is_allowed_says_what_it_brings(ahead: SituationRoom) -> None:
    for card in cards_of(ahead):
        assert card.ahead.isHidden() == (not card.available)


def test_that_a_bar_tells_the_gain_over_doing_nothing_with_its_interval(
    ahead: SituationRoom,
) -> None:
    cards = [card for card in cards_of(ahead) if card.available and card.move_id]
    assert cards[0].ahead.bar.words == "−1.0 ± 0.4"
    assert cards[1].ahead.bar.words == "−0.5 ± 0.4"
    assert "0.0 ± 0.4" in {card.ahead.bar.words for card in cards}
    nothing = ahead.orders.public.cards[0]
    assert nothing.ahead.bar.words == "Expected score 50.0 ± 1.2"


def test_that_tips_and_screen_readers_get_the_endings_and_the_risks(ahead: SituationRoom) -> None:
    card = next(c for c in cards_of(ahead) if c.available and c.option and c.option.can_leak)
    for words in (card.toolTip(), card.accessibleDescription()):
        assert "the model’s view: everybody plays in character" in words
        assert "All gone 75%" in words
        assert "worst tenth of futures it is 21" in words
        assert "comes out in 30 of 100" in words
        assert "± 0.4 against doing nothing" in words


def test_that_a_card_says_more_when_it_is_chosen(ahead: SituationRoom) -> None:
    card = next(card for card in ahead.orders.public.shown if card.available and card.move_id)
    assert card.ahead.ends.isHidden()
    click(card)
    assert not card.ahead.ends.isHidden()
    assert card.ahead.ends.text() == "Leads to: All gone 75%, Back by Tuesday 25%"


def test_that_orders_are_sorted_by_forecast_on_demand_and_back(ahead: SituationRoom) -> None:
    cards = ahead.orders.public
    before = [card.move_id for card in cards.shown]
    click(ahead.orders.sorting)
    free = [card for card in cards.shown if card.available]
    points = {
        p.move: p.score.points
        for p in outlook_for(ahead).forecast.prospects
        if p.channel == "public"
    }
    found = [points[card.move_id] for card in free]
    assert found == sorted(found, reverse=True)
    assert [card.move_id for card in cards.shown] != before
    assert not any(card.available for card in cards.shown[len(free) :])
    click(ahead.orders.sorting)
    assert [card.move_id for card in cards.shown] == before


def test_that_cards_stay_where_they_are_while_a_forecast_is_refined(ahead: SituationRoom) -> None:
    click(ahead.orders.sorting)
    before = [card.move_id for card in ahead.orders.public.shown]
    outlook = outlook_for(ahead)
    turned = tuple(
        replace(p, score=Estimate(100.0 - p.score.points, 1.0)) for p in outlook.forecast.prospects
    )
    other = replace(outlook, forecast=replace(outlook.forecast, prospects=turned))
    ahead.show_outlook(other, on=True, allowed=True)
    assert [card.move_id for card in ahead.orders.public.shown] == before
    ahead.show_outlook(replace(other, complete=True), on=True, allowed=True)
    assert [card.move_id for card in ahead.orders.public.shown] != before


def test_that_the_row_below_says_whose_view_it_is_and_who_is_taken_to_play(
    ahead: SituationRoom,
) -> None:
    row = ahead.plots.ahead
    assert row.isVisible()
    assert row.words.text() == ("Forecast, the model’s view: everybody plays in character, you too")
    assert "384 futures" in row.toolTip()


def test_that_the_switch_by_the_plots_asks_for_none(ahead: SituationRoom, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ahead.plots.ahead.switched) as asked:
        click(ahead.plots.ahead.button)
    assert asked.args == [False]


def test_that_without_forecasts_nothing_of_them_is_left(ahead: SituationRoom) -> None:
    ahead.show_outlook(None, on=False, allowed=True)
    assert all(drawn(panel.canvas) == 0 for panel in ahead.plots.panels)
    for card in cards_of(ahead):
        assert card.ahead.isHidden()
        assert "Forecast" not in card.toolTip() + card.accessibleDescription()
    assert ahead.plots.ahead.words.text() == ""
    assert ahead.plots.ahead.button.text() == "Show forecasts"
    assert ahead.orders.sorting.isHidden()


def test_that_where_they_are_forbidden_there_is_not_even_a_switch(room: SituationRoom) -> None:
    room.show_outlook(None, on=True, allowed=False)
    assert room.plots.ahead.isHidden()


def test_that_what_was_worked_out_for_another_is_not_shown(room: SituationRoom) -> None:
    mine = outlook_for(room)
    theirs = replace(mine, forecast=replace(mine.forecast, role="board"))
    room.show_outlook(theirs, on=True, allowed=True)
    assert all(drawn(panel.canvas) == 0 for panel in room.plots.panels)
    assert all(card.ahead.isHidden() for card in cards_of(room))


def test_that_a_forecast_does_not_outlive_its_turn(ahead: SituationRoom) -> None:
    ahead.show_view(sample_view(turn=6))
    assert all(drawn(panel.canvas) == 0 for panel in ahead.plots.panels)
    assert all(card.ahead.isHidden() for card in cards_of(ahead))


def test_that_an_audience_sees_neither_fans_nor_a_switch(show_room: ShowRoom) -> None:
    room = show_room(sample_view())
    outlook = outlook_for(room)
    public = show_room(sample_view(role=None))
    public.show_outlook(outlook, on=True, allowed=True)
    assert public.plots.ahead.isHidden()
    assert all(drawn(panel.canvas) == 0 for panel in public.plots.panels)


def test_that_fans_are_drawn_again_in_another_theme(ahead: SituationRoom) -> None:
    ahead.set_theme(LIGHT)
    panel = ahead.plots.panels[0]
    assert panel.plot is not None
    assert drawn(panel.canvas) == 3 * len(panel.plot.curves)
    assert not ahead.orders.public.cards[0].ahead.isHidden()


def test_that_the_crosshair_can_be_walked_into_the_future_by_keyboard(
    ahead: SituationRoom, qtbot: QtBot
) -> None:
    panel = ahead.plots.panels[0]
    plot = panel.plot
    assert plot is not None
    panel.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Right, on=panel)
    assert panel._shown == len(plot.times)
    with qtbot.assertNotEmitted(panel.point_chosen, wait=10):
        press(Qt.Key.Key_Return, on=panel)
