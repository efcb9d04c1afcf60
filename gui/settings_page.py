"""Everything that can be set, on one page; each change holds at once."""

from PySide6.QtCore import QEvent, QLocale, QSize, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from engine.text import LANGUAGES
from gui.menus import LANGUAGE_NAMES
from gui.settings import TEXT_SIZES, THEME_CHOICES, Settings
from gui.widgets.parts import Choice, Segments, push, scrolled, words
from gui.widgets.text import Elided

SWITCH = ("on", "off")
_EDGE = 28
"""Between the rows and the edge of the page, logical pixels."""


class SettingsPage(QDialog):
    """Shows the settings and tells of every change; whoever opened it sees that it holds."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    text_chosen = Signal(int)
    """A text size in per cent."""
    forecasts_switched = Signal(bool)
    reveals_switched = Signal(bool)
    motion_switched = Signal(bool)
    """Whether it is to be reduced."""
    folder_wanted = Signal()
    """Somebody wants to choose the folder for saved games."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setProperty("look", "page")
        self._title = words("title")
        self.language, self.theme = Segments(LANGUAGES), Segments(THEME_CHOICES)
        self.text, self.forecasts = Choice(), Segments(SWITCH)
        self.reveals, self.motion = Segments(SWITCH), Segments(SWITCH)
        for size in TEXT_SIZES:
            self.text.addItem("", size)
        self.folder, self.choose = Elided("body"), push("quiet")
        self.language.chosen.connect(self.language_chosen)
        self.theme.chosen.connect(self.theme_chosen)
        self.text.activated.connect(lambda at: self.text_chosen.emit(TEXT_SIZES[at]))
        for switch, told in (
            (self.forecasts, self.forecasts_switched),
            (self.reveals, self.reveals_switched),
            (self.motion, self.motion_switched),
        ):
            switch.chosen.connect(lambda word, told=told: told.emit(word == "on"))
        self.choose.clicked.connect(self.folder_wanted)
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._close = QDialogButtonBox()
        self.close_button = push("plain")
        self._close.addButton(self.close_button, QDialogButtonBox.ButtonRole.RejectRole)
        self._close.rejected.connect(self.reject)
        self._lay_out()
        self._retranslate()
        self.show_choices()

    def show_choices(self) -> None:
        """Show what is set."""
        settings = self._settings
        self.language.set_value(settings.language)
        self.theme.set_value(settings.theme)
        self.text.setCurrentIndex(TEXT_SIZES.index(settings.text_size))
        for switch, on in (
            (self.forecasts, settings.forecasts),
            (self.reveals, settings.reveal_turns),
            (self.motion, settings.reduced_motion),
        ):
            switch.set_value("on" if on else "off")
        self.folder.setText(str(settings.save_folder))
        self.choose.setAccessibleDescription(self.folder.text())

    def open(self) -> None:
        """Come up, with the first choice in focus, and go for good when closed."""
        self.finished.connect(self.deleteLater)
        super().open()
        self._fit()
        self.language.button(self.language.value).setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, and the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.StyleChange}:
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """As large as its rows need, if the window is; else they scroll."""
        rows = self._page.sizeHint()
        around = self._title.sizeHint().height() + self._close.sizeHint().height() + 3 * _EDGE
        wanted = QSize(rows.width() + 2 * _EDGE + 8, rows.height() + around)
        over = self.parentWidget()
        self.resize(wanted.boundedTo(over.size() * 0.94) if over is not None else wanted)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        self._title.setText(self.tr("Settings"))
        names = self._names()
        for (name, about), (head, line) in zip(names, self._rows, strict=True):
            head.setText(name)
            line.setText(about)
        language, theme, text, motion, reveals, forecasts, _folder = (name for name, _ in names)
        self.language.set_texts(LANGUAGE_NAMES, language)
        self.theme.set_texts(
            {
                "dark": self.tr("Dark"),
                "light": self.tr("Light"),
                "system": self.tr("As the system"),
            },
            theme,
        )
        self.text.setAccessibleName(text)
        for at, size in enumerate(TEXT_SIZES):
            percent = self.tr("{n}%").format(n=QLocale().toString(size))
            self.text.setItemText(at, percent)
        self.forecasts.set_texts({"on": self.tr("Shown"), "off": self.tr("Hidden")}, forecasts)
        self.reveals.set_texts({"on": self.tr("Yes"), "off": self.tr("No")}, reveals)
        self.motion.set_texts({"off": self.tr("As drawn"), "on": self.tr("Reduced")}, motion)
        self.choose.setText(self.tr("Choose…"))
        self.choose.setAccessibleName(self.tr("Choose the folder for saved games"))
        self.close_button.setText(self.tr("Close"))

    def _names(self) -> list[tuple[str, str]]:
        """Each setting's name, and what it does."""
        return [
            (self.tr("Language"), self.tr("Of the interface and of the scenarios.")),
            (self.tr("Theme"), self.tr("Light suits bright rooms and projectors.")),
            (self.tr("Text size"), self.tr("Also Ctrl\u00a0+ and Ctrl\u00a0−.")),
            (self.tr("Motion"), self.tr("Reduced, everything stands where it belongs at once.")),
            (
                self.tr("Reveal of each turn"),
                self.tr("Orders open, votes are counted, numbers move; any key skips it."),
            ),
            (
                self.tr("Forecasts"),
                self.tr("What your orders may lead to, where the game allows it."),
            ),
            (
                self.tr("Folder for saved games"),
                self.tr("New games are saved here after every turn."),
            ),
        ]

    def _controls(self) -> list[QWidget]:
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        switches = [self.motion, self.reveals, self.forecasts]
        return [self.language, self.theme, self.text, *switches, place]

    def _lay_out(self) -> None:
        self._page = QWidget()
        grid = QGridLayout(self._page)
        grid.setContentsMargins(0, 0, 6, 0)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(18)
        grid.setColumnMinimumWidth(0, 240)
        grid.setColumnMinimumWidth(1, 360)
        grid.setColumnStretch(1, 1)
        for place, control in enumerate(self._controls()):
            head, about = words("heading"), words("muted", wrap=True)
            side = QVBoxLayout()
            side.setSpacing(2)
            side.addWidget(head)
            side.addWidget(about)
            grid.addLayout(side, place, 0)
            grid.addWidget(control, place, 1)
            self._rows.append((head, about))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(_EDGE, 24, _EDGE, 20)
        outer.setSpacing(_EDGE // 2)
        outer.addWidget(self._title)
        self._area = scrolled(self._page)
        outer.addWidget(self._area, 1)
        outer.addWidget(self._close)
