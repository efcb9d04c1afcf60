"""Texts that have no French yet, or whose French is still English."""

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any, Final

from pydantic import BaseModel

from engine.scenario.complaint import Complaint
from engine.scenario.models import Scenario
from engine.scenario.sites import Route
from engine.text import LocalText

FEW: Final = 2
"""Words that may well be the same in both languages: a name, a unit."""
ALIKE: Final = 0.8
"""Share of its words that no translation keeps."""


def untranslated(scenario: Scenario, data: Mapping[str, Any]) -> Iterator[Complaint]:
    """Warnings, if the title is in French too; `data` is what the scenario's files said."""
    if scenario.title.fr is None:
        return
    for route, text in texts(scenario):
        if text.fr is None:
            yield route, "has no French"
        elif "both" in _written(route, data):
            continue
        elif _same(text.en, text.fr):
            yield route, "is the same in French; if that is meant, write {both: …}"
        elif _alike(text.en, text.fr):
            yield (*route, "fr"), "is nearly the same as the English"


def texts(part: object, route: Route = ()) -> Iterator[tuple[Route, LocalText]]:
    """Every text of a scenario, with its route."""
    if isinstance(part, LocalText):
        yield route, part
    elif isinstance(part, BaseModel):
        for name, field in type(part).model_fields.items():
            yield from texts(getattr(part, name), (*route, field.alias or name))
    elif isinstance(part, dict):
        for key, item in part.items():
            yield from texts(item, (*route, key))
    elif isinstance(part, list):
        for place, item in enumerate(part):
            yield from texts(item, (*route, place))


def _written(route: Route, data: Any) -> Any:  # noqa: ANN401 - plain data of any shape
    for step in route:
        data = data[step]
    return data if isinstance(data, dict) else {}


def _words(text: str) -> list[str]:
    return re.findall(r"[\w’'-]+", text)


def _same(english: str, french: str) -> bool:
    words = _words(english.casefold())
    return len(words) > FEW and words == _words(french.casefold())


def _alike(english: str, french: str) -> bool:
    """Names apart, which begin with a capital."""
    one, other = ([w for w in _words(text) if w[0].islower()] for text in (english, french))
    if min(len(one), len(other)) <= FEW or len({*one} & {*other}) < len({*one}) / 2:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE
