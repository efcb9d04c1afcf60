"""Who is who in a view: names and looks by role, from the order of the cards alone."""

from dataclasses import dataclass

from engine.game.views import RoleCard, RoleView
from gui.theme.tokens import RoleMark, Theme


@dataclass(frozen=True)
class Cast:
    """The roles of a game in the scenario's order."""

    cards: tuple[RoleCard, ...]

    @classmethod
    def of(cls, view: RoleView) -> "Cast":
        """The cast of a view."""
        return cls(tuple(view.cards))

    def card(self, role: str | None) -> RoleCard | None:
        """The card of a role, or None for nobody."""
        return next((card for card in self.cards if card.role == role), None)

    def place(self, role: str) -> int:
        """The role's place in the scenario, from 0."""
        return next((at for at, card in enumerate(self.cards) if card.role == role), 0)

    def mark(self, role: str, theme: Theme) -> RoleMark:
        """How the role looks."""
        return theme.role_mark(self.place(role))

    def color(self, role: str | None, theme: Theme) -> str:
        """The role's colour; muted for nobody."""
        return theme.muted if self.card(role) is None else self.mark(role or "", theme).color
