"""A whole QPalette from a theme, so that Fusion draws nothing in a colour of its own."""

from PySide6.QtGui import QColor, QPalette

from gui.theme.tokens import Theme, blend

_Role = QPalette.ColorRole


def palette(theme: Theme) -> QPalette:
    """The theme's colours by Qt's roles, for the three groups."""
    made = QPalette()
    for role, color in _colors(theme).items():
        made.setColor(role, QColor(color))
    disabled = blend(theme.faint, theme.panel, 0.7)
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(disabled))
    made.setColor(QPalette.ColorGroup.Disabled, _Role.Highlight, QColor(theme.border))
    return made


def _colors(theme: Theme) -> dict[QPalette.ColorRole, str]:
    return {
        _Role.Window: theme.window,
        _Role.WindowText: theme.text,
        _Role.Base: theme.sunken,
        _Role.AlternateBase: theme.raised,
        _Role.Text: theme.text,
        _Role.PlaceholderText: theme.faint,
        _Role.Button: theme.raised,
        _Role.ButtonText: theme.text,
        _Role.BrightText: theme.on_accent,
        _Role.ToolTipBase: theme.raised,
        _Role.ToolTipText: theme.text,
        _Role.Highlight: theme.accent_fill,
        _Role.HighlightedText: theme.on_accent,
        _Role.Accent: theme.accent,
        _Role.Link: theme.accent,
        _Role.LinkVisited: theme.accent,
        _Role.Light: theme.hover,
        _Role.Midlight: theme.hover,
        _Role.Mid: theme.border,
        _Role.Dark: theme.border,
        _Role.Shadow: blend("#000000", theme.window, 0.6),
    }
