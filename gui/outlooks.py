"""Puts forecasts into the window: onto the room, into the menu, in the language in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.forecasts import Forecasts
from gui.theme.style import current_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.menus import Menus
    from gui.room import SituationRoom
    from gui.room.outlook import Outlook
    from gui.screens import Screens
    from gui.session import GameSession
    from gui.settings import Settings


class Outlooks(QObject):
    """Connects the forecasts of the moment with what shows them."""

    def __init__(
        self, session: GameSession, screens: Screens, settings: Settings, menus: Menus
    ) -> None:
        super().__init__(session)
        self._session, self._screens = session, screens
        self._settings, self._menus = settings, menus
        self.forecasts = Forecasts(session, settings)
        self.forecasts.changed.connect(self.refresh)
        menus.forecasts.toggled.connect(self.forecasts.set_wanted)
        screens.made.connect(self._made)
        screens.changed.connect(self.refresh)

    def finish(self) -> None:
        """Give up what is being worked out, for leaving."""
        self.forecasts.drop()
        self.forecasts.finish()

    def refresh(self) -> None:
        """Show the forecast there is to whom it belongs."""
        forecasts = self.forecasts
        self._menus.show_forecasts(on=forecasts.wanted, allowed=not self._forbidden)
        room = self._screens.room_if_any
        if room is not None:
            shown = self._screens.in_room
            room.show_outlook(
                self._outlook() if shown else None,
                on=forecasts.wanted,
                allowed=forecasts.allowed and shown,
            )

    @property
    def _forbidden(self) -> bool:
        return self._session.active and not self._session.forecasts_allowed

    def _made(self, screen: QWidget) -> None:
        from gui.room import SituationRoom  # noqa: PLC0415 - it is there by now

        if isinstance(screen, SituationRoom):
            self._connect_room(screen)

    def _connect_room(self, room: SituationRoom) -> None:
        room.set_sorted(self._settings.sorted_orders)
        room.choice_changed.connect(lambda: self.forecasts.choose(room.current_orders()))
        room.sort_switched.connect(self._sort)
        room.plots.ahead.switched.connect(self.forecasts.set_wanted)

    def _sort(self, on: bool) -> None:
        self._settings.sorted_orders = on

    def _outlook(self) -> Outlook | None:
        """The forecast in words."""
        forecast = self.forecasts.forecast
        if forecast is None or not self._session.active:
            return None
        from engine.game.unknowns import unknowns  # noqa: PLC0415 - start-up time
        from gui.room.outlook import Outlook  # noqa: PLC0415 - start-up time

        scenario, language = self._session.game.scenario, self._session.language
        place = [role.id for role in scenario.roles].index(forecast.role)
        return Outlook(
            forecast=forecast,
            endings={one.id: one.title.in_language(language) for one in scenario.endings},
            assumed=self._who(dict(forecast.assumed)),
            color=current_theme().role_color(place),
            complete=self.forecasts.complete,
            beliefs=self.forecasts.beliefs,
            unknowns=unknowns(scenario, forecast.role, language),
        )

    def _who(self, assumed: dict[str, str]) -> str:
        """Who is taken to play."""
        scenario, language = self._session.game.scenario, self._session.language
        random = [
            (role.short or role.name).in_language(language)
            for role in scenario.roles
            if assumed[role.id] == "random"
        ]
        if not random:
            return self.tr("everybody plays in character")
        return self.tr("{names} at random, all others in character").format(names=", ".join(random))
