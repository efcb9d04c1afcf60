"""The forms that a report comes in, by the ending of a file's name."""

from collections.abc import Callable
from typing import Final

from engine.report.pack.html import foot_of, page, title_of
from engine.report.pack.tables import one_table, zipped
from engine.report.pack.values import Pack

Paint = Callable[[str, str, str], bytes]
"""A PDF of a page of HTML, with its title and what stands at the foot of each sheet."""

FORMS: Final = (".html", ".htm", ".pdf", ".csv", ".zip", ".json")


def content(pack: Pack, form: str, paint: Paint) -> bytes:
    """The report as the content of a file of that ending, one of FORMS."""
    match form:
        case ".pdf":
            return paint(page(pack), title_of(pack), foot_of(pack))
        case ".json":
            return (pack.model_dump_json(indent=1) + "\n").encode()
        case ".csv":
            return one_table(pack)
        case ".zip":
            return zipped(pack)
    return page(pack).encode()
