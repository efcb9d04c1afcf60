"""Who is told of something: everyone, some roles, or nobody."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QEvent, Signal

from gui.widgets.parts import words
from gui.workshop.flow import Flow
from gui.workshop.parts import Toggle

Audience = Literal["everyone"] | list[str]


class AudiencePicker(Flow):
    """A toggle for everyone and one a role; with none of them down only Control knows."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._everyone = Toggle()
        self._roles: dict[str, Toggle] = {}
        self._nobody = words("muted")
        self.add(self._everyone)
        self.add(self._nobody)
        self._everyone.setChecked(True)
        self._everyone.clicked.connect(self._to_everyone)
        self._retranslate()

    def show_roles(self, roles: Sequence[tuple[str, str]]) -> None:
        """Offer these: id and short name."""
        if list(self._roles) != [role for role, _ in roles]:
            for toggle in self._roles.values():
                self.drop(toggle)
            self._roles = {}
            self.drop(self._nobody)
            self._nobody = words("muted")
            for role, _ in roles:
                toggle = Toggle()
                toggle.clicked.connect(self._to_roles)
                self._roles[role] = toggle
                self.add(toggle)
            self.add(self._nobody)
        for role, name in roles:
            self._roles[role].setText(name)
        self._retranslate()

    @property
    def value(self) -> Audience:
        """Who is told."""
        if self._everyone.isChecked():
            return "everyone"
        return [role for role, toggle in self._roles.items() if toggle.isChecked()]

    def set_value(self, value: Audience) -> None:
        """Choose who is told."""
        self._everyone.setChecked(value == "everyone")
        for role, toggle in self._roles.items():
            toggle.setChecked(value != "everyone" and role in value)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _to_everyone(self) -> None:
        if self._everyone.isChecked():
            for toggle in self._roles.values():
                toggle.setChecked(False)
        self._show()
        self.changed.emit()

    def _to_roles(self) -> None:
        self._everyone.setChecked(False)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._nobody.setVisible(self.value == [])
        self.refit()

    def _retranslate(self) -> None:
        about = self.tr("Who is told")
        self.setAccessibleName(about)
        self._everyone.setText(self.tr("Everyone"))
        self._nobody.setText(self.tr("nobody but Control"))
        for toggle in (self._everyone, *self._roles.values()):
            toggle.setAccessibleName(f"{about}: {toggle.text()}")
        self._show()
