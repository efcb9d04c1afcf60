"""A role on the new-game screen: who it is, how hard, and who plays it."""

from typing import cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from engine.players import PlayerKind
from engine.scenario.models import Role
from engine.text import Language
from gui.widgets.emblem import Emblem
from gui.widgets.parts import Card, Segments, words

KINDS: tuple[PlayerKind, ...] = (
    "person",
    "in_character",
    "random",
    "newcomer",
    "experienced",
    "strategist",
)
"""Two rows of three: below those that think."""


class RoleCard(Card):
    """Pressing the card takes the role; the buttons below seat anybody in it."""

    taken = Signal(str)
    seated = Signal(str, str)
    """Role and kind of player."""

    def __init__(self, role: Role, place: int, language: Language) -> None:
        super().__init__()
        self.role, self._language = role, language
        self.setCheckable(True)
        self._emblem = Emblem(role.emblem, place, size=44)
        self._name = words("card-title")
        self._title = words("muted", wrap=True)
        self._level = words("level")
        self._summary = words("body", wrap=True)
        self._aims = words("muted", wrap=True)
        self._who = Segments(KINDS, columns=3)
        self._who.button("person").setProperty("strong", True)
        self._who.chosen.connect(lambda kind: self.seated.emit(role.id, kind))
        self.clicked.connect(lambda: self.taken.emit(role.id))
        self._lay_out()
        self.retranslate(language)

    @property
    def player(self) -> PlayerKind:
        """Who plays it."""
        return cast("PlayerKind", self._who.value)

    @property
    def seats(self) -> Segments:
        """The choice of who plays it."""
        return self._who

    def set_player(self, kind: PlayerKind) -> None:
        """Seat somebody."""
        self._who.set_value(kind)
        self.setChecked(kind == "person")

    def retranslate(self, language: Language) -> None:
        """Show all texts in `language`."""
        role, self._language = self.role, language
        name = role.name.in_language(language)
        self._name.setText(name)
        self._title.setText(role.title.in_language(language))
        self._summary.setText(role.summary.in_language(language))
        level = (self.tr("Easy"), self.tr("Medium"), self.tr("Hard"))[role.difficulty - 1]
        self._level.setText("●" * role.difficulty + "○" * (3 - role.difficulty) + f"  {level}")
        labels = (aim.label.in_language(language) for aim in role.aims)
        aims = "\u00a0· ".join(label.replace(" ", "\u00a0") for label in labels)
        self._aims.setText(self.tr("Aims: {aims}").format(aims=aims))
        texts = {
            "person": self.tr("Person"),
            "in_character": self.tr("In character"),
            "random": self.tr("Random"),
            "newcomer": self.tr("Newcomer"),
            "experienced": self.tr("Experienced"),
            "strategist": self.tr("Strategist"),
        }
        self._who.set_texts(texts, self.tr("Who plays {name}").format(name=name))
        self._who.button("in_character").setToolTip(role.character.in_language(language))
        self._who.button("random").setToolTip(self.tr("Chooses any allowed move, by chance"))
        self._who.button("person").setToolTip(self.tr("Somebody at this machine"))
        for kind, about in self._thinking().items():
            self._who.button(kind).setToolTip(about)
        self.setAccessibleName(self.tr("Play {name}").format(name=name))
        self.setAccessibleDescription(
            " ".join((f"{self._title.text()}. {level}.", self._summary.text(), self._aims.text()))
        )

    def _thinking(self) -> dict[str, str]:
        """How those think who do."""
        return {
            "newcomer": self.tr(
                "Tries fewer than a hundred futures for what comes to mind first, and gladly stays "
                "in character"
            ),
            "experienced": self.tr(
                "Tries some three hundred futures and words its offers with care; follows its "
                "character where little is lost by it"
            ),
            "strategist": self.tr(
                "Tries near eight hundred futures, reckons with others who think too, and gives up "
                "little for style"
            ),
        }

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate(self._language)
        super().changeEvent(event)

    def nextCheckState(self) -> None:
        """Pressing only asks; the screen decides who is checked."""

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._name)
        head.addWidget(self._title)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self._emblem)
        top.addLayout(head, 1)
        top.addWidget(self._level, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 16, 18, 16)
        whole.setSpacing(10)
        whole.addLayout(top)
        whole.addWidget(self._summary)
        whole.addWidget(self._aims)
        whole.addStretch(1)
        whole.addWidget(self._who)
