"""What a session's plan and its log hold, as the game takes it."""

from engine.game.control import Inject
from engine.game.orders import Orders
from engine.session.log import DraftOrders
from engine.session.plan import PlannedInject
from engine.text import Language


def as_inject(planned: PlannedInject, language: Language, number: int = 1) -> Inject:
    """A planned inject for Control's hand; `number` tells a second use of it from the first."""
    name = planned.id if number == 1 else f"{planned.id[:44]}_{number}"
    return Inject(
        id=name,
        event=planned.event,
        headline=planned.headline.in_language(language) if planned.headline else "",
        text=planned.text.in_language(language) if planned.text else "",
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
