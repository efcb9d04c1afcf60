"""YAML as plain data that remembers its lines.

Only the plain core of YAML is read: mappings, lists and scalars. Anchors,
aliases, tags, deep nesting and large files are refused before anything is
built from them, so a hostile file costs bounded time and memory.
"""

from collections.abc import Hashable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

import yaml

from engine.errors import Problem

Data: TypeAlias = "dict[str, Data] | list[Data] | str | float | int | bool | None"
Route: TypeAlias = tuple[str | int, ...]

LARGEST_FILE: Final = 2_000_000
"""Bytes; the shipped scenario's largest file is a tenth of this."""
DEEPEST: Final = 20
_BASE: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FORBIDDEN: Final = "anchors, aliases and tags are not part of the format; write the value out"


@dataclass
class Source:
    """A file's data and the line (from 1) where each part of it starts."""

    path: Path
    data: Data = None
    lines: dict[Route, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    readable: bool = False
    """Whether all of the file is in `data`; problems with single keys aside."""

    def line(self, route: Route) -> int:
        """The line of `route`, or of the nearest part around it."""
        while route and route not in self.lines:
            route = route[:-1]
        return self.lines.get(route, 1)

    def complain(self, line: int, message: str) -> None:
        """Collect a problem of this file."""
        self.problems.append(Problem(self.path.name, line, message))


def read_yaml(path: Path) -> Source:
    """Read one file; what is wrong with it is in `.problems`, not raised."""
    source = Source(path)
    try:
        if path.stat().st_size > LARGEST_FILE:
            source.complain(0, f"larger than {LARGEST_FILE // 1_000_000} MB; split or shorten it")
            return source
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        source.complain(0, _unreadable(error))
        return source
    try:
        if _refused(text, source):
            return source
        node = yaml.compose(text, Loader=_BASE)
    except yaml.MarkedYAMLError as error:
        source.complain(_line(error.problem_mark), f"not valid YAML: {error.problem}")
        return source
    except yaml.YAMLError:
        source.complain(0, "not valid YAML: it holds characters that a text file cannot")
        return source
    if node is not None:
        source.data = _build(node, (), source)
    source.readable = True
    return source


def _unreadable(error: OSError | UnicodeDecodeError) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "not UTF-8 text"
    return f"cannot be read: {error.strerror or error}"


def _line(mark: object) -> int:
    """A mark's line, from 1; 0 where the parser gives none."""
    line: int = getattr(mark, "line", -1)
    return line + 1


def _refused(text: str, source: Source) -> bool:
    """Scan the events once; complain of what the format leaves out."""
    depth = 0
    for event in yaml.parse(text, Loader=_BASE):
        line = _line(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            source.complain(line, _FORBIDDEN)
            return True
        if isinstance(event, yaml.NodeEvent) and (event.anchor or getattr(event, "tag", None)):
            source.complain(line, _FORBIDDEN)
            return True
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            source.complain(line, f"nested more than {DEEPEST} deep")
            return True
    return False


def _build(node: yaml.Node, route: Route, source: Source) -> Data:
    source.lines.setdefault(route, _line(node.start_mark))
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, route, source)
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, (*route, index), source) for index, item in enumerate(node.value)]
    return _scalar(str(node.value), node.style if isinstance(node, yaml.ScalarNode) else None)


def _mapping(node: yaml.MappingNode, route: Route, source: Source) -> Data:
    result: dict[str, Data] = {}
    for key_node, value_node in node.value:
        line = _line(key_node.start_mark)
        key: Hashable = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
        if not isinstance(key, str):
            source.complain(line, "a key must be a plain word")
        elif key in result:
            source.complain(line, f'"{key}" is given twice')
        else:
            source.lines[(*route, key)] = line
            result[key] = _build(value_node, (*route, key), source)
    return result


_CONSTANTS: Final[dict[str, Data]] = {
    "true": True,
    "false": False,
    "null": None,
    "~": None,
    "": None,
}


def _scalar(text: str, style: str | None) -> Data:
    """Numbers, true, false and null; all else is text (so `no` and `on` are words)."""
    if style in {"'", '"', "|", ">"}:
        return text
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    for kind in (int, float):
        try:
            return kind(text) if text[-1].isdigit() and "_" not in text else text
        except ValueError:
            continue
    return text
