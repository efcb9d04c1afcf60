"""How a report looks: dark on white, calm, for a screen, a browser's printer and Qt's rich text."""

import re
from typing import Final

SANS: Final = '"IBM Plex Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif'
TEXT, MUTED, FAINT = "#161d26", "#4a5868", "#5e6c7b"
LINE, GRID, WASH, ACCENT = "#d8dee5", "#e6eaef", "#f3f5f8", "#4252cf"
ROLES: Final = ("#0069a8", "#985b00", "#00745a", "#a23f78", "#736700", "#ac4400")
"""By a role's place: Okabe-Ito darkened until each can be read as text on white."""
DASHES: Final = ("", "5 2", "1.5 1.5", "6 2 1.5 2", "9 3", "3 1.5")
"""Line styles in pen widths, so that no role is told by its colour alone."""
SIGNS: Final = ("●", "■", "▲", "◆", "▼", "○")


def color_of(place: int) -> str:
    """The colour of the role at that place; more roles than colours begin again."""
    return ROLES[place % len(ROLES)]


STYLE: Final = f"""
body {{ color: {TEXT}; font-family: {SANS}; font-size: 10pt; line-height: 135%; }}
h1 {{ font-size: 27pt; font-weight: 600; line-height: 112%; margin: 0 0 8px 0; }}
h2 {{ font-size: 16pt; font-weight: 600; line-height: 120%; margin: 30px 0 6px 0; }}
h3 {{ font-size: 11.5pt; font-weight: 600; line-height: 125%; margin: 20px 0 4px 0; }}
p {{ margin: 0 0 7px 0; }}
table {{ border-collapse: collapse; margin: 0; }}
th {{ color: {MUTED}; font-weight: 600; font-size: 8.5pt; vertical-align: bottom; }}
td {{ border-top: 1px solid {LINE}; vertical-align: top; font-size: 9.5pt; line-height: 122%; }}
.eyebrow {{ color: {ACCENT}; font-weight: 600; font-size: 10pt; margin: 0 0 4px 0; }}
.muted, .note, .source {{ color: {MUTED}; }}
.source {{ font-size: 8.5pt; }}
.unit {{ color: {MUTED}; font-size: 7pt; }}
.small {{ font-size: 8.5pt; }}
.note {{ font-size: 9pt; margin: 26px 0 0 0; }}
.story {{ font-size: 12pt; line-height: 145%; margin: 0 0 8px 0; }}
.banner {{ color: {ACCENT}; font-weight: 600; font-size: 11pt; margin: 6px 0 10px 0; }}
.total {{ font-weight: 600; }}
.under {{ border-top: 0px; }}
.gap {{ border-top: 0px; }}
.why {{ color: {MUTED}; font-size: 9pt; border-top: 0px; }}
.act {{ background-color: {WASH}; }}
.tag {{ color: {ACCENT}; font-weight: 600; font-size: 8.5pt; }}
.plot {{ line-height: 100%; margin: 2px 0 10px 0; }}
.fresh {{ page-break-before: always; }}
.tight td {{ font-size: 8pt; line-height: 112%; }}
.tight th {{ font-size: 7.5pt; }}
"""
"""What browsers and Qt both understand."""


def scaled(scale: float) -> str:
    """The same with all text larger or smaller, and the room around it with it."""

    def size(match: re.Match[str]) -> str:
        return f"{round(scale * float(match[1]), 2):g}{match[2]}"

    return re.sub(r"(\d+(?:\.\d+)?)(pt|px)\b", size, STYLE)


SCREEN: Final = """
svg { max-width: 100%; height: auto; display: block; }
svg.bar { display: inline; }
table { page-break-inside: auto; }
thead { display: table-header-group; }
tr, .plot, h3 { break-inside: avoid; page-break-inside: avoid; }
h1, h2, h3 { break-after: avoid; page-break-after: avoid; }
td, th { padding: 4px 10px 4px 0; overflow-wrap: anywhere; }
td:last-child, th:last-child { padding-right: 0; }
td.act { padding-left: 8px; padding-right: 8px; }
.why, .story { hyphens: auto; }
.eyebrow { letter-spacing: 0.02em; }
@media screen {
  body { max-width: 46rem; margin: 0 auto; padding: 3rem 1.5rem 4rem; }
  .fresh { margin-top: 4rem; padding-top: 1.5rem; border-top: 1px solid #d8dee5; }
}
@media screen and (max-width: 40rem) { body { padding: 1.5rem 1rem; } h1 { font-size: 22pt; } }
@page { size: A4; margin: 18mm 20mm 18mm 20mm; }
@media print { nav { display: none; } body { margin: 0; } a { color: inherit; } }
nav { font-size: 9.5pt; margin: 1.5rem 0 0; }
nav a { color: #4252cf; text-decoration: none; margin-right: 1rem; white-space: nowrap; }
nav a:focus-visible, nav a:hover { text-decoration: underline; }
"""
"""What only browsers understand."""
