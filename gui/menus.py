"""The menu bar: every command of the window, with its shortcut."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from engine.text import LANGUAGES, Language
from gui.settings import THEME_CHOICES, RecentGame, ThemeChoice

LANGUAGE_NAMES = {"en": "English", "fr": "Français"}
"""Each language by its own name, never translated."""


class Menus(QObject):
    """Builds the menus on a window; the window connects the actions it holds."""

    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    recent_chosen = Signal(str)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        keys = QKeySequence.StandardKey
        self.new_game = self._action("Ctrl+N")
        self.open_game = self._action("Ctrl+O")
        self.save = self._action("Ctrl+S")
        self.save_as = self._action("Ctrl+Shift+S")
        self.save_folder = self._action()
        self.export_debrief = self._action("Ctrl+E")
        self.export_nameless = self._action()
        self.print_debrief = self._action("Ctrl+P")
        self.close_game = self._action("Ctrl+W")
        self.quit = self._action("Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.undo = self._action("Ctrl+Z")
        self.redo = self._action("Ctrl+Shift+Z", "Ctrl+Y")
        self.find_command = self._action("Ctrl+K", "Ctrl+Shift+P")
        self.larger = self._action(keys.ZoomIn, "Ctrl+=")
        self.smaller = self._action(keys.ZoomOut)
        self.normal_size = self._action("Ctrl+0")
        self.full_screen = self._action("F11")
        self.full_screen.setCheckable(True)
        self.forecasts = self._action("Ctrl+F")
        self.forecasts.setCheckable(True)
        self.reduced_motion = self._action()
        self.reduced_motion.setCheckable(True)
        self.commit = self._action("Ctrl+Return", "Ctrl+Enter")
        self.replay_turn = self._action("Ctrl+Shift+R")
        self.reveal_turns = self._action()
        self.reveal_turns.setCheckable(True)
        self.next_part = self._action("F6")
        self.previous_part = self._action("Shift+F6")
        self.how_to_play = self._action("F1")
        self.tutorial, self.whats_new = self._action(), self._action()
        self.settings = self._action("Ctrl+,")
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.shortcuts = self._action("Shift+F1", "Ctrl+/")
        self.about = self._action()
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.themes = self._choices(THEME_CHOICES, self.theme_chosen.emit)
        self.languages = self._choices(LANGUAGES, self.language_chosen.emit)
        self._build()
        self.retranslate()

    def insert(self, menu: QMenu) -> None:
        """Put another menu before Help."""
        self._window.menuBar().insertMenu(self.help_menu.menuAction(), menu)

    def show_choices(self, theme: ThemeChoice, language: Language) -> None:
        """Tick what is in force."""
        for choice, action in [*self.themes.items(), *self.languages.items()]:
            with QSignalBlocker(action):
                action.setChecked(choice in {theme, language})

    def show_forecasts(self, *, on: bool, allowed: bool) -> None:
        """Tick forecasts where they are on; grey where the game forbids them."""
        with QSignalBlocker(self.forecasts):
            self.forecasts.setChecked(on and allowed)
        self.forecasts.setEnabled(allowed)

    def show_reveals(self, *, on: bool, still: bool) -> None:
        """Tick whether turns are revealed, and whether nothing moves."""
        for action, ticked in ((self.reveal_turns, on), (self.reduced_motion, still)):
            with QSignalBlocker(action):
                action.setChecked(ticked)

    def show_recent(self, games: list[RecentGame]) -> None:
        """Fill `Open recent`."""
        self.recent_menu.clear()
        for game in games:
            action = self.recent_menu.addAction(game.file.name.replace("&", "&&"))
            action.setToolTip(game.path)
            action.triggered.connect(self._chooser(self.recent_chosen.emit, game.path))
        self.recent_menu.setEnabled(bool(games))

    def show_state(self, *, game: bool, orders: bool, kept: bool) -> None:
        """Enable what can be done: with a game open, with orders to give, with one that is kept."""
        self.close_game.setEnabled(game)
        for action in (self.save, self.save_as):
            action.setEnabled(kept)
        for action in (self.commit, self.next_part, self.previous_part):
            action.setEnabled(orders)

    def retranslate(self) -> None:
        """Put all texts in the language in force."""
        self.file_menu.setTitle(self.tr("&File"))
        self.recent_menu.setTitle(self.tr("Open &recent"))
        self.edit_menu.setTitle(self.tr("&Edit"))
        self.view_menu.setTitle(self.tr("&View"))
        self.theme_menu.setTitle(self.tr("&Theme"))
        self.language_menu.setTitle(self.tr("&Language"))
        self.turn_menu.setTitle(self.tr("&Turn"))
        self.help_menu.setTitle(self.tr("&Help"))
        self.new_game.setText(self.tr("&New game…"))
        self.open_game.setText(self.tr("&Open…"))
        self.save.setText(self.tr("&Save"))
        self.save_as.setText(self.tr("Save &as…"))
        self.save_folder.setText(self.tr("&Folder for saved games…"))
        self.export_debrief.setText(self.tr("&Export debrief…"))
        self.export_nameless.setText(self.tr("Export debrief without &names…"))
        self.print_debrief.setText(self.tr("&Print debrief…"))
        self.close_game.setText(self.tr("&Close game"))
        self.quit.setText(self.tr("&Quit"))
        self.undo.setText(self.tr("&Undo the last choice"))
        self.redo.setText(self.tr("&Redo the choice"))
        self.find_command.setText(self.tr("&Find a command…"))
        self.larger.setText(self.tr("L&arger text"))
        self.smaller.setText(self.tr("S&maller text"))
        self.normal_size.setText(self.tr("&Normal text size"))
        self.forecasts.setText(self.tr("&Forecasts"))
        self.full_screen.setText(self.tr("&Full screen"))
        self.reduced_motion.setText(self.tr("Reduced &motion"))
        self.commit.setText(self.tr("&Commit orders"))
        self.replay_turn.setText(self.tr("&Replay the last turn"))
        self.reveal_turns.setText(self.tr("Reveal &each turn"))
        self.next_part.setText(self.tr("&Next part of the room"))
        self.previous_part.setText(self.tr("&Previous part of the room"))
        self.how_to_play.setText(self.tr("&How to play"))
        self.tutorial.setText(self.tr("&Tutorial"))
        self.whats_new.setText(self.tr("&What’s new"))
        self.settings.setText(self.tr("Se&ttings…"))
        self.shortcuts.setText(self.tr("&Keyboard shortcuts"))
        self.about.setText(self.tr("&About Quorum"))
        self.themes["dark"].setText(self.tr("&Dark"))
        self.themes["light"].setText(self.tr("&Light"))
        self.themes["system"].setText(self.tr("As the &system"))
        for language, action in self.languages.items():
            action.setText(LANGUAGE_NAMES[language])

    def _action(self, *keys: str | QKeySequence.StandardKey) -> QAction:
        action = QAction(self._window)
        sequences = [
            sequence
            for key in keys
            for sequence in (
                [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)
            )
        ]
        action.setShortcuts(list(dict.fromkeys(sequences)))
        self._window.addAction(action)
        return action

    def _choices(self, names: tuple[str, ...], choose: Callable[[str], None]) -> dict[str, QAction]:
        group = QActionGroup(self._window)
        actions = {}
        for name in names:
            action = self._action()
            action.setCheckable(True)
            action.triggered.connect(self._chooser(choose, name))
            actions[name] = group.addAction(action)
        return actions

    @staticmethod
    def _chooser(choose: Callable[[str], None], name: str) -> Callable[[], None]:
        return lambda: choose(name)

    def _build(self) -> None:
        bar = self._window.menuBar()
        self.file_menu, self.edit_menu = bar.addMenu(""), bar.addMenu("")
        self.view_menu = bar.addMenu("")
        self.turn_menu, self.help_menu = bar.addMenu(""), bar.addMenu("")
        self.recent_menu = QMenu(self._window)
        self.recent_menu.setToolTipsVisible(True)
        self.theme_menu, self.language_menu = QMenu(self._window), QMenu(self._window)
        file, view = self.file_menu, self.view_menu
        file.addActions([self.new_game, self.open_game])
        file.addMenu(self.recent_menu)
        file.addSeparator()
        file.addActions([self.save, self.save_as, self.save_folder])
        file.addSeparator()
        file.addActions([self.export_debrief, self.export_nameless, self.print_debrief])
        file.addSeparator()
        file.addAction(self.settings)
        file.addSeparator()
        file.addActions([self.close_game, self.quit])
        self.edit_menu.addActions([self.undo, self.redo])
        self.edit_menu.addSeparator()
        self.edit_menu.addAction(self.find_command)
        self.theme_menu.addActions(list(self.themes.values()))
        self.language_menu.addActions(list(self.languages.values()))
        view.addMenu(self.theme_menu)
        view.addMenu(self.language_menu)
        view.addSeparator()
        view.addActions([self.larger, self.smaller, self.normal_size])
        view.addSeparator()
        view.addActions([self.forecasts, self.reduced_motion, self.full_screen])
        self.turn_menu.addActions([self.commit, self.next_part, self.previous_part])
        self.turn_menu.addSeparator()
        self.turn_menu.addActions([self.replay_turn, self.reveal_turns])
        self.help_menu.addActions(
            [self.how_to_play, self.tutorial, self.shortcuts, self.whats_new, self.about]
        )
