"""What a session's plan and its log hold, as the game takes it."""

from engine.game.control import Inject
from engine.game.orders import Orders
from engine.session.log import DraftOrders
from engine.session.plan import PlannedInject


def as_inject(planned: PlannedInject, number: int = 1) -> Inject:
    """A planned inject for Control's hand; `number` tells a second use of it from the first."""
    headline, text = planned.headline, planned.text
    french = headline is not None and headline.fr is not None and (not text or bool(text.fr))
    name = planned.id if number == 1 else f"{planned.id[:44]}_{number}"
    return Inject(
        id=name,
        event=planned.event,
        headline=headline.en if headline else "",
        text=text.en if text else "",
        headline_fr=headline.in_language("fr") if headline and french else "",
        text_fr=text.in_language("fr") if text and french else "",
        known_to=planned.known_to,
        changes=planned.changes,
        announced=planned.announced,
        reason=planned.reason,
        planned=planned.id,
    )


def as_orders(draft: DraftOrders) -> Orders:
    """The orders that a draft holds."""
    return Orders(
        public=draft.public,
        private=draft.private,
        terms=draft.terms,
        rationale=draft.rationale,
    )
