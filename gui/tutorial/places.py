"""The parts of the screen that the tutorial can point at, by name."""

from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QWidget

from gui.screens import Screens

if TYPE_CHECKING:
    from gui.room import SituationRoom

Place = Literal[
    "header",
    "dossier",
    "orders",
    "public",
    "private",
    "commit",
    "news",
    "plots",
    "why",
    "timeline",
    "debrief",
]


def find(place: Place | None, screens: Screens) -> QWidget | None:
    """The part of that name, if it can be seen now; the debrief is pointed at as a whole."""
    room = screens.room_if_any
    if place is None or place == "debrief" or room is None:
        return None
    part = _part(place, room)
    return part if part.isVisible() else None


def turn_to(place: Place | None, screens: Screens) -> None:
    """Where the parts of the room take turns, show the page of this one."""
    room = screens.room_if_any
    if place is not None and place != "debrief" and room is not None:
        room.middle.turn_to(_part(place, room))


def _part(place: Place, room: "SituationRoom") -> QWidget:
    orders, news = room.orders, room.news
    if place in {"public", "private"}:
        cards = orders.public if place == "public" else orders.private
        return cards if cards.isVisible() else orders.switch
    parts: dict[str, QWidget] = {
        "header": room.header,
        "dossier": room.dossier,
        "orders": orders,
        "commit": orders.bar,
        "news": news,
        "plots": room.plots,
        "why": room.why,
        "timeline": news.timeline,
    }
    return parts[place]
