"""The pictures that a scenario can name."""

from functools import cache

from engine.resources import assets


@cache
def icons() -> frozenset[str]:
    """Names of icons, as a scenario writes them."""
    return _drawn("icons")


@cache
def emblems() -> frozenset[str]:
    """Names of emblems; an icon can stand for one."""
    return _drawn("emblems") | icons()


def _drawn(folder: str) -> frozenset[str]:
    return frozenset(path.stem.replace("-", "_") for path in (assets() / folder).glob("*.svg"))
