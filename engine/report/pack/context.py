"""What every section of a report needs: the pack, its words, and how a role is called in it."""

from dataclasses import dataclass
from datetime import tzinfo
from functools import cached_property

from engine.report.pack.drawing import Axis
from engine.report.pack.markup import Html, el
from engine.report.pack.saying import Saying
from engine.report.pack.style import SIGNS, color_of
from engine.report.pack.values import Pack, SeatPart
from engine.report.pack.words import WORDS


@dataclass(frozen=True)
class Context:
    """A pack and the means to tell it; `zone` is where the room is (None: this machine's)."""

    pack: Pack
    zone: tzinfo | None = None

    @cached_property
    def saying(self) -> Saying:
        """Numbers and dates in the report's language."""
        return Saying(self.pack.language, self.zone)

    def word(self, name: str, /, **parts: object) -> str:
        """One of the report's own texts, with its blanks filled in."""
        return self.saying.say(WORDS[name], **parts)

    @cached_property
    def seats(self) -> dict[str, SeatPart]:
        """By role."""
        return {seat.role: seat for seat in self.pack.seats}

    @cached_property
    def places(self) -> dict[str, int]:
        """A role's place in the scenario, from 0: it has its colour and sign from it."""
        return {seat.role: place for place, seat in enumerate(self.pack.seats)}

    def named(self, role: str | None) -> str:
        """A role by its name; "" for nobody."""
        if role is None:
            return ""
        return self.seats[role].name if role in self.seats else role

    def seated(self, role: str) -> str:
        """A role with its team's name, where there is one and it is told."""
        team = self.seats[role].team if role in self.seats else ""
        return f"{self.named(role)} ({team})" if team else self.named(role)

    def signed(self, role: str, *, short: bool = False) -> Html:
        """A role's name behind its sign, in its colour."""
        place = self.places.get(role, 0)
        color = f"color: {color_of(place)}"
        sign = el("span", SIGNS[place % len(SIGNS)], style=color)
        name = self.seats[role].short if short and role in self.seats else self.named(role)
        return el("span", sign, "\u00a0", name)

    def when(self, turn: int) -> str:
        """A turn's name with its date."""
        moment = self.pack.calendar[turn - 1]
        return f"{moment.when}, {self.saying.date(moment.at)}"

    @cached_property
    def axis(self) -> Axis:
        """What stands below the plots: the opening and the turns that were played."""
        played = self.pack.calendar[: self.pack.played]
        days, last = [""], None
        for moment in played:
            day = moment.at.date()
            days.append(self.saying.day(moment.at) if day != last else "")
            last = day
        return Axis([self.word("opening"), *(str(moment.turn) for moment in played)], days)

    @property
    def hand(self) -> list[int]:
        """Turns in which Control's hand was at work."""
        return [act.turn for act in self.pack.acts]
