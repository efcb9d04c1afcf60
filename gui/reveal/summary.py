"""A reveal told in plain text, for a screen reader."""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from gui.reveal.ballot import Ballot
from gui.reveal.headlines import Headlines
from gui.reveal.order_cards import OrderCards
from gui.reveal.story import Figure, Story
from gui.room import numbers


class Summary(QObject):
    """Says what the pieces show, in their own words."""

    def __init__(self, story: Story, parent: QObject) -> None:
        super().__init__(parent)
        self._story = story

    def orders(self, cards: OrderCards) -> str:
        """Each role with its orders."""
        return " ".join(
            self._line(card.name, "; ".join(self._orders(card.role, cards)))
            for card in self._story.cast.cards
        )

    def vote(self, ballot: Ballot) -> str:
        """The motion, each vote, the result."""
        votes = (f"{name} {ballot.said(yes=yes).lower()}" for name, yes in ballot.vote.votes)
        return f"{self._line(ballot.vote.motion, ', '.join(votes))} {ballot.result()}."

    def figures(self) -> str:
        """Every number with what it was."""
        return " ".join(self._figures())

    def news(self, headlines: Headlines) -> str:
        """Every headline with who tells it."""
        said = [
            " ".join(filter(None, (self._line(item.source, item.headline), item.detail)))
            for item in self._story.news
        ]
        return " ".join(said) or headlines.quiet

    def _orders(self, role: str, cards: OrderCards) -> Iterator[str]:
        says = self.tr("{what}: {said}")
        for order in self._story.orders:
            if order.role == role:
                what = cards.channel(order).lower()
                yield says.format(what=what, said=cards.words(order))

    def _figures(self) -> Iterator[str]:
        score = self._story.score
        if score is not None:
            yield self._line(self.tr("Your score"), self._way(score))
        names = {card.role: card.short for card in self._story.cast.cards}
        for column in self._story.columns:
            ways = (f"{names[figure.role]} {self._way(figure)}" for figure in column.figures)
            yield self._line(column.label, ", ".join(ways))

    def _way(self, figure: Figure) -> str:
        after = numbers.number(figure.after, figure.decimals)
        if not numbers.change(figure.change, figure.decimals):
            return self.tr("{after}, as before").format(after=after)
        before = numbers.number(figure.before, figure.decimals)
        return self.tr("from {before} to {after}").format(before=before, after=after)

    def _line(self, what: str, said: str) -> str:
        return self.tr("{what}: {said}").format(what=what, said=said).rstrip(".") + "."
