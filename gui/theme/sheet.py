"""The style sheet, made from tokens.

Widgets say what they are through the property `kind`; rules here answer to
it. Screens with rules of their own hand them to `apply_theme`.
"""

from gui.theme.fonts import MONO, SANS
from gui.theme.tokens import Theme, blend


def sheet(theme: Theme) -> str:
    """Style sheet for the whole application."""
    return "\n".join((_base(theme), _labels(theme), _buttons(theme), _fields(theme), _bars(theme)))


def _base(t: Theme) -> str:
    return f"""
QWidget {{ font-family: "{SANS}"; font-size: {t.px(t.body)}px; color: {t.text}; }}
QPushButton, QToolButton, QAbstractButton {{ outline: none; }}
QMainWindow, QDialog {{ background: {t.window}; }}
QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.strong_border};
  padding: 6px 8px; font-size: {t.px(t.small)}px; }}
QMenuBar {{ background: {t.window}; border-bottom: 1px solid {t.border}; padding: 2px 6px; }}
QMenuBar::item {{ background: transparent; padding: 4px 9px; border-radius: 5px; }}
QMenuBar::item:selected {{ background: {t.hover}; }}
QMenu {{ background: {t.raised}; border: 1px solid {t.border}; border-radius: {t.radius}px;
  padding: 5px; }}
QMenu::item {{ padding: 5px 22px 5px 12px; border-radius: 5px; }}
QMenu::item:selected {{ background: {t.accent_fill}; color: {t.on_accent}; }}
QMenu::item:disabled {{ color: {t.faint}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {t.border}; margin: 5px 8px; }}
QStatusBar {{ background: {t.window}; color: {t.muted}; border-top: 1px solid {t.border}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {t.muted}; font-size: {t.px(t.small)}px; }}
QFrame[kind="panel"] {{ background: {t.panel}; border: 1px solid {t.border};
  border-radius: {t.radius}px; }}
QFrame[kind="chip"] {{ background: {t.panel}; border: 1px solid {t.border};
  border-radius: 7px; }}
QFrame[kind="chip"][tone="warning"] {{ border-color: {t.warning}; }}
QFrame[kind="popup"] {{ background: {t.raised}; border: 1px solid {t.strong_border};
  border-radius: {t.radius}px; }}
QFrame[kind="terms"] {{ background: {t.sunken if t.is_dark else t.panel};
  border: 1px solid {t.border}; border-radius: 6px; margin: 3px 0; }}
QFrame[kind="offer"] {{ background: {t.raised}; border: 1px solid {t.border};
  border-radius: {t.radius - 1}px; }}
QFrame[kind="offer"][state="mine"] {{ background: {t.accent_wash};
  border-color: {blend(t.accent, t.panel, 0.6)}; }}
QFrame[kind="offer"][state="ended"] {{ background: transparent; }}
QFrame[kind="line"] {{ background: {t.border}; border: none; max-height: 1px; min-height: 1px; }}
QScrollArea[kind="clear"], QScrollArea[kind="clear"] > QWidget > QWidget[kind="clear"] {{
  background: transparent; border: none; }}
QListView[kind="feed"] {{ background: transparent; border: 1px solid transparent;
  border-radius: 6px; }}
QListView[kind="feed"]:focus {{ border-color: {t.accent}; }}
"""


def _labels(t: Theme) -> str:
    return f"""
QLabel {{ background: transparent; border: none; }}
QLabel[kind="eyebrow"] {{ color: {t.muted}; font-size: {t.px(t.tiny)}px; font-weight: 600; }}
QLabel[kind="title"] {{ font-size: {t.px(t.title)}px; font-weight: 600; }}
QLabel[kind="heading"] {{ font-size: {t.px(t.large)}px; font-weight: 600; }}
QLabel[kind="strong"] {{ font-weight: 600; }}
QLabel[kind="muted"] {{ color: {t.muted}; }}
QLabel[kind="small"] {{ color: {t.muted}; font-size: {t.px(t.small)}px; }}
QLabel[kind="reading"] {{ color: {t.text}; font-size: {t.px(t.body)}px; }}
QLabel[kind="huge"] {{ font-size: {t.px(t.huge)}px; font-weight: 600; }}
QLabel[kind="clock"] {{ font-family: "{MONO}"; font-weight: 500; }}
QLabel[kind="number"] {{ font-family: "{MONO}"; font-size: {t.px(t.small)}px; }}
QLabel[kind="plain"] {{ color: {t.text}; }}
QLabel[kind="dim"] {{ color: {t.faint}; font-weight: 600; }}
QLabel[kind="blocked"] {{ color: {t.muted}; font-size: {t.px(t.small)}px; }}
QLabel[kind="tag"] {{ color: {t.muted}; font-size: {t.px(t.tiny)}px; }}
QLabel[kind="note"] {{ color: {t.faint}; font-size: {t.px(t.tiny)}px; }}
QLabel[kind="change"] {{ color: {t.muted}; font-size: {t.px(t.small)}px; }}
QLabel[kind="value"] {{ font-weight: 600; }}
QLabel[kind="said"] {{ font-size: {t.px(t.small)}px; font-weight: 600; }}
QLabel[kind="key"] {{ background: {t.raised}; border: 1px solid {t.strong_border};
  border-radius: 4px; padding: 1px 6px; font-size: {t.px(t.small)}px; font-weight: 500; }}
QLabel[kind="line"] {{ background: {t.border}; }}
QLabel[tone="good"] {{ color: {t.good}; }}
QLabel[tone="bad"] {{ color: {t.bad}; }}
QLabel[tone="warning"] {{ color: {t.warning}; }}
"""


def _buttons(t: Theme) -> str:
    return f"""
QPushButton {{ background: {t.raised}; border: 1px solid {t.border}; border-radius: 7px;
  padding: 6px 14px; }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: 5px 13px; }}
QPushButton:disabled {{ color: {t.faint}; }}
QPushButton[kind="commit"] {{ background: {t.accent_fill}; color: {t.on_accent};
  border: 2px solid {t.accent_fill}; border-radius: {t.radius}px; padding: 8px 14px;
  font-size: {t.px(t.large)}px; font-weight: 600; }}
QPushButton[kind="commit"]:hover {{ background: {t.accent_fill_hover};
  border-color: {t.accent_fill_hover}; }}
QPushButton[kind="commit"]:focus {{ border-color: {t.text}; }}
QPushButton[kind="commit"]:disabled {{ background: {t.raised}; border-color: {t.border};
  color: {t.muted}; font-size: {t.px(t.body)}px; font-weight: 500; }}
QFrame[kind="switch"] {{ background: {t.sunken if t.is_dark else t.hover};
  border: 1px solid {t.border};
  border-radius: {t.radius}px; }}
QPushButton[kind="segment"] {{ background: transparent; border: 2px solid transparent;
  border-radius: 6px; padding: 3px 8px; color: {t.muted}; font-weight: 500; }}
QPushButton[kind="segment"]:hover {{ color: {t.text}; }}
QPushButton[kind="segment"]:checked {{ background: {t.hover if t.is_dark else t.panel};
  border-color: {t.hover if t.is_dark else t.border}; color: {t.text}; }}
QPushButton[kind="segment"]:focus {{ border-color: {t.accent}; }}
QPushButton[kind="quiet"] {{ background: transparent; border: 2px solid transparent;
  padding: 3px 6px; color: {t.muted}; text-align: left; font-size: {t.px(t.small)}px; }}
QPushButton[kind="quiet"]:hover {{ color: {t.text}; }}
QPushButton[kind="quiet"]:focus {{ border-color: {t.accent}; }}
QPushButton[kind="answer"] {{ background: {t.panel}; border: 1px solid {t.strong_border};
  border-radius: 6px; padding: 3px 6px; font-size: {t.px(t.small)}px; font-weight: 600; }}
QPushButton[kind="answer"]:hover {{ background: {t.hover}; }}
QPushButton[kind="answer"]:focus {{ border: 2px solid {t.accent}; padding: 2px 5px; }}
QPushButton[kind="answer"]:disabled {{ border-color: {t.border}; color: {t.faint}; }}
QPushButton[kind="link"] {{ background: transparent; border: 1px solid transparent;
  border-radius: 5px; padding: 0 4px; color: {t.accent}; font-size: {t.px(t.tiny)}px; }}
QPushButton[kind="link"]:hover {{ color: {t.text}; }}
QPushButton[kind="link"]:focus {{ border: 1px solid {t.accent}; padding: 0 4px; }}
QToolButton {{ background: transparent; border: 2px solid transparent; border-radius: 6px;
  padding: 2px; }}
QToolButton:hover {{ background: {t.hover}; }}
QToolButton:focus {{ border-color: {t.accent}; }}
"""


def _fields(t: Theme) -> str:
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox {{ background: {t.sunken};
  border: 1px solid {t.border}; border-radius: 7px; padding: 5px 8px;
  selection-background-color: {t.accent_fill}; selection-color: {t.on_accent}; }}
QLineEdit[wrong="true"] {{ border: 1px solid {t.bad}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus {{
  border: 2px solid {t.accent}; padding: 4px 7px; }}
QLineEdit[wrong="true"]:focus {{ border-color: {t.bad}; }}
QTextBrowser[kind="reading"], QTextBrowser[kind="reading"]:focus {{ background: transparent;
  border: none; border-left: 2px solid {t.border}; border-radius: 0; padding: 0 0 0 9px; }}
QTextBrowser[kind="reading"]:focus {{ border-left: 2px solid {t.accent}; }}
QComboBox[kind="term"] {{ background: {t.raised}; border: 1px solid {t.strong_border};
  border-radius: 5px; padding: 1px 2px 1px 8px; font-size: {t.px(t.small)}px;
  font-weight: 600; }}
QComboBox[kind="term"]:hover {{ background: {t.hover}; }}
QComboBox[kind="term"]:focus {{ border: 2px solid {t.accent};
  padding: 0px 1px 0px 7px; }}
QComboBox[kind="term"]:disabled {{ color: {t.faint}; border-color: {t.border}; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox QAbstractItemView {{ background: {t.raised}; border: 1px solid {t.border}; }}
"""


def _bars(t: Theme) -> str:
    return f"""
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px 1px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 1px 2px; }}
QScrollBar::handle {{ background: {t.border}; border-radius: 4px; min-height: 28px;
  min-width: 28px; }}
QScrollBar::handle:hover {{ background: {t.strong_border}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {t.raised}; border: none; border-radius: 2px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 2px; }}
QSlider {{ background: transparent; min-height: {t.px(22)}px; }}
QSlider::groove:horizontal {{ background: {t.border}; height: 4px; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {t.accent_fill}; color: {t.on_accent};
  height: 4px; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {t.text}; border: 2px solid {t.panel};
  width: {t.px(12)}px; margin: -{t.px(7)}px 0; border-radius: {t.px(7)}px; }}
QSlider::handle:horizontal:focus {{ background: {t.accent}; border-color: {t.text}; }}
QSplitter::handle {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
"""
