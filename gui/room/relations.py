"""How this role and each of the others stand: what binds or is open, and what passed."""

from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from engine.game.views import DealingView, FactView, RelationView, RoleCard, RoleView
from gui.room import numbers
from gui.room.cast import Cast
from gui.theme.icons import paint_icon
from gui.theme.tokens import DARK, Theme
from gui.widgets.chip import IconLabel
from gui.widgets.meter import EmblemTile
from gui.widgets.rows import Row, go_from
from gui.widgets.text import Elided, label, restyle

_ICONS = {
    "bound": "handshake",
    "asked": "hourglass",
    "asking": "hourglass",
    "broken": "unlink",
    "refused": "x",
    "lapsed": "timer-off",
    "nothing": "minus",
}
_TONES = {"bound": "good", "broken": "bad", "refused": "bad"}
_TILE, _GAP, _SIGN = 26, 8, 16


class Relations(QWidget):
    """An entry for each of the others; unfolded, it tells all that passed."""

    changed_height = Signal()
    """An entry was folded or unfolded."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[RelationEntry] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(5)
        self._column.addStretch(1)

    @property
    def entries(self) -> list["RelationEntry"]:
        """The entries in use, from the top."""
        return [entry for entry in self._entries if not entry.isHidden()]

    def show_view(self, view: RoleView, theme: Theme) -> None:
        """Show how the view's role stands to the others."""
        others = [card for card in view.cards if card.role != view.role]
        relations = {relation.role: relation for relation in view.relations}
        while len(self._entries) < len(others):
            self._add_entry()
        cast = Cast.of(view)
        for at, entry in enumerate(self._entries):
            entry.setVisible(at < len(others))
            if at < len(others):
                card = others[at]
                color = cast.color(card.role, theme)
                entry.show_relation(card, relations.get(card.role), color, theme)

    def _add_entry(self) -> None:
        entry = RelationEntry()
        entry.head.toggled.connect(self.changed_height)
        entry.head.step_wanted.connect(partial(self._go, entry))
        self._column.insertWidget(len(self._entries), entry)
        self._entries.append(entry)

    def _go(self, entry: "RelationEntry", step: int) -> None:
        go_from([e.head for e in self.entries], entry.head, step)


class RelationEntry(QWidget):
    """Who it is, who plays them, how things stand; below, what passed, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self.role = ""
        """Whose it is."""
        self._relation: RelationView | None = None
        self._lines: list[Elided] = []
        self.head = _Head()
        self._passed = QVBoxLayout()
        self._passed.setContentsMargins(_TILE + _GAP + 4, 0, 0, 2)
        self._passed.setSpacing(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(1)
        whole.addWidget(self.head)
        whole.addLayout(self._passed)
        self.head.toggled.connect(self._unfold)

    @property
    def lines(self) -> list[str]:
        """What passed, as far as it is shown, from the top."""
        return [line.text() for line in self._lines if not line.isHidden()]

    def show_relation(
        self, card: RoleCard, relation: RelationView | None, color: str, theme: Theme
    ) -> None:
        """Show this role, and how things stand with it as far as that is known."""
        if self.role != card.role:
            self.head.setChecked(False)
        self.role, self._relation = card.role, relation
        player = self._player_words(card.player)
        standing = self._standing_words(relation) if relation is not None else ""
        self.head.show_words(card, player, color, theme)
        self.head.show_standing(relation.standing if relation else "", standing)
        self.head.setEnabled(len(self._all()) > 1)
        self.setToolTip(f"{card.name}, {player}\n{card.summary}")
        said = [f"{card.name}, {player}", standing, *(text for _, text in self._newest())]
        self.head.setAccessibleName(". ".join(text.rstrip(".") for text in said if text))
        self.head.setAccessibleDescription(". ".join(text for _, text in self._all()))
        self._unfold()

    def _unfold(self) -> None:
        """The newest thing that passed; unfolded, all of it."""
        wide = self.head.isChecked()
        shown = self._all() if wide else self._newest()
        while len(self._lines) < len(shown):
            line = Elided("small")
            self._lines.append(line)
            self._passed.addWidget(line)
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(shown))
            kind, text = shown[at] if at < len(shown) else ("small", "")
            line.setText(text)
            restyle(line, "kind", kind)
            line.set_lines(3 if wide else 1)
        self._passed.setSpacing(3 if wide else 1)

    def _newest(self) -> list[tuple[str, str]]:
        """What was dealt last comes before what merely moved a number."""
        passed = self._relation.dealings if self._relation is not None else []
        first = [one for one in passed if one.kind != "moved"] or passed
        return [("small", f"{self._words(one)} · {one.when}") for one in first[:1]]

    def _all(self) -> list[tuple[str, str]]:
        """Kind and text of every line: what their word stands on, then turn by turn."""
        relation = self._relation
        if relation is None:
            return []
        lines = [("small", text) for text in self._word(relation.word)]
        when = ""
        for one in relation.dealings:
            if one.when != when:
                when = one.when
                lines.append(("note", when))
            lines.append(("small", self._words(one)))
        return lines

    def _word(self, word: FactView | None) -> list[str]:
        if word is None:
            return []
        now, before = word.values[-1], word.values[max(0, len(word.values) - 2)]
        change = numbers.change(now - before, word.decimals)
        value = numbers.number(now, word.decimals) + (f" ({change})" if change else "")
        said = self.tr("{name} {value}: a breach would cost it most")
        return [said.format(name=word.label, value=value)]

    def _words(self, one: DealingView) -> str:
        """`You accepted “The paper”`."""
        return self._deed(one).format(
            label=one.label,
            yes=one.yes,
            no=one.no,
            number=one.number,
            amount=numbers.change(one.amount, one.decimals),
        )

    def _deed(self, one: DealingView) -> str:
        if one.mine:
            return {
                "offered": self.tr("You offered “{label}”"),
                "accepted": self.tr("You accepted “{label}”"),
                "refused": self.tr("You turned down “{label}”"),
                "lapsed": self.tr("You left “{label}” unanswered"),
                "broke": self.tr("You broke “{label}”"),
                "voted_down": self.tr("Your vote on “{label}” was lost, {yes} to {no}"),
                "told": self.tr("You, privately: “{label}”"),
                "moved": self.tr("You, “{label}”: {number} {amount}"),
            }[one.kind]
        return {
            "offered": self.tr("Offered “{label}”"),
            "accepted": self.tr("Accepted “{label}”"),
            "refused": self.tr("Turned down “{label}”"),
            "lapsed": self.tr("Left “{label}” unanswered"),
            "broke": self.tr("Broke “{label}”"),
            "voted_down": self.tr("Their vote on “{label}” was lost, {yes} to {no}"),
            "told": self.tr("Privately, with you: “{label}”"),
            "moved": self.tr("“{label}”: {number} {amount}"),
        }[one.kind]

    def _standing_words(self, relation: RelationView) -> str:
        return {
            "bound": self.tr("Bound by “{offer}”"),
            "asked": self.tr("Waits for your answer to “{offer}”"),
            "asking": self.tr("Has “{offer}” to answer"),
            "broken": self.tr("“{offer}” was broken"),
            "refused": self.tr("“{offer}” came to nothing"),
            "lapsed": self.tr("“{offer}” was left unanswered"),
            "nothing": self.tr("No offer, no bargain"),
        }[relation.standing].format(offer=relation.offer)

    def _player_words(self, player: str) -> str:
        words = {
            "person": self.tr("a person"),
            "in_character": self.tr("in character"),
            "random": self.tr("at random"),
            "newcomer": self.tr("a newcomer"),
            "experienced": self.tr("experienced"),
            "strategist": self.tr("a strategist"),
        }
        return words.get(player, player)


class _Head(Row):
    """The lines that always show; pressed, what passed comes and goes."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = DARK
        self.setCheckable(True)
        self._tile = EmblemTile(_TILE)
        self._name, self._player = Elided("strong"), label("note")
        self._icon, self._standing = IconLabel(), Elided("small", lines=2)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        names = QHBoxLayout()
        names.setSpacing(6)
        names.addWidget(self._name, 1)
        names.addWidget(self._player)
        stands = QHBoxLayout()
        stands.setContentsMargins(0, 0, _SIGN, 0)
        stands.setSpacing(5)
        self._sign = QVBoxLayout()
        self._sign.addWidget(self._icon)
        self._sign.addStretch(1)
        stands.addLayout(self._sign)
        stands.addWidget(self._standing, 1)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addLayout(names)
        words.addLayout(stands)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(4, 2, 2, 1)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
        for part in (self._tile, self._name, self._player, self._icon, self._standing):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_words(self, card: RoleCard, player: str, color: str, theme: Theme) -> None:
        """Who it is and who plays."""
        self._theme = theme
        self._tile.show_emblem(card.emblem, color, theme.panel)
        self._name.setText(card.name)
        self._player.setText(player)
        self.update()

    def show_standing(self, standing: str, words: str) -> None:
        """How things stand, with its sign; nothing where that is not known."""
        theme, tone = self._theme, _TONES.get(standing, "")
        for part in (self._icon, self._standing):
            part.setVisible(bool(words))
        self._standing.setText(words)
        restyle(self._standing, "tone", tone)
        if words:
            open_to_us = standing == "asked"
            color = theme.tone(tone) if tone else theme.accent if open_to_us else theme.muted
            self._icon.show_icon(_ICONS[standing], color, theme.px(13))
            self._sign.setContentsMargins(0, theme.px(3), 0, 0)

    def sizeHint(self) -> QSize:
        """What the lines need."""
        return self._row.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Who plays is left out where the name needs the room; it is said, and in the tip."""
        super().resizeEvent(event)
        wanted = self._name.sizeHint().width() + self._player.sizeHint().width()
        self._player.setVisible(wanted + _TILE + _GAP + 14 <= self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A sign of what pressing does."""
        super().paintEvent(event)
        if not self.isEnabled():
            return
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = theme.px(13)
        top = self._standing.mapTo(self, QPoint(0, 2)).y() if self._standing.text() else 4
        box = QRectF(self.width() - side - 2, top, side, side)
        sign = "chevron-down" if self.isChecked() else "chevron-right"
        paint_icon(painter, box, sign, theme.text if self.underMouse() else theme.muted)
