"""What a seat decides in a turn."""

from collections.abc import Iterator, Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from engine.game import wording
from engine.rules.bargains import TermRule
from engine.rules.rulebook import Rulebook
from engine.scenario.models import CHANNELS, Bounded, Channel, Id
from engine.text import LocalText


class Consideration(BaseModel):
    """One reason for an order that a machine gave, beside what the role would do in character.

    `aim`: so many points of score that this aim is expected to bring more; `ending`: so many per
    cent of the futures more in which the game ends so; `rival`: the next best orders, which lacked
    so many points; `mixed`: the game was solved, and so many per cent of the time it orders this.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

    kind: Literal["aim", "ending", "rival", "mixed"]
    about: Id | None = Field(default=None, description="the aim or the ending")
    amount: Bounded
    public: Id | None = Field(default=None, description="the rival's move")
    private: Id | None = None


class Orders(BaseModel):
    """One role's orders for one turn: a move a channel, None for doing nothing there.

    `terms` says what the offers among the moves put forward, by variable; what
    is left out is the option listed first.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    public: Id | None = None
    private: Id | None = None
    terms: dict[Id, Bounded] = {}
    rationale: str = Field(default="", max_length=2000)
    considerations: list[Consideration] = Field(default=[], max_length=4)
    """Why a machine that thinks gave them; secret until the end."""

    def in_channel(self, channel: Channel) -> str | None:
        """The move ordered in that channel, or None."""
        return self.public if channel == "public" else self.private


NOTHING = Orders()


def without(book: Rulebook, orders: Orders, channel: Channel) -> Orders:
    """The same, but doing nothing in that channel, nor saying what belonged to it."""
    left = orders.model_copy(update={channel: None})
    still = {term.variable for term in terms_of(book, left)}
    terms = {variable: value for variable, value in orders.terms.items() if variable in still}
    return left.model_copy(update={"terms": terms})


def orders_in(book: Rulebook, role: str, chosen: Mapping[int, int]) -> Orders:
    """A role's orders from rows of the choices, with every term of its offers said."""
    moves = {
        channel: book.slots[slot].moves[chosen[slot]].move.id
        for channel in CHANNELS
        for slot in [book.slot_of[role, channel]]
        if chosen.get(slot, -1) >= 0
    }
    orders = Orders(public=moves.get("public"), private=moves.get("private"))
    terms = {
        term.variable: float(term.values[chosen[term.choice]])
        for term in terms_of(book, orders)
        if chosen.get(term.choice, -1) >= 0
    }
    return completed(book, orders.model_copy(update={"terms": terms}))


def terms_of(book: Rulebook, orders: Orders) -> Iterator[TermRule]:
    """The terms that these orders have to choose."""
    for channel in CHANNELS:
        yield from book.terms_of(orders.in_channel(channel))


def completed(book: Rulebook, orders: Orders) -> Orders:
    """The orders with every term said; `why_not_terms` has no objection to them."""
    said = {
        term.variable: orders.terms.get(term.variable, float(term.values[term.first]))
        for term in terms_of(book, orders)
    }
    return orders.model_copy(update={"terms": dict(sorted(said.items()))})


def why_not_terms(book: Rulebook, orders: Orders) -> LocalText | None:
    """Why the terms cannot be as these orders say, in a sentence; None if they can."""
    terms = {term.variable: term for term in terms_of(book, orders)}
    for variable, value in orders.terms.items():
        if variable not in terms:
            return wording.NO_SUCH_TERM
        if terms[variable].place(value) is None:
            return wording.NO_SUCH_OPTION
    return None
