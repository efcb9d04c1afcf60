"""The offers that a role knows of: what stands and what binds, and below it what has been."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.game.views import OfferView, RoleView
from gui.room.offer_entry import OfferEntry
from gui.theme.tokens import Theme
from gui.widgets.text import label


class OfferList(QWidget):
    """A heading and entries under it, newest first; nothing at all where there are none."""

    move_wanted = Signal(str)
    """The move by which somebody wants to answer."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[OfferEntry] = []
        self._folded: dict[tuple[str, int], bool] = {}
        self._heading = label("eyebrow")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._heading)
        self.hide()

    @property
    def entries(self) -> list[OfferEntry]:
        """The entries in use, from the top."""
        return [entry for entry in self._entries if not entry.isHidden()]

    @property
    def stops(self) -> list[QWidget]:
        """What takes the focus, from the top."""
        return [stop for entry in self.entries for stop in (entry.head, *entry.answers)]

    def show_offers(
        self, heading: str, offers: list[OfferView], view: RoleView, theme: Theme
    ) -> None:
        """List these; the newest that waits for an answer of this role begins unfolded."""
        self._heading.setText(heading)
        while len(self._entries) < len(offers):
            entry = OfferEntry()
            entry.head.clicked.connect(lambda _on, it=entry: self._remember(it))
            entry.move_wanted.connect(self.move_wanted)
            self._entries.append(entry)
            self._column.addWidget(entry)
        for at, entry in enumerate(self._entries):
            entry.setVisible(at < len(offers))
            if at < len(offers):
                offer = offers[at]
                folded = self._folded.get(_key(offer), at > 0 or not offer.mine)
                entry.show_offer(offer, view, theme, folded=folded)
        self.setVisible(bool(offers))

    def _remember(self, entry: OfferEntry) -> None:
        """Once somebody has folded or unfolded an offer, it stays so."""
        if entry.offer is not None:
            self._folded[_key(entry.offer)] = not entry.head.isChecked()


def _key(offer: OfferView) -> tuple[str, int]:
    """Which making of which offer it is."""
    return offer.offer, offer.turn


def live(view: RoleView) -> list[OfferView]:
    """What waits for this role's answer, what else stands, what binds; each newest first."""
    ranks = {"standing": 1, "agreed": 2}
    found = [offer for offer in reversed(view.offers) if offer.status in ranks]
    return sorted(found, key=lambda offer: 0 if offer.mine else ranks[offer.status])


def ended(view: RoleView) -> list[OfferView]:
    """What neither stands nor binds any more, newest first."""
    return [offer for offer in reversed(view.offers) if offer.status not in {"standing", "agreed"}]
