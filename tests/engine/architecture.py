"""Reads source code and says which imports would break the order of the house."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FORBIDDEN = frozenset({"PySide6", "PySide2", "PyQt6", "PyQt5", "shiboken6", "qtpy", "pyqtgraph"})
"""Qt by any name, and the plots."""

WINDOWS = frozenset({"gui", "tests"})
"""Our own packages that the engine must not know."""

BACK_DOORS = frozenset({"importlib", "runpy", "pkgutil", "builtins", "code", "imp"})
"""Modules that can import what no import statement names."""

BACK_KEYS = frozenset({"__import__", "__builtins__", "__loader__", "exec", "eval", "compile"})
"""Names that can do the same."""

FLOORS = ("scenario", "rules", "players", "session", "game", "lab", "report", "commands", "cli")
"""The engine from top to bottom: each imports itself, those before it, and what is on no floor."""


class Breach(NamedTuple):
    """One place in the code that brings in something forbidden, or could."""

    file: Path
    line: int
    what: str

    def __str__(self) -> str:
        """As an editor finds it."""
        return f"{self.file}:{self.line}: {self.what}"


def breaches(package: Path) -> list[Breach]:
    """What brings Qt, the plots or the windows in, however deep in the code it is written."""
    return [
        Breach(file, line, what)
        for file in _sources(package)
        for line, what in _breaches_in(ast.parse(file.read_bytes()))
    ]


def climbs(package: Path) -> list[Breach]:
    """Imports of a floor from one that stands before it."""
    found = []
    for file in _sources(package):
        floor = file.relative_to(package).parts[0].removesuffix(".py")
        if floor not in FLOORS:
            continue
        later = FLOORS[FLOORS.index(floor) + 1 :]
        for line, module in _imports(ast.parse(file.read_bytes())):
            words = module.split(".")
            if words[0] == package.name and len(words) > 1 and words[1] in later:
                found.append(Breach(file, line, f"{floor} imports {module}"))
    return found


def _sources(package: Path) -> list[Path]:
    return sorted(file for ending in ("py", "pyi", "pyw") for file in package.rglob(f"*.{ending}"))


def _imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every import of the tree as (line, dotted name); from a import b gives a.b."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = "." * node.level + (node.module or "")
            yield from ((node.lineno, f"{start}.{name.name}") for name in node.names)


def _breaches_in(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for line, module in _imports(tree):
        first = module.split(".")[0]
        if not first:
            yield line, f"imports relatively ({module}), which hides from where"
        elif first in FORBIDDEN | WINDOWS:
            yield line, f"imports {module}"
        elif first in BACK_DOORS:
            yield line, f"imports {module}, which can import anything"
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) if _is_back_key(node, name):
                yield node.lineno, f"uses {name}, which can import anything"
            case ast.Constant(value=str(text)) if _names_a_module(text):
                yield node.lineno, f"names the module {text!r}"


def _is_back_key(node: ast.expr, name: str) -> bool:
    if isinstance(node, ast.Attribute):  # re.compile is harmless, sys.modules is not
        owner = node.value.id if isinstance(node.value, ast.Name) else ""
        return (owner, name) == ("sys", "modules") or name in BACK_KEYS - {"compile", "eval"}
    return name in BACK_KEYS


_MODULE = re.compile(rf"(?:{'|'.join(FORBIDDEN | WINDOWS)})(?:[.:]\w+)*")


def _names_a_module(text: str) -> bool:
    return _MODULE.fullmatch(text) is not None
