"""Offers as rules: who may make and answer them, and what a turn makes of them.

All that is done about offers in a turn is settled together, from the state as
it was when the turn began: it tells which moves take effect, and is written
into the offers' rows at the end of the motions phase.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from engine.rules.frame import Evaluate, Frame, Proposal, Rows, Standing, Value, nowhere
from engine.rules.ledger import Dealing, Journal
from engine.rules.phase import EffectRule
from engine.scenario.models import Offer

BoolArray = NDArray[np.bool_]

Bar = Literal["not_on_the_table", "binding"]
"""Why a move about an offer is not available."""


@dataclass(frozen=True)
class TermRule(Proposal):
    """A compiled term; `appeals` by place of the option."""

    variable: str
    row: int
    appeals: tuple[Evaluate, ...]

    def place(self, value: float) -> int | None:
        """The place of a value, if it is an option."""
        found = np.flatnonzero(self.values == value)
        return int(found[0]) if found.size else None


@dataclass(frozen=True)
class OfferRule:
    """A compiled offer; `rivals` are the offers that it answers or that answer it."""

    offer: Offer
    rows: Standing
    terms: tuple[TermRule, ...]
    making: tuple[EffectRule, ...]
    breaches: Mapping[str, tuple[EffectRule, ...]]
    """The effects of each breach by its move."""
    rivals: tuple[str, ...]


@dataclass(frozen=True)
class Deal:
    """What a move does about an offer."""

    part: Dealing
    offer: OfferRule


Gate: TypeAlias = tuple[Callable[[Frame], BoolArray], Bar]
"""Where a move about an offer is available, and why it is not elsewhere."""


def gate(deal: Deal, offers: Mapping[str, Standing]) -> Gate:
    """Only what stands can be answered; what binds cannot be offered again, nor can a rival."""
    if deal.part != "make":
        return deal.offer.rows.open, "not_on_the_table"
    bound = [offers[name] for name in (deal.offer.offer.id, *deal.offer.rivals)]

    def free(frame: Frame) -> BoolArray:
        unbound = np.ones(frame.size, dtype=np.bool_)
        for rows in bound:
            unbound = unbound & ~rows.binds(frame)
        return unbound

    return free, "binding"


@dataclass
class Table:
    """What is done about the offers in one turn, in every game: masks by offer's id."""

    frame: Frame
    offers: Mapping[str, OfferRule]
    done: dict[tuple[Dealing, str], BoolArray] = field(default_factory=dict)
    broken: dict[str, BoolArray] = field(default_factory=dict)

    def carry(self, deal: Deal, frame: Frame) -> None:
        """A move about an offer was ordered, and its motion passed if it has one."""
        self.done[deal.part, deal.offer.offer.id] = frame.looked_at()

    def breach(self, offer: OfferRule, frame: Frame) -> None:
        """A bargain in force was broken in these games."""
        name = offer.offer.id
        broken = frame.looked_at()
        self.broken[name] = self.broken[name] | broken if name in self.broken else broken

    def settle(self) -> None:
        """Leave of what was carried only what holds.

        A yes counts where the offer stands. Of rivals that get a yes in one
        turn the offer made earlier holds, of two made together the lower id.
        What is made anew where its old form, or a rival, is agreed does nothing.
        """
        for (part, name), mask in self.done.items():
            if part != "make":
                standing = self.offers[name].rows.open(self.frame)
                self.done[part, name] = np.logical_and(mask, standing)
        said = {name: mask for (part, name), mask in self.done.items() if part == "accept"}
        for name in said:
            for rival in sorted(said.keys() & self.offers[name].rivals):
                first = np.logical_and(said[rival], self._before(rival, name))
                self._less(("accept", name), first)
        for part, name in list(self.done):
            if part == "make":
                for rival in (name, *self.offers[name].rivals):
                    self._less((part, name), self.done.get(("accept", rival)))

    def _less(self, key: tuple[Dealing, str], mask: BoolArray | None) -> None:
        if mask is not None:
            self.done[key] = np.logical_and(self.done[key], np.logical_not(mask))

    def _before(self, one: str, other: str) -> Value:
        made, later = (self.frame.row(self.offers[name].rows.made) for name in (one, other))
        together = np.logical_and(made == later, one < other)
        before: Value = np.logical_or(made < later, together)
        return before

    def holds(self, deal: Deal, frame: Frame) -> Frame:
        """The frame narrowed to the games where a move about an offer takes effect."""
        return frame.narrowed(frame.part(self.done[deal.part, deal.offer.offer.id]))

    def write(self, rows: Rows, turn: int, journal: Journal | None) -> None:
        """Bring the offers' rows up to date, in place."""
        for (part, name), mask in self.done.items():
            if part != "make":
                self._answer(rows, name, mask, turn, agreed=part == "accept")
        for (part, name), mask in self.done.items():
            if part == "make":
                for countered in self.offers[name].offer.answers:
                    old = rows[self.offers[countered].rows.made]
                    _put(
                        rows,
                        self.offers[countered].rows.made,
                        np.logical_and(mask, old < turn),
                        0.0,
                    )
                _put(rows, self.offers[name].rows.made, mask, turn)
                _put(rows, self.offers[name].rows.refused, mask, 0.0)
        for name, mask in self.broken.items():
            _put(rows, self.offers[name].rows.broken, mask, turn)
        if journal is not None:
            journal.dealt += [key for key, mask in self.done.items() if not nowhere(mask)]

    def _answer(self, rows: Rows, name: str, mask: BoolArray, turn: int, *, agreed: bool) -> None:
        places = self.offers[name].rows
        _put(rows, places.made, mask, 0.0)
        _put(rows, places.agreed if agreed else places.refused, mask, turn)
        if agreed:
            _put(rows, places.broken, mask, 0.0)
            for rival in self.offers[name].rivals:
                _put(rows, self.offers[rival].rows.made, mask, 0.0)


def _put(rows: Rows, row: int, mask: BoolArray, value: float) -> None:
    rows[row] = np.where(mask, value, rows[row])
