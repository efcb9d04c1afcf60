"""The seats of a workshop in the main window: what each team is handed, and where it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.workshop.seat_items import SeatItems

if TYPE_CHECKING:
    from engine.game.orders import Orders
    from engine.game.views import RoleView
    from gui.curtain import Curtain
    from gui.room import SituationRoom
    from gui.screens import Screens
    from gui.session import GameSession
    from gui.workshop.host import Host
    from gui.workshop.seat_desk import SeatDesk
    from gui.workshop.values import ClockFace, TeamCard


class Seats(QObject):
    """Puts a team on the curtain and its desk into the room; both go with the hand-over.

    Pages are handed `SeatItems` of the team that sits there, nothing else.
    """

    def __init__(self, session: GameSession, screens: Screens, host: Host) -> None:
        super().__init__(host)
        self._session, self._screens, self._host = session, screens, host
        self.desk: SeatDesk | None = None
        self._room: SituationRoom | None = None
        self._curtain: Curtain | None = None
        self._waiting: Orders | None = None
        """Orders that are given once the forecast is sealed."""
        self._without: tuple[str, int, int] | None = None
        """Role, turn and record for which a team wants no forecast."""
        screens.before_giving = self._before_giving
        screens.curtain_fell.connect(self._curtain_fell)
        session.turn_began.connect(self._turn_began)
        session.closed.connect(self._closed_game)
        session.moved_to.connect(self._forget)
        host.changed.connect(self.refresh)
        host.ticked.connect(self._ticked)

    def refresh(self) -> None:
        """Show what changed, to whom it belongs."""
        host, screens = self._host, self._screens
        if not host.active or self._session.busy:
            return
        role = self._session.acting
        desk = self.desk
        if desk is not None and role and screens.in_room and screens.room is self._room:
            desk.show_items(self._items(role))

    def _curtain_fell(self, curtain: Curtain) -> None:
        self.desk = self._room = self._waiting = None
        if not self._host.active:
            return
        if curtain is not self._curtain:
            self._curtain = curtain
            curtain.gate.called.connect(self._session.call)
            curtain.gate.tried.connect(self._try_pin)
        curtain.guard(self._host.teams)

    def _try_pin(self, role: str, pin: str) -> None:
        if self._curtain is None:
            return
        if self._host.opens(role, pin):
            self._curtain.gate.admit()
        else:
            self._curtain.gate.refuse()

    def _turn_began(self, role: str) -> None:
        """The team has taken its seat."""
        screens = self._screens
        if not (self._host.active and role and screens.in_room):
            return
        room = screens.room
        if room is not self._room:
            self._furnish(room)
        room.header.clock.follow(self._host.clock)
        self.refresh()

    def _furnish(self, room: SituationRoom) -> None:
        from gui.workshop.seat_desk import SeatDesk  # noqa: PLC0415 - only in a workshop

        desk = SeatDesk(room, room.plots, room.news)
        room.add_strip(desk.strip)
        self.desk, self._room = desk, room
        desk.forecast.sealed.connect(self._sealed)
        desk.forecast.given_up.connect(self._given_up)
        desk.closed.connect(self._closed)
        desk.ballot.cast.connect(self._cast)
        desk.ballot.followed.connect(room.orders.choose)
        desk.free_form.proposed.connect(self._proposed)
        desk.free_form.countered.connect(self._countered)
        desk.request.asked.connect(self._asked)

    def _before_giving(self, orders: Orders) -> bool:
        """Whether orders are given at once: a forecast is asked for first, once a turn."""
        role, host = self._session.acting, self._host
        if not host.active or role is None or self.desk is None:
            return True
        team = self._team(role)
        refused = self._session.why_not(role, orders) is not None
        if refused or team is None or team.sealed or self._without == (role, *host.here):
            return True
        self._waiting = orders
        self.desk.ask_forecast()
        return False

    def _sealed(self, ending: str, chance: float) -> None:
        role = self._session.acting
        if role is not None:
            self._host.seal(role, ending, chance)
            self._go_on()

    def _given_up(self) -> None:
        role = self._session.acting
        if role is not None:
            self._without = (role, *self._host.here)
            self._go_on()

    def _go_on(self) -> None:
        """Give the orders that waited, if any did."""
        orders, self._waiting = self._waiting, None
        if self.desk is not None:
            self.desk.shut()
        if orders is not None:
            self._session.give(orders)

    def _closed(self) -> None:
        """The desk is closed without an answer: the orders are not given."""
        self._waiting = None

    def _cast(self, voter: str, channel: str, move: str | None) -> None:
        role = self._session.acting
        if role is not None:
            self._host.cast_ballot(
                role, voter, "public" if channel == "public" else "private", move
            )

    def _proposed(self, action: str, result: str, reasons: list[str]) -> None:
        if self._session.acting is not None:
            self._host.propose(self._session.acting, action, result, reasons)

    def _countered(self, proposal: str, text: str) -> None:
        if self._session.acting is not None:
            self._host.counter(self._session.acting, proposal, text)

    def _asked(self, text: str) -> None:
        if self._session.acting is not None:
            self._host.ask(self._session.acting, text)

    def _ticked(self, face: ClockFace) -> None:
        room = self._screens.room_if_any
        if room is not None and room is self._room:
            room.header.clock.follow(face)

    def _closed_game(self) -> None:
        self._curtain = None
        self._forget()

    def _forget(self) -> None:
        self.desk = self._room = self._waiting = self._without = None

    def _team(self, role: str) -> TeamCard | None:
        return next((team for team in self._host.teams if team.role == role), None)

    def _items(self, role: str) -> SeatItems:
        host, session = self._host, self._session
        view = session.view(role)
        teams = host.teams
        scenario, language = session.game.scenario, session.language
        return SeatItems(
            team=next(team for team in teams if team.role == role),
            names={team.role: team.name for team in teams},
            moves={
                channel: tuple(
                    (option.move, option.label)
                    for option in view.options
                    if option.channel == channel and option.why_not is None
                )
                for channel in ("public", "private")
            },
            voters=self._voters(role, view),
            ballots=tuple(host.ballots(role)),
            endings=tuple((e.id, e.title.in_language(language)) for e in scenario.endings),
            requests=tuple(host.requests(role)),
            proposals=tuple(host.proposals()),
            places={card.role: at for at, card in enumerate(view.cards)},
        )

    def _voters(self, role: str, view: RoleView) -> tuple[tuple[str, str], ...]:
        """The directors, where they vote on this role's motions; else the team's members."""
        team, scenario = self._team(role), self._session.game.scenario
        if team is None or not team.ballots:
            return ()
        mine = next(one for one in scenario.roles if one.id == role)
        if not mine.votes:
            return tuple((name, name) for name in team.members)
        seated = {fact.variable: fact.values[-1] for fact in view.facts}
        return tuple(
            (director.id, director.name.in_language(self._session.language))
            for director in scenario.directors
            if seated.get(director.seat, 1.0) >= 1.0
        )
