"""What the ending meant for one role, with its score from first to last."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from engine.game.views import AimView, RoleView
from gui.widgets.emblem import Emblem
from gui.widgets.parts import push, words
from gui.widgets.text import restyle


class MeaningCard(QFrame):
    """One role at the end."""

    why_wanted = Signal(str)
    """Somebody asks what moved this role's score."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self._place = QHBoxLayout()
        self._name, self._title = words("card-title"), words("muted", wrap=True)
        self._role = ""
        self._score, self._change = words("score"), words("change")
        self.why = push("")
        self.why.setProperty("kind", "link")
        self.why.clicked.connect(lambda: self.why_wanted.emit(self._role))
        self._meaning, self._aims = words("body", wrap=True), words("muted", wrap=True)
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self._name)
        names.addWidget(self._title)
        names.addStretch(1)
        numbers = QVBoxLayout()
        numbers.setSpacing(0)
        for label in (self._score, self._change):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            numbers.addWidget(label)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addLayout(self._place)
        top.addLayout(names, 1)
        top.addLayout(numbers)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 14, 18, 16)
        whole.setSpacing(8)
        whole.addLayout(top)
        whole.addWidget(self._meaning)
        whole.addWidget(self._aims)
        whole.addWidget(self.why, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addStretch(1)

    def show_role(self, view: RoleView, place: int, seat: str) -> None:
        """Show the role of a view whose game is over.

        `place` is its place at the table, `seat` says who sat there.
        """
        if view.ending is None or view.role is None:
            raise ValueError("meaning comes with an ending, to a role")
        card = next(card for card in view.cards if card.role == view.role)
        self._role = card.role
        self.why.setText(self.tr("Why?"))
        self.why.setAccessibleName(self.tr("Why this score: {name}").format(name=card.name))
        emblem = Emblem(card.emblem, place, size=40)
        while (item := self._place.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        self._place.addWidget(emblem)
        score = view.ending.scores[card.role]
        change = round(score) - round(view.score[0])
        self._name.setText(card.name)
        self._title.setText(f"{card.title}  ·  {seat}" if seat else card.title)
        self._score.setText(f"{score:.0f}")
        self._score.setAccessibleName(self.tr("Score {score} of 100").format(score=round(score)))
        sign = "▲ +" if change > 0 else "▼ −" if change < 0 else "= "
        self._change.setText(f"{sign}{abs(change)}")
        told = self.tr("{change} since the start").format(change=f"{change:+d}")
        self._change.setAccessibleName(told)
        self._change.setToolTip(told)
        restyle(self._change, "tone", "good" if change > 0 else "bad" if change < 0 else "")
        self._meaning.setText(view.ending.meaning.get(card.role, ""))
        self._aims.setText("\u00a0\u00a0 ".join(_aim(aim) for aim in view.aims))
        self._aims.setToolTip(self.tr("What the score is made of: each aim, 0 to 100"))


def _aim(aim: AimView) -> str:
    """A dot, an aim and how far it was reached, kept in one line."""
    return f"· {aim.label} {aim.values[-1]:.0f}".replace(" ", "\u00a0")
