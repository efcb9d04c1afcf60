"""What was offered, turn by turn, and what became of it, as views."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from engine.game import wording
from engine.game.disclosure import Disclosure
from engine.game.game import Game
from engine.game.records import BargainBroken, OfferAnswered, OfferMade, TurnRecord
from engine.game.views import OfferStatus, OfferView, TermChoice, TermView
from engine.scenario.models import EVERYONE, Move, Offer
from engine.text import Language, LocalText


def said_terms(
    offer: Offer,
    terms: Mapping[str, float],
    language: Language,
    about: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[TermView]:
    """What an offer says, term by term, in the scenario's order; `about` explains its variables."""
    for term in offer.terms:
        value = terms[term.variable]
        option = next((o.label for o in term.options if o.value == value), None)
        yield TermView(
            variable=term.variable,
            label=term.label.in_language(language),
            about=about.get(term.variable, ""),
            value=value,
            said=f"{value:g}" if option is None else option.in_language(language),
        )


@dataclass
class _Making:
    """An offer as it was made once, and what became of it."""

    offer: Offer
    turn: int
    terms: Mapping[str, float]
    status: OfferStatus = "standing"
    ended: int = 0
    by: str = ""
    """The role that broke it, or the offer that took its place."""


@dataclass(frozen=True)
class Negotiation:
    """What somebody may know of a game's offers."""

    game: Game
    sees: Disclosure
    language: Language

    def offers(self) -> list[OfferView]:
        """Every making of an offer that may be known, newest last."""
        return [self._view(making) for making in self._makings if self.sees.offer(making.offer)]

    def choices(self, move: Move) -> list[TermChoice]:
        """The terms that a move has to choose, with what was last said in them."""
        offer = next((o for o in self._offers if o.made_by == move.id), None)
        if offer is None:
            return []
        last = self._last(offer)
        said = last.terms if last is not None else {}
        return [
            TermChoice(
                variable=term.variable,
                label=self._say(term.label),
                about=self._about.get(term.variable, ""),
                options=[(option.value, self._say(option.label)) for option in term.options],
                value=said.get(term.variable, term.options[0].value),
            )
            for term in offer.terms
        ]

    def answered(self, move: Move) -> OfferView | None:
        """The standing offer that a move would accept or refuse."""
        offer = next((o for o in self._offers if move.id in o.moves[1:]), None)
        last = self._last(offer) if offer is not None else None
        return self._view(last) if last is not None and last.status == "standing" else None

    def broken(self, move: Move) -> list[str]:
        """Labels of the bargains in force that a move would break."""
        return [
            self._say(making.offer.label)
            for making in self._makings
            if making.status == "agreed" and move.id in {b.move for b in making.offer.breaches}
        ]

    @cached_property
    def _offers(self) -> list[Offer]:
        return self.game.scenario.offers

    @cached_property
    def _about(self) -> dict[str, str]:
        return {v.id: self._say(v.about) for v in self.game.scenario.variables if v.about}

    def _last(self, offer: Offer) -> _Making | None:
        return next((m for m in reversed(self._makings) if m.offer.id == offer.id), None)

    @cached_property
    def _makings(self) -> list[_Making]:
        """All makings of offers on the way to what is on the table, in order."""
        offers = {offer.id: offer for offer in self._offers}
        makings: list[_Making] = []
        for record in self.game.line() if offers else ():
            _lapse(makings, record.turn)
            for happening in record.happenings:
                if isinstance(happening, OfferAnswered):
                    status: OfferStatus = "agreed" if happening.agreed else "refused"
                    _end(makings, "standing", happening.offer, status, record.turn)
                elif isinstance(happening, BargainBroken):
                    _end(makings, "agreed", happening.offer, "broken", record.turn, happening.role)
            for happening in record.happenings:
                if isinstance(happening, OfferMade):
                    _end(makings, "standing", happening.offer, "renewed", record.turn)
                    offer = offers[happening.offer]
                    makings.append(_Making(offer, record.turn, happening.terms))
            _close(makings, record)
        _lapse(makings, self.game.turn + 1 if self.game.over else self.game.turn)
        return makings

    def _view(self, making: _Making) -> OfferView:
        offer = making.offer
        mine = making.status == "standing" and self.sees.role == offer.to and not self.game.over
        return OfferView(
            offer=offer.id,
            label=self._say(offer.label),
            about=self._say(offer.about),
            by=offer.by,
            to=offer.to,
            turn=making.turn,
            when=self._when(making.turn),
            status=making.status,
            sentence=self._sentence(making),
            terms=list(said_terms(offer, making.terms, self.language, self._about)),
            secret=offer.known_to != EVERYONE,
            mine=mine,
            accept=offer.accepted_by if mine else None,
            refuse=offer.refused_by if mine else None,
            counter=[o.made_by for o in self._offers if mine and offer.id in o.answers],
        )

    def _sentence(self, making: _Making) -> str:
        match making.status:
            case "standing":
                turns = len(self.game.scenario.turns)
                until = min(making.turn + making.offer.stands, turns)
                told = wording.LEFT_OPEN if self.game.over else wording.UNTIL
                return self._say(told).format(when=self._when(until, inside=True))
            case "broken":
                who = self.game.scenario.role(making.by).name
                when = self._when(making.ended, inside=True)
                return self._say(wording.BROKEN).format(who=self._say(who), when=when)
            case "countered" | "overtaken":
                return self._replaced(making)
        told = wording.OFFER_ENDED[making.status]
        return self._say(told).format(when=self._when(making.ended, inside=True))

    def _replaced(self, making: _Making) -> str:
        other = next((offer for offer in self._offers if offer.id == making.by), None)
        if other is None or not self.sees.offer(other):
            return self._say(wording.CLOSED)
        told = wording.OFFER_ENDED[making.status]
        when = self._when(making.ended, inside=True)
        return self._say(told).format(label=self._say(other.label), when=when)

    def _when(self, turn: int, *, inside: bool = False) -> str:
        """A turn's label; inside a French sentence it begins with a small letter."""
        label = self._say(self.game.scenario.turns[turn - 1].label)
        return label[:1].lower() + label[1:] if inside and self.language == "fr" else label

    def _say(self, text: LocalText | None) -> str:
        return text.in_language(self.language) if text is not None else ""


def _end(
    makings: list[_Making],
    was: OfferStatus,
    offer: str,
    status: OfferStatus,
    turn: int,
    by: str = "",
) -> None:
    """The making of an offer that has the status `was` gets another one."""
    for making in makings:
        if making.status == was and making.offer.id == offer:
            making.status, making.ended, making.by = status, turn, by


def _lapse(makings: list[_Making], turn: int) -> None:
    """What nobody answered in time lapses when `turn` begins."""
    for making in makings:
        if making.status == "standing" and turn - making.turn > making.offer.stands:
            making.status, making.ended = "lapsed", making.turn + making.offer.stands


def _close(makings: list[_Making], record: TurnRecord) -> None:
    """What another offer, or a bargain, took off the table in that turn."""
    made = [h.offer for h in record.happenings if isinstance(h, OfferMade)]
    agreed = [h.offer for h in record.happenings if isinstance(h, OfferAnswered) and h.agreed]
    for making in makings:
        name = making.offer.id
        gone = record.state.get(f"made({name})", 0.0) != making.turn
        if making.status != "standing" or not gone:
            continue
        others = {m.offer.id: m.offer for m in makings}
        making.ended = record.turn
        for other in made:
            if name in others[other].answers:
                making.status, making.by = "countered", other
        for other in agreed:
            if name in others[other].answers or other in making.offer.answers:
                making.status, making.by = "overtaken", other
