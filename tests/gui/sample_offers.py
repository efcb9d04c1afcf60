"""Offers of the sample view: one of every fate, as Nadella or as the audience sees them."""

from engine.game.views import OfferStatus, OfferView, TermChoice, TermView

_LONG = ", until a court of law or a regulator says something else"


def sample_choices(*, long: bool = False) -> list[TermChoice]:
    """What the offer of a seat can say."""
    return [
        TermChoice(
            variable=variable,
            label=label,
            about=f"{label}, for somebody who is new to it.",
            options=[(value, text + (_LONG[:24] if long else "")) for value, text in options],
            value=options[0][0],
        )
        for variable, label, options in (
            ("seat", "Microsoft at the table", [(1.0, "As observer"), (2.0, "With a vote")]),
            ("chips", "More chips", [(0.0, "None"), (6.0, "6 thousand"), (12.0, "12 thousand")]),
        )
    ]


def sample_lab(*, long: bool = False) -> OfferView:
    """The offer that waits for Nadella's answer."""
    return _offer(
        "lab",
        "A laboratory of his own" + (_LONG if long else ""),
        "altman",
        4,
        "standing",
        "Open until Tuesday morning",
        accept="prepare_lab",
        refuse="lawyers",
        counter=["ask_seat"],
        long=long,
    )


def sample_offers(role: str | None, *, long: bool = False) -> list[OfferView]:
    """Every fate of an offer; the audience knows of one."""
    public = _offer(
        "truce", "A truce", "board", 3, "standing", "Open until Monday evening", secret=False
    )
    if role is None:
        return [public]
    return [
        _offer("word", "A word to customers", "board", 1, "agreed", "Agreed, Sunday morning"),
        _offer("seat", "A seat", "board", 1, "renewed", "Made anew, Sunday evening"),
        _offer("seat", "A seat", "board", 2, "refused", "Refused, Monday morning"),
        _offer("chips", "Chips", "google", 2, "lapsed", "Lapsed without an answer"),
        _offer("pact", "A pact", "altman", 2, "broken", "Broken, Monday morning (Sam Altman)"),
        public,
        sample_lab(long=long),
    ]


def _offer(
    offer: str,
    label: str,
    by: str,
    turn: int,
    status: OfferStatus,
    sentence: str,
    *,
    secret: bool = True,
    accept: str | None = None,
    refuse: str | None = None,
    counter: list[str] | None = None,
    long: bool = False,
) -> OfferView:
    return OfferView(
        offer=offer,
        label=label,
        about=f"{label}, in a sentence.",
        by=by,
        to="nadella",
        turn=turn,
        when="Sunday morning",
        status=status,
        sentence=sentence,
        terms=[
            TermView(
                variable=variable,
                label=name,
                about=f"{name}, for somebody who is new to it.",
                value=1.0,
                said=said + (_LONG if long else ""),
            )
            for variable, name, said in (
                ("pay", "Pay", "Matched for all who come"),
                ("rules", "Its own rules", "Yes"),
            )
        ],
        secret=secret,
        mine=accept is not None,
        accept=accept,
        refuse=refuse,
        counter=counter or [],
    )
