"""The style sheet of what the workshop brings, written in the theme's tokens."""

from gui.theme.tokens import Theme, blend


def workshop_style(t: Theme) -> str:
    """Rules for the plan's page and for Control's window."""
    return f"""
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{
  color: {t.faint}; background: transparent; }}
QPushButton[look="toggle"] {{ background: {t.sunken}; color: {t.muted};
  border: 1px solid {t.border}; border-radius: {t.px(12)}px; font-size: {t.px(12)}px;
  font-weight: 500; padding: {t.px(4)}px {t.px(11)}px {t.px(4)}px {t.px(8)}px; }}
QPushButton[look="toggle"]:hover {{ color: {t.text}; background: {t.hover}; }}
QPushButton[look="toggle"]:checked {{ background: {blend(t.accent, t.panel, 0.20)};
  color: {t.text}; border-color: {blend(t.accent, t.panel, 0.55)}; }}
QPushButton[look="toggle"]:disabled {{ color: {t.faint}; background: transparent; }}
QPushButton[look="toggle"]:focus {{ border: 2px solid {t.accent};
  padding: {t.px(4) - 1}px {t.px(11) - 1}px {t.px(4) - 1}px {t.px(8) - 1}px; }}
QPushButton[look="rail"] {{ background: transparent; color: {t.muted}; border: 1px solid
  transparent; border-radius: {t.radius}px; text-align: left; font-size: {t.px(13)}px;
  font-weight: 500; padding: {t.px(7)}px {t.px(10)}px; }}
QPushButton[look="rail"]:hover {{ background: {t.hover}; color: {t.text}; }}
QPushButton[look="rail"]:checked {{ background: {blend(t.accent, t.panel, 0.18)};
  color: {t.text}; border-color: {blend(t.accent, t.panel, 0.4)}; }}
QPushButton[look="rail"]:focus {{ border: 2px solid {t.accent};
  padding: {t.px(7) - 1}px {t.px(10) - 1}px; }}
QPushButton[look="small"] {{ background: {t.raised}; color: {t.text};
  border: 1px solid {t.border}; border-radius: 6px; font-size: {t.px(12)}px; font-weight: 500;
  padding: {t.px(3)}px {t.px(9)}px; }}
QPushButton[look="small"]:hover {{ background: {t.hover}; border-color: {t.strong_border}; }}
QPushButton[look="small"]:disabled {{ color: {t.faint}; background: transparent; }}
QPushButton[look="small"]:checked {{ background: {blend(t.accent, t.panel, 0.22)};
  border-color: {blend(t.accent, t.panel, 0.5)}; }}
QPushButton[look="small"]:focus {{ border: 2px solid {t.accent};
  padding: {t.px(3) - 1}px {t.px(9) - 1}px; }}
QFrame[look="card-flat"] {{ background: {t.panel}; border: 1px solid {t.border};
  border-radius: {t.radius + 2}px; }}
QFrame[look="slip"] {{ background: {t.raised}; border: 1px solid {t.border};
  border-radius: {t.radius - 1}px; }}
QFrame[look="slip"][state="open"] {{ background: {t.accent_wash};
  border-color: {blend(t.accent, t.panel, 0.6)}; }}
QLabel[look="room-clock"] {{ color: {t.text}; font-family: "IBM Plex Mono";
  font-size: {t.px(26)}px; font-weight: 500; }}
QLabel[look="room-clock"][tone="bad"] {{ color: {t.bad}; }}
QLabel[look="room-clock"][tone="warning"] {{ color: {t.warning}; }}
QLabel[look="stamp"] {{ color: {t.faint}; font-family: "IBM Plex Mono";
  font-size: {t.px(11)}px; }}
QWidget[look="control"] {{ background: {t.window}; }}
"""
