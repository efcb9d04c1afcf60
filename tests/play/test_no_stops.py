"""The window never stands still: a whole game through the real widgets, under a watchdog."""

import time
from collections.abc import Iterator
from functools import partial
from importlib import import_module

import pytest
from PySide6.QtWidgets import QApplication

from gui.collector import Collector
from gui.debrief.screen import PAGES
from gui.room.card_list import CardList
from gui.warm_up import MODULES
from tests.hands import bring_into_view, click
from tests.play.conftest import Start, on_screen
from tests.play.test_one_person import card_of
from tests.watchdog import LIMIT, Pace, Watchdog

pytestmark = pytest.mark.forecasts

SEED = 40877


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:
    """Garbage is looked for as in the program, whose modules are loaded by the start screen."""
    for module in MODULES:
        import_module(module)
    collector = Collector(qapp)
    yield collector
    collector.stop()
    collector.deleteLater()


def choose(watch: Watchdog, cards: CardList, turn: int) -> None:
    free = [card for card in cards.shown if card.available and card.move_id]
    if free:
        card = free[turn % len(free)]
        bring_into_view(card)
        watch.settle(f"scrolling in turn {turn}")
        watch.do(f"choosing in turn {turn}", partial(click, card))


def play(watch: Watchdog) -> None:
    window = watch.app.window
    watch.do("the new-game screen", partial(click, window.screens.home.new))
    window.screens.new_game.dice.set_seed(SEED)
    watch.do("taking a role", partial(click, card_of(watch.app, "altman")))
    watch.do("the first turn", partial(click, window.screens.new_game.start))
    while not window.session.game.over:
        turn, orders = window.session.game.turn + 1, window.screens.room.orders
        for channel, cards in enumerate((orders.public, orders.private)):
            if cards.isHidden():
                watch.do("the channels", partial(click, orders.switch.button(channel)))
            choose(watch, cards, turn)
        watch.do(f"what came of turn {turn}", partial(click, orders.bar.button))
    debrief = window.screens.debrief
    assert on_screen(watch.app) is debrief
    watch.do("the turning points", lambda: debrief.pages.go(PAGES.index("points")))
    watch.do("a what-if", partial(click, debrief.points.attempt))
    watch.do("the ending again", window.screens.leave_aside)
    watch.do("the replay", lambda: window.explore.replaying.open_replay(4))
    watch.do("the ending once more", window.screens.leave_aside)


@pytest.mark.slow
def test_that_nothing_in_a_whole_game_stops_the_window(start: Start, collector: Collector) -> None:
    collector.freeze()
    first = Watchdog(start())
    play(first)
    stops = first.longer_than(LIMIT)
    if stops:  # only what takes as long in the same game again is the window's own doing
        again = Watchdog(start())
        play(again)
        stops = {what: min(ms, again.longest[what]) for what, ms in stops.items()}
    assert {what: ms for what, ms in stops.items() if ms > LIMIT} == {}


def test_that_the_watchdog_sees_a_stop_and_not_a_wait_for_others(start: Start) -> None:
    app = start()
    watch = Watchdog(app, pace=SteadyPace())
    watch.do("waiting", partial(time.sleep, 0.1))
    watch.do("work", busy)
    assert list(watch.longer_than(LIMIT)) == ["work"]


class SteadyPace(Pace):
    """A machine that is always as fast as it can be."""

    def now(self) -> float:
        return 1.0


def busy() -> None:
    began = time.thread_time()
    while time.thread_time() - began < 0.1:
        pass
