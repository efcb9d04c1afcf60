"""The forecasts of the moment: for the role in play, while it is its turn, where allowed."""

from collections.abc import Iterator
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from engine.game.orders import NOTHING, Orders
from engine.game.saves import load_game
from engine.lab.forecasting import Forecast, Forecaster, forecaster
from engine.scenario.models import Scenario
from gui.forecasts import Forecasts
from gui.session import GameSession
from gui.settings import Settings
from tests.gui.shell.conftest import new_game

FEW = ((0, 40), (40, 96))


@pytest.fixture(autouse=True)
def few_futures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forecaster, "ROUNDS", FEW)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "quorum.ini")


@pytest.fixture
def forecasts(session: GameSession, settings: Settings) -> Iterator[Forecasts]:
    forecasts = Forecasts(session, settings)
    yield forecasts
    forecasts.drop()
    forecasts.finish()


def told(forecasts: Forecasts) -> Forecast | None:
    return forecasts.forecast


def begin(session: GameSession, scenario: Scenario, *people: str, allowed: bool = True) -> None:
    session.open(new_game(scenario, *people), None, refuge=None, forecasts=allowed)
    if len(people) > 1:
        session.reveal()


def test_that_a_turn_brings_a_forecast_that_is_refined_to_the_last_round(
    session: GameSession, forecasts: Forecasts, tiny: Scenario
) -> None:
    seen: list[int] = []
    forecasts.changed.connect(
        lambda: seen.append(forecasts.forecast.futures if forecasts.forecast else 0)
    )
    begin(session, tiny, "council")
    assert told(forecasts) is None
    forecasts.finish()
    assert list(dict.fromkeys(seen)) == [end for _, end in FEW]
    assert forecasts.complete
    assert forecasts.forecast is not None
    assert (forecasts.forecast.role, forecasts.forecast.turn) == ("council", 1)


def test_that_it_is_never_worked_out_on_the_gui_thread(
    session: GameSession, forecasts: Forecasts, tiny: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: set[bool] = set()
    usual = Forecaster._forecast

    def noted(self: Forecaster, *args: object) -> object:
        threads.add(current_thread() is main_thread())
        return usual(self, *args)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(Forecaster, "_forecast", noted)
    begin(session, tiny, "council")
    forecasts.finish()
    assert threads == {False}


def test_that_what_is_chosen_is_asked_about_anew(
    session: GameSession, forecasts: Forecasts, tiny: Scenario
) -> None:
    begin(session, tiny, "council")
    forecasts.choose(Orders(public="speech"))
    forecasts.finish()
    assert forecasts.forecast is not None
    assert forecasts.forecast.chosen
    assert forecasts.forecast.futures == FEW[-1][1]


def test_that_committing_orders_gives_it_up_and_forgets_it(
    session: GameSession, forecasts: Forecasts, tiny: Scenario, qtbot: QtBot
) -> None:
    begin(session, tiny, "council")
    forecasts.finish()
    before = forecasts.forecast
    assert before is not None
    gone: list[bool] = []
    session.resolving.connect(lambda: gone.append(forecasts.forecast is None))
    with qtbot.waitSignal(session.turn_resolved):
        session.give(NOTHING)
    assert gone == [True]
    forecasts.finish()
    assert forecasts.forecast is not None
    assert forecasts.forecast.turn == 2


def test_that_nothing_is_left_when_the_machine_changes_hands(
    session: GameSession, forecasts: Forecasts, tiny: Scenario
) -> None:
    begin(session, tiny, "council", "neighbour")
    forecasts.finish()
    assert forecasts.forecast is not None
    session.give(NOTHING)
    assert told(forecasts) is None
    forecasts.finish()
    assert told(forecasts) is None
    session.reveal()
    forecasts.finish()
    assert forecasts.forecast is not None
    assert forecasts.forecast.role == "neighbour"


def test_that_what_is_under_way_when_the_machine_changes_hands_is_never_delivered(
    session: GameSession, forecasts: Forecasts, tiny: Scenario
) -> None:
    begin(session, tiny, "council", "neighbour")
    session.give(NOTHING)
    roles: set[str] = set()
    forecasts.changed.connect(
        lambda: roles.add(forecasts.forecast.role if forecasts.forecast else "")
    )
    session.reveal()
    forecasts.finish()
    assert roles == {"neighbour"}


def test_that_a_game_may_forbid_forecasts(
    session: GameSession, forecasts: Forecasts, tiny: Scenario
) -> None:
    begin(session, tiny, "council", allowed=False)
    forecasts.finish()
    assert not forecasts.allowed
    assert told(forecasts) is None
    forecasts.set_wanted(True)
    forecasts.choose(Orders(public="speech"))
    forecasts.finish()
    assert told(forecasts) is None


def test_that_switching_off_forgets_and_switching_on_begins_at_once(
    session: GameSession, forecasts: Forecasts, settings: Settings, tiny: Scenario
) -> None:
    begin(session, tiny, "council")
    forecasts.set_wanted(False)
    forecasts.finish()
    assert told(forecasts) is None
    assert not settings.forecasts
    forecasts.set_wanted(True)
    forecasts.finish()
    assert forecasts.forecast is not None


def test_that_the_choice_is_remembered(tmp_path: Path) -> None:
    file = tmp_path / "quorum.ini"
    settings = Settings(file)
    assert settings.forecasts
    assert not settings.sorted_orders
    settings.forecasts, settings.sorted_orders = False, True
    settings.flush()
    again = Settings(file)
    assert not again.forecasts
    assert again.sorted_orders


def test_that_nobody_is_forecast_for_where_no_seat_is_a_persons(
    session: GameSession, forecasts: Forecasts, tiny: Scenario
) -> None:
    begin(session, tiny)
    forecasts.finish()
    assert told(forecasts) is None


def test_that_a_save_holds_nothing_of_a_forecast(
    session: GameSession, forecasts: Forecasts, tiny: Scenario, tmp_path: Path
) -> None:
    plain, foreseen = (tmp_path / name for name in ("plain.quorum", "foreseen.quorum"))
    begin(session, tiny, "council", allowed=False)
    session.save_as(plain)
    session.finish()
    begin(session, tiny, "council")
    forecasts.finish()
    assert forecasts.forecast is not None
    session.save_as(foreseen)
    session.finish()
    assert foreseen.read_bytes() == plain.read_bytes()
    assert load_game(foreseen).seats["council"] == "person"
